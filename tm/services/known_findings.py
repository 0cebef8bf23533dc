"""How many findings stand in each article of a board, as far as this process has looked.

The checks of a whole issue take seconds, a board must not: so what a look at an edition found is kept in the
process under a mark of all that it depends on, and told only while the mark is the same. What has not been
looked at, or has changed since, is not known; nothing is guessed and nothing is stored. What shows only
across articles counts with the articles in which it was told.
"""

from collections import OrderedDict
from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from tm.services import progress
from tm.services.boards import BoardView, Cell
from tm.services.checking import ObservedArticle, findings_of_issue
from tm.services.naming.rows import mark as mark_of_names
from tm.storage.issues import Article, Block, Issue
from tm.storage.paper import Edition
from tm.storage.quality import EditionChecks, PassedFinding
from tm.storage.units import Unit

EDITIONS_KEPT = 200
"""Of how many editions of issues a process keeps what it found."""
_kept: OrderedDict[tuple[str, str], dict[str, tuple[Hashable, int]]] = OrderedDict()
"""By issue and edition, for each article (public ids): the mark and how many findings nobody has passed."""


@dataclass(frozen=True, slots=True)
class Known:
    """How many findings stand, by article and edition, where that is known; `of` pieces could be known."""

    counts: Mapping[tuple[str, str], int]
    of: int

    @property
    def complete(self) -> bool:
        """Whether everything that is translated has been looked at as it stands."""
        return len(self.counts) == self.of


def look(
    session: Session, issue: Issue, editions: Sequence[Edition], *, at: datetime
) -> dict[str, list[ObservedArticle]]:
    """What the checks say of editions of an issue, by their tags; it is known from now on."""
    board, marks = progress.board(session, issue, at=at), _marks(session, issue)
    pieces = _translated(board)
    found: dict[str, list[ObservedArticle]] = {}
    for edition in editions:
        found[edition.tag] = findings_of_issue(session, issue, edition)
        counts = {article.id: _standing(article) for article in found[edition.tag]}
        _kept[issue.public_id, edition.tag] = {
            article: (marks.of(article, tag, cell), counts.get(article, 0))
            for article, tag, cell in pieces
            if tag == edition.tag
        }
        _kept.move_to_end((issue.public_id, edition.tag))
    while len(_kept) > EDITIONS_KEPT:
        _kept.popitem(last=False)
    return found


def known(session: Session, issue: Issue, board: BoardView) -> Known:
    """What is known of the board's cells as they stand; three small queries, none where nothing is."""
    pieces = _translated(board)
    if not any(kept == issue.public_id for kept, _ in _kept):
        return Known({}, len(pieces))
    marks = _marks(session, issue)
    counts: dict[tuple[str, str], int] = {}
    for article, tag, cell in pieces:
        mark, count = _kept.get((issue.public_id, tag), {}).get(article, (None, 0))
        if mark is not None and mark == marks.of(article, tag, cell):
            counts[article, tag] = count
    return Known(counts, len(pieces))


def _translated(board: BoardView) -> list[tuple[str, str, Cell]]:
    """The cells in which there is anything to check."""
    return [
        (row.id, tag, cell)
        for row in board.pieces
        for tag, cell in row.cells.items()
        if cell.counts.begun_units
    ]


def _standing(article: ObservedArticle) -> int:
    return sum(each.passed is None for sentence in article.sentences for each in sentence.observations)


@dataclass(frozen=True, slots=True)
class _Marks:
    """What findings depend on beside the sentences: names, what editions want checked, what was passed."""

    names: str | None
    options: Mapping[str, Hashable]
    passed: Mapping[tuple[str, str], Hashable]

    def of(self, article: str, tag: str, cell: Cell) -> Hashable:
        """The mark of an article in an edition: a save moves its hour on, a newer original its counts."""
        passed = self.passed.get((article, tag))
        return cell.counts, cell.saved_at, self.names, self.options.get(tag), passed


def _marks(session: Session, issue: Issue) -> _Marks:
    options = select(Edition.tag, Edition.style, EditionChecks).outerjoin(
        EditionChecks, EditionChecks.edition_id == Edition.id
    )
    passed = (
        select(
            Article.public_id,
            Edition.tag,
            func.count(PassedFinding.id),
            func.max(PassedFinding.id),
        )
        .select_from(PassedFinding)
        .join(Edition, Edition.id == PassedFinding.edition_id)
        .join(Unit, Unit.id == PassedFinding.unit_id)
        .join(Block, Block.id == Unit.block_id)
        .join(Article, Article.id == Block.article_id)
        .where(Article.issue_id == issue.id)
        .group_by(Article.public_id, Edition.tag)
    )
    return _Marks(
        names=mark_of_names(session),
        options={tag: repr((style, row)) for tag, style, row in session.execute(options)},
        passed={(row[0], row[1]): (row[2], row[3]) for row in session.execute(passed)},
    )
