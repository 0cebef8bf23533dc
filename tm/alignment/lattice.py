"""All ways to align two texts within a band, their best one, and how probable each step is."""

import math
from array import array
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final, TypeAlias

from tm.alignment.beads import SHAPES

Step: TypeAlias = tuple[int, int, int, int]
"""Sentences of the source done, of the target done, and how many of each the step takes."""

Row: TypeAlias = "array[float]"
Ways: TypeAlias = "array[int]"

NEVER: Final = -math.inf


@dataclass(frozen=True, slots=True)
class Band:
    """For each number of sentences of the source, the first and last number of the target's considered."""

    low: Sequence[int]
    high: Sequence[int]

    def has(self, source: int, target: int) -> bool:
        """Whether a node lies inside."""
        return 0 <= source < len(self.low) and self.low[source] <= target <= self.high[source]


@dataclass(frozen=True, slots=True)
class Lattice:
    """The scores of all steps that lead to the nodes of a band, a row per number of source sentences."""

    band: Band
    scores: Sequence[Sequence[Row]]
    """By row, by shape: the score of the step that ends at each node."""

    def tempered(self, share: float) -> "Lattice":
        """The same with all scores taken for a share of what they say."""
        rows = [[array("d", [share * each for each in row]) for row in shapes] for shapes in self.scores]
        return Lattice(self.band, rows)

    def steps(self, row: int, place: int) -> Iterator[tuple[int, int, int, float]]:
        """The steps that end at a node: shape, row and place where they begin, score."""
        for shape, (a, b) in enumerate(SHAPES):
            score = self.scores[row][shape][place]
            if score > NEVER:
                yield shape, row - a, place + self.band.low[row] - b - self.band.low[row - a], score


@dataclass(frozen=True, slots=True)
class Chances:
    """How probable the steps of a band are, in the shape of a lattice's scores."""

    band: Band
    rows: Sequence[Sequence[Row]]

    def of_step(self, step: Step) -> float:
        """The probability of a step."""
        i, j, a, b = step
        if not self.band.has(i + a, j + b):
            return 0.0
        return self.rows[i + a][SHAPES.index((a, b))][j + b - self.band.low[i + a]]

    def of_place(self, source: int, target: int) -> float:
        """The probability that a sentence of the target belongs to some that begin with one of the source."""
        return sum(
            self.of_step((source, start, a, b))
            for a, b in SHAPES
            if a
            for start in range(target - b + 1, target + 1)
        )


def diagonal(source: int, target: int, width: int) -> Band:
    """The band around the straight line from the beginning to the end of both texts."""
    slope = target / max(1, source)
    low = [max(0, math.floor((row - 1) * slope) - width) for row in range(source)]
    high = [min(target, math.ceil((row + 1) * slope) + width) for row in range(source)]
    return Band([*low, max(0, target - math.ceil(slope) - width)], [*high, target])


def around(steps: Sequence[Step], width: int) -> Band:
    """The band around a path from the beginning to the end of both texts, in both directions."""
    last = steps[-1]
    source, target = last[0] + last[2], last[1] + last[3]
    low, high = [target] * (source + 1), [0] * (source + 1)
    for i, j in [(i, j) for i, j, _, _ in steps] + [(source, target)]:
        for row in range(max(0, i - width), min(source, i + width) + 1):
            low[row] = min(low[row], max(0, j - width))
            high[row] = max(high[row], min(target, j + width))
    return Band(low, high)


def touches(steps: Sequence[Step], band: Band, margin: int) -> bool:
    """Whether a path comes so near to a side of the band that a better one may lie outside."""
    last = band.high[-1]
    return any(
        (j - band.low[i] < margin and band.low[i] > 0) or (band.high[i] - j < margin and band.high[i] < last)
        for i, j, _, _ in steps
    )


def build(band: Band, score: Callable[[int, int, int, int], float]) -> Lattice:
    """The lattice of a band; `score` takes where a step begins and how many sentences it takes."""
    rows = [
        [
            array(
                "d",
                [
                    score(row - a, column - b, a, b) if band.has(row - a, column - b) else NEVER
                    for column in range(low, high + 1)
                ],
            )
            for a, b in SHAPES
        ]
        for row, (low, high) in enumerate(zip(band.low, band.high, strict=True))
    ]
    return Lattice(band, rows)


def best(lattice: Lattice) -> list[Step]:
    """The steps of the path with the highest score."""
    sums, came = [], []
    for row, low in enumerate(lattice.band.low):
        width = lattice.band.high[row] - low + 1
        sums.append(array("d", [NEVER]) * width)
        came.append(array("b", [-1]) * width)
        for place in range(width):
            top, via = (0.0, -1) if row == low + place == 0 else (NEVER, -1)
            for shape, before, at, score in lattice.steps(row, place):
                if sums[before][at] + score > top:
                    top, via = sums[before][at] + score, shape
            sums[row][place] = top
            came[row][place] = via
    return _traced(lattice.band, came)


def _traced(band: Band, came: Sequence[Ways]) -> list[Step]:
    row, column = len(band.low) - 1, band.high[-1]
    steps: list[Step] = []
    while row or column:
        a, b = SHAPES[came[row][column - band.low[row]]]
        row, column = row - a, column - b
        steps.append((row, column, a, b))
    return steps[::-1]


def posteriors(lattice: Lattice) -> list[list[Row]]:
    """The probability of each step among all paths, in the shape of `lattice.scores`.

    Sums over all paths that lead to a step and from it (Baum et al., "A Maximization Technique Occurring in
    the Statistical Analysis of Probabilistic Functions of Markov Chains", 1970), in logarithms.
    """
    before = _forward(lattice)
    after = _backward(lattice)
    whole = before[-1][-1]
    found = []
    for row, shapes in enumerate(lattice.scores):
        chances = [array("d", [0.0]) * len(each) for each in shapes]
        for place in range(len(shapes[0])):
            for shape, start, at, score in lattice.steps(row, place):
                value = before[start][at] + score + after[row][place] - whole
                chances[shape][place] = math.exp(min(0.0, value)) if value > -40 else 0.0
        found.append(chances)
    return found


def _forward(lattice: Lattice) -> list[Row]:
    sums: list[Row] = []
    for row, low in enumerate(lattice.band.low):
        sums.append(array("d", [NEVER]) * (lattice.band.high[row] - low + 1))
        for place in range(len(sums[row])):
            if row == low + place == 0:
                sums[row][place] = 0.0
                continue
            sums[row][place] = _added(
                [sums[start][at] + score for _, start, at, score in lattice.steps(row, place)]
            )
    return sums


def _backward(lattice: Lattice) -> list[Row]:
    band = lattice.band
    sums = [array("d", [NEVER]) * (high - low + 1) for low, high in zip(band.low, band.high, strict=True)]
    sums[-1][-1] = 0.0
    for row in range(len(sums) - 1, -1, -1):
        for place in range(len(sums[row]) - 1, -1, -1):
            here = sums[row][place]
            if here == NEVER:
                continue
            for _, start, at, score in lattice.steps(row, place):
                sums[start][at] = _added([sums[start][at], here + score])
    return sums


def _added(values: Sequence[float]) -> float:
    """The logarithm of a sum, from logarithms."""
    top = max(values, default=NEVER)
    if top == NEVER:
        return NEVER
    return top + math.log(sum(math.exp(value - top) for value in values if value > top - 40))
