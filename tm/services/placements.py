"""Where each article goes in each edition: the default, and what editors and layout decide."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from enum import StrEnum
from typing import TypeAlias

from sqlalchemy import insert, select
from sqlalchemy.orm import Session

from tm.document import FURNITURE, WANTED, Destination
from tm.errors import N_, TmError
from tm.storage.history import History, Subject
from tm.storage.issues import Article, Placement
from tm.storage.paper import Carries, Edition
from tm.storage.people import Person
from tm.text import clean, fold


class Column(StrEnum):
    """What people decide of a placement."""

    DESTINATION = "destination"
    PAGE = "page"
    POSITION = "position"
    SHORT_TITLE = "short_title"
    BUDGET = "budget"
    PLACED_AT = "placed_at"
    PUBLISHED_AT = "published_at"
    HELD_AT = "held_at"
    HELD_REASON = "held_reason"
    EMBARGO_UNTIL = "embargo_until"
    ONLY_HERE = "only_here"


Value: TypeAlias = Destination | int | str | datetime | None
Values: TypeAlias = Mapping[Column, Value]
LAST_PAGE = 999


def editions_of(session: Session) -> list[Edition]:
    """All editions of the paper, in their order."""
    return list(session.scalars(_EDITIONS))


_EDITIONS = select(Edition).order_by(Edition.position, Edition.id)
"""Built once: every page asks for it."""


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
        if takes(edition, article)
    ]
    if rows:
        session.execute(insert(Placement), rows)


def takes(edition: Edition, article: Article) -> bool:
    """Whether an article goes out in an edition by itself."""
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
    return change(session, article, edition, {Column.DESTINATION: destination}, person=person, at=at)[0]


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


def change(
    session: Session,
    article: Article,
    edition: Edition,
    values: Values,
    *,
    person: Person | None,
    at: datetime,
) -> tuple[Placement, list[History]]:
    """Change a placement, made anew where there was none; gives a line of history for each change.

    None for page and order: as in the original; for the short title: the headline; for the room (budget, in
    words): as many as it takes; for a moment: not reached.

    Raises:
        TmError: a page or a number of words that there cannot be.
    """
    _check(values)
    placement = placement_of(session, article, edition)
    if placement is None:
        placement = Placement(article_id=article.id, edition_id=edition.id, destination=Destination.NOT_HERE)
        session.add(placement)
    lines = []
    for column, wish in values.items():
        value = (fold(clean(wish)) or None) if column in _WORDS and isinstance(wish, str) else wish
        before = getattr(placement, column)
        if before != value:
            setattr(placement, column, value)
            lines.append(_line(article, edition, column, (before, value), person, at))
    session.add_all(lines)
    session.flush()
    return placement, lines


def _check(values: Values) -> None:
    page, words = values.get(Column.PAGE), values.get(Column.BUDGET)
    if isinstance(page, int) and not 1 <= page <= LAST_PAGE:
        raise TmError(N_("There is no page %(page)s; give a number from 1 to 999, or none."), page=page)
    if isinstance(words, int) and words < 1:
        raise TmError(N_("A length is a number of words, 1 or more, or none."))


def _line(
    article: Article,
    edition: Edition,
    column: Column,
    change: tuple[Value, Value],
    person: Person | None,
    at: datetime,
) -> History:
    before, after = map(plain, change)
    return History(
        at=at,
        person_id=None if person is None else person.id,
        subject=Subject.PLACEMENT,
        action=column.value,
        issue_id=article.issue_id,
        article_id=article.id,
        edition_id=edition.id,
        detail={"before": before, "after": after},
    )


def plain(value: Value) -> str | int | None:
    """A value as a line of history keeps it."""
    return value.isoformat() if isinstance(value, datetime) else value


def from_plain(column: Column, kept: object) -> Value:
    """A value that a line of history kept."""
    if not isinstance(kept, str):
        return kept if isinstance(kept, int) else None
    if column is Column.DESTINATION:
        return Destination(kept)
    return datetime.fromisoformat(kept) if column in _MOMENTS else kept


_MOMENTS = frozenset({Column.PLACED_AT, Column.PUBLISHED_AT, Column.HELD_AT, Column.EMBARGO_UNTIL})
_WORDS = frozenset({Column.SHORT_TITLE, Column.HELD_REASON, Column.ONLY_HERE})
"""What people type, kept in one line."""
