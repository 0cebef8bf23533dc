"""The schema that the migrations make, and what they do to databases full of rows."""

import shutil
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import (
    Connection,
    create_engine,
    inspect,
    text,
)

from tests import populated
from tests.builders import make_person
from tm.errors import TmError
from tm.storage import migrating, schema
from tm.storage.engine import Database
from tm.storage.tables import metadata
from tm.storage.word_index import is_derived

NEXT = '''"""A step that rebuilds a table to which most others point, and adds to one that points to it."""

import sqlalchemy as sa
from alembic import op

revision = "9999"
down_revision = "{head}"
branch_labels = None
depends_on = None
KEPT = {{"sqlite_autoincrement": True}}


def upgrade() -> None:
    rebuilt = "always" if op.get_bind().dialect.name == "sqlite" else "auto"
    with op.batch_alter_table("unit", recreate=rebuilt, table_kwargs=KEPT) as batch:
        batch.add_column(sa.Column("colour", sa.String(), nullable=False, server_default="none"))
    with op.batch_alter_table("person", recreate=rebuilt, table_kwargs=KEPT) as batch:
        batch.alter_column("display_name", existing_type=sa.String(120), type_=sa.String(200))
    {more}
'''

OURS = {"compare_server_default": True, "include_name": lambda name, _kind, _parents: not is_derived(name)}


def what_both_have(rows: list[populated.Row], others: list[populated.Row]) -> list[populated.Row]:
    """Rows without the columns that the others, in the same order, do not have."""
    pairs = zip(rows, others, strict=True)
    return [{name: row[name] for name in row.keys() & other.keys()} for row, other in pairs]


def scripts_with(folder: Path, more: str = "pass") -> Path:
    """A copy of the scripts with one more step."""
    scripts = folder / "scripts"
    shutil.copytree(schema.SCRIPTS, scripts, ignore=shutil.ignore_patterns("__pycache__"))
    step = NEXT.format(head=schema.head(), more=more)
    (scripts / "versions" / "9999_next.py").write_text(step, encoding="utf-8")
    return scripts


def test_the_migrations_make_the_tables_of_the_models(database: Database) -> None:
    with database.reading() as session:
        context = MigrationContext.configure(session.connection(), opts=OURS)
        assert compare_metadata(context, metadata) == []


def test_ids_are_never_reused_on_sqlite(sqlite_database: Database, tmp_path: Path) -> None:
    """Alembic does not compare AUTOINCREMENT; what the models make must be what the migrations make."""
    models = create_engine(f"sqlite:///{tmp_path / 'models.db'}")
    metadata.create_all(models)

    def autoincrement(connection: Connection) -> set[str]:
        found = connection.execute(text("SELECT name FROM sqlite_master WHERE sql LIKE '%AUTOINCREMENT%'"))
        return set(found.scalars())

    with sqlite_database.reading() as session, models.connect() as connection:
        assert autoincrement(session.connection()) == autoincrement(connection)
        assert "unit" in autoincrement(connection)
    models.dispose()


def test_every_step_keeps_the_rows_that_are_there(bare_database: Database) -> None:
    before: dict[str, list[populated.Row]] = {}
    for revision in schema.revisions():
        migrating.upgrade(bare_database, revision)
        after = populated.read(bare_database)
        for name, rows in before.items():
            assert what_both_have(after[name], rows) == what_both_have(rows, after[name]), (revision, name)
        populated.fill(bare_database)
        before = populated.read(bare_database)

    assert schema.current(bare_database) == schema.head()
    assert set(before) == set(metadata.tables)


def test_rebuilding_a_table_keeps_the_rows_that_point_to_it(bare_database: Database, tmp_path: Path) -> None:
    migrating.upgrade(bare_database)
    populated.fill(bare_database)
    before = populated.read(bare_database)

    migrating.upgrade(bare_database, scripts=scripts_with(tmp_path))

    after = populated.read(bare_database)
    assert {name: len(kept) for name, kept in after.items()} == dict.fromkeys(before, 3)
    assert after["translation"] == before["translation"]
    assert [row["colour"] for row in after["unit"]] == ["none"] * 3


def test_a_step_that_loses_rows_is_refused_and_undone(sqlite_database: Database, tmp_path: Path) -> None:
    populated.fill(sqlite_database)
    before = populated.read(sqlite_database)
    scripts = scripts_with(tmp_path, more='op.execute("DELETE FROM person WHERE id = 1")')

    with pytest.raises(TmError, match=r"translation → person.*nothing was changed"):
        migrating.upgrade(sqlite_database, scripts=scripts)

    assert populated.read(sqlite_database) == before
    assert schema.current(sqlite_database) == schema.head()


def test_a_step_that_fails_is_undone(bare_database: Database, tmp_path: Path) -> None:
    migrating.upgrade(bare_database)
    populated.fill(bare_database)
    before = populated.read(bare_database)

    with pytest.raises(ZeroDivisionError):
        migrating.upgrade(bare_database, scripts=scripts_with(tmp_path, more="1 / 0"))

    assert populated.read(bare_database) == before


def test_migrating_twice_changes_nothing(bare_database: Database) -> None:
    migrating.upgrade(bare_database)
    migrating.upgrade(bare_database)

    assert schema.current(bare_database) == schema.head()
    schema.check(bare_database)


def test_an_empty_database_asks_for_init(bare_database: Database) -> None:
    with bare_database.writing() as session:
        session.connection()

    with pytest.raises(schema.WrongSchema, match=r"empty: run `tm init`"):
        schema.check(bare_database)


def test_an_older_schema_names_tm_migrate(database: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(schema, "head", lambda: "9999")

    with pytest.raises(schema.WrongSchema, match="run `tm migrate`"):
        schema.check(database)


def test_a_newer_schema_asks_for_a_newer_program(bare_database: Database, tmp_path: Path) -> None:
    migrating.upgrade(bare_database)
    migrating.upgrade(bare_database, scripts=scripts_with(tmp_path))

    with pytest.raises(schema.WrongSchema, match="a newer Pliego"):
        schema.check(bare_database)
    with pytest.raises(schema.WrongSchema, match="a newer Pliego"):
        migrating.upgrade(bare_database)


def test_the_tables_of_another_program_are_left_alone(bare_database: Database) -> None:
    with bare_database.writing() as session:
        session.execute(text("CREATE TABLE recipe (id INTEGER PRIMARY KEY)"))

    with pytest.raises(schema.WrongSchema, match="another program"):
        migrating.upgrade(bare_database)

    with bare_database.reading() as session:
        assert inspect(session.connection()).get_table_names() == ["recipe"]


def test_ids_are_not_reused_after_a_table_was_rebuilt(bare_database: Database, tmp_path: Path) -> None:
    migrating.upgrade(bare_database)
    with bare_database.writing() as session:
        person = make_person(session)
        session.execute(text("DELETE FROM person"))

    migrating.upgrade(bare_database, scripts=scripts_with(tmp_path))

    with bare_database.writing() as session:
        assert make_person(session).id == person.id + 1
