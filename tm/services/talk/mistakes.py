"""What looked wrong in an original: mended by its editor as proposed or otherwise, or left with a word.

Mending is the change of structure that mends words everywhere; it stands in the log and can be undone there.
"""

from datetime import datetime

from sqlalchemy.orm import Session

from tm.errors import N_, TmError
from tm.services import structure
from tm.services.structure.finding import ChangedMeanwhile
from tm.services.structure.lineage import living_units
from tm.services.structure.meaning import Meaning
from tm.services.structure.text import MendText
from tm.services.talk.questions import post, said, tell_asker
from tm.storage.issues import Block
from tm.storage.locks import Turn, take_turn
from tm.storage.people import Person
from tm.storage.talk import Question, QuestionKind, QuestionState, Step
from tm.storage.units import Unit


def accept(
    session: Session,
    question: Question,
    text: str,
    *,
    base_version: int,
    person: Person,
    at: datetime,
    meaning: Meaning = Meaning.CHANGED,
) -> None:
    """Make this the original's sentence; `base_version` is the version of it that was looked at.

    Raises:
        TmError: it was settled already, or the text cannot be put there.
        ChangedMeanwhile: the sentence is no longer the one that was looked at.
    """
    unit = _mistaken(session, question)
    if unit.retired_at is not None:
        raise ChangedMeanwhile(
            N_("This sentence is no longer part of the article; mend its text on the page of the structure.")
        )
    if unit.version != base_version:
        raise ChangedMeanwhile(N_("The sentence was changed meanwhile; load the page again and look."))
    block = session.get_one(Block, unit.block_id)
    whole = _with(session, block, unit, text)
    change = MendText(block=block.public_id, text=whole, meaning=meaning)
    operation = structure.apply(session, change, person=person, at=at)
    session.refresh(question)
    question.state, question.operation_id = QuestionState.ACCEPTED, operation.id
    post(session, question, Step.ACCEPT, "", person=person, at=at)
    tell_asker(session, question, "", person=person, at=at)


def decline(session: Session, question: Question, word: str, *, person: Person, at: datetime) -> None:
    """Leave the original as it is, with a word why.

    Raises:
        TmError: it was settled already, or there is no word.
    """
    _mistaken(session, question)
    words = said(word, TmError(N_("Say in a few words why the original stays as it is.")))
    question.state = QuestionState.DECLINED
    post(session, question, Step.DECLINE, words, person=person, at=at)
    tell_asker(session, question, words, person=person, at=at)


def _mistaken(session: Session, question: Question) -> Unit:
    """The sentence that looks wrong, if that is still to be decided; nobody else decides meanwhile."""
    session.flush()
    take_turn(session, Turn.LOAD)
    session.expire_all()
    if question.kind is not QuestionKind.MISTAKE or question.unit_id is None:
        raise TmError(N_("This is a question: answer it."))
    if question.state is not QuestionState.OPEN:
        raise TmError(N_("Somebody has decided this already."))
    return session.get_one(Unit, question.unit_id)


def _with(session: Session, block: Block, unit: Unit, text: str) -> str:
    """The whole text of a block, with another text for one of its sentences."""
    words = said(text, TmError(N_("Write what the sentence should say; to leave it, decline.")))
    parts = [
        (words if each.id == unit.id else each.text) + each.gap_after for each in living_units(session, block)
    ]
    return block.lead + "".join(parts) + block.tail
