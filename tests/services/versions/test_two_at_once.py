"""Two who begin the same thing at the same moment, on either database: one waits, and nothing is lost."""

import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from threading import Event
from typing import TypeVar

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from tests.builders import NOON
from tests.services.sample_issue import sample_issue
from tests.services.small_desk import edited, make_desk, typed
from tm.errors import TmError
from tm.services.exchanging import exchange
from tm.services.exchanging.exchange import LoadCounts
from tm.services.filing.preparing import prepare_issue
from tm.services.incoming import importing, intake
from tm.services.translating.saving import save
from tm.services.versions.answers import Answer, Change, Outcome
from tm.storage.engine import Database
from tm.storage.history import History
from tm.storage.issues import Issue
from tm.storage.paper import Edition
from tm.storage.people import Person
from tm.workflow.moves import Action

First = TypeVar("First")
Second = TypeVar("Second")
SAMPLE = sample_issue()
OTHER = prepare_issue(
    replace(SAMPLE, facts=replace(SAMPLE.facts, number="99")),
    raw=b"other",
    name="other.txt",
    language="en",
)
SOON = 0.3
"""Seconds in which the second would be done if it did not wait."""


def at_once(
    database: Database, first: Callable[[Session], First], second: Callable[[Session], Second]
) -> tuple[First, Second]:
    """The second begins when the first has written, before that is committed."""
    written = Event()

    def lead() -> First:
        with database.writing() as session:
            done = first(session)
            written.set()
            time.sleep(SOON)
            return done

    def follow() -> Second:
        written.wait(10)
        with database.writing() as session:
            return second(session)

    with ThreadPoolExecutor(2) as threads:
        one, two = threads.submit(lead), threads.submit(follow)
        return one.result(20), two.result(20)


def test_of_two_new_issues_of_one_number_the_second_is_told(database: Database) -> None:
    def new(session: Session) -> str:
        try:
            made = intake.new_issue(
                session, slug=None, volume="7", number="1", date_from=None, date_to=None, person=None, at=NOON
            )
        except TmError as error:
            return str(error)
        return made.slug

    first, second = at_once(database, new, new)

    assert first == "7-1"
    assert "already" in second


@pytest.fixture
def po(database: Database) -> str:
    """A desk with one issue, which is in the database, and its translations as PO, all filled in."""
    with database.writing() as session:
        desk = make_desk(session)
        raw = exchange.export_po(session, desk.issue, desk.es, at=NOON).decode()
    return edited(raw, typed("una frase"))


def spanish(session: Session) -> Edition:
    return session.scalars(select(Edition).where(Edition.tag == "es-419")).one()


def load(session: Session, po: str) -> LoadCounts:
    issue, person = session.scalars(select(Issue)).one(), session.scalars(select(Person)).one()
    parsed = exchange.read_po(po.encode())
    return exchange.load_po(session, issue, spanish(session), parsed, person=person, at=NOON)


@pytest.mark.usefixtures("po")
def test_one_dump_imported_twice_at_once_is_one_issue(database: Database) -> None:
    def bring(session: Session) -> bool:
        return importing.store(session, OTHER, person=None, at=NOON).created

    assert at_once(database, bring, bring) == (True, False)
    with database.reading() as session:
        assert session.scalar(select(func.count()).select_from(Issue)) == 2


def test_one_file_loaded_twice_at_once_counts_once(database: Database, po: str) -> None:
    first, second = at_once(database, lambda session: load(session, po), lambda session: load(session, po))

    assert first.new > 0
    assert (second.new, second.unchanged) == (0, first.new)


def test_a_sentence_saved_during_a_load_is_not_lost(database: Database, po: str) -> None:
    def type_(session: Session) -> Answer:
        unit = exchange.read_po(po.encode()).file.entries[0].context
        change = Change("typed-at-the-desk", unit, "es-419", 0, 1, "tecleado a la vez", Action.TRANSLATED)
        person = session.scalars(select(Person)).one()
        return save(session, change, person=person, may_approve=False, at=NOON)

    _, answer = at_once(database, lambda session: load(session, po), type_)

    assert answer.outcome is Outcome.CONFLICT
    assert answer.theirs is not None
    assert answer.theirs.text == "una frase"
    with database.reading() as session:
        assert session.scalars(select(History.text).where(History.text == "tecleado a la vez")).one()
