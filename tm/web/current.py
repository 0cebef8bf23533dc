"""What belongs to the request at hand, typed: who is here, what they may do, which editions there are."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import cast

from flask import Flask, current_app, g, request
from sqlalchemy import select
from sqlalchemy.orm import Session

from tm.languages import home_edition
from tm.services.people import signing_in
from tm.services.placements import editions_of
from tm.settings import Settings
from tm.storage.engine import Database
from tm.storage.paper import Edition, Publication
from tm.storage.people import Person, SignIn
from tm.web import assets, cookies
from tm.workflow.roles import Granted, Right, allowed

_KEY = "pliego"


@dataclass(frozen=True, slots=True)
class Desk:
    """What one running desk holds."""

    settings: Settings
    database: Database
    clock: Callable[[], datetime]


@dataclass(frozen=True, slots=True)
class Visit:
    """One request: who came, with which rights, to which paper. The rows are detached: for reading only."""

    person: Person | None
    sign_in: SignIn | None
    grants: tuple[Granted, ...]
    publication: Publication | None
    editions: tuple[Edition, ...]
    notices: int = 0
    """How many notices of this person are unread."""

    @property
    def who(self) -> Person:
        """The person who is signed in; only for views that need a sign-in."""
        assert self.person is not None
        return self.person

    def may(self, right: Right, edition_id: int | None = None) -> bool:
        """Whether this person may do something in an edition or, without one, in the whole paper."""
        return allowed(self.grants, right, edition_id)

    def may_somewhere(self, right: Right) -> bool:
        """Whether this person may do something in at least one edition."""
        return self.may(right) or any(self.may(right, edition.id) for edition in self.editions)

    def home_tag(self, language: str) -> str | None:
        """The tag of the edition where a text in this language is at home."""
        return home_edition(language, [edition.tag for edition in self.editions])

    def edition(self, tag: str) -> Edition | None:
        """The edition with this tag."""
        return next((edition for edition in self.editions if edition.tag == tag), None)

    def edition_by_id(self, id_: int | None) -> Edition | None:
        """The edition with this key."""
        return next((edition for edition in self.editions if edition.id == id_), None)


def install(app: Flask, settings: Settings, database: Database) -> None:
    """Give the application its desk, and each request its visit."""
    app.extensions[_KEY] = Desk(settings, database, lambda: datetime.now(UTC))
    app.before_request(_begin_visit)


def desk() -> Desk:
    """The desk that serves this request."""
    return cast("Desk", current_app.extensions[_KEY])


def visit() -> Visit:
    """The visit of this request; an anonymous one where none was begun (a static file, an early error)."""
    return cast("Visit", g.get("visit", _NOBODY))


def now() -> datetime:
    """The present moment."""
    return desk().clock()


def reading() -> AbstractContextManager[Session]:
    """A session that changes nothing."""
    return desk().database.reading()


@contextmanager
def writing() -> Iterator[tuple[Session, Person]]:
    """A session that is committed at the end, and the signed-in person in it."""
    with desk().database.writing() as session:
        yield session, session.merge(visit().who, load=False)


_NOBODY = Visit(None, None, (), None, ())


def begin_visit(token: str | None) -> None:
    """Let the rest of this request belong to whoever is signed in with the token."""
    with reading() as session:
        g.visit = _load(session, token)
        session.expunge_all()


def begun() -> datetime:
    """The moment at which the request came: all that was committed before it is seen."""
    return cast("datetime", g.begun)


def _begin_visit() -> None:
    g.begun = now()
    if assets.is_file():
        return
    begin_visit(request.cookies.get(cookies.sign_in_name()))
    row = visit().sign_in
    if row and signing_in.is_due(row, at=now()):
        with desk().database.writing() as session:
            signing_in.seen(session, row.public_id, at=now())


def _load(session: Session, token: str | None) -> Visit:
    found = signing_in.visitor(session, token, at=now()) if token else None
    editions = tuple(editions_of(session))
    if found is None:
        return Visit(None, None, (), session.scalar(select(Publication)), editions)
    return Visit(found.person, found.sign_in, found.grants, found.publication, editions, found.notices)
