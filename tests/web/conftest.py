"""The desk in a test: a small paper with people of every role, and clients that are signed in as them."""

import re
import shutil
import sqlite3
from collections.abc import Callable, Mapping
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import select
from sqlalchemy.orm import Session
from werkzeug.test import TestResponse

from tests.builders import (
    make_article,
    make_block,
    make_edition,
    make_entry,
    make_issue,
    make_person,
    make_placement,
    make_publication,
    make_question,
    make_raw_document,
    make_rendering,
    make_standing,
    make_text,
    make_unit,
)
from tm.document import BlockType, Doubt, Kind, Rule
from tm.services.people import signing_in
from tm.settings import Settings, create_secret, secrets_file
from tm.storage.base import now
from tm.storage.engine import Database
from tm.storage.history import Operation
from tm.storage.intake import Recognition
from tm.storage.issues import ImportDoubt, Repair
from tm.storage.paper import Carries
from tm.storage.people import Person
from tm.web import create_app
from tm.workflow.approving import OwnWork
from tm.workflow.roles import Role

TOKEN = re.compile(r'name="csrf" value="(\w+)"')
PEOPLE = {
    "translator": (Role.TRANSLATOR, "es-419"),
    "translator_ar": (Role.TRANSLATOR, "ar"),
    "reader": (Role.READER, "es-419"),
    "layout": (Role.LAYOUT, "es-419"),
    "editor_es": (Role.EDITOR, "es-419"),
    "editor": (Role.EDITOR, None),
    "administrator": (Role.ADMINISTRATOR, None),
}


@dataclass(frozen=True)
class Paper:
    """The public names of what the paper holds."""

    issue: str
    article: str
    pool_article: str
    units: tuple[str, ...]
    block: str
    standing: str
    entry: str
    question: str
    doubt: int
    repair: int
    recognition: int
    operation: int
    people: dict[str, str]


class Visitor:
    """A client that knows the token of its forms."""

    def __init__(self, client: FlaskClient) -> None:
        self.client = client
        self._token = ""

    @property
    def token(self) -> str:
        """The token of the forms that this visitor sees."""
        if not self._token:
            found = TOKEN.search(self.client.get("/offline").text)  # the lightest page
            assert found
            self._token = found[1]
        return self._token

    def get(self, address: str, **options: object) -> TestResponse:
        return self.client.get(address, **options)

    def post(self, address: str, data: Mapping[str, object] | None = None, **options: object) -> TestResponse:
        """A form's POST, with its token."""
        return self.client.post(address, data={"csrf": self.token, **(data or {})}, **options)

    def save(self, change: Mapping[str, object]) -> TestResponse:
        """A script's save."""
        return self.client.post("/save", json=change, headers={"X-CSRF-Token": self.token})


Enter = Callable[[str], Visitor]


@pytest.fixture
def app(sqlite_database: Database, tmp_path: Path, catalogues: None) -> Flask:
    """The desk over an empty database."""
    settings = Settings(database=str(sqlite_database.url), folder=tmp_path)
    create_secret(secrets_file(settings))
    app = create_app(settings, database=sqlite_database)
    app.testing = True
    return app


@pytest.fixture(scope="session")
def paper_template(sqlite_template: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Paper]:
    """A database file with the paper, to be copied."""
    path = tmp_path_factory.mktemp("paper") / "paper.db"
    shutil.copyfile(sqlite_template, path)
    database = Database(f"sqlite:///{path}")
    with database.writing() as session:
        paper = build(session)
    database.close()
    return path, paper


@pytest.fixture
def paper(sqlite_database: Database, paper_template: tuple[Path, Paper]) -> Paper:
    """A paper with an open issue, one article in English and people of every role."""
    path, paper = paper_template
    with (
        closing(sqlite3.connect(path)) as filled,
        closing(sqlite3.connect(str(sqlite_database.file))) as here,
    ):
        filled.backup(here)
    return paper


@pytest.fixture
def tokens(sqlite_database: Database, paper: Paper) -> dict[str, str]:
    """A sign-in of each person."""
    with sqlite_database.writing() as session:
        return {name: _sign_in(session, name) for name in PEOPLE}


@pytest.fixture
def enter(app: Flask, tokens: dict[str, str]) -> Enter:
    """Gives a client that is signed in as the person with this name, or, with "", an anonymous one."""

    def client(name: str) -> Visitor:
        made = app.test_client()
        if name:
            made.set_cookie("pliego", tokens[name])
        return Visitor(made)

    return client


def build(session: Session) -> Paper:
    """All the rows."""
    make_publication(session, own_work=OwnWork.ALLOWED)
    english = make_edition(session, "en", carries=Carries.EVERYTHING)
    spanish = make_edition(session, "es-419", carries=Carries.EVERYTHING)
    arabic = make_edition(session, "ar", carries=Carries.CHOSEN)
    editions = {"en": english, "es-419": spanish, "ar": arabic}
    people = {
        name: make_person(session, name, role=role, edition=editions[tag] if tag else None)
        for name, (role, tag) in PEOPLE.items()
    }
    issue = make_issue(session, "16-2", volume="16", number="2")
    article = make_article(session, issue, home=english, page=1)
    for edition in (english, spanish, arabic):
        make_placement(session, article, edition)
    headline = make_block(session, article, BlockType.HEADLINE)
    title = make_unit(session, headline, "The tram is back")
    sentences = make_text(session, article, "It runs at night.", "Nobody has to walk.", "*All* ride free.")
    pooled = make_article(session, kind=Kind.LETTER, home=english)
    make_text(session, pooled, "Dear neighbours, she is aboard.")
    standing = make_standing(session, "letters")
    make_rendering(session, standing, english)
    entry = make_entry(session, "Riverton")
    question = make_question(session, article, spanish)
    raw = make_raw_document(session, issue)
    doubt = ImportDoubt(raw_id=raw.id, code=Doubt.NO_HEADLINE, line=1, message="No headline.")
    repair = Repair(
        raw_id=raw.id, block_id=headline.id, rule=Rule.JOIN, line=1, before="a|b", after="a b", confidence=1.0
    )
    operation = Operation(issue_id=issue.id, kind="import", arguments={}, changes=[], person_id=None)
    recognition = Recognition(printed_id=pooled.id, article_id=article.id, edition_id=spanish.id)
    session.add_all([doubt, repair, operation, recognition])
    session.flush()
    return Paper(
        issue=issue.slug,
        article=article.public_id,
        pool_article=pooled.public_id,
        units=(title.public_id, *(unit.public_id for unit in sentences)),
        block=headline.public_id,
        standing=standing.key,
        entry=entry.public_id,
        question=question.public_id,
        doubt=doubt.id,
        repair=repair.id,
        operation=operation.id,
        recognition=recognition.id,
        people={name: person.public_id for name, person in people.items()},
    )


def change_to(unit: str, text: str, **other: object) -> dict[str, object]:
    """A change as a form or a script sends it."""
    return {
        "change_id": f"change-{unit}-{len(text)}",
        "unit": unit,
        "edition": "es-419",
        "base_version": 0,
        "basis_version": 1,
        "text": text,
        "action": "translated",
        **other,
    }


def _sign_in(session: Session, name: str) -> str:
    person = session.scalars(select(Person).where(Person.name == name)).one()
    return signing_in.start(session, person, device="Test", at=now())
