"""What the checks found in the articles of a board, as far as this process has looked.

The checks of a whole issue take seconds, a page must not: so what a look at an edition found is kept in the
process under a mark of all that it depends on, and told only while the mark is the same. What has not been
looked at, or has changed since, is not known; nothing is guessed and nothing is stored. What shows only
across articles counts with the articles in which it was told. What somebody passed is read each time.
"""

from collections import OrderedDict
from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass
from math import inf
from time import monotonic

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from tm.services.board.boards import BoardView, Cell
from tm.services.checks.checking import FoundArticle, ObservedArticle, found_in, observed_in
from tm.services.loading import issue_articles
from tm.services.naming.rows import mark as mark_of_names
from tm.storage.history import Operation
from tm.storage.issues import Article, Block, Issue
from tm.storage.paper import Edition
from tm.storage.quality import EditionChecks, PassedFinding
from tm.storage.units import Unit

EDITIONS_KEPT = 200
"""Of how many editions of issues a process keeps what it found."""


@dataclass(frozen=True, slots=True)
class _Looked:
    """A look at an edition: the mark of each article that was looked at, and what was found in them.

    `standing` says of how many findings nobody had passed, under the mark of what had been passed then.
    """

    marks: Mapping[str, Hashable]
    found: Sequence[FoundArticle]
    standing: Mapping[str, tuple[Hashable, int]]


_kept: OrderedDict[tuple[str, str], _Looked] = OrderedDict()
"""By issue (public id) and edition."""


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
    session: Session,
    issue: Issue,
    board: BoardView,
    editions: Sequence[Edition],
    *,
    patience: float = inf,
) -> dict[str, list[ObservedArticle]]:
    """What the checks say of editions of an issue, by their tags, as its board stands.

    Only an edition in which something has changed is checked again; else it takes seven queries for all.
    After so many seconds (`patience`) no other one is begun: those that are not known then are left out.
    """
    marks = _marks(session, issue, board)
    articles = {article.public_id: article for article in issue_articles(session, issue)}
    end = monotonic() + patience
    found: dict[int, Sequence[FoundArticle]] = {}
    for each in editions:
        known = _as_known(issue, each, marks)
        if known is None and monotonic() < end:
            here = [article for id_, article in articles.items() if id_ in marks.of[each.tag]]
            known = found_in(session, here, each)
        if known is not None:
            found[each.id] = known
    observed = observed_in(session, found)
    looked = [each for each in editions if each.id in found]
    for each in looked:
        _keep(issue, each, marks, found[each.id], observed[each.id])
    return {each.tag: observed[each.id] for each in looked}


def known(session: Session, issue: Issue, board: BoardView) -> Known:
    """What is known of the board's cells as they stand; four small queries, none where nothing is."""
    pieces = _translated(board)
    if not any(kept == issue.public_id for kept, _ in _kept):
        return Known({}, len(pieces))
    marks = _marks(session, issue, board)
    counts: dict[tuple[str, str], int] = {}
    for article, tag, _ in pieces:
        looked = _kept.get((issue.public_id, tag))
        if looked and looked.marks.get(article) == marks.of[tag][article]:
            passed, count = looked.standing[article]
            if passed == marks.passed.get((article, tag)):
                counts[article, tag] = count
    return Known(counts, len(pieces))


def _as_known(issue: Issue, edition: Edition, marks: "_Marks") -> Sequence[FoundArticle] | None:
    """What was found in an edition, as long as all its marks are the same; without a translation, nothing."""
    if not marks.of[edition.tag]:
        return ()
    looked = _kept.get((issue.public_id, edition.tag))
    return looked.found if looked and looked.marks == marks.of[edition.tag] else None


def _keep(
    issue: Issue,
    edition: Edition,
    marks: "_Marks",
    found: Sequence[FoundArticle],
    observed: Sequence[ObservedArticle],
) -> None:
    here = marks.of[edition.tag]
    counts = {article.id: _standing(article) for article in observed}
    standing = {id_: (marks.passed.get((id_, edition.tag)), counts.get(id_, 0)) for id_ in here}
    _kept[issue.public_id, edition.tag] = _Looked(here, found, standing)
    _kept.move_to_end((issue.public_id, edition.tag))
    while len(_kept) > EDITIONS_KEPT:
        _kept.popitem(last=False)


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
    """What findings depend on: by edition and article all but what was passed, and that by both."""

    of: Mapping[str, Mapping[str, Hashable]]
    passed: Mapping[tuple[str, str], Hashable]


def _marks(session: Session, issue: Issue, board: BoardView) -> _Marks:
    options = select(Edition.tag, Edition.style, EditionChecks).outerjoin(
        EditionChecks, EditionChecks.edition_id == Edition.id
    )
    names, structure = mark_of_names(session), _structure(session, issue)
    around = {tag: (names, structure, repr((style, row))) for tag, style, row in session.execute(options)}
    of: dict[str, dict[str, Hashable]] = {tag: {} for tag in around}
    for article, tag, cell in _translated(board):
        of[tag][article] = (cell.mark, cell.counts, around[tag])
    return _Marks(of, _passed(session, issue))


def _structure(session: Session, issue: Issue) -> Hashable:
    """What is another one after every operation on the structure of an issue, and after its undoing."""
    query = select(func.max(Operation.id), func.count(Operation.undone_at))
    return tuple(session.execute(query.where(Operation.issue_id == issue.id)).one())


def _passed(session: Session, issue: Issue) -> dict[tuple[str, str], Hashable]:
    query = (
        select(Article.public_id, Edition.tag, func.count(PassedFinding.id), func.max(PassedFinding.id))
        .select_from(PassedFinding)
        .join(Edition, Edition.id == PassedFinding.edition_id)
        .join(Unit, Unit.id == PassedFinding.unit_id)
        .join(Block, Block.id == Unit.block_id)
        .join(Article, Article.id == Block.article_id)
        .where(Article.issue_id == issue.id)
        .group_by(Article.public_id, Edition.tag)
    )
    return {(article, tag): (count, newest) for article, tag, count, newest in session.execute(query)}
