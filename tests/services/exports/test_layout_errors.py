"""What is found on the laid-out page, until it is mended there too."""

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from tests.builders import NOON, make_assignment, make_person
from tests.services.small_desk import Desk, edited, make_desk, typed
from tm.document import Kind
from tm.errors import TmError
from tm.services.exports import layout_errors
from tm.services.history import notices
from tm.services.readiness.open_things import open_things
from tm.services.talk import questions, threads
from tm.services.talk.questions import Place
from tm.services.talk.threads import Reader, Thread, Waits
from tm.storage.issues import Placement
from tm.storage.notices import NoticeKind
from tm.storage.talk import Question, QuestionKind, QuestionState
from tm.workflow.readiness import Gap


@pytest.fixture
def desk(session: Session) -> Desk:
    desk = make_desk(session)
    desk.fill()
    return desk


def place(desk: Desk) -> Place:
    return Place(desk.article(Kind.NEWS), desk.es, desk.unit("CRANES STAND STILL"))


def report(desk: Desk, text: str = "", proposal: str = "", where: Place | None = None) -> Question:
    return layout_errors.report(
        desk.session, where or place(desk), text, proposal=proposal, person=desk.person, at=NOON
    )


def thread(desk: Desk, question: Question) -> Thread:
    return threads.thread(desk.session, question)


def test_it_is_open_until_somebody_mends_it_and_says_old_and_new_words(desk: Desk) -> None:
    question = report(desk, "Twice the same word.", "Se paran las grúas")

    told = thread(desk, question)
    assert (told.kind, told.before, told.after) == (
        QuestionKind.LAYOUT,
        "ES CRANES STAND STILL",
        "ES CRANES STAND STILL",
    )
    assert told.proposal == "Se paran las grúas"
    lines = open_things(desk.session, desk.issue, [desk.es], at=NOON)
    assert [line.question for line in lines if line.gap is Gap.LAYOUT] == [question.public_id]

    desk.load(edited(desk.po(), typed("Se paran las grúas"), only="CRANES STAND STILL"))
    questions.settle(desk.session, question, QuestionState.RESOLVED, person=desk.person, at=NOON)

    told = thread(desk, question)
    assert (told.before, told.after) == ("ES CRANES STAND STILL", "Se paran las grúas")
    lines = open_things(desk.session, desk.issue, [desk.es], at=NOON)
    assert Gap.LAYOUT not in {line.gap for line in lines}


def test_it_waits_for_those_who_approve_in_the_edition(desk: Desk) -> None:
    told = thread(desk, report(desk, "A line is cut off."))
    other = desk.person.id + 1

    assert threads.waits_for(told, Reader(other, frozenset({desk.es.id}), frozenset())) is Waits.NOBODY
    assert threads.waits_for(told, Reader(other, frozenset({desk.ar.id}), frozenset())) is None


def test_in_the_home_edition_the_original_stood_there(desk: Desk) -> None:
    home = Place(desk.article(Kind.NEWS), desk.en, desk.unit("CRANES STAND STILL"))
    told = thread(desk, report(desk, "Too long.", where=home))

    assert (told.before, told.after) == ("CRANES STAND STILL", "CRANES STAND STILL")


def test_an_article_as_a_whole_has_no_words_of_its_own(desk: Desk) -> None:
    whole = Place(desk.article(Kind.NEWS), desk.es)
    told = thread(desk, report(desk, "The picture is missing.", where=whole))

    assert (told.before, told.after, told.unit) == (None, None, None)


def test_something_must_be_said(desk: Desk) -> None:
    for proposal in ("", "  ", "ES CRANES STAND STILL"):
        with pytest.raises(TmError, match="what is wrong"):
            report(desk, " ", proposal)
    assert thread(desk, report(desk, "", "Otra cosa")).words == ""


def test_who_has_the_article_is_told_and_the_reporter_when_it_is_mended(desk: Desk) -> None:
    teo = make_person(desk.session, "teo")
    article = desk.article(Kind.NEWS)
    placement = desk.session.scalars(
        select(Placement).where(Placement.article_id == article.id, Placement.edition_id == desk.es.id)
    ).one()
    make_assignment(desk.session, placement, teo)
    question = report(desk, "A line is cut off.")

    (told,) = notices.notices_of(desk.session, teo)
    assert (told.kind, told.question) == (NoticeKind.QUESTION, question.public_id)
    assert notices.notices_of(desk.session, desk.person) == []

    questions.settle(desk.session, question, QuestionState.RESOLVED, person=teo, at=NOON)
    (told,) = notices.notices_of(desk.session, desk.person)
    assert (told.kind, told.question) == (NoticeKind.ANSWERED, question.public_id)
