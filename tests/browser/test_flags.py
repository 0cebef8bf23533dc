"""A sentence in which something was found shows it in the text, also when the translator is far beyond it."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Enter
from tests.browser.crossing import NEWCOMER, Crossing
from tests.browser.long_article import LongArticle, lay
from tests.browser.pages import ArticlePage
from tests.browser.serving import Desk


@pytest.fixture
def article(desk: Desk, paper: Crossing) -> LongArticle:
    """What the newcomer has taken."""
    with desk.database.writing() as session:
        return lay(session, NEWCOMER)


@pytest.fixture
def page(desk: Desk, enter: Enter, article: LongArticle) -> Page:
    """The article with its first open sentence."""
    page = enter(desk, NEWCOMER)
    page.goto(f"{article.path}?s={article.todo[0]}#e-{article.todo[0]}")
    expect(ArticlePage(page).box).to_be_focused()
    return page


def test_what_is_found_after_a_save_stays_in_sight(page: Page, article: LongArticle) -> None:
    flagged = page.locator(f"#s-{article.todo[0]}[data-found]")
    box = ArticlePage(page).box
    box.fill("Una  frase con dos espacios.")

    box.press("Control+Enter")

    expect(flagged).to_have_attribute("title", re.compile("check"))
    expect(page.get_by_role("status").get_by_role("link", name="What the checks say: 1")).to_be_visible()
    page.reload()
    expect(flagged).to_have_attribute("title", re.compile("check"))
    page.keyboard.press("Alt+i")
    expect(page.locator(f"#e-{article.todo[0]}")).to_be_focused()


def test_what_is_put_right_is_no_longer_shown(page: Page, article: LongArticle) -> None:
    short = min(
        article.todo, key=lambda unit: int(page.locator(f"#s-{unit}").get_attribute("data-words") or 0)
    )
    link, box = page.locator(f"#s-{short}"), ArticlePage(page).box
    ArticlePage(page).open(short)
    box.fill("Una  frase.")
    box.press("Control+Enter")
    expect(link).to_have_attribute("data-found", "warning")
    ArticlePage(page).open(short)
    box.fill("Una frase.")

    box.press("Control+Enter")

    expect(page.locator("[data-flagged]")).to_be_hidden()
    expect(link).not_to_have_attribute("data-found", "warning")
