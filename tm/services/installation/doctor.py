"""A check-up of an installation: what is well, what is doubtful, what is broken, and what to do about it."""

import os
import platform
import shutil
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from sqlalchemy import text
from sqlalchemy.exc import OperationalError, SQLAlchemyError

from tm import resources
from tm.errors import TmError
from tm.services.remembering import behind
from tm.settings import Settings, load_secret, secrets_file
from tm.storage import schema
from tm.storage.engine import Database

OLDEST_PYTHON = (3, 11)
LITTLE_SPACE = 500 * 1024**2
NO_SPACE = 50 * 1024**2


class Level(StrEnum):
    """How well something is."""

    OK = "ok"
    WARNING = "warning"
    ERROR = "error"


@dataclass(frozen=True, slots=True)
class Check:
    """What was looked at, how well it is, and one sentence: what was found or what to do."""

    name: str
    level: Level
    message: str


def examine(settings: Settings) -> list[Check]:
    """Look at everything; no check stops another."""
    database = Database(settings.database)
    try:
        return [*_machine(settings), *_database(database), *_files(settings), *_address(settings)]
    finally:
        database.close()


def worst(checks: list[Check]) -> Level:
    """The worst level among the checks."""
    return max((check.level for check in checks), key=list(Level).index, default=Level.OK)


def _ok(name: str, message: str) -> Check:
    return Check(name, Level.OK, message)


def _machine(settings: Settings) -> Iterator[Check]:
    found = platform.python_version()
    if sys.version_info >= OLDEST_PYTHON:
        yield _ok("python", f"Python {found}")
    else:
        yield Check("python", Level.ERROR, f"Python {found} is too old: install 3.11 or newer.")
    yield _package("waitress", "the server that `tm serve` uses")
    if settings.database.startswith("postgresql"):
        yield _package("psycopg", "the driver for PostgreSQL (pip install 'pliego[postgres]')")


def _package(name: str, purpose: str) -> Check:
    try:
        return _ok(name, f"{name} {version(name)}")
    except PackageNotFoundError:
        return Check(name, Level.ERROR, f"{name} is missing, {purpose}: install Pliego again.")


def _database(database: Database) -> Iterator[Check]:
    try:
        database.check_exists()
        with database.reading() as session:
            session.execute(text("SELECT 1"))
    except TmError as error:
        yield Check("database", Level.ERROR, str(error))
        return
    except SQLAlchemyError as error:
        reason = str(error.__cause__ or error).splitlines()[0]
        yield Check("database", Level.ERROR, f"The database {database} cannot be used: {reason}.")
        return
    yield _ok("database", f"{database} answers")
    schema_found = _schema(database)
    yield schema_found
    if schema_found.level is Level.OK:
        yield _words(database)
    if database.is_sqlite:
        yield from _sqlite(database)


def _schema(database: Database) -> Check:
    try:
        schema.check(database)
    except TmError as error:
        return Check("schema", Level.ERROR, str(error))
    return _ok("schema", f"schema {schema.head()}, the newest")


def _words(database: Database) -> Check:
    """Whether phrases are found in all texts."""
    with database.reading() as session:
        lacking = behind(session)
    if lacking is None:
        sentence = (
            "No phrase is found: the index of words is not filled, or of another version. Run `tm migrate`."
        )
        return Check("search", Level.WARNING, sentence)
    if lacking:
        return Check("search", Level.WARNING, f"Phrases are not found in {lacking} texts: run `tm migrate`.")
    return _ok("search", "phrases are found in all texts")


def _sqlite(database: Database) -> Iterator[Check]:
    with database.reading() as session:
        damage = session.execute(text("PRAGMA quick_check(1)")).scalar()
        broken = session.execute(text("PRAGMA foreign_key_check")).all()
        enforced = session.execute(text("PRAGMA foreign_keys")).scalar()
        journal = session.execute(text("PRAGMA journal_mode")).scalar()
    if damage == "ok":
        yield _ok("file", "the database file is whole")
    else:
        yield Check("file", Level.ERROR, f"The database file is damaged ({damage}): restore a backup.")
    yield _writable(database)
    if broken:
        sentence = f"{len(broken)} rows point to rows that are not there: restore a backup, and report it."
        yield Check("foreign keys", Level.ERROR, sentence)
    elif enforced:
        yield _ok("foreign keys", "every reference points to a row")
    else:
        yield Check("foreign keys", Level.ERROR, "This SQLite does not enforce references: use another.")
    if journal == "wal":
        yield _ok("journal", "write-ahead log: reading never waits for writing")
    else:
        sentence = f"The journal is “{journal}”, not a write-ahead log: move the file to a local disk."
        yield Check("journal", Level.WARNING, sentence)


def _writable(database: Database) -> Check:
    """Whether this user may write to the file and its folder; what is there is written again and undone."""
    try:
        with database.writing() as session:
            version = int(session.execute(text("PRAGMA user_version")).scalar_one())
            session.execute(text(f"PRAGMA user_version = {version}"))
            session.rollback()
    except OperationalError as error:
        sentence = (
            f"{database} cannot be written ({error.orig}): is somebody writing, and who owns file and folder?"
        )
        return Check("writing", Level.ERROR, sentence)
    return _ok("writing", "the database can be written")


def _files(settings: Settings) -> Iterator[Check]:
    try:
        load_secret(secrets_file(settings))
        yield _ok("secret", "the secret is there, for its owner only")
    except TmError as error:
        yield Check("secret", Level.ERROR, str(error))
    yield _catalogues(resources.translations())
    file = Database(settings.database).file
    yield _space(file.parent if file else settings.folder, lambda path: shutil.disk_usage(path).free)


def _catalogues(folder: Path) -> Check:
    sources = sorted(folder.glob("*/LC_MESSAGES/messages.po"))
    compiled = sorted(folder.glob("*/LC_MESSAGES/messages.mo"))
    there = {path.parent for path in compiled}
    stale = [path for path in sources if path.parent not in there or _is_newer(path, path.with_suffix(".mo"))]
    if stale:
        languages = ", ".join(path.parts[-3] for path in stale)
        sentence = f"The desk's texts are not compiled ({languages}): run script/setup."
        return Check("catalogues", Level.WARNING, sentence)
    if not compiled:
        return Check("catalogues", Level.WARNING, "The desk's texts are missing: it speaks English only.")
    return _ok("catalogues", ", ".join(path.parts[-3] for path in compiled))


def _is_newer(path: Path, other: Path) -> bool:
    return path.stat().st_mtime > other.stat().st_mtime + 1


def _space(folder: Path, free: Callable[[Path], int]) -> Check:
    there = next((path for path in (folder, *folder.parents) if path.is_dir()), Path(os.sep))
    left = free(there)
    size = f"{left / 1024**3:.1f} GB"
    if left < NO_SPACE:
        return Check("disk", Level.ERROR, f"The disk of {there} is full ({size} left): make room now.")
    if left < LITTLE_SPACE:
        return Check("disk", Level.WARNING, f"The disk of {there} is nearly full ({size} left): make room.")
    return _ok("disk", f"{size} free")


def _address(settings: Settings) -> Iterator[Check]:
    server = settings.server
    address = f"{server.host}:{server.port}"
    if server.https:
        yield _ok("address", server.public_url)
    elif server.host in {"127.0.0.1", "::1", "localhost"} and not server.public_url:
        yield _ok("address", f"{address}, for this machine only")
    else:
        sentence = (
            f"Passwords travel in the clear to {server.public_url or address}: "
            "put an HTTPS proxy in front, and its address into server.public_url."
        )
        yield Check("address", Level.WARNING, sentence)
