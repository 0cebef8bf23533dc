"""From the door to the last sentence: by keyboard, without scripts, new and on a phone, on a bad line."""

import re
from dataclasses import replace

import pytest
from playwright.sync_api import Locator, Page, Route, expect
from sqlalchemy import select

from tests.browser.conftest import Enter
from tests.browser.crossing import NEWCOMER, PASSWORD, Crossing
from tests.browser.first_minute import FirstMinute
from tests.browser.pages import ArticlePage, tab_to
from tests.browser.serving import Desk
from tests.browser.short_piece import KNOWN, NAME, ShortPiece, lay
from tests.browser.wire import counting
from tm.services.people import accounts
from tm.storage.base import now
from tm.storage.paper import Edition
from tm.storage.people import Person
from tm.workflow.roles import Role

STRANGER = "karim"
FIRST_SAVED = 45
"""The most seconds from an invitation to a saved sentence."""
COUNT_KEYS = """
    window.strokes = 0;
    addEventListener("keydown", ({ key }) => {
      if (!["Alt", "Control", "Shift", "Meta"].includes(key)) window.strokes += 1;
    }, true);
"""
COUNT_TAPS = """
    const taps = () => Number(sessionStorage.getItem("taps") ?? 0);
    addEventListener("click", (event) => {
      if (event.isTrusted && event.detail) sessionStorage.setItem("taps", taps() + 1);
    }, true);
    addEventListener("DOMContentLoaded", () =>
      sessionStorage.setItem("pages", Number(sessionStorage.getItem("pages") ?? 0) + 1));
"""


@pytest.fixture
def piece(desk: Desk, paper: Crossing) -> ShortPiece:
    """What is free, and shorter than all else."""
    with desk.database.writing() as session:
        return lay(session, paper)


def mark(page: Page, unit: str) -> Locator:
    return page.locator(f"#s-{unit} .mark")


def test_the_whole_job_by_keyboard_with_a_word_for_everything(
    desk: Desk, enter: Enter, piece: ShortPiece
) -> None:
    page = enter(desk)
    said, box = page.locator("[data-said]"), ArticlePage(page).box
    first, second, third = piece.units

    page.goto("/")
    tab_to(page, page.get_by_label("Name"))
    page.keyboard.type(NEWCOMER)
    page.keyboard.press("Tab")
    page.keyboard.type(PASSWORD)
    page.keyboard.press("Enter")
    tab_to(page, page.get_by_role("button", name="Take this letter"))
    page.keyboard.press("Enter")

    expect(page).to_have_url(re.compile(f"{piece.path}.*{first}"))
    expect(box).to_be_focused()
    page.keyboard.type("Gracias.")
    page.keyboard.press("Control+Enter")
    expect(said).to_have_text("Saved")
    expect(mark(page, first)).to_have_attribute("aria-label", "translated")

    expect(page.locator(f"#e-{second}")).to_be_focused()
    expect(page.locator(".help [data-helper='1']")).to_have_text(NAME)
    page.keyboard.press("Alt+q")
    expect(page.get_by_label("Your question")).to_be_focused()
    page.keyboard.type("Water, or tea?")
    tab_to(page, page.get_by_role("button", name="Ask", exact=True))
    page.keyboard.press("Enter")
    expect(page.locator(".help [data-talk]")).to_contain_text("Water, or tea?")
    expect(said).to_contain_text("question")

    expect(box).to_be_focused()
    page.keyboard.type("Bebimos en ")
    page.keyboard.press("Alt+1")
    page.keyboard.type(".")
    expect(box).to_have_value(f"Bebimos en {NAME}.")
    page.keyboard.press("Control+Enter")

    expect(page.locator(f"#e-{third}")).to_be_focused()
    page.keyboard.type("Hoy los pozos son hondos.")
    page.keyboard.press("Control+Enter")
    expect(said).to_have_text("Saved. No sentence of this article is left to do.")
    expect(said).to_have_attribute("aria-live", "polite")
    end = page.get_by_role("region", name="This article is translated.")
    expect(end).to_be_focused()
    expect(end).to_contain_text("Its readers see it on their first page now.")
    expect(page.locator("[data-progress]")).to_contain_text("3 of 3")
    tab_to(page, end.get_by_role("button", name="I take it"))
    page.keyboard.press("Enter")
    expect(box).to_be_focused()
    assert piece.path not in page.url


def test_a_suggestion_is_taken_and_the_next_sentence_open_with_two_keystrokes(
    desk: Desk, enter: Enter, piece: ShortPiece
) -> None:
    page = enter(desk, NEWCOMER)
    page.add_init_script(COUNT_KEYS)
    page.goto(f"{piece.path}?s={piece.units[2]}#e-{piece.units[2]}")
    expect(page.locator(".help [data-whole][data-helper='1']")).to_have_text(KNOWN)
    expect(ArticlePage(page).box).to_be_focused()

    page.keyboard.press("Alt+1")
    page.keyboard.press("Control+Enter")

    expect(page.locator(f"#e-{piece.units[0]}")).to_be_focused()
    expect(page.locator(f"#s-{piece.units[2]}")).to_have_text(KNOWN)
    expect(mark(page, piece.units[2])).to_have_attribute("aria-label", "translated")
    assert page.evaluate("strokes") == 2


