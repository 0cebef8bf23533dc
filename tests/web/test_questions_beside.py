"""Questions beside the open sentence: shown, answered and resolved there; counted where people look first."""

import pytest
from sqlalchemy import select

from tests.builders import NOON
from tests.web.conftest import Enter, Paper, Visitor
from tm.services import structure
from tm.services.structure.sentences import JoinSentences
from tm.storage.engine import Database
from tm.storage.people import Person


@pytest.fixture
def translator(enter: Enter) -> Visitor:
    return enter("translator")


def ask(visitor: Visitor, paper: Paper, text: str = "Every night?") -> str:
    """What is shown beside the second sentence after something was asked about it."""
    unit = paper.units[1]
    answer = visitor.post(f"/articles/{paper.article}/es-419/ask/{unit}", {"text": text, "beside": unit})
    return f"{answer.status_code} {answer.text}"


def address(page: str, step: str) -> str:
    """Where the first form of this kind leads."""
    return next(
        part.split('"')[0] for part in page.split('action="')[1:] if part.split('"')[0].endswith(step)
    )


def test_what_is_asked_beside_a_sentence_is_answered_and_resolved_there(
    translator: Visitor, enter: Enter, paper: Paper
) -> None:
    unit = paper.units[1]
    shown = ask(translator, paper, "Every night, <b>@layout</b>?")
    assert shown.startswith("200")
    assert "Every night, &lt;b&gt;@layout" in shown
    assert "<!DOCTYPE" not in shown

    body = {"text": "Every night.", "beside": unit}
    answered = enter("layout").post(address(shown, "/answer"), body).text
    assert "Every night." in answered
    assert "/resolve" not in answered

    resolved = translator.post(address(shown, "/resolve"), {"beside": unit}).text
    assert "Every night" not in resolved
    assert 'data-says="Resolved."' in resolved
    assert 'class="icon asked"' not in resolved


def test_what_is_wrong_is_told_beside_the_sentence(translator: Visitor, paper: Paper) -> None:
    shown = ask(translator, paper, " ")

    assert shown.startswith("400")
    assert "Write the question first" in shown
    assert "Nobody here is called @nobody" in ask(translator, paper, "@nobody?")


def test_an_open_question_is_marked_in_the_text_and_counted(
    translator: Visitor, enter: Enter, paper: Paper
) -> None:
    article = f"/articles/{paper.article}/es-419"
    shown = ask(translator, paper)

    page = translator.get(article).text
    link = page[page.index(f'id="s-{paper.units[1]}"') :]
    assert 'aria-label="open question"' in link[: link.index("</a>")]
    assert "Every night?" in translator.get(f"{article}/help/{paper.units[1]}").text
    for place in (page, enter("editor").get("/issues/16-2").text, enter("editor").get("/").text):
        assert "2 open questions" in place

    translator.post(address(shown, "/resolve"))
    assert 'aria-label="open question"' not in translator.get(article).text
    for page in ("/issues/16-2", "/issues"):
        assert "1 open question<" in enter("editor").get(page).text


def test_the_mark_of_an_open_question_goes_where_its_sentence_went(
    translator: Visitor, paper: Paper, sqlite_database: Database
) -> None:
    ask(translator, paper)
    with sqlite_database.writing() as session:
        editor = session.scalars(select(Person).where(Person.name == "editor")).one()
        structure.apply(session, JoinSentences(paper.units[1]), person=editor, at=NOON)

    page = translator.get(f"/articles/{paper.article}/es-419").text

    assert f'id="s-{paper.units[1]}"' not in page
    assert page.count('aria-label="open question"') == 1
