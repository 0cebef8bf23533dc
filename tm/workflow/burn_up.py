"""How the work on an edition grew from day to day, and when it will be done at the pace of the last days."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from itertools import accumulate, pairwise
from math import ceil
from typing import Final

PACE_DAYS: Final = 7
"""The last days from which the pace is taken."""
FEWEST_WORKED: Final = 2
"""On so many of them somebody must have worked: one evening says nothing of the next."""
LONGEST_DAYS: Final = 365
"""Beyond them nobody plans."""


@dataclass(frozen=True, slots=True)
class Gain:
    """Words that came on a day, or went: of those wanted, of those translated, of those approved."""

    day: date
    wanted: int = 0
    translated: int = 0
    approved: int = 0


class Measure(StrEnum):
    """What of the words is counted."""

    WANTED = "wanted"
    TRANSLATED = "translated"
    APPROVED = "approved"


@dataclass(frozen=True, slots=True)
class Point:
    """Words at the end of a day: wanted, translated (approved ones among them), approved."""

    day: date
    wanted: int
    translated: int
    approved: int

    def words(self, measure: Measure) -> int:
        """The words of one kind."""
        return {
            Measure.WANTED: self.wanted,
            Measure.TRANSLATED: self.translated,
            Measure.APPROVED: self.approved,
        }[measure]


def burn_up(gains: Iterable[Gain], *, today: date, most_days: int = 60) -> list[Point]:
    """A point for each day from when the first words were wanted until today, the last `most_days`.

    What was translated before its article was here was wanted by then.
    """
    told = sorted(gains, key=lambda gain: gain.day)
    if not told:
        return []
    first = max(told[0].day, today - timedelta(days=most_days - 1))
    days = [first + timedelta(days=number) for number in range((today - first).days + 1)]
    wanted, translated, approved = (
        list(accumulate(getattr(gain, measure.value) for gain in told)) for measure in Measure
    )
    ends = [bisect_right(told, day, key=lambda gain: gain.day) - 1 for day in days]
    return [
        Point(day, max(wanted[end], translated[end]), translated[end], approved[end])
        for day, end in zip(days, ends, strict=True)
    ]


def pace(points: Sequence[Point], measure: Measure) -> float | None:
    """Words a day over the last days; None where too little was done to tell."""
    gains = [
        after.words(measure) - before.words(measure) for before, after in pairwise(points[-PACE_DAYS - 1 :])
    ]
    gained = sum(gains)
    worked = sum(gain > 0 for gain in gains)
    return gained / len(gains) if worked >= FEWEST_WORKED and gained > 0 else None


def expected(points: Sequence[Point], measure: Measure) -> date | None:
    """The day on which all wanted words will be translated, or approved, at that pace; None: unknown."""
    words_a_day = pace(points, measure)
    if words_a_day is None:
        return None
    days = ceil((points[-1].wanted - points[-1].words(measure)) / words_a_day)
    return points[-1].day + timedelta(days=days) if days <= LONGEST_DAYS else None
