"""How the work on an edition grew from day to day, and when it will be done at the pace of the last days."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from itertools import pairwise
from math import ceil
from typing import Final

from tm.document import Status

PACE_DAYS: Final = 7
"""The last days from which the pace is taken."""
FEWEST_WORKED: Final = 2
"""On so many of them somebody must have worked: one evening says nothing of the next."""
LONGEST_DAYS: Final = 365
"""Beyond them nobody plans."""
_DONE = frozenset({Status.TRANSLATED, Status.APPROVED})


@dataclass(frozen=True, slots=True)
class Work:
    """A wanted sentence: its words, the day since when it is wanted, and what it became on which day."""

    words: int
    since: date
    states: tuple[tuple[date, Status | None], ...] = ()


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


def burn_up(works: Iterable[Work], *, today: date, most_days: int = 60) -> list[Point]:
    """A point for each day from when the first words were wanted until today, the last `most_days`."""
    told = list(works)
    if not told:
        return []
    first = max(min(work.since for work in told), today - timedelta(days=most_days - 1))
    days = [first + timedelta(days=number) for number in range((today - first).days + 1)]
    return [_point(told, day) for day in days]


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


def _point(works: Sequence[Work], day: date) -> Point:
    wanted = translated = approved = 0
    for work in works:
        if work.since <= day:
            status = _status(work, day)
            wanted += work.words
            translated += work.words * (status in _DONE)
            approved += work.words * (status is Status.APPROVED)
    return Point(day, wanted, translated, approved)


def _status(work: Work, day: date) -> Status | None:
    """What a sentence was at the end of a day."""
    place = bisect_right(work.states, day, key=lambda state: state[0])
    return work.states[place - 1][1] if place else None
