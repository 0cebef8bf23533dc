"""A translator asks about the open sentence without leaving it, names somebody, and resolves it."""

from playwright.sync_api import expect

from tests.browser.conftest import Enter
from tests.browser.crossing import STEPS, Crossing
from tests.browser.pages import ArticlePage
from tests.browser.serving import Desk


def test_asked_and_resolved_beside_the_text(desk: Desk, paper: Crossing, enter: Enter) -> None:
    page = enter(desk, "samira")
    unit = paper.arabic_unit
    page.goto(f"/articles/{paper.articles[STEPS]}/ar?s={unit}#e-{unit}")
    article = ArticlePage(page)
    expect(article.box).to_be_focused()
    expect(page.locator(f".help [data-talk='{unit}']")).to_be_attached()

    article.box.press("Alt+q")
    question = page.get_by_label("Your question")
    expect(question).to_be_focused()
    question.press_sequentially("From Lisbon, @luc")
    page.get_by_role("button", name="@lucia").click()
    expect(question).to_have_value("From Lisbon, @lucia ")
    page.locator("[data-asking]").get_by_role("button", name="Ask").click()

    expect(page.locator("[data-said]")).to_have_text("The question is asked.")
    expect(page.locator(".talk")).to_contain_text("asked of Lucía")
    expect(article.box).to_be_focused()
    expect(article.sentence(unit).locator(".asked")).to_have_attribute("aria-label", "open question")

    page.get_by_role("button", name="It is resolved").click()

    expect(page.locator("[data-said]")).to_have_text("Resolved.")
    expect(page.locator(".talk")).to_have_count(0)
    expect(article.sentence(unit).locator(".asked")).to_have_count(0)


def test_escape_leads_from_a_question_back_to_its_sentence(desk: Desk, paper: Crossing, enter: Enter) -> None:
    page = enter(desk, "teo")
    piece, unit = paper.with_history
    page.goto(f"/articles/{piece}/es-419?s={unit}#e-{unit}")
    article, asking = ArticlePage(page), page.locator("[data-asking]")
    expect(page.locator(f".help [data-talk='{unit}']")).to_be_attached()

    article.box.press("Alt+q")
    expect(page.get_by_label("Your question")).to_be_focused()
    expect(article.box).to_be_in_viewport()
    page.keyboard.press("Escape")
    expect(article.box).to_be_focused()
    expect(asking).to_have_count(0)
    article.box.press("Alt+q")
    page.keyboard.type("From Lisbon?")
    page.keyboard.press("Escape")

    expect(article.box).to_be_focused()
    expect(page.get_by_label("Your question")).to_have_value("From Lisbon?")


def test_without_connection_what_was_typed_stays(desk: Desk, paper: Crossing, enter: Enter) -> None:
    page = enter(desk, "samira")
    unit = paper.arabic_unit
    page.goto(f"/articles/{paper.articles[STEPS]}/ar?s={unit}#e-{unit}")
    expect(page.locator(f".help [data-talk='{unit}']")).to_be_attached()
    ArticlePage(page).box.press("Alt+q")
    page.get_by_label("Your question").fill("From Lisbon?")
    page.route("**/ask/*", lambda route: route.abort())

    page.locator("[data-asking]").get_by_role("button", name="Ask").click()

    expect(page.locator("[data-said]")).to_contain_text("nothing was sent")
    expect(page.get_by_label("Your question")).to_have_value("From Lisbon?")
