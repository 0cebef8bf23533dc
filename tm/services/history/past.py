"""What became of a sentence in an edition: every save, the newest first, with the words that changed.

A sentence that was cut, joined or replaced by its original begins with what was saved before it was.
"""

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, Select, literal, select
from sqlalchemy.orm import Session

from tm.document import Status, Treatment
from tm.storage.history import History, Subject
from tm.storage.issues import Block
from tm.storage.paper import Edition
from tm.storage.people import Person
from tm.storage.standing import StandingText
from tm.storage.units import Unit, UnitLineage, UnitVersion
from tm.words import Change, difference


@dataclass(frozen=True, slots=True)
class PastSave:
    """One line of a sentence's history; without version, the text was kept but not made the translation."""

    action: str
    version: int | None
    text: str
    status: Status | None
    treatment: Treatment | None
    person: str | None
    at: datetime
    changes: tuple[Change, ...]
    """The text against the one that stood before."""

    basis_edition: str | None = None
    basis_version: int | None = None
    """What was read: a version of this very sentence, or of another edition's translation of it."""


@dataclass(frozen=True, slots=True)
class PastOriginal:
    """One version of the original's sentence."""

    version: int
    text: str
    at: datetime
    changes: tuple[Change, ...]


def saves_of(session: Session, unit: Unit, edition: Edition) -> list[PastSave]:
    """The saves of a unit and of those it came of, in an edition, the newest first."""
    about = History.unit_id.in_(descent(unit))
    return _saves(session, Subject.TRANSLATION, edition, about, own=unit)


def renderings_of(session: Session, text: StandingText, edition: Edition) -> list[PastSave]:
    """The saves of a standing text in an edition, the newest first."""
    return _saves(session, Subject.STANDING, edition, History.standing_id == text.id)


def originals_of(session: Session, unit: Unit) -> list[PastOriginal]:
    """The versions of a unit's text, the newest first."""
    query = select(UnitVersion).where(UnitVersion.unit_id == unit.id).order_by(UnitVersion.version)
    stood, versions = "", []
    for row in session.scalars(query):
        changes = difference(stood or row.text, row.text)
        versions.append(PastOriginal(row.version, row.text, row.created_at, changes))
        stood = row.text
    return versions[::-1]


def descent(unit: Unit) -> Select[tuple[int]]:
    """The number of a unit, and those of all units that it came of."""
    return descent_of(literal(unit.id))


def descent_of(number: ColumnElement[int]) -> Select[tuple[int]]:
    """The same for a number that a query is given later."""
    line = select(number.label("id")).cte("descent", recursive=True)
    parents = select(UnitLineage.parent_id).join(line, line.c.id == UnitLineage.child_id)
    whole = line.union(parents)
    return select(whole.c.id)


def heirs(session: Session, units: Collection[int]) -> dict[int, list[Unit]]:
    """The units that stand where retired ones (their numbers) did, in the order of the text."""
    if not units:
        return {}
    start = select(UnitLineage.parent_id.label("old"), UnitLineage.child_id.label("id"))
    line = start.where(UnitLineage.parent_id.in_(units)).cte("heirs", recursive=True)
    children = select(line.c.old, UnitLineage.child_id).join(line, line.c.id == UnitLineage.parent_id)
    whole = line.union(children)
    query = (
        select(whole.c.old, Unit)
        .join(Unit, Unit.id == whole.c.id)
        .join(Block, Block.id == Unit.block_id)
        .where(Unit.retired_at.is_(None))
        .order_by(Block.position, Unit.position, Unit.id)
    )
    found: dict[int, list[Unit]] = defaultdict(list)
    for old, unit in session.execute(query):
        found[old].append(unit)
    return dict(found)


def _saves(
    session: Session,
    subject: Subject,
    edition: Edition,
    about: ColumnElement[bool],
    *,
    own: Unit | None = None,
) -> list[PastSave]:
    query = (
        select(History, Person.display_name, Edition.tag)
        .outerjoin(Person, Person.id == History.person_id)
        .outerjoin(Edition, Edition.id == History.basis_edition_id)
        .where(History.subject == subject, History.edition_id == edition.id, about)
        .order_by(History.seq)
    )
    stood, lines = "", []
    for row, name, tag in session.execute(query):
        text = row.text or ""
        basis = (tag, row.basis_version) if own is not None and row.unit_id == own.id else (None, None)
        lines.append(
            PastSave(
                row.action,
                row.version,
                text,
                row.status,
                row.treatment,
                name,
                row.at,
                difference(stood, text),
                *basis,
            )
        )
        stood = text if row.version is not None else stood
    return lines[::-1]
