"""Approved words are changed in place: the desk asks below the paragraph what that changes."""

from playwright.sync_api import expect

from tests.browser.conftest import Enter
from tests.browser.crossing import FIRST, Crossing
from tests.browser.pages import ArticlePage
from tests.browser.serving import Desk


def test_what_changed_is_asked_and_answered_beside_the_text(
    desk: Desk, paper: Crossing, enter: Enter
) -> None:
    page = enter(desk, "teo")
    page.goto(f"/articles/{paper.articles[FIRST]}/es-419")
    unit = page.locator("main a.s.s-approved").first.get_attribute("data-unit")
    article = ArticlePage(page)
    assert unit
    article.open(unit)
    article.put(f"Ya no: {article.box.input_value()}")

    box = page.get_by_role("form", name="Approved words were changed")
    expect(box.locator("ins")).to_contain_text("Ya no")
    box.get_by_role("button", name="It says something else").click()

    expect(page.locator("[data-said]")).to_contain_text("other edition")
    expect(box).to_have_count(0)
    expect(article.sentence(unit)).to_be_focused()
