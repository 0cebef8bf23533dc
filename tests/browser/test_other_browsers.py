"""What other browsers do otherwise, played in the one that is here."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Enter
from tests.browser.crossing import NEWCOMER
from tests.browser.long_article import LongArticle, lay
from tests.browser.serving import Desk

LONG = "Una oración larga, que no acaba y no cabe. " * 12
WITHOUT_FIELD_SIZING = """
  const supports = CSS.supports;
  CSS.supports = (name, ...more) => name !== "field-sizing" && supports.call(CSS, name, ...more);
"""
FEW_ADDRESSES = """
  const replace = history.replaceState;
  let left = 3;
  history.replaceState = (...how) => {
    if (left-- > 0) return replace.apply(history, how);
    throw new DOMException("too often", "SecurityError");
  };
"""


@pytest.fixture
def article(desk: Desk) -> LongArticle:
    """What the newcomer has taken."""
    with desk.database.writing() as session:
        return lay(session, NEWCOMER)


def opened(page: Page, article: LongArticle, script: str) -> None:
    """The article in a browser that is as the script makes it."""
    page.add_init_script(script)
    page.goto(f"{article.path}?s={article.todo[0]}#e-{article.todo[0]}")
    expect(page.locator(f"#e-{article.todo[0]}")).to_be_focused()


def test_a_field_grows_with_its_text_where_the_browser_does_not_let_it(
    desk: Desk, enter: Enter, article: LongArticle
) -> None:
    page = enter(desk, NEWCOMER)
    opened(page, article, WITHOUT_FIELD_SIZING)
    box = page.locator("form.open textarea")
    box.evaluate("each => each.style.fieldSizing = 'fixed'")
    hidden = "each => each.scrollHeight - each.clientHeight"
    low = box.evaluate("each => each.clientHeight")

    page.keyboard.insert_text(LONG)
    assert box.evaluate(hidden) == 0
    assert box.evaluate("each => each.clientHeight") > low

    page.keyboard.press("Control+Enter")
    expect(page.locator(f"#e-{article.todo[1]}")).to_be_focused()
    assert box.evaluate("each => each.clientHeight") == low


def test_a_text_is_gone_through_although_the_browser_takes_no_more_addresses(
    desk: Desk, enter: Enter, article: LongArticle
) -> None:
    page = enter(desk, NEWCOMER)
    opened(page, article, FEW_ADDRESSES)

    for unit in article.todo[1:5]:
        page.keyboard.press("Alt+n")
        expect(page.locator(f"#e-{unit}")).to_be_focused()
    page.keyboard.insert_text("La quinta.")
    page.keyboard.press("Control+Enter")

    expect(page.locator(f"#s-{article.todo[4]}")).to_have_text("La quinta.")
    expect(page.locator("form.open")).to_have_count(1)
