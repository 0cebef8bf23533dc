"""Links by which writers read one article without an account."""

import sqlalchemy as sa
from alembic import op

revision = "0015"
down_revision = "0014"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "writer_link",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("public_id", sa.String(length=32), nullable=False),
        sa.Column("article_id", sa.Integer(), nullable=False),
        sa.Column("edition_id", sa.Integer(), nullable=False),
        sa.Column("token_hash", sa.String(length=64), nullable=False),
        sa.Column("question_id", sa.Integer(), nullable=True),
        sa.Column("created_by_id", sa.Integer(), nullable=True),
        sa.Column("created_at", sa.DateTime(), nullable=False),
        sa.Column("expires_at", sa.DateTime(), nullable=False),
        sa.Column("revoked_at", sa.DateTime(), nullable=True),
        sa.ForeignKeyConstraint(
            ["article_id"], ["article.id"], name=op.f("fk_writer_link_article_id_article")
        ),
        sa.ForeignKeyConstraint(
            ["edition_id"], ["edition.id"], name=op.f("fk_writer_link_edition_id_edition")
        ),
        sa.ForeignKeyConstraint(
            ["question_id"], ["question.id"], name=op.f("fk_writer_link_question_id_question")
        ),
        sa.ForeignKeyConstraint(
            ["created_by_id"], ["person.id"], name=op.f("fk_writer_link_created_by_id_person")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_writer_link")),
        sa.UniqueConstraint("public_id", name=op.f("uq_writer_link_public_id")),
        sa.UniqueConstraint("token_hash", name=op.f("uq_writer_link_token_hash")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_writer_link_article_id"), "writer_link", ["article_id"])
