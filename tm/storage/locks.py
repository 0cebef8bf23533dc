"""Work that is done one after the other: what SQLite's one writer gives, on both databases."""

from enum import IntEnum

from sqlalchemy import text
from sqlalchemy.orm import Session


class Turn(IntEnum):
    """What waits for its like until the end of a transaction; any numbers, the same for all."""

    ISSUE = 7_426_854
    """Making or renaming an issue, by an import or by hand."""
    LOAD = 7_426_855
    """Loading a file of translations, or changing the structure of any issue: both touch many sentences."""


def take_turn(session: Session, turn: Turn) -> None:
    """Wait until nobody else does this; what they stored is seen afterwards."""
    if session.get_bind().dialect.name == "postgresql":
        session.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": int(turn)})
