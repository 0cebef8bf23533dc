"""Importing in the browser: a file or pasted text becomes an issue; what cannot be read stays in the form."""

import html
import io
import re
from dataclasses import replace
from pathlib import Path

import pytest
from flask import Flask
from sqlalchemy import func, select

from tests.formats.documents import docx, paragraph, style
from tests.web.conftest import Enter, Paper
from tm.document import IssueState
from tm.settings import Limits
from tm.storage.engine import Database
from tm.storage.issues import Article, Issue, RawDocument
from tm.web.current import Desk

DUMP = Path(__file__).resolve().parents[2] / "samples" / "the-crossing" / "dump.txt"


SPANISH = (
    "Las vecinas del muelle cuentan que la lámpara se apaga cuando llueve, pero nadie sabe por qué, y los "
    "pescadores ya no salen como antes porque su luz era la única que veían desde el mar."
)


def _hidden(page: str, name: str) -> str:
    """What a page carries along in a hidden field."""
    found = re.search(rf'<input type="hidden" name="{name}" value="([^"]+)"', page)
    assert found
    return html.unescape(found[1])


def _issues(database: Database) -> int:
    with database.reading() as session:
        return session.scalar(select(func.count()).select_from(Issue)) or 0


def test_an_uploaded_file_becomes_an_arriving_issue(
    enter: Enter, paper: Paper, sqlite_database: Database
) -> None:
    form = {"language": "en", "file": (io.BytesIO(DUMP.read_bytes()), "crossing.txt")}
    answer = enter("editor").post("/import", form, follow_redirects=True)
    assert answer.status_code == 200
    assert answer.request.path == "/issues/9-4/structure"
    assert "things to decide, the rest is done" in answer.text
    with sqlite_database.reading() as session:
        issue = session.scalars(select(Issue).where(Issue.slug == "9-4")).one()
        assert issue.state is IssueState.ARRIVING


def test_pasted_text_is_imported_alike(enter: Enter, paper: Paper, sqlite_database: Database) -> None:
    text = "THE FERRY SAILS AGAIN\r\n\r\nIt left at noon. Everybody waved.\r\n"
    answer = enter("editor").post("/import", {"language": "en", "text": text}, follow_redirects=True)
    assert answer.status_code == 200
    assert "THE FERRY SAILS AGAIN" in answer.text
    assert _issues(sqlite_database) == 2


def test_a_dump_in_another_language_than_was_said_is_asked_about(
    enter: Enter, paper: Paper, sqlite_database: Database
) -> None:
    editor = enter("editor")
    form = {"language": "es-419", "file": (io.BytesIO(DUMP.read_bytes()), "crossing.txt")}
    asked = editor.post("/import", form)
    assert "This seems to be in English, not in Spanish" in asked.text
    assert "THE CROSSING" in asked.text
    assert _issues(sqlite_database) == 1
    again = {"language": ["en", "es-419"], "text": DUMP.read_text(encoding="utf-8"), "name": "crossing.txt"}
    assert editor.post("/import", again).headers["Location"] == "/issues/9-4/structure"


def test_a_document_of_word_in_another_language_is_asked_about_and_travels_with_the_question(
    enter: Enter, paper: Paper, sqlite_database: Database
) -> None:
    editor = enter("editor")
    raw = docx(paragraph("La lámpara", style="T") + paragraph(SPANISH), styles=style("T", "Title"))
    asked = editor.post("/import", {"language": "en", "file": (io.BytesIO(raw), "lampara.docx")})
    assert "This seems to be in Spanish (Latin America), not in English" in html.unescape(asked.text)
    assert _issues(sqlite_database) == 1

    carried = {name: _hidden(asked.text, name) for name in ("name", "document")}
    editor.post("/import", {"language": ["es-419", "en"], **carried})
    with sqlite_database.reading() as session:
        kept = session.scalars(select(RawDocument).order_by(RawDocument.id.desc())).first()
        assert kept
        assert (kept.name, kept.content, kept.language) == ("lampara.docx", raw, "es-419")


