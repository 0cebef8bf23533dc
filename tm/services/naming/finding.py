"""Where entries of the register stand in a text, with what an edition calls them; ready in each process."""

from collections import OrderedDict
from collections.abc import Callable, Hashable, Mapping
from dataclasses import replace
from functools import cached_property
from threading import Lock
from typing import Final, Generic, TypeVar

from sqlalchemy import select
from sqlalchemy.orm import Session

from tm.glossary.finding import Glossary
from tm.glossary.learning import Learnt
from tm.glossary.values import Entry, Mention, Rendering, Use
from tm.languages import base
from tm.services.naming.rows import mark, renderings_of
from tm.services.naming.wording import Renderings
from tm.storage.naming import RegisterEntry, RegisterHabit
from tm.storage.paper import Edition

Value = TypeVar("Value")
_KEPT: Final = 24
"""So many glossaries and lists of renderings are kept at once: one per language and edition in use."""


class Register:
    """The names and terms of the register at one moment, for originals of a language and one edition."""

    def __init__(self, session: Session, *, language: str, edition: Edition) -> None:
        self._session, self._edition, self._code = session, edition, base(language)
        self._mark = mark(session)

    def mentions(self, text: str) -> list[Mention]:
        """What of the register a text names, with what the edition calls it, in the order of the text."""
        if self._mark is None:
            return []
        of, session, edition = (self._mark, self._code), self._session, self._edition
        found = _glossaries.get(of, lambda: _glossary(session, self._code)).mentions(text)
        if not found:
            return []
        entries = _entries.get((*of, edition.id), lambda: for_edition(session, self._code, edition))
        return [replace(mention, entry=entries[mention.entry.key]) for mention in found]

    @cached_property
    def habits(self) -> Mapping[str, Learnt]:
        """What the edition's translations taught, read when it is first asked for."""
        return learnt(self._session, self._edition)


def mentions(session: Session, text: str, *, language: str, edition: Edition) -> list[Mention]:
    """What of the register a text names, with what the edition calls it, in the order of the text."""
    return Register(session, language=language, edition=edition).mentions(text)


def learnt(session: Session, edition: Edition) -> Mapping[str, Learnt]:
    """What translations of an edition taught, by the entry's public id: for `missing_or_forbidden`."""
    query = (
        select(RegisterEntry.public_id, RegisterHabit)
        .join(RegisterHabit, RegisterHabit.entry_id == RegisterEntry.id)
        .where(RegisterHabit.edition_id == edition.id)
    )
    rows = session.execute(query)
    return {key: Learnt(key, row.asked, row.rendered, tuple(row.forms)) for key, row in rows}


class _Shelf(Generic[Value]):
    """What takes long to make, by what it was made of; the one not asked for longest goes first."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._kept: OrderedDict[Hashable, Value] = OrderedDict()

    def get(self, key: Hashable, make: Callable[[], Value]) -> Value:
        """What is kept, or else made now."""
        with self._lock:
            if key in self._kept:
                self._kept.move_to_end(key)
                return self._kept[key]
        made = make()
        with self._lock:
            self._kept[key] = made
            while len(self._kept) > _KEPT:
                self._kept.popitem(last=False)
        return made


_glossaries: Final = _Shelf[Glossary]()
_entries: Final = _Shelf[Mapping[str, Entry]]()


def _glossary(session: Session, code: str) -> Glossary:
    return Glossary(_named(session, code).values(), code)


def for_edition(session: Session, code: str, edition: Edition) -> Mapping[str, Entry]:
    """The entries that have words in a language, by public id, with what an edition calls them."""
    renderings = renderings_of(session)
    rows = session.scalars(select(RegisterEntry).where(RegisterEntry.archived_at.is_(None)))
    named = _named(session, code)
    return {
        row.public_id: replace(
            named[row.public_id], renderings=_renderings(row, renderings.get(row.id, {}), edition.tag)
        )
        for row in rows
        if row.public_id in named
    }


def _renderings(row: RegisterEntry, renderings: Mapping[str, Renderings], tag: str) -> tuple[Rendering, ...]:
    """What an edition calls an entry; in the entry's own language its words, if it says nothing else."""
    own = tuple(renderings.get(tag, Renderings()))
    if base(tag) != base(row.language) or any(each.use is Use.PREFERRED for each in own):
        return own
    forms = (Rendering(text, Use.ALLOWED) for text in row.forms)
    return (Rendering(row.text, Use.PREFERRED), *forms, *own)


def _named(session: Session, code: str) -> dict[str, Entry]:
    """The entries that have words in a language: their own, or those of an edition in it."""
    renderings = renderings_of(session)
    rows = session.scalars(select(RegisterEntry).where(RegisterEntry.archived_at.is_(None)))
    return {
        row.public_id: entry
        for row in rows
        if (entry := _in_language(row, renderings.get(row.id, {}), code)) is not None
    }


def _in_language(row: RegisterEntry, renderings: Mapping[str, Renderings], code: str) -> Entry | None:
    if base(row.language) == code:
        return _entry(row, row.text, tuple(row.forms), tuple(row.wrong))
    theirs = [each for tag, each in renderings.items() if base(tag) == code]
    words = [text for each in theirs for text in (*each.preferred, *each.allowed)]
    return _entry(row, words[0], tuple(words[1:]), ()) if words else None


def _entry(row: RegisterEntry, text: str, forms: tuple[str, ...], wrong: tuple[str, ...]) -> Entry:
    return Entry(
        key=row.public_id,
        text=text,
        kind=row.kind,
        forms=forms,
        wrong=wrong,
        handling=row.handling,
        case=row.case,
        note=row.note,
        state=row.state,
    )
