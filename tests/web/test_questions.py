"""Questions in the desk: asked, answered, resolved; and what looks wrong in an original, mended or left."""

import re

import pytest
from flask import Flask

from tests.web.conftest import Enter, Paper, Visitor
from tm.services.talk.threads import Waits
from tm.storage.talk import QuestionKind
from tm.web.labels.common import label

ANSWERED = 303


def asked(visitor: Visitor, paper: Paper, text: str, **form: str) -> str:
    """The address of a question about the second sentence."""
    address = f"/articles/{paper.article}/es-419/ask/{paper.units[1]}"
    answer = visitor.post(address, {"text": text, **form})
    assert answer.status_code == ANSWERED, answer.text
    return answer.headers["Location"]


def reported(visitor: Visitor, paper: Paper, proposal: str) -> str:
    """The address of a mistake in the second sentence."""
    address = f"/articles/{paper.article}/es-419/wrong/{paper.units[1]}"
    return visitor.post(address, {"proposal": proposal}).headers["Location"]


def test_a_question_by_name_stands_on_the_home_page_until_it_is_answered(enter: Enter, paper: Paper) -> None:
    translator, reader, layout = enter("translator"), enter("reader"), enter("layout")
    address = asked(translator, paper, "Every night, @layout?")

    assert "Every night" in layout.get("/").text
    assert "Every night" not in reader.get("/").text
    assert layout.post(f"{address}/answer", {"text": "Yes, <b>all</b>."}).status_code == ANSWERED
    assert "Every night" not in layout.get("/").text

    page = translator.get("/").text
    assert "your question was answered" in page
    thread = translator.get(address).text
    assert "Yes, &lt;b&gt;all&lt;/b&gt;." in thread
    assert "Mend the original" not in thread
    translator.post(f"{address}/answer", {"text": "Thank you.", "resolve": "yes"})
    assert "Every night" not in translator.get("/").text
    assert "Every night" in translator.get("/questions?show=settled").text


def test_somebody_is_chosen_from_the_list(enter: Enter, paper: Paper) -> None:
    asked(enter("translator"), paper, "Every night?", to=paper.people["layout"])
    assert "Every night" in enter("layout").get("/questions").text
    assert "There is none" not in enter("translator_ar").get("/questions?show=open").text


def test_a_name_that_nobody_has_is_told(enter: Enter, paper: Paper) -> None:
    translator = enter("translator")
    page = translator.get(asked(translator, paper, "@nobody?")).text
    assert "Nobody here is called @nobody" in page


def test_an_empty_question_is_told_beside_its_form(enter: Enter, paper: Paper) -> None:
    answer = enter("translator").post(f"/articles/{paper.article}/es-419/ask", {"text": " "})
    assert answer.status_code == 400
    assert "Write the question first" in answer.text


def test_only_the_asker_and_who_reads_over_settle_a_question(enter: Enter, paper: Paper) -> None:
    address = asked(enter("translator"), paper, "Every night?")

    assert enter("translator_ar").post(f"{address}/resolve").status_code == 403
    assert enter("translator_ar").post(f"{address}/answer", {"text": "x", "resolve": "y"}).status_code == 403
    assert enter("reader").post(f"{address}/resolve").status_code == ANSWERED
    assert enter("translator").post(f"{address}/reopen").status_code == ANSWERED


def test_what_looks_wrong_is_mended_by_its_editor_and_undone(enter: Enter, paper: Paper) -> None:
    translator, editor = enter("translator"), enter("editor")
    address = reported(translator, paper, "It runs by night.")
    assert "the original is yours to mend" in editor.get("/").text
    page = editor.get(address).text
    base = re.search(r'name="base_version" value="(\d+)"', page)
    assert base
    form = {"text": "It runs by night.", "base_version": base[1]}
    assert enter("editor_es").post(f"{address}/accept", form).status_code == 403

    assert editor.post(f"{address}/accept", form).status_code == ANSWERED

    assert "It runs by night." in translator.get(f"/articles/{paper.article}/es-419").text
    undo = re.search(r'action="([^"]+/undo)"', editor.get(address).text)
    assert undo
    assert editor.post(undo[1]).status_code in {302, 303}
    assert "It runs at night." in translator.get(f"/articles/{paper.article}/es-419").text
    assert "taken back since" in editor.get(address).text


def test_one_click_without_a_word_is_enough(enter: Enter, paper: Paper) -> None:
    translator, editor = enter("translator"), enter("editor")
    address = reported(translator, paper, "It runs at night.")

    assert "It should say" not in editor.get(address).text
    for page in ("/", "/questions", f"/articles/{paper.article}/es-419"):
        assert ">Looks wrong in the original</a>" in editor.get(page).text


def test_a_decline_needs_a_word(enter: Enter, paper: Paper) -> None:
    editor = enter("editor")
    address = reported(enter("translator"), paper, "It runs by night.")

    assert editor.post(f"{address}/decline", {"word": ""}).status_code == 400
    assert editor.post(f"{address}/decline", {"word": "It is a song."}).status_code == ANSWERED
    assert "It is a song." in enter("translator").get(address).text


def test_a_mend_that_cannot_be_done_keeps_what_was_typed(enter: Enter, paper: Paper) -> None:
    address = reported(enter("translator"), paper, "It runs by night.")
    answer = enter("editor").post(f"{address}/accept", {"text": "It ran.", "base_version": "7"})
    assert answer.status_code == 400
    assert "changed meanwhile" in answer.text
    assert ">It ran.</textarea>" in answer.text


def test_the_article_shows_what_is_asked_and_where_to_ask(enter: Enter, paper: Paper) -> None:
    translator = enter("translator")
    asked(translator, paper, "Every night?")
    page = translator.get(f"/articles/{paper.article}/es-419?s={paper.units[1]}").text

    assert "Every night?" in page
    assert f"/articles/{paper.article}/es-419/ask/{paper.units[1]}" in page
    assert f"/articles/{paper.article}/es-419/wrong/{paper.units[1]}" in page


@pytest.mark.parametrize("page", ["ask", "wrong"])
def test_a_sentence_of_another_article_is_not_there(enter: Enter, paper: Paper, page: str) -> None:
    address = f"/articles/{paper.pool_article}/es-419/{page}/{paper.units[1]}"
    assert enter("translator").get(address).status_code == 404


def test_equal_values_of_two_enumerations_have_their_own_words(app: Flask) -> None:
    with app.test_request_context():
        assert label(QuestionKind.MISTAKE) != label(Waits.MISTAKE)
