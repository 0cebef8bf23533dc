"""Who has what at a moment, on which terms, and who may be given it."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import bindparam, select
from sqlalchemy.orm import Session, aliased

from tm.errors import N_, TmError
from tm.services.history.telling import tell
from tm.storage.base import UtcDateTime
from tm.storage.history import Subject
from tm.storage.issues import Block
from tm.storage.paper import Edition, Publication
from tm.storage.people import Assignment, Grant, Person
from tm.storage.queries.held import heard_at, held
from tm.workflow.approving import OwnWork
from tm.workflow.having import DAYS, Having, Terms, having
from tm.workflow.roles import Granted, Right, allowed


@dataclass(frozen=True, slots=True)
class Holder:
    """Somebody who has an article or parts of it, with the newest word of whoever handed it over.

    `parts` are the first and last block of each part (public ids); empty where they have the whole.
    """

    person_id: int
    person: str
    """The public id."""
    name: str
    note: str = ""
    having: Having = Having.KEPT
    until: datetime | None = None
    parts: tuple[tuple[str, str], ...] = ()


_First, _Last = aliased(Block, name="first_block"), aliased(Block, name="last_block")


_HELD = (
    select(Assignment, Person, _First.public_id, _Last.public_id, heard_at())
    .join(Person, Person.id == Assignment.person_id)
    .outerjoin(_First, _First.id == Assignment.first_block_id)
    .outerjoin(_Last, _Last.id == Assignment.last_block_id)
    .where(Assignment.placement_id.in_(bindparam("placements", expanding=True)))
    .where(held(bindparam("at", type_=UtcDateTime)))
    .order_by(Assignment.id)
)
"""Built once, since building a query costs more than running it."""


def holders(session: Session, placement_ids: Iterable[int], *, at: datetime) -> dict[int, list[Holder]]:
    """Who has each placement at a moment, everybody once, in the order in which they took it."""
    found: dict[int, dict[int, Holder]] = {}
    rows = session.execute(_HELD, {"placements": list(placement_ids), "at": at})
    for row, person, first, last, heard in rows:
        here = found.setdefault(row.placement_id, {})
        before = here.get(row.person_id)
        parts = before.parts if before else ()
        here[row.person_id] = Holder(
            row.person_id,
            person.public_id,
            person.display_name,
            row.note,
            having(row.until, row.lapses_at, heard_at=heard, at=at),
            row.until,
            (*parts, (first, last)) if first and last else (),
        )
    return {placement: list(people.values()) for placement, people in found.items()}


def terms_of(session: Session) -> Terms:
    """How long somebody has a piece, as the paper has it."""
    row = session.execute(select(Publication.hold_days, Publication.grace_days)).first()
    shipped = Terms()
    return Terms(row[0] or shipped.hold, row[1] or shipped.grace) if row else shipped


def set_rules(
    session: Session, terms: Terms, own_work: OwnWork, *, person: Person | None, at: datetime
) -> None:
    """Set how long people have a piece from now on, and whether readers approve their own work.

    Raises:
        TmError: a number of days that cannot be.
    """
    if terms.hold not in DAYS or terms.grace not in DAYS:
        raise TmError(
            N_("Give a number of days from %(least)s to %(most)s."), least=DAYS.start, most=DAYS.stop - 1
        )
    paper = session.scalars(select(Publication)).one()
    after = {"hold_days": terms.hold, "grace_days": terms.grace, "own_work": own_work}
    before = {name: getattr(paper, name) for name in after}
    if before != after:
        for name, value in after.items():
            setattr(paper, name, value)
        tell(session, Subject.PAPER, "set_rules", {"before": before, "after": after}, person=person, at=at)


def able(session: Session, edition: Edition, right: Right = Right.TRANSLATE) -> list[Person]:
    """Those who have this right in the edition, by name: to translate is to be given pieces."""
    query = (
        select(Person, Grant.role, Grant.edition_id)
        .join(Grant, Grant.person_id == Person.id)
        .where(Person.deactivated_at.is_(None))
        .order_by(Person.display_name, Person.id)
    )
    found: dict[int, Person] = {}
    for person, role, edition_id in session.execute(query):
        if allowed([Granted(role, edition_id)], right, edition.id):
            found.setdefault(person.id, person)
    return list(found.values())


def check_able(session: Session, person: Person, edition: Edition) -> None:
    """Make sure that somebody may be given what the edition wants.

    Raises:
        TmError: they may not translate into it, or have left.
    """
    if not _may(session, person, edition):
        raise TmError(
            N_("%(name)s may not translate into %(edition)s; an administrator can give that right."),
            name=person.display_name,
            edition=edition.title,
        )


def _may(session: Session, person: Person, edition: Edition) -> bool:
    query = select(Grant.role, Grant.edition_id).where(Grant.person_id == person.id)
    grants: Collection[Granted] = [Granted(role, id_) for role, id_ in session.execute(query)]
    return person.deactivated_at is None and allowed(grants, Right.TRANSLATE, edition.id)
