"""Slots, sign-offs and terms of the register: faults in them are found, what is right is left in peace."""

import random

import pytest

from tests.quality import edition_faults, good_pairs
from tests.quality.newspaper_pairs import LANGUAGES, newspaper_pairs
from tm.languages import base
from tm.quality.checking import findings
from tm.quality.registry import Check
from tm.quality.values import Pair

FOUND_AT_LEAST = 0.95
_ENCLOSED = "”»›)"


def _pairs() -> list[Pair]:
    own = [pair for language in good_pairs.LANGUAGES for pair in good_pairs.good_pairs(language)]
    some = [*own, *(pair for language in LANGUAGES for pair in newspaper_pairs(language)[::3])]
    return [pair for pair in some if base(pair.target_language) in edition_faults.LANGUAGES]


@pytest.mark.parametrize(
    ("check", "fault"), [(check, fault) for check, some in edition_faults.FAULTS.items() for fault in some]
)
def test_faults_are_found_in_each_language(check: Check, fault: edition_faults.Fault) -> None:
    chance = random.Random(fault.__name__)
    seen: dict[str, list[bool]] = {}
    for pair in _pairs():
        if damaged := fault(pair, chance):
            found = any(each.check is check for each in findings(damaged))
            seen.setdefault(pair.target_language, []).append(found)
    assert len(seen) > 9
    assert {
        tag: sum(some) / len(some) for tag, some in seen.items() if sum(some) < FOUND_AT_LEAST * len(some)
    } == {}


def test_what_is_right_is_left_in_peace() -> None:
    chance = random.Random("right")
    for pair in _pairs():
        if pair.target[-1] in _ENCLOSED or pair.source[-1] in _ENCLOSED:
            continue  # nothing can be put before their last mark
        before = {each.check for each in findings(pair)}
        rich = [edition_faults.with_slot(pair, chance)]
        if pair.source_language == "en":
            rich.append(edition_faults.with_term(pair))
        for each in rich:
            assert {found.check for found in findings(each)} <= before, each
