"""Moments of the mending screen: a sample newspaper as it arrives, decided, mended, refused, undone."""

from playwright.sync_api import Locator, Page

from tests.browser.crossing import Crossing
from tests.browser.serving import ROOT, Desk
from tests.pictures.moments import Moment

DUMP = ROOT / "samples" / "valley-post" / "dump.txt"


def _arrive(page: Page, desk: Desk) -> None:
    """Import the dump, or come back to it."""
    page.goto(f"{desk.url}/import")
    page.get_by_label("File").set_input_files(DUMP)
    page.get_by_role("button", name="Import", exact=True).click()
    page.locator("[data-structure]").wait_for()


def _lost_word(page: Page) -> Locator:
    return page.locator("[data-doubt]", has=page.locator("textarea")).first


def _decide(page: Page, desk: Desk, paper: Crossing) -> None:
    _arrive(page, desk)
    _lost_word(page).focus()
    page.wait_for_timeout(100)  # the columns roll to it


def _refused(page: Page, desk: Desk, paper: Crossing) -> None:
    _arrive(page, desk)
    _lost_word(page).get_by_role("button", name="Put these words there").click()
    page.get_by_role("alert").wait_for()


def _part(page: Page, desk: Desk, paper: Crossing) -> None:
    _arrive(page, desk)
    page.locator(".piece-block:has(.t-paragraph) a[data-open]").nth(2).click()
    page.locator("[data-handles]").wait_for()
    page.locator(".chosen").evaluate("part => part.scrollIntoView({ block: 'center' })")


def _piece(page: Page, desk: Desk, paper: Crossing) -> None:
    _arrive(page, desk)
    page.locator(".piece-head a.button").nth(1).click()
    page.locator(".changes").wait_for()


def _undone(page: Page, desk: Desk, paper: Crossing) -> None:
    _arrive(page, desk)
    page.locator("[data-doubt] [data-answer]").first.click()
    page.locator("[data-undo]").click()
    page.locator(".done-line", has_text="undone").wait_for()


def _all_decided(page: Page, desk: Desk, paper: Crossing) -> None:
    _arrive(page, desk)
    answers = page.locator("[data-doubt] .as-it-is")
    for left in range(answers.count(), 0, -1):
        answers.first.click()
        page.locator("[data-doubt]").nth(left - 1).wait_for(state="detached")


MENDING = [
    Moment("structure-decide", "marina", _decide),
    Moment("structure-part", "marina", _part),
    Moment("structure-piece", "marina", _piece),
    Moment("structure-refused", "marina", _refused),
    Moment("structure-undone", "marina", _undone),
]
ALL_DECIDED = Moment("structure-all-decided", "marina", _all_decided)
"""The last one: nothing is in doubt after it."""
