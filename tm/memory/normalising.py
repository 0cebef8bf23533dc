"""Texts without what does not matter when they are compared: markup, case, spaces, unseen signs, figures."""

import hashlib
import re
import unicodedata
from typing import Final

from tm.text import fold, plain
from tm.words import without_accents

EDGE: Final = 0
"""The key of no neighbour: the text begins or ends here."""

_UNSEEN: Final = re.compile("[\u00ad\u0640\u064b-\u065f\u0670\u200b-\u200f\u2060\ufeff]")
"""Soft hyphens, tatweel, short vowels of Arabic, joiners and marks of direction."""
_FIGURES: Final = re.compile(r"\d+(?:[.,٫٬’]\d+)*")
_BETWEEN: Final = re.compile(r"[\s\x00-/:-@\[-`{-~¡-¿‐-⁞、-〟।॥،؛؟۔]+")


def bare(text: str) -> str:
    """The text as it is compared: no markup, small letters, one space between words, nothing unseen."""
    words = plain(text)
    if words.isascii():
        return " ".join(words.lower().split())
    folded = fold(unicodedata.normalize("NFKC", words).casefold())
    return _UNSEEN.sub("", folded)


def skeleton(text: str) -> str:
    """The bare text with every figure alike."""
    return _FIGURES.sub("0", bare(text))


def key(text: str) -> int:
    """A number of 64 bits with sign that texts share which are equal but for case, markup and figures."""
    digest = hashlib.blake2b(skeleton(text).encode("utf-8", "surrogatepass"), digest_size=8).digest()
    return int.from_bytes(digest, "big", signed=True) or 1


def spelled(text: str) -> str:
    """The words of a text without accents and marks, a space between them: what signatures are made of."""
    return spelled_bare(bare(text))


def spelled_bare(text: str) -> str:
    """The same of a text that is bare already."""
    return _BETWEEN.sub(" ", without_accents(text)).strip()
