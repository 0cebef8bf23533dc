"""Pieces that only one edition prints, and why."""

import sqlalchemy as sa
from alembic import op

revision = "0017"
down_revision = "0016"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("placement", sa.Column("only_here", sa.String(), nullable=True))
