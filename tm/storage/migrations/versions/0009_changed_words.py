"""Questions about approved words that were changed."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("question", sa.Column("before", sa.String(), nullable=True))
    op.add_column("question", sa.Column("words_tag", sa.String(length=35), nullable=True))
