import random
from collections.abc import Iterable

import pytest

from tests.quality import good_pairs, tico19
from tests.quality.faults import FAULTS, Fault
from tm.quality import issues
from tm.quality.checking import findings
from tm.quality.registry import Check
from tm.quality.throughout import Part
from tm.quality.values import Pair

CASES = [(check, fault) for check, faults in FAULTS.items() for fault in faults]
TOLD_OTHERWISE = {
    Check.LENGTH: (Check.SENTENCE_LOST, Check.SENTENCE_ADDED, Check.DOUBLED_WORD),
}
"""What is lost or said twice is told as exactly as can be."""
FOUND_AT_LEAST = 0.95
FINDINGS_IN_100_AT_MOST = 3
IN_ONE_ISSUE = 1200
"""Sentences, twice as many as an issue of 9,000 words has; the misplaced ones are among them."""


@pytest.mark.parametrize("language", good_pairs.LANGUAGES)
def test_good_translations_are_left_in_peace(language: str) -> None:
    found = [(pair.target, findings(pair)) for pair in good_pairs.good_pairs(language)]
    assert [each for each in found if each[1]] == []


@pytest.mark.parametrize("language", tico19.LANGUAGES)
def test_human_translations_are_left_in_peace(language: str) -> None:
    pairs = tico19.human_pairs(language)[:IN_ONE_ISSUE]
    parts = [Part(str(place), str(place), pair) for place, pair in enumerate(pairs)]
    told = [finding for some in issues.findings([parts]).values() for finding in some]
    assert len(told) <= len(pairs) * FINDINGS_IN_100_AT_MOST / 100
    placed_wrong = [finding for finding in told if finding.check is Check.MISPLACED]
    assert bool(placed_wrong) == (language in tico19.OTHER_SENTENCES)


@pytest.mark.parametrize(("check", "fault"), CASES)
@pytest.mark.parametrize("language", good_pairs.LANGUAGES)
def test_faults_in_our_own_texts_are_found(language: str, check: Check, fault: Fault) -> None:
    seen, seeded = _seen(good_pairs.good_pairs(language), check, fault)
    assert seen >= seeded * FOUND_AT_LEAST


@pytest.mark.parametrize(("check", "fault"), CASES)
@pytest.mark.parametrize("language", tico19.LANGUAGES)
def test_faults_in_human_translations_are_found(language: str, check: Check, fault: Fault) -> None:
    seen, seeded = _seen(tico19.some(language, 80, fault.__name__), check, fault)
    assert seen >= seeded * FOUND_AT_LEAST


def _seen(pairs: Iterable[Pair], check: Check, fault: Fault) -> tuple[int, int]:
    """How many of the seeded faults were found, and how many there were."""
    chance = random.Random(fault.__name__)
    damaged = [found for found in (fault(pair, chance) for pair in pairs) if found]
    told = {check, *TOLD_OTHERWISE.get(check, ())}
    return sum(any(each.check in told for each in findings(pair)) for pair in damaged), len(damaged)
