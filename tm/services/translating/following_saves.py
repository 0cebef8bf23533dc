"""What a typed save means to others: its writers learn of it, and changed approved words are asked about."""

from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy.orm import Session

from tm.document import Status, Treatment
from tm.services.history.notices import About, notify
from tm.services.talk.questions import Place
from tm.services.translating import meanings
from tm.services.translating.hands import Hand
from tm.services.versions.answers import Answer
from tm.storage.notices import NoticeKind
from tm.storage.people import Person
from tm.workflow.moves import State


@dataclass(frozen=True, slots=True)
class Stood:
    """What stood there before a save, and its version."""

    state: State
    version: int

    @property
    def is_approved(self) -> bool:
        """Whether it was a text that somebody has approved."""
        return self.state.status is Status.APPROVED and self.state.treatment is Treatment.TEXT


def follow(
    session: Session,
    place: Place,
    stood: Stood | None,
    answer: Answer,
    hand: Hand,
    *,
    person: Person,
    at: datetime,
) -> Answer:
    """The answer; to who changed approved words, with the question what that changes."""
    if stood is None or answer.text == stood.state.text:
        return answer
    about = About(place.article, place.edition)
    notify(session, NoticeKind.CHANGED_BY_READER, about, to=hand.others, by=person, at=at)
    if not stood.is_approved or answer.treatment is not Treatment.TEXT:
        return answer
    question = meanings.ask(session, place, stood.state.text, stood.version, person=person, at=at)
    return replace(answer, asks=question.public_id)
