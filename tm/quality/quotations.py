"""Quotation marks: each opened one closed, and those of the edition's house style."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import Final

from tm.languages import Quotes, base
from tm.quality.reading import GONE, Reading, source, target
from tm.quality.values import Check, Finding, Pair

_OPENING: Final = frozenset("“„‟«‹「『〝")
_CLOSING: Final = frozenset("”»›」』〞")
_EITHER: Final = frozenset('"＂״')
_BEFORE_OPENING: Final = frozenset("([{—–-―¿¡/*:…'‘“«„")
_AFTER_CLOSING: Final = frozenset(".,;:!?)]}—–-/…'’”»“؟،؛।۔")
_ENDING: Final = frozenset(".,;:!?؟،؛।۔")
_SPACES: Final = frozenset(" \u00a0\u202f\u2009\t\n")
_USUAL_TOO: Final[Mapping[str, tuple[str, str]]] = {
    "es": ("«", "»"),
    "es-ES": ("«", "»"),
    "pt-PT": ("«", "»"),
    "ca": ("«“", "»”"),
    "gl": ("«“", "»”"),
    "it": ("“", "”"),
    "de": ("»", "«"),
    "ur": ("“", "”"),
}
"""Marks that many papers of a language use instead of those of its style; an edition that wants only its own
turns the check on."""
RAYAS: Final = ("—", "–", "―")


_SINGLE: Final = re.compile(
    r"(?P<opens>(?<![^\s(\[“\"«:—–-])['‘](?=\w))|(?P<closes>(?<=[^\s\w])['’](?=[\s)\]”\"».,;:—–-]|$)"
    r"|(?<=[^\W s])['’](?=[\s)\]”\"».,;:—–-]|$))"
)
"""Single quotation marks at the edge of words; that of *students' rights* is none."""
_APOSTROPHE: Final = re.compile(r"s\" (?=\w)")
_TELLING: Final = frozenset(
    {"ar", "fa", "ur", "hi", "ta", "tr", "bn", "te", "mr", "gu", "pa", "ml", "kn", "ja", "ko"}
)
"""Languages that commonly tell what was said without quoting it."""


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


def findings(pair: Pair) -> Iterator[Finding]:
    """Marks without their partner, and marks of other houses."""
    ours = balance(target(pair), pair.house.quotes)
    theirs = balance(source(pair), usual_quotes(pair.source_language))
    if not ours.marks and not theirs.loose:
        return
    yield from _balance_findings(pair, ours, theirs)
    yield from _style_findings(pair, ours, theirs)


@lru_cache(maxsize=8192)
def balance(text: Reading, house: Quotes) -> Balance:
    """The quotation marks of a text as a language or edition uses them."""
    marks: list[Mark] = []
    opened: list[Mark] = []
    loose: list[Mark] = []
    for at, sign in enumerate(text.prose):
        if sign not in _OPENING and sign not in _CLOSING and sign not in _EITHER:
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
    return Balance(tuple(marks), tuple(sorted([*loose, *opened], key=lambda mark: mark.at)))


def leaves_open(text: Reading, house: Quotes) -> bool:
    """Whether a paragraph ends inside a quotation, in double or single marks."""
    if any(mark.side is Side.OPENS for mark in balance(text, house).loose):
        return True
    singles = [match.lastgroup for match in _SINGLE.finditer(text.prose)]
    return singles.count("opens") > singles.count("closes")


def usual_quotes(tag: str) -> Quotes:
    """The marks that a language has where no edition says otherwise."""
    return Pair("", "", tag, tag).house.quotes


def _is_measure(text: str, at: int, opened: list[Mark]) -> bool:
    """Inches and minutes: a straight mark behind a figure, where no straight one is open."""
    return text[at] == '"' and text[at - 1 : at].isdigit() and all(mark.sign != '"' for mark in opened)


