"""On a phone the button that goes on stays at hand, and covers nothing."""

import pytest
from playwright.sync_api import Locator, Page, ViewportSize, expect

from tests.browser.conftest import Enter
from tests.browser.crossing import NEWCOMER
from tests.browser.long_article import LongArticle, lay
from tests.browser.serving import Desk

WITH_KEYBOARD: ViewportSize = {"width": 360, "height": 400}
KEYBOARD = 300
LAID_OVER = """() => {
  const seen = Object.assign(new EventTarget(), { height: innerHeight, offsetTop: 0, scale: 1 });
  Object.defineProperty(window, "visualViewport", { value: seen });
}"""


@pytest.fixture
def article(desk: Desk) -> LongArticle:
    """Something long to scroll in."""
    with desk.database.writing() as session:
        return lay(session, NEWCOMER)


def bottom(one: Locator) -> float:
    box = one.bounding_box()
    assert box
    return box["y"] + box["height"]


def top(one: Locator) -> float:
    box = one.bounding_box()
    assert box
    return box["y"]


def opened(page: Page, article: LongArticle) -> tuple[Locator, Locator]:
    """The box that is typed in, and the bar."""
    page.goto(f"{article.path}?s={article.todo[0]}#e-{article.todo[0]}")
    box, bar = page.locator("form.open textarea"), page.locator(".at-hand")
    expect(box).to_be_focused()
    return box, bar


def test_the_bar_stays_and_neither_what_is_typed_nor_the_end_of_the_page_lies_under_it(
    desk: Desk, enter: Enter, article: LongArticle
) -> None:
    page = enter(desk, NEWCOMER)
    page.set_viewport_size(WITH_KEYBOARD)
    box, bar = opened(page, article)

    page.keyboard.insert_text("Una oración larga, que no acaba y no cabe. " * 9)
    assert bottom(box) <= top(bar)
    assert bottom(bar) == WITH_KEYBOARD["height"]

    page.evaluate("scrollTo(0, document.body.scrollHeight)")
    expect(bar.get_by_role("button")).to_be_in_viewport(ratio=1)
    assert bottom(page.locator(".foot button").last) <= top(bar)


def test_where_the_keyboard_lies_over_the_page_the_bar_stands_above_it(
    desk: Desk, enter: Enter, article: LongArticle
) -> None:
    page = enter(desk, NEWCOMER)
    page.set_viewport_size({"width": 360, "height": 780})
    page.add_init_script(f"({LAID_OVER})()")
    _box, bar = opened(page, article)

    page.evaluate(f"visualViewport.height -= {KEYBOARD}; visualViewport.dispatchEvent(new Event('resize'))")
    assert bottom(bar) == 780 - KEYBOARD
