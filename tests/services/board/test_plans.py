"""Deadlines and the work from day to day."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from tests.builders import (
    NOON,
    make_edition,
    make_issue,
    make_person,
    make_publication,
    make_translation,
)
from tests.services.small_desk import edited, make_desk, typed
from tm.document import Status
from tm.errors import TmError
from tm.services.board import burning_up, plans, progress
from tm.storage.going_out import PlanStep
from tm.storage.history import History, Subject
from tm.workflow.burn_up import burn_up
from tm.workflow.deadlines import Step

PRINT = datetime(2025, 5, 20, 18, tzinfo=UTC)


def test_a_plan_is_kept_where_it_is_otherwise_and_told_in_the_history(session: Session) -> None:
    make_publication(session)
    edition, issue, person = make_edition(session), make_issue(session), make_person(session)

    def moment(step: Step) -> datetime:
        return plans.moments(issue, plans.settings_of(session, issue), edition.id)[step]

    assert plans.moments(issue, [], edition.id) == {}
    plans.set_print(session, issue, PRINT, person=person, at=NOON)
    plans.set_days(session, None, {(None, Step.READ): 5, (None, Step.PROOF): None}, person=person, at=NOON)
    assert moment(Step.READ) == PRINT - timedelta(days=5)
    plans.set_days(session, issue, {(edition.id, Step.READ): 6}, person=person, at=NOON)
    assert moment(Step.READ) == PRINT - timedelta(days=6)
    plans.set_days(session, issue, {(edition.id, Step.READ): None}, person=person, at=NOON)
    assert moment(Step.READ) == PRINT - timedelta(days=5)

    assert len(session.scalars(select(PlanStep)).all()) == 1
    told = session.scalars(select(History.action).order_by(History.seq)).all()
    assert told == ["print", "plan", "plan", "plan"]
    plans.set_days(session, None, {(None, Step.READ): 5}, person=person, at=NOON)
    assert len(session.scalars(select(History)).all()) == 4


def test_the_next_step_is_told(session: Session) -> None:
    issue, person = make_issue(session), make_person(session)
    settings = plans.settings_of(session, issue)
    assert plans.next_due(issue, settings, now=NOON) is None
    plans.set_print(session, issue, PRINT, person=person, at=NOON)

    told = plans.next_due(issue, settings, now=PRINT - timedelta(days=5))
    assert told == (Step.READ, PRINT - timedelta(days=4))
    assert plans.next_due(issue, settings, now=PRINT) is None


def test_days_must_be_so_many(session: Session) -> None:
    with pytest.raises(TmError, match="0 to 120"):
        plans.set_days(session, None, {(None, Step.READ): 121}, person=make_person(session), at=NOON)


def test_the_work_is_derived_from_the_history_day_by_day(session: Session) -> None:
    desk = make_desk(session)
    desk.fill()
    whole = desk.load(edited(desk.po(), typed("Se paran las grúas", fuzzy=True), only="CRANES STAND STILL"))
    assert whole
    (first,) = {row.date() for row in session.scalars(select(History.at).where(History.unit_id.is_not(None)))}
    zone = ZoneInfo("UTC")

    gains = burning_up.gains(session, desk.issue, [desk.es, desk.ar], zone)
    (point,) = burn_up(gains[desk.es.id], today=first)

    column = progress.board(session, desk.issue, at=NOON).columns[1]
    assert desk.ar.id not in gains
    assert (point.wanted, point.translated, point.approved) == (
        column.counts.words,
        column.counts.done_words,
        0,
    )
    assert 0 < point.wanted - point.translated <= 3
    east = burning_up.gains(session, desk.issue, [desk.es], ZoneInfo("Pacific/Kiritimati"))[desk.es.id]
    assert {gain.day for gain in east if gain.translated} == {first + timedelta(days=1)}


def test_each_save_counts_from_its_day_on(session: Session) -> None:
    desk = make_desk(session)
    unit = desk.unit("CRANES STAND STILL")
    saves = [(Status.TRANSLATED, 1), (Status.APPROVED, 2), (Status.DRAFT, 3)]
    session.add_all(
        History(
            at=NOON + timedelta(days=days),
            person_id=desk.person.id,
            subject=Subject.TRANSLATION,
            action="save",
            unit_id=unit.id,
            edition_id=desk.es.id,
            version=version,
            status=status,
        )
        for version, (status, days) in enumerate(saves, start=1)
    )
    made = make_translation(session, unit, desk.es, status=Status.APPROVED)
    made.saved_at = NOON + timedelta(days=4)
    session.flush()

    told = burning_up.gains(session, desk.issue, [desk.es], ZoneInfo("UTC"))[desk.es.id]

    done = [(gain.day.day - NOON.day, gain.translated, gain.approved) for gain in told if not gain.wanted]
    words = unit.words
    assert sorted(done) == [(1, words, 0), (2, 0, words), (3, -words, -words), (4, words, words)]
