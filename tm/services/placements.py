"""Where each article goes in each edition: the default, and what editors and layout decide."""

from collections.abc import Sequence
from datetime import datetime
from enum import StrEnum

from sqlalchemy import insert, select
from sqlalchemy.orm import Session

from tm.document import FURNITURE, WANTED, Destination
from tm.errors import N_, TmError
from tm.storage.history import History, Subject
from tm.storage.issues import Article, Placement
from tm.storage.paper import Carries, Edition
from tm.storage.people import Person


class Milestone(StrEnum):
    """A date that a placement can have."""

    APPROVED = "approved"
    PLACED = "placed"
    PUBLISHED = "published"


def editions_of(session: Session) -> list[Edition]:
    """All editions of the paper, in their order."""
    return list(session.scalars(select(Edition).order_by(Edition.position, Edition.id)))


def place_defaults(session: Session, articles: Sequence[Article]) -> None:
    """Place new articles in print where they go by themselves.

    An edition that carries everything takes all of them; of the others, only the home edition of an article
    that is not furniture takes it.
    """
    editions = editions_of(session)
    rows = [
        {"article_id": article.id, "edition_id": edition.id, "destination": Destination.PRINT}
        for article in articles
        for edition in editions
        if _takes(edition, article)
    ]
    if rows:
        session.execute(insert(Placement), rows)


def _takes(edition: Edition, article: Article) -> bool:
    if edition.carries is Carries.EVERYTHING:
        return True
    return article.home_edition_id == edition.id and article.kind not in FURNITURE


def placement_of(session: Session, article: Article, edition: Edition) -> Placement | None:
    """The placement of an article in an edition, if it has one."""
    query = select(Placement).where(Placement.article_id == article.id, Placement.edition_id == edition.id)
    return session.scalar(query)


def set_destination(
    session: Session,
    article: Article,
    edition: Edition,
    destination: Destination,
    *,
    person: Person | None,
    at: datetime,
) -> Placement:
    """Say where an article goes in an edition; translations stay whatever is said."""
    return _set(session, article, edition, {"destination": destination}, person=person, at=at)


def want(
    session: Session, article: Article, editions: Sequence[Edition], *, person: Person | None, at: datetime
) -> None:
    """Make exactly these editions, and the home edition, take an article.

    Where it goes to print or to the web already it stays there; the other editions no longer want it.
    """
    chosen = {edition.id for edition in editions} | {article.home_edition_id}
    for edition in editions_of(session):
        placement = placement_of(session, article, edition)
        here = placement is not None and placement.destination in WANTED
        if edition.id in chosen and not here:
            set_destination(session, article, edition, Destination.PRINT, person=person, at=at)
        elif edition.id not in chosen and here:
            set_destination(session, article, edition, Destination.NOT_HERE, person=person, at=at)


def set_page(
    session: Session,
    article: Article,
    edition: Edition,
    page: int | None,
    *,
    person: Person | None,
    at: datetime,
) -> Placement:
    """Set the page of an article in an edition; None: the page of the original.

    Raises:
        TmError: the page is not a number from 1 to 999.
    """
    if page is not None and not 1 <= page <= 999:
        raise TmError(N_("There is no page %(page)s; give a number from 1 to 999, or none."), page=page)
    return _set(session, article, edition, {"page": page}, person=person, at=at)


def set_position(
    session: Session,
    article: Article,
    edition: Edition,
    position: int | None,
    *,
    person: Person | None,
    at: datetime,
) -> Placement:
    """Set the place of an article among the others of an edition; None: as in the original."""
    return _set(session, article, edition, {"position": position}, person=person, at=at)


def set_short_title(
    session: Session, article: Article, edition: Edition, title: str, *, person: Person | None, at: datetime
) -> Placement:
    """Set the short title that jump lines, index and links of an edition use; empty: the headline."""
    text = " ".join(title.split())
    return _set(session, article, edition, {"short_title": text or None}, person=person, at=at)


def set_budget(
    session: Session,
    article: Article,
    edition: Edition,
    words: int | None,
    *,
    person: Person | None,
    at: datetime,
) -> Placement:
    """Set for how many words an edition has room; None: as many as it takes.

    Raises:
        TmError: the number is not positive.
    """
    if words is not None and words < 1:
        raise TmError(N_("A length is a number of words, 1 or more, or none."))
    return _set(session, article, edition, {"budget": words}, person=person, at=at)


def mark(
    session: Session,
    article: Article,
    edition: Edition,
    milestone: Milestone,
    *,
    reached: bool,
    person: Person | None,
    at: datetime,
) -> Placement:
    """Note that an article was approved, placed on its page or published in an edition, or take that back."""
    column = f"{milestone.value}_at"
    return _set(session, article, edition, {column: at if reached else None}, person=person, at=at)


def _set(
    session: Session,
    article: Article,
    edition: Edition,
    values: dict[str, object],
    *,
    person: Person | None,
    at: datetime,
) -> Placement:
    """Change a placement, made anew where there was none, and write it into the history."""
    placement = placement_of(session, article, edition)
    if placement is None:
        placement = Placement(article_id=article.id, edition_id=edition.id, destination=Destination.NOT_HERE)
        session.add(placement)
    before = {name: getattr(placement, name) for name in values}
    if before == values:
        session.flush()
        return placement
    for name, value in values.items():
        setattr(placement, name, value)
    session.add(_line(article, edition, before, values, person, at))
    session.flush()
    return placement


def _line(
    article: Article,
    edition: Edition,
    before: dict[str, object],
    after: dict[str, object],
    person: Person | None,
    at: datetime,
) -> History:
    name = next(iter(after))
    return History(
        at=at,
        person_id=None if person is None else person.id,
        subject=Subject.PLACEMENT,
        action=name,
        issue_id=article.issue_id,
        article_id=article.id,
        edition_id=edition.id,
        detail={"before": _plain(before[name]), "after": _plain(after[name])},
    )


def _plain(value: object) -> object:
    return value.isoformat() if isinstance(value, datetime) else value
