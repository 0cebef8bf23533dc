"""Screens that are reached by doing something: a conflict, a mistake in a form, a link that is shown once."""

from collections.abc import Callable
from dataclasses import dataclass

from playwright.sync_api import Page

from tests.browser.crossing import STEPS, Crossing
from tests.browser.serving import Desk

Reach = Callable[[Page, Desk, Crossing], None]


@dataclass(frozen=True, slots=True)
class Moment:
    """What somebody did to come to this screen."""

    name: str
    who: str
    reach: Reach


def _conflict(page: Page, desk: Desk, paper: Crossing) -> None:
    article, unit = paper.with_history
    address = f"{desk.url}/articles/{article}/es-419?s={unit}#e-{unit}"
    page.goto(address)
    box = page.locator("form.open textarea")
    before = box.input_value()
    other = page.context.new_page()
    other.goto(address)
    theirs = before.replace(" hoy ", " ya ") if " hoy " in before else before.replace(" ya ", " hoy ")
    other.locator("form.open textarea").fill(theirs)
    with other.expect_response("**/save"):
        other.keyboard.press("Control+Enter")
    other.close()
    box.fill(before.replace("que el año pasado", "que hace un año"))
    box.press("Control+Enter")
    page.locator("[data-conflict]").wait_for()


def _wrong_password(page: Page, desk: Desk, paper: Crossing) -> None:
    page.goto(f"{desk.url}/sign-in")
    page.get_by_label("Name").fill("somebody")
    page.get_by_label("Password").fill("not the password")
    page.get_by_role("main").get_by_role("button", name="Sign in").click()
    page.get_by_role("alert").wait_for()


def _nothing_to_import(page: Page, desk: Desk, paper: Crossing) -> None:
    page.goto(f"{desk.url}/import")
    page.get_by_role("button", name="Import", exact=True).click()
    page.get_by_role("alert").wait_for()


def _link(page: Page, desk: Desk, paper: Crossing) -> None:
    page.goto(f"{desk.url}/people/{paper.person}")
    page.get_by_role("button", name="Make a link for a new password").click()
    page.locator(".sharing").wait_for()


def _dead_link(page: Page, desk: Desk, paper: Crossing) -> None:
    page.goto(f"{desk.url}/invitation/nothing")


def _offline(page: Page, desk: Desk, paper: Crossing) -> None:
    page.goto(f"{desk.url}/articles/{paper.articles[STEPS]}/ar?s={paper.arabic_unit}#e-{paper.arabic_unit}")
    page.locator("form.open textarea").fill("…")
    page.context.set_offline(offline=True)
    page.keyboard.press("Control+Enter")
    page.locator("[data-problem]").wait_for()


def _incomplete(page: Page, desk: Desk, paper: Crossing) -> None:
    page.goto(f"{desk.url}/issues/{paper.issue}/exports")
    page.locator("form button[value=html]").nth(1).click()
    page.get_by_role("alert").wait_for()


def _standing_pieces(page: Page, desk: Desk, paper: Crossing) -> None:
    page.goto(f"{desk.url}/issues/{paper.issue}")
    page.locator(".furniture summary").click()


def _pool_editions(page: Page, desk: Desk, paper: Crossing) -> None:
    page.goto(f"{desk.url}/pool")
    page.locator(".editions-wanted summary").first.click()


def _unknown_language(page: Page, desk: Desk, paper: Crossing) -> None:
    page.goto(f"{desk.url}/account")
    page.get_by_label("Languages you read").fill("en klingonish")
    page.get_by_role("button", name="Save", exact=True).click()
    page.get_by_role("alert").wait_for()


def _menu(page: Page, desk: Desk, paper: Crossing) -> None:
    page.goto(f"{desk.url}/")
    for summary in page.locator("summary:visible").all()[:1]:
        summary.click()


MOMENTS = [
    Moment("conflict", "teo", _conflict),
    Moment("sign-in-wrong", "", _wrong_password),
    Moment("import-nothing", "marina", _nothing_to_import),
    Moment("person-link", "marina", _link),
    Moment("invitation-dead", "", _dead_link),
    Moment("article-offline", "samira", _offline),
    Moment("exports-incomplete", "marina", _incomplete),
    Moment("board-standing", "marina", _standing_pieces),
    Moment("pool-editions", "marina", _pool_editions),
    Moment("account-wrong", "teo", _unknown_language),
    Moment("menu", "marina", _menu),
]
