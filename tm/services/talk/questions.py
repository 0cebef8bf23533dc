"""Questions about a text: asked of somebody by name or of whoever knows, answered, resolved, opened again.

That the original looks wrong is said in the same way; `tm.services.talk.mistakes` mends it.
"""

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from tm.errors import N_, TmError
from tm.services.history.notices import About, notify
from tm.services.history.telling import tell
from tm.services.people.signing_in import fold_name
from tm.storage.history import Subject
from tm.storage.issues import Article
from tm.storage.notices import NoticeKind
from tm.storage.paper import Edition
from tm.storage.people import Person
from tm.storage.talk import Question, QuestionAsked, QuestionKind, QuestionPost, QuestionState, Step
from tm.storage.units import Unit
from tm.text import clean

LONGEST = 4000
"""Letters of one contribution."""
_STEPS: Final = {QuestionState.OPEN: Step.REOPEN, QuestionState.RESOLVED: Step.RESOLVE}
_NAME = re.compile(r"(?<![\w@.])@([^\W_][\w.-]*)")


@dataclass(frozen=True, slots=True)
class Place:
    """What is asked about: an article in an edition, or one of its sentences there."""

    article: Article
    edition: Edition
    unit: Unit | None = None


@dataclass(frozen=True, slots=True)
class Asked:
    """A question as it was stored, and the @names in it that nobody has."""

    question: Question
    unknown: tuple[str, ...] = ()


def ask(
    session: Session,
    place: Place,
    text: str,
    *,
    person: Person,
    at: datetime,
    to: Collection[Person] = (),
    notice: NoticeKind = NoticeKind.QUESTION,
) -> Asked:
    """Ask a question of these people and of those whose @names stand in it; of none: of whoever knows.

    `notice` is what those who are asked are told.

    Raises:
        TmError: it has no words, or far too many.
    """
    words = said(text, TmError(N_("Write the question first.")))
    question = new_question(session, place, QuestionKind.QUESTION, person, at)
    return _begin(session, question, words, person, at, to, notice)


def report(
    session: Session,
    place: Place,
    text: str,
    *,
    proposal: str | None,
    person: Person,
    at: datetime,
) -> Asked:
    """Say that the original of a sentence looks wrong, with what it should be, a word about it, or neither.

    A proposal that is the sentence as it stands proposes nothing.

    Raises:
        TmError: there are far too many words.
    """
    assert place.unit is not None, "a mistake is in a sentence"
    question = new_question(session, place, QuestionKind.MISTAKE, person, at)
    proposed = clean(proposal or "").strip()
    _check_length(proposed)
    question.proposal = proposed if proposed and proposed != place.unit.text.strip() else None
    question.unit_version = place.unit.version
    words = clean(text).strip()
    _check_length(words)
    return _begin(session, question, words, person, at, (), NoticeKind.QUESTION)


def answer(session: Session, question: Question, text: str, *, person: Person, at: datetime) -> Asked:
    """Add to a question; whose @names stand in it are asked as well. What was settled stays settled.

    Raises:
        TmError: it has no words, or far too many.
    """
    words = said(text, TmError(N_("Write the answer first.")))
    post(session, question, Step.ANSWER, words, person=person, at=at)
    if question.person_id == person.id:
        asked = select(QuestionAsked.person_id).where(QuestionAsked.question_id == question.id)
        _notify(session, question, NoticeKind.QUESTION, session.scalars(asked), person, at, words)
    else:
        tell_asker(session, question, words, person=person, at=at)
    return Asked(question, _ask_names(session, question, words, person, at))


def tell_asker(session: Session, question: Question, words: str, *, person: Person, at: datetime) -> None:
    """Let whoever asked know that they were answered."""
    asker = [] if question.person_id is None else [question.person_id]
    _notify(session, question, NoticeKind.ANSWERED, asker, person, at, words)


