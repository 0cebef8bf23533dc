"""Pieces that only one edition prints: no other edition is asked for them."""

import pytest
from sqlalchemy.orm import Session

from tests.builders import (
    NOON,
    make_article,
    make_edition,
    make_issue,
    make_person,
    make_publication,
    make_text,
)
from tm.document import Kind
from tm.errors import TmError
from tm.services import placements, structure
from tm.services.board import local_pieces, progress, sheets
from tm.services.board.local_pieces import LocalPiece
from tm.services.structure.running_again import RunAgain
from tm.storage.issues import Article
from tm.storage.paper import Carries


class Desk:
    """A Spanish letter with a box in an issue of three editions, one of which carries chosen pieces."""

    def __init__(self, session: Session) -> None:
        make_publication(session)
        self.session, self.marina = session, make_person(session, "marina")
        self.en, self.es = make_edition(session, "en"), make_edition(session, "es-419")
        self.ar = make_edition(session, "ar", carries=Carries.CHOSEN)
        self.issue = make_issue(session)
        self.letter = make_article(session, self.issue, home=self.es, kind=Kind.LETTER)
        self.box = make_article(session, self.issue, home=self.es, kind=Kind.SIDEBAR)
        self.box.parent_id = self.letter.id
        self.aside = make_article(session, self.issue, home=self.es, kind=Kind.BOILERPLATE)
        self.aside.parent_id = self.letter.id
        for article in (self.letter, self.box, self.aside):
            make_text(session, article, "Abre la biblioteca.")
        placements.place_defaults(session, [self.letter, self.box, self.aside])

    def declare(self, reason: str = "The library is round the corner.") -> sheets.Done:
        return local_pieces.declare(self.session, self.letter, reason=reason, person=self.marina, at=NOON)

    def asked(self) -> set[tuple[str, str]]:
        """Which editions take which of the two."""
        names = {self.letter.public_id: "letter", self.box.public_id: "box", self.aside.public_id: "aside"}
        rows = progress.board(self.session, self.issue, at=NOON).rows
        return {(names[row.id], tag) for row in rows for tag, cell in row.cells.items() if cell.wanted}

    def own(self) -> list[LocalPiece]:
        return local_pieces.pieces_of(self.session, self.issue, self.es)


HERE = {("letter", "es-419"), ("box", "es-419"), ("aside", "es-419"), ("aside", "en")}
EVERYWHERE = HERE | {("letter", "en"), ("box", "en")}


@pytest.fixture
def desk(session: Session) -> Desk:
    return Desk(session)


def test_no_other_edition_is_asked_for_an_edition_s_own_piece(desk: Desk) -> None:
    done = desk.declare()

    assert desk.asked() == HERE
    assert [each.reason for each in desk.own()] == ["The library is round the corner."] * 2
    assert local_pieces.reason_of(desk.session, desk.letter) == "The library is round the corner."
    sheets.take_back(desk.session, done.number, may=lambda *_: True, person=desk.marina, at=NOON)
    assert (desk.asked(), desk.own()) == (EVERYWHERE, [])


def test_it_is_offered_again_to_those_that_carry_everything(desk: Desk) -> None:
    desk.declare()

    local_pieces.withdraw(desk.session, desk.letter, person=desk.marina, at=NOON)

    assert (desk.asked(), desk.own()) == (EVERYWHERE, [])


def test_what_another_edition_takes_all_the_same_is_nobody_s_own(desk: Desk) -> None:
    desk.declare()
    placements.want(desk.session, desk.letter, [desk.ar], person=desk.marina, at=NOON)

    assert [each.article for each in desk.own()] == [desk.box.public_id]


def test_a_reason_is_needed(desk: Desk) -> None:
    with pytest.raises(TmError, match="why only this edition"):
        desk.declare(" ")
    desk.letter.home_edition_id = None
    with pytest.raises(TmError, match="No edition has the language"):
        desk.declare()


def test_it_stays_its_own_when_it_runs_again(desk: Desk) -> None:
    desk.declare()
    structure.apply(desk.session, RunAgain(desk.letter.public_id, None), person=desk.marina, at=NOON)

    copy = desk.session.query(Article).filter_by(copied_from_id=desk.letter.id).one()
    assert local_pieces.reason_of(desk.session, copy) == "The library is round the corner."
