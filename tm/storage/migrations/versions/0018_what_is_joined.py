"""The few sentences that are joined to the one before, found without looking at all."""

import sqlalchemy as sa
from alembic import op

revision = "0018"
down_revision = "0017"
branch_labels = None
depends_on = None


def upgrade() -> None:
    joined = sa.text("treatment = 'joined'")
    op.create_index(
        "ix_translation_joined", "translation", ["unit_id"], sqlite_where=joined, postgresql_where=joined
    )
