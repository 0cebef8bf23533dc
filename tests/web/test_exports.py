"""What goes out: complete or not, in every format; PO files back in after a look at what they change."""

import html
import io
import re
import zipfile

import pytest
from sqlalchemy import select

from tests.web.conftest import Enter, Paper, Visitor, change_to
from tm.document import Status
from tm.storage.engine import Database
from tm.storage.paper import Edition
from tm.storage.units import Translation, Unit
from tm.web.pages import exports_page

EXPORTS = "/issues/16-2/exports"


def _translate_all(visitor: Visitor, paper: Paper, tag: str = "es-419") -> None:
    for number, unit in enumerate(paper.units):
        answer = visitor.save(change_to(unit, f"Oración {number}.", edition=tag))
        assert answer.status_code == 200


def _statuses(database: Database) -> dict[str, Status]:
    with database.reading() as session:
        query = (
            select(Translation.text, Translation.status)
            .join(Unit, Unit.id == Translation.unit_id)
            .join(Edition, Edition.id == Translation.edition_id)
            .where(Edition.tag == "es-419")
        )
        return {row.text: row.status for row in session.execute(query)}


def _po(visitor: Visitor) -> str:
    return str(visitor.post(f"{EXPORTS}/es-419", {"format": "po"}).data, "utf-8")


def _upload(visitor: Visitor, po: str) -> str:
    form = {"file": (io.BytesIO(po.encode()), "es.po")}
    return str(visitor.post("/issues/16-2/po/es-419", form).text)


def test_an_edition_that_is_not_complete_says_so_beside_its_formats(enter: Enter, paper: Paper) -> None:
    answer = enter("layout").post(f"{EXPORTS}/es-419", {"format": "html", "jumps": "rebuild"})
    assert answer.status_code == 409
    assert "Not everything is there yet." in answer.text
    assert "/issues/16-2/missing/es-419" in answer.text
    assert 'value="rebuild" checked' in answer.text


def test_who_wants_an_incomplete_export_gets_it(enter: Enter, paper: Paper) -> None:
    form = {"format": "text", "allow_incomplete": "1"}
    answer = enter("layout").post(f"{EXPORTS}/es-419", form)
    assert answer.status_code == 200
    assert "The tram is back" in answer.text
    assert "Last exported: Reading text" in enter("layout").get(EXPORTS).text


def test_a_complete_edition_goes_out_in_every_format(enter: Enter, paper: Paper) -> None:
    _translate_all(enter("translator"), paper)
    layout = enter("layout")
    assert "complete" in layout.get(EXPORTS).text
    for name in ("text", "markdown", "html"):
        answer = layout.post(f"{EXPORTS}/es-419", {"format": name})
        assert "Oración 1." in answer.data.decode()
        assert answer.headers["Content-Disposition"].startswith("attachment; filename=16-2.es-419.")
    answer = layout.post(f"{EXPORTS}/es-419", {"format": "html-fragments"})
    with zipfile.ZipFile(io.BytesIO(answer.data)) as archive:
        assert any("Oración 1." in archive.read(name).decode() for name in archive.namelist())


def test_an_edition_without_articles_offers_to_choose_some(enter: Enter, paper: Paper) -> None:
    enter("editor").post("/issues/16-2/wanted", {"was-ar": paper.article})
    page = enter("editor").get(EXPORTS).text
    section = page[page.index('id="e-ar"') :]
    assert "no article goes out in this edition yet" in section
    assert "<button name=" not in section


def test_layout_exports_its_own_edition_only(enter: Enter, paper: Paper) -> None:
    page = enter("layout").get(EXPORTS).text
    assert 'id="e-es-419"' in page
    assert 'id="e-ar"' not in page
    assert enter("layout").post(f"{EXPORTS}/ar", {"format": "po"}).status_code == 403


def test_a_po_file_is_looked_at_before_it_is_loaded(
    enter: Enter, paper: Paper, sqlite_database: Database
) -> None:
    editor = enter("editor_es")
    po = re.sub(r'(msgid "It runs at night."\nmsgstr) ""', r'\1 "Corre de noche."', _po(editor))
    page = _upload(editor, po)
    assert "What es.po would change" in page
    assert _statuses(sqlite_database) == {}
    content = re.search(r'name="content" value="([^"]+)"', page)
    assert content
    page = editor.post("/issues/16-2/po/es-419", {"content": content[1], "name": "es.po"}).text
    assert "es.po is loaded" in page
    assert _statuses(sqlite_database) == {"Corre de noche.": Status.TRANSLATED}


def test_a_file_that_brings_nothing_new_cannot_be_loaded(enter: Enter, paper: Paper) -> None:
    page = _upload(enter("editor_es"), _po(enter("editor_es")))
    assert "nothing in it that the desk does not have already" in page
    assert 'name="content"' not in page


def test_a_file_that_is_no_po_is_told_beside_its_edition(enter: Enter, paper: Paper) -> None:
    form = {"file": (io.BytesIO(b"\x89PNG\r\n"), "photo.png")}
    answer = enter("editor_es").post("/issues/16-2/po/es-419", form)
    assert answer.status_code == 400
    assert "<details open>" in answer.text
    assert 'role="alert"' in answer.text


