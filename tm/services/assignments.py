"""Who has taken what: several people may stand side by side, and letting go discards nothing."""

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from tm.errors import TmError
from tm.storage.history import History, Subject
from tm.storage.issues import Article, Placement
from tm.storage.paper import Edition
from tm.storage.people import Assignment, Person


class NotPlacedHere(TmError):
    """The article does not go into this edition, so nobody can take it there."""


def take(
    session: Session,
    article: Article,
    edition: Edition,
    *,
    person: Person,
    at: datetime,
    until: datetime | None = None,
    note: str = "",
) -> Assignment:
    """The assignment by which a person has the whole article in this edition; the old one if there is one.

    Raises:
        NotPlacedHere: the edition does not want the article.
    """
    placement = _placement(session, article, edition)
    present = _present(session, placement, person)
    if present:
        return present
    assignment = Assignment(
        placement_id=placement.id, person_id=person.id, until=until, note=note, taken_at=at
    )
    session.add(assignment)
    _record(session, "take", article, edition, person, at, {})
    session.flush()
    return assignment


def let_go(session: Session, article: Article, edition: Edition, *, person: Person, at: datetime) -> None:
    """End a person's assignment; what was translated stays. Without one, nothing happens."""
    present = _present(session, _placement(session, article, edition), person)
    if present:
        present.ended_at = at
        _record(session, "let_go", article, edition, person, at, {})


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
    """Hand the article to somebody else, with a note that the successor sees."""
    let_go(session, article, edition, person=person, at=at)
    assignment = take(session, article, edition, person=to, at=at, note=note)
    assignment.note = note
    return assignment


def current(session: Session, placement_ids: Iterable[int]) -> dict[int, list[str]]:
    """Display names of those who have each placement now, in the order in which they took it."""
    query = (
        select(Assignment.placement_id, Person.display_name)
        .join(Person, Person.id == Assignment.person_id)
        .where(Assignment.placement_id.in_(list(placement_ids)), Assignment.ended_at.is_(None))
        .order_by(Assignment.id)
    )
    found: dict[int, list[str]] = {}
    for placement_id, name in session.execute(query):
        found.setdefault(placement_id, []).append(name)
    return found


def has_taken(session: Session, article: Article, edition: Edition, person: Person) -> bool:
    """Whether the person has this article now."""
    placement = _find_placement(session, article, edition)
    return placement is not None and _present(session, placement, person) is not None


def _placement(session: Session, article: Article, edition: Edition) -> Placement:
    placement = _find_placement(session, article, edition)
    if placement is None:
        raise NotPlacedHere(f"This article does not go into {edition.title}; an editor can place it there.")
    return placement


def _find_placement(session: Session, article: Article, edition: Edition) -> Placement | None:
    query = select(Placement).where(Placement.article_id == article.id, Placement.edition_id == edition.id)
    return session.scalar(query)


def _present(session: Session, placement: Placement, person: Person) -> Assignment | None:
    query = select(Assignment).where(
        Assignment.placement_id == placement.id,
        Assignment.person_id == person.id,
        Assignment.ended_at.is_(None),
    )
    return session.scalars(query).first()


def _record(
    session: Session,
    action: str,
    article: Article,
    edition: Edition,
    person: Person,
    at: datetime,
    detail: dict[str, object],
) -> None:
    session.add(
        History(
            person_id=person.id,
            subject=Subject.ASSIGNMENT,
            action=action,
            issue_id=article.issue_id,
            article_id=article.id,
            edition_id=edition.id,
            detail=detail,
            at=at,
        )
    )
