"""A whole translation pasted: side by side, questions, put in through the one way to save, one undo."""

import html
import io
import re
import zipfile

import pytest
from sqlalchemy import select

from tests.web.conftest import Enter, Paper, Visitor, change_to
from tm.document import Status, Treatment
from tm.storage.engine import Database
from tm.storage.paper import Edition
from tm.storage.units import Translation, Unit

SPANISH = "Vuelve el tranvía\n\nCircula de noche. Nadie tiene que caminar. *Todos* viajan gratis."
NUMBERED = "[2] Circula de noche.\nNadie tiene que caminar. *Todos* viajan gratis.\n[1] Vuelve el tranvía"
HIDDEN = re.compile(r'name="(change_id|seen|done)" value="([^"]*)"')
SELECTED = re.compile(r'name="(place-\d+)".*?<option value="([^"]*)"[^>]* selected', re.DOTALL)


@pytest.fixture
def translator(enter: Enter) -> Visitor:
    return enter("translator")


def address(paper: Paper, what: str) -> str:
    return f"/articles/{paper.article}/es-419/{what}"


def put(visitor: Visitor, paper: Paper, text: str, **more: str) -> str:
    """The article's page after a text was pasted and put in."""
    page = visitor.post(address(paper, "paste"), {"text": text})
    assert page.status_code == 200
    fields = {**dict(HIDDEN.findall(page.text)), **dict(SELECTED.findall(page.text)), "text": text, **more}
    return str(visitor.post(address(paper, "paste/put"), fields, follow_redirects=True).text)


def rows(database: Database, paper: Paper) -> list[Translation | None]:
    with database.reading() as session:
        edition = session.scalars(select(Edition.id).where(Edition.tag == "es-419")).one()
        query = select(Unit.public_id, Translation).join(Translation, Translation.unit_id == Unit.id)
        done = session.execute(query.where(Translation.edition_id == edition)).all()
        session.expunge_all()
    found = {unit: row for unit, row in done}  # noqa: C416 - rows are no pairs for mypy
    return [found.get(unit) for unit in paper.units]


def texts(database: Database, paper: Paper) -> list[str | None]:
    return [row.text if row else None for row in rows(database, paper)]


