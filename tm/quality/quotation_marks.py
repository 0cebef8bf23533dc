"""The quotation marks of a text: which open and which close, and which have no partner."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import Final

from tm.languages import Quotes
from tm.quality.reading import Reading
from tm.quality.values import Pair

_OPENING: Final = frozenset("“„‟«‹「『〝")
_CLOSING: Final = frozenset("”»›」』〞")
EITHER: Final = frozenset('"＂״')
"""Straight marks, which open and close."""
_BEFORE_OPENING: Final = frozenset("([{—–-―¿¡/*:…'‘“«„")
_AFTER_CLOSING: Final = frozenset(".,;:!?)]}—–-/…'’”»“؟،؛।۔")
_ENDING: Final = frozenset(".,;:!?؟،؛।۔")
SPACES: Final = frozenset(" \u00a0\u202f\u2009\t\n")
"""What a mark may be parted from a word by."""
_SINGLE: Final = re.compile(
    r"(?P<opens>(?<![^\s(\[“\"«:—–-])['‘](?=\w))|(?P<closes>(?<=[^\s\w])['’](?=[\s)\]”\"».,;:—–-]|$)"
    r"|(?<=[^\W s])['’](?=[\s)\]”\"».,;:—–-]|$))|(?P<may_close>(?<=s)['’](?=[\s)\]”\"».,;:—–-]|$))"
)
"""Single quotation marks at the edge of words; that of *students' rights* may be an apostrophe."""
_A_FEW_WORDS: Final = 30
"""So many letters behind one that opens, such a mark closes: *he left 'furious' again*."""
_SLIP: Final = re.compile(r"(?<=s)\" (?=\w)|(?<=\")\"")
"""A double mark for an apostrophe, *the students" rights*, or typed twice."""


class Side(StrEnum):
    """What a quotation mark does."""

    OPENS = "opens"
    CLOSES = "closes"


@dataclass(frozen=True, slots=True)
class Mark:
    """One quotation mark of a text, where it stands in the prose, and what it does."""

    sign: str
    at: int
    side: Side


@dataclass(frozen=True, slots=True)
class Balance:
    """The marks of a text, and those of them without a partner, in order."""

    marks: tuple[Mark, ...]
    loose: tuple[Mark, ...]

    @property
    def shape(self) -> tuple[Side, ...]:
        """What is loose, by side alone, to compare two languages."""
        return tuple(mark.side for mark in self.loose)


@lru_cache(maxsize=8192)
def balance(text: Reading, house: Quotes) -> Balance:
    """The quotation marks of a text as a language or edition uses them."""
    marks: list[Mark] = []
    opened: list[Mark] = []
    loose: list[Mark] = []
    for at, sign in enumerate(text.prose):
        if sign not in _OPENING and sign not in _CLOSING and sign not in EITHER:
            continue
        if _is_measure(text.prose, at, opened):
            continue
        mark = Mark(sign, at, _side(text.prose, at, house, opened))
        marks.append(mark)
        if mark.side is Side.OPENS:
            opened.append(mark)
        elif opened:
            opened.pop()
        else:
            loose.append(mark)
    return Balance(tuple(marks), tuple(_unpaired([*loose, *opened], marks)))


def as_meant(text: Reading, marks: Balance) -> Balance:
    """The marks of a text without a loose one that is a slip for something else."""
    if len(marks.loose) != 1 or not _SLIP.match(text.prose, marks.loose[0].at):
        return marks
    return Balance(tuple(mark for mark in marks.marks if mark not in marks.loose), ())


def closes_first(marks: Balance) -> bool:
    """Whether the first mark without a partner closes a quotation that another text has opened."""
    return bool(marks.loose) and marks.loose[0].side is Side.CLOSES


def leaves_open(text: Reading, house: Quotes) -> bool:
    """Whether a paragraph ends inside a quotation, in double or single marks."""
    if any(mark.side is Side.OPENS for mark in balance(text, house).loose):
        return True
    return loose_singles(text.prose)[0] > 0


def has_singles(text: str) -> bool:
    """Whether single marks or those of one angle open something; an apostrophe does not."""
    return "‹" in text or any(mark["opens"] for mark in _SINGLE.finditer(text))


def loose_singles(text: str) -> tuple[int, int]:
    """How many single marks open and are never closed, and close what nothing has opened."""
    opened: list[int] = []
    closed = 0
    for mark in _SINGLE.finditer(text):
        if mark["opens"]:
            opened.append(mark.start())
        elif opened and (mark["closes"] or mark.start() - opened[-1] <= _A_FEW_WORDS):
            opened.pop()
        elif mark["closes"]:
            closed += 1
    return len(opened), closed


def usual_quotes(tag: str) -> Quotes:
    """The marks that a language has where no edition says otherwise."""
    return Pair("", "", tag, tag).house.quotes


def is_unclear(text: Reading, mark: Mark) -> bool:
    """Whether nothing around a straight mark tells whether it opens or closes."""
    return mark.sign in EITHER and _by_surroundings(text.prose, mark.at) is None


def _unpaired(loose: list[Mark], marks: list[Mark]) -> Iterator[Mark]:
    """The loose marks in order, without a straight one whose space stands on its wrong side: he said" yes".

    It seems to close what the next one closes.
    """
    rest = sorted(loose, key=lambda mark: mark.at)
    while rest:
        mark, *rest = rest
        following = marks.index(mark) + 1
        if rest and marks[following] == rest[0] and _both_close(mark, rest[0]):
            rest = rest[1:]
        else:
            yield mark


def _both_close(one: Mark, other: Mark) -> bool:
    return all(mark.sign in EITHER and mark.side is Side.CLOSES for mark in (one, other))


def _is_measure(text: str, at: int, opened: list[Mark]) -> bool:
    """Inches and minutes: a straight mark behind a figure, where no straight one is open."""
    return text[at] == '"' and text[at - 1 : at].isdigit() and all(mark.sign != '"' for mark in opened)


def _side(text: str, at: int, house: Quotes, opened: list[Mark]) -> Side:
    """What a mark does: by what stands around it, by the house's use of it, else by the mark that is open."""
    around = _by_surroundings(text, at)
    if around:
        return around
    sign = text[at]
    opens, closes = signs(house.open, house.inner_open), signs(house.close, house.inner_close)
    if (sign in opens) != (sign in closes):
        return Side.OPENS if sign in opens else Side.CLOSES
    before, after = text[at - 1 : at] if at else " ", text[at + 1 : at + 2] or " "
    if before in SPACES and (after in _ENDING or not text[at + 1 :].strip()) and at:
        return Side.CLOSES  # behind a space too many
    if (before in SPACES) != (after in SPACES):  # around a sign rather than a word
        return Side.OPENS if before in SPACES else Side.CLOSES
    if sign in EITHER or sign in opens:
        return Side.CLOSES if opened else Side.OPENS
    return Side.OPENS if sign in _OPENING else Side.CLOSES


def _by_surroundings(text: str, at: int) -> Side | None:
    """What a mark does that stands at the edge of a word; None where it stands between two words or none.

    A French article may stand before one that opens: d’« encourager ».
    """
    before, after = text[at - 1 : at] if at else " ", text[at + 1 : at + 2] or " "
    free_before = before in SPACES or before in _BEFORE_OPENING or (text[at] == "«" and before == "’")
    free_after = after in SPACES or after in _AFTER_CLOSING
    if free_before == free_after:
        return None
    return Side.OPENS if free_before else Side.CLOSES


def signs(*marks: str) -> frozenset[str]:
    """The signs in some marks, without the spaces that go with them."""
    return frozenset("".join(marks)) - SPACES
