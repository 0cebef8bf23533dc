"""Articles that somebody promised, in the pool and in an issue."""

from tests.web.conftest import Enter, Paper
from tm.storage.engine import Database

FORM = {
    "title": "The oven is late",
    "writer": "Teo",
    "words": "300",
    "expected_on": "2025-03-04",
    "language": "en",
}


def _promised(page: str) -> str:
    """The public id of the one announced article that a page shows."""
    return page.split("/paste?for=")[1].split('"', maxsplit=1)[0]


def test_an_article_is_announced_and_comes(enter: Enter, paper: Paper, sqlite_database: Database) -> None:
    editor = enter("editor")
    page = editor.post("/announce", FORM, follow_redirects=True).text
    assert "promised, not here yet" in page
    assert "about 300 words" in page
    article = _promised(page)

    shown = editor.get(f"/articles/{article}/es-419").text
    assert "The oven is late" in shown
    form = editor.get(f"/paste?for={article}").text
    assert 'name="issue"' not in form

    answer = editor.post("/paste", {"for": article, "text": "Bread\n\nIt is here.", "language": "en"})
    assert answer.headers["Location"].endswith(f"/articles/{article}")
    assert "promised, not here yet" not in editor.get("/pool").text


def test_an_announced_article_is_on_the_board_and_on_the_list(enter: Enter, paper: Paper) -> None:
    editor = enter("editor")
    editor.post("/announce", FORM | {"issue": "16-2"})
    assert "The oven is late" in editor.get("/issues/16-2").text
    assert "promised, not here yet" in editor.get("/issues/16-2/missing/es-419").text


def test_an_announcement_is_changed(enter: Enter, paper: Paper) -> None:
    editor = enter("editor")
    article = _promised(editor.post("/announce", FORM, follow_redirects=True).text)
    assert 'value="The oven is late"' in editor.get(f"/announce/{article}").text
    page = editor.post(f"/announce/{article}", FORM | {"title": "Warm"}, follow_redirects=True).text
    assert "Warm" in page


def test_what_is_wrong_is_said_and_what_was_typed_stays(enter: Enter, paper: Paper) -> None:
    editor = enter("editor")
    for field, value in (("words", "many"), ("expected_on", "soon"), ("title", " ")):
        answer = editor.post("/announce", FORM | {field: value})
        assert answer.status_code == 400
        assert 'value="Teo"' in answer.text
        assert f'id="{field}" name="{field}"' in answer.text
        assert f'aria-describedby="problem-{field}" aria-invalid="true"' in answer.text


def test_who_may_not_edit_does_not_put_texts_in(enter: Enter, paper: Paper) -> None:
    article = _promised(enter("editor").post("/announce", FORM, follow_redirects=True).text)
    form = {"for": article, "text": "Pan\n\nYa está.", "language": "es"}
    assert enter("translator").get(f"/announce/{article}").status_code == 403
    assert enter("editor_es").post("/paste", form).status_code == 403
    assert enter("editor").get(f"/paste?for={paper.article}").status_code == 404
