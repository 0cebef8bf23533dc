"""Words: counting them, cutting a text into them, and telling two texts apart by them."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import islice
from typing import Final, Literal, TypeAlias

from tm.text import plain

ChangeKind: TypeAlias = Literal["same", "added", "removed"]


@dataclass(frozen=True, slots=True)
class Change:
    """A stretch that two texts share, or that only one of them has."""

    kind: ChangeKind
    text: str


def _combining_marks() -> str:
    """The signs that belong to the letter before them (vowel signs, harakat, accents), for use in `[…]`."""
    blocks = (range(0x300, 0x2000), range(0x20D0, 0x2100), range(0xA600, 0xAC00), range(0xFE00, 0xFE30))
    return "".join(
        chr(code) for block in blocks for code in block if unicodedata.category(chr(code)).startswith("M")
    )


MARKS: Final = _combining_marks()
"""Signs that belong to the letter before them, to stand inside `[…]` of a pattern."""
JOINERS: Final = "\u200c\u200d"
"""Signs inside words that nobody sees."""
_LETTER: Final = rf"[^\W_][{MARKS}{JOINERS}]*"
_WORD: Final = re.compile(rf"https?://\S+|{_LETTER}(?:['’.,:/@\-_]*+{_LETTER})*+")
_IDEOGRAPH: Final = re.compile(r"[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]")
_FIGURE: Final = r"\d+(?:[.,:/’\u066b\u066c]\d+)+"
_TOKEN: Final = re.compile(rf"\s+|{_FIGURE}|[\w{MARKS}][\w{MARKS}{JOINERS}]*|[^\w\s]")
_ACCENTS: Final = re.compile("[\u0300-\u036f]")
_LARGEST_TABLE: Final = 4_000_000
"""Pairs of words up to which two texts are compared; beyond, all that differs counts as rewritten."""


def without_accents(text: str) -> str:
    """The text with bare Latin letters: García as Garcia. Vowel signs of other scripts stay."""
    if text.isascii():
        return text
    return unicodedata.normalize("NFC", _ACCENTS.sub("", unicodedata.normalize("NFD", text)))


def count(text: str) -> int:
    """How many words a reader would count; a Han or kana character counts as a word."""
    bare = plain(text)
    if bare.isascii():
        return len(_WORD.findall(bare))
    return len(_WORD.findall(_IDEOGRAPH.sub(" ", bare))) + len(_IDEOGRAPH.findall(bare))


def tokens(text: str) -> list[str]:
    """Words, marks and white space in order; joined, they are the text."""
    return _TOKEN.findall(text)


def difference(before: str, after: str) -> tuple[Change, ...]:
    """What changed between two texts, word by word.

    "same" and "removed", joined, are the text before; "same" and "added" the text after. White space alone
    between two changes counts as changed, so that a rewritten phrase reads as one.
    """
    old, new = tokens(before), tokens(after)
    head = _shared(old, new)
    tail = _shared(old[head:][::-1], new[head:][::-1])
    middle = _compared(old[head : len(old) - tail], new[head : len(new) - tail])
    pairs = [("".join(old[:head]),) * 2, *middle, ("".join(old[len(old) - tail :]),) * 2]
    return tuple(_changes(pairs))


def _shared(old: list[str], new: list[str]) -> int:
    """How many words two lists have in common at their beginning."""
    limit = min(len(old), len(new))
    return next((place for place in range(limit) if old[place] != new[place]), limit)


def _compared(old: list[str], new: list[str]) -> list[tuple[str, str]]:
    """Stretches of the two, side by side; equal where the texts are."""
    if len(old) * len(new) > _LARGEST_TABLE:
        return [("".join(old), "".join(new))]
    operations = SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    return [("".join(old[a:b]), "".join(new[c:d])) for _, a, b, c, d in operations]


def _changes(pairs: list[tuple[str, str]]) -> Iterator[Change]:
    """The stretches as changes, neighbours of a kind as one."""
    removed = added = same = ""
    for old, new in pairs:
        if old != new or (old.isspace() and (removed or added)):
            if same:
                yield Change("same", same)
            same, removed, added = "", removed + old, added + new
        elif old:
            yield from _rewritten(removed, added)
            removed, added, same = "", "", same + old
    yield from _rewritten(removed, added)
    if same:
        yield Change("same", same)


def _rewritten(removed: str, added: str) -> Iterator[Change]:
    if removed:
        yield Change("removed", removed)
    if added:
        yield Change("added", added)


_NAMES_OF_LETTERS: Final = {
    "Latn": "LATIN",
    "Arab": "ARABIC",
    "Deva": "DEVANAGARI",
    "Taml": "TAMIL",
    "Cyrl": "CYRILLIC",
    "Grek": "GREEK",
    "Hebr": "HEBREW",
    "Beng": "BENGALI",
    "Ethi": "ETHIOPIC",
    "Hans": "CJK",
    "Hang": "HANGUL",
}
"""How the names of characters begin, by script."""
SCRIPTS: Final = frozenset(_NAMES_OF_LETTERS)
"""The scripts that are told apart."""
_ENOUGH_LETTERS: Final = 2000
_MOST: Final = 0.6


def script_of(text: str) -> str | None:
    """The script in which most of a text is written, if it is one of `SCRIPTS`."""
    letters = islice((character for character in text if character.isalpha()), _ENOUGH_LETTERS)
    names = Counter(unicodedata.name(character, "").partition(" ")[0] for character in letters)
    for script, name in _NAMES_OF_LETTERS.items():
        if names[name] > _MOST * names.total():
            return script
    return None
