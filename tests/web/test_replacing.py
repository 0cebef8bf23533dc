"""Find and replace: what would change is shown, the ticked sentences change, one click takes it back."""

import html
import re

import pytest
from sqlalchemy import select

from tests.web.conftest import Enter, Paper, Visitor, change_to
from tm.document import Status
from tm.storage.engine import Database
from tm.storage.units import Translation, Unit

PAGE = "/replace/es-419"
BOX = re.compile(r'<input type="checkbox" name="(s-\w+)" value="(\d+)"( checked)?>')
HIDDEN = re.compile(r'<input type="hidden" name="(\w+)"(?: autocomplete="off")? value="([^"]*)">')


@pytest.fixture
def translator(enter: Enter, paper: Paper) -> Visitor:
    """Who has translated two sentences with the same word."""
    visitor = enter("translator")
    visitor.save(change_to(paper.units[1], "De noche circula."))
    visitor.save(change_to(paper.units[2], "Nadie camina de noche, de noches."))
    return visitor


def search(paper: Paper, **fields: str) -> dict[str, str]:
    return {"article": paper.article, "find": "noche", "put": "madrugada", **fields}


def looked(visitor: Visitor, paper: Paper, **fields: str) -> str:
    answer = visitor.get(PAGE, query_string=search(paper, **fields))
    assert answer.status_code == 200
    return str(answer.text)


def sent(page: str, *, ticked: bool = True) -> dict[str, str]:
    """The form's fields as a browser sends them."""
    form = page[page.index(f'action="{PAGE}">', page.index('method="post"')) :]
    fields = dict(HIDDEN.findall(html.unescape(form)))
    return fields | {name: version for name, version, on in BOX.findall(form) if on and ticked}


def texts(database: Database, paper: Paper) -> list[tuple[str, Status]]:
    with database.reading() as session:
        query = select(Translation.text, Translation.status).join(Unit, Unit.id == Translation.unit_id)
        rows = session.execute(query.where(Unit.public_id.in_(paper.units)).order_by(Unit.id))
        return [(text, status) for text, status in rows]


def test_a_closed_issue_is_looked_through_and_stays_as_it_is(
    translator: Visitor, enter: Enter, paper: Paper, sqlite_database: Database
) -> None:
    fields = sent(looked(translator, paper))
    enter("editor").post(f"/issues/{paper.issue}/state", {"state": "closed"})
    before = texts(sqlite_database, paper)

    page = looked(translator, paper)
    answer = translator.post(PAGE, fields)

    assert "is closed; open it again" in page
    assert "2 sentences would change" in page
    assert "Replace in the ticked sentences" not in page
    assert (answer.status_code, texts(sqlite_database, paper)) == (400, before)


def test_looking_shows_old_and_new_and_changes_nothing(
    translator: Visitor, paper: Paper, sqlite_database: Database
) -> None:
    before = texts(sqlite_database, paper)

    page = looked(translator, paper)

    assert "2 sentences would change" in page
    assert "Nadie camina de <del>noche</del><ins" in page
    assert ">madrugada</ins>, de noches." in page
    assert texts(sqlite_database, paper) == before


def test_the_ticked_sentences_change_and_one_click_takes_it_back(
    translator: Visitor, paper: Paper, sqlite_database: Database
) -> None:
    before = texts(sqlite_database, paper)
    fields = sent(looked(translator, paper))
    fields.pop(f"s-{paper.units[1]}")

    done = translator.post(PAGE, fields, follow_redirects=True).text

    assert [text for text, _ in texts(sqlite_database, paper)] == [
        "De noche circula.",
        "Nadie camina de madrugada, de noches.",
    ]
    assert "1 sentence was changed." in done
    taken = done[done.index("put-in") :]
    back = translator.post(
        f"{PAGE}/take-back", dict(HIDDEN.findall(html.unescape(taken))), follow_redirects=True
    )
    assert "1 sentence is as it was." in back.text
    assert "2 sentences would change" in back.text
    assert texts(sqlite_database, paper) == before


def test_a_sentence_saved_meanwhile_is_told_and_shown_again(translator: Visitor, paper: Paper) -> None:
    fields = sent(looked(translator, paper))
    translator.save(change_to(paper.units[1], "Circula de noche.", base_version=1))

    page = translator.post(PAGE, fields, follow_redirects=True).text

    assert "1 sentence was changed." in page
    assert "1 sentence was left as it is" in page
    assert "Circula de <del>noche</del>" in page


def test_approved_sentences_are_not_ticked_for_who_may_not_approve(
    translator: Visitor, enter: Enter, paper: Paper, sqlite_database: Database
) -> None:
    enter("reader").save(change_to(paper.units[1], "De noche circula.", base_version=1, action="approve"))

    page = looked(translator, paper)

    assert [on for _, _, on in BOX.findall(page)] == ["", " checked"]
    assert "Approved sentences are not ticked" in page
    assert [on for _, _, on in BOX.findall(looked(enter("reader"), paper))] == [" checked"] * 2
    fields = sent(page) | {name: version for name, version, _ in BOX.findall(page)}
    translator.post(PAGE, fields)
    assert texts(sqlite_database, paper)[0] == ("De madrugada circula.", Status.TRANSLATED)


@pytest.mark.parametrize(
    ("fields", "field"),
    [({"find": " "}, "find"), ({"find": "x" * 201}, "find"), ({"put": "noche"}, "put")],
)
def test_what_is_wrong_stands_beside_its_field(
    translator: Visitor, paper: Paper, fields: dict[str, str], field: str
) -> None:
    answer = translator.get(PAGE, query_string=search(paper, **fields))

    assert answer.status_code == 400
    assert f'id="problem-{field}"' in answer.text
    assert re.search(rf'id="{field}"[^>]*aria-invalid="true"', answer.text)


def test_nothing_ticked_is_said(translator: Visitor, paper: Paper) -> None:
    answer = translator.post(PAGE, sent(looked(translator, paper), ticked=False))

    assert answer.status_code == 400
    assert "No sentence is ticked" in answer.text


def test_nothing_found_leads_on(translator: Visitor, paper: Paper) -> None:
    page = looked(translator, paper, find="zanahoria")

    assert "“zanahoria” stands in no translated sentence of this article." in page
    assert "Look in all articles of 16-2" in page


def test_hostile_words_stay_words(translator: Visitor, paper: Paper) -> None:
    page = looked(translator, paper, find="noche", put="<script>alert(1)</script>")

    assert "<script>alert" not in page


def test_the_article_and_the_board_lead_to_it(translator: Visitor, paper: Paper) -> None:
    assert f"{PAGE}?article={paper.article}" in translator.get(f"/articles/{paper.article}/es-419").text
    board = translator.get("/issues/16-2").text
    assert f"{PAGE}?issue=16-2" in board
    assert "/replace/ar" not in board
