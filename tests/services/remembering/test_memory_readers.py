"""A process knows what others have committed, whatever the order, and nothing that was taken back."""

import random
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import select

from tests.services.memory_writer import add, drop, found
from tm.storage.engine import Database
from tm.storage.memory import MemoryPair

ROOT = Path(__file__).resolve().parents[3]


class Other:
    """Another process, working on the same database."""

    def __init__(self, database: Database) -> None:
        url = database.url.render_as_string(hide_password=False)
        self.process = subprocess.Popen(
            [sys.executable, "-m", "tests.services.memory_writer", url],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            cwd=ROOT,
        )

    def tell(self, line: str) -> str:
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self.process.stdin.write(f"{line}\n")
        self.process.stdin.flush()
        return self.process.stdout.readline().strip()

    def end(self) -> None:
        self.process.communicate(timeout=30)


@pytest.fixture
def other(database: Database) -> Iterator[Other]:
    other = Other(database)
    yield other
    other.end()


def stored(database: Database) -> set[int]:
    with database.reading() as session:
        return set(session.scalars(select(MemoryPair.id)))


def test_a_commit_is_seen_while_an_older_transaction_is_still_at_work(postgresql_database: Database) -> None:
    database = postgresql_database
    other = Other(database)
    other.tell("begin")
    other.tell("add harbour")
    assert found(database) == set()
    with database.writing() as session:
        ours = add(session, "strike")
    assert found(database) == {ours}
    other.tell("roll back")
    other.end()


def test_two_processes_see_what_each_commits_and_drops(database: Database, other: Other) -> None:
    with database.writing() as session:
        ours = add(session, "strike")
    assert other.tell(f"has {ours}") == "True"

    other.tell("begin")
    theirs = int(other.tell("add harbour"))
    assert theirs not in (found(database) if not database.is_sqlite else {ours})
    other.tell("commit")
    assert found(database) == {ours, theirs}

    with database.writing() as session:
        drop(session, theirs)
    assert other.tell(f"has {theirs}") == "False"
    assert found(database) == {ours}


def test_what_is_rolled_back_is_never_seen_and_hides_nothing(database: Database, other: Other) -> None:
    assert found(database) == set()
    other.tell("begin")
    other.tell("add nothing")
    other.tell("roll back")
    assert found(database) == set()

    other.tell("begin")
    theirs = int(other.tell("add something"))
    other.tell("commit")
    assert found(database) == {theirs}


def test_a_smaller_number_that_is_committed_later_is_seen(
    postgresql_database: Database,
) -> None:
    """SQLite has one writer at a time, so that this cannot happen there."""
    early, late = Other(postgresql_database), Other(postgresql_database)
    early.tell("begin")
    first = int(early.tell("add early"))
    late.tell("begin")
    second = int(late.tell("add late"))
    late.tell("commit")
    assert found(postgresql_database) == {second}
    assert found(postgresql_database) == {second}

    early.tell("commit")

    assert first < second
    assert found(postgresql_database) == {first, second}
    early.end()
    late.end()


def test_after_many_transactions_of_two_nothing_is_missing(database: Database, other: Other) -> None:
    dice = random.Random(5)
    for turn in range(30):
        other.tell("begin")
        other.tell(f"add word{turn}")
        if not database.is_sqlite:
            with database.writing() as session:
                id_ = add(session, f"ours{turn}")
                if dice.random() < 0.3:
                    session.rollback()
                elif dice.random() < 0.3:
                    drop(session, id_)
        found(database)
        other.tell("roll back" if dice.random() < 0.3 else "commit")
        if dice.random() < 0.5:
            assert found(database) == stored(database)

    assert found(database) == stored(database) != set()
