"""How far an issue is: derived from the rows each time, in a constant number of queries, nothing stored."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import case, func, select
from sqlalchemy.orm import Session

from tm.document import WANTED, Status
from tm.services import statuses
from tm.services.boards import BoardRow, BoardView, Cell, Counts, EditionColumn
from tm.services.counting import Sums, sums
from tm.services.gaps import missing
from tm.services.placements import editions_of
from tm.storage.issues import Article, Block, Issue, Placement
from tm.storage.paper import Edition
from tm.storage.people import Assignment, Person
from tm.storage.queries.headlines import headlines
from tm.storage.queries.needed import Needed, needed_standing
from tm.storage.queries.wanted import not_by_rule
from tm.storage.units import Unit
from tm.workflow.order import in_page_order
from tm.workflow.stages import StageFacts, stage

__all__ = ["board", "missing", "status"]


NOTHING = Sums(Counts(), None)
"""A placement of which nothing is wanted."""


@dataclass(frozen=True, slots=True)
class _Taken:
    """Who has a placement."""

    name: str
    at: datetime


@dataclass(frozen=True, slots=True)
class _Facts:
    """What the queries brought, by placement or article."""

    sums: Mapping[int, Sums]
    needed: Mapping[int, Sequence[Needed]]
    taken: Mapping[int, Sequence[_Taken]]
    words: Mapping[int, int]
    headlines: Mapping[int, str]


def board(session: Session, issue: Issue) -> BoardView:
    """The issue's articles, those not archived, in page order, with a cell for each placement."""
    editions = editions_of(session)
    placed = _placements(session, issue)
    articles = list(_articles(session, issue))
    needed = needed_standing(session, issue.id)
    facts = _Facts(
        sums=sums(session, Article.issue_id == issue.id),
        needed=_by_placement(needed),
        taken=_taken(session, issue),
        words=_words(session, issue),
        headlines=headlines(session, [article.id for article in articles]),
    )
    tags = {edition.id: edition.tag for edition in editions}
    public = {article.id: article.public_id for article in articles}
    rows = tuple(_row(article, placed[article.id], tags, public, facts) for article in articles)
    columns = tuple(_column(edition, placed, needed, facts) for edition in editions)
    return BoardView(issue.slug, issue.state, columns, rows)


def status(session: Session, issue: Issue) -> dict[str, object]:
    """The board as JSON values, in the shape that `tm.services.statuses` tells."""
    return statuses.as_json(issue, board(session, issue))


def _articles(session: Session, issue: Issue) -> Sequence[Article]:
    query = select(Article).where(Article.issue_id == issue.id, Article.archived_at.is_(None))
    return in_page_order(
        session.scalars(query), page=lambda each: each.page, position=lambda each: each.position
    )


def _placements(session: Session, issue: Issue) -> dict[int, list[Placement]]:
    query = (
        select(Placement)
        .join(Article, Article.id == Placement.article_id)
        .where(Article.issue_id == issue.id, Article.archived_at.is_(None))
    )
    found: dict[int, list[Placement]] = defaultdict(list)
    for placement in session.scalars(query):
        found[placement.article_id].append(placement)
    return found


def _taken(session: Session, issue: Issue) -> dict[int, list[_Taken]]:
    query = (
        select(Assignment.placement_id, Person.display_name, Assignment.taken_at)
        .join(Person, Person.id == Assignment.person_id)
        .join(Placement, Placement.id == Assignment.placement_id)
        .join(Article, Article.id == Placement.article_id)
        .where(Article.issue_id == issue.id, Assignment.ended_at.is_(None))
        .order_by(Assignment.taken_at, Assignment.id)
    )
    found: dict[int, list[_Taken]] = defaultdict(list)
    for placement, name, at in session.execute(query):
        found[placement].append(_Taken(name, at))
    return found


def _words(session: Session, issue: Issue) -> dict[int, int]:
    """Words of each article that has text at all; words of standing texts and patterns are not counted."""
    query = (
        select(Article.id, func.sum(case((not_by_rule(), Unit.words), else_=0)))
        .join(Block, Block.article_id == Article.id)
        .join(Unit, Unit.block_id == Block.id)
        .where(Article.issue_id == issue.id, Block.retired_at.is_(None), Unit.retired_at.is_(None))
        .group_by(Article.id)
    )
    return {article: int(words) for article, words in session.execute(query)}


def _by_placement(needed: Iterable[Needed]) -> dict[int, list[Needed]]:
    found: dict[int, list[Needed]] = defaultdict(list)
    for each in needed:
        found[each.placement_id].append(each)
    return found


def _row(
    article: Article,
    placements: Sequence[Placement],
    tags: Mapping[int, str],
    public: Mapping[int, str],
    facts: _Facts,
) -> BoardRow:
    return BoardRow(
        id=article.public_id,
        headline=facts.headlines[article.id],
        kind=article.kind,
        language=article.language,
        page=article.page,
        position=article.position,
        parent=public.get(article.parent_id) if article.parent_id else None,
        words=facts.words.get(article.id, 0),
        cells={tags[each.edition_id]: _cell(article, each, facts) for each in placements},
    )


def _cell(article: Article, placement: Placement, facts: _Facts) -> Cell:
    found = facts.sums.get(placement.id, NOTHING)
    counts, last_saved = found.counts, found.saved_at
    needed = facts.needed.get(placement.id, ())
    taken = facts.taken.get(placement.id, ())
    stage_facts = StageFacts(
        has_text=article.id in facts.words or bool(needed),
        units=counts.units,
        begun=counts.begun_units,
        done=counts.done_units,
        approved=counts.approved_units,
        standing=len(needed),
        standing_done=sum(each.present for each in needed),
        standing_approved=sum(each.status is Status.APPROVED for each in needed),
        taken=bool(taken),
        taken_after_last_save=last_saved is not None and any(each.at > last_saved for each in taken),
        marked_approved=placement.approved_at is not None,
        placed=placement.placed_at is not None,
        published=placement.published_at is not None,
    )
    return Cell(
        destination=placement.destination,
        stage=stage(stage_facts),
        is_home=article.home_edition_id == placement.edition_id,
        counts=counts,
        people=tuple(dict.fromkeys(each.name for each in taken)),
        page=article.page if placement.page is None else placement.page,
        short_title=placement.short_title,
        standing=len(needed),
        standing_missing=sum(not each.present for each in needed),
    )


def _column(
    edition: Edition, placed: Mapping[int, Sequence[Placement]], needed: Sequence[Needed], facts: _Facts
) -> EditionColumn:
    here = [each for row in placed.values() for each in row if each.edition_id == edition.id]
    counts = sum((facts.sums[each.id].counts for each in here if each.id in facts.sums), Counts())
    texts = {each.key: each.present for each in needed if each.edition_id == edition.id}
    return EditionColumn(
        edition.tag,
        edition.title,
        articles=sum(each.destination in WANTED for each in here),
        counts=counts,
        standing=len(texts),
        standing_missing=sum(not present for present in texts.values()),
    )
