"""What the machine can do to us, each in one sentence: full disks, locked databases, absent servers."""

import errno
import sqlite3

from sqlalchemy.exc import ArgumentError, DBAPIError, SQLAlchemyError
from sqlalchemy.exc import TimeoutError as PoolTimeout

_BUSY = {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}
_SQLITE = {
    sqlite3.SQLITE_FULL: "The disk is full: make room and try again; nothing was stored.",
    sqlite3.SQLITE_READONLY: "{database} may not be written: check the file's owner and its folder's.",
    sqlite3.SQLITE_CANTOPEN: "{database} cannot be opened: check its path, its owner and its folder.",
    sqlite3.SQLITE_NOTADB: "{database} is no SQLite database: name another with --database.",
    sqlite3.SQLITE_CORRUPT: "{database} is damaged: restore a backup with `tm restore`.",
    sqlite3.SQLITE_IOERR: "The disk is full or fails: make room, then try again; nothing was stored.",
    sqlite3.SQLITE_PERM: "{database} may not be used: check the file's owner.",
}


def explain(error: BaseException, database: str = "The database") -> str | None:
    """One sentence for what a person can put right, which names the database; None for a defect of ours."""
    if isinstance(error, DBAPIError):
        return _database(error, database)
    if isinstance(error, PoolTimeout):
        return "The database has no free connection: try again in a moment."
    if isinstance(error, ArgumentError | SQLAlchemyError | ImportError):
        return _driver(error)
    if isinstance(error, OSError):
        return _system(error)
    return "There is not enough memory for this." if isinstance(error, MemoryError) else None


def _database(error: DBAPIError, database: str) -> str | None:
    cause = error.orig
    if isinstance(cause, sqlite3.Error):
        code = getattr(cause, "sqlite_errorcode", None)
        primary = code & 0xFF if isinstance(code, int) else None
        if primary in _BUSY:
            return "Somebody else is writing to the database: try again in a moment."
        sentence = _SQLITE.get(primary) if primary is not None else None
        return sentence and sentence.replace("{database}", database)
    state = str(getattr(cause, "sqlstate", None) or "")
    reason = _first_line(cause)
    if state.startswith("53"):
        return f"The database server has no room left: {reason}."
    if not state or state.startswith(("08", "28", "3D", "57")):
        return f"The database server cannot be used: {reason}."
    return f"The database refused it: {reason}." if state.startswith(("42501", "25", "55", "40")) else None


def _driver(error: Exception) -> str | None:
    if isinstance(error, ModuleNotFoundError) and error.name == "psycopg":
        return "The driver for PostgreSQL is missing: pip install 'pliego[postgres]'."
    return (
        f"The database URL cannot be read: {_first_line(error)}."
        if isinstance(error, ArgumentError)
        else None
    )


def _system(error: OSError) -> str:
    place = f" ({error.filename})" if error.filename else ""
    if error.errno in {errno.ENOSPC, errno.EDQUOT}:
        return f"The disk is full{place}: make room and try again."
    if error.errno == errno.EADDRINUSE:
        return "The port is in use: choose another with --bind HOST:PORT."
    return f"{error.strerror or _first_line(error)}{place}."


def _first_line(error: BaseException | None) -> str:
    lines = [line.strip() for line in str(error or "").splitlines() if line.strip()]
    return lines[0].rstrip(".") if lines else "no reason given"
