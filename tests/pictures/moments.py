"""Screens that are reached by doing something: a conflict, a mistake in a form, a link that is shown once."""

from collections.abc import Callable
from dataclasses import dataclass

from playwright.sync_api import Page
from sqlalchemy import select

from tests.browser.crossing import FIRST, STEPS, Crossing
from tests.browser.serving import Desk
from tm import resources
from tm.document import BlockType
from tm.services.loading import load_article
from tm.storage.issues import Article
from tm.storage.paper import Edition

LONG = 200
"""Letters in a line of the dump that is a paragraph."""

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
    assert page.context.browser
    elsewhere = page.context.browser.new_context()
    elsewhere.add_cookies([{"name": "pliego", "value": desk.token("lucia"), "url": desk.url}])
    other = elsewhere.new_page()
    other.goto(address)
    theirs = before.replace(" hoy ", " ya ") if " hoy " in before else before.replace(" ya ", " hoy ")
    other.locator("form.open textarea").fill(theirs)
    with other.expect_response("**/save"):
        other.keyboard.press("Control+Enter")
    elsewhere.close()
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
    page.locator("form.open textarea").press("End")
    page.keyboard.type(".")
    page.context.set_offline(offline=True)
    page.keyboard.press("Control+Enter")
    page.locator(".line[data-line]").wait_for()
    page.evaluate("scrollTo(0, 0)")


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


def as_original(desk: Desk, article: str, tag: str) -> str:
    """What an edition made of a piece, pasted as if it had been there first, two sentences in one."""
    with desk.database.reading() as session:
        row = session.scalars(select(Article).where(Article.public_id == article)).one()
        edition = session.scalars(select(Edition).where(Edition.tag == tag)).one()
        blocks = [block for block in load_article(session, row, edition).blocks if block.wanted]
    texts = [block.lead + block.target_text for block in blocks if block.type is not BlockType.DATELINE]
    return "\n\n".join(text.replace(". ", "; ", 1) for text in texts)


def _look_at_original(page: Page, desk: Desk, article: str, tag: str) -> None:
    page.goto(f"{desk.url}/structure/articles/{article}/original")
    page.get_by_label("Language it was written in").select_option(tag)
    page.get_by_label("The original:").fill(as_original(desk, article, tag))
    page.get_by_role("button", name="Put side by side").click()
    page.get_by_role("heading", name="Side by side").wait_for()


def _original_pairs(page: Page, desk: Desk, paper: Crossing) -> None:
    _look_at_original(page, desk, paper.articles[FIRST], "es-419")


def _original_arabic(page: Page, desk: Desk, paper: Crossing) -> None:
    _look_at_original(page, desk, paper.articles[STEPS], "ar")


def _menu(page: Page, desk: Desk, paper: Crossing) -> None:
    page.goto(f"{desk.url}/")
    for summary in page.locator("summary:visible").all()[:1]:
        summary.click()


def _proposed_name(page: Page, desk: Desk, paper: Crossing) -> None:
    page.goto(f"{desk.url}/names/{paper.name}")


def _replacing(page: Page, desk: Desk, paper: Crossing) -> None:
    page.goto(f"{desk.url}/replace/es-419?issue={paper.issue}&find=pozos&put=aljibes")


def _newer_text(page: Page, desk: Desk, paper: Crossing) -> None:
    text = (resources.samples() / "the-crossing" / "dump.txt").read_text(encoding="utf-8")
    later = text.replace("five meters deeper", "six meters deeper", 1)
    lines = [line for line in later.split("\n") if len(line) > LONG]
    later = later.replace(lines[5], f"{lines[5]} The meeting asked for one more sentence here.")
    page.goto(f"{desk.url}/issues/{paper.issue}/update")
    page.get_by_label("Or the text itself").fill(later.replace(lines[8], ""))
    page.get_by_role("button", name="Show what would change").click()
    page.get_by_role("button", name="Bring it in").wait_for()


def _second_reading(page: Page, desk: Desk, paper: Crossing) -> None:
    page.goto(f"{desk.url}/articles/{paper.with_history[0]}/es-419/read")
    page.get_by_role("heading", name="Second reading").scroll_into_view_if_needed()


def _beside(page: Page, desk: Desk, paper: Crossing) -> None:
    article, unit = paper.with_history
    page.goto(f"{desk.url}/articles/{article}/es-419?s={unit}#e-{unit}")
    counts = page.locator(".help-counts")
    counts.wait_for(state="attached")
    if counts.is_visible():
        counts.click()


def _pasted(page: Page, desk: Desk, paper: Crossing) -> None:
    article = paper.articles[FIRST]
    text = as_original(desk, article, "es-419").replace("; ", ". ")
    page.goto(f"{desk.url}/articles/{article}/es-419/paste")
    page.get_by_label("The translation into").fill(text.replace(", y ", ". Y ", 1))
    page.get_by_role("button", name="Put side by side").click()
    page.get_by_role("heading", name="Side by side").wait_for()


MOMENTS = [
    Moment("conflict", "teo", _conflict),
    Moment("name-decide", "marina", _proposed_name),
    Moment("sign-in-wrong", "", _wrong_password),
    Moment("import-nothing", "marina", _nothing_to_import),
    Moment("person-link", "marina", _link),
    Moment("invitation-dead", "", _dead_link),
    Moment("article-offline", "samira", _offline),
    Moment("exports-incomplete", "marina", _incomplete),
    Moment("board-standing", "marina", _standing_pieces),
    Moment("pool-editions", "marina", _pool_editions),
    Moment("account-wrong", "teo", _unknown_language),
    Moment("original-pairs", "marina", _original_pairs),
    Moment("original-arabic", "marina", _original_arabic),
    Moment("replace-wells", "marina", _replacing),
    Moment("newer-text", "marina", _newer_text),
    Moment("read-reader", "lucia", _second_reading),
    Moment("menu", "marina", _menu),
    Moment("article-beside", "teo", _beside),
    Moment("pasted", "teo", _pasted),
]
