"""Who has taken what: several people may stand side by side, and letting go discards nothing."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from tm.document import WANTED
from tm.errors import N_, TmError
from tm.services.placements import placement_of
from tm.services.telling import tell
from tm.services.working_copies import hand_over
from tm.storage.history import Subject
from tm.storage.issues import Article, Block, Placement
from tm.storage.paper import Edition
from tm.storage.people import Assignment, Person


class NotPlacedHere(TmError):
    """The article does not go into this edition, so nobody can take it there."""


@dataclass(frozen=True, slots=True)
class Part:
    """A run of blocks of an article, from the first to the last."""

    first: Block
    last: Block


def take(
    session: Session,
    article: Article,
    edition: Edition,
    *,
    person: Person,
    at: datetime,
    part: Part | None = None,
    until: datetime | None = None,
    note: str = "",
) -> Assignment:
    """The assignment by which a person has the article, or a part of it, in this edition.

    Who has the whole, or this part, keeps the assignment; taking the whole ends those of parts.

    Raises:
        NotPlacedHere: the edition does not want the article.
        TmError: the part is none of this article's.
    """
    placement = _placement(session, article, edition)
    _check_part(article, part)
    present = _present(session, placement, person)
    kept = next((each for each in present if _blocks(each) in {_WHOLE, _ids(part)}), None)
    if kept:
        return kept
    for each in present if part is None else ():
        each.ended_at = at
    first, last = _ids(part)
    assignment = Assignment(
        placement_id=placement.id,
        person_id=person.id,
        first_block_id=first,
        last_block_id=last,
        until=until,
        note=note,
        taken_at=at,
    )
    session.add(assignment)
    detail: dict[str, object] = {"first": part.first.public_id, "last": part.last.public_id} if part else {}
    tell(session, Subject.ASSIGNMENT, "take", detail, article=article, edition=edition, person=person, at=at)
    return assignment


def let_go(session: Session, article: Article, edition: Edition, *, person: Person, at: datetime) -> None:
    """End all that a person has of the article; what was translated stays. Without any, nothing happens."""
    if _end(session, article, edition, person, at):
        tell(
            session, Subject.ASSIGNMENT, "let_go", {}, article=article, edition=edition, person=person, at=at
        )


def pass_on(
    session: Session,
    article: Article,
    edition: Edition,
    *,
    person: Person,
    to: Person,
    at: datetime,
    note: str = "",
) -> Assignment:
    """Hand the article to somebody else, with a note that the successor sees and what was typed, not saved.

    Raises:
        NotPlacedHere: the edition does not want the article.
    """
    _end(session, article, edition, person, at)
    hand_over(session, article, edition, giver=person, to=to)
    detail: dict[str, object] = {"to": to.public_id, "note": note}
    tell(
        session, Subject.ASSIGNMENT, "pass_on", detail, article=article, edition=edition, person=person, at=at
    )
    assignment = take(session, article, edition, person=to, at=at, note=note)
    assignment.note = note
    return assignment


@dataclass(frozen=True, slots=True)
class Holder:
    """Somebody who has an article or a part of it, with the newest word of whoever handed it over."""

    person_id: int
    name: str
    note: str


def holders(session: Session, placement_ids: Iterable[int]) -> dict[int, list[Holder]]:
    """Who has each placement now, everybody once, in the order in which they took it."""
    query = (
        select(Assignment.placement_id, Person.id, Person.display_name, Assignment.note)
        .join(Person, Person.id == Assignment.person_id)
        .where(Assignment.placement_id.in_(list(placement_ids)), Assignment.ended_at.is_(None))
        .order_by(Assignment.id)
    )
    found: dict[int, dict[int, Holder]] = {}
    for placement, person, name, note in session.execute(query):
        found.setdefault(placement, {})[person] = Holder(person, name, note)
    return {placement: list(people.values()) for placement, people in found.items()}


def _placement(session: Session, article: Article, edition: Edition) -> Placement:
    placement = placement_of(session, article, edition)
    if placement is None or placement.destination not in WANTED:
        raise NotPlacedHere(
            N_("This article does not go into %(edition)s; an editor can place it there."),
            edition=edition.title,
        )
    return placement


def _end(session: Session, article: Article, edition: Edition, person: Person, at: datetime) -> bool:
    """End what a person has of the article, wherever it goes now; whether there was anything."""
    placement = placement_of(session, article, edition)
    present = _present(session, placement, person) if placement else ()
    for each in present:
        each.ended_at = at
    return bool(present)


def _present(session: Session, placement: Placement, person: Person) -> Sequence[Assignment]:
    query = (
        select(Assignment)
        .where(
            Assignment.placement_id == placement.id,
            Assignment.person_id == person.id,
            Assignment.ended_at.is_(None),
        )
        .order_by(Assignment.id)
    )
    return session.scalars(query).all()


_WHOLE = (None, None)


def _ids(part: Part | None) -> tuple[int | None, int | None]:
    return (part.first.id, part.last.id) if part else _WHOLE


def _blocks(assignment: Assignment) -> tuple[int | None, int | None]:
    return assignment.first_block_id, assignment.last_block_id


def _check_part(article: Article, part: Part | None) -> None:
    if part is None:
        return
    inside = {part.first.article_id, part.last.article_id} == {article.id}
    if not inside or part.last.position < part.first.position:
        raise TmError(N_("A part of an article goes from one of its paragraphs to a later one."))
