"""The rows that operations on the structure may change, and how the history names them."""

from typing import TypeAlias, cast, get_args

from sqlalchemy import select
from sqlalchemy.orm import Session

from tm.services.structure.ordering import Ordered
from tm.services.structure.row_json import as_json
from tm.storage.intake import Announcement, Recognition
from tm.storage.issues import Article, Block, ImportDoubt, Issue, Placement, Repair
from tm.storage.people import Assignment
from tm.storage.standing import StandingText
from tm.storage.units import Unit

Row: TypeAlias = (
    Issue
    | Article
    | Announcement
    | Block
    | Unit
    | Placement
    | Recognition
    | Repair
    | ImportDoubt
    | Assignment
    | StandingText
)
TABLES: dict[str, type[Row]] = {row.__tablename__: row for row in get_args(Row)}
"""Tables whose rows operations may change; translations have a way of their own."""


def key_of(row: Row) -> str:
    """How a change names a row."""
    return str(getattr(row, "public_id", None) or row.id)


def find(session: Session, table: str, key: str) -> Row | None:
    """The row that a change names, held until the transaction ends; None if it is gone."""
    kind = TABLES[table]
    columns = kind.__table__.c
    column, value = (columns.public_id, key) if "public_id" in columns else (columns.id, int(key))
    return cast("Row | None", session.scalar(select(kind).where(column == value).with_for_update()))


def columns(row: Row) -> dict[str, object]:
    """All columns that say something, but the row's own keys, and where it stands among others."""
    names = set(row.__table__.c.keys()) - {"id", "public_id", "created_at"}
    names -= {"position"} if isinstance(row, Ordered) else set()
    return {name: as_json(getattr(row, name)) for name in sorted(names)}
