"""Signing in, the devices, and what happens to those who guess."""

from collections.abc import Iterator
from datetime import datetime, timedelta

import pytest
from argon2 import PasswordHasher
from sqlalchemy import event, select
from sqlalchemy.orm import Session

from tests.builders import NOON, make_person
from tm.services.people import passwords, signing_in
from tm.storage.engine import Database
from tm.storage.people import Person, SignIn

RIGHT = "tranvía nocturno"
HASH = PasswordHasher(time_cost=1, memory_cost=1024, parallelism=1).hash(RIGHT)


@pytest.fixture
def desk(database: Database) -> Database:
    with database.writing() as session:
        make_person(session, "ana").password_hash = HASH
    return database


@pytest.fixture
def ana(session: Session) -> Person:
    return make_person(session, "ana")


def attempt(desk: Database, password: str, at: datetime = NOON, name: str = "ana") -> str:
    return signing_in.sign_in(desk, name, password, device="Firefox on Android", at=at)


def fail(desk: Database, times: int, at: datetime = NOON) -> None:
    for _ in range(times):
        with pytest.raises(signing_in.WrongNameOrPassword):
            attempt(desk, "wrong", at)


def wait_after(desk: Database, at: datetime) -> timedelta:
    with pytest.raises(signing_in.TooManyFailures) as caught:
        attempt(desk, RIGHT, at)
    return caught.value.wait


def test_the_right_password_gives_a_token(desk: Database) -> None:
    token = attempt(desk, RIGHT, name=" ANA ")

    with desk.reading() as session:
        found = signing_in.visitor(session, token, at=NOON)
        assert found is not None
        assert (found.person.name, found.sign_in.device) == ("ana", "Firefox on Android")
        assert signing_in.visitor(session, token + "x", at=NOON) is None


def test_only_the_hash_of_a_token_is_kept(desk: Database) -> None:
    token = attempt(desk, RIGHT)

    with desk.reading() as session:
        assert session.scalar(select(SignIn.token_hash)) == passwords.token_hash(token)


def test_a_wrong_password_and_an_unknown_name_are_told_alike(desk: Database) -> None:
    with pytest.raises(signing_in.WrongNameOrPassword) as wrong:
        attempt(desk, "wrong")
    with pytest.raises(signing_in.WrongNameOrPassword) as unknown:
        attempt(desk, RIGHT, name="nobody")

    assert str(wrong.value) == str(unknown.value)


