"""The schema read without Alembic says what Alembic says."""

from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory

from tm.storage import schema
from tm.storage.engine import Database


def test_the_scripts_names_tell_all_schemas_in_order() -> None:
    scripts = ScriptDirectory(str(schema.SCRIPTS))
    steps = [step.revision for step in scripts.walk_revisions()][::-1]

    assert schema.revisions() == steps
    assert schema.head() == scripts.get_current_head()


def test_the_schema_of_a_database_is_alembics(database: Database) -> None:
    with database.reading() as session:
        found = MigrationContext.configure(session.connection()).get_current_revision()

    assert schema.current(database) == found == schema.head()


def test_a_database_without_tables_has_no_schema(bare_database: Database) -> None:
    with bare_database.writing() as session:
        session.connection()

    assert schema.current(bare_database) is None
