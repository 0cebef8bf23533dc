"""A desk to measure: one article of 60 sentences, most of them translated, on a fresh SQLite file."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import select
from sqlalchemy.orm import Session

from benchmarks.bare import bare_app
from tests.builders import (
    make_article,
    make_block,
    make_edition,
    make_issue,
    make_person,
    make_placement,
    make_publication,
    make_translation,
    make_unit,
)
from tm.document import BlockType
from tm.settings import Settings, create_secret, secrets_file
from tm.storage.engine import Database
from tm.storage.issues import Article
from tm.storage.migrating import upgrade
from tm.storage.paper import Edition
from tm.storage.people import SignIn
from tm.storage.units import Translation, Unit
from tm.web import create_app
from tm.workflow.roles import Role

UNITS = 60
SYLLABLES = ["ka", "lo", "mi", "ren", "tas", "vo", "el", "ur", "nim", "da", "pol", "se"]


@dataclass(frozen=True, slots=True)
class Desk:
    """Our desk and the bare one over the same database, with somebody signed in."""

    database: Database
    app: Flask
    client: FlaskClient
    bare: FlaskClient
    article: str
    unit: str
    translation: int


@contextmanager
def empty_database() -> Iterator[Database]:
    """A fresh SQLite file with a paper of two editions."""
    with TemporaryDirectory() as folder:
        database = Database(f"sqlite:///{folder}/bench.db")
        upgrade(database)
        with database.writing() as session:
            make_publication(session)
            make_edition(session, "en")
            make_edition(session, "es-419")
        yield database
        database.close()


@contextmanager
def measured_desk() -> Iterator[Desk]:
    """A desk in a temporary folder."""
    with TemporaryDirectory() as folder:
        settings = Settings(database=f"sqlite:///{folder}/bench.db", folder=Path(folder))
        create_secret(secrets_file(settings))
        database = Database(settings.database)
        upgrade(database)
        with database.writing() as session:
            article, edition = _article(session)
            first = session.scalars(select(Unit).order_by(Unit.id)).first()
            row = session.scalars(select(Translation).order_by(Translation.id)).first()
            assert first
            assert row
            names = article.public_id, edition.id, first.public_id, row.id
        app = create_app(settings, database=database)
        client = app.test_client()
        client.set_cookie("pliego", "bench-token")
        bare = bare_app(database, names[1]).test_client()
        yield Desk(database, app, client, bare, names[0], names[2], names[3])
        database.close()


def _article(session: Session) -> tuple[Article, Edition]:
    make_publication(session)
    english, spanish = make_edition(session, "en"), make_edition(session, "es-419")
    person = make_person(session, "bench", role=Role.TRANSLATOR, edition=spanish)
    now = datetime.now(UTC)
    token = sha256(b"bench-token").hexdigest()
    session.add(SignIn(person_id=person.id, token_hash=token, expires_at=now + timedelta(days=1)))
    article = make_article(session, make_issue(session, "16-2"), home=english)
    make_placement(session, article, spanish)
    random = Random(16)
    for number in range(UNITS // 4):
        block = make_block(session, article, BlockType.PARAGRAPH, position=number)
        for _ in range(4):
            unit = make_unit(session, block, sentence(random), gap_after=" ")
            make_translation(session, unit, spanish, sentence(random))
    return article, spanish


def sentence(random: Random) -> str:
    """Fifteen words of no language, as a sentence."""
    words = ["".join(random.choices(SYLLABLES, k=random.randint(1, 3))) for _ in range(15)]
    return " ".join(words).capitalize() + "."
