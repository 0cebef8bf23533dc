"""How long somebody has a piece: asked when the time is over, free again when nothing is heard of them."""

from datetime import timedelta

import pytest
from sqlalchemy import select

from tests.builders import NOON
from tests.services.assigning.desk import DAY, Desk
from tm.errors import TmError
from tm.services.assigning import assignments
from tm.services.assigning.holders import set_rules, terms_of
from tm.services.assigning.ticking import Ticked, tick
from tm.services.home import translator_home
from tm.services.translating import working_copies
from tm.services.translating.taken import taken
from tm.storage.history import History
from tm.storage.people import Assignment
from tm.workflow.approving import OwnWork
from tm.workflow.having import Having, Terms, having


@pytest.mark.parametrize(
    ("days", "heard", "how"),
    [
        (2.9, None, Having.KEPT),
        (3, None, Having.ASKED),
        (4.9, None, Having.ASKED),
        (5, None, Having.LAPSED),
        (9, 2, Having.LAPSED),
        (9, 3, Having.KEPT),
    ],
)
def test_a_piece_is_asked_about_and_then_free(days: float, heard: float | None, how: Having) -> None:
    terms = Terms(hold=3, grace=2)
    until = terms.until(NOON)
    last = None if heard is None else NOON + heard * DAY

    assert having(until, terms.lapses(until), heard_at=last, at=NOON + days * DAY) is how
    assert having(None, None, heard_at=None, at=NOON + days * DAY) is Having.KEPT


def test_what_nobody_answers_for_is_free_for_others_without_any_tick(desk: Desk) -> None:
    article, _units = desk.article("Trams", "One.")
    assignments.take(desk.session, article, desk.spanish, person=desk.ana, at=NOON)

    home = translator_home(desk.session, desk.ana, editions=["es-419"], at=NOON + 4 * DAY)
    assert [piece.asked for piece in home.yours] == [True]
    assert desk.names(article, days=4) == ["Ana"]
    assert desk.names(article, days=5) == []
    assert taken(desk.session, desk.ana, at=NOON + 5 * DAY) == []
    free = translator_home(desk.session, desk.bo, editions=["es-419"], at=NOON + 5 * DAY).free
    assert [piece.headline for piece in free] == ["Trams"]


def test_yes_moves_it_on(desk: Desk) -> None:
    article, _units = desk.article("Trams", "One.")
    assignments.take(desk.session, article, desk.spanish, person=desk.ana, at=NOON)

    assignments.still_on_it(desk.session, article, desk.spanish, person=desk.ana, at=NOON + 4 * DAY)

    home = translator_home(desk.session, desk.ana, editions=["es-419"], at=NOON + 6 * DAY)
    assert [piece.asked for piece in home.yours] == [False]
    assert desk.names(article, days=8) == ["Ana"]


def test_a_tick_asks_once_and_frees_once(desk: Desk) -> None:
    article, _units = desk.article("Trams", "One.")
    assignments.take(desk.session, article, desk.spanish, person=desk.ana, at=NOON)

    times = [tick(desk.session, at=NOON + days * DAY) for days in (2, 3, 3, 4, 5, 5, 9)]

    nothing = Ticked()
    assert times == [nothing, Ticked(asked=1), nothing, nothing, Ticked(freed=1), nothing, nothing]
    assert desk.told(desk.ana) == [("still_on_it", ""), ("free_again", "")]
    lines = desk.session.scalars(select(History.action).order_by(History.seq))
    assert list(lines) == ["take", "lapse"]


def test_who_saves_has_answered(desk: Desk) -> None:
    article, units = desk.article("Trams", "One.", "Two.")
    assignments.take(desk.session, article, desk.spanish, person=desk.ana, at=NOON)
    desk.save(desk.ana, units[1], "Uno.", days=3.5)

    assert desk.names(article, days=9) == ["Ana"]
    assert tick(desk.session, at=NOON + 6 * DAY) == Ticked(moved_on=1)
    assert tick(desk.session, at=NOON + 6 * DAY) == Ticked()
    row = desk.session.scalars(select(Assignment)).one()
    assert row.until == NOON + 6.5 * DAY
    assert desk.told(desk.ana) == []


def test_nobody_is_asked_about_what_is_finished(desk: Desk) -> None:
    article, units = desk.article("Trams")
    assignments.take(desk.session, article, desk.spanish, person=desk.ana, at=NOON)
    desk.save(desk.ana, units[0], "Tranvías", days=1)

    assert tick(desk.session, at=NOON + 4 * DAY) == Ticked()
    assert tick(desk.session, at=NOON + 5 * DAY) == Ticked(freed=1)
    assert desk.told(desk.ana) == []


def test_who_comes_back_finds_what_they_typed_and_can_save(desk: Desk) -> None:
    article, units = desk.article("Trams", "One.")
    assignments.take(desk.session, article, desk.spanish, person=desk.ana, at=NOON)
    working_copies.keep(
        desk.session, units[1], desk.spanish, person=desk.ana, text="Un", base_version=0, known=None, at=NOON
    )
    tick(desk.session, at=NOON + 5 * DAY)
    assignments.take(desk.session, article, desk.spanish, person=desk.bo, at=NOON + 6 * DAY)

    kept = working_copies.kept(desk.session, article, desk.spanish, desk.ana)
    answer = desk.save(desk.ana, units[1], "Uno.", days=7)

    assert [copy.text for copy in kept.values()] == ["Un"]
    assert answer.text == "Uno."
    assert desk.names(article, days=7) == ["Bo"]


def test_taking_again_what_was_free_is_having_it_again(desk: Desk) -> None:
    article, _units = desk.article("Trams", "One.")
    first = assignments.take(desk.session, article, desk.spanish, person=desk.ana, at=NOON)
    again = assignments.take(desk.session, article, desk.spanish, person=desk.ana, at=NOON + 6 * DAY)

    assert again is first
    assert desk.names(article, days=8) == ["Ana"]


def test_the_paper_says_how_long(desk: Desk) -> None:
    assert terms_of(desk.session) == Terms(3, 2)
    set_rules(desk.session, Terms(7, 1), OwnWork.ALLOWED, person=desk.marina, at=NOON)
    article, _units = desk.article("Trams", "One.")

    row = assignments.take(desk.session, article, desk.spanish, person=desk.ana, at=NOON)

    assert (row.until, row.lapses_at) == (NOON + timedelta(days=7), NOON + timedelta(days=8))
    with pytest.raises(TmError, match="from 1 to 60"):
        set_rules(desk.session, Terms(0, 1), OwnWork.ALLOWED, person=desk.marina, at=NOON)
