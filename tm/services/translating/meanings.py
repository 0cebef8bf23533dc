"""Approved words that were changed: the wording only, or what the sentence says?

Editions are equal: what a sentence says can be changed in any of them, not only where it was written. Whoever
changes an approved sentence is asked; a change of meaning is then asked of every other edition that has the
sentence, its home edition included, as an open question with the old and the new words.
"""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from tm.document import WANTED
from tm.errors import N_, TmError
from tm.services.structure.meaning import Meaning
from tm.services.talk.questions import Place, ask_people, new_question, post
from tm.storage.issues import Article, Block, Placement
from tm.storage.locks import Turn, take_turn
from tm.storage.paper import Edition
from tm.storage.people import Assignment, Person
from tm.storage.queries.held import held
from tm.storage.talk import Question, QuestionKind, QuestionState, Step
from tm.storage.units import Translation, Unit


def ask(
    session: Session, place: Place, before: str, version: int, *, person: Person, at: datetime
) -> Question:
    """Ask who put other words in the place of approved ones (`before`, at `version`) what they change.

    A sentence about which this is asked already keeps the question, and the words that it began with.
    """
    assert place.unit is not None, "words stand in a sentence"
    asked = _open(session, place.unit, place.edition, QuestionKind.WORDING)
    if asked is None:
        asked = new_question(session, place, QuestionKind.WORDING, None, at)
        asked.before, asked.words_tag, asked.unit_version = before, place.edition.tag, version
        post(session, asked, Step.ASK, "", person=None, at=at)
    ask_people(session, asked, [person], person=person, at=at)
    return asked


def decide(
    session: Session, question: Question, meaning: Meaning, *, person: Person, at: datetime
) -> list[Question]:
    """Say what the new words of a sentence change; gives what the other editions are asked therefore.

    With the same meaning, what other editions made from this one stays up to date.

    Raises:
        TmError: it is another question, or was answered already.
    """
    unit = _undecided(session, question)
    edition = session.get_one(Edition, question.edition_id)
    now = session.scalar(
        select(Translation).where(Translation.unit_id == unit.id, Translation.edition_id == edition.id)
    )
    question.proposal = now.text if now else ""
    question.state = QuestionState.RESOLVED
    if meaning is Meaning.SAME:
        post(session, question, Step.WORDING_ONLY, "", person=person, at=at)
        _keep_fitting(session, unit, question, now)
        return []
    post(session, question, Step.MEANING_CHANGED, "", person=person, at=at)
    return [
        _tell(session, question, unit, other, person, at)
        for other in _others(session, question.article_id, unit, edition)
    ]


def _undecided(session: Session, question: Question) -> Unit:
    """The sentence whose words were changed, if that is undecided; nobody else decides meanwhile."""
    session.flush()
    take_turn(session, Turn.LOAD)
    session.refresh(question)
    if question.kind is not QuestionKind.WORDING or question.unit_id is None:
        raise TmError(N_("This is a question: answer it."))
    if question.state is not QuestionState.OPEN:
        raise TmError(N_("Somebody has decided this already."))
    return session.get_one(Unit, question.unit_id)


def _keep_fitting(session: Session, unit: Unit, question: Question, now: Translation | None) -> None:
    """Move the basis of what was made from the old words on to the new ones."""
    if now is None or question.unit_version is None:
        return
    made_from_it = (
        Translation.unit_id == unit.id,
        Translation.basis_edition_id == question.edition_id,
        Translation.basis_version >= question.unit_version,
    )
    session.execute(update(Translation).where(*made_from_it).values(basis_version=now.version))


def _others(session: Session, article_id: int, unit: Unit, edition: Edition) -> Sequence[Edition]:
    """The other editions that have the sentence, but for those that were made from this one's words.

    Those see by themselves that what they read has changed.
    """
    block = session.get_one(Block, unit.block_id)
    if block.edition_id is not None:
        return ()
    wanted = select(Placement.edition_id).where(
        Placement.article_id == article_id, Placement.destination.in_(WANTED)
    )
    home = select(Article.home_edition_id).where(Article.id == article_id)
    told_anyway = select(Translation.edition_id).where(
        Translation.unit_id == unit.id, Translation.basis_edition_id == edition.id
    )
    query = select(Edition).where(
        Edition.id != edition.id,
        Edition.id.in_(wanted) | (Edition.id == home.scalar_subquery()),
        Edition.id.not_in(told_anyway),
    )
    return session.scalars(query.order_by(Edition.position, Edition.id)).all()


def _tell(
    session: Session, changed: Question, unit: Unit, edition: Edition, person: Person, at: datetime
) -> Question:
    """The question to another edition; one that it has not answered yet gets the newest words."""
    asked = _open(session, unit, edition, QuestionKind.MEANING)
    if asked is None or asked.words_tag != changed.words_tag:
        article = session.get_one(Article, changed.article_id)
        place = Place(article, edition, unit)
        asked = new_question(session, place, QuestionKind.MEANING, person, at)
        asked.before, asked.words_tag = changed.before, changed.words_tag
        post(session, asked, Step.ASK, "", person=person, at=at)
    asked.proposal = changed.proposal
    concerned = _concerned(session, unit, edition, person, at)
    ask_people(session, asked, concerned, person=person, at=at)
    return asked


def _concerned(session: Session, unit: Unit, edition: Edition, person: Person, at: datetime) -> list[Person]:
    """Who translated the sentence in an edition, and who has its article there now."""
    wrote = select(Translation.person_id).where(
        Translation.unit_id == unit.id, Translation.edition_id == edition.id
    )
    have_it = (
        select(Assignment.person_id)
        .join(Placement, Placement.id == Assignment.placement_id)
        .join(Block, Block.article_id == Placement.article_id)
        .where(Block.id == unit.block_id, Placement.edition_id == edition.id, held(at))
    )
    others = (Person.id != person.id, Person.deactivated_at.is_(None))
    query = select(Person).where(Person.id.in_(wrote) | Person.id.in_(have_it), *others)
    return list(session.scalars(query.order_by(Person.id)))


def _open(session: Session, unit: Unit, edition: Edition, kind: QuestionKind) -> Question | None:
    query = select(Question).where(
        Question.unit_id == unit.id,
        Question.edition_id == edition.id,
        Question.kind == kind,
        Question.state == QuestionState.OPEN,
    )
    return session.scalars(query.order_by(Question.id)).first()
