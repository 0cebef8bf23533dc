"""Import and export of a whole issue; they have no peer, so their figures are printed and not judged."""

import os
from collections.abc import Iterator
from datetime import UTC, datetime
from itertools import count
from pathlib import Path

from sqlalchemy import select

from benchmarks.desk import empty_database
from benchmarks.timing import Timed, alone, milliseconds
from tm.services.exports.exporting import Format, export_issue
from tm.services.filing.preparing import prepare
from tm.services.incoming.importing import store
from tm.storage.engine import Database
from tm.storage.issues import Issue
from tm.storage.paper import Edition

ROUNDS = 15


def measures() -> Iterator[bool]:
    """Print how long it takes to read, store and export an issue."""
    path = _dump()
    raw = path.read_bytes()
    print(f"an issue of {len(raw):,} bytes")
    read = alone(lambda: prepare(raw, name="dump.txt", language="en"), rounds=ROUNDS)
    print(f"  read and cut: {milliseconds(read)}")
    with empty_database() as database:
        _stored(database, raw)
        for format_ in Format:
            print(f"  export as {format_}: {milliseconds(_exported(database, format_))}")
    yield True


def _dump() -> Path:
    """The real issue, if it is beside the project, else our own sample."""
    shared = Path(os.environ.get("PLIEGO_SHARED", "../shared")) / "seeds"
    real = sorted(shared.glob("000*.txt"))
    return real[0] if real else Path("samples/the-crossing/dump.txt")


def _stored(database: Database, raw: bytes) -> None:
    """Read, cut and store, each time as another number of the paper; the last one is exported."""
    numbers = count(1)

    def once() -> None:
        number = next(numbers)
        changed = raw.replace(b"Number 2", f"Number {number}".encode())
        prepared = prepare(changed, name=f"dump-{number}.txt", language="en")
        with database.writing() as session:
            store(session, prepared, person=None, at=datetime.now(UTC))

    print(f"  import whole: {milliseconds(alone(once, rounds=ROUNDS))}")


def _exported(database: Database, format_: Format) -> Timed:
    def once() -> None:
        with database.writing() as session:
            issue = session.scalars(select(Issue).order_by(Issue.id)).first()
            edition = session.scalars(select(Edition).where(Edition.tag == "es-419")).one()
            assert issue
            export_issue(
                session, issue, edition, format=format_, allow_incomplete=True, person=None,
                at=datetime.now(UTC),
            )  # fmt: skip

    return alone(once, rounds=ROUNDS)
