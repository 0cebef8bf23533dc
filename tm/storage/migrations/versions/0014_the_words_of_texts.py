"""Where the words of all texts are found; the texts that are there are put in after the migration."""

from alembic import op

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None

INDEXES = ("word_index_sentence", "word_index_pair")


def upgrade() -> None:
    for index in INDEXES:
        if op.get_bind().dialect.name == "sqlite":
            op.execute(
                f"CREATE VIRTUAL TABLE {index} USING fts5(words, content='', detail=none, tokenize='ascii')"
            )
        else:
            op.execute(f"CREATE TABLE {index} (id BIGINT PRIMARY KEY, words INTEGER[] NOT NULL)")
            op.execute(f"CREATE INDEX ix_{index}_words ON {index} USING gin (words)")
