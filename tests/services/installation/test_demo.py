"""The demo: a newspaper in the middle of its work."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from tests.builders import NOON
from tm import resources
from tm.document import IssueState, Status
from tm.services import home
from tm.services.board import progress
from tm.services.installation import demo
from tm.services.installation.demo_sample import Sample, read_sample
from tm.services.people import accounts
from tm.services.standing_texts import standing
from tm.storage.engine import Database
from tm.storage.issues import Issue
from tm.storage.units import Translation
from tm.workflow.roles import Role


@pytest.fixture(scope="module")
def sample() -> Sample:
    return read_sample(resources.samples() / "the-crossing")


@pytest.fixture(scope="module")
def filled(
    sample: Sample, sqlite_template: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Database]:
    """The demo, made once for the tests that only look."""
    path = tmp_path_factory.mktemp("demo") / "demo.db"
    shutil.copyfile(sqlite_template, path)
    database = Database(f"sqlite:///{path}")
    with database.writing() as session:
        demo.fill(session, sample, password_hash="hash", at=NOON)
    yield database
    database.close()


@pytest.fixture
def session(filled: Database) -> Iterator[Session]:
    with filled.reading() as session:
        yield session


@pytest.fixture
def issue(session: Session) -> Issue:
    return session.scalars(select(Issue)).one()


def test_it_is_made_on_either_database(database: Database, sample: Sample) -> None:
    with database.writing() as session:
        assert demo.fill(session, sample, password_hash="hash", at=NOON).slug == "9-4"


def test_the_spanish_edition_is_half_translated(session: Session, issue: Issue) -> None:
    columns = {column.tag: column for column in progress.board(session, issue, at=NOON).columns}

    assert issue.state is IssueState.OPEN
    assert 40 <= (columns["es-419"].counts.percent or 0) <= 75
    assert 0 < columns["es-419"].counts.approved_words < columns["es-419"].counts.done_words
    assert columns["fr"].complete
    assert not columns["ar"].complete


def test_editions_that_choose_have_their_pieces(session: Session, issue: Issue) -> None:
    rows = progress.board(session, issue, at=NOON).rows
    here = {tag: sum(tag in row.cells and row.cells[tag].wanted for row in rows) for tag in ("ar", "fr")}

    assert here == {"ar": 3, "fr": 1}


def test_every_status_is_to_be_seen(session: Session, issue: Issue) -> None:
    counts = set(session.scalars(select(Translation.status).distinct()))

    assert counts == set(Status)


def test_standing_texts_are_there_in_spanish_with_addresses_of_their_own(
    session: Session, issue: Issue
) -> None:
    rows = {row.key: row for row in standing.page(session)}
    spanish = {key: row.renderings.get("es-419") for key, row in rows.items()}

    assert all(spanish.values())
    addresses = [view.slots["url"] for view in spanish.values() if view and view.slots]
    assert any(address.endswith("-es.pdf") for address in addresses)


def test_people_have_their_roles_and_pieces(session: Session, issue: Issue, sample: Sample) -> None:
    people = {account.person.name: account for account in accounts.people(session, at=NOON)}
    teo = people["teo"].person

    assert set(people) == {each.name for each in sample.people}
    assert Role.ADMINISTRATOR in {grant.role for grant in people["marina"].grants}
    assert (teo.writes, teo.ui_language, teo.password_hash) == (["es"], "es", "hash")
    view = home.translator_home(session, teo, editions=["es-419"], at=NOON)
    assert view.yours
    assert view.go_on
