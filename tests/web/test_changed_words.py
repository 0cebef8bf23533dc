"""Other words in the place of approved ones: the desk asks what that changes, and tells the others."""

import pytest

from tests.web.conftest import Enter, Paper, Visitor, change_to
from tm.storage.engine import Database

OLD, NEW = "Corre de noche.", "No corre de noche."


@pytest.fixture
def approved(enter: Enter, paper: Paper) -> str:
    """A sentence that a second reader has approved."""
    answer = enter("reader").save(change_to(paper.units[1], OLD, action="approve"))
    assert answer.get_json()["status"] == "approved"
    return paper.units[1]


def changed(visitor: Visitor, unit: str) -> str:
    """The address of the question to who changes the sentence without scripts."""
    answer = visitor.post("/save", change_to(unit, NEW, base_version=1, change_id="changes-it"))
    assert answer.status_code == 303
    return answer.headers["Location"]


def test_a_form_that_changes_approved_words_goes_on_to_the_question(enter: Enter, approved: str) -> None:
    translator = enter("translator")
    address = changed(translator, approved)
    page = translator.get(address).text

    assert "/questions/" in address
    assert "Only the wording" in page
    assert '<ins class="instead">No corre</ins>' in page
    assert "It is resolved" not in page, "it is answered, not put away"
    assert translator.post(f"{address}/wording").status_code == 303
    page = translator.get(address).text
    assert "Only the wording: no other edition is asked." in page
    assert "changed the wording only" in page
    assert translator.get("/questions?show=open").text.count("Says something else") == 0


def test_another_meaning_is_asked_of_the_editor_of_the_original(enter: Enter, approved: str) -> None:
    translator = enter("translator")
    address = changed(translator, approved)
    assert translator.post(f"{address}/meaning").status_code == 303

    assert "other editions are told" in translator.get(address).text
    listed = enter("editor").get("/questions").text
    assert "Says something else in another edition" in listed
    assert NEW in listed


def test_a_script_gets_the_question_with_the_answer_until_it_is_decided(
    enter: Enter, paper: Paper, approved: str
) -> None:
    translator = enter("translator")
    change = change_to(approved, NEW, base_version=1, change_id="changes-it")
    asks = translator.save(change).get_json()["asks"]

    assert f'data-changed-words="{approved}"' in asks
    assert 'lang="es-419" dir="ltr"' in asks
    action = asks.split('formaction="')[1].split('"')[0]
    beside = translator.post(action, {"beside": approved})
    assert f'data-talk="{approved}"' in beside.text
    assert 'data-says="Only the wording' in beside.text
    assert translator.save(change).get_json()["asks"] is None


def test_whoever_has_no_part_in_it_does_not_decide(enter: Enter, approved: str) -> None:
    address = changed(enter("translator"), approved)

    assert enter("translator_ar").post(f"{address}/meaning").status_code == 403
    assert "Only the wording" not in enter("translator_ar").get(address).text
    assert enter("reader").post(f"{address}/meaning").status_code == 303


def test_the_panel_beside_the_sentence_asks_too(
    enter: Enter, paper: Paper, approved: str, sqlite_database: Database
) -> None:
    translator = enter("translator")
    changed(translator, approved)
    panel = translator.get(f"/articles/{paper.article}/es-419?s={approved}").text

    assert panel.count("Only the wording") == 1
