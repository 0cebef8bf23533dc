"""What an editor lets through, and what exports say of it."""

import pytest
from sqlalchemy.orm import Session

from tests.builders import NOON
from tests.services.small_desk import Desk, make_desk
from tm.errors import TmError
from tm.services.exports import exported_words, gate
from tm.services.exports.exporting import Format, export_issue
from tm.workflow.readiness import Gap

OPEN = {Gap.TO_DO: 3, Gap.UNAPPROVED: 12, Gap.QUESTION: 1}


@pytest.fixture
def desk(session: Session) -> Desk:
    return make_desk(session)


def let(desk: Desk, open_: dict[Gap, int], reason: str = "The printer waits.") -> None:
    gate.let_through(desk.session, desk.issue, desk.es, open_, reason=reason, person=desk.person, at=NOON)


def test_it_holds_until_more_is_open(desk: Desk) -> None:
    let(desk, OPEN)

    def reason(**counts: int) -> str | None:
        return gate.reason_for(
            desk.session, desk.issue, desk.es, {Gap(gap): count for gap, count in counts.items()}
        )

    assert reason(unapproved=12, question=1) == "The printer waits."
    assert reason(unapproved=9) == "The printer waits."
    assert reason(unapproved=13) is None
    assert reason(error=1) is None
    assert reason(to_do=50, unapproved=1) == "The printer waits."
    assert reason(to_do=50) is None
    assert gate.reason_for(desk.session, desk.issue, desk.en, {Gap.QUESTION: 1}) is None


def test_a_reason_is_asked_for(desk: Desk) -> None:
    with pytest.raises(TmError, match="few words"):
        let(desk, OPEN, " ")
    with pytest.raises(TmError, match="too long"):
        let(desk, OPEN, "x" * 501)
    assert gate.last(desk.session, desk.issue) == {}


def test_an_export_keeps_what_was_open_and_why_it_went_out(desk: Desk) -> None:
    desk.fill()
    let(desk, OPEN)
    for open_ in (OPEN, {Gap.ERROR: 1}, {}, None):
        export_issue(
            desk.session,
            desk.issue,
            desk.es,
            format=Format.TEXT,
            still_open=open_,
            person=desk.person,
            at=NOON,
        )

    kept = exported_words.exports(desk.session, desk.issue)[desk.es.id]

    assert [(each.open, each.reason) for each in kept] == [
        (None, None),
        ({}, None),
        ({"error": 1}, None),
        (OPEN, "The printer waits."),
    ]
    assert {each.person for each in kept} == {desk.person.display_name}
