"""Sentences in order, paired by how alike they are: one with one, two with one, or with none."""

from collections.abc import Sequence
from difflib import SequenceMatcher
from itertools import pairwise
from typing import NamedTuple

from tm import words

_ALIKE = 0.35
"""Less likeness than this, and a sentence is another one."""


class Pairing(NamedTuple):
    """Old and new sentences, by number, that say the same; one side may be empty."""

    olds: tuple[int, ...]
    news: tuple[int, ...]


def paired(olds: Sequence[str], news: Sequence[str]) -> list[Pairing]:
    """Every old and every new sentence, once and in order, so that as few words as possible differ."""
    before = [_tokens(old) for old in olds]
    after = [_tokens(new) for new in news]
    costs: dict[tuple[int, int], tuple[float, tuple[int, int]]] = {(0, 0): (0.0, (0, 0))}
    for i in range(len(before) + 1):
        for j in range(len(after) + 1):
            steps = [
                (costs[i - a, j - b][0] + _cost(before[i - a : i], after[j - b : j]), (a, b))
                for a, b in ((1, 1), (1, 0), (0, 1), (2, 1), (1, 2))
                if i >= a and j >= b
            ]
            if steps:
                costs[i, j] = min(steps)
    return _path(costs, len(before), len(after))


def likeness(old: str, new: str) -> float:
    """How much of two texts is the same, word by word: 0 to 1."""
    return SequenceMatcher(None, _tokens(old), _tokens(new), autojunk=False).ratio()


def _tokens(text: str) -> list[str]:
    """Words and signs; the spaces between them are alike in all sentences."""
    return [token for token in words.tokens(text) if not token.isspace()]


def _cost(olds: Sequence[Sequence[str]], news: Sequence[Sequence[str]]) -> float:
    """How many words differ; a sentence without counterpart costs a little less than all of its words."""
    before = [word for old in olds for word in old]
    after = [word for new in news for word in new]
    if not before or not after:
        return (len(before) + len(after)) * (1 - _ALIKE)
    alike = SequenceMatcher(None, before, after, autojunk=False).ratio()
    return (len(before) + len(after)) * (1 - alike)


def _path(costs: dict[tuple[int, int], tuple[float, tuple[int, int]]], i: int, j: int) -> list[Pairing]:
    """The pairings along the cheapest way."""
    ends = [(i, j)]
    while (i, j) != (0, 0):
        a, b = costs[i, j][1]
        i, j = i - a, j - b
        ends.append((i, j))
    return [Pairing(tuple(range(i, k)), tuple(range(j, m))) for (i, j), (k, m) in pairwise(reversed(ends))]
