"""A sign-in that ends in the middle of a sentence costs nobody a word."""

from playwright.sync_api import Page, expect

from tests.browser.conftest import Enter, sign_in
from tests.browser.crossing import PASSWORD, Crossing
from tests.browser.pages import ArticlePage
from tests.browser.serving import Desk

TEXT = "Escrito antes de que terminara la sesión."


def stopped_short(desk: Desk, paper: Crossing, page: Page) -> tuple[ArticlePage, str]:
    """A text was typed, the sign-in ended, and what was saved waits on the device."""
    article, unit = paper.with_history
    page.goto(f"/articles/{article}/es-419?s={unit}#e-{unit}")
    opened = ArticlePage(page)
    opened.box.fill(TEXT)
    desk.sign_out("teo")
    opened.send_off(TEXT)
    expect(page.locator("[data-line]")).to_contain_text("Your sign-in has ended")
    expect(page.locator("[data-said]")).to_have_text("Waiting: 1")
    return opened, unit


def sign_in_again(page: Page, name: str) -> None:
    page.get_by_label("Name").fill(name)
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("main").get_by_role("button", name="Sign in").click()


def test_the_text_goes_out_after_signing_in_again(desk: Desk, paper: Crossing, enter: Enter) -> None:
    page = enter(desk, "teo")
    article, unit = stopped_short(desk, paper, page)

    page.locator("[data-line]").get_by_role("link", name="Sign in").click()
    sign_in_again(page, "teo")

    expect(page.locator("[data-said]")).to_have_text("Saved")
    page.reload()
    expect(article.sentence(unit)).to_have_text(TEXT)


def test_one_goes_on_translating_without_a_sign_in(desk: Desk, paper: Crossing, enter: Enter) -> None:
    page = enter(desk, "teo")
    article, _unit = stopped_short(desk, paper, page)

    article.send_off("Y una más.")

    expect(page.locator("[data-said]")).to_have_text("Waiting: 2")


def test_somebody_else_neither_sees_nor_sends_it(desk: Desk, paper: Crossing, enter: Enter) -> None:
    page = enter(desk, "teo")
    article, unit = stopped_short(desk, paper, page)
    page.goto("/sign-in")
    sign_in_again(page, "lucia")

    page.goto(f"/articles/{paper.with_history[0]}/es-419?s={unit}#e-{unit}")

    expect(article.box).not_to_have_value(TEXT)
    expect(page.locator("[data-said]")).to_have_text("")
    sign_in(page.context, desk, "teo")
    page.goto("/")
    page.goto(f"/articles/{paper.with_history[0]}/es-419")
    expect(article.sentence(unit)).to_have_text(TEXT)
    expect(article.sentence(unit).locator(".mark")).to_have_attribute("aria-label", "translated")


def test_an_open_page_sends_nothing_where_somebody_else_signed_in(
    desk: Desk, paper: Crossing, enter: Enter
) -> None:
    page = enter(desk, "teo")
    article, unit = paper.with_history
    page.goto(f"/articles/{article}/es-419?s={unit}#e-{unit}")
    opened = ArticlePage(page)
    page.context.clear_cookies()
    sign_in(page.context, desk, "lucia")

    opened.send_off(TEXT)

    expect(page.locator("[data-line]")).to_contain_text("Somebody else is signed in here now")
    page.reload()
    expect(opened.sentence(unit)).not_to_have_text(TEXT)


def test_the_open_page_saves_once_somebody_signed_in_elsewhere(
    desk: Desk, paper: Crossing, enter: Enter
) -> None:
    page = enter(desk, "teo")
    article, unit = stopped_short(desk, paper, page)
    sign_in(page.context, desk, "teo")

    article.put("Y una más.")

    expect(page.locator("[data-said]")).to_have_text("Saved")
    expect(article.sentence(unit).locator(".mark")).to_have_attribute("aria-label", "translated")
