"""Who is on an article at the moment, and on which of its sentences."""

from dataclasses import asdict, astuple, dataclass
from datetime import datetime, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from tm.storage.inserting import insert_first
from tm.storage.people import Person
from tm.storage.units import Unit
from tm.storage.working import Presence

STAYS = timedelta(seconds=60)
"""How long somebody counts as being there after they were last seen: a question or two may get lost."""
NOTED_EVERY = timedelta(seconds=15)


@dataclass(frozen=True, slots=True)
class Place:
    """An article in an edition, perhaps with a sentence open; the keys of their rows."""

    article_id: int
    edition_id: int
    unit_id: int | None


@dataclass(frozen=True, slots=True)
class Here:
    """Somebody who is on the article now; `unit` is the public id of the sentence that is open to them."""

    name: str
    unit: str | None


def is_due(session: Session, place: Place, *, person: Person, at: datetime) -> bool:
    """Whether noting that the person is there would tell anything new."""
    row = session.scalar(select(Presence).where(Presence.person_id == person.id))
    if row is None or at - row.at >= NOTED_EVERY:
        return True
    return Place(row.article_id, row.edition_id, row.unit_id) != place


def note(session: Session, place: Place, *, person: Person, at: datetime) -> None:
    """Note where a person is; there is one place at a time."""
    row = session.scalar(select(Presence).where(Presence.person_id == person.id))
    if row is None:
        new = Presence(person_id=person.id, at=at, **asdict(place))
        if not insert_first(session, new):  # another page of theirs was faster, and will ask again
            return
    else:
        row.article_id, row.edition_id, row.unit_id, row.at = (*astuple(place), at)
    session.flush()


def others(session: Session, place: Place, *, person: Person, at: datetime) -> list[Here]:
    """Who else is on the article in this edition, by name."""
    query = (
        select(Person.display_name, Unit.public_id)
        .select_from(Presence)
        .join(Person, Person.id == Presence.person_id)
        .outerjoin(Unit, Unit.id == Presence.unit_id)
        .where(Presence.article_id == place.article_id, Presence.edition_id == place.edition_id)
        .where(Presence.person_id != person.id, Presence.at > at - STAYS)
        .order_by(Person.display_name, Presence.id)
    )
    return [Here(name, unit) for name, unit in session.execute(query)]
