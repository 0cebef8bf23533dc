"""A sentence opened where it is read: nothing that was typed is lost, and the keys that save, save."""

import re

from playwright.sync_api import Locator, Page, Route, expect

from tests.browser.conftest import Enter
from tests.browser.crossing import Crossing
from tests.browser.pages import typed_is_kept
from tests.browser.serving import Desk

READER = "lucia"
WORDS = "Otra cosa, a medio escri"


def _open(page: Page, paper: Crossing) -> Locator:
    article, unit = paper.with_history
    page.goto(f"/articles/{article}/es-419/read?s={unit}#e-{unit}")
    return page.locator(f"#e-{unit}")


def test_what_was_typed_is_there_again_when_the_sentence_is_opened_again(
    desk: Desk, paper: Crossing, enter: Enter
) -> None:
    page = enter(desk, READER)
    _open(page, paper).fill(WORDS)
    typed_is_kept(page, WORDS)
    page.locator("a.touch").first.click()

    expect(_open(page, paper)).to_have_value(WORDS)
    expect(page.get_by_text("Your unsaved text is back.")).to_be_visible()
    page.goto(f"/articles/{paper.with_history[0]}/es-419?s={paper.with_history[1]}")
    expect(page.locator("form.open textarea")).to_have_value(WORDS)


def test_what_the_desk_was_still_writing_when_the_page_was_made_is_there_too(
    desk: Desk, paper: Crossing, enter: Enter
) -> None:
    first = enter(desk, READER)
    first.context.add_init_script("delete Navigator.prototype.serviceWorker")  # it would fetch the scripts
    second = first.context.new_page()
    held: list[Route] = []
    second.route("**/reading.js", lambda route: held.append(route))  # noqa: PLW0108 - its arguments are counted
    with desk.database.writing():  # all others wait with what they want to write
        with first.expect_request("**/keep"):
            _open(first, paper).fill(WORDS)
        with second.expect_request("**/reading.js"):
            second.goto(first.url, wait_until="commit")
    typed_is_kept(first, WORDS, by_desk=True)
    for route in held:
        route.continue_()

    expect(second.get_by_text("Your unsaved text is back.")).to_be_visible()
    expect(second.get_by_role("textbox")).to_have_value(WORDS)


def test_the_key_that_saves_saves_and_nothing_is_left_unsaved(
    desk: Desk, paper: Crossing, enter: Enter
) -> None:
    page = enter(desk, READER)
    box = _open(page, paper)
    box.fill(WORDS)
    typed_is_kept(page, WORDS)
    box.fill("Otra cosa.")
    box.press("Control+Enter")

    expect(page).to_have_url(re.compile(r"/read#r-"))
    expect(page.locator(f"#r-{paper.with_history[1]}")).to_have_text("Otra cosa.")
    expect(_open(page, paper)).to_have_value("Otra cosa.")
    expect(page.get_by_text("Your unsaved text is back.")).to_be_hidden()
