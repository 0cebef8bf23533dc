"""A text as words with what stands between them, in all scripts; markup is seen through."""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from tm.text import stretches
from tm.words import JOINERS, MARKS

UNSPACED: Final = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
)
"""Letters of languages that put no space between words: Thai, Lao, Burmese, Khmer, Chinese, Japanese."""
_WORD: Final = re.compile(rf"[{UNSPACED}][{MARKS}]*|(?:[^\W_{UNSPACED}][{MARKS}{JOINERS}]*)+")
_LIGHT: Final = re.compile(r"[\s\-‐‑–'’ʼ´`.·\u00ad]*")
_STRONG: Final = re.compile(r"\.\s|[–—]|\n\s*\n")


@dataclass(frozen=True, slots=True)
class Token:
    """One word, or one letter of a script without spaces; `gap` is what stands before it."""

    text: str
    start: int
    end: int
    gap: str = ""

    @property
    def is_upper(self) -> bool:
        """Whether all its letters are capitals."""
        return self.text.isupper()

    @property
    def has_capital(self) -> bool:
        """Whether it begins with a capital."""
        return self.text[0].isupper()

    @property
    def is_unspaced(self) -> bool:
        """Whether it is a letter of a script without spaces."""
        return re.match(f"[{UNSPACED}]", self.text) is not None


def tokens(text: str) -> list[Token]:
    """The words of a text with their places; numbers are words."""
    found: list[Token] = []
    gap = ""
    for start, end in stretches(text):
        reached = start
        for match in _WORD.finditer(text, start, end):
            gap += text[reached : match.start()]
            found.append(Token(match[0], match.start(), match.end(), gap))
            gap, reached = "", match.end()
        gap += text[reached:end]
    return found


@lru_cache(maxsize=4096)
def is_light(gap: str) -> bool:
    """Whether two words belong together across this: a space, a hyphen, an apostrophe, nothing."""
    return len(gap) <= 4 and _LIGHT.fullmatch(gap) is not None and _STRONG.search(gap) is None


@lru_cache(maxsize=4096)
def bare(gap: str) -> str:
    """What stands between two words without its white space, in one spelling."""
    return re.sub(r"\s+", "", unicodedata.normalize("NFKC", gap))
