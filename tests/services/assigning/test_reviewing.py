"""The second reading of a whole article: approved as it was seen, taken back, sent back."""

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
    make_text,
    make_translation,
)
from tm.document import Status, Treatment
from tm.errors import TmError
from tm.services.assigning.reviewing import Approval, approve, send_back, to_approve
from tm.services.loading import load_article
from tm.services.translating import batches
from tm.storage.talk import Question, QuestionAsked
from tm.storage.units import Translation


class Paper:
    """An article of four sentences, three of them translated by Ana; Bo reads."""

    def __init__(self, session: Session) -> None:
        self.session = session
        self.spanish = make_edition(session, "es-419")
        self.ana, self.bo = make_person(session, "ana"), make_person(session, "bo")
        self.article = make_article(session, make_issue(session), home=make_edition(session, "en"))
        make_placement(session, self.article, self.spanish)
        texts = ("The wells are deep.", "They were dug by hand.", "All of it.", "Nobody paid.")
        self.units = make_text(session, self.article, *texts)
        said = ("Los pozos son hondos.", "Se cavaron a mano.")
        for unit, text in zip(self.units, said, strict=False):
            make_translation(session, unit, self.spanish, text, person=self.ana)
        make_translation(
            session, self.units[2], self.spanish, "", treatment=Treatment.JOINED, person=self.ana
        )

    def seen(self) -> dict[str, int]:
        view = load_article(self.session, self.article, self.spanish)
        return {unit.id: unit.translation_version for unit in to_approve(view)}

    def approve(self, seen: dict[str, int], token: str = "token") -> Approval:
        return approve(self.session, self.article, self.spanish, seen, token=token, person=self.bo, at=NOON)

    def states(self) -> list[Status | None]:
        self.session.expire_all()
        return [unit.status for unit in load_article(self.session, self.article, self.spanish).units]


@pytest.fixture
def paper(session: Session) -> Paper:
    return Paper(session)


def test_what_is_translated_is_approved_and_the_rest_counted(paper: Paper) -> None:
    done = paper.approve(paper.seen())

    assert (done.batch.saved, done.open) == (3, 1)
    assert paper.states() == [Status.APPROVED, Status.APPROVED, Status.APPROVED, None]


def test_a_sentence_that_was_changed_since_it_was_read_is_not_approved(paper: Paper) -> None:
    seen = paper.seen()
    row = paper.session.scalars(select(Translation).where(Translation.unit_id == paper.units[0].id)).one()
    row.text, row.version = "Los pozos son profundos.", 2
    paper.session.flush()

    assert paper.approve(seen).batch.saved == 2
    assert paper.states()[0] is Status.TRANSLATED


def test_an_outdated_or_unsure_sentence_waits_for_its_translator(paper: Paper) -> None:
    paper.units[0].version = 2
    row = paper.session.scalars(select(Translation).where(Translation.unit_id == paper.units[1].id)).one()
    row.status = Status.DRAFT
    paper.session.flush()

    assert list(paper.seen()) == [paper.units[2].public_id]


def test_an_error_keeps_its_sentence_from_being_approved(paper: Paper) -> None:
    row = paper.session.scalars(select(Translation).where(Translation.unit_id == paper.units[0].id)).one()
    row.text = "Los pozos **son hondos."
    paper.units[0].text = "The wells **are** 12 meters deep."
    paper.session.flush()

    done = paper.approve(paper.seen())

    assert (done.batch.saved, done.open) == (2, 2)
    assert paper.states()[0] is Status.TRANSLATED


def test_it_is_taken_back_as_a_whole(paper: Paper) -> None:
    done = paper.approve(paper.seen())

    back = batches.take_back(
        paper.session, done.batch.number, paper.spanish, person=paper.bo, may_all=False, at=NOON
    )

    assert (back.saved, back.left) == (3, 0)
    assert paper.states() == [Status.TRANSLATED, Status.TRANSLATED, Status.TRANSLATED, None]


def test_the_same_form_twice_is_one_approval(paper: Paper) -> None:
    seen = paper.seen()

    assert paper.approve(seen).batch == paper.approve(seen).batch


def test_sent_back_with_a_word_to_those_who_translated(paper: Paper) -> None:
    asked = send_back(paper.session, paper.article, paper.spanish, "Who dug them?", person=paper.bo, at=NOON)

    question = paper.session.get_one(Question, asked.question.id)
    to = paper.session.scalars(
        select(QuestionAsked.person_id).where(QuestionAsked.question_id == question.id)
    )
    assert list(to) == [paper.ana.id]
    assert question.article_id == paper.article.id


def test_it_is_not_sent_back_without_a_word(paper: Paper) -> None:
    with pytest.raises(TmError, match="looked at again"):
        send_back(paper.session, paper.article, paper.spanish, "  ", person=paper.bo, at=NOON)
