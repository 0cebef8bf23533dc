"""Signatures: 256 bits that tell which runs of three letters a text has, so that like texts are found fast.

One bit stays free, so that the number of bits fits a byte.

Scripts without spaces give their single letters and pairs as well, so that short sentences have enough to be
told apart by.
"""

from collections.abc import Sequence
from typing import Final, TypeAlias

import numpy as np
from numpy.typing import NDArray

SCHEME: Final = 1
"""Which way of making signatures and keys this is; rows made in another way are made anew."""
BITS: Final = 256
BYTES: Final = BITS // 8

Words64: TypeAlias = NDArray[np.uint64]
"""Signatures as rows of four numbers."""
_Codes: TypeAlias = NDArray[np.uint32]

_UNSPACED: Final = (
    (0x0E00, 0x0EFF),
    (0x1000, 0x109F),
    (0x1780, 0x17FF),
    (0x3040, 0x30FF),
    (0x3400, 0x4DBF),
    (0x4E00, 0x9FFF),
    (0xF900, 0xFAFF),
    (0x20000, 0x323AF),
)
_FIRST: Final = np.uint32(0x9E3779B1)
_SECOND: Final = np.uint32(0x85EBCA77)
_THIRD: Final = np.uint32(0xC2B2AE3D)
_MIX: Final = np.uint32(0x2C1B3C6D)


def signatures(texts: Sequence[str]) -> Words64:
    """The signatures of texts as `normalising.spelled` gives them, one row of four numbers each."""
    return _signed([f" {text} " for text in texts])


def signature(text: str) -> Words64:
    """The signature of one text, as four numbers."""
    one: Words64 = signatures([text])[0]
    return one


def to_bytes(rows: Words64) -> list[bytes]:
    """Signatures as they are stored, 32 bytes each."""
    whole = rows.astype("<u8").tobytes()
    return [whole[start : start + BYTES] for start in range(0, len(whole), BYTES)]


def from_bytes(stored: Sequence[bytes]) -> Words64:
    """What `to_bytes` gave, as rows of four numbers."""
    return np.frombuffer(b"".join(stored), dtype="<u8").reshape(-1, 4).astype(np.uint64)


def _signed(padded: list[str]) -> Words64:
    codes = np.frombuffer("\0".join(padded).encode("utf-32-le", "surrogatepass"), dtype="<u4")
    rows = np.cumsum(codes == 0)
    bits = np.zeros((len(padded), BITS), dtype=np.bool_)
    inside = (codes[:-2] != 0) & (codes[1:-1] != 0) & (codes[2:] != 0)
    bits[rows[:-2][inside], _bit(codes[:-2], codes[1:-1], codes[2:])[inside]] = True
    if codes.size and int(codes.max()) >= _UNSPACED[0][0]:
        _add_unspaced(bits, codes, rows)
    packed = np.packbits(bits, axis=1, bitorder="little")
    return packed.view("<u8").astype(np.uint64)


def _add_unspaced(bits: NDArray[np.bool_], codes: _Codes, rows: NDArray[np.intp]) -> None:
    """Single letters and pairs of scripts without spaces."""
    unspaced = np.zeros(codes.shape, dtype=np.bool_)
    for first, last in _UNSPACED:
        unspaced |= (codes >= first) & (codes <= last)
    none = np.zeros_like(codes)
    bits[rows[unspaced], _bit(codes, none, none)[unspaced]] = True
    pairs = unspaced[:-1] & unspaced[1:]
    bits[rows[:-1][pairs], _bit(codes[:-1], codes[1:], none[1:])[pairs]] = True


def _bit(first: _Codes, second: _Codes, third: _Codes) -> NDArray[np.uint8]:
    mixed = (first * _FIRST) ^ (second * _SECOND) ^ (third * _THIRD)
    mixed = (mixed ^ (mixed >> np.uint32(15))) * _MIX
    bit: NDArray[np.uint8] = (mixed % np.uint32(BITS - 1)).astype(np.uint8)
    return bit
