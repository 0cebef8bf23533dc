"""The engine and its scopes: `reading()`, `writing()`, `rebuilding()`, on SQLite and PostgreSQL alike."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Connection, Engine, create_engine, event, make_url
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.orm import Session
from sqlalchemy.pool import ConnectionPoolEntry, NullPool

from tm.errors import TmError
from tm.storage import tables  # noqa: F401 - a session needs all tables that references may lead to

_WRITES = "tm_writes"
BUSY_MILLISECONDS = 30_000
"""How long a writer waits for another; somebody may be loading a whole issue on a slow machine."""
CACHE_KIB = 8192
"""How much of the file each connection keeps at hand: an issue in all its editions, which a board reads."""


_DATABASE = "database"


class Database:
    """One database; hands out sessions whose transaction ends with the scope. Its text hides the password."""

    def __init__(self, url: str, engine: Engine | None = None) -> None:
        """The database at this address; `engine` is one of `make_engine` that several databases share."""
        self.url = make_url(url)
        self.engine = engine or make_engine(url)
        self._reads = self.engine
        if not self.is_sqlite:
            self._reads = self.engine.execution_options(
                isolation_level="REPEATABLE READ", postgresql_readonly=True
            )
        self._writes = self.engine.execution_options(**{_WRITES: True})

    def __str__(self) -> str:
        return str(self.file) if self.file else self.url.render_as_string(hide_password=True)

    @property
    def is_sqlite(self) -> bool:
        """Whether it is SQLite, else it is PostgreSQL."""
        return self.engine.dialect.name == "sqlite"

    @property
    def file(self) -> Path | None:
        """The file of an SQLite database; None for one in memory or on a server."""
        name = self.url.database
        return Path(name) if self.is_sqlite and name and name != ":memory:" else None

    def check_exists(self) -> None:
        """Make sure that an SQLite database has its file: connecting would make an empty one.

        Raises:
            TmError: there is no such file.
        """
        if self.file and not self.file.is_file():
            raise TmError(
                f"There is no database {self.file}: run `tm init`, or name another with --database."
            )

    def make_folder(self) -> None:
        """Make the folder of an SQLite database, if it is not there."""
        if self.file:
            self.file.parent.mkdir(parents=True, exist_ok=True)

    def remove_file(self) -> None:
        """Take away an SQLite database that was just begun."""
        if self.file:
            self.close()
            for ending in ("", "-wal", "-shm"):
                self.file.with_name(self.file.name + ending).unlink(missing_ok=True)

    @contextmanager
    def reading(self) -> Iterator[Session]:
        """A session that sees one state of the database and changes nothing."""
        with Session(self._reads, info={_DATABASE: self}) as session:
            yield session
            if self.is_sqlite:
                session.rollback()
            else:
                _end_read_only(session)

    @contextmanager
    def writing(self) -> Iterator[Session]:
        """A session that is committed at the end and rolled back by an exception; its rows stay readable.

        On SQLite it takes the write lock at its start, so that it never fails half way for another writer.
        """
        info = {_DATABASE: self}
        with Session(self._writes, expire_on_commit=False, info=info) as session, session.begin():
            yield session

    @contextmanager
    def rebuilding(self) -> Iterator[Connection]:
        """A connection in one writing transaction for changes of the schema and for restoring.

        On SQLite foreign keys are off, so that nothing cascades: whoever uses it checks them at the end.
        """
        engine = create_engine(self.url, poolclass=NullPool)
        if self.is_sqlite:
            event.listen(engine, "connect", _prepare_sqlite)
            event.listen(engine, "connect", _without_foreign_keys)
            event.listen(engine, "begin", _begin_sqlite)
        with engine.execution_options(**{_WRITES: True}).begin() as connection:
            yield connection

    def close(self) -> None:
        """Let go of all connections."""
        self.engine.dispose()


def database_of(session: Session) -> Database:
    """The database whose scope gave this session."""
    database = session.info[_DATABASE]
    assert isinstance(database, Database)
    return database


def make_engine(url: str) -> Engine:
    """An engine whose connections are prepared as a `Database` needs them."""
    engine = create_engine(url, pool_pre_ping=not url.startswith("sqlite"))
    if engine.dialect.name == "sqlite":
        event.listen(engine, "connect", _prepare_sqlite)
        event.listen(engine, "begin", _begin_sqlite)
    return engine


def _end_read_only(session: Session) -> None:
    """End a transaction in which PostgreSQL let nothing be written.

    Not by a rollback: after one the driver forgets the statements that the server has prepared, and all
    queries of every page would be planned anew.
    """
    session.expunge_all()
    session.commit()


def _prepare_sqlite(connection: DBAPIConnection, _record: ConnectionPoolEntry) -> None:
    """Let us begin transactions ourselves; durable, with foreign keys, patient with other writers."""
    connection.isolation_level = None
    cursor = connection.cursor()
    cursor.execute("PRAGMA foreign_keys=ON")
    cursor.execute(f"PRAGMA busy_timeout={BUSY_MILLISECONDS}")
    cursor.execute("PRAGMA journal_mode=WAL")
    cursor.execute("PRAGMA synchronous=FULL")
    cursor.execute(f"PRAGMA cache_size=-{CACHE_KIB}")
    cursor.close()


def _without_foreign_keys(connection: DBAPIConnection, _record: ConnectionPoolEntry) -> None:
    cursor = connection.cursor()
    cursor.execute("PRAGMA foreign_keys=OFF")
    cursor.close()


def _begin_sqlite(connection: Connection) -> None:
    writes = connection.get_execution_options().get(_WRITES, False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
