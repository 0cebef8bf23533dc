"""Words as they are compared in scripts without capitals: one form of each letter, without vowel marks."""

import re
from collections.abc import Iterable, Sequence
from itertools import groupby
from operator import itemgetter
from typing import Final

_LONGEST_WORD: Final = 24
_TOKEN: Final = re.compile(r"[^\s.,،؛;:!?؟۔।…()\"'“”‘’«»*]+")
_WORD_START: Final = "\"'“”‘’„‚‹›«»()[]{}¿¡*—–-\u200e\u200f،,؛;:"
_VOWEL_MARKS: Final = map(chr, [*range(0x0610, 0x061B), *range(0x064B, 0x0660), 0x0640, 0x0670, 0x093C])
_JOINERS: Final = "\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
_FOLDED: Final = str.maketrans(
    {
        **dict.fromkeys([*_VOWEL_MARKS, *_JOINERS]),
        **dict(zip("أإٱآىیکۀہھۂँ", "ااااييكههههं", strict=True)),
        **dict(zip(map(chr, range(0x0958, 0x0960)), "कखगजडढफय", strict=True)),
    }
)
"""Arabic vowel marks, lengthening and the nukta go; hamza, yeh, kaf, heh and chandrabindu take one form."""


def fold(word: str) -> str:
    """A word as it is compared."""
    return word.translate(_FOLDED)


def folded(listed: Iterable[str]) -> frozenset[str]:
    """The words of a list as they are compared."""
    return frozenset(fold(word) for word in listed)


def any_of(listed: Iterable[str]) -> str:
    """An expression for one of the words, folded; for none of them, one that never fits."""
    found = folded(listed)
    return _branches(sorted(found)) if found else "(?!)"


def _branches(listed: Sequence[str]) -> str:
    """The words of a sorted list, each beginning written once; the longest that fits is taken."""
    branches = []
    for letter, group in groupby(filter(None, listed), key=itemgetter(0)):
        rests = [word[1:] for word in group]
        tail = _branches(rests)
        branches.append(re.escape(letter) + (f"(?:{tail})" if len(rests) > 1 else tail))
    return "|".join(branches) + ("|" if branches and "" in listed else "")


def has_word(text: str, start: int, end: int) -> bool:
    """Whether there is a word between two places."""
    return _TOKEN.search(text, start, end) is not None


def next_word(text: str, place: int) -> str:
    """The word that begins there, folded."""
    found = _TOKEN.match(text, place, place + _LONGEST_WORD)
    return fold(found[0]) if found else ""


def word_before(text: str, stop: int, start: int) -> str:
    """The word in front of a place, as printed, without the marks that open it."""
    first = max(start, stop - _LONGEST_WORD)
    return "".join(text[first:stop].rsplit(maxsplit=1)[-1:]).lstrip(_WORD_START)


def bare(word: str) -> str:
    """A word folded, without the marks around it."""
    return fold(word.strip(_WORD_START))
