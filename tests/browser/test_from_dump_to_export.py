"""The way of an issue: imported in the desk, a letter translated in the browser, found in the export."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import SHARED, Enter
from tests.browser.pages import ArticlePage, tab_to
from tests.browser.papers import set_up
from tests.browser.serving import Desk
from tm.segmentation import sentences
from tm.text import plain

LETTER_LINE = 613
"""The line of the letter's headline in the dump."""

SHARES = [[1], [1, 1], [1, 2, 1, 0], [1, 1], [1, 1], [1]]
"""How many Spanish sentences each English one of the letter has, by block; 0: joined to the one before."""


@pytest.fixture
def spanish() -> list[str]:
    """The letter in Spanish, block by block."""
    text = (SHARED / "examples" / "spanish" / "mexico.es.txt").read_text(encoding="utf-8")
    return [block.removeprefix("— ").strip() for block in text.strip().split("\n\n")]


def test_a_letter_of_the_real_dump_is_found_in_the_export(
    empty_desk: Desk, seed: Path, spanish: list[str], enter: Enter
) -> None:
    set_up(empty_desk, [("teo", "es-419")])
    editor = enter(empty_desk, "editor")
    issue = import_and_open(editor, seed)
    headline = seed.read_text(encoding="utf-8").splitlines()[LETTER_LINE - 1].strip()

    translate_letter(enter(empty_desk, "teo"), issue, headline, spanish)

    html = export(editor, issue)
    printed = re.sub(r"\s+", " ", re.sub(r"<[^>]+>", "", html))
    for block in spanish:
        assert plain(block) in printed
    assert "<em>" in html


def import_and_open(page: Page, seed: Path) -> str:
    """Upload the dump as an editor and open the issue; its slug."""
    page.goto("/import")
    page.get_by_label("File").set_input_files(seed)
    page.get_by_role("button", name="Import", exact=True).click()
    page.get_by_role("button", name="Open it to translators").first.click()
    expect(page.get_by_role("status")).to_contain_text("Saved")
    return page.url.rsplit("/", 1)[1]


def translate_letter(page: Page, issue: str, headline: str, spanish: list[str]) -> None:
    """Take the letter and translate it by keyboard alone, joining where Spanish has one sentence less."""
    page.goto(f"/issues/{issue}")
    tab_to(page, page.get_by_role("link", name=headline, exact=True).first)
    page.keyboard.press("Enter")
    tab_to(page, page.get_by_role("button", name="I take it"))
    page.keyboard.press("Enter")
    expect(page.locator("main a.s[data-mark=todo]")).to_have_count(sum(map(len, SHARES)))
    for block, shares in zip(spanish, SHARES, strict=True):
        left = [sentence.text for sentence in sentences(block, "es")] if len(shares) > 1 else [block]
        for share in shares:
            send_off(page, " ".join(left[:share]))
            left = left[share:]
        assert left == []
    expect(page.locator("main a.s[data-mark=todo]")).to_have_count(0)
    expect(page.locator("[data-said]")).to_have_text("Saved. No sentence of this article is left to do.")


def send_off(page: Page, text: str) -> None:
    """Type into the sentence that has the focus and save it; without a text, join it to the one before."""
    article = ArticlePage(page)
    expect(article.box).to_be_focused()
    unit = article.unit
    page.keyboard.insert_text(text)
    page.keyboard.press("Control+Enter" if text else "Alt+j")
    article.settled(unit)


def export(page: Page, issue: str) -> str:
    """Download the Spanish issue although other articles are missing."""
    page.goto(f"/issues/{issue}/exports")
    form = page.locator(f"form[action^='/issues/{issue}/exports/es-419']")
    form.get_by_label("although something is missing").check()
    with page.expect_download() as download:
        form.locator("button[value=html]").click()
    return Path(download.value.path()).read_text(encoding="utf-8")
