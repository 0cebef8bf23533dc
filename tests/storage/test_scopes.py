"""The scopes of a database: what they keep, what they undo, and who waits for whom."""

import threading
from contextlib import suppress
from pathlib import Path

import pytest
from sqlalchemy import delete, func, select, text
from sqlalchemy.exc import DBAPIError, IntegrityError
from sqlalchemy.orm import Session

from tests.builders import make_article, make_edition, make_issue, make_person, make_text, make_translation
from tm.errors import TmError
from tm.storage.engine import Database
from tm.storage.people import Person
from tm.storage.units import Unit


def names(database: Database) -> list[str]:
    with database.reading() as session:
        return list(session.scalars(select(Person.name).order_by(Person.name)))


def test_writing_keeps_what_was_done(database: Database) -> None:
    with database.writing() as session:
        make_person(session, "ana")

    assert names(database) == ["ana"]


def test_an_exception_undoes_everything(database: Database) -> None:
    def fail(session: Session) -> None:
        make_person(session, "ana")
        raise LookupError

    with pytest.raises(LookupError), database.writing() as session:
        fail(session)

    assert names(database) == []


def test_reading_changes_nothing(database: Database) -> None:
    with suppress(DBAPIError), database.reading() as session:  # PostgreSQL refuses already the attempt
        make_person(session, "ana")

    assert names(database) == []


def test_reading_sees_one_state(database: Database) -> None:
    with database.writing() as session:
        make_person(session, "ana")
    with database.reading() as reader:
        before = reader.scalar(select(func.count()).select_from(Person))
        with database.writing() as writer:
            make_person(writer, "berta")
        after = reader.scalar(select(func.count()).select_from(Person))

    assert (before, after) == (1, 1)
    assert names(database) == ["ana", "berta"]


def test_what_is_read_again_and_again_postgresql_plans_once(postgresql_database: Database) -> None:
    """The driver has a query prepared that it has sent a few times, and must not forget it."""
    for _ in range(10):
        names(postgresql_database)
    prepared = text("SELECT count(*) FROM pg_prepared_statements WHERE statement LIKE 'SELECT person.name%'")

    with postgresql_database.reading() as session:
        assert session.scalar(prepared) == 1


def test_two_writers_on_sqlite_go_one_after_the_other(sqlite_database: Database) -> None:
    """Both read before they write: with a deferred transaction the second would fail half way."""
    first_in = threading.Event()

    def add_another() -> None:
        with sqlite_database.writing() as session:
            first_in.set()
            number = session.scalar(select(func.count()).select_from(Person))
            make_person(session, f"person{number}x")

    threads = [threading.Thread(target=add_another) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert first_in.is_set()
    assert names(sqlite_database) == ["person0x", "person1x", "person2x", "person3x"]


def test_rows_that_others_point_to_cannot_be_deleted(database: Database) -> None:
    with database.writing() as session:
        edition = make_edition(session)
        (unit,) = make_text(session, make_article(session, make_issue(session)), "A sentence.")
        make_translation(session, unit, edition)

    with pytest.raises(IntegrityError), database.writing() as session:
        session.execute(delete(Unit))


def test_times_come_back_in_utc(session: Session) -> None:
    person = make_person(session)
    before = person.created_at
    session.expire_all()

    assert person.created_at == before
    assert person.created_at.tzinfo is not None


def test_a_missing_file_is_named_and_not_made(tmp_path: Path) -> None:
    database = Database(f"sqlite:///{tmp_path / 'none.db'}")

    with pytest.raises(TmError, match=r"no database .*none\.db: run `tm init`"):
        database.check_exists()

    assert not list(tmp_path.iterdir())


def test_the_text_of_a_database_hides_the_password() -> None:
    database = Database("postgresql+psycopg://desk:hidden@localhost/desk")

    assert "hidden" not in str(database)
    assert "desk" in str(database)
