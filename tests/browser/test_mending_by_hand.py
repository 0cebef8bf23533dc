"""The mending screen without JavaScript, with the keyboard alone, and on a phone."""

import re
from typing import Literal

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.arrived import Arrived
from tests.browser.conftest import Enter
from tests.browser.serving import Desk
from tests.browser.test_every_page import PHONE, too_wide, violations
from tm.document import Doubt

SMALLEST = 44
"""The least side of what is touched, in pixels."""


def box(page: Page, doubt: int) -> Locator:
    return page.locator(f"#d-{doubt}")


def part(page: Page, words: str) -> Locator:
    return page.locator(".piece-block", has_text=words)


ANSWERS = {
    Doubt.DOUBTFUL_JOIN: ("The next paragraph goes on with it", "They sail again at dawn."),
    Doubt.LOOSE_CAPTION: ("It is a piece of its own", "The quay of Orsova"),
    Doubt.LETTERSPACING: ("As it came", "Here is O R S O V A bread."),
    Doubt.EMPHASIS: ("As it came", "It is wa rm still."),
    Doubt.DOUBTFUL_TYPE: ("Subhead", "Seven wells"),
    Doubt.UNMATCHED_JUMP: ("It continues “Wells”", "deeper. Letters"),
    Doubt.DOUBTFUL_SPLIT: ("It belongs to “Trams at night”", "Bread for all"),
    Doubt.OTHER_LANGUAGE: ("It was written in Spanish", "Un banco"),
}
TYPED = {
    Doubt.TEXT_MISSING: "They run from Kilmare till midnight.",
    Doubt.NO_HEADLINE: "A bench for two",
    Doubt.ENCODING: "Letters café.",
}


def test_one_decision_of_each_kind_without_scripts(empty_desk: Desk, arrived: Arrived, enter: Enter) -> None:
    page = enter(empty_desk, "editor", script=False)
    page.goto(arrived.page)
    expect(page.get_by_role("heading", level=1)).to_have_text("11 things to decide, the rest is done")
    for code, (answer, words) in ANSWERS.items():
        doubt = box(page, arrived.doubts[code])
        doubt.get_by_role(
            "button", name=re.compile(answer.replace("“", ".*").replace("”", ".*"))
        ).first.click()
        expect(doubt).to_have_count(0)
        expect(part(page, words).first).to_be_visible()
    for code, words in TYPED.items():
        doubt = box(page, arrived.doubts[code])
        doubt.get_by_role("textbox").fill(words)
        doubt.get_by_role("button", name="Put these words there").click()
        expect(part(page, words)).to_have_count(1)
    expect(page.get_by_role("heading", level=1)).to_have_text("Nothing is left to decide")
    expect(page.get_by_role("status")).to_contain_text("Decided")


def test_leaving_and_coming_back_loses_nothing(empty_desk: Desk, arrived: Arrived, enter: Enter) -> None:
    page = enter(empty_desk, "editor", script=False)
    page.goto(arrived.page)
    box(page, arrived.doubts[Doubt.LOOSE_CAPTION]).get_by_role("button").first.click()
    expect(box(page, arrived.doubts[Doubt.LOOSE_CAPTION])).to_have_count(0)
    page = enter(empty_desk, "editor", script=False)
    page.goto(arrived.page)
    expect(page.locator("#doubts")).to_contain_text("1 of 11 decided")


def test_a_part_is_cut_with_a_mark_without_scripts(empty_desk: Desk, arrived: Arrived, enter: Enter) -> None:
    page = enter(empty_desk, "editor", script=False)
    page.goto(arrived.page)
    part(page, "The crews of Orsova").get_by_role("link", name="Paragraph").click()
    page.get_by_label("The words", exact=True).fill("The crews of Orsova won. | They sail")
    page.get_by_role("button", name="Two parts here").click()
    expect(page.get_by_role("status")).to_contain_text("A part cut in two")
    expect(page.locator(".text", has_text=re.compile("^They sail$"))).to_have_count(1)
    page.get_by_role("status").get_by_role("button", name="Undo").click()
    expect(page.locator(".text", has_text="Orsova won. They sail")).not_to_have_count(0)


