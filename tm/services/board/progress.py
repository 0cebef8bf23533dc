"""How far an issue is: derived from the rows each time, in a constant number of queries, nothing stored."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import BindParameter, bindparam, select
from sqlalchemy.orm import Session

from tm.document import FURNITURE, WANTED, Destination, Kind, Status
from tm.services.board import rooms, statuses
from tm.services.board.boards import BoardRow, BoardView, Cell, EditionColumn, Hand, together
from tm.services.board.counting import NOTHING, Sums, Tally, tally_of_issue
from tm.services.board.gaps import missing
from tm.services.incoming.announcing import expected_words
from tm.services.placements import editions_of
from tm.services.talk.open_counts import open_counts
from tm.storage.base import UtcDateTime
from tm.storage.issues import Article, Issue, Placement
from tm.storage.paper import Edition
from tm.storage.people import Assignment, Person
from tm.storage.queries.headlines import headlines
from tm.storage.queries.held import held
from tm.storage.queries.holding import held_back
from tm.storage.queries.needed import Needed, needed_standing
from tm.workflow.holding import FREE, Hold, hold
from tm.workflow.order import in_page_order
from tm.workflow.stages import StageFacts, stage

__all__ = ["board", "missing", "status"]

_ISSUE: BindParameter[int] = bindparam("issue")
_AT: BindParameter[datetime] = bindparam("at", type_=UtcDateTime())
_PLACEMENTS = (
    select(
        Placement.id,
        Placement.article_id,
        Placement.edition_id,
        Placement.destination,
        Placement.page,
        Placement.position,
        Placement.short_title,
        Placement.budget,
        Placement.approved_at.is_not(None),
        Placement.placed_at.is_not(None),
        Placement.published_at.is_not(None),
    )
    .join(Article, Article.id == Placement.article_id)
    .where(Article.issue_id == _ISSUE, Article.archived_at.is_(None))
)
"""Columns, not rows of the class: a board has thousands of them."""
_ARTICLES = select(
    Article.id,
    Article.public_id,
    Article.parent_id,
    Article.kind,
    Article.language,
    Article.home_edition_id,
    Article.page,
    Article.position,
).where(Article.issue_id == _ISSUE, Article.archived_at.is_(None))
_HOLDS = (
    select(
        Placement.article_id,
        Placement.edition_id,
        Placement.held_at,
        Placement.held_reason,
        Placement.embargo_until,
    )
    .join(Article, Article.id == Placement.article_id)
    .where(Article.issue_id == _ISSUE)
    .where(held_back())
)
_HANDS = (
    select(Assignment.placement_id, Person.id, Person.display_name, Assignment.taken_at)
    .join(Person, Person.id == Assignment.person_id)
    .join(Placement, Placement.id == Assignment.placement_id)
    .join(Article, Article.id == Placement.article_id)
    .where(Article.issue_id == _ISSUE, held(_AT))
    .order_by(Assignment.taken_at, Assignment.id)
)


class _Piece(NamedTuple):
    """What `_ARTICLES` selects."""

    id: int
    public_id: str
    parent_id: int | None
    kind: Kind
    language: str
    home: int | None
    page: int | None
    position: int


class _Placed(NamedTuple):
    """What `_PLACEMENTS` selects, read faster than a row of a query."""

    id: int
    article: int
    edition: int
    destination: Destination
    page: int | None
    position: int | None
    short_title: str | None
    budget: int | None
    approved: bool
    on_page: bool
    published: bool


@dataclass(frozen=True, slots=True)
class _Facts:
    """What the queries brought; by number of the placement, of the article, or of article and edition."""

    tags: Mapping[int, str]
    public: Mapping[int, str]
    tally: Tally
    needed: Mapping[int, Sequence[Needed]]
    hands: Mapping[int, tuple[Hand, ...]]
    headlines: Mapping[int, str]
    questions: Mapping[tuple[str, str], int]
    holds: Mapping[tuple[int, int], Hold]
    over: Mapping[tuple[int, int], int]
    """What is held back, and by how many words pieces are too long, by article and edition."""
    expected: Mapping[int, int]
    """How many words articles shall have that are only announced."""


def board(session: Session, issue: Issue, *, at: datetime) -> BoardView:
    """The issue's articles, those not archived, in page order, with a cell for each placement.

    At which moment decides who still has something, and what is held back.
    """
    editions = editions_of(session)
    articles = _articles(session, issue)
    needed = needed_standing(session, issue.id)
    placed = _placements(session, issue)
    tally = tally_of_issue(session, issue.id)
    empty = [each.id for each in articles if each.kind not in FURNITURE and not tally.words(each.id)]
    facts = _Facts(
        tags={edition.id: edition.tag for edition in editions},
        public={article.id: article.public_id for article in articles},
        tally=tally,
        expected=expected_words(session, empty),
        needed=_by_placement(needed),
        hands=_hands(session, issue, at),
        headlines=headlines(session, [article.id for article in articles]),
        questions=open_counts(session, issue.id),
        holds=_holds(session, issue),
        over=rooms.over(session, issue.id, (each.budget for some in placed.values() for each in some)),
    )
    rows = tuple(_row(article, placed[article.id], facts) for article in articles)
    return BoardView(issue.slug, issue.state, _columns(editions, rows, needed, at), rows)


def status(session: Session, issue: Issue, *, at: datetime) -> dict[str, object]:
    """The board as JSON values, in the shape that `tm.services.board.statuses` tells."""
    return statuses.as_json(issue, board(session, issue, at=at))


def _articles(session: Session, issue: Issue) -> list[_Piece]:
    pieces = (_Piece._make(row) for row in session.execute(_ARTICLES, {"issue": issue.id}))
    return in_page_order(pieces, page=lambda each: each.page, position=lambda each: each.position)


def _placements(session: Session, issue: Issue) -> dict[int, list[_Placed]]:
    found: dict[int, list[_Placed]] = defaultdict(list)
    for row in session.execute(_PLACEMENTS, {"issue": issue.id}).all():  # sooner than one by one
        placed = _Placed._make(row)
        found[placed.article].append(placed)
    return found


def _hands(session: Session, issue: Issue, at: datetime) -> dict[int, tuple[Hand, ...]]:
    """Who has each placement, in the order in which they took it."""
    found: dict[int, tuple[Hand, ...]] = {}
    for placement, person, name, since in session.execute(_HANDS, {"issue": issue.id, "at": at}).all():
        found[placement] = (*found.get(placement, ()), Hand(person, name, since))
    return found


def _holds(session: Session, issue: Issue) -> dict[tuple[int, int], Hold]:
    rows = session.execute(_HOLDS, {"issue": issue.id})
    return {(row[0], row[1]): hold(*row[2:]) for row in rows}


def _by_placement(needed: Iterable[Needed]) -> dict[int, list[Needed]]:
    found: dict[int, list[Needed]] = defaultdict(list)
    for each in needed:
        found[each.placement_id].append(each)
    return found


def _row(article: _Piece, placements: Sequence[_Placed], facts: _Facts) -> BoardRow:
    return BoardRow(
        id=article.public_id,
        headline=facts.headlines[article.id],
        kind=article.kind,
        language=article.language,
        page=article.page,
        position=article.position,
        parent=facts.public.get(article.parent_id) if article.parent_id else None,
        words=facts.tally.words(article.id) or facts.expected.get(article.id, 0),
        cells={facts.tags[each.edition]: _cell(article, each, facts) for each in placements},
    )


def _cell(article: _Piece, placed: _Placed, facts: _Facts) -> Cell:
    is_home = article.home == placed.edition
    wanted = placed.destination in WANTED and not is_home
    sums = facts.tally.of(article.id, placed.edition) if wanted else NOTHING
    needed = facts.needed.get(placed.id, ())
    hands = facts.hands.get(placed.id, ())
    return Cell(
        destination=placed.destination,
        stage=stage(_stage_facts(article, placed, sums, needed, hands, facts)),
        is_home=is_home,
        counts=sums.counts,
        hands=hands,
        saved_at=sums.saved_at,
        page=article.page if placed.page is None else placed.page,
        position=article.position if placed.position is None else placed.position,
        short_title=placed.short_title,
        budget=placed.budget,
        over=facts.over.get((article.id, placed.edition), 0),
        hold=_hold(article, placed, facts),
        questions=facts.questions.get((article.public_id, facts.tags[placed.edition]), 0),
        standing=len(needed),
        standing_missing=_missing(needed) if needed else 0,
        mark=sums.mark,
    )


def _hold(article: _Piece, placed: _Placed, facts: _Facts) -> Hold:
    own = facts.holds.get((article.id, placed.edition), FREE)
    if article.parent_id is None or article.kind in FURNITURE:
        return own
    return own.with_parent(facts.holds.get((article.parent_id, placed.edition), FREE))


def _stage_facts(
    article: _Piece,
    placed: _Placed,
    sums: Sums,
    needed: Sequence[Needed],
    hands: Sequence[Hand],
    facts: _Facts,
) -> StageFacts:
    counts, saved_at = sums.counts, sums.saved_at
    return StageFacts(
        has_text=facts.tally.has_text(article.id) or bool(needed),
        units=counts.units,
        begun=counts.begun_units,
        done=counts.done_units,
        approved=counts.approved_units,
        standing=len(needed),
        standing_done=len(needed) - _missing(needed) if needed else 0,
        standing_approved=sum(each.status is Status.APPROVED for each in needed) if needed else 0,
        taken=bool(hands),
        taken_after_last_save=saved_at is not None and hands != () and hands[-1].since > saved_at,
        marked_approved=placed.approved,
        placed=placed.on_page,
        published=placed.published,
    )


def _missing(needed: Sequence[Needed]) -> int:
    """How many of these standing texts cannot be printed yet."""
    return sum(not each.present for each in needed)


def _columns(
    editions: Sequence[Edition], rows: Sequence[BoardRow], needed: Sequence[Needed], at: datetime
) -> tuple[EditionColumn, ...]:
    cells: dict[str, list[Cell]] = {edition.tag: [] for edition in editions}
    for row in rows:
        for tag, cell in row.cells.items():
            cells[tag].append(cell)
    texts: dict[int, dict[str, bool]] = defaultdict(dict)
    for each in needed:
        texts[each.edition_id][each.key] = each.present
    return tuple(_column(edition, cells[edition.tag], texts[edition.id], at) for edition in editions)


def _column(
    edition: Edition, cells: Sequence[Cell], texts: Mapping[str, bool], at: datetime
) -> EditionColumn:
    return EditionColumn(
        edition.tag,
        edition.title,
        articles=sum(cell.wanted for cell in cells),
        counts=together(cell.counts for cell in cells if cell.counts.units),
        standing=len(texts),
        standing_missing=sum(not present for present in texts.values()),
        held_open=sum(each.counts.units - each.counts.done_units for each in cells if each.hold.holds(at)),
    )
