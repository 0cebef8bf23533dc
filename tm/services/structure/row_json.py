"""Columns of rows as JSON values and back: times and dates in ISO 8601, enums by value."""

from datetime import UTC, date, datetime
from enum import StrEnum

from tm.storage.base import Base, UtcDateTime


def as_json(value: object) -> object:
    """A column's value as JSON."""
    if isinstance(value, StrEnum):
        return value.value
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat()
    if isinstance(value, date):
        return value.isoformat()
    return value


def from_json(table: type[Base], name: str, value: object) -> object:
    """A JSON value as the column of that name holds it."""
    column = table.__table__.c[name].type
    if not isinstance(value, str):
        return value
    if isinstance(column, UtcDateTime):
        return datetime.fromisoformat(value)
    kind = column.python_type
    if issubclass(kind, date):
        return kind.fromisoformat(value)
    return kind(value) if issubclass(kind, StrEnum) else value
