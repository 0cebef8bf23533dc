"""A whole database in one zip file, and back: from SQLite or PostgreSQL into either.

The file holds a manifest (schema, tables with their number of rows, SHA-256 and last id used) and for each
table its rows as JSON lines. Tables are taken as they are in the database, so that an older schema can be
saved before it is migrated; restoring makes that schema, fills it, and migrates it, in one transaction.
"""

import hashlib
import json
import warnings
import zipfile
from collections.abc import Callable, Iterator, Mapping
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import IO

from alembic.runtime.migration import MigrationContext
from sqlalchemy import Connection, MetaData, Table, inspect, select
from sqlalchemy.orm import Session

from tm.errors import TmError
from tm.services.installation import backup_rows
from tm.services.installation.backup_rows import Row
from tm.storage import last_ids, migrating, schema, word_index

FORMAT = "pliego-backup-1"
BATCH = 500
_MANIFEST = "manifest.json"
_SCHEMA_TABLE = "alembic_version"


class DamagedBackup(TmError):
    """A file that is no backup, or not as it was written."""


@dataclass(frozen=True, slots=True)
class TableFacts:
    """What the manifest says of one table. `last_id` is the highest id it ever gave."""

    rows: int
    sha256: str
    last_id: int | None


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a backup holds: the schema's revision, and the tables in an order in which they can be filled."""

    schema: str
    made_at: str
    tables: Mapping[str, TableFacts]

    @property
    def rows(self) -> int:
        """How many rows there are in all tables."""
        return sum(facts.rows for facts in self.tables.values())


def write(
    session: Session, file: IO[bytes], *, at: datetime, progress: Callable[[str], None] | None = None
) -> Manifest:
    """Write all rows of the database to the file; `progress` is told each table's name.

    Raises:
        TmError: the database has no tables.
    """
    connection = session.connection()
    schema = MigrationContext.configure(connection).get_current_revision()
    if schema is None:
        raise TmError("The database is empty: there is nothing to back up.")
    last = last_ids.read(connection)
    facts: dict[str, TableFacts] = {}
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for table in _tables(connection):
            if progress:
                progress(table.name)
            count, digest = _write_table(connection, table, archive)
            facts[table.name] = TableFacts(count, digest, last.get(table.name))
        manifest = Manifest(schema, at.isoformat(), facts)
        content = {"format": FORMAT, **asdict(manifest)}
        archive.writestr(_MANIFEST, json.dumps(content, indent=1, ensure_ascii=False))
    return manifest


def read_manifest(file: IO[bytes]) -> Manifest:
    """What a backup holds, after every row in it was compared with its checksum.

    Raises:
        DamagedBackup: the file is no backup, or not as it was written.
    """
    try:
        with zipfile.ZipFile(file) as archive:
            manifest = _parse_manifest(archive.read(_MANIFEST))
            for name, facts in manifest.tables.items():
                _check_table(archive, name, facts)
    except (zipfile.BadZipFile, KeyError, EOFError, zipfile.LargeZipFile) as error:
        raise DamagedBackup("This file is no backup of Pliego, or only a part of one.") from error
    return manifest


def restore(
    connection: Connection,
    file: IO[bytes],
    manifest: Manifest,
    *,
    overwrite: bool,
    progress: Callable[[str], None] | None = None,
) -> None:
    """Fill the database of a `Database.rebuilding` scope and migrate it; `progress` is told each table.

    Raises:
        TmError: the backup has a newer schema, the database is not empty, or it is not Pliego's.
    """
    if manifest.schema not in schema.revisions():
        raise TmError(
            f"This backup has the schema {manifest.schema}, which this Pliego does not know: "
            "it was made by a newer Pliego; install that one."
        )
    _make_room(connection, overwrite=overwrite)
    migrating.step(connection, manifest.schema)
    with zipfile.ZipFile(file) as archive:
        for table in _tables(connection):
            if table.name in manifest.tables:
                if progress:
                    progress(table.name)
                backup_rows.insert(connection, table, _batches(_read_lines(archive, table.name)))
    last_ids.raise_to(
        connection, {name: each.last_id for name, each in manifest.tables.items() if each.last_id}
    )
    migrating.step(connection)


def is_empty(connection: Connection) -> bool:
    """Whether a database has no tables, or nothing in them."""
    if not inspect(connection).get_table_names():
        return True
    return all(
        connection.execute(select(1).select_from(each).limit(1)).scalar() is None
        for each in _tables(connection)
    )


def _make_room(connection: Connection, *, overwrite: bool) -> None:
    tables = inspect(connection).get_table_names()
    if tables and _SCHEMA_TABLE not in tables:
        raise TmError("The database holds tables of another program: restore into an empty one.")
    if not overwrite and not is_empty(connection):
        raise TmError("The database is not empty: restore into another one, or replace it with --force.")
    word_index.drop(connection)
    everything = MetaData()
    everything.reflect(connection)
    everything.drop_all(connection)


def _tables(connection: Connection) -> list[Table]:
    """Our tables as they are in this database but those derived, each after those that it points to."""
    reflected = MetaData()
    reflected.reflect(connection, only=lambda name, _: not word_index.is_derived(name))
    with warnings.catch_warnings():
        warnings.simplefilter("error")  # tables that point to each other in a circle could not be filled
        return [table for table in reflected.sorted_tables if table.name != _SCHEMA_TABLE]


def _write_table(connection: Connection, table: Table, archive: zipfile.ZipFile) -> tuple[int, str]:
    digest, count = hashlib.sha256(), 0
    query = select(table).order_by(*table.primary_key.columns)
    found = connection.execute(query.execution_options(yield_per=BATCH)).mappings()
    with archive.open(f"{table.name}.jsonl", "w", force_zip64=True) as entry:
        for row in found:
            line = backup_rows.encode(dict(row))
            digest.update(line)
            entry.write(line)
            count += 1
    return count, digest.hexdigest()


def _parse_manifest(content: bytes) -> Manifest:
    try:
        given = json.loads(content)
        if given["format"] != FORMAT:
            raise DamagedBackup(f"This backup has the format “{given['format']}”: a newer Pliego wrote it.")
        tables = {name: TableFacts(**facts) for name, facts in given["tables"].items()}
        return Manifest(given["schema"], given["made_at"], tables)
    except (ValueError, TypeError, AttributeError) as error:
        raise DamagedBackup("The backup's list of contents cannot be read.") from error


def _check_table(archive: zipfile.ZipFile, name: str, facts: TableFacts) -> None:
    digest, count = hashlib.sha256(), 0
    for line in _raw_lines(archive, name):
        digest.update(line)
        count += 1
    if (count, digest.hexdigest()) != (facts.rows, facts.sha256):
        raise DamagedBackup(f"The backup is damaged: its table “{name}” is not as it was written.")


def _raw_lines(archive: zipfile.ZipFile, name: str) -> Iterator[bytes]:
    with archive.open(f"{name}.jsonl") as entry:
        yield from entry


def _read_lines(archive: zipfile.ZipFile, name: str) -> Iterator[Row]:
    return (backup_rows.decode(line) for line in _raw_lines(archive, name))


def _batches(rows: Iterator[Row]) -> Iterator[list[Row]]:
    batch: list[Row] = []
    for row in rows:
        batch.append(row)
        if len(batch) == BATCH:
            yield batch
            batch = []
    if batch:
        yield batch
