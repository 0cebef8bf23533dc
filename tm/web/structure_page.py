"""The page of an issue's structure as values: what came, what it became, what is to be decided."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from tm.document import LAYOUT_RESIDUE, BlockType, Doubt
from tm.services import import_report
from tm.services.import_report import DoubtView, ImportReport
from tm.services.loading import issue_articles, load_articles
from tm.services.views import ArticleView, BlockView
from tm.storage.issues import Article, Issue, RawDocument
from tm.storage.paper import Edition
from tm.text import plain

_ROOM = 90
_APART = re.compile(r"(?:\b\w ){3,}")
_AT_THE_END = frozenset({Doubt.TEXT_MISSING, Doubt.DOUBTFUL_JOIN})


@dataclass(frozen=True, slots=True)
class Came:
    """One document as it came: its report, which of its lines are asked about, which exports leave out."""

    number: int
    report: ImportReport
    asked: frozenset[int]
    left_out: frozenset[int]


@dataclass(frozen=True, slots=True)
class Question:
    """A doubt with its lines, and what was made of them; without block, nothing.

    Of long texts there is the stretch that the doubt is about.
    """

    doubt: DoubtView
    came: Came
    lines: tuple[tuple[int, str], ...]
    block: BlockView | None
    article: ArticleView | None
    became: str


@dataclass(frozen=True, slots=True)
class StructurePage:
    """All that the page shows. `document_of` says from which document (its number) an article came."""

    views: tuple[ArticleView, ...]
    put_away: tuple[ArticleView, ...]
    came: tuple[Came, ...]
    questions: tuple[Question, ...]
    document_of: Mapping[str, int]
    left_out: Mapping[BlockType, int]
    settled: int
    words: int

    @property
    def asked(self) -> frozenset[str]:
        """Blocks about which there is a question."""
        return frozenset(question.block.id for question in self.questions if question.block)


def build(session: Session, issue: Issue, edition: Edition) -> StructurePage:
    """The page of an issue; the edition is only the one through which articles are read."""
    views = load_articles(session, issue_articles(session, issue), edition)
    origins = _origins(session, issue)
    reports = import_report.reports(session, issue)
    came = tuple(_came(number, report, views, origins) for number, report in enumerate(reports))
    return StructurePage(
        views=tuple(views),
        put_away=tuple(load_articles(session, _archived(session, issue), edition)),
        came=came,
        questions=tuple(_questions(came, views)),
        document_of=origins,
        left_out=Counter(
            block.type for view in views for block in view.blocks if block.type in LAYOUT_RESIDUE
        ),
        settled=sum(report.settled for report in reports),
        words=sum(unit.words for view in views for block in view.blocks for unit in block.units),
    )


def _origins(session: Session, issue: Issue) -> dict[str, int]:
    """For each article the number of its document among those of the issue; others have none."""
    query = select(RawDocument.id).where(RawDocument.issue_id == issue.id).order_by(RawDocument.id)
    numbers = {id_: number for number, id_ in enumerate(session.scalars(query))}
    rows = session.execute(select(Article.public_id, Article.raw_id).where(Article.issue_id == issue.id))
    return {article: numbers[raw] for article, raw in rows if raw in numbers}


def _archived(session: Session, issue: Issue) -> list[Article]:
    query = select(Article).where(Article.issue_id == issue.id, Article.archived_at.is_not(None))
    return list(session.scalars(query.order_by(Article.position, Article.id)))


def _came(
    number: int, report: ImportReport, views: Iterable[ArticleView], origins: Mapping[str, int]
) -> Came:
    blocks = [block for view in views if origins.get(view.id) == number for block in view.blocks]
    return Came(
        number,
        report,
        asked=frozenset(doubt.line for doubt in report.doubts),
        left_out=frozenset(_lines(block for block in blocks if block.type in LAYOUT_RESIDUE)),
    )


def _lines(blocks: Iterable[BlockView]) -> set[int]:
    """The numbers of all lines that these blocks came of."""
    ranges = (each for block in blocks for each in block.lines)
    return {number for first, last in ranges for number in range(first, last + 1)}


def _questions(came: Iterable[Came], views: Iterable[ArticleView]) -> Iterable[Question]:
    found = {block.id: (block, view) for view in views for block in view.blocks}
    for document in came:
        for doubt in document.report.doubts:
            block, view = found.get(doubt.block or "", (None, None))
            lines = tuple((number, _stretch(line, doubt)) for number, line in doubt.lines if line.strip())
            became = _stretch(plain(block.source_text), doubt) if block else ""
            yield Question(doubt, document, lines, block, view, became)


def _stretch(text: str, doubt: DoubtView) -> str:
    """The words that a doubt names, the letters that stand apart, else the end or the beginning of a text."""
    if len(text) <= 2 * _ROOM:
        return text
    place = max((text.find(str(value)) for value in doubt.message.values.values()), default=-1)
    apart = _APART.search(text) if doubt.code is Doubt.LETTERSPACING else None
    if place < 0 and apart:
        place = apart.start()
    if place < 0:
        place = len(text) if doubt.code in _AT_THE_END else 0
    start = max(0, min(place, len(text) - _ROOM) - _ROOM // 2)
    end = min(len(text), start + 2 * _ROOM)
    return ("…" if start else "") + text[start:end].strip() + ("…" if end < len(text) else "")
