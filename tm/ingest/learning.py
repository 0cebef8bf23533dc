"""The looks that a paper gives to its headlines and to its sub-heads, learnt from a reading of it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import exp, log
from typing import TypeAlias

from tm.ingest.cases import Case

Look: TypeAlias = tuple[str, object]
"""One trait of a heading and its value: ("case", Case.CAPS), ("gap", 1)."""
_AT_MOST = 4.0
_PRIOR = 1.0
_LIKELY = 0.9
_LOUDNESS: Mapping[str, Mapping[object, float]] = {
    "case": {Case.NONE: 0.0, Case.SENTENCE: 0.0, Case.TITLE: 0.5, Case.CAPS: 2.0},
    "gap": {0: 0.0, 1: 1.5, 2: 2.0},
    "bold": {False: 0.0, True: 2.0},
}
"""No paper sets its sub-heads louder than its headlines: of several looks the loudest opens pieces."""


@dataclass(frozen=True, slots=True)
class Example:
    """A heading as a reading has it: its looks, whether it opens a piece, surely so, how much it counts."""

    looks: tuple[Look, ...]
    opens: bool
    sure: bool
    weight: float

    @property
    def chance(self) -> float:
        """How sure it is that it opens a piece."""
        if self.sure:
            return 1.0
        return _LIKELY if self.opens else 1 - _LIKELY


@dataclass(frozen=True, slots=True)
class Looks:
    """How often each look is that of a heading that opens a piece, and of one that does not."""

    opening: Mapping[str, Mapping[object, float]]
    inside: Mapping[str, Mapping[object, float]]

    def say(self, looks: Iterable[Look], own: Example | None = None) -> float:
        """The log-odds for a headline that looks give; a heading is no evidence for itself."""
        total = 0.0
        for kind, value in looks:
            opening = own.weight * own.chance if own else 0.0
            inside = own.weight * (1 - own.chance) if own else 0.0
            ahead = _share(kind, value, self.opening.get(kind, {}), opening, 1)
            within = _share(kind, value, self.inside.get(kind, {}), inside, -1)
            total += log(ahead / within)
        return max(-_AT_MOST, min(_AT_MOST, total))


def learn_looks(examples: Sequence[Example]) -> Looks:
    """What the headings of a reading have in common."""
    opening: dict[str, dict[object, float]] = {}
    inside: dict[str, dict[object, float]] = {}
    for example in examples:
        for kind, value in example.looks:
            _add(opening, kind, value, example.weight * example.chance)
            _add(inside, kind, value, example.weight * (1 - example.chance))
    return Looks(opening, inside)


def _add(counted: dict[str, dict[object, float]], kind: str, value: object, weight: float) -> None:
    values = counted.setdefault(kind, {})
    values[value] = values.get(value, 0.0) + weight


def _share(kind: str, value: object, counted: Mapping[object, float], own: float, tilt: int) -> float:
    """How usual a look is among some headings; where these are few, loud looks are headlines before all."""
    prior = _prior(kind, {*counted, value}, tilt)
    others = sum(counted.values()) - own
    return (counted.get(value, 0.0) - own + _PRIOR * prior[value]) / (others + _PRIOR)


def _prior(kind: str, values: Iterable[object], tilt: int) -> dict[object, float]:
    """What to expect of each value before anything is counted."""
    seen = list(values)
    ranks = _LOUDNESS.get(kind)
    if ranks is None:
        return dict.fromkeys(seen, 1 / len(seen))
    loud = [ranks[value] for value in seen]
    middle = (max(loud) + min(loud)) / 2
    weights = {value: exp(tilt * (ranks[value] - middle)) for value in seen}
    whole = sum(weights.values())
    return {value: weight / whole for value, weight in weights.items()}
