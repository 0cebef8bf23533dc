"""The steps to print, counted backwards in days from the moment when the paper goes to the printer."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from types import MappingProxyType
from typing import Final

MOST_DAYS: Final = 120


class Step(StrEnum):
    """What must have happened by its day, in order."""

    TEXTS_IN = "texts_in"
    TRANSLATED = "translated"
    READ = "read"
    LAYOUT = "layout"
    PROOF = "proof"


USUAL_DAYS: Final[Mapping[Step, int]] = MappingProxyType(
    {Step.TEXTS_IN: 12, Step.TRANSLATED: 7, Step.READ: 4, Step.LAYOUT: 2, Step.PROOF: 1}
)
"""How many days before print each step must be done where a paper has not said anything."""


class Standing(StrEnum):
    """How a step stands now."""

    DONE = "done"
    OPEN = "open"
    WILL_BE_LATE = "will_be_late"
    LATE = "late"


@dataclass(frozen=True, slots=True)
class Setting:
    """That a step must be done so many days before print: in one issue or all, one edition or all."""

    step: Step
    days: int
    issue_id: int | None = None
    edition_id: int | None = None


@dataclass(frozen=True, slots=True)
class Due:
    """A step of an edition with its moment; `expected` is when it will be done at today's pace."""

    step: Step
    at: datetime
    standing: Standing
    expected: date | None = None


def days_before(
    settings: Iterable[Setting], issue_id: int | None = None, edition_id: int | None = None
) -> dict[Step, int]:
    """The days before print of each step, in an issue and edition, else in the paper.

    What was said of the issue goes before what was said of the edition, that before what holds always.
    """
    found = dict(USUAL_DAYS)
    fitting = [
        each
        for each in settings
        if each.issue_id in {None, issue_id} and each.edition_id in {None, edition_id}
    ]
    for each in sorted(fitting, key=lambda one: (one.issue_id is not None, one.edition_id is not None)):
        found[each.step] = each.days
    return found


def dues(
    print_at: datetime,
    days: Mapping[Step, int],
    done: Mapping[Step, bool],
    *,
    now: datetime,
    expected: Mapping[Step, date] | None = None,
) -> list[Due]:
    """The steps in order, each with its moment and how it stands; `expected`: when some will be done."""
    told = []
    for step in Step:
        at = print_at - timedelta(days=days[step])
        day = (expected or {}).get(step)
        told.append(Due(step, at, _standing(at, now, day, done=done[step]), None if done[step] else day))
    return told


def _standing(at: datetime, now: datetime, expected: date | None, *, done: bool) -> Standing:
    if done:
        return Standing.DONE
    if at < now:
        return Standing.LATE
    return Standing.WILL_BE_LATE if expected and expected > at.date() else Standing.OPEN
