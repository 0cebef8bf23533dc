"""What the database knows of its tables' sizes, by which it chooses the way of a query."""

from sqlalchemy import text
from sqlalchemy.orm import Session

_GROWING = "article, block, unit, placement, translation"


def many_came(session: Session) -> None:
    """Let PostgreSQL count again after many rows came at once.

    Until it does so by itself, a minute later, it takes the tables for empty, and a query over an issue that
    takes some milliseconds can take a minute. SQLite does without.
    """
    if session.get_bind().dialect.name == "postgresql":
        session.flush()
        session.execute(text(f"ANALYZE {_GROWING}"))
