"""Deviations that an edition declares: which findings they answer, and where they are listed."""

import pytest
from sqlalchemy.orm import Session

from tests.builders import (
    NOON,
    make_article,
    make_edition,
    make_issue,
    make_person,
    make_text,
    make_translation,
)
from tm.document import Treatment
from tm.errors import TmError
from tm.quality.deviations import Deviation
from tm.quality.registry import Check
from tm.services import structure
from tm.services.checks import checking, deviating, unexplained
from tm.services.structure.sentences import CutSentence
from tm.storage.history import History
from tm.storage.units import Unit

SOURCE = "Write to https://ferry.example/letters or call 555 1234 today. The line is open."
OWN = "Escriba a https://cruce.example/cartas o llame hoy al 555 9876  por favor. La línea está abierta."


class Desk:
    """An English sentence whose Spanish gives another address, another number, and has a space too many."""

    def __init__(self, session: Session) -> None:
        self.session = session
        self.en, self.es = make_edition(session, "en"), make_edition(session, "es-419")
        self.issue = make_issue(session)
        self.article = make_article(session, self.issue, home=self.en)
        [self.unit] = make_text(session, self.article, SOURCE)
        self.lucia = make_person(session, "lucia")

    def declare(self, kind: Deviation, reason: str = "our own letterbox") -> None:
        deviating.declare(self.session, self.unit, self.es, kind, reason=reason, person=self.lucia, at=NOON)

    def open_checks(self, unit: Unit | None = None) -> set[Check]:
        found = checking.findings_of_unit(self.session, unit or self.unit, self.es, OWN)
        return {each.finding.check for each in found if each.passed is None}


@pytest.fixture
def desk(session: Session) -> Desk:
    return Desk(session)


def test_words_of_its_own_answer_what_compares_and_leave_what_is_of_form(desk: Desk) -> None:
    before = desk.open_checks()
    desk.declare(Deviation.OWN_LINE)

    assert {Check.ADDRESS, Check.ADDRESS_ADDED, Check.DOUBLED_SPACE} <= before
    assert desk.open_checks() == {Check.DOUBLED_SPACE}


def test_what_is_added_does_not_excuse_what_is_missing(desk: Desk) -> None:
    desk.declare(Deviation.ADDED)

    assert Check.ADDRESS in desk.open_checks()
    assert Check.ADDRESS_ADDED not in desk.open_checks()


def test_the_last_declaration_counts_and_can_be_withdrawn(desk: Desk) -> None:
    before = desk.open_checks()
    desk.declare(Deviation.ADDED)
    desk.declare(Deviation.CUT, "no room")
    assert deviating.declared_of(desk.session, desk.unit, desk.es) == (Deviation.CUT, "no room")

    deviating.withdraw(desk.session, desk.unit, desk.es, person=desk.lucia, at=NOON)
    assert desk.open_checks() == before
    actions = [row.action for row in desk.session.query(History).order_by(History.seq)]
    assert actions == ["differs", "differs", "differs_no_more"]


def test_it_needs_a_reason(desk: Desk) -> None:
    with pytest.raises(TmError, match="why this edition differs"):
        desk.declare(Deviation.CUT, "  ")


def test_it_goes_with_a_sentence_that_is_cut_and_is_listed(desk: Desk) -> None:
    desk.declare(Deviation.OWN_LINE)
    [listed] = deviating.declared_in(desk.session, desk.issue, desk.es)
    assert (listed.source, listed.kind, listed.reason) == (SOURCE, Deviation.OWN_LINE, "our own letterbox")

    cut = CutSentence(unit=desk.unit.public_id, at=SOURCE.index(" The line"))
    structure.apply(desk.session, cut, person=desk.lucia, at=NOON)
    first = desk.session.query(Unit).filter(Unit.retired_at.is_(None)).order_by(Unit.position).first()
    assert first
    assert Check.ADDRESS not in desk.open_checks(first)
    assert Check.DOUBLED_SPACE in desk.open_checks(first)
    [still] = deviating.declared_in(desk.session, desk.issue, desk.es)
    assert (still.unit, still.source, still.reason) == (first.public_id, SOURCE, "our own letterbox")


def test_what_is_left_out_is_asked_about_until_somebody_says_why(desk: Desk) -> None:
    [other] = make_text(desk.session, desk.article, "The line opens at nine.")
    make_translation(desk.session, desk.unit, desk.es, "", treatment=Treatment.LEFT_OUT)
    make_translation(desk.session, other, desk.es, "La línea abre a las nueve.")

    [asked] = unexplained.left_out_in(desk.session, desk.issue, desk.es)
    assert (asked.unit, asked.source) == (desk.unit.public_id, SOURCE)
    assert unexplained.left_out_in(desk.session, desk.issue, desk.en) == []

    desk.declare(Deviation.CUT, "no room")
    assert unexplained.left_out_in(desk.session, desk.issue, desk.es) == []
