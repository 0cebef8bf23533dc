"""What the pages of questions need to know of the visitor, and who can be asked."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from tm.services.talk.threads import Reader, Thread, thread, threads_of_unit
from tm.storage.people import Grant, Person
from tm.storage.talk import Question
from tm.storage.units import Unit
from tm.web.current import visit
from tm.workflow.roles import Right


def reader() -> Reader:
    """The visitor as a reader of lists of questions."""
    here = visit()
    return Reader(
        here.who.id,
        approves=frozenset(each.id for each in here.editions if here.may(Right.APPROVE, each.id)),
        edits=frozenset(each.id for each in here.editions if here.may(Right.EDIT_SOURCE, each.id)),
        edits_all=here.may(Right.EDIT_SOURCE),
    )


def may_settle(thread: Thread) -> bool:
    """Whether the visitor may say that a question is resolved, or open it again."""
    here = visit()
    return (
        thread.asker_id == here.who.id
        or (thread.before is not None and here.who.id in thread.asked_ids)
        or here.may(Right.APPROVE, thread.edition_id)
        or here.may(Right.EDIT_SOURCE, thread.home_id)
    )


def may_mend(thread: Thread) -> bool:
    """Whether the visitor decides on what looks wrong in this original."""
    return visit().may(Right.EDIT_SOURCE, thread.home_id)


@dataclass(frozen=True, slots=True)
class Talk:
    """A question beside its sentence, and whether the visitor may say that it is resolved."""

    thread: Thread
    may_settle: bool


def talks(session: Session, unit: Unit, known: Sequence[Thread] | None = None) -> tuple[Talk, ...]:
    """The questions about a sentence, the oldest first; `known`: all those about its article."""
    found = threads_of_unit(session, unit) if known is None else known
    return tuple(Talk(each, may_settle(each)) for each in found if unit.public_id in each.places)


def asked(session: Session, key: str) -> Thread | None:
    """A question by its public id, as long as it is open."""
    question = session.scalars(select(Question).where(Question.public_id == key)).one()
    found = thread(session, question)
    return found if found.open else None


def people_to_ask(session: Session) -> list[Person]:
    """Everybody who can sign in and see texts, but for the visitor; by name."""
    query = select(Person).where(Person.deactivated_at.is_(None), Person.id.in_(select(Grant.person_id)))
    rows = session.scalars(query.order_by(Person.display_name))
    return [person for person in rows if person.id != visit().who.id]