def docx(*paragraphs: str) -> bytes:
    """A document of Word with these paragraphs."""
    space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    body = "".join(f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>" for text in paragraphs)
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("word/document.xml", f'<w:document xmlns:w="{space}">{body}</w:document>')
    return file.getvalue()


ALL = ["Vuelve el tranvía", "Circula de noche.", "Nadie tiene que caminar.", "*Todos* viajan gratis."]


@pytest.mark.parametrize("text", [SPANISH, NUMBERED])
def test_a_pasted_translation_stands_sentence_by_sentence(
    translator: Visitor, paper: Paper, sqlite_database: Database, text: str
) -> None:
    page = put(translator, paper, text)

    assert texts(sqlite_database, paper) == ALL
    assert {row.status for row in rows(sqlite_database, paper) if row} == {Status.TRANSLATED}
    assert "4 sentences were put in their places." in page


def test_looking_stores_nothing(translator: Visitor, paper: Paper, sqlite_database: Database) -> None:
    translator.post(address(paper, "paste"), {"text": SPANISH})

    assert texts(sqlite_database, paper) == [None] * 4


def test_one_step_takes_all_back_but_what_was_changed_since(
    translator: Visitor, paper: Paper, sqlite_database: Database
) -> None:
    translator.save(change_to(paper.units[1], "De noche circula.", action="draft"))
    page = put(translator, paper, SPANISH, over="1")
    translator.save(change_to(paper.units[3], "Gratis para todos.", base_version=1))

    done = dict(HIDDEN.findall(page))["done"]
    back = translator.post(address(paper, "take-back"), {"done": done}, follow_redirects=True)

    assert texts(sqlite_database, paper) == [None, "De noche circula.", None, "Gratis para todos."]
    second = rows(sqlite_database, paper)[1]
    assert second is not None
    assert second.status is Status.DRAFT
    assert "3 sentences are as they were. 1 was changed since and stays." in back.text
    again = translator.post(address(paper, "take-back"), {"done": done}, follow_redirects=True)
    assert "This was taken back before." in again.text


def test_the_same_form_sent_twice_gets_the_first_answer_until_it_is_taken_back(
    translator: Visitor, paper: Paper, sqlite_database: Database
) -> None:
    page = translator.post(address(paper, "paste"), {"text": SPANISH}).text
    fields = {**dict(HIDDEN.findall(page)), **dict(SELECTED.findall(page)), "text": SPANISH}
    first = translator.post(address(paper, "paste/put"), fields, follow_redirects=True).text

    again = translator.post(address(paper, "paste/put"), fields, follow_redirects=True).text

    assert "4 sentences were put in their places." in again
    done = dict(HIDDEN.findall(first))["done"]
    assert dict(HIDDEN.findall(again))["done"] == done
    translator.post(address(paper, "take-back"), {"done": done})
    late = translator.post(address(paper, "paste/put"), fields)
    assert (late.status_code, texts(sqlite_database, paper)) == (409, [None] * 4)
    assert dict(HIDDEN.findall(late.text))["change_id"] != fields["change_id"]


def test_into_a_closed_issue_nothing_is_pasted(
    translator: Visitor, enter: Enter, paper: Paper, sqlite_database: Database
) -> None:
    enter("editor").post(f"/issues/{paper.issue}/state", {"state": "closed"})

    answer = translator.post(address(paper, "paste"), {"text": SPANISH})

    assert answer.status_code == 400
    for page in (answer.text, translator.get(address(paper, "paste")).text):
        assert "is closed; open it again before you change many sentences at once." in page
    assert SPANISH.split(maxsplit=1)[0] in answer.text


def test_only_the_edition_of_a_batch_takes_it_back(
    translator: Visitor, enter: Enter, paper: Paper, sqlite_database: Database
) -> None:
    done = dict(HIDDEN.findall(put(translator, paper, SPANISH)))["done"]

    enter("translator_ar").post(f"/articles/{paper.article}/ar/take-back", {"done": done})

    assert texts(sqlite_database, paper) == ALL


def test_what_is_translated_already_stays_unless_it_is_said(
    translator: Visitor, paper: Paper, sqlite_database: Database
) -> None:
    translator.save(change_to(paper.units[1], "De noche circula."))

    put(translator, paper, SPANISH)

    assert texts(sqlite_database, paper)[1] == "De noche circula."


def test_two_sentences_said_in_one_are_joined(
    translator: Visitor, paper: Paper, sqlite_database: Database
) -> None:
    put(translator, paper, "[1] Vuelve el tranvía\n[2] Circula de noche, nadie camina y todos viajan gratis.")

    third = rows(sqlite_database, paper)[2]
    assert texts(sqlite_database, paper)[1] == "Circula de noche, nadie camina y todos viajan gratis."
    assert third is not None
    assert third.treatment is Treatment.JOINED


def test_words_of_no_sentence_are_asked_and_can_be_left_away(
    translator: Visitor, paper: Paper, sqlite_database: Database
) -> None:
    text = "Hola a todos.\n" + NUMBERED
    page = translator.post(address(paper, "paste"), {"text": text}).text
    assert "The original seems to have no sentence for this:" in html.unescape(page)

    put(translator, paper, text, **{"place-0": "-1"})

    assert texts(sqlite_database, paper) == ALL


def test_words_that_go_with_those_before_are_marked_for_another_look(
    translator: Visitor, paper: Paper, sqlite_database: Database
) -> None:
    put(translator, paper, "Hola a todos.\n" + NUMBERED)

    first = rows(sqlite_database, paper)[0]
    assert first is not None
    assert (first.text, first.status) == ("Hola a todos. Vuelve el tranvía", Status.DRAFT)


def test_a_save_meanwhile_is_not_overwritten(
    translator: Visitor, paper: Paper, sqlite_database: Database
) -> None:
    page = translator.post(address(paper, "paste"), {"text": SPANISH})
    translator.save(change_to(paper.units[1], "De noche circula."))

    fields = {**dict(HIDDEN.findall(page.text)), "text": SPANISH, "over": "1"}
    answer = translator.post(address(paper, "paste/put"), fields)

    assert answer.status_code == 409
    assert texts(sqlite_database, paper) == [None, "De noche circula.", None, None]


def test_a_document_of_word_is_put_beside_the_sentences(translator: Visitor, paper: Paper) -> None:
    page = translator.post(
        address(paper, "paste"), {"file": (io.BytesIO(docx(*SPANISH.split("\n\n"))), "es.docx")}
    )

    assert page.status_code == 200
    assert all(text in page.text for text in ALL[:3])


def test_what_is_copied_out_finds_its_numbers_again(
    translator: Visitor, paper: Paper, sqlite_database: Database
) -> None:
    out = translator.get(address(paper, "text")).text

    put(translator, paper, out)

    with sqlite_database.reading() as session:
        found = {unit.public_id: unit.text for unit in session.scalars(select(Unit))}
    assert texts(sqlite_database, paper) == [found[unit] for unit in paper.units]


def test_the_text_is_copied_out_with_numbers(translator: Visitor, paper: Paper) -> None:
    out = translator.get(address(paper, "text"))

    assert (
        out.text == "[1] The tram is back\n\n[2] It runs at night. Nobody has to walk. *All* ride free.\n\n"
    )


@pytest.mark.parametrize("text", ["", "  \n", "x" * 1_000_001])
def test_what_cannot_be_read_is_said(translator: Visitor, paper: Paper, text: str) -> None:
    answer = translator.post(address(paper, "paste"), {"text": text})

    assert answer.status_code == 400
    assert 'role="alert"' in answer.text


def test_a_place_that_is_not_there_is_refused(translator: Visitor, paper: Paper) -> None:
    page = translator.post(address(paper, "paste"), {"text": SPANISH})
    fields = {**dict(HIDDEN.findall(page.text)), "text": SPANISH, "place-0": "77"}

    assert translator.post(address(paper, "paste/put"), fields).status_code == 400