def test_an_unknown_name_costs_a_comparison_too(desk: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    compared: list[str] = []
    verify = passwords._HASHER.verify

    class Counting:
        hash = staticmethod(passwords._HASHER.hash)

        def verify(self, stored: str, password: str) -> bool:
            compared.append(stored)
            return verify(stored, password)

    monkeypatch.setattr(passwords, "_HASHER", Counting())
    with pytest.raises(signing_in.WrongNameOrPassword):
        attempt(desk, RIGHT, name="nobody")

    assert len(compared) == 1


def test_who_was_invited_and_has_no_password_cannot_sign_in(desk: Database) -> None:
    with desk.writing() as session:
        make_person(session, "berta")

    with pytest.raises(signing_in.WrongNameOrPassword):
        attempt(desk, "", name="berta")


def test_who_has_left_cannot_sign_in(desk: Database) -> None:
    with desk.writing() as session:
        session.scalars(select(Person)).one().deactivated_at = NOON

    with pytest.raises(signing_in.WrongNameOrPassword):
        attempt(desk, RIGHT)


def test_four_failures_are_free(desk: Database) -> None:
    fail(desk, 4)

    assert attempt(desk, RIGHT)


def test_the_wait_grows_from_the_fifth_failure_on(desk: Database) -> None:
    fail(desk, 5)
    waits, at = [], NOON
    for _ in range(7):
        wait = wait_after(desk, at)
        waits.append(wait.total_seconds())
        at += wait
        fail(desk, 1, at)

    assert waits == [30, 60, 120, 240, 480, 900, 900]


def test_the_wait_is_told_in_a_plain_sentence() -> None:
    assert "wait 30 seconds" in str(signing_in.TooManyFailures(timedelta(seconds=30)))
    assert "wait 15 minutes" in str(signing_in.TooManyFailures(timedelta(minutes=14, seconds=20)))


def test_success_forgets_the_failures(desk: Database) -> None:
    fail(desk, 5)
    attempt(desk, RIGHT, NOON + timedelta(seconds=30))
    fail(desk, 4, NOON + timedelta(seconds=31))

    assert attempt(desk, RIGHT, NOON + timedelta(seconds=32))


def test_failures_are_forgotten_after_a_day(desk: Database) -> None:
    fail(desk, 4)
    tomorrow = NOON + timedelta(hours=25)
    fail(desk, 4, tomorrow)

    assert attempt(desk, RIGHT, tomorrow)


def test_attempts_at_once_are_counted_one_by_one(desk: Database) -> None:
    """All of them looked before the first was counted; the sixth must not get in, although it is right."""
    with desk.reading() as session:
        begun = signing_in.begin(session, "ana", at=NOON)
    for _ in range(5):
        with desk.writing() as session:
            assert signing_in.finish(session, begun, proved=False, device="", at=NOON) is None

    with pytest.raises(signing_in.TooManyFailures), desk.writing() as session:
        signing_in.finish(session, begun, proved=True, device="", at=NOON)


def test_a_password_changed_meanwhile_does_not_let_in(desk: Database) -> None:
    with desk.reading() as session:
        begun = signing_in.begin(session, "ana", at=NOON)
    with desk.writing() as session:
        session.scalars(select(Person)).one().password_hash = "another"

    with desk.writing() as session:
        assert signing_in.finish(session, begun, proved=True, device="", at=NOON) is None


def test_a_device_stays_signed_in_for_90_days_after_it_was_seen(session: Session, ana: Person) -> None:
    token = signing_in.start(session, ana, device="phone", at=NOON)
    row = signing_in.current(session, token, at=NOON + timedelta(days=89))
    assert row is not None
    assert signing_in.current(session, token, at=NOON + timedelta(days=90)) is None

    signing_in.seen(session, row.public_id, at=NOON + timedelta(days=80))

    assert signing_in.current(session, token, at=NOON + timedelta(days=169)) is not None


def test_being_seen_is_noted_once_an_hour(session: Session, ana: Person) -> None:
    token = signing_in.start(session, ana, device="phone", at=NOON)
    row = signing_in.current(session, token, at=NOON)

    assert row is not None
    assert not signing_in.is_due(row, at=NOON + timedelta(minutes=59))
    assert signing_in.is_due(row, at=NOON + timedelta(minutes=60))


def test_one_sign_in_is_ended(session: Session, ana: Person) -> None:
    phone = signing_in.start(session, ana, device="phone", at=NOON)
    laptop = signing_in.start(session, ana, device="laptop", at=NOON + timedelta(hours=1))
    devices = signing_in.devices(session, ana, at=NOON + timedelta(hours=2))
    assert [row.device for row in devices] == ["laptop", "phone"]

    assert signing_in.end(session, ana, devices[1].public_id, at=NOON)
    assert not signing_in.end(session, ana, devices[1].public_id, at=NOON)

    assert signing_in.current(session, phone, at=NOON) is None
    assert signing_in.current(session, laptop, at=NOON) is not None


def test_nobody_ends_the_sign_in_of_another(session: Session, ana: Person) -> None:
    other = make_person(session)
    token = signing_in.start(session, ana, device="phone", at=NOON)
    row = signing_in.current(session, token, at=NOON)
    assert row is not None

    assert not signing_in.end(session, other, row.public_id, at=NOON)
    assert signing_in.current(session, token, at=NOON) is not None


@pytest.fixture
def statements(database: Database) -> Iterator[list[str]]:
    seen: list[str] = []

    def note(_connection: object, _cursor: object, statement: str, *_rest: object) -> None:
        seen.append(statement)

    event.listen(database.engine, "before_cursor_execute", note)
    yield seen
    event.remove(database.engine, "before_cursor_execute", note)


def test_nothing_is_written_while_a_password_is_compared(desk: Database, statements: list[str]) -> None:
    with desk.reading() as session:
        begun = signing_in.begin(session, "ana", at=NOON)
    before = len(statements)
    signing_in.proves(begun, RIGHT)

    assert len(statements) == before
