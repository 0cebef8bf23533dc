"""Headers, cookies and the token against forged forms."""

import re

import pytest
from flask import Flask
from sqlalchemy import event
from sqlalchemy.engine.interfaces import DBAPIConnection

from tests.web.conftest import Enter, Paper, Visitor, change_to
from tm.services.people import passwords
from tm.settings import Server, Settings, create_secret, secrets_file
from tm.storage.engine import Database
from tm.web import create_app

PASSWORD = "correct horse battery"


def _give_password(database: Database, name: str) -> None:
    from sqlalchemy import update

    from tm.storage.people import Person

    with database.writing() as session:
        hashed = passwords.make_hash(PASSWORD)
        session.execute(update(Person).where(Person.name == name).values(password_hash=hashed))


def _sign_in(visitor: Visitor, name: str, password: str = PASSWORD, **other: object) -> int:
    return visitor.post("/sign-in", {"name": name, "password": password, **other}).status_code


def test_every_page_has_a_strict_policy_and_nothing_inline(enter: Enter, paper: Paper) -> None:
    editor = enter("editor")
    for address in (
        "/", "/issues", "/issues/16-2", "/issues/16-2/structure", "/standing", "/editions/es-419", "/account",
        f"/articles/{paper.article}/es-419?s={paper.units[1]}", "/nothing-here",
    ):  # fmt: skip
        answer = editor.get(address)
        policy = answer.headers["Content-Security-Policy"]
        assert "default-src 'none'" in policy
        assert "unsafe" not in policy
        assert not re.search(r"<script(?![^>]*\bsrc=)|<style\b|\sstyle=|\son\w+=|javascript:", answer.text), (
            address
        )
        assert answer.headers["X-Content-Type-Options"] == "nosniff"
        assert answer.headers["Cache-Control"] == "no-store"


def test_a_form_without_its_token_changes_nothing(enter: Enter, paper: Paper) -> None:
    translator = enter("translator")
    for headers in ({}, {"X-CSRF-Token": "0" * 64}):
        answer = translator.client.post("/save", json=change_to(paper.units[1], "Corre."), headers=headers)
        assert answer.status_code == 400
        assert "Nothing was changed" in answer.get_json()["error"]
    assert translator.client.post("/account", data={"display_name": "X"}).status_code == 400


def test_the_token_of_somebody_else_is_refused(enter: Enter, paper: Paper) -> None:
    reader, translator = enter("reader"), enter("translator")
    answer = translator.client.post(
        "/save", json=change_to(paper.units[1], "Corre."), headers={"X-CSRF-Token": reader.token}
    )
    assert answer.status_code == 400


def test_a_page_from_before_signing_in_again_can_still_save(
    enter: Enter, paper: Paper, sqlite_database: Database
) -> None:
    _give_password(sqlite_database, "translator")
    translator = enter("translator")
    old_token = translator.token
    translator.post("/sign-out")
    again = Visitor(translator.client)
    assert _sign_in(again, "translator") == 303
    answer = translator.client.post(
        "/save", json=change_to(paper.units[1], "Corre."), headers={"X-CSRF-Token": old_token}
    )
    assert answer.status_code == 200


def test_signing_in_sets_a_cookie_that_scripts_cannot_read(enter: Enter, sqlite_database: Database) -> None:
    _give_password(sqlite_database, "reader")
    visitor = enter("")
    answer = visitor.post("/sign-in", {"name": "Reader ", "password": PASSWORD, "next": "/issues"})
    cookie = answer.headers["Set-Cookie"]
    assert answer.headers["Location"] == "/issues"
    assert "HttpOnly" in cookie
    assert "SameSite=Lax" in cookie
    assert "Secure" not in cookie
    assert visitor.get("/account").status_code == 200


