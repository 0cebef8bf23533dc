"""Notes for translators in the desk: written by who translates, shown beside the article."""

from tests.builders import make_article
from tests.web.conftest import Enter, Paper
from tm.storage.engine import Database
from tm.storage.issues import Article

FORM = {
    "speaker": "woman",
    "country": "Chile",
    "address": "familiar",
    "tone": "<angry>",
    "words": "A driver.",
}


def test_who_translates_says_who_speaks(enter: Enter, paper: Paper) -> None:
    arabic, address = enter("translator_ar"), f"/articles/{paper.article}/notes"
    assert arabic.post(address, {**FORM, "base_version": "0"}).status_code == 303

    page = enter("translator").get(f"/articles/{paper.article}/es-419").text
    assert "a woman" in page
    assert "&lt;angry&gt;" in page
    assert "Change the notes" in page
    layout = enter("layout").get(address).text
    assert "A driver." in layout
    assert "<textarea" not in layout
    assert enter("layout").post(address, FORM).status_code == 403


def test_the_second_of_two_savers_sees_both(enter: Enter, paper: Paper) -> None:
    visitor, address = enter("translator"), f"/articles/{paper.article}/notes"
    visitor.post(address, {**FORM, "base_version": "0"})

    answer = visitor.post(address, {**FORM, "words": "He waits.", "base_version": "0"})

    assert answer.status_code == 409
    assert "A driver." in answer.text
    assert ">He waits.</textarea>" in answer.text
    assert 'name="base_version" value="1"' in answer.text


def test_a_part_shows_what_its_parent_says(enter: Enter, paper: Paper, sqlite_database: Database) -> None:
    with sqlite_database.writing() as session:
        part = make_article(session)
        part.parent_id = session.query(Article).filter_by(public_id=paper.article).one().id
        key = part.public_id
    visitor = enter("translator")
    visitor.post(f"/articles/{paper.article}/notes", {**FORM, "base_version": "0"})

    page = visitor.get(f"/articles/{key}/notes").text

    assert "from the piece that this belongs to:" in page
    assert "From the notes of the piece" in visitor.get(f"/articles/{key}/es-419").text
