"""What the memory follows and holds; what was translated before is gathered after the migration."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "memory_change",
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("first_id", sa.Integer(), nullable=False),
        sa.Column("last_id", sa.Integer(), nullable=False),
        sa.Column("written_in", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("seq", name=op.f("pk_memory_change")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("memory_change", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_memory_change_written_in"), ["written_in"], unique=False)

    op.create_table(
        "memory_file",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=True),
        sa.Column("imported_at", sa.DateTime(), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_memory_file_person_id_person")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_memory_file")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "memory",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("source_language", sa.String(length=35), nullable=False),
        sa.Column("target_language", sa.String(length=35), nullable=False),
        sa.Column("source", sa.String(), nullable=False),
        sa.Column("target", sa.String(), nullable=False),
        sa.Column("key", sa.BigInteger(), nullable=False),
        sa.Column("length", sa.Integer(), nullable=False),
        sa.Column("signature", sa.LargeBinary(length=32), nullable=False),
        sa.Column("target_signature", sa.LargeBinary(length=32), nullable=False),
        sa.Column("scheme", sa.Integer(), nullable=False),
        sa.Column("before", sa.BigInteger(), nullable=True),
        sa.Column("after", sa.BigInteger(), nullable=True),
        sa.Column("type", sa.String(length=24), nullable=True),
        sa.Column("status", sa.String(length=24), nullable=True),
        sa.Column("at", sa.DateTime(), nullable=True),
        sa.Column("unit_id", sa.Integer(), nullable=True),
        sa.Column("edition_id", sa.Integer(), nullable=True),
        sa.Column("file_id", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["edition_id"], ["edition.id"], name=op.f("fk_memory_edition_id_edition")),
        sa.ForeignKeyConstraint(["file_id"], ["memory_file.id"], name=op.f("fk_memory_file_id_memory_file")),
        sa.ForeignKeyConstraint(["unit_id"], ["unit.id"], name=op.f("fk_memory_unit_id_unit")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_memory")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("memory", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_memory_file_id"), ["file_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_memory_key"), ["key"], unique=False)
        batch_op.create_index(
            batch_op.f("ix_memory_unit_id_edition_id"), ["unit_id", "edition_id"], unique=False
        )
