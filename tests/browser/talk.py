"""What people asked and told each other about a piece of the sample newspaper."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from tm.services.talk import notes, questions
from tm.services.talk.notes import Note
from tm.services.talk.questions import Place
from tm.storage.base import now
from tm.storage.issues import Article
from tm.storage.paper import Edition
from tm.storage.people import Person
from tm.storage.talk import Address, Speaker
from tm.storage.units import Unit


def fill(session: Session, article: str, unit: str) -> tuple[str, str]:
    """A note for translators, a question with an answer and a mistake; gives the names of the last two."""
    at = now()
    piece = session.scalars(select(Article).where(Article.public_id == article)).one()
    sentence = session.scalars(select(Unit).where(Unit.public_id == unit)).one()
    spanish = session.scalars(select(Edition).where(Edition.tag == "es-419")).one()
    teo, lucia, samira = (_person(session, name) for name in ("teo", "lucia", "samira"))
    note = Note(
        Speaker.WOMAN,
        "Bangladesh",
        Address.FAMILIAR,
        "calm and proud",
        "She has worked at the wells for thirty years; the names are those of her neighbours.",
    )
    notes.save(session, piece, note, base_version=0, person=teo, at=at)
    place = Place(piece, spanish, sentence)
    text = "Deeper than last year or than last summer? @lucia, you asked her then."
    question = questions.ask(session, place, text, person=teo, at=at).question
    questions.answer(session, question, "Than a year ago; she said so twice.", person=lucia, at=at)
    proposal = f"{sentence.text.rstrip('.')}, she says."
    mistake = questions.report(
        session, place, "Somebody says this, not the paper.", proposal=proposal, person=samira, at=at
    ).question
    questions.ask(session, Place(piece, spanish), "Does the headline have to fit?", person=teo, at=at)
    return question.public_id, mistake.public_id


def _person(session: Session, name: str) -> Person:
    return session.scalars(select(Person).where(Person.name == name)).one()
