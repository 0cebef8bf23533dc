"""Approved words that were changed: who is asked what that means, and which editions hear of it."""

from dataclasses import replace

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from tests.builders import (
    NOON,
    make_article,
    make_edition,
    make_issue,
    make_person,
    make_placement,
    make_publication,
    make_text,
)
from tm.errors import TmError
from tm.services.structure.meaning import Meaning
from tm.services.talk import threads
from tm.services.talk.threads import Reader, Thread, Waits, waits_for
from tm.services.translating import meanings
from tm.services.translating.batches import About, Kind, save_all, take_back
from tm.services.translating.saving import save
from tm.services.versions.answers import Answer, Change, Outcome
from tm.storage.paper import Edition
from tm.storage.people import Person
from tm.storage.talk import Question, QuestionKind, QuestionState
from tm.storage.units import Translation
from tm.workflow.approving import OwnWork
from tm.workflow.moves import Action

OLD, NEW, NEWEST = "El tranvía vuelve.", "El tranvía no vuelve.", "El tranvía no vuelve nunca."


class Desk:
    """An English sentence whose Spanish is approved; Arabic reads the Spanish, French the English."""

    def __init__(self, session: Session) -> None:
        self.session = session
        make_publication(session).own_work = OwnWork.ALLOWED
        self.en, self.es, self.ar, self.fr = (
            make_edition(session, tag) for tag in ("en", "es-419", "ar", "fr")
        )
        self.article = make_article(session, make_issue(session), home=self.en)
        for edition in (self.es, self.ar, self.fr):
            make_placement(session, self.article, edition)
        [self.unit] = make_text(session, self.article, "The tram is back.")
        self.alba, self.yara, self.zoe = (make_person(session, name) for name in ("alba", "yara", "zoe"))
        self.put(OLD, Action.APPROVE)
        arabic = self.change(self.ar, "عاد الترام.", Action.TRANSLATED)
        self.save(replace(arabic, basis_edition="es-419", basis_version=1), self.yara)
        self.save(self.change(self.fr, "Le tram est de retour.", Action.TRANSLATED), self.zoe)

    def change(self, edition: Edition, text: str, action: Action) -> Change:
        row = self.row(edition)
        base = row.version if row else 0
        return Change(f"{edition.tag} {text} {base}", self.unit.public_id, edition.tag, base, 1, text, action)

    def save(self, change: Change, person: Person) -> Answer:
        answer = save(self.session, change, person=person, may_approve=True, at=NOON)
        assert answer.outcome is Outcome.SAVED
        return answer

    def put(self, text: str, action: Action = Action.TRANSLATED) -> Answer:
        """Save the Spanish."""
        return self.save(self.change(self.es, text, action), self.alba)

    def row(self, edition: Edition) -> Translation | None:
        here = (Translation.unit_id == self.unit.id, Translation.edition_id == edition.id)
        return self.session.scalar(select(Translation).where(*here).execution_options(populate_existing=True))

    def basis(self, edition: Edition) -> int:
        row = self.row(edition)
        assert row
        return row.basis_version

    def question(self, answer: Answer) -> Question:
        return self.session.scalars(select(Question).where(Question.public_id == answer.asks)).one()

    def decide(self, answer: Answer, meaning: Meaning) -> list[Thread]:
        told = meanings.decide(self.session, self.question(answer), meaning, person=self.alba, at=NOON)
        return [threads.thread(self.session, each) for each in told]


@pytest.fixture
def desk(session: Session) -> Desk:
    return Desk(session)


def test_who_changes_approved_words_is_asked_what_that_changes(desk: Desk) -> None:
    answer = desk.put(NEW)
    asked = threads.thread(desk.session, desk.question(answer))

    assert (asked.kind, asked.before, asked.after) == (QuestionKind.WORDING, OLD, NEW)
    assert waits_for(asked, Reader(desk.alba.id, frozenset(), frozenset())) is Waits.ASKED
    assert waits_for(asked, Reader(desk.yara.id, frozenset(), frozenset())) is None


def test_words_that_nobody_approved_or_that_stay_ask_nothing(desk: Desk) -> None:
    assert desk.put(OLD, Action.APPROVE).asks is None
    assert desk.put(OLD, Action.LEAVE_OUT).asks is None
    french = desk.change(desk.fr, "Le tram revient.", Action.TRANSLATED)
    assert desk.save(french, desk.zoe).asks is None


def test_one_question_goes_on_until_it_is_answered_and_shows_the_words_as_they_are(desk: Desk) -> None:
    first = desk.put(NEW, Action.APPROVE)
    second = desk.put(NEWEST, Action.APPROVE)
    desk.put(NEWEST + "!")

    asked = threads.thread(desk.session, desk.question(first))
    assert second.asks == first.asks
    assert (asked.before, asked.after) == (OLD, NEWEST + "!")


def test_the_wording_only_asks_no_other_edition_and_what_was_made_from_it_still_fits(desk: Desk) -> None:
    answer = desk.put(NEW)

    assert desk.decide(answer, Meaning.SAME) == []
    row = desk.row(desk.es)
    assert row
    assert desk.basis(desk.ar) == row.version
    assert [each.state for each in desk.session.scalars(select(Question))] == [QuestionState.RESOLVED]


def test_another_meaning_is_told_to_every_edition_that_does_not_see_it_by_itself(desk: Desk) -> None:
    told = desk.decide(desk.put(NEW), Meaning.CHANGED)

    assert [(each.edition, each.before, each.after, each.words_tag) for each in told] == [
        ("en", OLD, NEW, "es-419"),
        ("fr", OLD, NEW, "es-419"),
    ]
    assert desk.basis(desk.ar) == 1, "Arabic was made from the Spanish: it is out of date by itself"
    assert told[1].asked_ids == {desk.zoe.id}
    approver = Reader(desk.alba.id + 100, frozenset({desk.en.id}), frozenset())
    assert waits_for(told[0], approver) is Waits.NOBODY


def test_an_edition_that_has_not_answered_gets_the_newest_words_in_the_same_question(desk: Desk) -> None:
    first = desk.decide(desk.put(NEW, Action.APPROVE), Meaning.CHANGED)
    second = desk.decide(desk.put(NEWEST), Meaning.CHANGED)

    assert [each.key for each in second] == [each.key for each in first]
    assert {(each.before, each.after) for each in second} == {(OLD, NEWEST)}


def test_it_is_decided_once(desk: Desk) -> None:
    answer = desk.put(NEW)
    desk.decide(answer, Meaning.SAME)

    with pytest.raises(TmError, match="decided this already"):
        desk.decide(answer, Meaning.CHANGED)


def test_many_at_once_and_what_is_taken_back_ask_nothing(desk: Desk) -> None:
    change = desk.change(desk.es, NEW, Action.TRANSLATED)
    about = About(Kind.REPLACE, desk.es, desk.article.issue_id)
    batch = save_all(desk.session, [change], about, person=desk.alba, may_approve=True, at=NOON)
    take_back(desk.session, batch.number, desk.es, person=desk.alba, may_all=True, at=NOON)

    assert desk.session.scalars(select(Question)).all() == []
