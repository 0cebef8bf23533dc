"""A hyphen at a column's end: that of a compound stays, that of a cut word goes."""

import pytest

from tm.document import Rule
from tm.ingest.cuts.joins import Cut, goes_on
from tm.ingest.words.vocabulary import collect

WORDS = collect(
    ["He said that under work and by hand the news of standing order is light, paint, food."], "en"
)


@pytest.mark.parametrize(
    "cut",
    [
        "low-|clutter",
        "plain-|language",
        "hand-|operated",
        "left-|handed",
        "full-|time",
        "half-|hour",
        "self-|made",
        "thirty-|six",
        "anti-|American",
        "old-|fashioned",
        "two-|thirds",
        "fourth-|grade",
        "X-|ray",
        "one-|time",
        "three-|month",
        "under-|elevens",
        "over-|sixties",
        "paint-|splashed",
        "food-|processing",
        "técnico-|pedagógica",
        "histórico-|artístico",
    ],
)
def test_the_hyphen_of_a_compound_stays(cut: str) -> None:
    before, after = cut.split("|")
    found = goes_on(before, after, WORDS)
    assert found is not None
    assert found.hyphen is Rule.KEEP_HYPHEN


@pytest.mark.parametrize(
    "cut",
    [
        "high-|lights",
        "under-|standing",
        "some-|time",
        "self-|ish",
        "long-|itude",
        "seven-|teen",
        "polit-|ical",
        "contin-|ued",
        "under-|mining",
        "light-|ened",
        "diciéndo-|selo",
        "over-|time",
        "one-|self",
    ],
)
def test_the_hyphen_of_a_cut_word_goes(cut: str) -> None:
    before, after = cut.split("|")
    found = goes_on(before, after, WORDS)
    assert found is not None
    assert found.hyphen is Rule.DEHYPHENATE


def test_a_wind_keeps_its_hyphen_where_words_are_spelt_as_in_britain() -> None:
    british = collect(["The harbour is two kilometres long."])
    assert goes_on("the south-", "west wind", british) == Cut(0.75, Rule.KEEP_HYPHEN)
    american = goes_on("the south-", "west wind", WORDS)
    assert american is not None
    assert american.hyphen is Rule.DEHYPHENATE


@pytest.mark.parametrize("cut", ["his hand stop-|The next", "some stand-|Light came", "in Pales-|Let it be"])
def test_a_sentence_that_begins_does_not_end_a_cut_word(cut: str) -> None:
    before, after = cut.split("|")
    assert goes_on(before, after, WORDS) is None


@pytest.mark.parametrize(
    ("cut", "language", "rule"),
    [
        ("tile-|making", "en", Rule.KEEP_HYPHEN),
        ("miner-|poet", "en", Rule.KEEP_HYPHEN),
        ("twelve-|hour", "en", Rule.KEEP_HYPHEN),
        ("car-|pet", "en", Rule.DEHYPHENATE),
        ("under-|standing", "en", Rule.DEHYPHENATE),
        ("Drey-|fuss", "en", Rule.DEHYPHENATE),
        ("anti-|sísmico", "es", Rule.DEHYPHENATE),
        ("rápida-|mente", "es", Rule.DEHYPHENATE),
    ],
)
def test_a_dictionary_knows_two_words_from_one(cut: str, language: str, rule: Rule) -> None:
    before, after = cut.split("|")
    found = goes_on(before, after, collect(["Nobody says more."], language))
    assert found is not None
    assert found.hyphen is rule
