"""What an editor looks for on a board."""

from collections.abc import Mapping
from datetime import timedelta

import pytest

from tests.builders import NOON
from tm.document import Destination, IssueState, Kind
from tm.services.board.boards import BoardRow, BoardView, Cell, Counts, Hand
from tm.services.board.filters import STUCK_AFTER, Filter, Look, seen, signs
from tm.workflow.holding import Hold
from tm.workflow.stages import Stage

ME, OTHER = 1, 2
CELL = Cell(Destination.PRINT, Stage.BEING_TRANSLATED, is_home=False, counts=Counts(units=3, words=20))
HOUR = timedelta(hours=1)
HELD = CELL._replace(hands=(Hand(OTHER, "Samira", NOON),))


def passed(cell: Cell, *, findings: int = 0) -> set[Filter]:
    return set(signs("a", "ar", cell, Look(ME, NOON, {("a", "ar"): findings})))


def test_mine_is_what_i_have() -> None:
    assert passed(CELL._replace(hands=(Hand(ME, "Teo", NOON),))) == {Filter.MINE}
    assert passed(CELL._replace(hands=(Hand(OTHER, "Samira", NOON),))) == set()


def test_stuck_is_what_somebody_has_and_leaves_alone() -> None:
    long_ago, lately = NOON - STUCK_AFTER - HOUR, NOON - STUCK_AFTER + HOUR
    taken = CELL._replace(hands=(Hand(OTHER, "Samira", long_ago),))

    assert passed(taken) == {Filter.STUCK}
    assert passed(taken._replace(saved_at=lately)) == set()
    assert passed(taken._replace(hands=(*taken.hands, Hand(OTHER, "Teo", lately)))) == set()
    assert passed(taken._replace(stage=Stage.TRANSLATED)) == set()
    assert passed(CELL._replace(saved_at=long_ago)) == {Filter.FREE}


def test_free_is_what_nobody_has_and_somebody_should() -> None:
    assert passed(CELL) == {Filter.FREE}
    assert passed(CELL._replace(stage=Stage.ANNOUNCED)) == {Filter.FREE}
    assert passed(CELL._replace(stage=Stage.TRANSLATED)) == set()
    assert passed(CELL._replace(is_home=True)) == set()
    assert passed(HELD) == set()


@pytest.mark.parametrize(
    ("cell", "findings", "expected"),
    [
        (HELD._replace(counts=Counts(units=3, outdated_units=1)), 0, Filter.CHANGED),
        (HELD._replace(questions=2), 0, Filter.QUESTIONS),
        (HELD, 2, Filter.FINDINGS),
        (HELD._replace(hold=Hold(since=NOON, reason="Wait.")), 0, Filter.HELD),
        (HELD._replace(hold=Hold(until=NOON + HOUR)), 0, Filter.HELD),
    ],
)
def test_badges_can_be_looked_for(cell: Cell, findings: int, expected: Filter) -> None:
    assert passed(cell, findings=findings) == {expected}


def test_what_goes_nowhere_needs_nobody() -> None:
    cell = CELL._replace(destination=Destination.LATER, questions=2, hands=(Hand(ME, "Teo", NOON),))

    assert passed(cell, findings=3) == set()


def test_an_embargo_ends_by_itself() -> None:
    hold = Hold(until=NOON)

    assert hold.holds(NOON - HOUR)
    assert not hold.holds(NOON)
    assert Hold(since=NOON, until=NOON).holds(NOON + HOUR)


def _row(key: str, cells: Mapping[str, Cell], page: int = 1, position: int = 0) -> BoardRow:
    return BoardRow(key, key, Kind.NEWS, "en", page, position, None, 20, cells)


def test_articles_are_counted_once_however_many_editions_need_somebody() -> None:
    asked = CELL._replace(questions=1)
    rows = (_row("a", {"ar": asked, "fr": asked}), _row("b", {"ar": CELL, "fr": asked}))
    found = seen(BoardView("3-4", IssueState.OPEN, (), rows), Look(ME, NOON, {}))

    assert found.articles[Filter.QUESTIONS] == 2
    assert found.cells[Filter.QUESTIONS] == {("a", "ar"), ("a", "fr"), ("b", "fr")}
    assert found.articles[Filter.MINE] == 0


def test_an_edition_alone_has_its_own_pages_and_only_what_it_takes() -> None:
    rows = (
        _row("a", {"ar": CELL._replace(page=3, position=0)}, position=0),
        _row("b", {"ar": CELL._replace(page=1, position=1)}, position=1),
        _row("c", {"ar": CELL._replace(destination=Destination.NOT_HERE)}, position=2),
        _row("d", {}, position=3),
    )
    board = BoardView("3-4", IssueState.OPEN, (), rows).in_edition("ar")

    assert [(row.id, row.page) for row in board.rows] == [("b", 1), ("a", 3)]
