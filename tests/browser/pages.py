"""What people do on an article's page, for the tests that watch them."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

MOST_TABS = 200


class ArticlePage:
    """The page on which an article is translated."""

    def __init__(self, page: Page) -> None:
        self.page = page

    @property
    def box(self) -> Locator:
        """The open sentence's text."""
        return self.page.locator("form.open textarea")

    @property
    def unit(self) -> str:
        """The open sentence."""
        return self.page.locator("form.open input[name=unit]").input_value()

    @property
    def original(self) -> str:
        """The original of the open sentence."""
        return self.page.locator("form.open [data-original]").inner_text()

    def units(self) -> list[str]:
        """All sentences, in their order."""
        links = self.page.locator("main a.s")
        return links.evaluate_all("links => links.map(each => each.dataset.unit)")  # type: ignore[no-any-return]

    def sentence(self, unit: str) -> Locator:
        """A sentence in the running text."""
        return self.page.locator(f"#s-{unit}")

    def open(self, unit: str) -> None:
        """Open a sentence in place."""
        self.sentence(unit).click()
        expect(self.page.locator(f"#e-{unit}")).to_be_visible()

    def put(self, text: str) -> None:
        """Type a text into the open sentence and save it with the keyboard, until the desk has it."""
        unit = self.unit
        self.send_off(text)
        self.settled(unit)

    def send_off(self, text: str) -> None:
        """Type a text into the open sentence and save it; it may wait for the network."""
        unit = self.unit
        self.box.fill(text)
        self.box.press("Control+Enter")
        expect(self.page.locator(f"#e-{unit}")).to_have_count(0)

    def press(self, button: str) -> None:
        """Save the open sentence with one of its buttons."""
        unit = self.unit
        self.page.locator("form.open").get_by_role("button", name=button).click()
        self.settled(unit)

    def settled(self, unit: str) -> None:
        """Wait until a sentence is saved and shut."""
        expect(self.page.locator(f"#e-{unit}")).to_have_count(0)
        expect(self.sentence(unit)).to_be_visible()
        expect(self.sentence(unit)).not_to_have_class(re.compile(r"\bs-waiting\b"))


def typed_is_kept(page: Page, text: str, *, by_desk: bool = False) -> None:
    """Wait until a text that is typed is in the browser's store, and perhaps known to be at the desk too."""
    page.wait_for_function(
        """([text, byDesk]) => new Promise((found) => {
          indexedDB.open("pliego").onsuccess = ({ target: { result } }) => {
            result.transaction("typed").objectStore("typed").getAll().onsuccess = ({ target }) => {
              result.close();
              found(target.result.some((each) => each.text === text && (each.at || !byDesk)));
            };
          };
        })""",
        arg=[text, by_desk],
    )


def tab_to(page: Page, wanted: Locator) -> None:
    """Go there with the Tab key, as people do who see the focus move."""
    expect(wanted).to_be_visible()
    for _ in range(MOST_TABS):
        if wanted.evaluate("each => each === document.activeElement"):
            return
        page.keyboard.press("Tab")
    pytest.fail(f"the Tab key does not come to {wanted}")
