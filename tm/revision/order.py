"""What stayed in order and what was moved, among parts and sentences."""

from collections.abc import Mapping, Sequence
from itertools import groupby

from tm.revision.values import Where


def in_order(places: Sequence[int], weights: Sequence[int]) -> set[int]:
    """The numbers of those that stand in increasing places, as heavy as can be: the others were moved."""
    best: list[tuple[int, int]] = []
    for number, place in enumerate(places):
        before = [(best[each][0], each) for each in range(number) if places[each] < place]
        weight, link = max(before, default=(0, -1))
        best.append((weight + weights[number], link))
    at = max(range(len(best)), key=lambda number: best[number][0], default=-1)
    kept: set[int] = set()
    while at >= 0:
        kept.add(at)
        at = best[at][1]
    return kept


def moved_parts(
    same: Mapping[Where, Where], pieces: Mapping[int, int], weights: Mapping[Where, int]
) -> set[Where]:
    """The new parts that stand elsewhere: in another piece, or no longer in the order of the others."""
    moved = {new for new, old in same.items() if pieces.get(new.piece) != old.piece}
    stayed = sorted(same.keys() - moved)
    for _, group in groupby(stayed, key=lambda where: where.piece):
        parts = list(group)
        kept = in_order([same[each].part for each in parts], [weights.get(each, 1) for each in parts])
        moved.update(each for number, each in enumerate(parts) if number not in kept)
    return moved
