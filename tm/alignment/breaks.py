"""How far the two texts begin their paragraphs at the same places."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

_BELIEVED: Final = (0.26, 0.04, 0.04, 0.66)
"""Before anything is seen: the share of places between beads where both, only the source, only the target
or neither begins a paragraph."""
_WEIGHT: Final = 12.0


@dataclass(frozen=True, slots=True)
class Breaks:
    """Which sentences begin a paragraph, and what agreement and disagreement are worth."""

    source: Sequence[bool]
    target: Sequence[bool]
    both: float
    source_only: float
    target_only: float
    neither: float

    def at(self, source: int, target: int) -> float:
        """The score of a place between two beads."""
        if self.source[source]:
            return self.both if self.target[target] else self.source_only
        return self.target_only if self.target[target] else self.neither

    def inside(self, source: int, target: int, a: int, b: int) -> float:
        """The score of the paragraphs that a bead runs over."""
        score = 0.0
        for place in range(source + 1, source + a):
            score += self.source_only if self.source[place] else 0.0
        for place in range(target + 1, target + b):
            score += self.target_only if self.target[place] else 0.0
        return score


def believed(source: Sequence[bool], target: Sequence[bool]) -> Breaks:
    """What paragraphs are worth before anything is known of these two texts."""
    return _worth(source, target, _BELIEVED)


def counted(before: Breaks, nodes: Sequence[tuple[int, int]]) -> Breaks:
    """What paragraphs are worth between beads that begin at these places."""
    seen = [share * _WEIGHT for share in _BELIEVED]
    for source, target in nodes:
        kind = (
            (0 if before.target[target] else 1)
            if before.source[source]
            else (2 if before.target[target] else 3)
        )
        seen[kind] += 1
    whole = sum(seen)
    return _worth(before.source, before.target, tuple(each / whole for each in seen))


def _worth(source: Sequence[bool], target: Sequence[bool], shares: tuple[float, ...]) -> Breaks:
    """Pointwise mutual information of the two texts' breaks."""
    both, one, other, neither = shares
    ours, theirs = both + one, both + other
    return Breaks(
        source,
        target,
        both=math.log(both / (ours * theirs)),
        source_only=math.log(one / (ours * (1 - theirs))),
        target_only=math.log(other / ((1 - ours) * theirs)),
        neither=math.log(neither / ((1 - ours) * (1 - theirs))),
    )