def test_over_https_cookies_are_secure(sqlite_database: Database, tmp_path: object, paper: Paper) -> None:
    from pathlib import Path

    settings = Settings(
        database=str(sqlite_database.url),
        folder=Path(str(tmp_path)),
        server=Server(public_url="https://desk.example.org", trusted_proxies=1),
    )
    create_secret(secrets_file(settings))
    _give_password(sqlite_database, "reader")
    app = create_app(settings, database=sqlite_database)
    client = app.test_client()
    behind = {
        "X-Forwarded-Proto": "https",
        "X-Forwarded-Host": "desk.example.org",
        "X-Forwarded-For": "1.2.3.4",
    }
    page = client.get("/sign-in", headers=behind, base_url="http://localhost")
    token = re.search(r'name="csrf" value="(\w+)"', page.text)
    visitor = re.search(r"pliego_visitor=([^;]+)", page.headers["Set-Cookie"])
    assert token
    assert visitor
    assert "Secure" in page.headers["Set-Cookie"]
    assert "Strict-Transport-Security" in page.headers
    client.set_cookie("pliego_visitor", visitor[1], domain="desk.example.org")
    answer = client.post(
        "/sign-in",
        data={"csrf": token[1], "name": "reader", "password": PASSWORD},
        headers={**behind, "Cookie": f"pliego_visitor={visitor[1]}"},
    )
    cookie = next(each for each in answer.headers.getlist("Set-Cookie") if "__Host-pliego" in each)
    assert "Secure" in cookie
    assert "Path=/" in cookie


def test_wrong_passwords_make_an_account_wait(enter: Enter, sqlite_database: Database) -> None:
    _give_password(sqlite_database, "reader")
    visitor = enter("")
    codes = [_sign_in(visitor, "reader", "wrong password") for _ in range(6)]
    assert codes[:5] == [401] * 5
    assert codes[5] == 429
    assert _sign_in(visitor, "reader") == 429
    assert _sign_in(visitor, "nobody-of-this-name") == 401


def test_after_signing_in_one_stays_on_this_desk(enter: Enter, sqlite_database: Database) -> None:
    _give_password(sqlite_database, "reader")
    for target in (
        "https://evil.example",
        "//evil.example",
        "/\\evil.example",
        "\\\\evil",
        "javascript:alert(1)",
    ):
        visitor = enter("")
        answer = visitor.post("/sign-in", {"name": "reader", "password": PASSWORD, "next": target})
        assert answer.headers["Location"] == "/"


def test_what_was_typed_while_signed_out_is_carried_along(
    enter: Enter, paper: Paper, sqlite_database: Database
) -> None:
    _give_password(sqlite_database, "translator")
    visitor = enter("")
    sent = visitor.post("/save", change_to(paper.units[1], "Corre de noche."))
    assert sent.status_code == 401
    assert "Corre de noche." in sent.text
    kept = {f"kept_{name}": value for name, value in change_to(paper.units[1], "Corre de noche.").items()}
    answer = visitor.post(
        "/sign-in", {"name": "translator", "password": PASSWORD, **kept}, follow_redirects=True
    )
    assert "Corre de noche." in answer.text
    assert 'action="/save"' in answer.text


def test_a_big_upload_is_refused_in_a_sentence(app: Flask, enter: Enter) -> None:
    editor = enter("editor")
    token = editor.token
    app.config["MAX_CONTENT_LENGTH"] = 2000
    answer = editor.client.post("/import", data={"csrf": token, "language": "en", "text": "x" * 5000})
    stranger = enter("").client.post("/import", data={"language": "en", "text": "x" * 5000})
    for refused in (answer, stranger):
        assert refused.status_code == 413
        assert "bigger than the desk takes" in refused.text


@pytest.mark.parametrize("address", ["/log?below={}", "/recognised/{}", "/issues/16-2/structure/{}/undo"])
def test_a_number_without_end_is_no_defect_of_the_desk(enter: Enter, paper: Paper, address: str) -> None:
    editor, address = enter("editor"), address.format("9" * 30)
    answer = editor.post(address) if address.endswith("undo") else editor.get(address)
    assert answer.status_code == 400


def test_a_locked_database_is_told_in_a_sentence(
    enter: Enter, paper: Paper, sqlite_database: Database
) -> None:
    translator = enter("translator")
    change, headers = change_to(paper.units[1], "Corre."), {"X-CSRF-Token": translator.token}

    def impatient(connection: DBAPIConnection, *_rest: object) -> None:
        connection.cursor().execute("PRAGMA busy_timeout=1")

    event.listen(sqlite_database.engine, "checkout", impatient)
    with sqlite_database.writing() as session:
        session.connection()
        answer = translator.client.post("/save", json=change, headers=headers)
    assert answer.status_code == 503
    assert "try again" in answer.get_json()["error"]
    assert translator.client.post("/save", json=change, headers=headers).status_code == 200
