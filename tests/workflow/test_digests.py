"""When a digest is due, by the reader's own clock."""

from datetime import UTC, datetime

import pytest

from tm.workflow.digests import Rhythm, is_due

BOGOTA = "America/Bogota"
"""Five hours behind."""


def at(day: int, hour: int) -> datetime:
    """An hour of March 2026, which began on a Sunday; UTC."""
    return datetime(2026, 3, day, hour, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    ("last", "now", "due"),
    [
        (at(4, 12), at(4, 23), False),
        (at(4, 11), at(4, 12), True),
        (at(4, 12), at(5, 11), False),
        (at(4, 12), at(5, 12), True),
    ],
)
def test_a_daily_one_comes_once_a_morning(last: datetime, now: datetime, *, due: bool) -> None:
    assert is_due(Rhythm.DAILY, last, zone=BOGOTA, at=now) is due


@pytest.mark.parametrize(
    ("last", "now", "due"),
    [(at(2, 12), at(8, 23), False), (at(2, 12), at(9, 12), True), (at(5, 12), at(9, 11), False)],
)
def test_a_weekly_one_comes_on_monday_or_as_soon_after_as_somebody_looks(
    last: datetime, now: datetime, *, due: bool
) -> None:
    assert is_due(Rhythm.WEEKLY, last, zone=BOGOTA, at=now) is due


def test_who_has_never_had_one_gets_it() -> None:
    assert is_due(Rhythm.WEEKLY, None, zone=None, at=at(4, 3))
