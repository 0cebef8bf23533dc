"""Questions about a text: whom they reach, for whom they wait, and what a mended original does."""

from dataclasses import replace

import pytest
from sqlalchemy.orm import Session

from tests.builders import (
    NOON,
    make_article,
    make_edition,
    make_issue,
    make_person,
    make_text,
    make_translation,
)
from tm.errors import TmError
from tm.services import structure
from tm.services.loading import load_article
from tm.services.structure.sentences import CutSentence, JoinSentences, Resegment
from tm.services.talk import mistakes, questions, threads
from tm.services.talk.questions import Place
from tm.services.talk.threads import Reader, Thread, Waits, waits_for
from tm.storage.history import Operation
from tm.storage.people import Person
from tm.storage.talk import Question, QuestionState


class Desk:
    """An English article of two sentences in one paragraph, and four people."""

    def __init__(self, session: Session) -> None:
        self.session = session
        self.en, self.es = make_edition(session, "en"), make_edition(session, "es-419")
        self.article = make_article(session, make_issue(session), home=self.en)
        self.first, self.second = make_text(session, self.article, "The tran is back.", "It runs at night.")
        self.odile, self.teo = make_person(session, "odile"), make_person(session, "teo")
        self.lucia, self.marina = make_person(session, "lucia"), make_person(session, "marina")

    def place(self, *, whole: bool = False) -> Place:
        return Place(self.article, self.es, None if whole else self.first)

    def ask(self, text: str, *to: Person, whole: bool = False) -> Question:
        place = self.place(whole=whole)
        return questions.ask(self.session, place, text, person=self.odile, at=NOON, to=to).question

    def report(self, proposal: str | None, text: str = "") -> Question:
        return questions.report(
            self.session, self.place(), text, proposal=proposal, person=self.odile, at=NOON
        ).question

    def accept(self, question: Question, text: str, base: int = 1) -> None:
        mistakes.accept(self.session, question, text, base_version=base, person=self.marina, at=NOON)

    def thread(self, question: Question) -> Thread:
        return threads.thread(self.session, question)

    def waits(self, question: Question, person: Person) -> Waits | None:
        approves = frozenset({self.es.id}) if person is self.lucia else frozenset[int]()
        edits = frozenset({self.en.id}) if person is self.marina else frozenset[int]()
        return waits_for(self.thread(question), Reader(person.id, approves, edits))

    def units(self) -> list[str]:
        return [unit.id for unit in load_article(self.session, self.article, self.es).units]

    def source(self) -> list[str]:
        return [unit.text for unit in load_article(self.session, self.article, self.es).units]


@pytest.fixture
def desk(session: Session) -> Desk:
    return Desk(session)


def test_a_question_reaches_whom_it_names(desk: Desk) -> None:
    question = desk.ask("Who drives it, @teo? Or @Lucia. Not me@teo.example nor @nobody!")

    thread = desk.thread(question)
    assert thread.asked == ("Lucia", "Teo") or sorted(thread.asked) == sorted(
        [desk.lucia.display_name, desk.teo.display_name]
    )
    assert questions.names_in("@teo. @teo, a@b (@Ana-Luz) @@x") == ["teo", "ana-luz"]
    assert [desk.waits(question, each) for each in (desk.teo, desk.odile, desk.marina)] == [
        Waits.ASKED, None, None,
    ]  # fmt: skip


def test_names_that_nobody_has_are_told(desk: Desk) -> None:
    asked = questions.ask(desk.session, desk.place(), "@nobody @teo?", person=desk.odile, at=NOON)
    assert asked.unknown == ("nobody",)


def test_a_question_goes_to_and_fro_until_it_is_resolved(desk: Desk) -> None:
    question = desk.ask("Which tram?", desk.teo)
    questions.answer(desk.session, question, "The red one. @lucia knows.", person=desk.teo, at=NOON)

    assert desk.thread(question).answered
    assert desk.waits(question, desk.odile) is Waits.ANSWERED
    assert desk.waits(question, desk.teo) is None
    assert desk.waits(question, desk.lucia) is Waits.ASKED

    questions.settle(desk.session, question, QuestionState.RESOLVED, person=desk.odile, at=NOON)
    questions.settle(desk.session, question, QuestionState.RESOLVED, person=desk.odile, at=NOON)

    assert [each.step for each in desk.thread(question).said] == ["ask", "answer", "resolve"]
    assert {desk.waits(question, each) for each in (desk.odile, desk.teo, desk.lucia)} == {None}
    assert threads.open_threads(desk.session) == []
    assert [each.key for each in threads.settled_threads(desk.session, limit=5)] == [question.public_id]

    questions.settle(desk.session, question, QuestionState.OPEN, person=desk.odile, at=NOON)
    assert desk.thread(question).open


def test_what_is_asked_of_nobody_waits_for_who_approves_there(desk: Desk) -> None:
    question = desk.ask("Which tram?", whole=True)

    assert desk.waits(question, desk.lucia) is Waits.NOBODY
    assert desk.waits(question, desk.teo) is None
    listed = threads.waiting(desk.session, Reader(desk.lucia.id, frozenset({desk.es.id}), frozenset()))
    assert [(each.key, why) for each, why in listed] == [(question.public_id, Waits.NOBODY)]


