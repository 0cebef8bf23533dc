"""The board as its template shows it: rows of cells, each with its mark, its words and its link.

A board may have thousands of cells: all that is the same for many is made once, words, addresses, and the
HTML of cells that say the same.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

from flask import get_template_attribute, request, url_for
from flask_babel import gettext as _
from flask_babel import ngettext
from markupsafe import Markup

from tm.document import Destination
from tm.services.board.boards import BEFORE_TRANSLATED, BoardRow, BoardView, Cell
from tm.services.board.filters import Filter, Look, Seen, seen
from tm.services.board.known_findings import Known
from tm.services.views import Mark
from tm.web.current import visit
from tm.web.labels.common import cell_mark, label
from tm.workflow.roles import Right
from tm.workflow.stages import Stage

_ADDRESS, _TAG = "/an-address", "an-edition"
"""Stand in the HTML of a cell for the address and the edition of each."""
_ANY = "any"
"""Stands in an address for the article."""
_LAST = frozenset({Stage.ON_PAGE, Stage.PUBLISHED})
"""Stages in which it no longer matters who had it."""


class ShownCell(NamedTuple):
    """What stands in one cell; `linked` says that there is something to open."""

    kind: str
    linked: bool = True
    mark: Mark | None = None
    who: str = ""
    far: str = ""
    asked: int = 0
    found: int = 0
    over: int = 0
    held: bool = False
    gives: str = ""
    """Where the visitor can give it to somebody: "free" where nobody has it, else "held"."""


class ShownRow(NamedTuple):
    """An article with its addresses and its cells as HTML, in the order of the columns.

    `turns` where a new page begins; `goes` is the address of where it goes.
    """

    row: BoardRow
    turns: bool
    address: str
    goes: str
    cells: Markup


@dataclass(frozen=True, slots=True)
class FilterLink:
    """One of the filters: how many articles pass it, and the address; `so_far`: not all is known.

    Without `count` nothing is known at all.
    """

    filter: Filter | None
    count: int | None
    address: str
    here: bool
    so_far: bool = False


@dataclass(frozen=True, slots=True)
class BoardPage:
    """The board with what was asked of it: an edition, a filter, both or neither."""

    board: BoardView
    rows: tuple[ShownRow, ...]
    filters: tuple[FilterLink, ...]
    filter: Filter | None
    edition: str | None
    known: Known


def page_of(board: BoardView, known: Known, at: datetime) -> BoardPage:
    """The page that the address asks for; an edition or a filter that there is not counts as none."""
    edition = visit().edition(request.args.get("edition", ""))
    tag = edition.tag if edition else None
    if tag:
        board = board.in_edition(tag)
    look = Look(visit().who.id, at, known.counts)
    sight = seen(board, look)
    asked = request.args.get("show", "")
    chosen = Filter(asked) if asked in list(Filter) else None
    passing = None if chosen is None else sight.cells[chosen]
    shown = _Shower(board, look, passing)
    return BoardPage(
        board=board,
        rows=tuple(shown.rows()),
        filters=tuple(_links(board, sight, chosen, tag, known)),
        filter=chosen,
        edition=tag,
        known=known,
    )


def _links(
    board: BoardView, sight: Seen, chosen: Filter | None, tag: str | None, known: Known
) -> Iterator[FilterLink]:
    """All, then the filters that something passes."""
    everything = url_for("board.show", slug=board.slug, edition=tag)
    yield FilterLink(None, len(board.pieces), everything, chosen is None)
    for each in Filter:
        so_far = each is Filter.FINDINGS and not known.complete
        if sight.articles[each] or each is chosen or so_far:
            address = url_for("board.show", slug=board.slug, edition=tag, show=each.value)
            count = None if so_far and not known.counts else sight.articles[each]
            yield FilterLink(each, count, address, each is chosen, so_far)


class _Shower:
    """Makes cells; what many have in common is asked for once."""

    def __init__(self, board: BoardView, look: Look, passing: frozenset[tuple[str, str]] | None) -> None:
        self._board, self._look, self._passing = board, look, passing
        self._tags = [column.tag for column in board.columns]
        self._stages: Mapping[Stage, str] = {each: label(each) for each in Stage}
        self._gives = _edition_tags(Right.PLACE)
        self._original, self._later = _("original"), label(Destination.LATER)
        self._comma = _(",") + " "
        self._articles = _beginning("articles.choose")
        self._goes = _beginning("placing.article", slug=board.slug)
        self._template: Callable[..., Markup] = get_template_attribute("board/_cell.html", "cell")
        self._made: dict[ShownCell, str] = {}

    def rows(self) -> Iterator[ShownRow]:
        """The articles that pass the filter."""
        page = 0
        passing = None if self._passing is None else {article for article, _ in self._passing}
        for row in self._board.pieces:
            if passing is not None and row.id not in passing:
                continue
            turns, page = (row.page or page) != page, row.page or page
            cells = "".join(self._html(row.id, tag, self._cell(row, tag)) for tag in self._tags)
            html = Markup(cells)  # noqa: S704 - made by a template
            yield ShownRow(row, turns, f"{self._articles}{row.id}", f"{self._goes}{row.id}", html)

    def _html(self, article: str, tag: str, cell: ShownCell) -> str:
        """A cell's HTML, with the article's own address and the edition's tag in it."""
        if cell not in self._made:
            self._made[cell] = str(self._template(_ADDRESS, _TAG, cell))
        made = self._made[cell]
        return made.replace(_ADDRESS, f"{self._articles}{article}/{tag}").replace(_TAG, tag, 1)

    def _cell(self, row: BoardRow, tag: str) -> ShownCell:
        cell = row.cells.get(tag)
        if cell is None or not cell.wanted:
            later = cell is not None and cell.destination is Destination.LATER
            return ShownCell("none", linked=False, who=self._later if later else "")
        kind = "faint" if self._passing is not None and (row.id, tag) not in self._passing else ""
        held = cell.hold.holds(self._look.at)
        if cell.is_home:
            far = self._stages[cell.stage] if cell.stage in _LAST else ""
            kind += " home"
            return ShownCell(
                kind, who=self._original, far=far, asked=cell.questions, over=cell.over, held=held
            )
        if cell.counts.outdated_units:
            kind += " touched"
        if _is_had(cell):
            kind += " had"
        return ShownCell(
            kind,
            mark=cell_mark(cell),
            who=self._who(cell),
            far=self._far(cell),
            asked=cell.questions,
            found=self._look.findings.get((row.id, tag), 0),
            over=cell.over,
            held=held,
            gives=self._given(cell) if tag in self._gives else "",
        )

    def _who(self, cell: Cell) -> str:
        """Who has it; where that is nobody, or no longer matters, how far it is."""
        if _is_had(cell):
            return str(self._comma.join(cell.people))
        return self._stages[cell.stage]

    def _given(self, cell: Cell) -> str:
        """How the visitor can give what stands in a cell."""
        if cell.stage not in BEFORE_TRANSLATED:
            return ""
        return "free" if cell.free else "held"

    def _far(self, cell: Cell) -> str:
        """What more is to be said in a word: what changed, the share of words, or the stage."""
        counts = cell.counts
        if counts.outdated_units:
            return str(ngettext("%(num)s changed", "%(num)s changed", counts.outdated_units))
        if 0 < counts.done_units < counts.units:
            return f"{counts.percent} %"
        through = cell.stage not in {Stage.FREE, Stage.BEING_TRANSLATED}
        return self._stages[cell.stage] if through and cell.hands and cell.stage not in _LAST else ""


def _is_had(cell: Cell) -> bool:
    """Whether it matters who has it."""
    return bool(cell.hands) and cell.stage not in _LAST


def _edition_tags(right: Right) -> frozenset[str]:
    """The editions in which the visitor has a right."""
    here = visit()
    return frozenset(edition.tag for edition in here.editions if here.may(right, edition.id))


def _beginning(endpoint: str, slug: str | None = None) -> str:
    """What the addresses of all articles begin with; asked for once, since their ends are known."""
    return url_for(endpoint, article=_ANY, slug=slug).removesuffix(_ANY)
