"""Rows that count their versions, translations and renderings alike: written only where nobody was faster."""

from functools import lru_cache
from typing import TypeAlias

from sqlalchemy import ColumnElement, Update, bindparam, delete, func, select, update
from sqlalchemy.orm import Session

from tm.document import Treatment
from tm.services.versions.answers import Answer, Outcome, Theirs
from tm.storage.history import History
from tm.storage.people import Person
from tm.storage.standing import StandingRendering
from tm.storage.units import Translation

Versioned: TypeAlias = Translation | StandingRendering


def overwrite(session: Session, row: Versioned, base: int, values: dict[str, object]) -> bool:
    """Write the values if the row still is at version `base`; False where it has moved on."""
    done = session.connection().execute(_overwriting(type(row)), {"row": row.id, "base": base, **values})
    return done.rowcount == 1


@lru_cache(maxsize=2)
def _overwriting(table: type[Versioned]) -> Update:
    """Built once, since building a query costs more than running it."""
    return update(table).where(table.id == bindparam("row"), table.version == bindparam("base"))


def remove(session: Session, row: Versioned, base: int) -> bool:
    """Delete the row if it still is at version `base`; False where it has moved on."""
    table = type(row)
    query = delete(table).where(table.id == row.id, table.version == base)
    return session.connection().execute(query).rowcount == 1


def next_version(session: Session, row: Versioned | None, past: tuple[ColumnElement[bool], ...]) -> int:
    """One more than any version before, so that what was cleared does not count anew.

    `past` are the conditions on History that say what the row is about.
    """
    if row is not None:
        return row.version + 1
    return (session.scalar(select(func.max(History.version)).where(*past)) or 0) + 1


def conflict(
    session: Session,
    row: Versioned | None,
    *,
    text: str,
    base: int,
    past: tuple[ColumnElement[bool], ...],
) -> Answer:
    """The answer to who was too late: what stands there now, what was typed, and what both began from."""
    began = select(History.text).where(*past, History.version == base)
    return Answer(
        Outcome.CONFLICT,
        version=row.version if row else 0,
        status=row.status if row else None,
        treatment=_treatment(row),
        text=text,
        theirs=_theirs(session, row),
        base_text=session.scalar(began) or "",
    )


def _theirs(session: Session, row: Versioned | None) -> Theirs:
    if row is None:
        return Theirs("", 0, None, None, None, None)
    person = session.get(Person, row.person_id) if row.person_id else None
    name = person.display_name if person else None
    return Theirs(row.text, row.version, row.status, _treatment(row), name, row.saved_at.isoformat())


def _treatment(row: Versioned | None) -> Treatment | None:
    """A rendering is always a text."""
    if row is None:
        return None
    return row.treatment if isinstance(row, Translation) else Treatment.TEXT
