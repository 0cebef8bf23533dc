"""What a person has typed and not saved: theirs alone, until they save it or leave the article to others."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, Integer, String, bindparam, delete, exists, func, select
from sqlalchemy.orm import Session

from tm.services.history.past import descent_of, heirs
from tm.storage.inserting import insert_first
from tm.storage.issues import Article, Block, Placement
from tm.storage.paper import Edition
from tm.storage.people import Person
from tm.storage.units import Translation, Unit
from tm.storage.working import WorkingCopy


@dataclass(frozen=True, slots=True)
class Copy:
    """A text that was typed on top of a version; `giver` is who typed it, where it was handed over."""

    text: str
    base_version: int
    giver: str | None
    at: datetime


def keep(
    session: Session,
    unit: Unit,
    edition: Edition,
    *,
    person: Person,
    text: str,
    base_version: int,
    known: datetime | None,
    at: datetime,
) -> Copy | None:
    """Keep what a person has typed so far; a text that stands there already needs no keeping.

    `known`: when the copy was kept that was seen before this was typed, None for none. Where another device
    of this person left another text meanwhile, that one stays and is the answer; nothing is kept then.
    """
    there = _own(session, unit, edition, person)
    if there is not None and there.text != text and there.at != known:
        return _copy(there, None)
    if text.strip() in {"", _saved_text(session, unit, edition)}:
        discard(session, unit, edition, person, text=text, known=at)
        return None
    row = there or _new(session, unit, edition, person, at)
    if row.text not in {"", text} and row.at not in {known, at}:
        return _copy(row, None)
    if row.text != text:
        row.giver_id = None
    row.text, row.base_version, row.at = text, base_version, at
    session.flush()
    return None


def kept(session: Session, article: Article, edition: Edition, person: Person) -> dict[str, Copy]:
    """What a person has typed and not saved in an article, by the unit's public id.

    What was typed for a sentence that was cut or joined since is found at the first that came of it.
    """
    rows = _copies(session, article, edition, person)
    own = {unit.public_id: _copy(row, giver) for row, unit, giver in rows if unit.retired_at is None}
    left: dict[str, Copy] = {}
    came_of = heirs(session, {unit.id for _row, unit, _giver in rows if unit.retired_at is not None})
    for row, unit, giver in rows:
        for heir in came_of.get(unit.id, [])[:1]:
            before = left.get(heir.public_id)
            text = f"{before.text} {row.text}" if before else row.text
            at = max(before.at, row.at) if before else row.at
            left[heir.public_id] = Copy(text, _version(session, heir, edition), giver, at)
    return left | own


def discard(
    session: Session, unit: Unit, edition: Edition, person: Person, *, text: str, known: datetime | None
) -> None:
    """Forget what a person had typed for a unit and for those it came of: this text takes its place.

    What another device has left since the copy that was seen (`known`, as in `keep`) stays, unless this text
    begins with it: nothing of it would be lost.
    """
    values = {"unit": unit.id, "edition": edition.id, "person": person.id, "text": text}
    if known is None:
        session.execute(_DISCARD, values)
    else:
        session.execute(_DISCARD_KNOWN, {**values, "known": known})


_BEGINS_WITH_IT = (
    func.substr(bindparam("text", type_=String), 1, func.length(WorkingCopy.text)) == WorkingCopy.text
)
_OF_PERSON = (
    delete(WorkingCopy)
    .where(
        WorkingCopy.unit_id.in_(descent_of(bindparam("unit", type_=Integer))),
        WorkingCopy.edition_id == bindparam("edition"),
        WorkingCopy.person_id == bindparam("person"),
    )
    .execution_options(synchronize_session=False)
)
_DISCARD = _OF_PERSON.where(_BEGINS_WITH_IT)
_DISCARD_KNOWN = _OF_PERSON.where(_BEGINS_WITH_IT | (WorkingCopy.at <= bindparam("known")))
"""Built once, since building a query costs more than running it."""


def hand_over(session: Session, article: Article, edition: Edition, *, giver: Person, to: Person) -> None:
    """Give the successor what was typed and not saved, but where they have typed something themselves."""
    theirs = {row.unit_id for row, _unit, _giver in _copies(session, article, edition, to)}
    for row, _unit, _giver in _copies(session, article, edition, giver):
        if row.unit_id not in theirs:
            row.person_id, row.giver_id = to.id, giver.id
    session.flush()


def hand_back(session: Session, article: Article, edition: Edition, *, giver: Person, to: Person) -> None:
    """Let a giver have again what they had handed to `to`, but for what one of them has typed on since."""
    theirs = {row.unit_id for row, _unit, _giver in _copies(session, article, edition, giver)}
    for row, _unit, _giver in _copies(session, article, edition, to):
        if row.giver_id == giver.id and row.unit_id not in theirs:
            row.person_id, row.giver_id = giver.id, None
    session.flush()


def leave_behind(session: Session, article: Article, edition: Edition, person: Person) -> None:
    """Leave what a person typed and did not save to others; theirs until somebody takes the article."""
    for row, _unit, _giver in _copies(session, article, edition, person):
        row.giver_id = person.id
    session.flush()


def inherit(
    session: Session,
    article: Article,
    edition: Edition,
    *,
    to: Person,
    run: tuple[Block, Block] | None = None,
) -> None:
    """Give somebody what others left to them unsaved in an article, or in a run of it, or with the paper.

    Nothing takes the place of what they have typed themselves; of several texts the newest is given.
    """
    own = [row for row, _unit, _giver in _copies(session, article, edition, to)]
    for row in own:
        row.giver_id = None if row.giver_id == to.id else row.giver_id  # what they had left is theirs again
    theirs = {row.unit_id for row in own}
    query = (
        select(WorkingCopy)
        .join(Unit, Unit.id == WorkingCopy.unit_id)
        .join(Block, Block.id == Unit.block_id)
        .join(Person, Person.id == WorkingCopy.person_id)
        .where(Block.article_id == article.id, WorkingCopy.edition_id == edition.id)
        .where(Person.deactivated_at.is_not(None) | (WorkingCopy.giver_id == WorkingCopy.person_id))
        .order_by(WorkingCopy.at.desc(), WorkingCopy.id.desc())
    )
    if run is not None:
        query = query.where(Block.position.between(run[0].position, run[1].position))
    for row in session.scalars(query).all():
        if row.unit_id not in theirs:
            row.person_id, row.giver_id = to.id, row.giver_id or row.person_id
            theirs.add(row.unit_id)
    session.flush()


def typed_by(person: Person) -> ColumnElement[bool]:
    """Whether a person has left something unsaved where a placement is: a condition on `Placement`."""
    return exists().where(
        WorkingCopy.person_id == person.id,
        WorkingCopy.edition_id == Placement.edition_id,
        Unit.id == WorkingCopy.unit_id,
        Block.id == Unit.block_id,
        Block.article_id == Placement.article_id,
    )


def _own(session: Session, unit: Unit, edition: Edition, person: Person) -> WorkingCopy | None:
    query = select(WorkingCopy).where(
        WorkingCopy.unit_id == unit.id,
        WorkingCopy.edition_id == edition.id,
        WorkingCopy.person_id == person.id,
    )
    return session.scalar(query)


def _new(session: Session, unit: Unit, edition: Edition, person: Person, at: datetime) -> WorkingCopy:
    """A row of its own, or that of another device of this person that was faster."""
    new = WorkingCopy(
        unit_id=unit.id, edition_id=edition.id, person_id=person.id, text="", base_version=0, at=at
    )
    insert_first(session, new)
    row = _own(session, unit, edition, person)
    assert row is not None
    return row


def _copies(
    session: Session, article: Article, edition: Edition, person: Person
) -> Sequence[tuple[WorkingCopy, Unit, str | None]]:
    query = (
        select(WorkingCopy, Unit, Person.display_name)
        .join(Unit, Unit.id == WorkingCopy.unit_id)
        .join(Block, Block.id == Unit.block_id)
        .outerjoin(Person, (Person.id == WorkingCopy.giver_id) & (Person.id != WorkingCopy.person_id))
        .where(Block.article_id == article.id)
        .where(WorkingCopy.edition_id == edition.id, WorkingCopy.person_id == person.id)
        .order_by(WorkingCopy.id)
    )
    return [(row, unit, giver) for row, unit, giver in session.execute(query)]


def _copy(row: WorkingCopy, giver: str | None) -> Copy:
    return Copy(row.text, row.base_version, giver, row.at)


def _saved_text(session: Session, unit: Unit, edition: Edition) -> str:
    query = select(Translation.text).where(
        Translation.unit_id == unit.id, Translation.edition_id == edition.id
    )
    return session.scalar(query) or ""


def _version(session: Session, unit: Unit, edition: Edition) -> int:
    query = select(Translation.version).where(
        Translation.unit_id == unit.id, Translation.edition_id == edition.id
    )
    return session.scalar(query) or 0
