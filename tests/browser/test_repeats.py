"""A sentence that stands again in the issue: once it is saved, one key puts it there too."""

from playwright.sync_api import expect
from sqlalchemy import select

from tests.browser.conftest import Enter
from tests.browser.crossing import Crossing
from tests.browser.pages import ArticlePage
from tests.browser.serving import Desk
from tests.builders import make_article, make_placement, make_text
from tm.storage.issues import Issue
from tm.storage.paper import Edition
from tm.storage.units import Unit


def repeat(desk: Desk, paper: Crossing, unit: str) -> None:
    """Let a sentence stand again, in a piece of its own."""
    with desk.database.writing() as session:
        issue = session.scalars(select(Issue).where(Issue.slug == paper.issue)).one()
        editions = {edition.tag: edition for edition in session.scalars(select(Edition))}
        text = session.scalars(select(Unit.text).where(Unit.public_id == unit)).one()
        article = make_article(session, issue, home=editions["en"], page=8)
        make_placement(session, article, editions["es-419"])
        make_text(session, article, "The same once more.", text)


def test_what_was_saved_is_offered_beside_the_next_sentence(
    desk: Desk, paper: Crossing, enter: Enter
) -> None:
    page = enter(desk, "teo")
    article, _unit = paper.with_history
    page.goto(f"/articles/{article}/es-419")
    first = page.locator("main a.s[data-mark=todo]").first
    unit = str(first.get_attribute("data-unit"))
    repeat(desk, paper, unit)
    first.click()
    expect(page.locator(".help [data-again]")).to_contain_text("The same once more.")

    on_page = ArticlePage(page)
    on_page.put("Una oración que vuelve.")
    expect(page.locator(".help [data-offer] [data-key=repeat]")).to_be_visible()
    on_page.box.fill("Empezada y sin guardar")
    following = on_page.unit
    on_page.box.press("Alt+r")

    expect(page.locator(".put-in")).to_be_visible()
    expect(page.locator(f"#e-{following}")).to_be_visible()
    expect(on_page.box).to_have_value("Empezada y sin guardar")
    expect(page.locator(".help [data-again]")).to_have_count(0)
