"""What has to be done from time to time: ask about pieces that were long held, free those nobody answers for.

Everything is derived from the rows and the given time, so that running it twice, late or never does no harm:
whatever reads who has what knows by itself which pieces are free again.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import TypeAlias

from sqlalchemy import Row, select
from sqlalchemy.orm import Session

from tm.services.assigning.holders import terms_of
from tm.services.board.counting import Tally, tally_of
from tm.services.history.notices import About, notify
from tm.services.history.telling import tell
from tm.storage.history import Subject
from tm.storage.issues import Article, Placement
from tm.storage.notices import Notice, NoticeKind
from tm.storage.paper import Edition
from tm.storage.people import Assignment, Person
from tm.storage.queries.held import heard_at
from tm.workflow.having import Having, having

_Due: TypeAlias = Row[Assignment, Article, Edition, Person, datetime | None]


@dataclass(frozen=True, slots=True)
class Ticked:
    """How many people were asked, how many were heard of since, how many pieces are free again."""

    asked: int = 0
    moved_on: int = 0
    freed: int = 0


def tick(session: Session, *, at: datetime) -> Ticked:
    """Look through all that people have and do what is due at this time."""
    rows = _due(session, at)
    tally = tally_of(session, {row[1].id for row in rows})
    terms = terms_of(session)
    asked = moved_on = freed = 0
    for row in rows:
        assignment, heard = row[0], row[4]
        match having(assignment.until, assignment.lapses_at, heard_at=heard, at=at):
            case Having.KEPT if heard is not None:
                assignment.until = terms.until(heard)
                assignment.lapses_at = terms.lapses(assignment.until)
                moved_on += 1
            case Having.ASKED:
                asked += _ask(session, row, tally, at)
            case Having.LAPSED:
                _free(session, row, tally, at)
                freed += 1
    session.flush()
    return Ticked(asked, moved_on, freed)


def _due(session: Session, at: datetime) -> list[_Due]:
    """What is held beyond the time when its person was to be asked."""
    query = (
        select(Assignment, Article, Edition, Person, heard_at())
        .join(Placement, Placement.id == Assignment.placement_id)
        .join(Article, Article.id == Placement.article_id)
        .join(Edition, Edition.id == Placement.edition_id)
        .join(Person, Person.id == Assignment.person_id)
        .where(Assignment.ended_at.is_(None), Assignment.until <= at)
        .order_by(Assignment.id)
        .with_for_update(of=Assignment)
    )
    return list(session.execute(query))


def _ask(session: Session, row: _Due, tally: Tally, at: datetime) -> bool:
    """Ask somebody once, if anything is left to do; whether they were asked now."""
    assignment, article, edition, person, _heard = row
    if not _is_open(article, edition, tally) or _was_told(session, row, NoticeKind.STILL_ON_IT):
        return False
    about = About(article, edition)
    until = assignment.lapses_at
    notify(session, NoticeKind.STILL_ON_IT, about, to=[person.id], by=None, at=at, until=until)
    return True


def _free(session: Session, row: _Due, tally: Tally, at: datetime) -> None:
    """End what somebody has. What they typed and did not save stays theirs."""
    assignment, article, edition, person, _heard = row
    assignment.ended_at = at
    tell(session, Subject.ASSIGNMENT, "lapse", {}, article=article, edition=edition, person=person, at=at)
    if _is_open(article, edition, tally) and not _was_told(session, row, NoticeKind.FREE_AGAIN):
        notify(session, NoticeKind.FREE_AGAIN, About(article, edition), to=[person.id], by=None, at=at)


def _is_open(article: Article, edition: Edition, tally: Tally) -> bool:
    counts = tally.of(article.id, edition.id).counts
    return counts.done_units < counts.units


def _was_told(session: Session, row: _Due, kind: NoticeKind) -> bool:
    """Whether there is such a notice since the person was to be asked: parts of an article count once."""
    assignment, article, edition, person, _heard = row
    query = select(Notice.id).where(
        Notice.person_id == person.id,
        Notice.kind == kind,
        Notice.article_id == article.id,
        Notice.edition_id == edition.id,
        Notice.at >= assignment.until,
    )
    return session.scalar(query.limit(1)) is not None
