"""Several pieces given at once: chosen placements, or all letters or pieces of a page; each by itself.

What is not given is said, with the reason: nothing is left out silently.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sqlalchemy import select
from sqlalchemy.orm import Session

from tm.document import FURNITURE, WANTED, Kind
from tm.services.assigning import assignments
from tm.services.assigning.holders import Holder, holders
from tm.services.board.counting import tally_of
from tm.storage.issues import Article, Issue, Placement
from tm.storage.paper import Edition
from tm.storage.people import Person
from tm.storage.queries.headlines import headlines
from tm.workflow.order import with_pages


class Left(StrEnum):
    """Why a piece was not given."""

    NOT_HERE = "not_here"
    NOTHING_LEFT = "nothing_left"
    SOMEBODY_HAS_IT = "somebody_has_it"


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece that was given, or was not: `left` says why, `people` who has it."""

    article: str
    edition: str
    headline: str
    left: Left | None = None
    people: tuple[str, ...] = ()


def page_of(
    session: Session, issue: Issue, edition: Edition, page: int, *, kinds: Collection[Kind] = ()
) -> list[int]:
    """The placements (by number) on a page of an edition, of these kinds or of all that people translate."""
    query = (
        select(Article, Placement)
        .join(Placement, Placement.article_id == Article.id)
        .where(Article.issue_id == issue.id, Article.archived_at.is_(None))
        .where(Placement.edition_id == edition.id, Placement.destination.in_(WANTED))
    )
    rows = [(article, placement) for article, placement in session.execute(query)]
    paged = with_pages(
        rows,
        page=lambda row: row[0].page if row[1].page is None else row[1].page,
        position=lambda row: row[0].position if row[1].position is None else row[1].position,
    )
    wanted = set(kinds) or set(Kind) - FURNITURE
    return [
        placement.id
        for (article, placement), there in paged
        if there == page and article.kind in wanted and article.home_edition_id != edition.id
    ]


def give_all(
    session: Session,
    placement_ids: Sequence[int],
    *,
    to: Person,
    person: Person,
    at: datetime,
    until: datetime | None = None,
    note: str = "",
) -> list[Piece]:
    """Give each of these placements to somebody, who may be the one who does it; what came of each.

    What another person has, what is finished and what goes nowhere is not given; what is only announced is.

    Raises:
        TmError: they may not translate into one of the editions.
    """
    rows = _rows(session, placement_ids)
    tally = tally_of(session, {article.id for _p, article, _e in rows})
    people = holders(session, [placement.id for placement, _a, _e in rows], at=at)
    names = headlines(session, {article.id for _p, article, _e in rows})
    pieces = []
    for placement, article, edition in rows:
        have = people.get(placement.id, [])
        counts = tally.of(article.id, edition.id).counts
        done = counts.units == counts.done_units and (tally.has_text(article.id) or article.kind in FURNITURE)
        left = _left(placement, have, to, done=done)
        if left is None and to.id == person.id:
            assignments.take(session, article, edition, person=to, at=at, until=until)
        elif left is None:
            assignments.assign(session, article, edition, to=to, person=person, at=at, until=until, note=note)
        holding = tuple(each.name for each in have) if left is Left.SOMEBODY_HAS_IT else ()
        pieces.append(Piece(article.public_id, edition.tag, names[article.id], left, holding))
    return pieces


def _rows(session: Session, placement_ids: Sequence[int]) -> list[tuple[Placement, Article, Edition]]:
    """Placement, article and edition, in the order given."""
    query = (
        select(Placement, Article, Edition)
        .join(Article, Article.id == Placement.article_id)
        .join(Edition, Edition.id == Placement.edition_id)
        .where(Placement.id.in_(placement_ids))
    )
    found = {row[0].id: (row[0], row[1], row[2]) for row in session.execute(query)}
    return [found[id_] for id_ in dict.fromkeys(placement_ids) if id_ in found]


def _left(placement: Placement, have: Sequence[Holder], to: Person, *, done: bool) -> Left | None:
    if placement.destination not in WANTED:
        return Left.NOT_HERE
    if done:
        return Left.NOTHING_LEFT
    others = any(each.person_id != to.id for each in have)
    return Left.SOMEBODY_HAS_IT if others else None
