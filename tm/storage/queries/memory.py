"""The memory as its readers follow it: what changed since they looked last, on both databases.

On SQLite one writes after the other, so that the numbers of changes are in the order of commits and the last
one seen is all there is to remember. On PostgreSQL a smaller number may be committed later. There a reader
remembers the oldest transaction that was still at work when it looked (`horizon`): what older ones wrote it
has seen, and of all others it asks again. To see a change twice does no harm, since it only says which pairs
are to be read again.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

from sqlalchemy import BindParameter, String, bindparam, cast, func, insert, select, update
from sqlalchemy.orm import Session

from tm.storage.memory import MemoryChange, MemoryPair

Signed: TypeAlias = tuple[int, str, str, int, bytes, int, bytes]
"""A pair's number, its languages, and of both texts the length and the signature."""

Side: TypeAlias = Literal["source", "target"]
"""A text of a pair, by the name of its column."""

_MANY = 20_000


@dataclass(frozen=True, slots=True)
class Place:
    """Where in the sequence of changes a reader stands; two that are equal see the same.

    `snapshot` is PostgreSQL's own word for what a transaction sees: the horizon alone stays where it is
    as long as an old transaction is at work, whatever others commit meanwhile.
    """

    seq: int = 0
    horizon: int = 0
    snapshot: str = ""


_RANGE: dict[str, BindParameter[int]] = {"first_id": bindparam("first"), "last_id": bindparam("last")}
_NOTE = insert(MemoryChange).values(**_RANGE, written_in=0)
_NOTE_NUMBERED = insert(MemoryChange).values(**_RANGE, written_in=func.txid_current())
"""Built once, since building a query costs more than running it."""
_NEWEST = select(func.max(MemoryChange.seq))
_SNAPSHOT = select(
    func.txid_snapshot_xmin(func.txid_current_snapshot()), cast(func.txid_current_snapshot(), String)
)


def note_change(session: Session, first_id: int, last_id: int) -> None:
    """Tell all readers that these pairs came, changed or went, when this transaction is committed."""
    note = _NOTE_NUMBERED if _numbered(session) else _NOTE
    session.connection().execute(note, {"first": first_id, "last": last_id})


def newest(session: Session) -> Place:
    """The place of a reader that knows all that this session sees; to be asked for before reading it."""
    if _numbered(session):
        horizon, snapshot = session.execute(_SNAPSHOT).one()
        return Place(horizon=horizon, snapshot=snapshot)
    return Place(session.scalar(_NEWEST) or 0)


def changed_since(session: Session, place: Place) -> list[tuple[int, int]]:
    """The ranges of pairs that came, changed or went since a reader was at a place, and perhaps others."""
    query = select(MemoryChange.first_id, MemoryChange.last_id).order_by(MemoryChange.seq)
    if _numbered(session):
        query = query.where(MemoryChange.written_in >= place.horizon)
    else:
        query = query.where(MemoryChange.seq > place.seq)
    return [(first, last) for first, last in session.execute(query)]


def settle(session: Session) -> None:
    """Forget in which transactions changes were written: after a restore they are those of another server."""
    session.execute(update(MemoryChange).values(written_in=0))


def signed(
    session: Session, first_id: int | None = None, last_id: int | None = None
) -> Iterator[Sequence[Signed]]:
    """The pairs with their signatures, some thousands at a time; all, or those from one number to another."""
    query = select(
        MemoryPair.id,
        MemoryPair.source_language,
        MemoryPair.target_language,
        MemoryPair.length,
        MemoryPair.signature,
        func.length(MemoryPair.target),
        MemoryPair.target_signature,
    )
    if first_id is not None:
        query = query.where(MemoryPair.id.between(first_id, last_id))
    result = session.connection().execute(query, execution_options={"yield_per": _MANY})
    yield from result.partitions()


def texts(session: Session, ids: Sequence[int], column: Side) -> dict[int, str]:
    """The sources, or translations, of these pairs, by number: asked for so often that rows would cost."""
    if not ids:
        return {}
    listed = ",".join(map(str, ids))
    query = f"SELECT id, {column} FROM memory WHERE id IN ({listed})"  # noqa: S608 - our own words and numbers
    rows = session.connection().exec_driver_sql(query)
    return {row[0]: row[1] for row in rows}


def _numbered(session: Session) -> bool:
    return session.get_bind().dialect.name == "postgresql"
