"""What went out, corrections after print, and the plan until print."""

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "plan_step",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("issue_id", sa.Integer(), nullable=True),
        sa.Column("edition_id", sa.Integer(), nullable=True),
        sa.Column("step", sa.String(length=24), nullable=False),
        sa.Column("days", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["edition_id"], ["edition.id"], name=op.f("fk_plan_step_edition_id_edition")),
        sa.ForeignKeyConstraint(["issue_id"], ["issue.id"], name=op.f("fk_plan_step_issue_id_issue")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_plan_step")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_plan_step_issue_id"), "plan_step", ["issue_id"], unique=False)

    op.create_table(
        "correction_answer",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("article_id", sa.Integer(), nullable=False),
        sa.Column("edition_id", sa.Integer(), nullable=False),
        sa.Column("mark", sa.String(length=32), nullable=False),
        sa.Column("answer", sa.String(length=24), nullable=False),
        sa.Column("word", sa.String(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=True),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["article_id"], ["article.id"], name=op.f("fk_correction_answer_article_id_article")
        ),
        sa.ForeignKeyConstraint(
            ["edition_id"], ["edition.id"], name=op.f("fk_correction_answer_edition_id_edition")
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_correction_answer_person_id_person")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_correction_answer")),
        sqlite_autoincrement=True,
    )
    op.create_index(
        op.f("ix_correction_answer_article_id"), "correction_answer", ["article_id"], unique=False
    )

    op.create_table(
        "exported_article",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("export_id", sa.Integer(), nullable=False),
        sa.Column("article_id", sa.Integer(), nullable=False),
        sa.Column("blocks", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(
            ["article_id"], ["article.id"], name=op.f("fk_exported_article_article_id_article")
        ),
        sa.ForeignKeyConstraint(
            ["export_id"], ["export_record.id"], name=op.f("fk_exported_article_export_id_export_record")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_exported_article")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_exported_article_article_id"), "exported_article", ["article_id"], unique=False)
    op.create_index(op.f("ix_exported_article_export_id"), "exported_article", ["export_id"], unique=False)

    op.add_column("export_record", sa.Column("still_open", sa.JSON(), nullable=True))
    op.add_column("export_record", sa.Column("reason", sa.String(), nullable=True))
    op.add_column("issue", sa.Column("print_at", sa.DateTime(), nullable=True))