def _side(text: str, at: int, house: Quotes, opened: list[Mark]) -> Side:
    """What a mark does: by what stands around it, by the house's use of it, else by the mark that is open."""
    around = _by_surroundings(text, at)
    if around:
        return around
    sign = text[at]
    opens, closes = _signs(house.open, house.inner_open), _signs(house.close, house.inner_close)
    if (sign in opens) != (sign in closes):
        return Side.OPENS if sign in opens else Side.CLOSES
    before, after = text[at - 1 : at] if at else " ", text[at + 1 : at + 2] or " "
    if before in _SPACES and (after in _ENDING or not text[at + 1 :].strip()) and at:
        return Side.CLOSES  # behind a space too many
    if (before in _SPACES) != (after in _SPACES):  # around a sign rather than a word
        return Side.OPENS if before in _SPACES else Side.CLOSES
    if sign in _EITHER or sign in opens:
        return Side.CLOSES if opened else Side.OPENS
    return Side.OPENS if sign in _OPENING else Side.CLOSES


def _by_surroundings(text: str, at: int) -> Side | None:
    """What a mark does that stands at the edge of a word; None where it stands between two words or none.

    A French article may stand before one that opens: d’« encourager ».
    """
    before, after = text[at - 1 : at] if at else " ", text[at + 1 : at + 2] or " "
    free_before = before in _SPACES or before in _BEFORE_OPENING or (text[at] == "«" and before == "’")
    free_after = after in _SPACES or after in _AFTER_CLOSING
    if free_before == free_after:
        return None
    return Side.OPENS if free_before else Side.CLOSES


def _signs(*marks: str) -> frozenset[str]:
    return frozenset("".join(marks)) - _SPACES


def _balance_findings(pair: Pair, ours: Balance, theirs: Balance) -> Iterator[Finding]:
    """What is loose here and not there; a quotation of several sentences is loose in both."""
    told = ours.marks or not theirs.loose or _is_told(pair, theirs)
    if not ours.loose and told and not _is_lacking(pair, ours, theirs):
        return
    if ours.shape == theirs.shape or _goes_on(pair, ours, theirs):
        return
    if len(ours.loose) == len(theirs.loose) and any(mark.sign in _EITHER for mark in theirs.loose):
        return  # which side a straight one closes is not known
    if _with_single(pair.target, ours) == _with_single(pair.source, theirs):
        return
    spans = tuple(target(pair).span(mark.at, mark.at + 1) for mark in ours.loose)
    others = tuple(source(pair).span(mark.at, mark.at + 1) for mark in theirs.loose)
    yield Finding(Check.QUOTES, spans, others)


def _is_lacking(pair: Pair, ours: Balance, theirs: Balance) -> bool:
    """Whether a translation lacks just one of the marks of a quotation that goes on in other sentences."""
    fewer = bool(ours.marks) and len(theirs.loose) == 1 and len(theirs.marks) == len(ours.marks) + 1
    return fewer and not _are_apostrophes(pair, theirs)


def _with_single(text: str, marks: Balance) -> tuple[int, int]:
    """How many marks open and close more than their partners do, single ones included."""
    singles = [match.lastgroup for match in _SINGLE.finditer(text)]
    more = singles.count("opens") - singles.count("closes")
    opened = marks.shape.count(Side.OPENS) + max(more, 0)
    return opened, marks.shape.count(Side.CLOSES) + max(-more, 0)


def _is_told(pair: Pair, theirs: Balance) -> bool:
    """Whether speech may be told without marks, or the original's mark is a slip for an apostrophe.

    Dashes tell who speaks; and many languages say in words that something was said, where English quotes.
    """
    if pair.target.lstrip().startswith(RAYAS) or base(pair.target_language) in _TELLING:
        return True
    return _are_apostrophes(pair, theirs)


def _are_apostrophes(pair: Pair, theirs: Balance) -> bool:
    """Whether all loose marks of the original are slips for an apostrophe: *the students" rights*."""
    return all(mark.at and _APOSTROPHE.match(source(pair).prose, mark.at - 1) for mark in theirs.loose)


