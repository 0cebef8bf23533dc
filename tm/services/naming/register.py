"""The register as people look at it: found by words, kind, edition and state; with its history."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from tm.errors import N_, TmError
from tm.glossary.values import Handling, Kind, State
from tm.languages import base
from tm.services.naming.rows import renderings_of, wording_of
from tm.services.naming.wording import Renderings, Wording
from tm.storage.naming import RegisterChange, RegisterEntry, RegisterHabit
from tm.storage.people import Person
from tm.words import without_accents

PAGE: Final = 100
"""Entries on one page of the register."""


@dataclass(frozen=True, slots=True)
class Row:
    """One entry with all that it says."""

    key: str
    wording: Wording
    state: State
    version: int
    person_id: int | None
    """Who proposed it."""

    @property
    def waits(self) -> bool:
        """Whether something of it waits for an editor."""
        return self.state is State.PROPOSED or any(each.proposed for each in self.wording.renderings.values())

    def lacks(self, tag: str) -> bool:
        """Whether an edition does not know yet what to call it; that of its own language does."""
        if self.wording.handling is Handling.KEEP or base(tag) == base(self.wording.language):
            return False
        there = self.wording.renderings.get(tag, Renderings())
        return not there.preferred and not there.allowed


@dataclass(frozen=True, slots=True)
class Wanted:
    """What somebody looks for in the register."""

    words: str = ""
    kind: Kind | None = None
    waiting: bool = False
    lacking: str | None = None
    """The tag of an edition that has no rendering yet."""


@dataclass(frozen=True, slots=True)
class Page:
    """Some of the entries that were looked for, how many there are, and how many stand before these."""

    rows: tuple[Row, ...]
    number: int
    first: int


@dataclass(frozen=True, slots=True)
class PastChange:
    """One line of an entry's history: what it said from then on, and before."""

    action: str
    person: str | None
    at: datetime
    before: Mapping[str, object]
    after: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Habit:
    """How approved translations of an edition call an entry."""

    edition_id: int
    asked: int
    rendered: int
    forms: tuple[str, ...]


def page(session: Session, wanted: Wanted, *, first: int = 0) -> Page:
    """Entries in use, in the order of the alphabet, that somebody looks for."""
    rows = [row for row in everything(session) if _is_wanted(row, wanted)]
    rows.sort(key=lambda row: (without_accents(row.wording.text.casefold()), row.wording.text, row.key))
    return Page(tuple(rows[first : first + PAGE]), len(rows), first)


def everything(session: Session) -> list[Row]:
    """All entries in use, the oldest first."""
    query = select(RegisterEntry).where(RegisterEntry.archived_at.is_(None)).order_by(RegisterEntry.id)
    renderings = renderings_of(session)
    return [_row(row, renderings.get(row.id, {})) for row in session.scalars(query)]


def find(session: Session, key: str) -> RegisterEntry:
    """The entry in use with this public id.

    Raises:
        TmError: there is none.
    """
    query = select(RegisterEntry).where(RegisterEntry.public_id == key, RegisterEntry.archived_at.is_(None))
    row = session.scalar(query)
    if row is None:
        raise TmError(N_("This entry is not in the register any more."))
    return row


def view(session: Session, row: RegisterEntry) -> Row:
    """An entry with all that it says."""
    return _row(row, renderings_of(session, [row]).get(row.id, {}))


def habits(session: Session, row: RegisterEntry) -> Sequence[Habit]:
    """How approved translations call an entry, per edition."""
    query = select(RegisterHabit).where(RegisterHabit.entry_id == row.id)
    rows = session.scalars(query.order_by(RegisterHabit.edition_id))
    return [Habit(each.edition_id, each.asked, each.rendered, tuple(each.forms)) for each in rows]


def history(session: Session, row: RegisterEntry) -> list[PastChange]:
    """What became of an entry, the newest first."""
    query = (
        select(RegisterChange, Person.display_name)
        .outerjoin(Person, Person.id == RegisterChange.person_id)
        .where(RegisterChange.entry_id == row.id)
        .order_by(RegisterChange.seq)
    )
    lines: list[PastChange] = []
    before: Mapping[str, object] = {}
    for change, name in session.execute(query):
        lines.append(PastChange(change.action, name, change.at, before, change.detail))
        before = change.detail
    return lines[::-1]


def _row(row: RegisterEntry, renderings: Mapping[str, Renderings]) -> Row:
    return Row(row.public_id, wording_of(row, renderings), row.state, row.version, row.person_id)


def _is_wanted(row: Row, wanted: Wanted) -> bool:
    if wanted.kind and row.wording.kind is not wanted.kind:
        return False
    if wanted.waiting and not row.waits:
        return False
    if wanted.lacking and not row.lacks(wanted.lacking):
        return False
    words = _plain(wanted.words).split()
    said = _plain(" ".join(_texts(row.wording)))
    return all(word in said for word in words)


def _texts(wording: Wording) -> list[str]:
    renderings = [each.text for of_edition in wording.renderings.values() for each in of_edition]
    return [wording.text, *wording.forms, *wording.wrong, wording.note, *renderings]


def _plain(text: str) -> str:
    return without_accents(text.casefold())
