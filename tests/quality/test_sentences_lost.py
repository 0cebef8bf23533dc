"""Sentences lost or added where one text holds several: in blocks, joined sentences, pasted texts."""

import random
from itertools import pairwise

import pytest

from tests.quality import good_pairs, planting, tico19
from tm.quality.checking import findings
from tm.quality.registry import Check
from tm.quality.values import Pair

LOST = {Check.SENTENCE_LOST, Check.LENGTH}
ADDED = {Check.SENTENCE_ADDED, Check.LENGTH, Check.DOUBLED_WORD}


def couples(pairs: list[Pair]) -> list[tuple[Pair, Pair]]:
    """Pairs of whole sentences, two by two."""
    whole = [each for each in pairs if each.source[0].isupper() and each.source[-1] in ".?!"]
    whole = [each for each in whole if 40 < len(each.source) < 240]
    return list(zip(whole[::2], whole[1::2], strict=False))


def lost(one: Pair, other: Pair) -> Pair:
    both = planting.together(one, other)
    return Pair(both.source, one.target, "en", one.target_language)


def added(one: Pair, other: Pair) -> Pair:
    both = planting.together(one, other)
    return Pair(one.source, both.target, "en", one.target_language)


@pytest.mark.parametrize("language", tico19.LANGUAGES)
def test_two_sentences_as_one_text_are_left_in_peace(language: str) -> None:
    pairs = [planting.together(*each) for each in couples(tico19.some(language, 200, "together"))]
    told = [each for pair in pairs for each in findings(pair) if each.check in LOST | ADDED]
    assert len(told) <= len(pairs) * 0.03


@pytest.mark.parametrize("language", tico19.LANGUAGES)
def test_a_sentence_lost_or_added_is_seen(language: str) -> None:
    some = couples(tico19.some(language, 200, "lost"))
    for change, told in ((lost, LOST), (added, ADDED)):
        seen = [{each.check for each in findings(change(*each))} & told for each in some]
        assert sum(map(bool, seen)) >= 0.95 * len(some)


@pytest.mark.parametrize("language", good_pairs.LANGUAGES)
def test_a_sentence_lost_or_added_is_seen_in_our_own_texts(language: str) -> None:
    pairs = good_pairs.good_pairs(language)[:-1]
    random.Random(language).shuffle(pairs)
    for one, other in pairwise(pairs):
        assert {each.check for each in findings(lost(one, other))} & LOST
        assert {each.check for each in findings(added(one, other))} & ADDED
        told = {each.check for each in findings(planting.together(one, other))}
        assert not told & (LOST | ADDED)
