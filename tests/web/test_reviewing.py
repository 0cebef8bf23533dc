"""The second reading on the page where the article is read: approve it, take that back, send it back."""

import html
import re

import pytest
from sqlalchemy import select

from tests.web.conftest import Enter, Paper, Visitor, change_to
from tm.document import Status
from tm.storage.engine import Database
from tm.storage.units import Translation

HIDDEN = re.compile(r'<input type="hidden" name="(\w+)"(?: autocomplete="off")? value="([^"]*)">')
SAID = ("Vuelve el tranvía", "De noche circula.", "Nadie camina.", "*Todos* van gratis.")


@pytest.fixture
def reader(enter: Enter, paper: Paper) -> Visitor:
    """A reader; a translator has translated three of the four sentences."""
    translator = enter("translator")
    for unit, text in zip(paper.units[:3], SAID, strict=False):
        translator.save(change_to(unit, text))
    return enter("reader")


def page(paper: Paper) -> str:
    return f"/articles/{paper.article}/es-419/read"


def fields(text: str) -> dict[str, str]:
    return dict(HIDDEN.findall(html.unescape(text[text.index('/approve"') :])))


def statuses(database: Database) -> set[Status]:
    with database.reading() as session:
        return set(session.scalars(select(Translation.status)))


def test_an_article_is_approved_with_what_was_shown_and_taken_back(
    reader: Visitor, paper: Paper, sqlite_database: Database
) -> None:
    shown = reader.get(page(paper)).text
    assert "3 sentences wait to be approved. 1 more is not finished." in shown

    answer = reader.post(f"/articles/{paper.article}/es-419/approve", fields(shown), follow_redirects=True)

    assert "3 sentences are approved." in answer.text
    assert "1 sentence is not approved" in answer.text
    assert statuses(sqlite_database) == {Status.APPROVED}
    done = re.search(r'name="done" value="(\d+)"', answer.text)
    assert done
    reader.post(f"/articles/{paper.article}/es-419/approve/take-back", {"done": done[1]})
    assert statuses(sqlite_database) == {Status.TRANSLATED}


def test_a_finished_article_says_so(reader: Visitor, enter: Enter, paper: Paper) -> None:
    enter("translator").save(change_to(paper.units[3], SAID[3]))
    shown = reader.get(page(paper)).text
    assert "Approve the article" in shown

    reader.post(f"/articles/{paper.article}/es-419/approve", fields(shown))

    assert "Every sentence of this article is approved." in reader.get(page(paper)).text


def test_sent_back_it_stands_on_the_translators_first_page(
    reader: Visitor, enter: Enter, paper: Paper
) -> None:
    form = {"text": "Who rides free, and since when?"}
    answer = reader.post(f"/articles/{paper.article}/es-419/send-back", form, follow_redirects=True)

    assert "Sent back." in answer.text
    assert "Who rides free" in enter("translator").get("/").text


def test_without_a_word_it_is_not_sent_back(reader: Visitor, paper: Paper) -> None:
    answer = reader.post(f"/articles/{paper.article}/es-419/send-back", {"text": " "}, follow_redirects=True)

    assert "Say in a few words what should be looked at again." in answer.text


def test_who_may_not_approve_reads_only(enter: Enter, paper: Paper) -> None:
    assert "Second reading" not in enter("translator").get(page(paper)).text
