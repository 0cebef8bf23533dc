"""The words of a text as numbers, such that an index of them finds phrases in any form of their words.

A word has the numbers of its stems, or its own where it has none; two words that stand side by side have
those of their stems together, so that a phrase is found by its pairs. A number holds a label as well, which
keeps languages apart. Numbers may coincide: what is found has to be looked at.
"""

from collections.abc import Iterable
from functools import lru_cache
from itertools import pairwise
from typing import Final, TypeAlias
from zlib import crc32

from tm.memory.phrases import Keys, words_of

INDEXING: Final = 2
"""Which way of numbering words this is; what was numbered in another way is numbered anew."""
Numbers: TypeAlias = tuple[int, ...]

_MOST_PAIRS: Final = 8
"""Pairs of a phrase that are asked for; by then next to nothing is left that has not the whole of it."""
_POSITIVE: Final = 0x7FFFFFFF
"""Numbers fit in four bytes with sign."""
_MIX: Final = 0x9E3779B1


def numbers(text: str, keys: Keys, label: str) -> set[int]:
    """The numbers of all words of a text and of all pairs of neighbours."""
    words = [_numbers(word, keys, label) for word in words_of(text)]
    found = {number for each in words for number in each}
    for one, other in pairwise(words):
        found |= _pairs(one, other)
    return found


def sought(phrase: str, keys: Keys, label: str) -> list[set[int]]:
    """What a text must have in which a phrase stands: of each of these sets one number."""
    words = [_numbers(word, keys, label) for word in words_of(phrase)]
    if len(words) == 1:
        return [set(words[0])]
    return [_pairs(one, other) for one, other in list(pairwise(words))[:_MOST_PAIRS]]


def sought_apart(phrase: str, keys: Keys, label: str) -> list[set[int]]:
    """The same where the words may stand anywhere in the text."""
    return [set(_numbers(word, keys, label)) for word in dict.fromkeys(words_of(phrase))]


@lru_cache(maxsize=65536)
def _numbers(word: str, keys: Keys, label: str) -> Numbers:
    """The numbers of a word; the signs before its keys tell stems from the word itself."""
    found = keys(word)
    stems = [key[1:] for key in found if key[0] == "~"] or [key[1:] for key in found if key[0] == "="]
    return tuple(crc32(f"{label} {stem}".encode()) & _POSITIVE for stem in stems)


def _pairs(one: Iterable[int], other: Numbers) -> set[int]:
    return {(first * _MIX ^ second) & _POSITIVE for first in one for second in other}
