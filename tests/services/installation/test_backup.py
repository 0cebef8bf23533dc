"""Backups: everything comes back, into either database, or nothing is touched."""

import io
import json
import zipfile
from collections.abc import Callable

import pytest
from sqlalchemy import text

from tests import populated
from tests.builders import NOON, make_article, make_issue, make_person
from tm.errors import TmError
from tm.services.installation import backup
from tm.storage import migrating, schema
from tm.storage.engine import Database


def saved(database: Database) -> io.BytesIO:
    file = io.BytesIO()
    with database.reading() as session:
        backup.write(session, file, at=NOON)
    return file


def restored(database: Database, file: io.BytesIO, *, overwrite: bool = False) -> None:
    manifest = backup.read_manifest(file)
    with database.rebuilding() as connection:
        backup.restore(connection, file, manifest, overwrite=overwrite)


def rewritten(file: io.BytesIO, name: str, change: Callable[[bytes], bytes]) -> io.BytesIO:
    other = io.BytesIO()
    with zipfile.ZipFile(file) as old, zipfile.ZipFile(other, "w") as new:
        for entry in old.namelist():
            content = old.read(entry)
            new.writestr(entry, change(content) if entry == name else content)
    return other


@pytest.fixture(params=["sqlite", "postgresql"])
def full(request: pytest.FixtureRequest) -> Database:
    database: Database = request.getfixturevalue(f"{request.param}_database")
    populated.fill(database)
    return database


def test_every_row_comes_back_into_either_database(full: Database, bare_database: Database) -> None:
    restored(bare_database, saved(full))

    assert populated.read(bare_database) == populated.read(full)
    schema.check(bare_database)


def test_what_points_into_its_own_table_comes_back(database: Database, bare_database: Database) -> None:
    with database.writing() as session:
        issue = make_issue(session)
        sidebar = make_article(session, issue)
        sidebar.parent_id = make_article(session, issue).id

    restored(bare_database, saved(database))

    assert populated.read(bare_database)["article"] == populated.read(database)["article"]


def test_ids_are_not_reused_after_a_restore(database: Database, bare_database: Database) -> None:
    with database.writing() as session:
        make_person(session)
        last = make_person(session).id
        session.execute(text("DELETE FROM person WHERE id = :last"), {"last": last})

    restored(bare_database, saved(database))

    with bare_database.writing() as session:
        assert make_person(session).id == last + 1


def test_a_database_in_use_is_not_overwritten(full: Database) -> None:
    before, file = populated.read(full), saved(full)

    with pytest.raises(TmError, match="not empty"):
        restored(full, file)

    assert populated.read(full) == before


def test_force_replaces_everything(full: Database) -> None:
    before, file = populated.read(full), saved(full)
    with full.writing() as session:
        make_person(session, "newcomer")

    restored(full, file, overwrite=True)

    assert populated.read(full) == before


def test_a_restore_that_fails_leaves_everything_as_it_was(full: Database) -> None:
    before = populated.read(full)
    file = rewritten(saved(full), "person.jsonl", lambda content: content.replace(b'"id": 2', b'"id": 3'))
    manifest = backup.Manifest(
        schema=schema.head(),
        made_at="",
        tables={name: backup.TableFacts(3, "", None) for name in before},
    )

    with pytest.raises(Exception, match=r"(?i)unique"), full.rebuilding() as connection:
        backup.restore(connection, file, manifest, overwrite=True)

    assert populated.read(full) == before


def test_a_backup_of_an_older_schema_is_migrated(bare_database: Database) -> None:
    oldest = schema.revisions()[0]
    migrating.upgrade(bare_database, oldest)
    populated.fill(bare_database)
    before = populated.read(bare_database)
    file = saved(bare_database)
    assert backup.read_manifest(file).schema == oldest

    restored(bare_database, file, overwrite=True)

    schema.check(bare_database)
    after = populated.read(bare_database)
    assert {name: len(after[name]) for name in before} == dict.fromkeys(before, 3)


def test_a_backup_of_a_newer_schema_is_refused(sqlite_database: Database) -> None:
    ours = f'"{schema.head()}"'.encode()
    newer = rewritten(saved(sqlite_database), "manifest.json", lambda raw: raw.replace(ours, b'"9999"'))

    with pytest.raises(TmError, match="newer Pliego"):
        restored(sqlite_database, newer)


def test_the_tables_of_another_program_are_not_dropped(bare_database: Database, full: Database) -> None:
    with bare_database.writing() as session:
        session.execute(text("CREATE TABLE recipe (id INTEGER PRIMARY KEY)"))

    with pytest.raises(TmError, match="another program"):
        restored(bare_database, saved(full), overwrite=True)


@pytest.mark.parametrize(
    "damage",
    [
        lambda file: io.BytesIO(file.getvalue()[:2000]),
        lambda _file: io.BytesIO(b""),
        lambda _file: io.BytesIO(b"A letter, not a backup.\n"),
        lambda file: rewritten(file, "person.jsonl", lambda raw: raw.replace(b"1", b"2")),
        lambda file: rewritten(file, "person.jsonl", lambda raw: raw.splitlines(keepends=True)[0]),
        lambda file: rewritten(file, "manifest.json", lambda _raw: b"[]"),
        lambda file: rewritten(file, "manifest.json", lambda _raw: b"{}"),
        lambda file: rewritten(file, "manifest.json", lambda _raw: b"\xff"),
        lambda file: rewritten(file, "manifest.json", lambda raw: raw.replace(b"backup-1", b"backup-7")),
    ],
    ids=["cut", "empty", "text", "changed", "fewer", "list", "no keys", "bytes", "newer format"],
)
def test_a_damaged_file_is_refused_before_anything_happens(
    sqlite_database: Database, damage: Callable[[io.BytesIO], io.BytesIO]
) -> None:
    populated.fill(sqlite_database)
    file = saved(sqlite_database)

    with pytest.raises(backup.DamagedBackup):
        backup.read_manifest(damage(file))


def test_the_manifest_tells_what_is_inside(sqlite_database: Database) -> None:
    populated.fill(sqlite_database)
    file = saved(sqlite_database)

    manifest = backup.read_manifest(file)

    assert manifest.made_at == NOON.isoformat()
    assert manifest.tables["person"].rows == 3
    assert manifest.rows == 3 * len(manifest.tables)
    with zipfile.ZipFile(file) as archive:
        first = archive.read("person.jsonl").splitlines()[0]
        assert json.loads(first)["id"] == 1


def test_an_empty_database_has_nothing_to_back_up(bare_database: Database) -> None:
    with pytest.raises(TmError, match="nothing to back up"):
        saved(bare_database)