def test_from_an_invitation_to_the_first_saved_sentence_in_less_than_a_minute(
    desk: Desk, paper: Crossing, enter: Enter, piece: ShortPiece
) -> None:
    with desk.database.writing() as session:
        newcomer = session.scalars(select(Person).where(Person.name == STRANGER)).one()
        spanish = session.scalars(select(Edition).where(Edition.tag == "es-419")).one()
        editor = session.scalars(select(Person).where(Person.name == "marina")).one()
        accounts.grant(session, newcomer, Role.TRANSLATOR, spanish, by=editor, at=now())
    with counting(desk.url) as wire:
        page = enter(replace(desk, url=wire.url))
        page.set_viewport_size({"width": 360, "height": 780})
        page.add_init_script(COUNT_TAPS)
        minute = FirstMinute(page, wire)

        page.goto(f"/invitation/{paper.invitation}")
        go_on = page.get_by_role("button", name="Go on")
        minute.reads(go_on)
        page.get_by_label("Password").click()
        minute.types("three words together")
        go_on.click()
        take = page.get_by_role("button", name="Take this letter")
        expect(take).to_be_in_viewport()
        minute.reads(take)
        take.click()
        box, original = ArticlePage(page).box, page.locator("form.open [data-original]")
        expect(box).to_be_focused()
        expect(box).to_be_in_viewport()
        expect(original).to_be_in_viewport()
        minute.translates(original, "Gracias.")
        save = page.get_by_role("button", name="Save and next")
        expect(save).to_be_in_viewport()
        save.click()

        expect(mark(page, piece.units[0])).to_have_attribute("aria-label", "translated")
        assert page.evaluate("['pages', 'taps'].map(name => sessionStorage.getItem(name))") == ["3", "4"]
        assert minute.seconds() <= FIRST_SAVED


def test_on_a_bad_line_nobody_waits_for_a_save(desk: Desk, enter: Enter, piece: ShortPiece) -> None:
    page = enter(desk, NEWCOMER)
    held: list[Route] = []
    gates: list[str] = []

    def hold(route: Route) -> None:
        """Nothing that is saved gets an answer until the gate is open."""
        if gates:
            route.continue_()
        else:
            held.append(route)

    page.route("**/save", hold)
    line = page.context.new_cdp_session(page)
    line.send("Network.enable")
    rate = 400_000 / 8
    slow = {"offline": False, "latency": 400, "downloadThroughput": rate, "uploadThroughput": rate}
    line.send("Network.emulateNetworkConditions", slow)
    first, second, third = piece.units
    page.goto(f"{piece.path}?s={first}#e-{first}")
    box = ArticlePage(page).box
    expect(box).to_be_focused()

    with page.expect_request("**/save"):
        page.keyboard.type("Gracias.")
        page.keyboard.press("Control+Enter")
    expect(page.locator(f"#e-{second}")).to_be_focused()
    page.keyboard.type("Bebimos.")
    expect(box).to_have_value("Bebimos.")
    page.keyboard.press("Control+Enter")
    expect(page.locator(f"#e-{third}")).to_be_focused()
    page.keyboard.type("Otra cosa.")

    expect(mark(page, first)).to_have_attribute("aria-label", "waiting to be sent")
    gates.append("open")
    for route in held:
        route.continue_()
    expect(mark(page, first)).to_have_attribute("aria-label", "translated")
    expect(mark(page, second)).to_have_attribute("aria-label", "translated")
    expect(box).to_have_value("Otra cosa.")


def test_the_whole_job_without_scripts(desk: Desk, enter: Enter, piece: ShortPiece) -> None:
    page = enter(desk, script=False)
    form = page.locator("main form.open")
    _first, second, third = piece.units

    page.goto("/")
    page.get_by_label("Name").fill(NEWCOMER)
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("main").get_by_role("button", name="Sign in").click()
    page.get_by_role("button", name="Take this letter").click()
    form.locator("textarea").fill("Gracias.")
    form.get_by_role("button", name="Save and next").click()
    expect(page).to_have_url(re.compile(f"#e-{second}$"))
    expect(page.locator(".help")).to_contain_text(NAME)
    form.get_by_role("link", name="Ask").click()
    page.get_by_label("Your question").fill("Water, or tea?")
    page.get_by_role("button", name="Ask", exact=True).click()
    page.locator(f"main a[href*='{second}']").first.click()
    form.locator("textarea").fill(f"Bebimos en {NAME}.")
    form.get_by_role("button", name="Save and next").click()
    expect(page).to_have_url(re.compile(f"#e-{third}$"))
    page.locator(".help [data-whole]").first.click()
    expect(form.locator("textarea")).to_have_value(KNOWN)
    form.get_by_role("button", name="Save and next").click()

    expect(page.get_by_role("status").first).to_contain_text("No sentence of this article is left to do.")
    expect(page.locator("[data-progress]")).to_contain_text("3 of 3")
    expect(page.get_by_role("link", name="To your first page")).to_be_in_viewport()
    page.get_by_role("link", name="Read it through").click()
    expect(page.locator("article.reading")).to_contain_text(KNOWN)
