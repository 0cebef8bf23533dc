"""From the pasted text of a real newspaper to its pieces: how many decisions it takes."""

import os
import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from sqlalchemy import func, select

from tests.browser.conftest import Enter
from tests.browser.papers import set_up
from tests.browser.serving import ROOT, Desk
from tm.document import Kind
from tm.storage.issues import Article, ImportDoubt

SHARED = Path(os.environ.get("PLIEGO_SHARED", ROOT.parent / "shared"))
PIECES = {Kind.NEWS: 9, Kind.LETTER: 11, Kind.SIDEBAR: 2}
MOST_DECISIONS = 12
BYTES = 420_000
"""The page of an issue of 9,000 words may be so big: each word stands in it twice."""


@pytest.fixture
def dump() -> str:
    found = sorted((SHARED / "seeds").glob("000*.txt"))
    if not found:
        pytest.skip(f"no newspapers in {SHARED / 'seeds'} (PLIEGO_SHARED names the folder)")
    return found[0].read_text(encoding="utf-8")


def test_a_pasted_newspaper_becomes_its_pieces_in_few_decisions(
    empty_desk: Desk, dump: str, enter: Enter
) -> None:
    set_up(empty_desk, [])
    page = enter(empty_desk, "editor")

    paste(page, dump)
    decisions = decide_all(page)

    assert decisions <= MOST_DECISIONS
    expect(page.get_by_role("heading", level=1)).to_have_text("Nothing is left to decide")
    assert pieces(empty_desk) == PIECES
    assert open_doubts(empty_desk) == 0


def test_the_page_of_a_real_newspaper_stays_light_and_its_raw_lines_follow(
    empty_desk: Desk, dump: str, enter: Enter
) -> None:
    set_up(empty_desk, [])
    page = enter(empty_desk, "editor")
    paste(page, dump)
    response = page.reload()
    assert response
    assert len(response.body()) < BYTES
    page.evaluate("scrollTo(0, document.body.scrollHeight / 2)")
    page.wait_for_function("document.querySelector('.raw').scrollTop > 100")


def paste(page: Page, dump: str) -> None:
    """Paste a dump; the screen with what is to be decided comes at once."""
    page.goto("/import")
    page.get_by_label("Or the text itself").fill(dump)
    page.get_by_role("button", name="Import", exact=True).click()
    page.wait_for_url(re.compile(r"/structure$"))


def decide_all(page: Page) -> int:
    """Look at one doubt after the other: what was lost is typed in, the rest is right as it is."""
    page.keyboard.press("d")
    decisions = 0
    while page.locator("[data-doubt]").count():
        box = page.locator("[data-doubt]:focus")
        expect(box).to_have_count(1)
        number = box.get_attribute("id")
        box = page.locator(f"#{number}")
        field = box.locator("textarea[data-caret]")
        if field.count() and cut_word(field.input_value()):
            field.focus()
            page.wait_for_function("document.activeElement.dataset.placed && getSelection() !== null")
            page.keyboard.type("tine.")
            assert field.input_value().endswith("tine.")
            assert "-tine" not in field.input_value()
            box.get_by_role("button", name="Put these words there").click()
        else:
            page.keyboard.press("1")
        expect(page.locator(f"#{number}")).to_have_count(0)
        expect(page.get_by_role("heading", level=1)).to_be_visible()
        page.wait_for_load_state()
        decisions += 1
    return decisions


def cut_word(text: str) -> bool:
    return re.search(r"\w-$", text) is not None


def pieces(desk: Desk) -> dict[Kind, int]:
    """How many pieces that somebody wrote there are, by kind."""
    with desk.database.reading() as session:
        query = select(Article.kind, func.count()).where(Article.archived_at.is_(None))
        rows = session.execute(query.group_by(Article.kind)).all()
    return {kind: number for kind, number in rows if kind in PIECES}


def open_doubts(desk: Desk) -> int:
    with desk.database.reading() as session:
        query = select(func.count()).select_from(ImportDoubt).where(ImportDoubt.settled_at.is_(None))
        return session.scalar(query) or 0
