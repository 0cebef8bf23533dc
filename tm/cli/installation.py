"""What a command works on: the settings, the database with the right schema, the person who acts."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime

from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.orm import Session

from tm.cli.failures import explain
from tm.cli.in_force import settings
from tm.cli.options import given
from tm.errors import TmError
from tm.services.people import accounts
from tm.settings import Settings
from tm.storage import schema
from tm.storage.engine import Database
from tm.storage.people import Person


@contextmanager
def opened(chosen: Settings | None = None) -> Iterator[Database]:
    """The database, whatever its schema; its file may be missing.

    Raises:
        TmError: it cannot be used; the sentence names it.
    """
    database = Database((chosen or settings()).database)
    try:
        yield database
    except SQLAlchemyError as error:
        sentence = explain(error, f"The database {database}")
        if sentence is None:  # a defect of ours is not hidden
            raise
        raise TmError(sentence) from error
    finally:
        database.close()


@contextmanager
def ready(chosen: Settings | None = None) -> Iterator[Database]:
    """The database with the schema that this program needs.

    Raises:
        TmError: there is none, or its schema is older or newer.
    """
    with opened(chosen) as database:
        schema.check(database)
        yield database


def acting_person(session: Session) -> Person:
    """The person of `--as`, else the first administrator.

    Raises:
        TmError: there is no such person, or they have left.
    """
    name = given().person
    person = accounts.find(session, name) if name else accounts.administrator(session)
    if person is None:
        raise TmError("There is no administrator: say in whose name with --as PERSON.")
    if person.deactivated_at is not None:
        raise TmError(f"“{person.name}” has left: say in whose name with --as PERSON.")
    return person


def now() -> datetime:
    """The present moment."""
    return datetime.now(UTC)
