"""What waits for a second reader: finished articles, and before all others what newcomers have finished."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import case, func, select
from sqlalchemy.orm import Session

from tm.document import FURNITURE, IssueState, Kind, Status
from tm.services.board.boards import Counts
from tm.services.board.counting import tally_of
from tm.storage.issues import Article, Issue, Placement
from tm.storage.paper import Edition
from tm.storage.people import Person
from tm.storage.queries.headlines import headlines
from tm.storage.queries.wanted import wanted_units
from tm.storage.units import Translation, Unit


@dataclass(frozen=True, slots=True)
class ToRead:
    """An article of an edition with sentences that wait for somebody else's eyes; words are those of them.

    `newcomers`: how many of the sentences are by people whose work waits for a first check.
    """

    article: str
    edition: str
    headline: str
    language: str
    kind: Kind
    sentences: int
    words: int
    newcomers: int
    since: datetime


def to_read(session: Session, person: Person, *, editions: Collection[str]) -> list[ToRead]:
    """What a person who approves in these editions (tags) can read, in a constant number of queries.

    An article is there when all of it is translated, with a newcomer's work as soon as a sentence is. First
    come newcomers', then what has waited longest. What is all the person's own work is not there.
    """
    by_newcomer = Person.first_check_since.is_not(None) & (Translation.saved_at >= Person.first_check_since)
    query = (
        wanted_units()
        .join(Edition, Edition.id == Placement.edition_id)
        .join(Person, Person.id == Translation.person_id)
        .outerjoin(Issue, Issue.id == Article.issue_id)
        .where(Edition.tag.in_(editions), (Issue.state == IssueState.OPEN) | Article.issue_id.is_(None))
        .where(Translation.status == Status.TRANSLATED, Translation.person_id != person.id)
        .where(Article.kind.not_in(FURNITURE))
        .group_by(Placement.article_id, Edition.id, Edition.tag)
        .with_only_columns(
            Placement.article_id,
            Edition.id,
            Edition.tag,
            func.count(),
            func.sum(Unit.words),
            func.sum(case((by_newcomer, 1), else_=0)),
            func.min(Translation.saved_at),
        )
    )
    rows = session.execute(query).all()
    tally = tally_of(session, {row[0] for row in rows})
    articles = _articles(session, {row[0] for row in rows})
    names = headlines(session, articles)
    waiting = [
        ToRead(
            article=articles[article].public_id,
            edition=tag,
            headline=names[article],
            language=articles[article].language,
            kind=articles[article].kind,
            sentences=sentences,
            words=int(words),
            newcomers=int(newcomers),
            since=since,
        )
        for article, edition, tag, sentences, words, newcomers, since in rows
        if newcomers or _is_whole(tally.of(article, edition).counts)
    ]
    return sorted(waiting, key=lambda each: (not each.newcomers, each.since))


def _is_whole(counts: Counts) -> bool:
    return counts.done_units == counts.units


def _articles(session: Session, ids: Collection[int]) -> dict[int, Article]:
    return {row.id: row for row in session.scalars(select(Article).where(Article.id.in_(ids)))}
