"""The sentences of a mended text matched with those that stood there before: values in, values out."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from tm import words
from tm.revision.likeness import paired

Cut: TypeAlias = Callable[[str], Sequence[str]]
"""The sentences of a text, slices of it with white space between them."""

SURE = 4
"""From so many words on, a sentence found word for word is the same, wherever sentences would end by rule."""


@dataclass(frozen=True, slots=True)
class Match:
    """Old sentences (their places) and the slices of the new text that they became; one side may be empty."""

    olds: tuple[int, ...]
    news: tuple[tuple[int, int], ...]


def match(olds: Sequence[str], new: str, cut: Cut) -> list[Match]:
    """Every old sentence and every sentence of the new text, once and in order.

    What stands there word for word is itself; between such sentences the others are matched by likeness, one
    with one, or two with one where that is nearer.
    """
    found: list[Match] = []
    done, reached = 0, 0
    for place, start in [*_unchanged(olds, new, cut), (len(olds), len(new))]:
        between = _slices(new, reached, start, cut)
        found += _by_likeness(list(range(done, place)), between, olds, new)
        if place < len(olds):
            reached = start + len(olds[place])
            found.append(Match((place,), ((start, reached),)))
        done = place + 1
    return found


def _slices(new: str, start: int, end: int, cut: Cut) -> list[tuple[int, int]]:
    """The sentences of a stretch of the new text."""
    found: list[tuple[int, int]] = []
    at = start
    for sentence in cut(new[start:end].strip()):
        at = new.index(sentence, at)
        found.append((at, at + len(sentence)))
        at += len(sentence)
    return found


def _unchanged(olds: Sequence[str], new: str, cut: Cut) -> list[tuple[int, int]]:
    """Old sentences that stand in the new text, in order, with their offsets: as many words as can be."""
    ends = _slices(new, 0, len(new), cut)
    chain = _heaviest([
        (place, start) for place, old in enumerate(olds) for start in _places(old, new)
    ], olds)  # fmt: skip
    while True:
        kept = [each for each in chain if _is_whole(each, chain, olds, ends)]
        if len(kept) == len(chain):
            return chain
        chain = kept


def _places(old: str, new: str) -> Iterator[int]:
    """Where a sentence stands word for word, no word cut at its ends."""
    pattern = re.escape(old)
    front = r"(?<!\w)" if old[:1].isalnum() else ""
    behind = r"(?!\w)" if old[-1:].isalnum() else ""
    return (found.start() for found in re.finditer(front + pattern + behind, new))


def _heaviest(pairs: Sequence[tuple[int, int]], olds: Sequence[str]) -> list[tuple[int, int]]:
    """The chain of pairs, both in order and none over another, with the most text in it."""
    best: list[tuple[int, int]] = []
    for number, (place, start) in enumerate(pairs):
        fits = [
            (best[earlier][0], earlier)
            for earlier, (before, at) in enumerate(pairs[:number])
            if before < place and at + len(olds[before]) <= start
        ]
        weight, link = max(fits, default=(0, -1))
        best.append((weight + len(olds[place]), link))
    at = max(range(len(best)), key=lambda number: best[number][0], default=-1)
    chain: list[tuple[int, int]] = []
    while at >= 0:
        chain.append(pairs[at])
        at = best[at][1]
    return chain[::-1]


def _is_whole(
    pair: tuple[int, int],
    chain: Sequence[tuple[int, int]],
    olds: Sequence[str],
    ends: Sequence[tuple[int, int]],
) -> bool:
    """Whether this is a sentence of the new text and no part of one.

    A few words must begin and end where sentences do, or beside the neighbour that they had before.
    """
    place, start = pair
    end = start + len(olds[place])
    if words.count(olds[place]) >= SURE:
        return True
    beside = dict(chain)
    before = place - 1 in beside and beside[place - 1] + len(olds[place - 1]) <= start
    begins = any(start == first for first, _ in ends) or before
    stops = any(end == last for _, last in ends) or place + 1 in beside
    return begins and stops


def _by_likeness(
    places: Sequence[int], slices: Sequence[tuple[int, int]], olds: Sequence[str], new: str
) -> list[Match]:
    """Changed sentences matched so that as few words as possible differ; one with one is a match anyhow."""
    if len(places) == len(slices) == 1:
        return [Match((places[0],), (slices[0],))]
    found = paired([olds[place] for place in places], [new[start:end] for start, end in slices])
    return [
        Match(tuple(places[each] for each in pair.olds), tuple(slices[each] for each in pair.news))
        for pair in found
    ]