def test_a_document_too_big_to_travel_is_chosen_again(app: Flask, enter: Enter, paper: Paper) -> None:
    raw = docx(paragraph("La lámpara", style="T") + paragraph(SPANISH), styles=style("T", "Title"))
    kept: Desk = app.extensions["pliego"]
    limits = Limits(upload=len(raw))
    app.extensions["pliego"] = replace(kept, settings=replace(kept.settings, limits=limits))
    asked = enter("editor").post("/import", {"language": "en", "file": (io.BytesIO(raw), "lampara.docx")})
    assert "Choose its language and the file again." in asked.text
    assert 'name="document"' not in asked.text


def test_who_is_sure_of_the_language_is_not_asked_again(enter: Enter, paper: Paper) -> None:
    form = {"language": "es-419", "text": DUMP.read_text(encoding="utf-8"), "sure": "1"}
    assert enter("editor").post("/import", form).headers["Location"] == "/issues/9-4/structure"


def test_the_same_bytes_again_lead_to_the_same_issue(
    enter: Enter, paper: Paper, sqlite_database: Database
) -> None:
    for _ in range(2):
        form = {"language": "en", "file": (io.BytesIO(DUMP.read_bytes()), "crossing.txt")}
        answer = enter("editor").post("/import", form)
        assert answer.headers["Location"] == "/issues/9-4/structure"
    assert _issues(sqlite_database) == 2


def test_a_dump_of_an_issue_that_is_there_shows_what_it_would_change(enter: Enter, paper: Paper) -> None:
    editor = enter("editor")
    text = DUMP.read_text(encoding="utf-8")
    editor.post("/import", {"language": "en", "text": text})
    form = {"language": "en", "file": (io.BytesIO(text.replace("boat", "ship").encode()), "newer.txt")}
    answer = editor.post("/import", form)
    assert (answer.status_code, answer.location) == (307, "/issues/9-4/update")

    form["file"] = (io.BytesIO(text.replace("boat", "ship").encode()), "newer.txt")
    page = editor.post(answer.location, form).text
    assert "This issue is there already" in page
    assert "What newer.txt would change" in page


@pytest.mark.parametrize("raw", [b"", b"\x00\x01\x02\xff" * 50])
def test_what_cannot_be_read_is_told_on_the_form(
    enter: Enter, paper: Paper, raw: bytes, sqlite_database: Database
) -> None:
    form = {"language": "en", "file": (io.BytesIO(raw), "photo.txt")}
    answer = enter("editor").post("/import", form)
    assert answer.status_code == 400
    assert 'class="problem" role="alert"' in answer.text
    assert _issues(sqlite_database) == 1


def test_pasted_text_stays_in_the_form_when_it_is_refused(enter: Enter, paper: Paper) -> None:
    text = "Volume 16, Number 2\n\nA HEADLINE\n\nSome words that are other ones."
    answer = enter("editor_es").post("/import", {"language": "es-419", "text": text})
    assert answer.status_code == 400
    assert "Some words that are other ones." in answer.text
    assert "16-2" in answer.text


def test_too_big_a_text_is_refused_with_the_limit(app: Flask, enter: Enter, paper: Paper) -> None:
    desk: Desk = app.extensions["pliego"]
    small = Limits(upload=1024 * 1024)
    settings = type(desk.settings)(database=desk.settings.database, folder=desk.settings.folder, limits=small)
    app.extensions["pliego"] = Desk(settings, desk.database, desk.clock)
    answer = enter("editor").post("/import", {"language": "en", "text": "word " * 250_000})
    assert answer.status_code == 400
    assert "more than 1 MB" in answer.text


def test_an_editor_imports_in_the_language_of_their_edition_only(enter: Enter, paper: Paper) -> None:
    form = {"language": "es-419", "text": "LA LANCHA VUELVE\n\nSalió a mediodía."}
    assert enter("editor_es").post("/import", form).status_code == 303
    assert enter("editor_es").post("/import", form | {"language": "en"}).status_code == 403


def test_a_text_in_a_language_without_an_edition_can_come(
    enter: Enter, paper: Paper, sqlite_database: Database
) -> None:
    page = enter("editor").get("/import").text
    assert '<option value="pt">' in page
    form = {"language": "pt", "text": "A BARCA VOLTA\n\nSaiu ao meio-dia."}
    assert enter("editor").post("/import", form).status_code == 303
    with sqlite_database.reading() as session:
        article = session.scalars(select(Article).where(Article.language == "pt")).first()
        assert article is not None
        assert article.home_edition_id is None
