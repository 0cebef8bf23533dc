"""An issue is imported whose pieces the desk has already."""

import pytest
from sqlalchemy import select

from tests.services.recognising.desk import DUMP, LOOMS, LOOMS_IN_ENGLISH, Desk
from tests.web.conftest import Enter, Paper
from tm.document import Status
from tm.services.loading import issue_articles
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
    assert f'href="/recognised/{address}"' in editor.get(f"/articles/{pooled}/en").text
    key = shown.split('name="take" value="')[1].split('"')[0]
    answer = editor.post(f"/recognised/{address}", {"take": key, "change_id": "c"})
    assert answer.status_code == 303
    read = editor.get(f"/articles/{pooled}/en/read").text
    assert "They ask for light over their tables and for a nurse." in read
    assert "/recognised/" not in editor.get("/issues/4-7/structure").text
    assert "/recognised/" not in editor.get(f"/articles/{pooled}/en").text
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
    shown = enter("translator").get(f"/articles/{pooled}/en").text
    assert "Somebody who reads translations here takes its words over; do not begin anew." in shown
    assert "/recognised/" not in shown


def test_the_layout_of_another_edition_is_shown_before_it_comes_in(
    enter: Enter, paper: Paper, sqlite_database: Database
) -> None:
    with sqlite_database.writing() as session:
        editions = {edition.tag: edition for edition in session.scalars(select(Edition))}
        person = session.scalars(select(Person).where(Person.name == "editor")).one()
        desk = Desk(session, person, editions["en"], editions["es-419"])
        issue = desk.arrive().imported.issue
        row = next(
            row
            for row in issue_articles(session, issue)
            if "LOOMS" in desk.view(row, desk.english).source_headline
        )
        desk.translate(row, desk.spanish, LOOMS, Status.TRANSLATED)
    editor = enter("editor")
    page = editor.post("/issues/4-7/update", {"text": LOOMS, "language": "es-419"})
    assert "THE LOOMS OF SANTA MARTA" in page.text
    content = page.text.split('name="content" value="')[1].split('"')[0]

    form = {"content": content, "name": "rio.txt", "language": "es-419"}
    page = editor.post("/issues/4-7/update/put", form, follow_redirects=True)

    assert "The layout is in." in page.text
    assert "printed in its translation: Spanish" in page.text
    wrong = editor.post("/issues/4-7/update", {"text": "UN BANCO\n\nEs nuevo.", "language": "es-419"})
    assert wrong.status_code == 400
