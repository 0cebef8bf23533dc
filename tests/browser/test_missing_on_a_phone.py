"""At midnight on a phone: what is missing, one kind of it, and a line of it for a messenger."""

from playwright.sync_api import ViewportSize, expect

from tests.browser.conftest import Enter
from tests.browser.crossing import Crossing
from tests.browser.serving import Desk

PHONE: ViewportSize = {"width": 360, "height": 760}


def test_a_line_of_what_is_missing_is_copied_for_a_messenger(
    desk: Desk, paper: Crossing, enter: Enter
) -> None:
    page = enter(desk, "marina")
    page.set_viewport_size(PHONE)
    page.goto(f"/issues/{paper.issue}/missing")
    page.get_by_role("link", name="to do").first.click()
    expect(page.get_by_role("link", name="Show all")).to_be_visible()
    second = page.locator("[data-sharing]").nth(1)
    second.locator("summary").click()
    second.get_by_role("button", name="Copy").click()
    expect(second.get_by_role("status")).to_have_text("Copied")
    line = second.locator("textarea").input_value()
    assert f"{desk.url}/articles/" in line
    expect(page.locator("[data-sharing]").first.locator("[role=status]")).to_be_empty()
