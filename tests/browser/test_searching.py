"""Already published answers as one types, and without scripts with its button."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Enter
from tests.browser.crossing import Crossing
from tests.browser.serving import Desk


@pytest.mark.parametrize(
    ("address", "said"), [("/published", "in no sentence"), ("/search", "in no article")]
)
def test_what_is_typed_is_searched_at_once(desk: Desk, enter: Enter, address: str, said: str) -> None:
    page = enter(desk, "teo")
    page.goto(address)
    page.get_by_role("searchbox").fill("ferries")

    expect(page.locator("#found mark").first).to_have_text(re.compile("ferr", re.IGNORECASE))
    expect(page).to_have_url(re.compile("q=ferries"))
    expect(page.get_by_role("searchbox")).to_be_focused()

    page.get_by_role("searchbox").fill("nowhereatall")
    expect(page.get_by_role("status")).to_contain_text(said)


def test_selected_words_are_looked_up_beside_the_text(desk: Desk, paper: Crossing, enter: Enter) -> None:
    page = enter(desk, "teo")
    article, unit = paper.with_history
    page.goto(f"/articles/{article}/es-419?s={unit}#e-{unit}")
    box = page.locator("form.open textarea")
    expect(box).to_be_focused()
    box.evaluate("each => each.setSelectionRange(4, 9)")

    expect(page.get_by_role("searchbox")).to_have_value("pozos")
    with page.expect_popup() as opened:
        box.press("Alt+l")

    expect(opened.value.locator("#found mark").first).to_have_text(re.compile("pozo", re.IGNORECASE))
    expect(page.locator("form.open")).to_be_visible()


def test_without_scripts_the_button_searches(desk: Desk, enter: Enter) -> None:
    page = enter(desk, "teo", script=False)
    page.goto("/published")
    page.get_by_role("searchbox").fill("ferries")
    page.get_by_role("button", name="Search").click()

    expect(page.locator("#found mark").first).to_have_text(re.compile("ferr", re.IGNORECASE))
    page.locator("#found a").first.click()
    expect(page).to_have_url(re.compile("/articles/"))
