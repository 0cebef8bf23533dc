"""When a digest is due: once a morning, or once a week, by the reader's own clock."""

from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final
from zoneinfo import ZoneInfo

HOUR: Final = 7
"""The hour of the day from which a digest is sent."""
_MONDAY: Final = 0


class Rhythm(StrEnum):
    """How often somebody gets a mail that says what to do next; without one, never."""

    DAILY = "daily"
    WEEKLY = "weekly"


def is_due(rhythm: Rhythm, last: datetime | None, *, zone: str | None, at: datetime) -> bool:
    """Whether somebody whose digest was last looked at then gets another now; times are UTC."""
    return last is None or last < _latest(rhythm, at.astimezone(ZoneInfo(zone or "UTC")))


def _latest(rhythm: Rhythm, now: datetime) -> datetime:
    """The last morning, or Monday morning, that has begun."""
    morning = now.replace(hour=HOUR, minute=0, second=0, microsecond=0)
    if morning > now:
        morning -= timedelta(days=1)
    if rhythm is Rhythm.WEEKLY:
        morning -= timedelta(days=(morning.weekday() - _MONDAY) % 7)
    return morning
