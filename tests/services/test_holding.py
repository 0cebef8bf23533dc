"""What an editor holds back is translated like everything else and goes out in no export."""

from datetime import datetime, timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from tests.builders import NOON
from tests.services.small_desk import Desk, edited, make_desk
from tm.document import Article as Printed
from tm.document import Destination, Kind
from tm.errors import NotComplete
from tm.services import placements
from tm.services.board import progress
from tm.services.exports.exporting import Format, export_issue
from tm.services.placements import Column, Values
from tm.services.printed.composing import compose
from tm.storage.history import History
from tm.workflow.readiness import Missing

HOUR = timedelta(hours=1)
REASON = "The family asked."
FORMATS = [each for each in Format if each is not Format.PO]


@pytest.fixture
def desk(session: Session) -> Desk:
    return make_desk(session)


def hold(desk: Desk, kind: Kind = Kind.NEWS) -> None:
    values: Values = {Column.HELD_AT: NOON, Column.HELD_REASON: REASON}
    placements.change(desk.session, desk.article(kind), desk.es, values, person=desk.person, at=NOON)


def exported(desk: Desk, format_: Format, at: datetime = NOON) -> str:
    done = export_issue(desk.session, desk.issue, desk.es, format=format_, person=desk.person, at=at)
    return b"".join(done.files.values()).decode()


def going_out(desk: Desk, at: datetime = NOON) -> tuple[Printed, ...]:
    return compose(desk.session, desk.issue, desk.es, at=at).issue.articles


@pytest.mark.parametrize("format_", FORMATS)
def test_what_is_held_back_is_in_no_export(desk: Desk, format_: Format) -> None:
    desk.fill()
    assert "CRANES STAND STILL" in exported(desk, format_)

    hold(desk)

    assert "CRANES STAND STILL" not in exported(desk, format_)
    line = desk.session.scalars(select(History).where(History.action == "export")).all()[-1]
    assert line.detail["held_back"] == [desk.article(Kind.NEWS).public_id]


def test_what_is_left_out_is_told_with_the_reason(desk: Desk) -> None:
    hold(desk)

    (left,) = compose(desk.session, desk.issue, desk.es, at=NOON).left_out

    assert (left.article, left.hold.reason) == (desk.article(Kind.NEWS).public_id, REASON)
    assert compose(desk.session, desk.issue, desk.en, at=NOON).left_out == ()


def test_nothing_is_missing_of_what_is_held_back(desk: Desk) -> None:
    article = desk.article(Kind.NEWS)
    own = {unit for line in _missing(desk) if line.article == article.public_id for unit in line.units}
    assert own

    hold(desk)

    assert not any(line.article == article.public_id for line in _missing(desk))
    with pytest.raises(NotComplete):  # the others still are not there
        exported(desk, Format.TEXT)


def test_an_embargo_ends_by_itself(desk: Desk) -> None:
    desk.fill()
    values = {Column.EMBARGO_UNTIL: NOON + HOUR}
    placements.change(desk.session, desk.article(Kind.NEWS), desk.es, values, person=None, at=NOON)

    assert "CRANES STAND STILL" not in exported(desk, Format.TEXT)
    assert "CRANES STAND STILL" in exported(desk, Format.TEXT, NOON + HOUR)


def test_a_sidebar_goes_with_the_article_to_which_it_belongs(desk: Desk) -> None:
    desk.fill()
    letter = desk.article(Kind.LETTER)
    letter.parent_id = desk.article(Kind.NEWS).id
    desk.session.flush()
    before = len(going_out(desk))

    hold(desk)

    assert len(going_out(desk)) == before - 2
    cells = {row.id: row.cells["es-419"] for row in progress.board(desk.session, desk.issue, at=NOON).rows}
    assert cells[letter.public_id].hold.reason == REASON


def test_translators_see_and_get_it_as_before(desk: Desk) -> None:
    before = desk.po()
    hold(desk)

    assert edited(desk.po(), lambda _entry: None) == edited(before, lambda _entry: None)
    row = next(row for row in progress.board(desk.session, desk.issue, at=NOON).rows if row.kind is Kind.NEWS)
    cell = row.cells["es-419"]
    assert (cell.wanted, cell.destination) == (True, Destination.PRINT)
    assert cell.counts.units > 0
    assert cell.hold.holds(NOON)


def _missing(desk: Desk) -> tuple[Missing, ...]:
    return compose(desk.session, desk.issue, desk.es, at=NOON).missing
