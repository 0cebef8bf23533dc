"""Articles that are promised, run again, or recognised in a laid-out issue."""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None


def upgrade() -> None:
    for table in ("article", "unit"):
        # written out, since Alembic would rebuild the table on SQLite for the sake of the foreign key
        op.execute(
            f"ALTER TABLE {table} ADD COLUMN copied_from_id INTEGER "
            f"CONSTRAINT fk_{table}_copied_from_id_{table} REFERENCES {table} (id)"
        )
    op.create_table(
        "announcement",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("article_id", sa.Integer(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("words", sa.Integer(), nullable=True),
        sa.Column("writer", sa.String(), nullable=False),
        sa.Column("expected_on", sa.Date(), nullable=True),
        sa.Column("arrived_at", sa.DateTime(), nullable=True),
        sa.ForeignKeyConstraint(
            ["article_id"], ["article.id"], name=op.f("fk_announcement_article_id_article")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_announcement")),
        sa.UniqueConstraint("article_id", name=op.f("uq_announcement_article_id")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "recognition",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("printed_id", sa.Integer(), nullable=False),
        sa.Column("article_id", sa.Integer(), nullable=False),
        sa.Column("edition_id", sa.Integer(), nullable=True),
        sa.Column("settled_at", sa.DateTime(), nullable=True),
        sa.Column("withdrawn_at", sa.DateTime(), nullable=True),
        sa.ForeignKeyConstraint(
            ["printed_id"], ["article.id"], name=op.f("fk_recognition_printed_id_article")
        ),
        sa.ForeignKeyConstraint(
            ["article_id"], ["article.id"], name=op.f("fk_recognition_article_id_article")
        ),
        sa.ForeignKeyConstraint(
            ["edition_id"], ["edition.id"], name=op.f("fk_recognition_edition_id_edition")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_recognition")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_recognition_printed_id"), "recognition", ["printed_id"])
    op.create_index(op.f("ix_recognition_article_id"), "recognition", ["article_id"])
