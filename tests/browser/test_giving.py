"""An editor gives a piece from its cell of the board: in a sheet over it, on a page without scripts."""

import re

import pytest
from playwright.sync_api import Page, ViewportSize, expect

from tests.browser.conftest import DESKTOP, Enter
from tests.browser.crossing import Crossing
from tests.browser.serving import Desk

PHONE: ViewportSize = {"width": 360, "height": 760}


def _give(page: Page, issue: str) -> str:
    """Give the first piece that nobody has to whoever has the least to do; who that is."""
    page.goto(f"/issues/{issue}")
    page.locator("a.give.free:visible").first.click()
    button = page.get_by_role("button", name=re.compile("^Give it to ")).first
    name = (button.get_attribute("aria-label") or "").removeprefix("Give it to ")
    button.click()
    expect(page).to_have_url(re.compile(rf"/issues/{issue}\?gave=\d+#a-\w+$"))
    return name


@pytest.mark.parametrize("size", [DESKTOP, PHONE], ids=["desktop", "phone"])
def test_two_presses_give_a_piece_and_one_takes_it_back(
    desk: Desk, paper: Crossing, enter: Enter, size: ViewportSize
) -> None:
    page = enter(desk, "marina")
    page.set_viewport_size(size)
    name = _give(page, paper.issue)

    back = page.get_by_role("button", name="Take it back")
    expect(back).to_be_in_viewport()
    row = page.locator(f"[id='{page.url.rpartition('#')[2]}']")
    who = row.locator(".who", has_text=name)
    assert (who.bounding_box() or {"width": 0})[
        "width"
    ] > 20  # on a phone too, where "free" is only read aloud
    back.click()
    expect(page.get_by_text("1 piece is free again.")).to_be_visible()


def test_the_sheet_closes_and_the_board_stays_as_it_was(desk: Desk, paper: Crossing, enter: Enter) -> None:
    page = enter(desk, "marina")
    page.goto(f"/issues/{paper.issue}?edition=es-419")
    page.locator("a.give").first.click()
    sheet = page.get_by_role("dialog", name="Who takes it?")
    expect(sheet).to_be_visible()
    page.keyboard.press("Escape")
    expect(sheet).to_be_hidden()
    assert page.url.endswith(f"/issues/{paper.issue}?edition=es-419")
    page.locator("a.give").first.click()
    page.get_by_role("button", name="Close").click()
    expect(sheet).to_be_hidden()


def test_it_is_a_page_without_scripts(desk: Desk, paper: Crossing, enter: Enter) -> None:
    page = enter(desk, "marina", script=False)
    _give(page, paper.issue)
    page.get_by_role("button", name="Take it back").click()
    expect(page.get_by_text("1 piece is free again.")).to_be_visible()
