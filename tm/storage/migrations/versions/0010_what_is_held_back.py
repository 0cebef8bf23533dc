"""Articles that an edition holds back, and texts that stay inside the desk."""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("placement", sa.Column("held_at", sa.DateTime(), nullable=True))
    op.add_column("placement", sa.Column("held_reason", sa.String(), nullable=True))
    op.add_column("placement", sa.Column("embargo_until", sa.DateTime(), nullable=True))
    op.add_column("article", sa.Column("inside_only_at", sa.DateTime(), nullable=True))
