"""What all tests share: databases of both kinds, with the schema that the migrations make."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import cast

import pytest
from sqlalchemy import create_engine
from sqlalchemy.orm import Session

from tests import postgres
from tm.storage.engine import Database
from tm.storage.tables import metadata

ENGINES = ("sqlite", "postgresql")


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
    database.close()
    _empty(postgresql_url)


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
    engine = create_engine(url)
    metadata.create_all(engine)
    engine.dispose()


def _empty(url: str) -> None:
    engine = create_engine(url)
    with engine.begin() as connection:
        for table in reversed(metadata.sorted_tables):
            connection.execute(table.delete())
    engine.dispose()
