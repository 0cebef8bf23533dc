"""How long somebody has a piece: when they are asked if they are still on it, and when it is free again."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

DAYS = range(1, 61)
"""What a paper may set, for either of the two."""


class Having(StrEnum):
    """How it stands with somebody's piece."""

    KEPT = "kept"
    ASKED = "asked"
    LAPSED = "lapsed"


@dataclass(frozen=True, slots=True)
class Terms:
    """After how many days somebody is asked, and how many they have to answer."""

    hold: int = 3
    grace: int = 2

    def until(self, at: datetime) -> datetime:
        """When whoever takes a piece now is asked."""
        return at + timedelta(days=self.hold)

    def lapses(self, until: datetime) -> datetime:
        """When the piece is free again that somebody is asked about at `until`."""
        return until + timedelta(days=self.grace)


def having(
    until: datetime | None, lapses_at: datetime | None, *, heard_at: datetime | None, at: datetime
) -> Having:
    """How it stands at a moment; whoever has saved something since they were asked has answered."""
    if until is None or at < until or (heard_at is not None and heard_at >= until):
        return Having.KEPT
    return Having.ASKED if lapses_at is None or at < lapses_at else Having.LAPSED
