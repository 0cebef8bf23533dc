"""What a person has taken, and whether a copy of it on their device is still as it stands."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session

from tm.document import WANTED
from tm.storage.history import History, Subject
from tm.storage.issues import Article, Block, Placement
from tm.storage.paper import Edition
from tm.storage.people import Assignment, Person
from tm.storage.queries.held import held
from tm.storage.units import Unit


@dataclass(frozen=True, slots=True)
class Taken:
    """An article that a person has in an edition; `mark` changes when others change anything about it.

    What the person saves does not change the mark: their device knows that already.
    """

    article: str
    edition: str
    mark: str


def taken(session: Session, person: Person, *, at: datetime, only: Article | None = None) -> list[Taken]:
    """What a person has, or whether they have this one article, in a constant number of queries."""
    query = (
        select(Article.id, Article.public_id, Edition.tag)
        .join(Placement, Placement.article_id == Article.id)
        .join(Edition, Edition.id == Placement.edition_id)
        .join(Assignment, Assignment.placement_id == Placement.id)
        .where(Assignment.person_id == person.id, held(at))
        .where(Article.archived_at.is_(None), Placement.destination.in_(WANTED))
        .distinct()
        .order_by(Article.id, Edition.tag)
    )
    rows = session.execute(query.where(Article.id == only.id) if only else query).all()
    marks = _marks(session, person, {row.id for row in rows})
    return [Taken(public_id, tag, marks.get(id_, "")) for id_, public_id, tag in rows]


def _marks(session: Session, person: Person, ids: Collection[int]) -> dict[int, str]:
    if not ids:
        return {}
    others = or_(
        History.subject != Subject.TRANSLATION,
        History.person_id != person.id,
        History.person_id.is_(None),
    )
    told = select(History.article_id, func.max(History.seq)).where(History.article_id.in_(ids), others)
    last = dict(iter(session.execute(told.group_by(History.article_id))))
    texts = (
        select(Block.article_id, func.count(Unit.id), func.sum(Unit.version), func.max(Unit.id))
        .join(Unit, Unit.block_id == Block.id)
        .where(Block.article_id.in_(ids), Block.retired_at.is_(None), Unit.retired_at.is_(None))
        .group_by(Block.article_id)
    )
    return {
        article: f"{last.get(article, 0)}-{number}-{versions}-{newest}"
        for article, number, versions, newest in session.execute(texts)
    }
