"""A shelf of signatures: the pairs of two languages, of which it gives the likeliest to be like a text.

Most stand sorted by length, so that only those that can be as alike as wanted are looked at; what came or
changed since stands behind them, unsorted, until there is enough of it to sort all anew.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import ceil, floor
from typing import Final, TypeAlias

import numpy as np
from numpy.typing import NDArray

from tm.memory.signatures import Words64

Ids: TypeAlias = NDArray[np.int32]
"""Numbers of pairs, in as few bytes as the databases give them."""
Counts: TypeAlias = NDArray[np.uint8]
"""Numbers of bits: fewer than 256, since signatures leave one bit free."""
Places: TypeAlias = NDArray[np.intp]

_SAMPLE: Final = 64
"""One row in so many is looked at to guess where the best ones begin."""
_TIMES: Final = 20
_ONE_IN: Final = 100
"""By half of their bits, so many times the wanted rows are kept, and at least one in so many of all."""
_PIECE: Final = 32_768
"""Rows that are looked at together."""
_FEW_BITS: Final = 64
"""Half the bits of a text with fewer tell little; of such ones `_TIMES_MORE` as many are kept."""
_TIMES_MORE: Final = 10
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
        return cls(np.empty(0, np.int32), np.empty(0, np.int32), np.empty((0, 4), np.uint64))

    @classmethod
    def joined(cls, parts: Sequence["Rows"]) -> "Rows":
        """The rows of all parts."""
        return cls(
            np.concatenate([part.ids for part in parts]),
            np.concatenate([part.lengths for part in parts]),
            np.concatenate([part.signatures for part in parts]),
        )

    def where(self, chosen: NDArray[np.bool_] | Places) -> "Rows":
        """Some of the rows."""
        return Rows(self.ids[chosen], self.lengths[chosen], self.signatures[chosen])


class _Columns:
    """Rows sorted by length, laid out for scanning; a row that is gone keeps its place, without bits.

    Half of the bits stand in two columns of their own, which is all that is read of most rows.
    """

    def __init__(self, rows: Rows) -> None:
        rows = rows.where(np.argsort(rows.lengths, kind="stable"))
        self.ids: Ids = rows.ids
        self.lengths: NDArray[np.int32] = rows.lengths
        self.half = [np.ascontiguousarray(rows.signatures[:, place]) for place in (0, 1)]
        self.rest: Words64 = np.ascontiguousarray(rows.signatures[:, 2:])
        self.bits = np.bitwise_count(rows.signatures).sum(axis=1, dtype=np.uint8)
        self.usual = [self._half_bits(start) for start in range(0, len(rows.ids), _PIECE)]
        self.by_id: Ids = np.argsort(rows.ids).astype(np.int32)
        self.gone = 0

    def __len__(self) -> int:
        return len(self.ids)

    def drop(self, ids: Ids) -> None:
        """Take the bits of these rows away, so that they are found no more."""
        if not len(self.ids):
            return
        ranks = np.searchsorted(self.ids, ids, sorter=self.by_id)
        places = self.by_id[np.minimum(ranks, len(self.ids) - 1)]
        places = places[(self.ids[places] == ids) & (self.bits[places] > 0)]
        for words in (*self.half, self.rest, self.bits):
            words[places] = 0
        self.gone += len(places)

    def rows(self) -> Rows:
        """What is still there."""
        everything = Rows(self.ids, self.lengths, np.column_stack((*self.half, self.rest)))
        return everything.where(self.bits > 0)

    def nearest(self, wanted: Words64, window: tuple[int, int], count: int) -> tuple[Ids, list[float]]:
        """The rows that share most bits, in no order, with what they share (0 to 1).

        `window` is the least length and the first one that is too much.
        """
        # In numbers of the lengths' own kind, since numpy would turn all lengths into that of others first.
        low, high = np.searchsorted(self.lengths, np.array(window, np.int32), side="left").tolist()
        if low >= high:
            return self.ids[:0], []
        common = self._half_common(wanted, low, high)
        places = low + self._likely(wanted, common, low, count)
        shares = self._shares(wanted, common[places - low], places)
        if len(places) > count:
            best = np.argpartition(shares, -count)[-count:]
            places, shares = places[best], shares[best]
        return self.ids[places], shares.tolist()

    def _half_bits(self, start: int) -> float:
        """How many of half the bits the rows of a piece have, all being about as long, on average."""
        piece = slice(start, start + _PIECE)
        return float(sum(np.bitwise_count(words[piece]).mean() for words in self.half))

    def _half_common(self, wanted: Words64, low: int, high: int) -> Counts:
        """How many of half the bits the rows from low to high share, in pieces that a cache holds."""
        common = np.empty(high - low, np.uint8)
        both, counted = np.empty(_PIECE, np.uint64), np.empty(_PIECE, np.uint8)
        first, second = self.half
        for start, stop in _pieces(low, high):
            here, size = common[start - low : stop - low], stop - start
            np.bitwise_count(np.bitwise_and(first[start:stop], wanted[0], out=both[:size]), out=here)
            np.bitwise_and(second[start:stop], wanted[1], out=both[:size])
            here += np.bitwise_count(both[:size], out=counted[:size])
        return common

    def _likely(self, wanted: Words64, common: Counts, low: int, count: int) -> Places:
        """The places among which those are that share most: many times more than wanted, but few of all."""
        kept = max(_TIMES * count, len(common) // _ONE_IN)
        if int(np.bitwise_count(wanted).sum()) < _FEW_BITS:
            kept *= _TIMES_MORE
        if len(common) <= kept:
            return np.arange(len(common))
        least = self._least(wanted, common, low, kept)
        found = [
            start - low + np.flatnonzero(common[start - low : stop - low] >= least[start // _PIECE])
            for start, stop in _pieces(low, low + len(common))
        ]
        places = np.concatenate(found)
        return places if len(places) >= count else np.arange(len(common))

    def _least(self, wanted: Words64, common: Counts, low: int, kept: int) -> Counts:
        """How many bits a row of each piece must share to be kept.

        A sample tells it; sorting all would take longer than everything else together.
        """
        whole = np.array(self.usual) + float(np.bitwise_count(wanted[:2]).sum())
        sampled = np.arange(0, len(common), _SAMPLE)
        shares = common[sampled] / whole[(low + sampled) // _PIECE]
        rank = min(kept // _SAMPLE + 1, len(shares))
        least: Counts = np.ceil(np.partition(shares, -rank)[-rank] * whole).astype(np.uint8)
        return least

    def _shares(self, wanted: Words64, half: Counts, places: Places) -> NDArray[np.float32]:
        """Twice the bits in common by all bits, of rows of which those of one half are counted."""
        counted = np.bitwise_count(self.rest.take(places, axis=0) & wanted[2:])
        common = half + counted[:, 0] + counted[:, 1]
        whole = self.bits[places] + np.float32(max(1, int(np.bitwise_count(wanted).sum())))
        shares: NDArray[np.float32] = np.divide(common * np.float32(2), whole, dtype=np.float32)
        return shares


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
        window = (ceil(length * alike), floor(length / alike) + 1)
        found: list[tuple[float, int]] = []
        for columns in (self._sorted, self._late):
            ids, shares = columns.nearest(wanted, window, count)
            found += zip(shares, ids.tolist(), strict=True)
        found.sort(reverse=True)
        return [id_ for share, id_ in found[:count] if share > 0]


def as_ids(ids: Sequence[int]) -> Ids:
    """Numbers of pairs as an array."""
    return np.array(ids, dtype=np.int32)


def _pieces(low: int, high: int) -> Iterator[tuple[int, int]]:
    """What lies between two places, cut where pieces begin."""
    start = low
    while start < high:
        stop = min((start // _PIECE + 1) * _PIECE, high)
        yield start, stop
        start = stop
