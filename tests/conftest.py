"""What all tests share: databases of both kinds, with the schema that the migrations make."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, cast

import pytest
from flask import Flask
from jinja2.bccache import Bucket, BytecodeCache
from sqlalchemy import text
from sqlalchemy.orm import Session

from tests import postgres
from tm.storage import migrating, word_index
from tm.storage.engine import Database
from tm.storage.tables import metadata
from tm.storage.word_index import WordIndex

if TYPE_CHECKING:
    from types import CodeType

ENGINES = ("sqlite", "postgresql")


class Compiled(BytecodeCache):
    """Templates that any app of this process has compiled; each test has an app of its own."""

    def __init__(self) -> None:
        self._known: dict[tuple[str, str], CodeType] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        bucket.code = self._known.get((bucket.key, bucket.checksum))

    def dump_bytecode(self, bucket: Bucket) -> None:
        if bucket.code:
            self._known[bucket.key, bucket.checksum] = bucket.code


Flask.jinja_options = {"bytecode_cache": Compiled()}


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An SQLite file with the whole schema, to be copied."""
    path = tmp_path_factory.mktemp("template") / "template.db"
    _create_schema(f"sqlite:///{path}")
    return path


@pytest.fixture(scope="session")
def postgresql_url() -> Iterator[str]:
    """A PostgreSQL database with the whole schema, of this process alone; emptied after each test."""
    name = f"pliego_{os.getpid()}"
    url = postgres.create(name)
    _create_schema(url)
    yield url
    postgres.drop(name)


@pytest.fixture
def sqlite_database(sqlite_template: Path, tmp_path: Path) -> Iterator[Database]:
    """An empty SQLite database with the whole schema, for tests to which the engine does not matter."""
    path = tmp_path / "pliego.db"
    shutil.copyfile(sqlite_template, path)
    database = Database(f"sqlite:///{path}")
    yield database
    database.close()


@pytest.fixture
def postgresql_database(postgresql_url: str) -> Iterator[Database]:
    """An empty PostgreSQL database with the whole schema."""
    database = Database(postgresql_url)
    yield database
    _empty(database)
    database.close()


@pytest.fixture(scope="session")
def bare_postgresql_url() -> Iterator[str]:
    """A PostgreSQL database of this process alone, for `bare_database`."""
    name = f"pliego_{os.getpid()}_bare"
    yield postgres.create(name)
    postgres.drop(name)


@pytest.fixture(params=ENGINES)
def bare_database(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Database]:
    """A database without tables, for tests of the schema itself; once on SQLite and once on PostgreSQL."""
    on_file = request.param == "sqlite"
    url = f"sqlite:///{tmp_path / 'bare.db'}" if on_file else request.getfixturevalue("bare_postgresql_url")
    database = Database(url)
    yield database
    if not on_file:
        with database.writing() as session:
            session.execute(text("DROP SCHEMA public CASCADE"))
            session.execute(text("CREATE SCHEMA public"))
    database.close()


@pytest.fixture(params=ENGINES)
def database(request: pytest.FixtureRequest) -> Database:
    """An empty database with the whole schema: the test runs once on SQLite and once on PostgreSQL."""
    return cast("Database", request.getfixturevalue(f"{request.param}_database"))


@pytest.fixture
def session(database: Database) -> Iterator[Session]:
    """One writing scope around the whole test, rolled back at its end."""
    with database.writing() as session:
        yield session
        session.rollback()


def _create_schema(url: str) -> None:
    database = Database(url)
    migrating.upgrade(database)
    database.close()


def _empty(database: Database) -> None:
    with database.writing() as session:
        for table in reversed(metadata.sorted_tables):
            session.execute(table.delete())
        for index in WordIndex:
            word_index.empty(session, index, scheme=0)