def test_all_with_the_keyboard(empty_desk: Desk, arrived: Arrived, enter: Enter) -> None:
    page = enter(empty_desk, "editor")
    page.goto(arrived.page)
    page.keyboard.press("?")
    expect(page.locator("details.keys")).to_have_attribute("open", "")
    page.keyboard.press("d")
    first = arrived.doubts[Doubt.DOUBTFUL_JOIN]
    expect(box(page, first)).to_be_focused()
    expect(part(page, "They sail").first).to_have_class(re.compile(r"\bhere\b"))
    page.keyboard.press("2")
    expect(page.locator("#done")).to_contain_text("Decided, line 3")
    expect(page.locator("[data-doubt]:focus")).to_have_count(1)
    expect(part(page, "They sail again at dawn.")).to_have_count(1)
    page.keyboard.press("u")
    expect(box(page, first)).to_be_focused()
    expect(part(page, "They sail again at dawn.")).to_have_count(0)

    part(page, "Ferry strike").get_by_role("link", name="Headline").focus()
    page.keyboard.press("j")
    page.keyboard.press("Enter")
    expect(page.get_by_label("The words", exact=True)).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator("[data-handles]")).to_have_count(0)
    expect(part(page, "The crews of Orsova").get_by_role("link", name="Paragraph")).to_be_focused()
    page.keyboard.press("k")
    expect(part(page, "Ferry strike").get_by_role("link", name="Headline")).to_be_focused()


def test_the_keys_lie_where_they_are_on_keyboards_of_other_letters(
    empty_desk: Desk, arrived: Arrived, enter: Enter
) -> None:
    page = enter(empty_desk, "editor")
    page.goto(arrived.page)

    press_as(page, "ي", "KeyD")  # an Arabic keyboard
    expect(box(page, arrived.doubts[Doubt.DOUBTFUL_JOIN])).to_be_focused()
    press_as(page, "é", "Digit2")  # a French one
    expect(page.locator("#done")).to_contain_text("Decided, line 3")


def press_as(page: Page, key: str, code: str) -> None:
    """What a keyboard of other letters says when this key is pressed."""
    page.evaluate(
        """([key, code]) => document.activeElement.dispatchEvent(
            new KeyboardEvent("keydown", { key, code, bubbles: true, cancelable: true }))""",
        [key, code],
    )


def test_the_cursor_says_where_to_cut(empty_desk: Desk, arrived: Arrived, enter: Enter) -> None:
    page = enter(empty_desk, "editor")
    page.goto(arrived.page)
    part(page, "The crews of Orsova").get_by_role("link", name="Paragraph").click()
    words = page.get_by_label("The words", exact=True)
    words.evaluate("field => field.setSelectionRange(4, 4)")
    page.get_by_role("button", name="Two sentences here").click()
    expect(page.get_by_role("status")).to_contain_text("A sentence cut in two")
    expect(page.locator(".sentences li")).to_have_count(3)


def test_a_refusal_stands_where_it_arose_and_keeps_the_words(
    empty_desk: Desk, arrived: Arrived, enter: Enter
) -> None:
    page = enter(empty_desk, "editor")
    page.goto(arrived.page)
    doubt = box(page, arrived.doubts[Doubt.TEXT_MISSING])
    doubt.get_by_role("button", name="Put these words there").click()
    expect(doubt.get_by_role("alert")).to_contain_text("Nothing was typed yet")
    expect(doubt.get_by_role("textbox")).to_be_focused()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_it_fits_a_phone_and_can_be_read_aloud(
    empty_desk: Desk, arrived: Arrived, enter: Enter, scheme: Literal["light", "dark"]
) -> None:
    page = enter(empty_desk, "editor")
    page.emulate_media(color_scheme=scheme)
    page.set_viewport_size(PHONE)
    page.goto(arrived.page)
    assert violations(page) == []
    part(page, "The crews of Orsova").get_by_role("link", name="Paragraph").click()
    page.locator("[data-handles]").wait_for()
    assert violations(page) == []
    assert too_wide(page) is None
    assert too_small(page.locator("#doubts button, [data-handles] button, [data-handles] select")) == []
    page.locator(".piece .button.quiet").first.click()
    page.locator(".changes").wait_for()
    assert violations(page) == []
    assert too_wide(page) is None


def too_small(locator: Locator) -> list[str]:
    """Which visible controls are less high than a finger needs."""
    boxes = [(each.inner_text(), each.bounding_box()) for each in locator.all() if each.is_visible()]
    return [text for text, box in boxes if box and box["height"] < SMALLEST]