def _goes_on(pair: Pair, ours: Balance, theirs: Balance) -> bool:
    """Whether a paragraph goes on with a quotation, which some begin with its closing mark."""
    if not ours.loose or ours.loose[0].at > 0 or ours.loose[0].side is not Side.CLOSES:
        return False
    as_opener = (Side.OPENS, *ours.shape[1:])
    closed = ours.shape[1:] if ours.shape[1:2] != (Side.CLOSES,) else ours.shape[2:]
    return theirs.shape in (as_opener, closed) and pair.target[:1] != '"'


def _style_findings(pair: Pair, ours: Balance, theirs: Balance) -> Iterator[Finding]:
    """Typographic marks of another house, or the wrong way round; straight ones have a check of their own."""
    house = pair.house.quotes
    foreign = [mark for mark, depth in _depths(ours) if not _is_house(mark, depth, house, theirs)]
    if not foreign:
        return
    straight = all(mark.sign in _EITHER for mark in foreign)
    check = Check.STRAIGHT_QUOTES if straight and not _is_mixed(ours) else Check.QUOTES_STYLE
    if check is Check.QUOTES_STYLE and _are_usual_too(pair, foreign):
        check = Check.OTHER_QUOTES
    start, end, instead = _in_the_house(target(pair).prose, ours, house)
    span = target(pair).span(start, end)
    params = {"open": house.open.strip(), "close": house.close.strip()}
    plain = target(pair).places is None and GONE not in instead
    yield Finding(check, (span,), params=params, replacement=instead if plain and not ours.loose else None)


def _is_mixed(ours: Balance) -> bool:
    """Whether a quotation in straight marks holds others or is closed by one, or the other way round."""
    opened: list[bool] = []
    for mark in ours.marks:
        straight = mark.sign in _EITHER
        if opened and opened[-1] != straight:
            return True
        if mark.side is Side.OPENS:
            opened.append(straight)
        elif opened:
            opened.pop()
    return False


def _are_usual_too(pair: Pair, marks: list[Mark]) -> bool:
    """Whether these are the other marks that papers of the language use, each on its own side."""
    opening, closing = _USUAL_TOO.get(pair.target_language, ("", ""))
    return all(mark.sign in (opening if mark.side is Side.OPENS else closing) for mark in marks)


def _depths(ours: Balance) -> Iterator[tuple[Mark, int]]:
    """Each mark with how many quotations it stands in, its own not counted."""
    depth = 0
    for mark in ours.marks:
        depth = max(depth - (mark.side is Side.CLOSES), 0)
        yield mark, depth
        depth += mark.side is Side.OPENS


def _is_house(mark: Mark, depth: int, house: Quotes, theirs: Balance) -> bool:
    """Whether the house writes this mark here; inner ones are outer where the original has none around."""
    outer = _signs(house.open if mark.side is Side.OPENS else house.close)
    inner = _signs(house.inner_open if mark.side is Side.OPENS else house.inner_close)
    if mark.at == 0 and mark.sign in _signs(house.close):
        return True  # a paragraph that goes on with a quotation may begin so
    return mark.sign in outer or (mark.sign in inner and (depth > 0 or not theirs.marks))


def _in_the_house(text: str, ours: Balance, house: Quotes) -> tuple[int, int, str]:
    """The stretch from the first mark to the last, and how the house writes it."""
    parts: list[str] = []
    at = ours.marks[0].at
    depth = 0
    for mark in ours.marks:
        depth -= mark.side is Side.CLOSES
        opening, closing = (house.inner_open, house.inner_close) if depth > 0 else (house.open, house.close)
        between = text[at : mark.at]
        if mark.side is Side.OPENS:
            parts += [between, opening]
        else:
            parts += [between.rstrip("".join(_SPACES)), closing]
        depth += mark.side is Side.OPENS
        at = mark.at + 1
        while mark.side is Side.OPENS and text[at : at + 1] in _SPACES and text[at : at + 1]:
            at += 1
    return ours.marks[0].at, at, "".join(parts)
