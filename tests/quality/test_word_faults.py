"""Slips in names, percentages, money, units, weekdays and number words, in our own pairs and human ones."""

import random
from collections.abc import Iterable, Mapping

import pytest

from tests.quality import good_pairs, tico19, word_faults
from tests.quality.newspaper_pairs import LANGUAGES, newspaper_pairs
from tm.quality.checking import findings
from tm.quality.registry import Check
from tm.quality.values import Pair

FOUND_AT_LEAST = 0.95
IN_WORDS_AT_LEAST = 0.85
"""Of numbers in words: one that the original says elsewhere too may stand anywhere."""
ROUNDS = 3
OTHERWISE = {Check.NUMBER_WORD: {Check.NUMBER_MISSING, Check.NUMBER_ADDED, Check.NUMBER}}


@pytest.mark.parametrize("check", list(word_faults.FAULTS))
def test_slips_are_found(check: Check) -> None:
    seen = {language: _seen(_pairs(language), check) for language in LANGUAGES}
    _expect(check, seen)


@pytest.mark.parametrize("language", ["es-419", "fr"])
def test_slips_in_the_names_of_human_translations_are_found(language: str) -> None:
    _expect(Check.NAME, {language: _seen(tico19.some(language, 400, "names"), Check.NAME)})


@pytest.mark.parametrize(
    ("source", "target", "language"),
    [
        ("They left Naples at dawn.", "Salieron de Nápoles al alba.", "es-419"),
        ("The president of Rwanda spoke.", "Habló el presidente de Ruanda.", "es-419"),
        ("Then President Rouhani came.", "Puis le président Rohani est venu.", "fr"),
        ("They marched to Istanbul today.", "Marcharam hoje para Istambul.", "pt"),
        ("We met Hassan on the bridge.", "Encontramos a Hasan en el puente.", "es-419"),
        ("He grew up in Barcelona with us.", "Bizimle Barselona’da büyüdü.", "tr"),
    ],
)
def test_names_that_a_language_makes_its_own_are_no_slips(source: str, target: str, language: str) -> None:
    assert findings(Pair(source, target, "en", language)) == ()


def _pairs(language: str) -> list[Pair]:
    own = good_pairs.good_pairs(language) if language in good_pairs.LANGUAGES else []
    return [*newspaper_pairs(language), *own]


def _seen(pairs: Iterable[Pair], check: Check) -> tuple[int, int]:
    """How many of the seeded faults were found, and how many there were, of all kinds together."""
    some = [pair for pair in pairs if pair.target_language in word_faults.LANGUAGES]
    told = {check, *OTHERWISE.get(check, ())}
    damaged = [
        found
        for fault in word_faults.FAULTS[check]
        for chance in [random.Random(fault.__name__)]
        for pair in some
        for _ in range(ROUNDS)
        if (found := fault(pair, chance))
    ]
    return sum(any(each.check in told for each in findings(pair)) for pair in damaged), len(damaged)


def _expect(check: Check, seen: Mapping[str, tuple[int, int]]) -> None:
    found, seeded = (sum(each[place] for each in seen.values()) for place in (0, 1))
    least = IN_WORDS_AT_LEAST if check is Check.NUMBER_WORD else FOUND_AT_LEAST
    assert seeded, "none could be seeded"
    assert found >= seeded * least, seen
