"""Errors and doubts are told in the reader's language, and so are the words among their values."""

from datetime import timedelta

import pytest
from flask import Flask
from sqlalchemy import update

from tests.web.conftest import Enter, Paper
from tm.document import IssueState
from tm.errors import TmError
from tm.messages import Counted
from tm.services.people.links import LinkNotValid
from tm.services.people.signing_in import TooManyFailures
from tm.storage.engine import Database
from tm.storage.issues import ImportDoubt
from tm.web.labels.common import label
from tm.web.sentences import LONGEST, translated
from tm.workflow.states import NEXT, check_move

SPANISH = {"Accept-Language": "es"}


@pytest.mark.parametrize(
    ("error", "sentence"),
    [
        (TmError("Something new: 5%."), "Something new: 5%."),
        (TmError("New: %(what)s.", what="a"), "New: a."),
        (
            LinkNotValid("This link is too old: ask an administrator for a new one."),
            "Este enlace es demasiado viejo: pedir otro a quien administra.",
        ),
        (TmError("There is no issue %(slug)s.", slug="%(slug)s 5%"), "No hay número %(slug)s 5%."),
        (TmError("New: %(what)s.", what="a" * 9000), f"New: {'a' * LONGEST}…."),
    ],
)
def test_an_error_is_told_by_its_pattern_and_else_as_it_is(app: Flask, error: TmError, sentence: str) -> None:
    with app.test_request_context(headers=SPANISH):
        assert translated(error) == sentence


def test_words_of_the_paper_run_in_their_own_direction(app: Flask) -> None:
    error = TmError("New: %(what)s.", what="“me.”")
    with app.test_request_context(headers={"Accept-Language": "ar"}):
        assert "\u2068“me.”\u2069" in translated(error)


def test_states_and_choices_are_told_in_the_reader_s_words(app: Flask) -> None:
    with pytest.raises(TmError, match="only open or archived") as refused:
        check_move("3-4", IssueState.ARRIVING, IssueState.CLOSED)

    with app.test_request_context(headers=SPANISH):
        told = translated(refused.value)
        allowed = " o ".join(label(state) for state in NEXT[IssueState.ARRIVING])
        closed = label(IssueState.CLOSED)

    assert told.endswith(f"no puede pasar a {closed}, solo a {allowed}.")
    assert closed != "closed"


@pytest.mark.parametrize(("wait", "words"), [(1, "1 segundo"), (60, "60 segundos"), (120, "2 minutos")])
def test_numbers_of_things_are_told_in_the_reader_s_words(app: Flask, wait: int, words: str) -> None:
    with app.test_request_context(headers=SPANISH):
        assert f"esperar {words} e" in translated(TooManyFailures(timedelta(seconds=wait)))
        assert translated(Counted("%(count)s sentence", "%(count)s sentences", 12000)) == "12.000 oraciones"


def test_an_address_that_leads_nowhere_says_so_in_the_reader_s_language(enter: Enter, paper: Paper) -> None:
    page = enter("").get("/invitation/nothing", headers=SPANISH)

    assert page.status_code == 400
    assert "Este enlace no vale" in page.text


def test_a_doubt_is_told_in_the_reader_s_language(
    enter: Enter, paper: Paper, sqlite_database: Database
) -> None:
    pattern, values = "letters stood apart; read as “%(word)s”", {"word": "<b>SMALL</b>"}
    with sqlite_database.writing() as session:
        session.execute(update(ImportDoubt).values(message=pattern, message_values=values))

    page = enter("editor").get(f"/issues/{paper.issue}/structure", headers=SPANISH).text

    assert "las letras estaban separadas; se leyó “&lt;b&gt;SMALL&lt;/b&gt;”" in page
    assert "letters stood apart" not in page
