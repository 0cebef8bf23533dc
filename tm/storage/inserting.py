"""Adding a row that somebody else may be adding at the same moment."""

from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from tm.storage.base import Base


def insert_first(session: Session, row: Base) -> bool:
    """Add a row; False where one of the same key has just been added, and this one was not."""
    try:
        with session.begin_nested():
            session.add(row)
    except IntegrityError:
        return False
    return True
