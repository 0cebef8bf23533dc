"""Rows of a table as lines of JSON, and lines of JSON as rows."""

import base64
import json
from collections.abc import Iterable
from datetime import date, datetime
from typing import TypeAlias

from sqlalchemy import JSON, Column, Connection, Date, DateTime, LargeBinary, Table, bindparam

Row: TypeAlias = dict[str, object]


def encode(row: Row) -> bytes:
    """One line; times and dates in ISO 8601, bytes in base 64."""
    return json.dumps(row, default=_plain, ensure_ascii=False).encode() + b"\n"


def decode(line: bytes) -> Row:
    """The values of a line as they stand there: `insert` makes times and bytes of them."""
    row: Row = json.loads(line)
    return row


def insert(connection: Connection, table: Table, batches: Iterable[list[Row]]) -> None:
    """Insert decoded rows. What points into the table itself is set afterwards, when all rows are there."""
    for column in table.columns:
        if isinstance(column.type, JSON):
            column.type = JSON(none_as_null=True)
    inner = [column for column in table.columns if _points_inside(column, table)]
    (key, *_) = table.primary_key.columns
    later: list[Row] = []
    for batch in batches:
        rows = [{name: _value(table.columns[name], value) for name, value in row.items()} for row in batch]
        if inner:
            later += _taken_out(rows, inner, key.name)
        connection.execute(table.insert(), rows)
    if later:
        values: Row = {column.name: bindparam(f"inner_{column.name}") for column in inner}
        connection.execute(table.update().where(key == bindparam("inner_key")).values(values), later)


def _plain(value: object) -> str:
    if isinstance(value, bytes | memoryview):
        return base64.b64encode(value).decode("ascii")
    if isinstance(value, datetime | date):
        return value.isoformat()
    raise TypeError(type(value).__name__)


def _value(column: Column[object], value: object) -> object:
    if not isinstance(value, str):
        return value
    if isinstance(column.type, LargeBinary):
        return base64.b64decode(value)
    if isinstance(column.type, DateTime):
        return datetime.fromisoformat(value)
    return date.fromisoformat(value) if isinstance(column.type, Date) else value


def _points_inside(column: Column[object], table: Table) -> bool:
    return any(key.column.table is table for key in column.foreign_keys)


def _taken_out(rows: list[Row], columns: list[Column[object]], key: str) -> list[Row]:
    """What points to other rows, with the row's id, taken out of the rows."""
    found: list[Row] = []
    for row in rows:
        inner = {f"inner_{column.name}": row[column.name] for column in columns}
        row.update(dict.fromkeys((column.name for column in columns), None))
        if any(value is not None for value in inner.values()):
            found.append({"inner_key": row[key], **inner})
    return found
