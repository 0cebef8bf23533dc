"""A shelf of signatures: the pairs of two languages, of which it gives the likeliest to be like a text.

Most stand sorted by length, so that only those that can be as alike as wanted are looked at; what came or
changed since stands behind them, unsorted, until there is enough of it to sort all anew.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, TypeAlias

import numpy as np
from numpy.typing import NDArray

from tm.memory.signatures import Words64

Ids: TypeAlias = NDArray[np.int64]
Counts: TypeAlias = NDArray[np.uint8]
"""Numbers of bits: fewer than 256, since signatures leave one bit free."""

_SAMPLE: Final = 128
"""One row in so many is looked at to guess where the best ones begin."""
_TIMES: Final = 40
_ONE_IN: Final = 25
"""By half of their bits, so many times the wanted rows are kept, and at least one in so many of all."""
_PIECE: Final = 16_384
"""Rows that are looked at together."""
_SCALE: Final = np.int16(64)
"""Shares are compared as whole numbers of this fineness."""
_SMALL: Final = 4_096
"""Rows up to which sorting everything costs nothing worth saving."""
_LATECOMERS: Final = 16
"""Rows are sorted anew when one in so many came late."""


@dataclass(frozen=True, slots=True)
class Rows:
    """Pairs by their numbers, the lengths of their texts, and their signatures (n × 4)."""

    ids: Ids
    lengths: NDArray[np.int32]
    signatures: Words64

    @classmethod
    def none(cls) -> "Rows":
        """No rows."""
        return cls(np.empty(0, np.int64), np.empty(0, np.int32), np.empty((0, 4), np.uint64))

    @classmethod
    def joined(cls, parts: Sequence["Rows"]) -> "Rows":
        """The rows of all parts."""
        return cls(
            np.concatenate([part.ids for part in parts]),
            np.concatenate([part.lengths for part in parts]),
            np.concatenate([part.signatures for part in parts]),
        )

    def where(self, chosen: NDArray[np.bool_] | NDArray[np.intp]) -> "Rows":
        """Some of the rows."""
        return Rows(self.ids[chosen], self.lengths[chosen], self.signatures[chosen])


class _Columns:
    """Rows sorted by length, laid out for scanning; a row that is gone keeps its place, without bits."""

    def __init__(self, rows: Rows) -> None:
        rows = rows.where(np.argsort(rows.lengths, kind="stable"))
        self.ids: Ids = rows.ids
        self.lengths: NDArray[np.int32] = rows.lengths
        self.words = [np.ascontiguousarray(rows.signatures[:, place]) for place in range(4)]
        self.bits = np.bitwise_count(rows.signatures).sum(axis=1, dtype=np.uint8)
        self.half_bits = np.bitwise_count(rows.signatures[:, :2]).sum(axis=1, dtype=np.uint8)
        self.by_id = np.argsort(rows.ids)
        self.gone = 0

    def __len__(self) -> int:
        return len(self.ids)

    def drop(self, ids: Ids) -> None:
        """Take the bits of these rows away, so that they are found no more."""
        if not len(self.ids):
            return
        places = np.searchsorted(self.ids, ids, sorter=self.by_id)
        places = self.by_id[np.minimum(places, len(self.ids) - 1)]
        places = places[(self.ids[places] == ids) & (self.bits[places] > 0)]
        for word in self.words:
            word[places] = 0
        self.bits[places] = 0
        self.gone += len(places)

    def rows(self) -> Rows:
        """What is still there."""
        everything = Rows(self.ids, self.lengths, np.stack(self.words, axis=1))
        return everything.where(self.bits > 0)

    def nearest(self, wanted: Words64, window: tuple[float, float], count: int) -> tuple[Ids, list[float]]:
        """The rows that share most bits, in no order, with what they share (0 to 1)."""
        low = int(np.searchsorted(self.lengths, window[0], side="left"))
        high = int(np.searchsorted(self.lengths, window[1], side="right"))
        if low >= high:
            return np.empty(0, np.int64), []
        half = int(np.bitwise_count(wanted[:2]).sum())
        common = self._half_common(wanted, low, high)
        places = low + _likely(common, self.half_bits[low:high], half, count)
        shares = self._shares(wanted, places)
        if len(places) > count:
            best = np.argpartition(shares, -count)[-count:]
            places, shares = places[best], shares[best]
        return self.ids[places], shares.tolist()

    def containing(self, wanted: Words64) -> Ids:
        """The rows that have all these bits."""
        found = (self.words[0] & wanted[0]) == wanted[0]
        for word, bits in zip(self.words[1:], wanted[1:], strict=True):
            if bits:
                found &= (word & bits) == bits
        there: Ids = self.ids[found & (self.bits > 0)]
        return there

    def _half_common(self, wanted: Words64, low: int, high: int) -> Counts:
        """How many of half the bits the rows from low to high share, in pieces that a cache holds."""
        common = np.empty(high - low, np.uint8)
        both, counted = np.empty(_PIECE, np.uint64), np.empty(_PIECE, np.uint8)
        for start in range(low, high, _PIECE):
            stop = min(start + _PIECE, high)
            here, size = common[start - low : stop - low], stop - start
            np.bitwise_count(np.bitwise_and(self.words[0][start:stop], wanted[0], out=both[:size]), out=here)
            np.bitwise_and(self.words[1][start:stop], wanted[1], out=both[:size])
            here += np.bitwise_count(both[:size], out=counted[:size])
        return common

    def _shares(self, wanted: Words64, places: NDArray[np.intp]) -> NDArray[np.float32]:
        """Twice the bits in common by all bits, of some rows."""
        common = np.zeros(len(places), np.uint8)
        for word, bits in zip(self.words, wanted, strict=True):
            common += np.bitwise_count(word[places] & bits)
        return _shares(common, self.bits[places], int(np.bitwise_count(wanted).sum()))


class Shelf:
    """The pairs of two languages, by one of their two texts."""

    def __init__(self) -> None:
        self._sorted = _Columns(Rows.none())
        self._late = _Columns(Rows.none())

    def __len__(self) -> int:
        return len(self._sorted) + len(self._late) - self._sorted.gone - self._late.gone

    def put(self, rows: Rows) -> None:
        """Add rows, or put them in the place of those with their numbers."""
        self.drop(rows.ids)
        late = Rows.joined((self._late.rows(), rows))
        if len(late.ids) > max(_SMALL, len(self._sorted) // _LATECOMERS):
            self._sorted, late = _Columns(Rows.joined((self._sorted.rows(), late))), Rows.none()
        self._late = _Columns(late)

    def drop(self, ids: Ids) -> None:
        """Take rows away; those that are not here do not matter."""
        self._sorted.drop(ids)
        self._late.drop(ids)

    def nearest(self, wanted: Words64, length: int, *, alike: float, count: int) -> list[int]:
        """The numbers of the likeliest pairs for a text that shall be at least so much alike (0 to 1)."""
        window = (length * alike, length / alike)
        found: list[tuple[float, int]] = []
        for columns in (self._sorted, self._late):
            ids, shares = columns.nearest(wanted, window, count)
            found += zip(shares, ids.tolist(), strict=True)
        found.sort(reverse=True)
        return [id_ for share, id_ in found[:count] if share > 0]

    def containing(self, wanted: Words64) -> list[int]:
        """The numbers of the pairs that may contain what has these bits, the newest first."""
        ids = np.concatenate((self._sorted.containing(wanted), self._late.containing(wanted)))
        newest: list[int] = np.sort(ids)[::-1].tolist()
        return newest


def as_ids(ids: Sequence[int]) -> Ids:
    """Numbers of pairs as an array."""
    return np.array(ids, dtype=np.int64)


def _likely(common: Counts, bits: Counts, own: int, count: int) -> NDArray[np.intp]:
    """The places among which those are that share most: many times more than wanted, but few of all.

    A sample tells above which share these are to be found; sorting all would take longer than everything
    else together.
    """
    kept = max(_TIMES * count, len(common) // _ONE_IN)
    if len(common) <= kept:
        return np.flatnonzero(common)
    sample = np.sort(_shares(common[::_SAMPLE], bits[::_SAMPLE], own))
    cut = float(sample[-min(len(sample), kept // _SAMPLE + 1)])
    weight = int(cut * _SCALE / 2)
    found = []
    for start in range(0, len(common), _PIECE):
        piece = slice(start, start + _PIECE)
        above = common[piece].astype(np.int16) * _SCALE - bits[piece].astype(np.int16) * weight
        found.append(np.flatnonzero(above >= weight * own) + start)
    places = np.concatenate(found)
    return places if len(places) >= count else np.flatnonzero(common)


def _shares(common: Counts, bits: Counts, own: int) -> NDArray[np.float32]:
    """Twice the bits in common by all bits."""
    whole = np.maximum(bits + np.float32(own), np.float32(1))
    shares: NDArray[np.float32] = np.divide(common * np.float32(2), whole, dtype=np.float32)
    return shares
