"""The way of a letter into the desk: announced, come, translated, and known again in the printed issue."""

from pathlib import Path

from playwright.sync_api import Page, expect

from tests.browser.conftest import SHARED
from tm.services.filing import preparing

LETTER = SHARED / "examples" / "spanish" / "mexico.es.txt"
PROMISED = "A letter from the conference"


def announce(page: Page) -> None:
    page.goto("/pool")
    page.get_by_role("link", name="Announce an article").click()
    page.get_by_label("What it is about, or its title").fill(PROMISED)
    page.get_by_label("About how many words").fill("130")
    page.get_by_label("Language it will be in").select_option("es-419")
    page.get_by_role("button", name="Plan it").click()
    expect(page.get_by_text("promised, not here yet")).to_be_visible()


def put_text_in(page: Page, letter: Path) -> None:
    page.get_by_role("link", name="Its text is here").click()
    page.get_by_label("File").set_input_files(letter)
    page.get_by_role("button", name="Keep the article").click()
    expect(page.locator("main .block").first).to_be_visible()


def printed_letter(seed: Path) -> str:
    """The letter as the issue prints it, but for its last words."""
    prepared = preparing.prepare(seed.read_bytes(), name=seed.name, language="en")
    piece = next(each for each in prepared.articles if "Mexico" in (each.found.headline or ""))
    texts = [block.text for block in piece.blocks]
    return "\n\n".join([*texts[:-1], "— Somebody"])


def translate(page: Page, headline: str, english: str) -> None:
    page.goto("/pool")
    page.get_by_role("link", name=headline).first.click()
    page.get_by_role("link", name="Paste a whole translation").click()
    page.locator("#text").fill(english)
    page.get_by_role("button", name="Put side by side").click()
    page.get_by_role("button", name="Put it in its place").click()
    expect(page.locator("main a.s[data-mark=todo]")).to_have_count(0)


def import_issue(page: Page, seed: Path) -> None:
    page.goto("/import")
    page.get_by_label("File").set_input_files(seed)
    page.get_by_role("button", name="Import", exact=True).click()
    expect(page.get_by_role("heading", name="Known again")).to_be_visible()


def take_over_one(page: Page) -> None:
    page.get_by_role("link", name="Other words in print").click()
    expect(page.get_by_role("checkbox", name="Take over the printed words")).to_have_count(1)
    page.get_by_role("button", name="Take over what is ticked").click()
    expect(page.get_by_text("1 sentence was put in its place.")).to_be_visible()
