"""A promised letter comes in Spanish, is translated, and is known again when its issue is imported."""

from pathlib import Path

from playwright.sync_api import expect

from tests.browser.coming_in import (
    LETTER,
    announce,
    import_issue,
    printed_letter,
    put_text_in,
    take_over_one,
    translate,
)
from tests.browser.conftest import Enter
from tests.browser.papers import set_up
from tests.browser.serving import Desk


def test_a_promised_letter_is_known_again_in_the_printed_issue(
    empty_desk: Desk, seed: Path, enter: Enter
) -> None:
    set_up(empty_desk, [("teo", "en")])
    editor = enter(empty_desk, "editor")

    announce(editor)
    put_text_in(editor, LETTER)
    spanish = editor.locator("h1").first.inner_text()
    translate(enter(empty_desk, "teo"), spanish, printed_letter(seed))
    import_issue(editor, seed)

    known = editor.locator("#recognised .row")
    expect(known).to_have_count(1)
    expect(known).to_contain_text("printed in its translation: English")
    expect(known.get_by_role("link", name="Other words in print")).to_have_count(1)
    take_over_one(editor)
    editor.goto("/pool")
    expect(editor.get_by_text("The pool is empty.")).to_be_visible()
