"""Pairs of other programs' memories brought into ours, some thousands at a time; what is there stays once."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import islice

from sqlalchemy import insert, select
from sqlalchemy.orm import Session

from tm.languages import base
from tm.memory import SCHEME, bare, key, signatures, spelled, to_bytes
from tm.services.remembering.indexing import index_pairs
from tm.storage.memory import MemoryFile, MemoryPair
from tm.storage.people import Person
from tm.storage.queries.memory import note_change

BATCH = 5_000
"""Pairs that are stored in one transaction, so that nobody waits long for his save."""
_ASKED = 500


@dataclass(frozen=True, slots=True)
class ForeignPair:
    """A text and its translation, and when it was made, if the file says so."""

    source: str
    target: str
    at: datetime | None = None


def batches(pairs: Iterable[ForeignPair]) -> Iterator[list[ForeignPair]]:
    """The pairs in batches of a size for `add_pairs`."""
    waiting = iter(pairs)
    while batch := list(islice(waiting, BATCH)):
        yield batch


def new_file(session: Session, name: str, *, person: Person | None, at: datetime) -> MemoryFile:
    """The row to which the pairs of a file belong."""
    file = MemoryFile(name=name, person_id=person.id if person else None, imported_at=at)
    session.add(file)
    session.flush()
    return file


def add_pairs(
    session: Session,
    pairs: Sequence[ForeignPair],
    *,
    source_language: str,
    target_language: str,
    file_id: int,
) -> int:
    """Add the pairs that the memory has not yet; how many these were."""
    keys = [key(pair.source) for pair in pairs]
    known = _known(session, sorted(set(keys)), base(source_language), base(target_language))
    new: list[tuple[ForeignPair, int]] = []
    for pair, number in zip(pairs, keys, strict=True):
        if (pair.source, pair.target) not in known:
            known.add((pair.source, pair.target))
            new.append((pair, number))
    if not new:
        return 0
    shared = {"source_language": source_language, "target_language": target_language, "file_id": file_id}
    rows = [{**row, **shared} for row in _rows(new)]
    query = insert(MemoryPair).returning(MemoryPair.id, sort_by_parameter_order=True)
    made = session.scalars(query, rows).all()
    index_pairs(
        session,
        (
            (id_, pair.source, pair.target, source_language, target_language)
            for id_, (pair, _) in zip(made, new, strict=True)
        ),
    )
    note_change(session, min(made), max(made))
    return len(made)


def _known(session: Session, keys: Sequence[int], source: str, target: str) -> set[tuple[str, str]]:
    """The pairs of these languages that there are, among those with these keys."""
    found: set[tuple[str, str]] = set()
    columns = (
        MemoryPair.source,
        MemoryPair.target,
        MemoryPair.source_language,
        MemoryPair.target_language,
    )
    for start in range(0, len(keys), _ASKED):
        query = select(*columns).where(MemoryPair.key.in_(keys[start : start + _ASKED]))
        for text, translation, one, other in session.execute(query):
            if (base(one), base(other)) == (source, target):
                found.add((text, translation))
    return found


def _rows(pairs: Sequence[tuple[ForeignPair, int]]) -> Iterator[dict[str, object]]:
    sources = to_bytes(signatures([spelled(pair.source) for pair, _ in pairs]))
    targets = to_bytes(signatures([spelled(pair.target) for pair, _ in pairs]))
    for (pair, number), source, target in zip(pairs, sources, targets, strict=True):
        yield {
            "source": pair.source,
            "target": pair.target,
            "key": number,
            "length": len(bare(pair.source)),
            "signature": source,
            "target_signature": target,
            "scheme": SCHEME,
            "at": pair.at,
        }
