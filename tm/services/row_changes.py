"""Changes of rows that can be taken back: what an operation did, row by row, and undoing it.

A change is `{"table", "id", "before", "after"}`; `id` is the row's public id, or its number in a table
without public ids; `before` is null where the row was created. Values are JSON: times and dates in ISO
8601, enums by value.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from enum import StrEnum
from typing import TypeAlias, cast

from sqlalchemy import select
from sqlalchemy.orm import Session

from tm import words
from tm.document import Destination, IssueState
from tm.errors import N_, TmError
from tm.storage.issues import Article, Block, ImportDoubt, Issue, Placement, Repair
from tm.storage.people import Person
from tm.storage.units import Unit, UnitVersion

Row: TypeAlias = Issue | Article | Block | Unit | Placement | Repair | ImportDoubt
TABLES: dict[str, type[Row]] = {
    row.__tablename__: row for row in (Issue, Article, Block, Unit, Placement, Repair, ImportDoubt)
}
"""Tables whose rows operations may change."""

_RETIRES = {"article": "archived_at", "block": "retired_at", "unit": "retired_at", "repair": "undone_at"}
"""The column that takes a row out of sight; creating such a row is undone by setting it."""


class ChangedSince(TmError):
    """An operation cannot be undone, since what it changed has been changed again."""


@dataclass
class Recorder:
    """Changes rows and writes down how they were before."""

    session: Session
    person: Person | None
    at: datetime
    changes: list[dict[str, object]] = field(default_factory=list)

    def change(self, row: Row, **values: object) -> None:
        """Set columns of a row; what already has its value is left alone."""
        new = {name: value for name, value in values.items() if getattr(row, name) != value}
        if not new:
            return
        before = {name: _as_json(getattr(row, name)) for name in new}
        for name, value in new.items():
            setattr(row, name, value)
        after = {name: _as_json(value) for name, value in new.items()}
        self._write(row, before, after)

    def create(self, row: Row) -> None:
        """Add a row."""
        self.session.add(row)
        self.session.flush()
        self._write(row, None, _columns(row))

    def created(self, row: Row) -> None:
        """Write down a row that was added already."""
        self._write(row, None, _columns(row))

    def set_text(self, unit: Unit, text: str) -> None:
        """Give a unit a new text: its version goes up, the old one is kept."""
        if unit.text == text:
            return
        number = words.count(text)
        self.change(unit, text=text, version=unit.version + 1, words=number)
        self._keep_version(unit)

    def undo(self, change: Mapping[str, object]) -> None:
        """Take one change back.

        Raises:
            ChangedSince: the row is gone or is no longer as the change left it.
        """
        table, key = str(change["table"]), str(change["id"])
        row = _find(self.session, table, key)
        before, after = _mapping(change["before"]), _mapping(change["after"]) or {}
        if row is None or any(_as_json(getattr(row, name)) != value for name, value in after.items()):
            raise ChangedSince(
                N_(
                    "This cannot be undone: the %(table)s %(id)s has been changed since; "
                    "undo the later change first."
                ),
                table=table.replace("_", " "),
                id=key,
            )
        if before is None:
            self._retire(row, table)
        else:
            self._put_back(row, before)

    def _put_back(self, row: Row, before: Mapping[str, object]) -> None:
        values = {name: _from_json(row, name, value) for name, value in before.items()}
        if isinstance(row, Unit) and "text" in before:
            self.set_text(row, str(before["text"]))
            values = {
                name: value for name, value in values.items() if name not in {"text", "version", "words"}
            }
        self.change(row, **values)

    def _retire(self, row: Row, table: str) -> None:
        if isinstance(row, Issue):
            self.change(row, state=IssueState.ARCHIVED)
        elif isinstance(row, Placement):
            self.change(row, destination=Destination.NOT_HERE)
        elif table in _RETIRES:
            self.change(row, **{_RETIRES[table]: self.at})

    def _keep_version(self, unit: Unit) -> None:
        person = None if self.person is None else self.person.id
        self.session.add(
            UnitVersion(
                unit_id=unit.id,
                version=unit.version,
                text=unit.text,
                words=unit.words,
                person_id=person,
                created_at=self.at,
            )
        )

    def _write(self, row: Row, before: dict[str, object] | None, after: dict[str, object]) -> None:
        self.changes.append({"table": row.__tablename__, "id": _key(row), "before": before, "after": after})


def _key(row: Row) -> str:
    return str(getattr(row, "public_id", None) or row.id)


def _find(session: Session, table: str, key: str) -> Row | None:
    kind = TABLES[table]
    columns = kind.__table__.c
    column, value = (columns.public_id, key) if "public_id" in columns else (columns.id, int(key))
    return cast("Row | None", session.scalar(select(kind).where(column == value)))


def _columns(row: Row) -> dict[str, object]:
    """All columns that say something, but the row's own keys."""
    names = set(row.__table__.c.keys()) - {"id", "public_id", "created_at"}
    return {name: _as_json(getattr(row, name)) for name in sorted(names)}


def _as_json(value: object) -> object:
    if isinstance(value, StrEnum):
        return value.value
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat()
    if isinstance(value, date):
        return value.isoformat()
    return value


def _from_json(row: Row, name: str, value: object) -> object:
    """A value as its column holds it."""
    kind = type(row).__table__.c[name].type.python_type
    if not isinstance(value, str) or kind is str:
        return value
    if issubclass(kind, datetime | date):
        return kind.fromisoformat(value)
    return kind(value) if issubclass(kind, StrEnum) else value


def _mapping(value: object) -> Mapping[str, object] | None:
    return value if isinstance(value, Mapping) else None
