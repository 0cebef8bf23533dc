"""Many placements changed at once, and taken back at once."""

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from tests.builders import NOON, make_article, make_edition, make_issue, make_person, make_placement
from tm.document import Destination
from tm.errors import TmError
from tm.services.board import sheets
from tm.services.board.sheets import Back, Change
from tm.services.placements import Column, Values
from tm.storage.history import History
from tm.storage.issues import Article, Placement


class Desk:
    """Three articles that go to print in one edition."""

    def __init__(self, session: Session) -> None:
        self.session = session
        self.person = make_person(session, "marina")
        self.spanish = make_edition(session, "es-419")
        self.issue = make_issue(session)
        self.articles = [make_article(session, self.issue, page=1) for _ in range(3)]
        for article in self.articles:
            make_placement(session, article, self.spanish)

    def change(self, values: Values, *articles: Article) -> sheets.Done:
        changes = [Change(article, self.spanish, values) for article in articles or self.articles]
        return sheets.change_all(self.session, changes, person=self.person, at=NOON)

    def take_back(self, number: int, *, allowed: bool = True) -> Back:
        return sheets.take_back(
            self.session, number, may=lambda _column, _edition: allowed, person=self.person, at=NOON
        )

    def placed(self) -> list[Placement]:
        return list(self.session.scalars(select(Placement).order_by(Placement.id)))


@pytest.fixture
def desk(session: Session) -> Desk:
    return Desk(session)


def test_each_change_has_its_line_and_all_are_taken_back_at_once(desk: Desk) -> None:
    done = desk.change({Column.DESTINATION: Destination.WEB, Column.PLACED_AT: NOON})

    assert done.placements == 3
    assert [each.destination for each in desk.placed()] == [Destination.WEB] * 3
    lines = desk.session.scalars(select(History).order_by(History.seq)).all()
    assert [line.action for line in lines] == ["destination", "placed_at"] * 3 + [sheets.ACTION]

    assert desk.take_back(done.number) == Back(3, 0)
    assert [(each.destination, each.placed_at) for each in desk.placed()] == [(Destination.PRINT, None)] * 3


def test_what_was_changed_since_stays(desk: Desk) -> None:
    done = desk.change({Column.PAGE: 3, Column.HELD_AT: NOON, Column.HELD_REASON: "The family asked."})
    desk.change({Column.PAGE: 5, Column.HELD_REASON: "A court case."}, desk.articles[0])
    desk.change({Column.HELD_AT: None}, desk.articles[0])

    assert desk.take_back(done.number) == Back(2, 1)
    assert [each.page for each in desk.placed()] == [5, None, None]
    assert [each.held_at for each in desk.placed()] == [None] * 3


def test_nothing_changed_is_nothing_to_take_back(desk: Desk) -> None:
    assert desk.change({Column.DESTINATION: Destination.PRINT}).number == 0
    with pytest.raises(TmError, match="nothing to take back"):
        desk.take_back(0)


def test_only_who_may_change_it_takes_it_back(desk: Desk) -> None:
    done = desk.change({Column.PAGE: 3})

    with pytest.raises(TmError, match="may change all"):
        desk.take_back(done.number, allowed=False)
    assert [each.page for each in desk.placed()] == [3] * 3


def test_an_article_that_was_nowhere_is_nowhere_again(desk: Desk) -> None:
    other = make_article(desk.session, make_issue(desk.session))
    done = desk.change({Column.DESTINATION: Destination.LATER}, other)

    desk.take_back(done.number)

    assert desk.placed()[-1].destination is Destination.NOT_HERE


def test_an_edition_takes_and_drops_what_is_asked_and_the_rest_stays(desk: Desk) -> None:
    web, dropped, _other = desk.articles
    new = make_article(desk.session, desk.issue)
    desk.change({Column.DESTINATION: Destination.WEB}, web)

    asked = sheets.wishes(
        desk.session,
        desk.issue,
        desk.spanish,
        asked={web.public_id, new.public_id},
        dropped={dropped.public_id},
    )
    sheets.change_all(desk.session, asked, person=desk.person, at=NOON)

    assert [each.destination for each in desk.placed()] == [
        Destination.WEB,
        Destination.NOT_HERE,
        Destination.PRINT,
        Destination.PRINT,
    ]
