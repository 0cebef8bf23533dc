"""A text as the checks read it: without its markup, without addresses, and where each word stands."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, NamedTuple

from tm.dates import FoundDate, find_dates
from tm.numbers import Figure, figures
from tm.quality.values import Pair, Span
from tm.text import stretches
from tm.words import MARKS

GONE: Final = "\ufffc"
"""Stands for each character of an address, so that its dots and marks are nobody's business."""
_ADDRESS_TAIL: Final = r"[A-Za-z0-9\-._~:/?#\[\]@!$&'()*+,;=%]"
_ADDRESS: Final = re.compile(
    rf"(?:https?://|www\.){_ADDRESS_TAIL}+"
    r"|[A-Za-z0-9._+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+"
    r"|(?<![\w.])@\w{2,}"
    r"|(?<![\w&])\#[^\W\d]\w+"
    rf"|\b[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*\.(?:org|com|net|info|edu|gov|int)\b(?:/{_ADDRESS_TAIL}*)?"
)
_SIGNS: Final = ("://", "www.", "@", "#", ".org", ".com", ".net", ".info", ".edu", ".gov", ".int")
"""One of these stands in every address; looking for them is quick."""
HYPHEN_FOR_STOP: Final = re.compile('(?<=[\u0621-\u06d3])-(?=\\s|$)|(?<=[\u0621-\u06d3]["”’»])-(?=\\s|$)')
"""What many type for the Urdu stop, which looks the same."""
_NO_PROSE: Final = re.compile(r"&(?:[a-z]{2,8}|#\d{2,5});|\{\w+\}")
"""A sign as web pages write it, left over from one; the slot of a standing text."""
_NOT_ITS_OWN: Final = ".,;:!?'\"*"
_WORD: Final = re.compile(rf"[^\W\d_](?:[^\W\d_]|[{MARKS}\u200b-\u200d\u00ad\u2060\ufeff])*")


class Word(NamedTuple):
    """A run of letters with their signs, and where it stands in the prose; an issue has a million."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Address:
    """A link's address, an e-mail address, a handle or a hashtag, and where it stands in the stored text."""

    text: str
    span: Span


@dataclass(frozen=True, slots=True)
class Reading:
    """A text for the checks. `prose` is without markup, and each character of an address is `GONE`.

    `places` says where each character of the prose stands in the stored text; None where they are the same.
    """

    stored: str
    prose: str
    places: tuple[int, ...] | None
    words: tuple[Word, ...]

    def span(self, start: int, end: int) -> Span:
        """Where a stretch of the prose stands in the stored text; an empty one stands before its place."""
        if self.places is None:
            return start, end
        if start == end:
            place = self.places[start] if start < len(self.places) else len(self.stored)
            return place, place
        return self.places[start], self.places[end - 1] + 1


@lru_cache(maxsize=4096)
def read(text: str) -> Reading:
    """The text as the checks read it; a text that is asked for again is not read again."""
    places = _places(text) if "*" in text or "](" in text or "\\[" in text else None
    bare = text if places is None else "".join(text[place] for place in places)
    prose = bare
    for start, end in [found.span for found in addresses(bare)]:
        prose = prose[:start] + GONE * (end - start) + prose[end:]
    if "&" in prose or "{" in prose:
        prose = _NO_PROSE.sub(lambda found: GONE * len(found[0]), prose)
    words = tuple(Word(word[0], word.start(), word.end()) for word in _WORD.finditer(prose))
    return Reading(text, prose, places, words)


@lru_cache(maxsize=4096)
def numerals(text: str, language: str) -> tuple[Figure, ...]:
    """The figures of a text; several families ask for them."""
    return tuple(figures(text, language))


@lru_cache(maxsize=4096)
def dates(text: str, language: str) -> tuple[FoundDate, ...]:
    """The dates of a text."""
    return tuple(find_dates(text, language))


def source(pair: Pair) -> Reading:
    """The original of a pair."""
    return read(pair.source)


def target(pair: Pair) -> Reading:
    """The translation of a pair."""
    return read(pair.target)


def addresses(text: str) -> tuple[Address, ...]:
    """The addresses in a text, those of its links among them, without the marks of the sentence."""
    if not any(sign in text for sign in _SIGNS):
        return ()
    return tuple(_addresses(text))


def _addresses(text: str) -> Iterable[Address]:
    for found in _ADDRESS.finditer(text):
        address = found[0].rstrip(_NOT_ITS_OWN)
        while address.endswith((")", "]")) and address.count("(") + address.count("[") < (
            address.count(")") + address.count("]")
        ):
            address = address[:-1].rstrip(_NOT_ITS_OWN)
        yield Address(address, (found.start(), found.start() + len(address)))


def _places(text: str) -> tuple[int, ...]:
    """Where the characters that a reader sees stand."""
    seen = [place for start, end in stretches(text) for place in range(start, end)]
    return tuple(
        place for place in seen if text[place] != "\\" or text[place + 1 : place + 2] not in ("*", "[")
    )
