"""A sign-in that ends in the middle of a sentence costs nobody a word."""

from playwright.sync_api import Page, expect

from tests.browser.conftest import Enter, sign_in
from tests.browser.crossing import PASSWORD, Crossing
from tests.browser.pages import ArticlePage
from tests.browser.serving import Desk

TEXT = "Escrito antes de que terminara la sesión."


def stopped_short(desk: Desk, paper: Crossing, page: Page) -> tuple[ArticlePage, str]:
    """A text was typed, the sign-in ended, and saving was refused."""
    article, unit = paper.with_history
    page.goto(f"/articles/{article}/es-419?s={unit}#e-{unit}")
    opened = ArticlePage(page)
    opened.box.fill(TEXT)
    desk.sign_out("teo")
    opened.box.press("Control+Enter")
    expect(page.locator("[data-problem]")).to_contain_text("Your sign-in has ended")
    return opened, unit


def test_the_text_is_there_after_signing_in_again(desk: Desk, paper: Crossing, enter: Enter) -> None:
    page = enter(desk, "teo")
    article, unit = stopped_short(desk, paper, page)

    page.reload()
    page.get_by_label("Name").fill("teo")
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("main").get_by_role("button", name="Sign in").click()

    expect(article.box).to_have_value(TEXT)
    article.box.press("Control+Enter")
    expect(article.sentence(unit)).to_have_text(TEXT)


def test_the_open_page_saves_once_somebody_signed_in_elsewhere(
    desk: Desk, paper: Crossing, enter: Enter
) -> None:
    page = enter(desk, "teo")
    article, unit = stopped_short(desk, paper, page)
    sign_in(page.context, desk, "teo")

    article.box.press("Control+Enter")

    expect(article.sentence(unit)).to_have_text(TEXT)
