"""The page of structure as values: what came, what it became, what is to be decided."""

import re
from collections import Counter
from collections.abc import Iterable, KeysView, Mapping
from dataclasses import dataclass
from functools import cached_property

from sqlalchemy import select
from sqlalchemy.orm import Session

from tm.document import LAYOUT_RESIDUE, BlockType, Doubt, Kind, Rule
from tm.services import scopes
from tm.services.incoming import import_report
from tm.services.incoming.import_report import DoubtView, ImportReport, RepairGroup, RepairView
from tm.services.loading import load_articles
from tm.services.readings.neighbours import Pieces
from tm.services.readings.offers import edition_tags, readings, scene_of
from tm.services.readings.reading import Reading
from tm.services.readings.scene import Scene
from tm.services.scopes import Scope
from tm.services.views import ArticleView, BlockView
from tm.storage.issues import Article, Placement
from tm.storage.paper import Edition
from tm.text import plain
from tm.web.structure.mates import Mates, mates

_ROOM = 90
_BESIDE = 64
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
    """A doubt with its lines, what was made of them (without block: nothing), and how it can be read.

    Of long texts there is the stretch that the doubt is about.
    """

    doubt: DoubtView
    came: Came
    lines: tuple[tuple[int, str], ...]
    block: BlockView | None
    article: ArticleView | None
    became: str
    readings: tuple[Reading, ...]


@dataclass(frozen=True)
class StructurePage:
    """All that the page shows; `tags` are those of the paper's editions.

    `document_of` says from which document (its number) an article came.
    """

    pieces: Pieces
    mates: Mates
    put_away: tuple[ArticleView, ...]
    came: tuple[Came, ...]
    tags: tuple[str, ...]
    document_of: Mapping[str, int]
    left_out: Mapping[BlockType, int]
    words: int

    @cached_property
    def questions(self) -> tuple[Question, ...]:
        """What is to be decided, with all answers; the handles of one part are shown without."""
        return tuple(_questions(self.came, self.pieces, self.tags))

    @property
    def settled(self) -> int:
        """How many doubts were decided."""
        return sum(len(came.report.decided) for came in self.came)

    def line_of(self, doubt: int) -> int | None:
        """The line of a doubt, decided or not."""
        open_ = {question.doubt.id: question.doubt.line for question in self.questions}
        decided = (came.report.decided.get(doubt) for came in self.came)
        return open_.get(doubt) or next((line for line in decided if line), None)

    @property
    def views(self) -> tuple[ArticleView, ...]:
        """The articles in their order."""
        return self.pieces.views

    @property
    def kinds(self) -> Mapping[Kind, int]:
        """How many articles there are of each kind."""
        return Counter(view.kind for view in self.views)

    @cached_property
    def asked(self) -> Mapping[str, int]:
        """The number of the question about each block that there is one about."""
        return {question.block.id: question.doubt.id for question in self.questions if question.block}

    @property
    def blocks(self) -> KeysView[str]:
        """All parts that the page shows."""
        return self.pieces.blocks.keys()

    def shows(self, block: str | None, piece: str | None, doubt: int | None) -> bool:
        """Whether this part, article or question stands on the page."""
        asked = any(question.doubt.id == doubt for question in self.questions)
        return asked or block in self.blocks or any(view.id == piece for view in self.views)

    @property
    def repairs(self) -> tuple[tuple[int, RepairGroup], ...]:
        """The repairs by rule, each group with the number of its document."""
        return tuple((came.number, group) for came in self.came for group in came.report.repairs)

    def repairs_in(self, block: str) -> tuple[RepairView, ...]:
        """The repairs in a block that can be taken back."""
        every = (repair for _, group in self.repairs for repair in group.repairs)
        return tuple(repair for repair in every if repair.block == block and not repair.undone)


def build(session: Session, scope: Scope, edition: Edition) -> StructurePage:
    """The page of an issue, or of an article; the edition is only the one through which articles are read."""
    rows = scopes.articles_of(session, scope)
    views = load_articles(session, rows, edition)
    pieces = Pieces(tuple(views))
    reports = import_report.reports(session, scope)
    origins = _origins(rows, reports)
    came = tuple(_came(number, report, views, origins) for number, report in enumerate(reports))
    return StructurePage(
        pieces=pieces,
        mates=mates(session, scope),
        put_away=tuple(load_articles(session, scopes.put_away(session, scope), edition)),
        came=came,
        tags=edition_tags(session),
        document_of=origins,
        left_out=Counter(
            block.type for view in views for block in view.blocks if block.type in LAYOUT_RESIDUE
        ),
        words=sum(unit.words for view in views for block in view.blocks for unit in block.units),
    )


def short_titles(session: Session, article: str) -> dict[str, str]:
    """The short titles of an article by the tags of the editions that have one."""
    query = (
        select(Edition.tag, Placement.short_title)
        .join(Placement, Placement.edition_id == Edition.id)
        .join(Article, Article.id == Placement.article_id)
        .where(Article.public_id == article, Placement.short_title.is_not(None))
    )
    return {tag: title for tag, title in session.execute(query) if title}


def _origins(rows: Iterable[Article], reports: Iterable[ImportReport]) -> dict[str, int]:
    """For each article the number of its document among those that are shown; others have none."""
    numbers = {report.raw: number for number, report in enumerate(reports)}
    return {row.public_id: numbers[row.raw_id] for row in rows if row.raw_id in numbers}


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


def _questions(came: Iterable[Came], pieces: Pieces, tags: tuple[str, ...]) -> Iterable[Question]:
    for document in came:
        for doubt in document.report.doubts:
            scene = scene_of(doubt, document.report, pieces, tags)
            named = _named(scene)
            lines = tuple((number, _beside(number, line, doubt, named)) for number, line in doubt.lines)
            became = _stretch(plain(scene.block.source_text), doubt, named) if scene.block else ""
            yield Question(doubt, document, lines, scene.block, scene.article, became, readings(scene))


def _named(scene: Scene) -> list[str]:
    """The words that a doubt names; of emphasis that was mended, those in its line and in the text."""
    mended = scene.repairs_here(Rule.MEND_EMPHASIS)
    both = (words for each in mended for words in (each.before.partition("|")[0], plain(each.after)))
    return [*map(str, scene.doubt.message.values.values()), *both]


def _beside(number: int, line: str, doubt: DoubtView, named: Iterable[str]) -> str:
    """The doubtful line; of the line before it the end, of the one behind it the beginning."""
    if number == doubt.line:
        return _stretch(line, doubt, named)
    if len(line) <= _BESIDE:
        return line
    end, beginning = line[-_BESIDE:], line[:_BESIDE]
    if number < doubt.line:
        return "…" + (end.partition(" ")[2] or end)
    return (beginning.rpartition(" ")[0] or beginning) + "…"


def _stretch(text: str, doubt: DoubtView, named: Iterable[str]) -> str:
    """The words that are named, the letters that stand apart, else the end or the beginning of a text."""
    if len(text) <= 2 * _ROOM:
        return text
    place = max(map(text.find, named), default=-1)
    apart = _APART.search(text) if doubt.code is Doubt.LETTERSPACING else None
    if place < 0 and apart:
        place = apart.start()
    if place < 0:
        place = len(text) if doubt.code in _AT_THE_END else 0
    start = max(0, min(place, len(text) - _ROOM) - _ROOM // 2)
    end = min(len(text), start + 2 * _ROOM)
    return ("…" if start else "") + text[start:end].strip() + ("…" if end < len(text) else "")
