"""The digest: one mail, for those who wish for it, that says what to do next and what has happened since."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from tm.document import IssueState
from tm.services.assigning.to_read import ToRead, to_read
from tm.services.history.notices import NoticeView, notices_of
from tm.services.home import HomePiece, tags_for, translator_home
from tm.services.talk import threads
from tm.services.talk.threads import Reader
from tm.storage.issues import Issue
from tm.storage.paper import Edition
from tm.storage.people import Grant, Person
from tm.workflow.digests import is_due
from tm.workflow.roles import Granted, Right, allowed

MOST_NEWS = 8


@dataclass(frozen=True, slots=True)
class Printing:
    """An issue that goes to print, in so many days."""

    slug: str
    days: int


@dataclass(frozen=True, slots=True)
class Digest:
    """What somebody's mail says. `more` counts the news that it has no room for.

    `next` is what its reader has begun, else, where nothing waits to be read, what is free for them.
    """

    person: str
    name: str
    email: str
    language: str | None
    zone: str | None
    next: HomePiece | None
    asked: tuple[HomePiece, ...]
    to_read: tuple[ToRead, ...]
    printing: tuple[Printing, ...]
    questions: int
    news: tuple[NoticeView, ...]
    more: int

    @property
    def says_something(self) -> bool:
        """Whether there is anything to write home about: what is only free can wait for another day."""
        mine = self.next is not None and self.next.mine
        return mine or bool(self.asked or self.to_read or self.printing or self.questions or self.news)


def due(session: Session, *, at: datetime) -> list[Person]:
    """Those who get a digest now, in the order in which they came."""
    query = select(Person).where(
        Person.digest.is_not(None), Person.email.is_not(None), Person.deactivated_at.is_(None)
    )
    people = session.scalars(query.order_by(Person.id))
    return [
        each
        for each in people
        if each.digest and is_due(each.digest, each.digest_at, zone=each.time_zone, at=at)
    ]


def digest_of(session: Session, person: Person, *, at: datetime) -> Digest:
    """What the mail to a person says."""
    grants = [Granted(row.role, row.edition_id) for row in _grants(session, person)]
    editions = list(session.scalars(select(Edition).order_by(Edition.position)))
    view = translator_home(
        session, person, editions=tags_for(editions, grants, person, Right.TRANSLATE), at=at
    )
    waiting = to_read(session, person, editions=tags_for(editions, grants, person, Right.APPROVE))
    unread = [each for each in notices_of(session, person) if each.unread]
    going_on = view.go_on.piece if view.go_on else None
    free = None if waiting else view.first or next(iter(view.free), None)
    return Digest(
        person=person.public_id,
        name=person.display_name,
        email=person.email or "",
        language=person.ui_language,
        zone=person.time_zone,
        next=going_on or free,
        asked=tuple(piece for piece in view.yours if piece.asked),
        to_read=tuple(waiting),
        printing=_printing(session, at) if _edits(grants, editions) else (),
        questions=len(threads.waiting(session, _reader(person, editions, grants))),
        news=tuple(unread[:MOST_NEWS]),
        more=len(unread[MOST_NEWS:]),
    )


def sent(person: Person, *, at: datetime) -> None:
    """Note that a person's digest was sent, or had nothing to say."""
    person.digest_at = at


def _edits(grants: Sequence[Granted], editions: Sequence[Edition]) -> bool:
    return any(allowed(grants, Right.PLACE, each.id) for each in editions)


def _printing(session: Session, at: datetime) -> tuple[Printing, ...]:
    """The open issues that are still to be printed, the next one first."""
    query = select(Issue.slug, Issue.print_at).where(Issue.state == IssueState.OPEN, Issue.print_at >= at)
    rows = session.execute(query.order_by(Issue.print_at))
    return tuple(Printing(slug, (print_at - at).days) for slug, print_at in rows if print_at)


def _grants(session: Session, person: Person) -> Sequence[Grant]:
    return session.scalars(select(Grant).where(Grant.person_id == person.id)).all()


def _reader(person: Person, editions: Sequence[Edition], grants: Sequence[Granted]) -> Reader:
    def where(right: Right) -> frozenset[int]:
        return frozenset(each.id for each in editions if allowed(grants, right, each.id))

    edits_all = allowed(grants, Right.EDIT_SOURCE)
    return Reader(person.id, where(Right.APPROVE), where(Right.EDIT_SOURCE), edits_all)
