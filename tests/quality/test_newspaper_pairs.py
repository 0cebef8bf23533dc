"""Newspaper sentences in eleven languages: left in peace as they are, and their faults are found."""

import random
from collections.abc import Iterable

import pytest

from tests.quality import faults, number_faults
from tests.quality.newspaper_pairs import LANGUAGES, newspaper_pairs
from tm.quality.checking import findings
from tm.quality.registry import Check
from tm.quality.values import Pair

FOUND_AT_LEAST = 0.95
FINDINGS_IN_100_AT_MOST = 3
ROUNDS = 2
TOLD_OTHERWISE = {Check.LENGTH: {Check.SENTENCE_LOST, Check.SENTENCE_ADDED, Check.DOUBLED_WORD}}
ELSEWHERE = {Check.UNTRANSLATED}
"""Halves of short sentences are too little to tell by; the other sets have longer ones."""
CASES = [(check, fault) for check, some in faults.FAULTS.items() if check not in ELSEWHERE for fault in some]


@pytest.mark.parametrize("language", LANGUAGES)
def test_free_and_right_translations_are_left_in_peace(language: str) -> None:
    pairs = newspaper_pairs(language)
    told = [(pair.target, found) for pair in pairs if (found := findings(pair))]
    assert sum(len(found) for _, found in told) <= len(pairs) * FINDINGS_IN_100_AT_MOST / 100, told


@pytest.mark.parametrize("fault", number_faults.FAULTS)
def test_faults_of_figures_are_found(fault: number_faults.Fault) -> None:
    seen = {
        language: _seen(newspaper_pairs(language), fault, number_faults.OF_NUMBERS) for language in LANGUAGES
    }
    found, seeded = (sum(each[place] for each in seen.values()) for place in (0, 1))
    assert found >= seeded * FOUND_AT_LEAST, seen


@pytest.mark.parametrize(("check", "fault"), CASES)
def test_faults_of_all_kinds_are_found(check: Check, fault: faults.Fault) -> None:
    told = frozenset({check, *TOLD_OTHERWISE.get(check, ())})
    seen = {language: _seen(newspaper_pairs(language), fault, told) for language in LANGUAGES}
    found, seeded = (sum(each[place] for each in seen.values()) for place in (0, 1))
    assert found >= seeded * FOUND_AT_LEAST, seen


def _seen(pairs: Iterable[Pair], fault: faults.Fault, told: frozenset[Check]) -> tuple[int, int]:
    """How many of the seeded faults were found, and how many there were."""
    chance = random.Random(fault.__name__)
    damaged = [found for pair in pairs for _ in range(ROUNDS) if (found := fault(pair, chance))]
    return sum(any(each.check in told for each in findings(pair)) for pair in damaged), len(damaged)
