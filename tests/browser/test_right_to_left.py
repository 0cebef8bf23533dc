"""An edition that is written from right to left, at a desk that is not, and the other way round."""

from typing import TypedDict

from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import Enter
from tests.browser.crossing import STEPS, Crossing
from tests.browser.pages import ArticlePage
from tests.browser.serving import Desk


class Box(TypedDict):
    left: float
    right: float


def box_of(locator: Locator) -> Box:
    return locator.evaluate("each => each.getBoundingClientRect().toJSON()")  # type: ignore[no-any-return]


def opened(desk: Desk, paper: Crossing, page: Page) -> Page:
    page.goto(f"/articles/{paper.articles[STEPS]}/ar?s={paper.arabic_unit}#e-{paper.arabic_unit}")
    return page


def assert_marks_stand_between_the_columns(page: Page) -> None:
    block = page.locator(".block", has=page.locator("a.s[data-mark=translated]")).last
    columns = sorted(
        (box_of(block.locator(".source")), box_of(block.locator(".target"))), key=lambda b: b["left"]
    )
    for mark in block.locator(".target .mark").all():
        place = box_of(mark)
        assert columns[0]["right"] <= place["left"]
        assert place["right"] <= columns[1]["left"]


def test_texts_turn_and_the_desk_does_not(desk: Desk, paper: Crossing, enter: Enter) -> None:
    page = opened(desk, paper, enter(desk, "samira"))

    assert page.locator("html").get_attribute("dir") == "ltr"
    expect(ArticlePage(page).box).to_have_attribute("dir", "rtl")
    expect(ArticlePage(page).box).to_have_attribute("lang", "ar")
    assert set(page.locator(".block > .target").evaluate_all("all => all.map(each => each.dir)")) == {"rtl"}
    assert set(page.locator(".block > .source").evaluate_all("all => all.map(each => each.dir)")) == {"ltr"}


def test_a_text_begins_at_the_right_edge_of_its_column(desk: Desk, paper: Crossing, enter: Enter) -> None:
    page = opened(desk, paper, enter(desk, "samira"))
    block = page.locator(".target.t-paragraph").first

    first_line = block.locator("a.s .words").first.evaluate("each => each.getClientRects()[0].right")

    assert abs(first_line - box_of(block)["right"]) < 4


def test_marks_stand_between_the_columns(desk: Desk, paper: Crossing, enter: Enter) -> None:
    assert_marks_stand_between_the_columns(opened(desk, paper, enter(desk, "samira")))


def test_marks_stand_between_the_columns_of_a_desk_that_is_turned(
    desk: Desk, paper: Crossing, enter: Enter
) -> None:
    page = opened(desk, paper, enter(desk, "samira", language="ar"))

    expect(page.locator("html")).to_have_attribute("dir", "rtl")
    page.evaluate("() => new Promise(requestAnimationFrame)")  # the marks are set with the next picture
    assert_marks_stand_between_the_columns(page)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    source, target = page.locator(".block > .source").first, page.locator(".block > .target").first
    assert box_of(source)["left"] > box_of(target)["right"]
