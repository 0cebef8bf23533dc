"""In languages that write compounds, forbidden words hide in longer ones, and right words stand there too."""

import pytest

from tm.glossary.checking import Sort, missing_or_forbidden
from tm.glossary.compounds import part
from tm.glossary.finding import Glossary
from tm.glossary.values import Entry, Rendering, Use

REFUGEE = Entry("1", "refugee", renderings=(Rendering("Geflüchtete"), Rendering("Flüchtling", Use.FORBIDDEN)))
UNION = Entry("2", "union", renderings=(Rendering("Gewerkschaft"), Rendering("Verband", Use.FORBIDDEN)))
DOCKER = Entry("3", "docker", renderings=(Rendering("Hafenarbeiter"), Rendering("Arbeiter", Use.FORBIDDEN)))


def faults(source: str, target: str, *entries: Entry) -> list[tuple[Sort, str]]:
    """What is wrong, with the words of the translation that are."""
    mentions = Glossary(entries or (REFUGEE, UNION, DOCKER), "en").mentions(source)
    found = missing_or_forbidden(mentions, target, language="de-AT")
    return [(each.sort, target[slice(*each.span)] if each.span else "") for each in found]


@pytest.mark.parametrize(
    ("source", "target", "words"),
    [
        ("a refugee", "Ein Flüchtlingslager", "Flüchtling"),
        ("refugees", "Die *Kriegsflüchtlinge*", "flüchtlinge"),
        ("the union", "Der Dachverband", "verband"),
        ("unions", "Die Berufsverbände", "verbände"),
        ("dockers", "Die Arbeiter im Hafen", "Arbeiter"),
    ],
)
def test_a_forbidden_word_is_found_in_a_compound(source: str, target: str, words: str) -> None:
    assert faults(source, target) == [(Sort.FORBIDDEN, words)]


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("a refugee", "Das Geflüchtetenheim"),
        ("the union hall", "Das Gewerkschaftshaus"),
        ("the union", "Die Gewerkschaft brachte Verbandszeug"),
        ("dockers", "Die Hafenarbeiter"),
    ],
)
def test_a_right_word_may_stand_in_one_and_beside_one(source: str, target: str) -> None:
    assert faults(source, target) == []


def test_a_compound_that_another_entry_wants_is_right() -> None:
    camp = Entry("4", "refugee camp", renderings=(Rendering("Flüchtlingslager"),))

    assert faults("a refugee camp", "Ein Flüchtlingslager", REFUGEE, camp) == []


def test_nothing_is_put_in_the_place_of_a_part() -> None:
    mentions = Glossary([REFUGEE], "en").mentions("refugees")
    (whole,) = missing_or_forbidden(mentions, "Flüchtlinge", language="de")
    (inside,) = missing_or_forbidden(mentions, "Flüchtlingsrat", language="de")

    assert (whole.expected, inside.expected) == (("Geflüchtete",), ())


@pytest.mark.parametrize(
    ("word", "compound", "language", "span"),
    [
        ("Streik", "Streikrecht", "de", (0, 6)),
        ("Streik", "Generalstreiks", "de", (7, 14)),
        ("staking", "havenstaking", "nl", (5, 12)),
        ("Streik", "Streiks", "de", None),
        ("Streik", "Streikende", "de", None),
        ("Rat", "Monat", "de", None),
        ("union", "reunion", "en", None),
    ],
)
def test_a_part_begins_or_ends_a_longer_word(
    word: str, compound: str, language: str, span: tuple[int, int] | None
) -> None:
    assert part(word, compound, language) == span
