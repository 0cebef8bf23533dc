"""Quotation marks: each opened one closed, and those of the edition's house style."""

from collections.abc import Iterator, Mapping
from typing import Final

from tm.languages import Quotes, base
from tm.quality.quotation_marks import (
    EITHER,
    SPACES,
    Balance,
    Mark,
    Side,
    as_meant,
    balance,
    is_unclear,
    loose_singles,
    signs,
    usual_quotes,
)
from tm.quality.reading import GONE, Reading, source, target
from tm.quality.values import Check, Finding, Pair

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
_TELLING: Final = frozenset(
    {"ar", "fa", "ur", "hi", "ta", "tr", "bn", "te", "mr", "gu", "pa", "ml", "kn", "ja", "ko"}
)
"""Languages that commonly tell what was said without quoting it."""


def findings(pair: Pair) -> Iterator[Finding]:
    """Marks without their partner, and marks of other houses."""
    ours = balance(target(pair), pair.house.quotes)
    theirs = as_meant(source(pair), balance(source(pair), usual_quotes(pair.source_language)))
    if not ours.marks and not theirs.loose:
        return
    yield from _balance_findings(pair, ours, theirs)
    yield from _style_findings(pair, ours, theirs)


def _balance_findings(pair: Pair, ours: Balance, theirs: Balance) -> Iterator[Finding]:
    """What is loose here and not there; a quotation of several sentences is loose in both."""
    told = ours.marks or not theirs.loose or _is_told(pair)
    if not ours.loose and told and not _is_lacking(ours, theirs):
        return
    if _is_loose_alike(pair, ours, theirs) or _goes_on(pair, ours, theirs):
        return
    if len(ours.loose) == len(theirs.loose) and any(is_unclear(source(pair), mark) for mark in theirs.loose):
        return
    if _is_loose_in_single(pair, ours, theirs):
        return
    spans = tuple(target(pair).span(mark.at, mark.at + 1) for mark in ours.loose)
    others = tuple(source(pair).span(mark.at, mark.at + 1) for mark in theirs.loose)
    yield Finding(Check.QUOTES, spans, others)


def _is_lacking(ours: Balance, theirs: Balance) -> bool:
    """Whether a translation lacks just one of the marks of a quotation that goes on in other sentences."""
    return bool(ours.marks) and len(theirs.loose) == 1 and len(theirs.marks) == len(ours.marks) + 1


def _is_loose_alike(pair: Pair, ours: Balance, theirs: Balance) -> bool:
    """Whether both texts are part of the same longer quotation: what is loose stands at the same edge.

    A translation with as many marks as its original may have its words in another order.
    """
    as_typed = balance(source(pair), usual_quotes(pair.source_language))
    for there in (theirs, as_typed):
        if ours.shape == there.shape and len(ours.marks) == len(there.marks):
            return True
    return ours.shape == theirs.shape and _edges(target(pair), ours) >= _edges(source(pair), theirs)


def _edges(text: Reading, marks: Balance) -> frozenset[Side]:
    """At which ends of a text something is loose."""
    before, behind = (0, len(text.prose)) if not marks.loose else (marks.loose[0].at, marks.loose[-1].at)
    opens = not any(map(str.isalnum, text.prose[:before]))
    closes = not any(map(str.isalnum, text.prose[behind:]))
    return frozenset(
        side for side, there in ((Side.OPENS, opens), (Side.CLOSES, closes)) if there and side in marks.shape
    )


def _is_loose_in_single(pair: Pair, ours: Balance, theirs: Balance) -> bool:
    """Whether the texts are loose alike once their single marks are counted too."""
    here, there = loose_singles(pair.target), loose_singles(pair.source)
    if not any(here + there):
        return False
    return _together(ours, here) == _together(theirs, there)


def _together(marks: Balance, singles: tuple[int, int]) -> tuple[int, int]:
    """How many marks open and close more than their partners do."""
    return marks.shape.count(Side.OPENS) + singles[0], marks.shape.count(Side.CLOSES) + singles[1]


def _is_told(pair: Pair) -> bool:
    """Whether speech may be told without marks.

    Dashes tell who speaks; and many languages say in words that something was said, where English quotes.
    """
    return pair.target.lstrip().startswith(RAYAS) or base(pair.target_language) in _TELLING


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
    straight = all(mark.sign in EITHER for mark in foreign)
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
        straight = mark.sign in EITHER
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
    outer = signs(house.open if mark.side is Side.OPENS else house.close)
    inner = signs(house.inner_open if mark.side is Side.OPENS else house.inner_close)
    if mark.at == 0 and mark.sign in signs(house.close):
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
            parts += [between.rstrip("".join(SPACES)), closing]
        depth += mark.side is Side.OPENS
        at = mark.at + 1
        while mark.side is Side.OPENS and text[at : at + 1] in SPACES and text[at : at + 1]:
            at += 1
    return ours.marks[0].at, at, "".join(parts)
