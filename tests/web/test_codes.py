"""Signing in with a password and a code of one's phone."""

import re

import pytest

from tests.web.conftest import Enter, Visitor
from tm.services.people import passwords
from tm.services.people.one_time_codes import STEP, code_at
from tm.storage.base import now
from tm.storage.engine import Database
from tm.storage.people import Person

WORDS = "bread and letters"


@pytest.fixture
def reader(enter: Enter, sqlite_database: Database) -> Visitor:
    """Somebody with a password."""
    with sqlite_database.writing() as session:
        session.query(Person).filter_by(name="reader").one().password_hash = passwords.make_hash(WORDS)
    return enter("reader")


def switched_on(reader: Visitor) -> str:
    """The secret of codes that are in use from now on; the code was that of the last half minute."""
    found = re.search(r'name="secret" value="(\w+)"', reader.get("/account/codes").text)
    assert found
    step = int(now().timestamp()) // STEP
    answer = reader.post("/account/codes", {"secret": found[1], "code": code_at(found[1], step - 1)})
    assert answer.status_code == 303
    return found[1]


def sign_in(visitor: Visitor) -> str:
    """The ticket with which the code is sent."""
    answer = visitor.post("/sign-in", {"name": "reader", "password": WORDS, "next": "/questions"})
    found = re.search(r'name="ticket" value="([^"]+)"', answer.text)
    assert found
    return found[1]


def test_a_code_lets_in_after_the_password_and_only_once(enter: Enter, reader: Visitor) -> None:
    secret = switched_on(reader)
    code = code_at(secret, int(now().timestamp()) // STEP)
    visitor = enter("")
    form = {"ticket": sign_in(visitor), "code": code, "next": "/questions"}

    assert visitor.get("/account").status_code == 302, "the password alone does not let in"
    assert visitor.post("/sign-in/code", form).headers["Location"] == "/questions"
    other = enter("")
    again = other.post("/sign-in/code", {"ticket": sign_in(other), "code": code})
    assert again.status_code == 401
    assert "This code is not right" in again.text


def test_without_a_right_password_no_code_is_asked_for(enter: Enter, reader: Visitor) -> None:
    switched_on(reader)
    visitor = enter("")

    assert visitor.post("/sign-in", {"name": "reader", "password": "wrong words"}).status_code == 401
    answer = visitor.post("/sign-in/code", {"ticket": "forged", "code": "123456"})
    assert "/sign-in" in answer.headers["Location"]


def test_wrong_codes_make_wait_like_wrong_passwords(enter: Enter, reader: Visitor) -> None:
    switched_on(reader)
    visitor = enter("")
    ticket = sign_in(visitor)
    answers = [visitor.post("/sign-in/code", {"ticket": ticket, "code": "000000"}) for _ in range(7)]

    assert [each.status_code for each in answers][-1] == 429
    assert "wait" in answers[-1].text


def test_codes_are_only_used_once_the_phone_has_shown_one(reader: Visitor) -> None:
    answer = reader.post("/account/codes", {"secret": "A" * 32, "code": "000000"})

    assert answer.status_code == 400
    assert "This code is not right" in answer.text
    assert reader.post("/account/codes", {"secret": "short", "code": "000000"}).status_code == 400


def test_they_stop_with_the_password_and_by_an_administrators_link(enter: Enter, reader: Visitor) -> None:
    switched_on(reader)
    assert reader.post("/account/codes/stop", {"password": "wrong words"}).status_code == 400
    assert reader.post("/account/codes/stop", {"password": WORDS}).status_code == 303
    assert "Open in the app" in reader.get("/account/codes").text
