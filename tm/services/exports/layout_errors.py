"""What is found on the laid-out page: told to the people of its edition, with the words that stood there."""

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from tm.document import Treatment
from tm.errors import N_, TmError
from tm.services.history.notices import About, notify
from tm.services.talk.questions import Place, new_question, post, said
from tm.storage.issues import Placement
from tm.storage.notices import NoticeKind
from tm.storage.people import Assignment, Person
from tm.storage.queries.held import held
from tm.storage.talk import Question, QuestionKind, Step
from tm.storage.units import Translation
from tm.text import clean


def report(
    session: Session, place: Place, text: str, *, proposal: str, person: Person, at: datetime
) -> Question:
    """Say what is wrong on the page, in a sentence or in the article, in words or by what it should say.

    Raises:
        TmError: neither was given, or far too many words.
    """
    printed = printed_words(session, place)
    proposed = clean(proposal).strip()
    nothing = TmError(N_("Say what is wrong, or write what it should say."))
    should = said(proposal, nothing) if proposed and proposed != (printed or "").strip() else None
    words = said(text, nothing) if text.strip() or should is None else ""
    question = new_question(session, place, QuestionKind.LAYOUT, person, at)
    question.before, question.proposal, question.words_tag = printed, should, place.edition.tag
    post(session, question, Step.ASK, words, person=person, at=at)
    about = About(place.article, place.edition, question)
    notify(session, NoticeKind.QUESTION, about, to=_holders(session, place, at), by=person, at=at, note=words)
    return question


def printed_words(session: Session, place: Place) -> str | None:
    """What the edition has for a sentence: its translation, or at home the original; None for an article."""
    if place.unit is None:
        return None
    if place.article.home_edition_id == place.edition.id:
        return place.unit.text
    query = select(Translation.text).where(
        Translation.unit_id == place.unit.id,
        Translation.edition_id == place.edition.id,
        Translation.treatment == Treatment.TEXT,
    )
    return session.scalar(query) or ""


def _holders(session: Session, place: Place, at: datetime) -> list[int]:
    """Those who have the article in the edition: they know its words best."""
    query = (
        select(Assignment.person_id)
        .join(Placement, Placement.id == Assignment.placement_id)
        .where(
            Placement.article_id == place.article.id,
            Placement.edition_id == place.edition.id,
            held(at),
        )
        .distinct()
    )
    return list(session.scalars(query))
