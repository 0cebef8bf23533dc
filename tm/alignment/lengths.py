"""How well the lengths of two stretches of text agree, in characters."""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate
from statistics import median
from typing import Final

_VARIANCE: Final = 6.8
_OWN_NOISE: Final = 9.0
_ROBUST: Final = 0.6745
_ENOUGH: Final = 12


@dataclass(frozen=True, slots=True)
class Lengths:
    """The lengths of the sentences of two texts, and what one character of the source becomes.

    `ratio` and `variance` are c and s² of Gale & Church, "A Program for Aligning Sentences in Bilingual
    Corpora" (Computational Linguistics 19, 1993): the length of a translation is normal around c times the
    source's, with a variance in proportion to its length.
    """

    source: Sequence[int]
    target: Sequence[int]
    """How many characters there are before each sentence, and in the end."""
    ratio: float
    variance: float
    mean: float
    spread: float

    def of(self, i: int, j: int) -> tuple[int, int]:
        """The lengths of a sentence of the source and of one of the target."""
        return self.source[i + 1] - self.source[i], self.target[j + 1] - self.target[j]

    def agreement(self, i: int, j: int, a: int, b: int) -> float:
        """The logarithm of how much likelier the length of a target is for this source than for any."""
        source, target = self.source[i + a] - self.source[i], self.target[j + b] - self.target[j]
        apart = target - self.ratio * source
        own = self.variance * (self.ratio * source + target) / 2 + _OWN_NOISE
        away = target - b * self.mean
        spread = b * self.spread
        return 0.5 * (away * away / spread - apart * apart / own + math.log(spread / own))


def guessed(source: Sequence[int], target: Sequence[int]) -> Lengths:
    """What the lengths of the sentences of two texts say before anything is aligned."""
    mean = sum(target) / max(1, len(target))
    spread = sum((length - mean) ** 2 for length in target) / max(1, len(target))
    return Lengths(
        list(accumulate(source, initial=0)),
        list(accumulate(target, initial=0)),
        ratio=min(5.0, max(0.2, (sum(target) + 1) / (sum(source) + 1))),
        variance=_VARIANCE,
        mean=mean,
        spread=max(spread, _VARIANCE * mean, _OWN_NOISE),
    )


def measured(before: Lengths, pairs: Iterable[tuple[int, int]]) -> Lengths:
    """Lengths with ratio and variance as pairs of lengths, source and target, show them."""
    known = [(source, target) for source, target in pairs if source and target]
    if len(known) < 3:
        return before
    ratio = sum(target for _, target in known) / sum(source for source, _ in known)
    apart = [
        abs(target - ratio * source) / math.sqrt(ratio * (source + target / ratio) / 2)
        for source, target in known
    ]
    seen = (median(apart) / _ROBUST) ** 2
    variance = (seen * len(known) + before.variance * _ENOUGH) / (len(known) + _ENOUGH)
    return replace(before, ratio=ratio, variance=variance)
