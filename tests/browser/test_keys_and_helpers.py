"""The article by keyboard: every command has its key, and no key takes a character away."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Enter
from tests.browser.crossing import Crossing
from tests.browser.pages import ArticlePage
from tests.browser.serving import Desk


@pytest.fixture
def page(desk: Desk, paper: Crossing, enter: Enter) -> Page:
    """An article with a sentence open that names a place of the register."""
    page = enter(desk, "teo")
    article, unit = paper.with_history
    page.goto(f"/articles/{article}/es-419?s={unit}#e-{unit}")
    expect(page.locator("form.open textarea")).to_be_focused()
    expect(page.locator(".help [data-helper='1']")).to_be_visible()
    return page


def todo(page: Page) -> str:
    return str(page.locator("main a.s[data-mark=todo]").first.get_attribute("data-unit"))


def test_a_digit_with_alt_puts_in_what_stands_beside(page: Page) -> None:
    box = ArticlePage(page).box
    box.fill("En ")

    box.press("Alt+1")

    expect(box).to_have_value("En Mohonpur")
    box.press("Control+z")
    expect(box).to_have_value("En ")


def test_the_name_is_marked_in_the_original_and_unmarked_again(page: Page) -> None:
    expect(page.locator(".source .term")).to_have_text("Mohonpur1")

    ArticlePage(page).open(todo(page))

    expect(page.locator(".source .term")).to_have_count(0)


def test_the_original_is_copied_without_the_digits(page: Page) -> None:
    box = ArticlePage(page).box

    box.press("Alt+c")

    expect(box).to_have_value("The wells of Mohonpur are five meters deeper than they were last year.")


def test_the_sentence_before_opens_with_a_key(page: Page) -> None:
    article = ArticlePage(page)
    before = article.unit
    first = article.units().index(before)
    article.box.press("Alt+n")
    expect(page.locator(f"#e-{before}")).to_have_count(0)
    second = article.units().index(article.unit)

    article.box.press("Alt+b")

    expect(page.locator(f"#e-{article.units()[second - 1]}")).to_be_focused()
    assert first != second


def test_next_unfinished_with_a_key_from_the_text_and_with_a_letter_outside(page: Page) -> None:
    before = ArticlePage(page).unit
    ArticlePage(page).box.press("Alt+n")
    expect(page.locator(f"#e-{before}")).to_have_count(0)
    expect(page.locator("form.open textarea")).to_be_focused()

    ArticlePage(page).box.press("Escape")
    page.locator("h1").first.evaluate("each => document.activeElement.blur()")
    page.keyboard.press("n")

    expect(page.locator("form.open textarea")).to_be_focused()


@pytest.mark.parametrize("key", ["n", "?", "1", "j"])
def test_bare_keys_in_the_text_are_text(page: Page, key: str) -> None:
    box = ArticlePage(page).box
    box.fill("")

    box.press(key)

    expect(box).to_have_value(key)
    expect(page.locator("dialog[open]")).to_have_count(0)


@pytest.mark.parametrize(
    "held",
    [{"ctrlKey": True, "altKey": True}, {"altKey": True, "modifierAltGraph": True}],
    ids=["AltGr on Windows", "AltGr elsewhere"],
)
@pytest.mark.parametrize("code", ["KeyN", "KeyA", "KeyX", "Digit1"])
def test_alt_gr_types_and_does_nothing_else(page: Page, held: dict[str, bool], code: str) -> None:
    unit = ArticlePage(page).unit
    stopped = ArticlePage(page).box.evaluate(
        "(box, given) => !box.dispatchEvent(new KeyboardEvent('keydown', given))",
        {"key": "ń", "code": code, "bubbles": True, "cancelable": True, **held},
    )

    assert not stopped
    assert ArticlePage(page).unit == unit


def test_the_question_mark_lists_all_keys(page: Page) -> None:
    page.locator("h1").first.evaluate("each => document.activeElement.blur()")

    page.keyboard.press("?")

    expect(page.locator("dialog[open]")).to_contain_text("Copy the original")
    page.keyboard.press("Escape")
    expect(page.locator("dialog[open]")).to_have_count(0)
    expect(page.locator("form.open")).to_have_count(1)


def test_what_is_found_is_told_while_typing(page: Page) -> None:
    ArticlePage(page).box.fill("Los pozos de Mohonpur son cinco metros más más hondos que el año pasado.")

    expect(page.locator(".help .found").first).to_be_visible()
    page.set_viewport_size({"width": 360, "height": 780})
    expect(page.locator(".help .found").first).not_to_be_visible()
    expect(page.locator(".help-counts")).to_contain_text("1 check")
    page.locator("[data-first-found] button").click()
    expect(ArticlePage(page).box).not_to_have_value(re.compile("más más"))
    expect(page.locator("[data-first-found]")).to_be_empty()


def test_on_a_phone_the_counts_open_the_rest_over_the_text(page: Page) -> None:
    page.set_viewport_size({"width": 360, "height": 780})
    expect(page.locator(".help [data-helper='1']")).not_to_be_visible()
    before = page.locator("form.open").bounding_box()

    page.locator(".help-counts").click()

    expect(page.locator(".help [data-helper='1']")).to_be_visible()
    assert page.locator("form.open").bounding_box() == before
    page.locator(".help [data-helper='1']").click()
    expect(page.locator(".help [data-helper='1']")).not_to_be_visible()
