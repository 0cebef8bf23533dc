"""One reader per process and database: holds the signatures of all pairs and catches up before a query.

It looks through a session of its own, which sees what is committed and nothing else: what the caller has
written and may still take back is not for others to see.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import lru_cache
from threading import Lock
from typing import Final, TypeAlias
from weakref import WeakKeyDictionary

import numpy as np
from sqlalchemy.orm import Session

from tm.languages import base
from tm.memory import CANDIDATES, LOWERED, Rows, Shelf, as_ids, bare, from_bytes, signature, spelled
from tm.storage.engine import Database, database_of
from tm.storage.queries import memory as queries
from tm.storage.queries.memory import Place, Side, Signed

Languages: TypeAlias = tuple[str, str]
"""The base languages of a source and its translation."""


class Reader:
    """What a process knows of the memory of one database."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._place: Place | None = None
        self._sources: dict[Languages, Shelf] = defaultdict(Shelf)
        self._targets: dict[Languages, Shelf] = defaultdict(Shelf)

    def alike(self, session: Session, text: str, languages: Languages, side: Side = "source") -> list[int]:
        """The pairs whose sources, or targets, are likeliest to be like a text, by number."""
        wanted, length = signature(spelled(text)), len(bare(text))
        with self._lock:
            self._catch_up(database_of(session))
            shelves = self._sources if side == "source" else self._targets
            if languages not in shelves or not length:
                return []
            return shelves[languages].nearest(wanted, length, alike=LOWERED / 100, count=CANDIDATES)

    def languages(self, session: Session) -> list[Languages]:
        """Which languages were translated into which."""
        with self._lock:
            self._catch_up(database_of(session))
            return [languages for languages, shelf in self._sources.items() if len(shelf)]

    def size(self, session: Session) -> int:
        """How many pairs there are."""
        with self._lock:
            self._catch_up(database_of(session))
            return sum(map(len, self._sources.values()))

    def _catch_up(self, database: Database) -> None:
        with database.reading() as session:
            place = queries.newest(session)
            if self._place is None:
                self._put(queries.signed(session))
            elif place != self._place:
                for first, last in _together(queries.changed_since(session, self._place)):
                    self._renew(session, first, last)
        self._place = place

    def _renew(self, session: Session, first: int, last: int) -> None:
        seen: set[int] = set()
        for rows in queries.signed(session, first, last):
            self._put([rows])
            seen.update(row[0] for row in rows)
        gone = as_ids([id_ for id_ in range(first, last + 1) if id_ not in seen])
        if len(gone):
            for shelf in (*self._sources.values(), *self._targets.values()):
                shelf.drop(gone)

    def _put(self, batches: Iterable[Sequence[Signed]]) -> None:
        """Put rows onto the shelves of their languages, all at once: a shelf that is sorted often is slow."""
        sources: dict[Languages, list[Rows]] = defaultdict(list)
        targets: dict[Languages, list[Rows]] = defaultdict(list)
        for batch in batches:
            groups: dict[Languages, list[Signed]] = defaultdict(list)
            for row in batch:
                groups[_base(row[1]), _base(row[2])].append(row)
            for languages, group in groups.items():
                sources[languages].append(_rows(group, "source"))
                targets[languages].append(_rows(group, "target"))
        for shelves, found in ((self._sources, sources), (self._targets, targets)):
            for languages, parts in found.items():
                shelves[languages].put(Rows.joined(parts))


_readers: Final[WeakKeyDictionary[Database, Reader]] = WeakKeyDictionary()
_making: Final = Lock()


def reader_of(session: Session) -> Reader:
    """This process's reader of the session's database."""
    with _making:
        return _readers.setdefault(database_of(session), Reader())


def _rows(group: Sequence[Signed], side: Side) -> Rows:
    """The length of a target is that of the text with its markup, which is near enough to look among."""
    return Rows(
        as_ids([row[0] for row in group]),
        np.array([row[3] if side == "source" else row[5] for row in group], dtype=np.int32),
        from_bytes([row[4] if side == "source" else row[6] for row in group]),
    )


def _together(ranges: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Ranges that meet or overlap as one, so that many saves are read with one query."""
    found: list[tuple[int, int]] = []
    for first, last in sorted(ranges):
        if found and first <= found[-1][1] + 1:
            found[-1] = (found[-1][0], max(last, found[-1][1]))
        else:
            found.append((first, last))
    return found


_base = lru_cache(maxsize=1024)(base)
