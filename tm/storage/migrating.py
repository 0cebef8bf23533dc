"""The way from the schema that a database has to the one that we need, through Alembic.

All steps of one run are one transaction: either the database has the new schema with every row, or nothing
happened. On SQLite foreign keys are off meanwhile, because rebuilding a table would delete its children,
and are checked before the end.
"""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from sqlalchemy import Connection, inspect, text

from tm.errors import TmError
from tm.storage import last_ids
from tm.storage.engine import Database
from tm.storage.schema import SCRIPTS, WrongSchema, revisions

HEAD = "head"
_LOCK = 7_426_853
"""Any number, the same for all: two migrations of one PostgreSQL database run one after the other."""


def upgrade(database: Database, revision: str = HEAD, *, scripts: Path = SCRIPTS) -> None:
    """Bring the database, which may be empty, to this schema, and keep every row.

    Raises:
        WrongSchema: the schema is one that this program does not know.
        TmError: rows would point to rows that are not there; nothing was changed.
    """
    with _migrating(database) as connection:
        _check_known(connection, database, scripts)
        step(connection, revision, scripts=scripts)


def step(connection: Connection, revision: str = HEAD, *, scripts: Path = SCRIPTS) -> None:
    """The same inside somebody's transaction of `Database.rebuilding`.

    Raises:
        TmError: rows would point to rows that are not there; the transaction must be undone.
    """
    before = last_ids.read(connection)
    command.upgrade(_config(connection, scripts), revision)
    there = set(inspect(connection).get_table_names())
    last_ids.raise_to(connection, {table: last for table, last in before.items() if table in there})
    _check_foreign_keys(connection)


def draft(message: str) -> Path:
    """Write a script for what the tables have and the scripts do not, to be read and finished by a person."""
    with tempfile.TemporaryDirectory() as folder:
        database = Database(f"sqlite:///{folder}/draft.db")
        if revisions():
            upgrade(database)
        with _migrating(database) as connection:
            number = f"{len(revisions()) + 1:04}"
            script = command.revision(_config(connection, SCRIPTS), message, autogenerate=True, rev_id=number)
        database.close()
    assert not isinstance(script, list)
    assert script is not None
    return Path(script.path)


@contextmanager
def _migrating(database: Database) -> Iterator[Connection]:
    """One transaction for all steps, in which nothing cascades."""
    with database.rebuilding() as connection:
        if connection.dialect.name == "postgresql":
            connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _LOCK})
        yield connection


def _config(connection: Connection, scripts: Path) -> Config:
    config = Config(attributes={"connection": connection})
    config.set_main_option("script_location", str(scripts).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    return config


def _check_known(connection: Connection, database: Database, scripts: Path) -> None:
    found = MigrationContext.configure(connection).get_current_revision()
    if found is None and inspect(connection).get_table_names():
        raise WrongSchema(f"The database {database} holds tables of another program: use an empty one.")
    if found is not None and found not in revisions(scripts):
        raise WrongSchema(
            f"The database {database} has the schema {found}, which this Pliego does not know: "
            "it was made by a newer Pliego; install that one."
        )


def _check_foreign_keys(connection: Connection) -> None:
    """PostgreSQL checks them itself; on SQLite they were off."""
    if connection.dialect.name != "sqlite":
        return
    broken = connection.exec_driver_sql("PRAGMA foreign_key_check").all()
    if broken:
        tables = ", ".join(sorted({f"{row[0]} → {row[2]}" for row in broken}))
        raise TmError(
            f"{len(broken)} rows would point to rows that are not there ({tables}); nothing was changed. "
            "Please report this with the output of `tm doctor`."
        )
