"""A newer text of an issue in the browser: looked at first, then brought in."""

import io
import re

import pytest

from tests.services.updating.paper import DUMP
from tests.web.conftest import Enter, Paper, Visitor

CONTENT = re.compile(r'name="content" value="([^"]*)"')


@pytest.fixture
def editor(enter: Enter, paper: Paper) -> Visitor:
    """An editor who has imported the text."""
    client = enter("editor")
    client.post("/import", {"language": "en", "text": DUMP})
    return client


def test_what_would_change_is_shown_and_nothing_is_stored(editor: Visitor) -> None:
    answer = editor.post("/issues/4-7/update", {"text": DUMP.replace("four wells", "five wells")})

    assert answer.status_code == 200
    assert "<del>four</del>" in answer.text
    assert '<ins class="instead">five</ins>' in answer.text
    assert "NEW WELLS FOR THE SCHOOL" in answer.text
    assert "four wells" in editor.get("/issues/4-7/structure").text


def test_it_is_brought_in_with_what_was_shown(editor: Visitor) -> None:
    newer = DUMP.replace("four wells", "five wells")
    shown = editor.post("/issues/4-7/update", {"file": (io.BytesIO(newer.encode()), "newer.txt")})
    found = CONTENT.search(shown.text)
    assert found

    answer = editor.post(
        "/issues/4-7/update/put", {"content": found[1], "name": "newer.txt"}, follow_redirects=True
    )

    assert answer.request.path == "/issues/4-7/structure"
    assert "The newer text is in." in answer.text
    assert "five wells" in answer.text
    assert "A newer text brought in" in answer.text


def test_the_same_text_has_nothing_new(editor: Visitor) -> None:
    answer = editor.post("/issues/4-7/update", {"text": DUMP})

    assert "nothing in it that the desk does not have" in answer.text
    assert not CONTENT.search(answer.text)


def test_another_number_is_told_on_the_form_and_the_text_stays(editor: Visitor) -> None:
    answer = editor.post("/issues/4-7/update", {"text": DUMP.replace("No. 7", "No. 8")})

    assert answer.status_code == 400
    assert "number 8, not issue 4-7" in answer.text
    assert "The night ferry has not sailed" in answer.text


def test_nothing_chosen_is_told(editor: Visitor) -> None:
    answer = editor.post("/issues/4-7/update", {})

    assert answer.status_code == 400
    assert "choose a file, or paste the text" in answer.text


def test_bytes_that_were_not_shown_are_no_request_of_ours(editor: Visitor) -> None:
    assert editor.post("/issues/4-7/update/put", {"content": "!", "name": "x"}).status_code == 400


def test_the_board_leads_there(editor: Visitor) -> None:
    assert 'href="/issues/4-7/update"' in editor.get("/issues/4-7").text


def test_a_typo_is_told_beside_the_sentence(editor: Visitor) -> None:
    shown = editor.post("/issues/4-7/update", {"text": DUMP.replace("four wells", "4 wells")})

    assert shown.text.count('type="checkbox" name="typo"') == 1


def test_an_issue_that_came_without_a_document_asks_for_the_language(enter: Enter, paper: Paper) -> None:
    client = enter("editor")
    assert '<select id="language" name="language">' in client.get(f"/issues/{paper.issue}/update").text

    answer = client.post(
        f"/issues/{paper.issue}/update", {"language": "en", "text": "BELLS\n\nThey rang at noon."}
    )

    assert answer.status_code == 200
