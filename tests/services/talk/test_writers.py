"""Links for writers: who may read by them and how long, and what becomes of what a writer says."""

from datetime import timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from tests.builders import NOON, make_article, make_edition, make_issue, make_person
from tm.errors import TmError
from tm.services.people.links import LinkNotValid
from tm.services.talk import questions, threads, writers
from tm.services.talk.threads import Reader, Waits, waits_for
from tm.storage.talk import Question, QuestionState
from tm.storage.writers import WriterLink


class Desk:
    """An English article and a link to it."""

    def __init__(self, session: Session) -> None:
        self.session = session
        self.en = make_edition(session, "en")
        self.article = make_article(session, make_issue(session), home=self.en)
        self.marina = make_person(session, "marina")
        self.token = writers.make_link(session, self.article, self.en, person=self.marina, at=NOON)
        session.flush()

    def link(self, days: int = 0) -> WriterLink:
        return writers.find(self.session, self.token, at=NOON + timedelta(days=days))

    def say(self, text: str) -> Question:
        writers.answer(self.session, self.link(), text, at=NOON)
        return self.session.scalars(select(Question)).one()

    def waits(self) -> Waits | None:
        thread = threads.thread(self.session, self.session.scalars(select(Question)).one())
        return waits_for(thread, Reader(self.marina.id, frozenset({self.en.id}), frozenset()))


@pytest.fixture
def desk(session: Session) -> Desk:
    return Desk(session)


def test_a_link_holds_for_a_fortnight_and_only_its_hash_is_kept(desk: Desk) -> None:
    assert desk.token not in desk.link(13).token_hash
    with pytest.raises(LinkNotValid):
        desk.link(14)
    with pytest.raises(LinkNotValid):
        writers.find(desk.session, desk.token + "x", at=NOON)


def test_a_revoked_link_and_one_to_what_was_put_away_do_not_hold(desk: Desk) -> None:
    other = writers.make_link(desk.session, desk.article, desk.en, person=desk.marina, at=NOON)
    writers.revoke(desk.session, desk.link(), person=desk.marina, at=NOON)
    with pytest.raises(LinkNotValid):
        desk.link()
    assert len(writers.links_of(desk.session, desk.article, at=NOON)) == 1
    desk.article.archived_at = NOON
    with pytest.raises(LinkNotValid):
        writers.find(desk.session, other, at=NOON)


def test_what_the_writer_says_waits_for_the_edition_and_comes_back_answered(desk: Desk) -> None:
    question = desk.say("¶2 happened in May.")
    assert desk.waits() is Waits.NOBODY
    questions.answer(desk.session, question, "Thank you, @marina mends it.", person=desk.marina, at=NOON)
    questions.settle(desk.session, question, QuestionState.RESOLVED, person=desk.marina, at=NOON)
    assert desk.waits() is None

    assert desk.say("And in ¶3.").state is QuestionState.OPEN
    told = writers.conversation(desk.session, desk.link())
    assert [(each.by_writer, each.text[:6]) for each in told] == [
        (True, "¶2 hap"),
        (False, "Thank "),
        (True, "And in"),
    ]


def test_a_link_is_for_a_conversation_not_for_a_flood(desk: Desk) -> None:
    with pytest.raises(TmError, match="Write something"):
        desk.say("  ")
    for number in range(writers.MOST):
        desk.say(f"Word {number}.")
    with pytest.raises(TmError, match="very often"):
        desk.say("One more.")
