"""What is kept from going out, as a condition of queries on placements."""

from datetime import datetime

from sqlalchemy import ColumnElement, or_

from tm.storage.issues import Placement


def held_back(at: datetime | None = None) -> ColumnElement[bool]:
    """Whether a piece is held back at a moment; without one, whether it ever was said to be."""
    until = Placement.embargo_until
    return or_(Placement.held_at.is_not(None), until.is_not(None) if at is None else until > at)
