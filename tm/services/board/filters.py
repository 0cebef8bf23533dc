"""What an editor looks for on a board: the few cells that need somebody, and how many articles have one."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from tm.services.board.boards import BoardView, Cell

STUCK_AFTER = timedelta(days=3)
"""How long somebody who has a piece may save nothing before it counts as stuck."""


class Filter(StrEnum):
    """What a cell can be looked for by."""

    MINE = "mine"
    FREE = "free"
    STUCK = "stuck"
    CHANGED = "changed"
    QUESTIONS = "questions"
    FINDINGS = "findings"
    OVER = "over"
    HELD = "held"


@dataclass(frozen=True, slots=True)
class Look:
    """Who looks, when, and how many findings are known of which article (public id) in which edition."""

    person_id: int
    at: datetime
    findings: Mapping[tuple[str, str], int]


def signs(article: str, tag: str, cell: Cell, look: Look) -> Iterator[Filter]:
    """The filters that a cell passes; what does not go out passes none but that of its holding."""
    if cell.hold.holds(look.at):
        yield Filter.HELD
    if not cell.wanted:
        return
    if any(hand.person_id == look.person_id for hand in cell.hands):
        yield Filter.MINE
    if cell.free:
        yield Filter.FREE
    since = cell.quiet_since
    if since is not None and look.at - since >= STUCK_AFTER:
        yield Filter.STUCK
    if cell.counts.outdated_units:
        yield Filter.CHANGED
    if cell.questions:
        yield Filter.QUESTIONS
    if cell.over:
        yield Filter.OVER
    if look.findings.get((article, tag)):
        yield Filter.FINDINGS


@dataclass(frozen=True, slots=True)
class Seen:
    """Which cells (article, edition) of a board pass each filter, and in how many articles they are."""

    cells: Mapping[Filter, frozenset[tuple[str, str]]]
    articles: Mapping[Filter, int]


def seen(board: BoardView, look: Look) -> Seen:
    """All filters over all cells at once."""
    cells: dict[Filter, set[tuple[str, str]]] = {each: set() for each in Filter}
    for row in board.pieces:
        for tag, cell in row.cells.items():
            for sign in signs(row.id, tag, cell, look):
                cells[sign].add((row.id, tag))
    return Seen(
        {each: frozenset(found) for each, found in cells.items()},
        {each: len({article for article, _ in found}) for each, found in cells.items()},
    )
