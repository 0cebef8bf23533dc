"""Adding rows past the session: those that are written and not read again, for which its care costs too much.

The row given stays outside the session.
"""

from functools import lru_cache

from sqlalchemy import Insert, insert, inspect
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Session

from tm.storage.base import Base


def insert_row(session: Session, row: Base) -> None:
    """Add a row."""
    session.flush()  # what it points to
    session.connection().execute(_insert(type(row)), _values(row))


def insert_first(session: Session, row: Base) -> bool:
    """Add a row; False where one of the same key is there or has just been added, and this one was not."""
    session.flush()
    connection = session.connection()
    done = connection.execute(_insert_first(type(row), connection.dialect.name), _values(row))
    return done.rowcount == 1


@lru_cache(maxsize=64)
def _insert(table: type[Base]) -> Insert:
    """Built once, since building a query costs more than running it."""
    return insert(table)


@lru_cache(maxsize=64)
def _insert_first(table: type[Base], dialect: str) -> Insert:
    """Built once, too."""
    build = postgresql.insert if dialect == "postgresql" else sqlite.insert
    return build(table).on_conflict_do_nothing().execution_options(preserve_rowcount=True)


def _values(row: Base) -> dict[str, object]:
    """The columns of a row that was just made; a key that it has not the database gives."""
    columns = [(each.columns[0], each.key) for each in inspect(type(row)).column_attrs]
    values = [(column, getattr(row, name)) for column, name in columns]
    return {column.key: value for column, value in values if value is not None or not column.primary_key}
