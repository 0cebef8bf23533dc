"""Entries are found in whatever form they stand in a text, with their place in the text as stored."""

import pytest

from tm.glossary.finding import Glossary
from tm.glossary.values import Case, Entry, Kind, Written


def found(text: str, *listed: str, language: str = "en", kind: Kind = Kind.TERM) -> list[str]:
    """The words of the text at which an entry stands, the inner ones in brackets."""
    glossary = Glossary([Entry(str(n), each, kind) for n, each in enumerate(listed)], language)
    words = [(text[each.start : each.end], each.inner) for each in glossary.mentions(text)]
    return [f"({word})" if inner else word for word, inner in words]


@pytest.mark.parametrize(
    ("language", "listed", "text", "words"),
    [
        ("en", "health worker", "Two health workers came.", ["health workers"]),
        ("en", "mouse", "The mice are gone.", ["mice"]),
        ("en", "policy", "New policies", ["policies"]),
        ("en", "infection", "They were infected.", []),
        ("en", "an epidemic", "Epidemics come.", ["Epidemics"]),
        ("en", "hand-washing", "Hand washing helps.", ["Hand washing"]),
        ("es", "enfermedad aguda", "Son enfermedades agudas.", ["enfermedades agudas"]),
        ("es", "kit de prueba", "Dos kits de prueba", ["kits de prueba"]),
        ("es", "la huelga", "HUELGAS EN EL PUERTO", ["HUELGAS"]),
        ("es", "reunión", "UNA REUNION", ["REUNION"]),
        ("fr", "syndicat ouvrier", "les syndicats ouvriers", ["syndicats ouvriers"]),
        ("ar", "مدرسة", "ذهبوا إلى المدرسة وبمدرسته", ["المدرسة", "وبمدرسته"]),
        ("ar", "مرض", "انتشرت الأمراض", ["الأمراض"]),
        ("ar", "الأمم المتحدة", "قال للأمم المتّحدة", ["للأمم المتّحدة"]),
        ("hi", "कोरोनावायरस", "कोरोनावायरसों का", ["कोरोनावायरसों"]),
        ("ur", "لڑکا", "لڑکے اور لڑکوں", ["لڑکے", "لڑکوں"]),
        ("ta", "மரம்", "மரங்கள் நிறைய", ["மரங்கள்"]),
        ("tr", "sendika", "sendikalar", ["sendikalar"]),
        ("xh", "isikolo", "ezikolweni nesikolo", ["ezikolweni", "nesikolo"]),
        ("xh", "umntu", "abantu", ["abantu"]),
        ("zu", "umfundi", "nabafundi", ["nabafundi"]),
        ("zh", "工会", "他们成立了工会。", ["工会"]),
        ("th", "สหภาพ", "ตั้งสหภาพแรงงาน", ["สหภาพ"]),
        ("sw", "mtoto", "watoto wengi", ["watoto"]),
    ],
)
def test_a_term_is_found_in_its_forms(language: str, listed: str, text: str, words: list[str]) -> None:
    assert found(text, listed, language=language) == words


@pytest.mark.parametrize(
    ("listed", "text", "words"),
    [
        ("Mandela", "UMandela wahamba noMandela", ["UMandela", "noMandela"]),
        ("iKapa", "eKapa, zaseKapa", ["eKapa", "zaseKapa"]),
    ],
)
def test_a_name_is_found_behind_the_prefixes_of_isixhosa(listed: str, text: str, words: list[str]) -> None:
    assert found(text, listed, language="xh", kind=Kind.PLACE) == words


def test_the_longest_comes_first_and_holds_the_others() -> None:
    text = "The Dock Workers’ Union and the union of dock workers"
    listed = ("Dock Workers' Union", "dock worker", "union")

    assert found(text, *listed) == [
        "Dock Workers’ Union", "(Dock Workers)", "(Union)", "union", "dock workers",
    ]  # fmt: skip


def test_what_overlaps_without_holding_is_told_as_well() -> None:
    assert found("public health care", "public health", "health care") == ["public health", "health care"]


def test_two_entries_of_the_same_words_are_both_told() -> None:
    glossary = Glossary([Entry("1", "Riverton", Kind.PLACE), Entry("2", "Riverton", Kind.TITLE)], "en")

    assert [(each.entry.key, each.inner) for each in glossary.mentions("In Riverton")] == [
        ("1", False),
        ("2", False),
    ]


def test_markup_is_seen_through_and_its_addresses_are_no_text() -> None:
    text = "The *dock* workers and [dock](https://example.org/dock/worker) workers"

    assert found(text, "dock worker") == ["dock* workers", "dock](https://example.org/dock/worker) workers"]


@pytest.mark.parametrize(
    "text", ["health. Worker", "health, worker", "health (worker", "health\n\nworker", "health — worker"]
)
def test_words_of_two_phrases_are_no_term(text: str) -> None:
    assert found(text, "health worker") == []


@pytest.mark.parametrize(
    ("listed", "kind", "text", "is_found"),
    [
        ("WHO", Kind.TERM, "Who is it?", False),
        ("WHO", Kind.TERM, "The WHO", True),
        ("NGO", Kind.TERM, "Two NGOs", True),
        ("Turkey", Kind.PLACE, "a turkey", False),
        ("Turkey", Kind.PLACE, "TURKEY", True),
        ("Wells", Kind.PERSON, "Well, yes", False),
        ("García", Kind.PERSON, "the Garcías", True),
        ("Strike", Kind.TERM, "a strike", True),
        ("de Santis", Kind.PERSON, "De Santis", True),
    ],
)
def test_names_need_their_capitals_and_abbreviations_theirs(
    listed: str, kind: Kind, text: str, is_found: bool
) -> None:
    assert bool(found(text, listed, kind=kind)) is is_found


def test_an_entry_may_ask_for_its_own_capitals_or_for_none() -> None:
    exact, any_ = Entry("1", "polish", case=Case.EXACT), Entry("2", "WHO", case=Case.ANY)
    glossary = Glossary([exact, any_], "en")

    assert [each.entry.key for each in glossary.mentions("Polish polish, who")] == ["1", "2"]


def test_other_forms_that_are_listed_count_as_inflected_or_listed() -> None:
    glossary = Glossary([Entry("1", "World Health Organization", Kind.ORGANISATION, forms=("WHO",))], "en")
    (mention,) = glossary.mentions("the WHO")

    assert (mention.entry.key, mention.written) == ("1", Written.AS_LISTED)


def test_a_form_tells_that_it_is_inflected() -> None:
    glossary = Glossary([Entry("1", "worker")], "en")

    assert [each.written for each in glossary.mentions("a worker, workers")] == [
        Written.AS_LISTED,
        Written.INFLECTED,
    ]


def test_an_empty_text_and_an_empty_register_name_nothing() -> None:
    assert Glossary([], "en").mentions("Workers") == ()
    assert Glossary([Entry("1", "worker"), Entry("2", "—")], "en").mentions("") == ()
