"""Many placements changed at once, as on a sheet of paper, and taken back at once.

Each change has its line of history; one more line holds them together, so that they can be taken back. What
somebody has changed since stays as it is then.
"""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from tm.document import WANTED, Destination
from tm.errors import N_, TmError
from tm.services import placements
from tm.services.placements import Column, Values, from_plain, plain
from tm.storage.history import History, Subject
from tm.storage.issues import Article, Issue, Placement
from tm.storage.paper import Edition
from tm.storage.people import Person

ACTION = "sheet"
"""The action of the line that holds the others together."""


@dataclass(frozen=True, slots=True)
class Change:
    """What becomes of an article in an edition."""

    article: Article
    edition: Edition
    values: Values


@dataclass(frozen=True, slots=True)
class Done:
    """How many placements were changed, and the number by which it is taken back; 0: nothing changed."""

    number: int
    placements: int


@dataclass(frozen=True, slots=True)
class Back:
    """How many placements are as they were, and of how many something had been changed since."""

    placements: int
    left: int


def change_all(session: Session, changes: Sequence[Change], *, person: Person, at: datetime) -> Done:
    """Make these changes; what is so already is no change.

    Raises:
        TmError: a page or a number of words that there cannot be.
    """
    lines: list[History] = []
    for each in changes:
        lines += placements.change(session, each.article, each.edition, each.values, person=person, at=at)[1]
    if not lines:
        return Done(0, 0)
    session.flush()
    first = lines[0]
    together = History(
        at=at,
        person_id=person.id,
        subject=Subject.PLACEMENT,
        action=ACTION,
        issue_id=first.issue_id,
        detail={"lines": [line.seq for line in lines]},
    )
    session.add(together)
    session.flush()
    return Done(together.seq, _placed(lines))


def wishes(
    session: Session, issue: Issue, edition: Edition, *, asked: Collection[str], dropped: Collection[str]
) -> list[Change]:
    """What is to change so that an edition takes what is asked for of an issue, and nothing that is dropped.

    Articles are named by their public ids. One that goes out there already stays where it goes.
    """
    query = (
        select(Article, Placement.destination)
        .outerjoin(Placement, (Placement.article_id == Article.id) & (Placement.edition_id == edition.id))
        .where(Article.issue_id == issue.id, Article.public_id.in_([*asked, *dropped]))
        .where(Article.archived_at.is_(None), Article.home_edition_id.is_distinct_from(edition.id))
        .order_by(Article.id)
    )
    return [
        Change(article, edition, {Column.DESTINATION: Destination.NOT_HERE if here else Destination.PRINT})
        for article, destination in session.execute(query)
        if (here := destination in WANTED) != (article.public_id in asked)
    ]


def take_back(
    session: Session,
    number: int,
    *,
    may: Callable[[Column, int], bool],
    person: Person,
    at: datetime,
) -> Back:
    """Give the placements that were changed together what they had before.

    `may` says whether the person may change a column in an edition (its number).

    Raises:
        TmError: nothing was changed under this number, or it is not the person's to take back.
    """
    lines = lines_of(session, number)
    if not lines:
        raise TmError(N_("There is nothing to take back here."))
    if not all(may(Column(line.action), line.edition_id or 0) for line in lines):
        raise TmError(N_("Only who may change all of this can take it back."))
    back = [line for line in reversed(lines) if _stands(session, line)]
    for line in back:
        column = Column(line.action)
        values = {column: from_plain(column, line.detail["before"])}
        placements.change(session, *_place(session, line), values, person=person, at=at)
    return Back(_placed(back), _placed(lines) - _placed(back))


def lines_of(session: Session, number: int) -> list[History]:
    """The lines of history that one number holds together, in the order in which they were written."""
    together = session.get(History, number)
    kept = together.detail.get("lines") if together and together.action == ACTION else None
    numbers = kept if isinstance(kept, list) else []
    return list(session.scalars(select(History).where(History.seq.in_(numbers)).order_by(History.seq)))


def _stands(session: Session, line: History) -> bool:
    """Whether what a line tells is still so."""
    placement = placements.placement_of(session, *_place(session, line))
    return placement is not None and plain(getattr(placement, line.action)) == line.detail["after"]


def _place(session: Session, line: History) -> tuple[Article, Edition]:
    return session.get_one(Article, line.article_id), session.get_one(Edition, line.edition_id)


def _placed(lines: Sequence[History]) -> int:
    return len({(line.article_id, line.edition_id) for line in lines})