def test_a_translator_without_exports_can_load_a_file(enter: Enter, paper: Paper) -> None:
    page = _upload(enter("translator"), _po(enter("layout")))
    assert "What es.po would change" in page
    answer = enter("translator").post("/issues/16-2/po/es-419", {"file": (io.BytesIO(b"no"), "es.po")})
    assert answer.status_code == 400


def test_an_editor_lets_through_what_is_open_and_the_export_says_why(enter: Enter, paper: Paper) -> None:
    _translate_all(enter("translator"), paper)
    layout, editor = enter("layout"), enter("editor_es")
    page = layout.get(EXPORTS).text
    assert "not approved yet 4" in page
    assert "An editor decides whether it goes out like this" in page
    assert layout.post("/issues/16-2/let-through/es-419", {"reason": "It is late."}).status_code == 403

    answer = editor.post("/issues/16-2/let-through/es-419", {"reason": " "})
    assert answer.status_code == 400
    assert "Say in a few words why it may go out like this." in answer.text

    assert editor.post("/issues/16-2/let-through/es-419", {"reason": "It is late."}).status_code == 303
    assert "let it go out like this" in layout.get(EXPORTS).text
    assert layout.post(f"{EXPORTS}/es-419", {"format": "html"}).status_code == 200
    page = layout.get(EXPORTS).text
    assert "5 things open" in page
    assert page.count("It is late.") == 2


def test_an_edition_that_was_not_checked_yet_says_so_until_the_checks_have_looked(
    enter: Enter, paper: Paper, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(exports_page, "PATIENCE", 0)
    _translate_all(enter("translator"), paper)
    editor = enter("editor_es")
    page = editor.get(EXPORTS).text
    assert "The checks have not looked at this edition as it stands." in page
    assert "Let it go out like this" not in page
    asked = re.search(rf'href="({EXPORTS}\?check=es-419)#e-es-419"', page)
    assert asked

    page = editor.get(asked[1]).text
    assert "The checks have not looked" not in page
    assert "Let it go out like this" in page
    editor.post("/issues/16-2/let-through/es-419", {"reason": "It is late."})
    enter("translator").save(change_to(paper.units[1], "De noche corre el tranvía.", base_version=1))
    page = editor.get(EXPORTS).text
    assert "The checks have not looked at this edition as it stands." in page
    assert "let it go out like this" not in page


def test_a_piece_that_is_held_back_is_told_before_the_export(enter: Enter, paper: Paper) -> None:
    editor = enter("editor")
    assert "held back" not in editor.get(EXPORTS).text
    form = {"chosen": "es-419", "all-holding": "hold", "all-reason": "Wait."}
    editor.post(f"/issues/16-2/goes/{paper.article}", form)
    assert editor.get(EXPORTS).text.count("1 piece is held back and will not be in the file.") == 1


def test_where_nothing_is_translated_the_checks_have_nothing_to_look_at(
    enter: Enter, paper: Paper, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(exports_page, "PATIENCE", 0)
    assert "The checks have not looked" not in enter("editor").get(EXPORTS).text


def test_what_came_since_an_editor_looked_is_not_let_through_with_the_rest(
    enter: Enter, paper: Paper
) -> None:
    _translate_all(enter("translator"), paper)
    editor = enter("editor_es")
    seen = re.search(r'name="seen" value="([^"]+)"', editor.get(EXPORTS).text)
    assert seen
    form = {"reason": "It is late.", "seen": html.unescape(seen[1])}
    enter("translator").post(f"/articles/{paper.article}/es-419/ask", {"text": "Is it the old tram?"})
    answer = editor.post("/issues/16-2/let-through/es-419", form)
    assert answer.status_code == 409
    assert "More is open now than when" in answer.text
    assert 'value="It is late."' in answer.text

    again = re.search(r'name="seen" value="([^"]+)"', answer.text)
    assert again
    form["seen"] = html.unescape(again[1])
    assert editor.post("/issues/16-2/let-through/es-419", form).status_code == 303


def test_what_changed_since_the_export_is_shown_with_old_and_new_words(enter: Enter, paper: Paper) -> None:
    _translate_all(enter("translator"), paper)
    layout = enter("layout")
    changed = "/issues/16-2/changed/es-419"
    assert "Nothing has gone out in this edition yet." in layout.get(changed).text
    layout.post(f"{EXPORTS}/es-419", {"format": "text"})
    assert changed in layout.get(EXPORTS).text
    assert "Nothing has changed since then." in layout.get(changed).text
    enter("translator").save(change_to(paper.units[1], "De noche corre el tranvía.", base_version=1))
    page = layout.get(changed).text
    assert "Oración 1. Oración 2. Oración 3." in page
    assert "corre el tranvía" in page
    layout.post(f"{EXPORTS}/es-419", {"format": "text"})
    assert "Nothing has changed since then." in layout.get(changed).text