def settle(
    session: Session, question: Question, state: QuestionState, *, person: Person, at: datetime
) -> None:
    """Say that a question needs nothing more, or is open again; nothing happens where that holds already."""
    if (question.state is QuestionState.OPEN) is (state is QuestionState.OPEN):
        return
    question.state = state
    if state is QuestionState.OPEN:
        question.operation_id = None
    post(session, question, _STEPS[state], "", person=person, at=at)
    if question.kind is QuestionKind.LAYOUT and state is QuestionState.RESOLVED:
        tell_asker(session, question, "", person=person, at=at)  # the new words are to be put on the page


def new_question(
    session: Session, place: Place, kind: QuestionKind, person: Person | None, at: datetime
) -> Question:
    """A question of which nothing has been said yet; without a person the desk asks, or a writer."""
    question = Question(
        article_id=place.article.id,
        unit_id=place.unit.id if place.unit else None,
        unit_version=place.unit.version if place.unit else None,
        edition_id=place.edition.id,
        kind=kind,
        person_id=person.id if person else None,
        created_at=at,
    )
    session.add(question)
    session.flush()
    return question


def post(
    session: Session, question: Question, step: Step, text: str, *, person: Person | None, at: datetime
) -> None:
    """Add one thing that was said or done, by the desk itself without a person."""
    who = person.id if person else None
    session.add(QuestionPost(question_id=question.id, person_id=who, step=step, text=text, at=at))
    tell(
        session,
        Subject.QUESTION,
        step.value,
        {"question": question.public_id},
        article=session.get_one(Article, question.article_id),
        edition=session.get_one(Edition, question.edition_id),
        person=person,
        at=at,
    )


def ask_people(
    session: Session,
    question: Question,
    people: Collection[Person],
    *,
    person: Person,
    at: datetime,
    words: str = "",
    notice: NoticeKind = NoticeKind.QUESTION,
) -> None:
    """Ask these people too, and let them know; who was asked before is not asked again."""
    there = set(
        session.scalars(select(QuestionAsked.person_id).where(QuestionAsked.question_id == question.id))
    )
    new = {each.id for each in people} - there
    session.add_all(QuestionAsked(question_id=question.id, person_id=each) for each in sorted(new))
    _notify(session, question, notice, new, person, at, words)


def said(text: str, nothing: TmError) -> str:
    """What was typed, as it is kept.

    Raises:
        TmError: there are no words in it (that is `nothing`), or far too many.
    """
    words = clean(text).replace("\r\n", "\n").strip()
    if not words:
        raise nothing
    _check_length(words)
    return words


def names_in(text: str) -> list[str]:
    """The @names in a text, as they are stored, each once."""
    found = (fold_name(match[1].rstrip(".-")) for match in _NAME.finditer(text))
    return list(dict.fromkeys(found))


def _begin(
    session: Session,
    question: Question,
    words: str,
    person: Person,
    at: datetime,
    to: Collection[Person],
    notice: NoticeKind,
) -> Asked:
    post(session, question, Step.ASK, words, person=person, at=at)
    ask_people(session, question, to, person=person, at=at, words=words, notice=notice)
    return Asked(question, _ask_names(session, question, words, person, at))


def _ask_names(
    session: Session, question: Question, text: str, person: Person, at: datetime
) -> tuple[str, ...]:
    """Ask those whose @names stand in a text; gives the names that nobody has."""
    names = names_in(text)
    query = select(Person).where(Person.name.in_(names), Person.deactivated_at.is_(None))
    people = list(session.scalars(query)) if names else []
    ask_people(session, question, people, person=person, at=at, words=text)
    known = {each.name for each in people}
    return tuple(name for name in names if name not in known)


def _notify(
    session: Session,
    question: Question,
    kind: NoticeKind,
    to: Iterable[int],
    person: Person,
    at: datetime,
    words: str,
) -> None:
    article = session.get_one(Article, question.article_id)
    about = About(article, session.get_one(Edition, question.edition_id), question)
    notify(session, kind, about, to=to, by=person, at=at, note=words)


def _check_length(text: str) -> None:
    if len(text) > LONGEST:
        raise TmError(N_("This is too long: write at most %(count)s letters, or ask twice."), count=LONGEST)
