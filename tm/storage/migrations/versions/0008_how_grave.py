"""How grave an edition takes what is found."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("edition_checks", sa.Column("errors", sa.JSON(), nullable=True))
    op.add_column("edition_checks", sa.Column("warnings", sa.JSON(), nullable=True))
