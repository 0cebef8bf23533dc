"""An issue is imported whose pieces the desk has already."""

import pytest
from sqlalchemy import select

from tests.services.recognising.desk import DUMP, LOOMS, LOOMS_IN_ENGLISH, Desk
from tests.web.conftest import Enter, Paper
from tm.document import Status
from tm.storage.engine import Database
from tm.storage.paper import Edition
from tm.storage.people import Person


@pytest.fixture
def pooled(paper: Paper, sqlite_database: Database) -> str:
    """A Spanish piece of the pool that the desk has translated."""
    with sqlite_database.writing() as session:
        editions = {edition.tag: edition for edition in session.scalars(select(Edition))}
        person = session.scalars(select(Person).where(Person.name == "editor")).one()
        desk = Desk(session, person, editions["en"], editions["es-419"])
        article = desk.pool(LOOMS, "es")
        desk.translate(article, desk.english, LOOMS_IN_ENGLISH, Status.TRANSLATED)
        return article.public_id


def test_what_was_known_again_stands_beside_the_import(enter: Enter, pooled: str) -> None:
    editor = enter("editor")
    page = editor.post("/import", {"text": DUMP, "language": "en"}, follow_redirects=True).text
    assert "Known again" in page
    address = page.split('href="/recognised/')[1].split('"')[0]

    shown = editor.get(f"/recognised/{address}").text
    assert shown.count('name="take"') == 1
    key = shown.split('name="take" value="')[1].split('"')[0]
    answer = editor.post(f"/recognised/{address}", {"take": key, "change_id": "c"})
    assert answer.status_code == 303
    read = editor.get(f"/articles/{pooled}/en/read").text
    assert "They ask for light over their tables and for a nurse." in read
    assert "/recognised/" not in editor.get("/issues/4-7/structure").text
    assert "The desk has it as it was printed." in editor.get(f"/recognised/{address}").text


def test_it_is_another_piece_after_all(enter: Enter, pooled: str) -> None:
    editor = enter("editor")
    page = editor.post("/import", {"text": DUMP, "language": "en"}, follow_redirects=True).text
    undo = page.split('id="recognised"')[1].split('action="')[1].split('"')[0].replace("&amp;", "&")
    address = page.split('href="/recognised/')[1].split('"')[0]
    answer = editor.post(undo, follow_redirects=True)
    assert answer.status_code == 200
    assert "Known again" not in answer.text
    assert editor.get(f"/recognised/{address}").status_code == 404
    assert "telares de Santa Marta" in editor.get("/pool").text


def test_who_does_not_approve_takes_nothing_over(enter: Enter, pooled: str) -> None:
    page = enter("editor").post("/import", {"text": DUMP, "language": "en"}, follow_redirects=True).text
    address = page.split('href="/recognised/')[1].split('"')[0]
    assert enter("translator").get(f"/recognised/{address}").status_code == 403
