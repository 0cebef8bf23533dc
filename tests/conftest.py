"""What all tests share: databases of both kinds, with the schema that the migrations make."""

import gc
import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar, cast

import pytest
from flask import Flask
from hypothesis import HealthCheck, settings
from jinja2.bccache import Bucket, BytecodeCache
from sqlalchemy import Engine, event, text
from sqlalchemy.engine.interfaces import DBAPIConnection, Dialect
from sqlalchemy.orm import Session
from sqlalchemy.pool import ConnectionPoolEntry
from werkzeug.routing import Rule

from hatch_build import compile_catalogues
from tests import postgres
from tm import resources
from tm.storage import migrating, word_index
from tm.storage.engine import Database, make_engine
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


class CompiledRule(Rule):
    """An address whose builder any app of this process has compiled: an app has two hundred of them."""

    _known: ClassVar[dict[tuple[str, str, bool], Callable[..., tuple[str, str]]]] = {}

    def _compile_builder(self, append_unknown: bool = True) -> Callable[..., tuple[str, str]]:
        key = (self.rule, self.endpoint, append_unknown)
        if key not in self._known:
            self._known[key] = super()._compile_builder(append_unknown)
        return self._known[key]


# How long an example takes says how busy the machine is.
settings.register_profile("busy", settings(), deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("busy")

Flask.jinja_options = {"bytecode_cache": Compiled()}
Flask.url_rule_class = CompiledRule


@pytest.fixture(scope="session")
def catalogues() -> None:
    """The desk's texts in each language, compiled."""
    compile_catalogues(resources.translations())


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An SQLite file with the whole schema, to be copied."""
    path = tmp_path_factory.mktemp("template") / "template.db"
    _create_schema(f"sqlite:///{path}")
    return path


def pytest_collection_finish() -> None:
    """What the imports and the collection made stays to the end: no test looks through it for garbage."""
    gc.collect()
    gc.freeze()


class SqliteFiles:
    """The one engine of this process for all its SQLite files: a statement is compiled for the first of them.

    Only the file that was opened last is led to; whoever closes it leaves no connection behind.
    """

    def __init__(self) -> None:
        self._engine = make_engine("sqlite:///none.db")
        self._file = Path()
        event.listen(self._engine, "do_connect", self._connect)

    def open(self, file: Path) -> Database:
        """The database in this file, with a connection: two threads never make the first at once."""
        self._file = file
        database = Database(f"sqlite:///{file}", self._engine.execution_options())
        database.engine.connect().close()
        return database

    def _connect(
        self, dialect: Dialect, _entry: ConnectionPoolEntry, _arguments: object, options: dict[str, object]
    ) -> DBAPIConnection:
        return dialect.connect(str(self._file), **options)


@pytest.fixture(scope="session")
def sqlite_files() -> SqliteFiles:
    """Opens SQLite files."""
    return SqliteFiles()


@pytest.fixture(scope="session")
def postgresql_url() -> Iterator[str]:
    """A PostgreSQL database with the whole schema, of this process alone; emptied after each test."""
    name = f"pliego_{os.getpid()}"
    url = postgres.create(name)
    _create_schema(url)
    yield url
    postgres.drop(name)


@pytest.fixture
def sqlite_database(sqlite_template: Path, sqlite_files: SqliteFiles, tmp_path: Path) -> Iterator[Database]:
    """An empty SQLite database with the whole schema, for tests to which the engine does not matter."""
    path = tmp_path / "pliego.db"
    shutil.copyfile(sqlite_template, path)
    database = sqlite_files.open(path)
    yield database
    database.close()


@pytest.fixture(scope="session")
def postgresql_engine(postgresql_url: str) -> Iterator[Engine]:
    """The one engine of this process for its PostgreSQL database: its connections live as long as it."""
    engine = make_engine(postgresql_url)
    yield engine
    engine.dispose()


@pytest.fixture
def postgresql_database(postgresql_url: str, postgresql_engine: Engine) -> Iterator[Database]:
    """An empty PostgreSQL database with the whole schema."""
    database = Database(postgresql_url, postgresql_engine.execution_options())
    yield database
    _empty(database)


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
    """Take all rows out; one statement, because nearly all tables are empty and each would be a trip."""
    rows = "; ".join(f'DELETE FROM "{table.name}"' for table in reversed(metadata.sorted_tables))
    with database.writing() as session:
        session.connection().exec_driver_sql(rows)
        for index in WordIndex:
            word_index.empty(session, index, scheme=0)
