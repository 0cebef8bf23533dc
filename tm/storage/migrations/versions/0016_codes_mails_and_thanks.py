"""One-time codes, the digest by mail, and the names of those who may be thanked in print."""

import sqlalchemy as sa
from alembic import op

revision = "0016"
down_revision = "0015"
branch_labels = None
depends_on = None


def upgrade() -> None:
    for column in (
        sa.Column("email", sa.String(length=254), nullable=True),
        sa.Column("digest", sa.String(length=24), nullable=True),
        sa.Column("digest_at", sa.DateTime(), nullable=True),
        sa.Column("credit", sa.String(length=120), nullable=True),
        sa.Column("totp_secret", sa.String(length=64), nullable=True),
        sa.Column("totp_step", sa.Integer(), nullable=True),
    ):
        op.add_column("person", column)
