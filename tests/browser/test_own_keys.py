"""A person chooses a key by pressing it, and works with it; also on a Mac, where Alt types characters."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Enter
from tests.browser.crossing import Crossing
from tests.browser.pages import ArticlePage
from tests.browser.serving import Desk

ON_A_MAC = "Object.defineProperty(navigator, 'platform', { value: 'MacIntel' })"


def choose(page: Page, key: str) -> None:
    """Press a key in the field of the command that copies the original, and keep it."""
    page.goto("/account/keys")
    field = page.get_by_label("Copy the original")
    field.press(key)
    expect(field).to_have_value(key.replace("Control", "Ctrl"))
    page.get_by_role("button", name="Save", exact=True).click()


@pytest.mark.parametrize(("mac", "key", "shown"), [("", "Alt+G", "Alt+G"), (ON_A_MAC, "Control+G", "Ctrl+G")])
def test_a_key_is_chosen_by_pressing_it(
    desk: Desk, paper: Crossing, enter: Enter, mac: str, key: str, shown: str
) -> None:
    page = enter(desk, "teo")
    page.add_init_script(mac)
    choose(page, key)
    expect(page.get_by_label("Copy the original")).to_have_value(shown)
    article, unit = paper.with_history

    page.goto(f"/articles/{article}/es-419?s={unit}#e-{unit}")
    box = ArticlePage(page).box
    expect(box).to_be_focused()
    box.press(key)

    expect(box).to_have_value("The wells of Mohonpur are five meters deeper than they were last year.")


def test_a_key_of_the_browser_is_refused_beside_its_field(desk: Desk, paper: Crossing, enter: Enter) -> None:
    page = enter(desk, "teo")

    choose(page, "Control+T")

    expect(page.get_by_label("Copy the original")).to_have_accessible_description(
        "The browser uses this key itself."
    )
