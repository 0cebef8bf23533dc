"""The desk on a port of this machine, over a database of the caller's."""

import logging
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from flask import Flask
from sqlalchemy import select
from waitress import wasyncore
from waitress.server import create_server

from tm.services.people import signing_in
from tm.settings import Settings, create_secret, secrets_file
from tm.storage.base import now
from tm.storage.engine import Database
from tm.storage.people import Person
from tm.web import create_app

ROOT = Path(__file__).resolve().parents[2]
THREADS = 4


@dataclass(frozen=True, slots=True)
class Desk:
    """A desk that is being served."""

    url: str
    database: Database

    def token(self, name: str) -> str:
        """A new sign-in of this person, as its cookie holds it."""
        with self.database.writing() as session:
            person = session.scalars(select(Person).where(Person.name == name)).one()
            return signing_in.start(session, person, device="Chrome, Linux", at=now())

    def speak(self, name: str, language: str) -> None:
        """Let a person use the desk in this language."""
        with self.database.writing() as session:
            session.scalars(select(Person).where(Person.name == name)).one().ui_language = language

    def sign_out(self, name: str) -> None:
        """End all sign-ins of this person, wherever they are."""
        with self.database.writing() as session:
            person = session.scalars(select(Person).where(Person.name == name)).one()
            signing_in.end_others(session, person, keep=None, at=now())


@contextmanager
def serving(database: Database, folder: Path) -> Iterator[Desk]:
    """The desk over this database, served until the end of the block."""
    logging.getLogger("waitress.queue").setLevel(logging.ERROR)  # says "Task queue depth" on slow machines
    settings = Settings(database=str(database.url), folder=folder)
    create_secret(secrets_file(settings))
    with _listening(create_app(settings, database=database)) as port:
        yield Desk(f"http://127.0.0.1:{port}", database)


@contextmanager
def _listening(app: Flask) -> Iterator[int]:
    """The server in a thread that also closes it: its sockets belong to one loop."""
    sockets: dict[int, object] = {}
    server = create_server(app, host="127.0.0.1", port=0, threads=THREADS, map=sockets)
    stop = threading.Event()

    def run() -> None:
        while not stop.is_set():
            wasyncore.loop(timeout=0.05, map=sockets, count=1)
        server.task_dispatcher.shutdown()
        wasyncore.close_all(sockets)

    thread = threading.Thread(target=run, name="desk")
    thread.start()
    try:
        yield int(server.effective_port)
    finally:
        stop.set()
        thread.join()
