"""An edition that wants three pieces is complete with three."""

import os
import subprocess
import sys
from pathlib import Path

from playwright.sync_api import Page, expect

from tests.browser.conftest import Enter
from tests.browser.crossing import Crossing
from tests.browser.pages import ArticlePage
from tests.browser.serving import Desk

KITCHEN = "A Kitchen with Two Doors"
THREE = (KITCHEN, "Chess with the Window Open", "The Clock That Is Always Wrong")


def test_three_pieces_are_chosen_translated_and_exported_complete(
    desk: Desk, paper: Crossing, enter: Enter, tmp_path: Path
) -> None:
    editor, translator = enter(desk, "marina"), enter(desk, "samira")
    choose(editor, paper)
    assert tm_export(desk, paper, tmp_path) == 3
    assert not (tmp_path / "fr.txt").exists()

    for name in THREE:
        translate(translator, paper.articles[name])
    editor.goto(f"/issues/{paper.issue}/missing/fr")
    expect(editor.get_by_text("Nothing keeps it from print.")).to_be_visible()

    editor.goto(f"/issues/{paper.issue}/exports")
    form = editor.locator(f"form[action^='/issues/{paper.issue}/exports/fr']")
    with editor.expect_download() as download:
        form.locator("button[value=html]").click()
    html = Path(download.value.path()).read_text(encoding="utf-8")
    assert 'lang="fr"' in html
    assert html.count("<article") == len(THREE)
    assert tm_export(desk, paper, tmp_path) == 0
    assert "En français" in (tmp_path / "fr.txt").read_text(encoding="utf-8")


def choose(page: Page, paper: Crossing) -> None:
    """Want the three in French, and no other."""
    page.goto(f"/issues/{paper.issue}/wanted")
    for box in page.locator("input[name=want-fr]:checked").all():
        box.uncheck()
    for name in THREE:
        page.locator(f"input[name=want-fr][value='{paper.articles[name]}']").check()
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_role("status")).to_contain_text("changed")


def translate(page: Page, article: str) -> None:
    """Translate all that is to do with nothing but the keyboard."""
    page.goto(f"/articles/{article}/fr")
    to_do = page.locator("main a.s[data-mark=todo], main a.s[data-mark=draft]")
    if not to_do.count():
        return
    opened = ArticlePage(page)
    to_do.first.focus()
    page.keyboard.press("Enter")
    expect(page.locator("form.open")).to_have_count(1)
    while page.locator("form.open").count():
        unit = opened.unit
        page.keyboard.insert_text(f"En français : {len(unit)}.")
        page.keyboard.press("Control+Enter")
        opened.settled(unit)


def tm_export(desk: Desk, paper: Crossing, folder: Path) -> int:
    """The exit status of `tm export` as a script outside the project calls it."""
    tm = Path(sys.executable).with_name("tm")
    target = ["--database", str(desk.database.url), "-o", str(folder / "fr.txt")]
    command = [str(tm), "export", paper.issue, "--language", "fr", "--format", "text", *target]
    environment = {name: value for name, value in os.environ.items() if not name.startswith("TM_")}
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, check=False).returncode
