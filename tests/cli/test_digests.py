"""The digest goes out: to whom, what it says, in which language, through a real mail server."""

import threading
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from tests.builders import (
    make_article,
    make_block,
    make_edition,
    make_grant,
    make_issue,
    make_person,
    make_placement,
    make_publication,
    make_text,
    make_unit,
)
from tests.cli.mail_server import MailServer
from tm.cli.mailing import send_digests
from tm.document import BlockType
from tm.errors import TmError
from tm.mail_settings import Mail, Security
from tm.services.assigning import assignments
from tm.services.history.notices import About, notify
from tm.settings import Server, Settings, create_secret, secrets_file
from tm.storage.engine import Database
from tm.storage.issues import Article, Issue
from tm.storage.notices import NoticeKind
from tm.storage.paper import Edition
from tm.storage.people import Person
from tm.workflow.digests import Rhythm
from tm.workflow.roles import Role

MORNING = datetime(2026, 3, 4, 8, 0, tzinfo=UTC)


@pytest.fixture
def server() -> Iterator[MailServer]:
    with MailServer() as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.05,))
        thread.start()
        yield server
        server.shutdown()
        thread.join()


@pytest.fixture
def settings(server: MailServer, sqlite_database: Database, tmp_path: Path, catalogues: None) -> Settings:
    mail = Mail("127.0.0.1", server.server_address[1], Security.NONE, sender="desk@example.org")
    public = Server(public_url="https://desk.example.org")
    settings = Settings(database=str(sqlite_database.url), folder=tmp_path, mail=mail, server=public)
    create_secret(secrets_file(settings))
    return settings


def a_paper(session: Session) -> Edition:
    """One article that Spanish wants: Teo has it, Odile has nothing, Ivo wishes for no mail."""
    make_publication(session)
    english, spanish = make_edition(session, "en"), make_edition(session, "es-419")
    article = make_article(session, make_issue(session), home=english)
    make_placement(session, article, spanish)
    make_unit(session, make_block(session, article, BlockType.HEADLINE), "The tram is back")
    make_text(session, article, "It runs at night.")
    for name, rhythm in (("teo", Rhythm.DAILY), ("odile", Rhythm.WEEKLY), ("ivo", None)):
        person = make_person(session, name, role=Role.TRANSLATOR, edition=spanish)
        person.email, person.digest = f"{name}@example.org", rhythm
    teo = session.scalars(select(Person).where(Person.name == "teo")).one()
    teo.ui_language = "es"
    assignments.take(session, article, spanish, person=teo, at=MORNING - timedelta(hours=2))
    return spanish


def test_it_says_what_to_do_next_in_its_readers_language_and_once_a_morning(
    settings: Settings, server: MailServer, sqlite_database: Database
) -> None:
    with sqlite_database.writing() as session:
        a_paper(session)

    assert send_digests(settings, sqlite_database, at=MORNING) == 1
    assert send_digests(settings, sqlite_database, at=MORNING + timedelta(hours=3)) == 0

    [mail] = server.mails
    text = mail.get_content()
    assert mail["To"] == "teo@example.org"
    assert mail["Content-Language"] == "es"
    assert "The tram is back" in mail["Subject"]
    assert "https://desk.example.org/articles/" in text
    assert "https://desk.example.org/account" in text
    assert send_digests(settings, sqlite_database, at=MORNING + timedelta(days=1)) == 1


def test_who_is_asked_whether_they_are_still_on_it_reads_that_first(
    settings: Settings, server: MailServer, sqlite_database: Database
) -> None:
    with sqlite_database.writing() as session:
        a_paper(session)
        session.scalars(select(Person).where(Person.name == "teo")).one().ui_language = "en"

    send_digests(settings, sqlite_database, at=MORNING + timedelta(days=3))

    assert server.mails[0]["Subject"] == "Still on it? The tram is back"


def test_a_server_that_refuses_is_told_and_what_went_out_is_not_sent_twice(
    settings: Settings, server: MailServer, sqlite_database: Database
) -> None:
    with sqlite_database.writing() as session:
        spanish = a_paper(session)
        other = make_person(session, "zoe", role=Role.TRANSLATOR, edition=spanish)
        other.email, other.digest = "zoe@nowhere.example", Rhythm.DAILY
        article = make_article(session, make_issue(session), home=None)
        make_placement(session, article, spanish)
        make_text(session, article, "One more.")
        assignments.take(session, article, spanish, person=other, at=MORNING)
    server.refused = {"nowhere"}

    with pytest.raises(TmError, match="does not take the digest"):
        send_digests(settings, sqlite_database, at=MORNING)
    server.refused = set()
    assert send_digests(settings, sqlite_database, at=MORNING) == 1
    assert [mail["To"] for mail in server.mails] == ["teo@example.org", "zoe@nowhere.example"]


def test_it_tells_what_others_did(settings: Settings, server: MailServer, sqlite_database: Database) -> None:
    with sqlite_database.writing() as session:
        spanish = a_paper(session)
        odile = session.scalars(select(Person).where(Person.name == "odile")).one()
        article = session.scalars(select(Article)).one()
        about = About(article, spanish)
        notify(session, NoticeKind.ASSIGNED, about, to=[odile.id], by=None, at=MORNING)

    assert send_digests(settings, sqlite_database, at=MORNING) == 2
    text = next(mail.get_content() for mail in server.mails if mail["To"].startswith("odile"))
    assert "The tram is back · Spanish (Latin America)" in text
    assert "https://desk.example.org/notices" in text


def test_an_editor_is_told_of_the_next_print(
    settings: Settings, server: MailServer, sqlite_database: Database
) -> None:
    with sqlite_database.writing() as session:
        a_paper(session)
        odile = session.scalars(select(Person).where(Person.name == "odile")).one()
        make_grant(session, odile, Role.EDITOR)
        session.scalars(select(Issue)).one().print_at = MORNING + timedelta(days=4)

    send_digests(settings, sqlite_database, at=MORNING)

    told = {mail["To"]: "goes to print in 4 days" in mail.get_content() for mail in server.mails}
    assert told == {"teo@example.org": False, "odile@example.org": True}


def test_without_a_mail_server_nothing_is_sent(settings: Settings, sqlite_database: Database) -> None:
    with sqlite_database.writing() as session:
        a_paper(session)

    assert send_digests(replace(settings, mail=Mail()), sqlite_database, at=MORNING) == 0
