"""What PostgreSQL knows of how many rows there are."""

from sqlalchemy import text

from tests.builders import make_article, make_issue, make_text
from tm.storage.engine import Database
from tm.storage.statistics import many_came


def test_postgresql_counts_at_once_what_came(postgresql_database: Database) -> None:
    with postgresql_database.writing() as session:
        make_text(session, make_article(session, make_issue(session)), "One.", "Two.", "Three.")
        many_came(session)
        known = text("SELECT reltuples FROM pg_class WHERE oid = 'unit'::regclass")
        assert session.scalar(known) == 3
