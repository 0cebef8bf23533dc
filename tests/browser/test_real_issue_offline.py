"""A real issue in airplane mode: letters never opened, twenty sentences, and the sign-in ends meanwhile."""

from collections import Counter
from collections.abc import Collection
from pathlib import Path

from playwright.sync_api import expect
from sqlalchemy import select

from tests.browser.airplane import all_arrive, sign_in_as, stock_up, without_network, work
from tests.browser.conftest import Enter
from tests.browser.crossing import PASSWORD
from tests.browser.papers import set_up
from tests.browser.serving import Desk
from tm.document import Kind
from tm.services import home, issues
from tm.services.assigning import assignments
from tm.services.filing import preparing
from tm.services.incoming import importing
from tm.services.people import passwords
from tm.storage.base import now
from tm.storage.history import History
from tm.storage.issues import Article
from tm.storage.paper import Edition
from tm.storage.people import Person
from tm.storage.units import Unit

LETTERS = 8
TWENTY = 20
MOST_OF_ONE = 3


def open_issue(desk: Desk, dump: Path) -> None:
    """Import a dump and open the issue to translators."""
    prepared = preparing.prepare(dump.read_bytes(), name=dump.name, language="en")
    with desk.database.writing() as session:
        editor = session.scalars(select(Person).where(Person.name == "editor")).one()
        issue = importing.store(session, prepared, person=editor, at=now()).issue
        issues.open_issue(session, issue, person=editor, at=now())


def take_letters(desk: Desk, name: str) -> list[str]:
    """Give somebody eight letters; nobody has opened one of them."""
    with desk.database.writing() as session:
        person = session.scalars(select(Person).where(Person.name == name)).one()
        person.password_hash = passwords.make_hash(PASSWORD)
        spanish = session.scalars(select(Edition).where(Edition.tag == "es-419")).one()
        free = home.translator_home(session, person, editions=["es-419"], at=now()).free
        letters = [each.article for each in free if each.kind is Kind.LETTER][:LETTERS]
        for row in session.scalars(select(Article).where(Article.public_id.in_(letters))):
            assignments.take(session, row, spanish, person=person, at=now())
    return letters


def saves(desk: Desk, units: Collection[str]) -> Counter[str]:
    """How often something was written for each of these sentences, whatever came of it."""
    with desk.database.reading() as session:
        query = select(Unit.public_id).join(History, History.unit_id == Unit.id)
        return Counter(session.scalars(query.where(Unit.public_id.in_(units))))


def test_twenty_sentences_of_a_real_issue_in_airplane_mode(
    empty_desk: Desk, seed: Path, enter: Enter
) -> None:
    set_up(empty_desk, [("teo", "es-419")])
    open_issue(empty_desk, seed)
    letters = take_letters(empty_desk, "teo")
    page = enter(empty_desk, "teo")
    stock_up(page, LETTERS)
    without_network(page)

    written = dict(work(page, letters, TWENTY, most=MOST_OF_ONE))

    expect(page.locator("[data-said]")).to_have_text(f"Waiting: {TWENTY}")
    empty_desk.sign_out("teo")
    page.context.set_offline(offline=False)
    expect(page.locator("[data-line]")).to_contain_text("Your sign-in has ended")
    assert saves(empty_desk, written) == {}
    page.locator("[data-line]").get_by_role("link", name="Sign in").click()
    sign_in_as(page, "teo")
    all_arrive(empty_desk, page, written)
    assert len(written) == TWENTY
    assert saves(empty_desk, written) == dict.fromkeys(written, 1)
    expect(page.locator("[data-said]")).to_have_text("Saved")
