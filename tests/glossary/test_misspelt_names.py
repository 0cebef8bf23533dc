"""Names that stand in a source otherwise than in the register are noticed, with what they should be."""

import pytest

from tm.glossary.finding import Glossary
from tm.glossary.values import Entry, Kind, Mention, Written

UNION = "International Dock Workers' Alliance"


def misspelt(text: str, *entries: Entry, language: str = "en") -> list[tuple[str, str]]:
    """The words that stand there, and what they should be."""
    wrong = [each for each in Glossary(entries, language).mentions(text) if each.written is Written.MISSPELT]
    return [(text[each.start : each.end], each.right) for each in wrong]


def organisation(text: str = UNION, *wrong: str) -> Entry:
    return Entry("1", text, Kind.ORGANISATION, wrong=wrong)


@pytest.mark.parametrize(
    "text",
    [
        "International Workers’ Dock Alliance",
        "Dock Workers' International Alliance",
        "International Dock Workers Alliance",
        "International Dock Worker's Alliance",
        "International Dock Workers’ Aliance",
        "Internatonal Dock Workers’ Alliance",
        "INTERNATIONAL WORKERS’ DOCK ALLIANCE",
    ],
)
def test_wrong_orders_letters_and_apostrophes_of_a_name_are_noticed(text: str) -> None:
    assert misspelt(f"Yesterday the {text} met.", organisation()) == [(text, UNION)]


@pytest.mark.parametrize(
    "text",
    [
        UNION,
        "International Dock Workers’ Alliance",
        "the international alliance of dock workers",
        "The Dock Workers’ Alliance",
        "International. Dock Workers’ Alliance",
        "International Dock Painters’ Alliance",
    ],
)
def test_right_spellings_and_other_names_are_left_alone(text: str) -> None:
    assert misspelt(text, organisation()) == []


def test_missing_accents_and_small_words_of_names_are_noticed() -> None:
    garcia = Entry("1", "Ana García Mora", Kind.PERSON)
    assert misspelt("dijo Ana Garcia Mora", garcia, language="es") == [("Ana Garcia Mora", "Ana García Mora")]
    front = Entry("2", "Frente por la Defensa del Puerto", Kind.ORGANISATION)
    assert misspelt("el Frente de Defensa del Puerto", front, language="es") == [
        ("Frente de Defensa del Puerto", "Frente por la Defensa del Puerto")
    ]


@pytest.mark.parametrize(
    ("listed", "text"),
    [("Marin", "Martin"), ("Riverton", "riverton"), ("Martin", "Martins Creek"), ("Covid 19", "Covid 18")],
)
def test_short_names_numbers_and_words_without_capitals_are_not_guessed_at(listed: str, text: str) -> None:
    assert misspelt(text, Entry("1", listed, Kind.PLACE)) == []


def test_another_name_of_the_register_is_no_mistake() -> None:
    entries = Entry("1", "Riverton", Kind.PLACE), Entry("2", "Riverson", Kind.PERSON)

    assert misspelt("Mr. Riverson of Riverton", *entries) == []
    assert misspelt("Mr. Riverson", entries[0]) == [("Riverson", "Riverton")]


def test_known_mistakes_are_noticed_for_terms_as_well() -> None:
    entry = Entry("1", "undocumented", wrong=("illegal alien",))

    assert misspelt("two illegal aliens", entry) == [("illegal aliens", "undocumented")]


def test_terms_are_never_guessed_at() -> None:
    assert misspelt("Worker Health", Entry("1", "health worker")) == []


def test_a_misspelt_name_is_still_the_entry() -> None:
    (mention,) = Glossary([organisation()], "en").mentions("the International Workers’ Dock Alliance")

    assert isinstance(mention, Mention)
    assert (mention.entry.key, mention.kind) == ("1", Kind.ORGANISATION)
