"""The looks that a paper gives to its headlines and to its sub-heads, learnt from a reading of it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import exp, log
from typing import TypeAlias

from tm.ingest.words.cases import Case

Look: TypeAlias = tuple[str, object]
"""One trait of a heading and its value: ("case", Case.CAPS), ("gap", 1)."""
OF_LETTERS = " of letters"
"""Ends the names of the traits of letters' headings: where news shouts, letters often do not."""
SIGNED = "signed"
"""Begins the name of the trait that a byline or a dateline stands below."""
LONE = "lone"
"""The name of the trait that nothing else of a head stands beside: no kicker, no deck."""
_AT_MOST, _UNSIGNED, _ALONE = 4.0, 1.5, 1.2
"""No look says more; even in papers that sign most pieces, or give most a kicker, some have none."""
_PRIOR = 1.0
_GAP = 1.5
_LOUDNESS: Mapping[str, Mapping[object, float]] = {
    "case": {Case.NONE: 0.0, Case.SENTENCE: 0.0, Case.TITLE: 0.5, Case.CAPS: 2.0},
    "bold": {False: 0.0, True: 2.0},
}
"""No paper sets its sub-heads louder than its headlines: of several looks the loudest opens pieces."""


@dataclass(frozen=True, slots=True)
class Example:
    """A heading as the last reading has it: its looks, the chance that it opens a piece, its weight."""

    looks: tuple[Look, ...]
    chance: float
    weight: float


@dataclass(frozen=True, slots=True)
class Looks:
    """How often each look is that of a heading that opens a piece, and of one that does not.

    `gap` is the room between paragraphs: where headlines have more, sub-heads are expected to have that.
    """

    opening: Mapping[str, Mapping[object, float]]
    inside: Mapping[str, Mapping[object, float]]
    gap: int = 0

    def say(self, looks: Iterable[Look], own: Example | None = None) -> float:
        """The log-odds for a headline that looks give; a heading is no evidence for itself."""
        total = 0.0
        for kind, value in looks:
            opening = own.weight * own.chance if own else 0.0
            inside = own.weight * (1 - own.chance) if own else 0.0
            ahead = _share(kind, value, self.opening, opening, 1, self.gap)
            within = _share(kind, value, self.inside, inside, -1, self.gap)
            said = log(ahead / within)
            unsigned = kind.startswith(SIGNED) and not value
            said = max(said, -_UNSIGNED) if unsigned else said
            total += max(-_ALONE, min(_ALONE, said)) if kind == LONE else said
        return max(-_AT_MOST, min(_AT_MOST, total))


def learn_looks(examples: Sequence[Example], gap: int) -> Looks:
    """What the headings of a reading have in common; `gap` is the room between paragraphs."""
    opening: dict[str, dict[object, float]] = {}
    inside: dict[str, dict[object, float]] = {}
    for example in examples:
        for kind, value in example.looks:
            _add(opening, kind, value, example.weight * example.chance)
            _add(inside, kind, value, example.weight * (1 - example.chance))
    return Looks(opening, inside, gap)


def _add(counted: dict[str, dict[object, float]], kind: str, value: object, weight: float) -> None:
    values = counted.setdefault(kind, {})
    values[value] = values.get(value, 0.0) + weight


_Counts: TypeAlias = Mapping[str, Mapping[object, float]]


def _share(kind: str, value: object, counts: _Counts, own: float, tilt: int, gap: int) -> float:
    """How usual a look is among some headings; where these are few, loud looks are headlines before all.

    Where letters are few, their headings are expected to look as all others do.
    """
    counted = counts.get(kind, {})
    general = kind.removesuffix(OF_LETTERS)
    if general != kind:
        usual = _share(general, value, counts, 0.0, tilt, gap)
    else:
        seen = {*counted, value, gap} if kind == "gap" else {*counted, value}
        usual = _prior(kind, seen, tilt)[value]
    others = sum(counted.values()) - own
    return (counted.get(value, 0.0) - own + _PRIOR * usual) / (others + _PRIOR)


def _prior(kind: str, values: Iterable[object], tilt: int) -> dict[object, float]:
    """What to expect of each value before anything is counted."""
    seen = list(values)
    ranks = _ranks(kind, seen)
    if ranks is None:
        return dict.fromkeys(seen, 1 / len(seen))
    loud = [ranks[value] for value in seen]
    middle = (max(loud) + min(loud)) / 2
    weights = {value: exp(tilt * (ranks[value] - middle)) for value in seen}
    whole = sum(weights.values())
    return {value: weight / whole for value, weight in weights.items()}


def _ranks(kind: str, values: Sequence[object]) -> Mapping[object, float] | None:
    """How loud each of some values is; of gaps only their order tells, each paper has its own."""
    if kind == "gap":
        gaps = sorted(gap for gap in values if isinstance(gap, int))
        return {gap: _GAP * min(at, 2) for at, gap in enumerate(gaps)}
    return _LOUDNESS.get(kind)
