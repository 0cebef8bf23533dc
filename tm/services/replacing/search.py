"""What somebody looks for in the translations of an edition, and where it stands in a text.

Words are looked for as they are typed, never as a pattern, so that no search takes longer than the text is
long. An ordinary space stands for any white space, a straight apostrophe for a curly one too, and a letter
with its accent is one however it is stored.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cached_property
from typing import Final

from tm.errors import N_, TmError
from tm.services.replacing.capitals import folded
from tm.text import clean
from tm.words import JOINERS, MARKS

LONGEST: Final = 200
"""Characters of what is looked for."""
LONGEST_PUT: Final = 500
_CLUSTER: Final = re.compile(rf"[\s\S][{MARKS}{JOINERS}]*")
_COMBINES: Final = re.compile(rf"[{MARKS}{JOINERS}]")
_IN_WORD: Final = re.compile(rf"[\w{MARKS}{JOINERS}]")
_UNSPACED: Final = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]"
)
"""Scripts that write no space between words: there every place may be the end of one."""
_APOSTROPHES: Final = str.maketrans("’ʼ", "''")


class Extent(StrEnum):
    """How much of a word must be found."""

    WHOLE = "whole"
    PART = "part"


class Capitals(StrEnum):
    """What capitals mean to a search."""

    FOLLOW = "follow"
    """Found in any; the new words follow those that were found."""
    ANY = "any"
    """Found in any; the new words as they were typed."""
    EXACT = "exact"
    """Found only as they were typed."""


class NothingToFind(TmError):
    """The words to look for are missing, or cannot be."""


class NothingToPut(TmError):
    """What is to be put in place of them cannot be."""


@dataclass(frozen=True)
class Search:
    """Words to look for in an edition, and those to put in their place; "" takes them out."""

    find: str
    put: str
    extent: Extent
    capitals: Capitals
    language: str

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """What finds the words in a folded text: literal characters, with white space between them."""
        words = _folded(self.find, self).text.split(" ")
        inner = r"\s++".join(re.escape(word) for word in words if word)
        before, after = ("" if word else r"\s" for word in (words[0], words[-1]))
        return re.compile(before + inner + after)

    @cached_property
    def among(self) -> "Search | None":
        """What finds the new words, where they hold those that are looked for."""
        new, old = (_folded(text, self).text for text in (self.put, self.find))
        return replace(self, find=self.put) if new != old and old in new else None


def search_for(find: str, put: str, *, extent: Extent, capitals: Capitals, language: str) -> Search:
    """The search that somebody typed. Spaces at the ends count only where no letter or figure is looked for.

    Raises:
        NothingToFind: no words, or far too many.
        NothingToPut: far too many, or the very same.
    """
    find, put = (clean(text).replace("\n", " ").replace("\r", "") for text in (find, put))
    if not find.strip():
        raise NothingToFind(N_("Type the words to look for."))
    if len(find) > LONGEST:
        raise NothingToFind(N_("These are more words than one looks for; type fewer."))
    if len(put) > LONGEST_PUT:
        raise NothingToPut(N_("This is too long; type fewer words."))
    if any(each.isalnum() for each in find):
        find, put = find.strip(), put.strip()
    if find == put and capitals is not Capitals.ANY:
        raise NothingToPut(N_("Both are the same; nothing would change."))
    return Search(find, put, extent, capitals, language)


def places(text: str, search: Search) -> Iterator[tuple[int, int]]:
    """Where the words stand in a text without markup, from left to right, none within another.

    Where the new words hold those looked for ("York", "New York"), what is among them already is left out.
    """
    there = list(_places(text, search.among)) if search.among else []
    for start, end in _places(text, search):
        if not any(first <= start and end <= last for first, last in there):
            yield start, end


def _places(text: str, search: Search) -> Iterator[tuple[int, int]]:
    told = _folded(text, search)
    at = 0
    while found := search.pattern.search(told.text, at):
        start, end = told.place(found.start()), told.place(found.end())
        at = found.start() + 1
        if start is not None and end is not None and _stands_alone(text, start, end, search):
            at = found.end()
            yield start, end


@dataclass(frozen=True, slots=True)
class _Folded:
    """A text in which equal words are equal, and where its letters begin in the text itself (None: there)."""

    text: str
    places: dict[int, int] | None

    def place(self, at: int) -> int | None:
        """Where that stands in the text itself; None: within a letter."""
        return at if self.places is None else self.places.get(at)


def _folded(text: str, search: Search) -> _Folded:
    whole = _told(text, search)
    if len(whole) == len(text) and not _COMBINES.search(text) and unicodedata.is_normalized("NFC", text):
        return _Folded(whole, None)
    parts: list[str] = []
    places: dict[int, int] = {}
    length = 0
    for letter in _CLUSTER.finditer(text):
        part = _told(unicodedata.normalize("NFC", letter[0]), search)
        places[length] = letter.start()
        parts.append(part)
        length += len(part)
    places[length] = len(text)
    return _Folded("".join(parts), places)


def _told(text: str, search: Search) -> str:
    straight = text.translate(_APOSTROPHES)
    return straight if search.capitals is Capitals.EXACT else folded(straight, search.language)


def _stands_alone(text: str, start: int, end: int, search: Search) -> bool:
    """Whether no word goes on at either end, where whole words are looked for."""
    if search.extent is Extent.PART:
        return True
    return not (_goes_on(text, start) or _goes_on(text, end))


def _goes_on(text: str, place: int) -> bool:
    """Whether the signs before and after a place are of one word."""
    before, after = text[place - 1 : place] if place else "", text[place : place + 1]
    if not _IN_WORD.match(before) or not _IN_WORD.match(after):
        return False
    return not (_UNSPACED.match(before) or _UNSPACED.match(after))