@pytest.mark.parametrize("text", ["", "  \n", "x" * 5000])
def test_a_question_needs_words_and_not_too_many(desk: Desk, text: str) -> None:
    with pytest.raises(TmError):
        desk.ask(text)
    assert threads.open_threads(desk.session) == []


def test_a_proposal_is_put_into_the_original_and_can_be_undone(desk: Desk) -> None:
    make_translation(desk.session, desk.first, desk.es, "El tranvía ha vuelto.")
    question = desk.report("The tram is back.")
    assert desk.waits(question, desk.marina) is Waits.MISTAKE
    assert desk.waits(question, desk.lucia) is None

    desk.accept(question, "The tram is back.")

    assert desk.source() == ["The tram is back.", "It runs at night."]
    assert load_article(desk.session, desk.article, desk.es).units[0].outdated
    thread = desk.thread(question)
    assert (thread.state, thread.taken_back) == (QuestionState.ACCEPTED, False)

    operation = desk.session.get_one(Operation, question.operation_id)
    structure.undo(desk.session, operation, person=desk.marina, at=NOON)

    assert desk.source() == ["The tran is back.", "It runs at night."]
    assert desk.thread(question).taken_back


def test_an_unchanged_proposal_proposes_nothing(desk: Desk) -> None:
    assert desk.report("The tran is back.").proposal is None
    assert desk.thread(desk.report(None, "tran?")).words == "tran?"


def test_a_mistake_is_declined_with_a_word(desk: Desk) -> None:
    question = desk.report("The tram is back.")
    with pytest.raises(TmError, match="few words"):
        mistakes.decline(desk.session, question, " ", person=desk.marina, at=NOON)

    mistakes.decline(desk.session, question, "It is a quotation.", person=desk.marina, at=NOON)

    thread = desk.thread(question)
    assert (thread.state, thread.said[-1].text) == (QuestionState.DECLINED, "It is a quotation.")
    with pytest.raises(TmError, match="already"):
        desk.accept(question, "The tram is back.")
    assert desk.source()[0] == "The tran is back."


def test_a_sentence_that_changed_meanwhile_is_not_overwritten(desk: Desk) -> None:
    one, other = desk.report("The tram is back."), desk.report("The train is back.")
    desk.accept(one, "The tram is back.")

    with pytest.raises(TmError, match="changed meanwhile"):
        desk.accept(other, "The train is back.")

    assert desk.thread(other).changed
    assert desk.source()[0] == "The tram is back."


def test_a_sentence_that_was_cut_keeps_its_questions(desk: Desk) -> None:
    question = desk.ask("Which tram?")
    mistake = desk.report("The tram is back.")
    change = CutSentence(desk.first.public_id, len("The tran"))
    structure.apply(desk.session, change, person=desk.marina, at=NOON)

    half = load_article(desk.session, desk.article, desk.es).units[0]
    unit = desk.session.get_one(type(desk.first), desk.first.id)
    assert unit.retired_at is not None
    assert desk.thread(question).retired
    assert desk.thread(question).places == tuple(desk.units()[:2])
    row = desk.session.query(type(desk.first)).filter_by(public_id=half.id).one()
    assert [each.key for each in threads.threads_of_unit(desk.session, row)] == [
        question.public_id, mistake.public_id,
    ]  # fmt: skip
    with pytest.raises(TmError, match="no longer part"):
        desk.accept(mistake, "The tram is back.")


def test_a_question_goes_along_when_its_sentence_is_joined_cut_anew_and_taken_back(desk: Desk) -> None:
    question = desk.ask("Which tram?")
    joined = structure.apply(desk.session, JoinSentences(desk.first.public_id), person=desk.marina, at=NOON)
    assert desk.thread(question).places == tuple(desk.units())
    assert len(desk.units()) == 1

    anew = structure.apply(desk.session, Resegment(desk.article.public_id), person=desk.marina, at=NOON)

    assert desk.thread(question).places == tuple(desk.units())
    assert len(desk.units()) == 2
    for operation in (anew, joined):
        structure.undo(desk.session, operation, person=desk.marina, at=NOON)
    assert desk.thread(question).places == (desk.first.public_id,)


def test_a_question_about_a_sentence_that_is_gone_has_no_place(desk: Desk) -> None:
    question = desk.ask("Which tram?")
    desk.first.retired_at = NOON
    desk.session.flush()

    assert desk.thread(question).places == ()


def test_a_question_is_not_mended(desk: Desk) -> None:
    with pytest.raises(TmError, match="answer it"):
        desk.accept(desk.ask("Which tram?"), "x")


def test_an_editor_of_the_whole_paper_mends_what_has_no_home(desk: Desk) -> None:
    homeless = replace(desk.thread(desk.report(None)), home_id=None)
    everything = Reader(desk.marina.id, frozenset(), frozenset(), edits_all=True)

    assert waits_for(homeless, everything) is Waits.MISTAKE
    assert waits_for(homeless, replace(everything, edits_all=False)) is None
