"""Decisions are taken in place: the next doubt has the focus, and nothing else on the page goes away."""

import re

import pytest
from playwright.sync_api import Page, Route, expect

from tests.browser.arrived import Arrived
from tests.browser.conftest import Enter
from tests.browser.serving import Desk
from tests.browser.test_mending_by_hand import box, part
from tm.document import Doubt

STAYS = "document.querySelector('main').dataset.stays = 'yes'"


@pytest.fixture
def page(empty_desk: Desk, arrived: Arrived, enter: Enter) -> Page:
    """The page, marked so that a reload would show."""
    opened = enter(empty_desk, "editor")
    opened.goto(arrived.page)
    opened.evaluate(STAYS)
    return opened


def stays(page: Page) -> None:
    expect(page.locator("main")).to_have_attribute("data-stays", "yes")


def told(page: Page, words: str) -> None:
    expect(page.locator("main > [aria-live]")).to_contain_text(words)


def test_a_decision_changes_what_it_concerns_and_leads_to_the_next(page: Page, arrived: Arrived) -> None:
    first = arrived.doubts[Doubt.DOUBTFUL_JOIN]
    box(page, first).focus()
    page.keyboard.press("2")
    expect(box(page, first)).to_have_count(0)
    expect(box(page, arrived.doubts[Doubt.TEXT_MISSING])).to_be_focused()
    told(page, "Decided, line 3 1 of 11 decided")
    expect(page.get_by_role("heading", level=1)).to_have_text("10 things to decide, the rest is done")
    expect(part(page, "They sail again at dawn.")).to_have_count(1)
    expect(page.locator("#l-0-3")).not_to_have_class(re.compile("asked"))
    expect(page.locator("#log .row").first).to_contain_text("Decided")
    expect(page).to_have_url(re.compile(rf"#d-{arrived.doubts[Doubt.TEXT_MISSING]}$"))
    stays(page)
    page.keyboard.press("u")
    expect(box(page, first)).to_be_focused()
    told(page, "undone")
    expect(part(page, "They sail again at dawn.")).to_have_count(0)
    stays(page)


def test_what_is_typed_or_open_elsewhere_stays(page: Page, arrived: Arrived) -> None:
    part(page, "It is warm still").get_by_role("link", name="Paragraph").click()
    words = page.get_by_label("The words", exact=True)
    words.fill("It is cold.")
    headline = box(page, arrived.doubts[Doubt.NO_HEADLINE]).get_by_role("textbox")
    headline.fill("A bench for t")
    box(page, arrived.doubts[Doubt.LOOSE_CAPTION]).get_by_role("button").first.click()
    expect(box(page, arrived.doubts[Doubt.LOOSE_CAPTION])).to_have_count(0)
    expect(words).to_have_value("It is cold.")
    expect(headline).to_have_value("A bench for t")
    stays(page)


def test_a_refusal_is_told_in_place(page: Page, arrived: Arrived) -> None:
    doubt = box(page, arrived.doubts[Doubt.TEXT_MISSING])
    doubt.get_by_role("button", name="Put these words there").click()
    expect(doubt.get_by_role("alert")).to_contain_text("Nothing was typed yet")
    expect(doubt.get_by_role("textbox")).to_be_focused()
    told(page, "Nothing was typed yet")
    stays(page)


def test_the_last_decision_says_that_nothing_is_left(page: Page, arrived: Arrived) -> None:
    left = len(arrived.doubts)
    for _ in range(left):
        number = page.locator("[data-doubt]").first.get_attribute("id")
        page.locator(f"#{number} .as-it-is").click()
        expect(page.locator(f"#{number}")).to_have_count(0)
    expect(page.get_by_role("heading", level=1)).to_have_text("Nothing is left to decide")
    expect(page.locator("#doubts")).to_be_focused()
    told(page, "11 of 11 decided")
    stays(page)


def test_without_a_connection_nothing_is_lost_and_it_is_told(page: Page, arrived: Arrived) -> None:
    doubt = box(page, arrived.doubts[Doubt.NO_HEADLINE])
    doubt.get_by_role("textbox").fill("A bench for two")

    def cut(route: Route) -> None:
        route.abort()

    page.route("**/decide", cut)
    doubt.get_by_role("button", name="Put these words there").click()
    told(page, "The desk cannot be reached")
    expect(doubt.locator(".problem")).to_be_visible()
    expect(doubt.get_by_role("textbox")).to_have_value("A bench for two")
    page.unroute("**/decide", cut)
    doubt.get_by_role("button", name="Put these words there").click()
    expect(part(page, "A bench for two")).to_have_count(1)
    expect(page.locator("#doubts .problem")).to_have_count(0)


def test_who_is_signed_out_is_told_and_led_to_the_sign_in(
    empty_desk: Desk, page: Page, arrived: Arrived
) -> None:
    empty_desk.sign_out("editor")
    box(page, arrived.doubts[Doubt.LOOSE_CAPTION]).get_by_role("button").first.click()
    expect(page.get_by_role("link", name="Sign in")).to_be_visible()


def test_what_somebody_else_decided_meanwhile_is_told(page: Page, arrived: Arrived) -> None:
    first = arrived.doubts[Doubt.LOOSE_CAPTION]
    other = page.context.new_page()
    other.goto(arrived.page)
    box(other, first).get_by_role("button").first.click()
    expect(box(other, first)).to_have_count(0)
    box(page, first).get_by_role("button").first.click()
    expect(page.locator("#doubts").get_by_role("alert")).to_contain_text("decided already")
    expect(box(page, first)).to_have_count(0)
    expect(page.get_by_role("heading", level=1)).to_have_text("10 things to decide, the rest is done")
    stays(page)
