"""The schema: which one a database has and which one we need; read without Alembic, which is slow to load."""

from pathlib import Path

from sqlalchemy import inspect, text

from tm.errors import TmError
from tm.storage.engine import Database

SCRIPTS = Path(__file__).parent / "migrations"
TABLE = "alembic_version"
"""Where Alembic keeps the schema of a database."""


class WrongSchema(TmError):
    """The database's schema is not the one that this program needs."""


def head(scripts: Path = SCRIPTS) -> str:
    """The newest schema, which this program needs."""
    return revisions(scripts)[-1]


def revisions(scripts: Path = SCRIPTS) -> list[str]:
    """All schemas there have been, oldest first: the numbers with which the scripts' names begin."""
    return sorted(path.name.partition("_")[0] for path in (scripts / "versions").glob("[0-9]*_*.py"))


def current(database: Database) -> str | None:
    """The schema that the database has; None for one without tables."""
    with database.reading() as session:
        if not inspect(session.connection()).has_table(TABLE):
            return None
        found: str | None = session.scalar(text(f"SELECT version_num FROM {TABLE}"))  # noqa: S608 - our own name
        return found


def check(database: Database) -> None:
    """Make sure that the database has the schema that this program needs.

    Raises:
        WrongSchema: there is no database, or its schema is older or newer; says what to do.
    """
    database.check_exists()
    found, needed = current(database), head()
    if found == needed:
        return
    if found is None:
        raise WrongSchema(f"The database {database} is empty: run `tm init`.")
    if found in revisions():
        raise WrongSchema(
            f"The database {database} has the older schema {found}, this Pliego needs {needed}: "
            "make a backup and run `tm migrate`."
        )
    raise WrongSchema(
        f"The database {database} has the schema {found}, which this Pliego does not know: "
        "it was made by a newer Pliego; install that one."
    )
