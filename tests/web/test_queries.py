"""Pages take the same number of queries however much stands on them."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from sqlalchemy import event, select
from sqlalchemy.orm import Session

from tests.builders import make_article, make_placement, make_text, make_translation
from tests.web.conftest import Enter, Paper, Visitor
from tm.services import remembering
from tm.storage.engine import Database
from tm.storage.issues import Article, Issue
from tm.storage.paper import Edition


@contextmanager
def _counted(database: Database) -> Iterator[list[str]]:
    statements: list[str] = []

    def note(*arguments: object) -> None:
        statement = str(arguments[2])
        if not statement.startswith(("BEGIN", "PRAGMA")):
            statements.append(statement)

    event.listen(database.engine, "before_cursor_execute", note)
    try:
        yield statements
    finally:
        event.remove(database.engine, "before_cursor_execute", note)


def _number(database: Database, visitor: Visitor, address: str) -> int:
    with _counted(database) as statements:
        assert visitor.get(address).status_code == 200
    return len(statements)


def _grow(session: Session, paper: Paper) -> None:
    """Many more articles, sentences and translations."""
    issue = session.scalars(select(Issue)).one()
    editions = session.scalars(select(Edition)).all()
    first = session.scalars(select(Article).where(Article.public_id == paper.article)).one()
    spanish = next(edition for edition in editions if edition.tag == "es-419")
    for _ in range(12):
        for unit in make_text(session, first, "One.", "Two.", "Three."):
            make_translation(session, unit, spanish)
        article = make_article(session, issue, home=editions[0], page=2)
        make_text(session, article, "Another one.", "And more.")
        for edition in editions:
            make_placement(session, article, edition)
    remembering.gather(session)


@pytest.mark.parametrize(
    "address",
    [
        "/articles/{article}/es-419",
        "/articles/{article}/es-419?s={unit}",
        "/articles/{article}/es-419/read",
        "/articles/{article}/es-419/read?beside=original",
        "/articles/{article}/es-419/who",
        "/issues/16-2",
        "/issues/16-2?edition=es-419&show=changed",
        "/issues/16-2/goes/{article}",
        "/issues/16-2/missing",
        "/issues/16-2/structure",
        "/issues/16-2/wanted",
        "/issues/16-2/pages/es-419",
        "/issues/16-2/exports",
        "/issues/16-2/plan",
        "/issues/16-2/missing/es-419",
        "/",
        "/standing",
        "/pool",
        "/published?q=one",
        "/search?q=one",
        "/log",
    ],
)
def test_the_number_of_queries_does_not_grow(
    address: str, enter: Enter, paper: Paper, sqlite_database: Database
) -> None:
    editor = enter("editor")
    address = address.format(article=paper.article, unit=paper.units[1])
    with sqlite_database.writing() as session:
        _grow(session, paper)  # so that there is something of every kind to begin with
    _number(sqlite_database, editor, address)  # what each process reads once, the memory, is read now
    before = _number(sqlite_database, editor, address)
    with sqlite_database.writing() as session:
        _grow(session, paper)
    _number(sqlite_database, editor, address)  # the memory hears once of what came
    assert _number(sqlite_database, editor, address) == before
    assert before <= (
        50 if address.endswith(("/missing", "/exports")) else 35
    )  # the checks read each edition


def test_an_article_takes_few_queries(enter: Enter, paper: Paper, sqlite_database: Database) -> None:
    assert _number(sqlite_database, enter("translator"), f"/articles/{paper.article}/es-419") <= 18
