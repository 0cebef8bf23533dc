"""Numerals in a text: where they stand and what each can be worth, with the word of scale behind it."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from functools import lru_cache
from typing import Final

from tm.languages import base
from tm.numbers.norms import SPACES, in_latin_digits, readings
from tm.numbers.scales import scale_with_endings, scales

Values = frozenset[Fraction]


class Written(StrEnum):
    """How a figure stands in its text."""

    PLAIN = "plain"
    TIME = "time"
    NAMED = "named"
    """Part of a name or a code, as in COVID-19 or Route 66B: said again or left out as a name is."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A numeral. `values` are all that it can be worth; `span` holds the scale too ("46 mil millones")."""

    span: tuple[int, int]
    values: Values
    written: Written = Written.PLAIN
    scale: str = ""
    """The word of scale, as it stands."""


_SPACED: Final = rf"\d{{1,3}}(?:[{SPACES}]\d{{3}})+(?!\d)(?![.,]\d{{3}})"
_MARKED: Final = r"(?:(?<![^\s(\[$€£<>≤≥=~+–—-])\.)?\d+(?:[.,٫٬'’]\d+|،\d{3}(?!\d))*"
_TIME: Final = r"(?P<hour>[01]?\d|2[0-4])(?:(?P<colon>:|\s?[hH]:?\s?)|\.)(?P<minute>[0-5]\d)(?!\d)(?![.,:]\d)"
_NUMERAL: Final = re.compile(rf"(?<![\d])(?:(?P<time>{_TIME})|(?P<spaced>{_SPACED})|(?P<marked>{_MARKED}))")
_HALF_OF_DAY: Final = re.compile(
    rf"[{SPACES}]?(?:[ap]\.?[{SPACES}]?m\b|o['’]clock|h(?:rs?|oras?|eures?)?\b|uhr\b|ص\b|م\b)", re.IGNORECASE
)
_BOUND_BEFORE: Final = re.compile(r"[^\W\d_][-–.]?$")
_OF_NAME: Final = re.compile(r"[^\W\d_][-–]$")
"""What stands before a figure that is part of a name, so that no scale behind it counts it: CoV-2."""
_BOUND_BEHIND: Final = re.compile(r"-?[^\W\d_]+")
_ENDINGS: Final = frozenset(
    [
        "st",
        "nd",
        "rd",
        "th",
        "s",
        "er",
        "re",
        "e",
        "ème",
        "eme",
        "è",
        "º",
        "ª",
        "o",
        "a",
        "os",
        "as",
        "er.",
        "km",
        "m",
        "cm",
        "mm",
        "kg",
        "g",
        "mg",
        "l",
        "ml",
        "ha",
        "h",
        "hs",
        "hrs",
        "min",
        "k",
        "bn",
        "mn",
        "tn",
    ]
)
"""What may touch a numeral without making a name of it: ordinals, decades, units, scales."""
_PERHAPS: Final = frozenset({"m", "k"})
"""Scales that may be units: 5m is five million or five metres."""
_CURRENCIES: Final = frozenset("$€£¥₹₺")
"""Signs before a figure that is no measure: £5m is five million."""
_OF: Final = " de"
"""Stands between two words of scale: *2.8 miles de millones*."""
_LINK: Final = re.compile(
    rf"[{SPACES}]?(?:[-–—/,]|to|or|and|y|o|a|e|u|ou|et|à|und|bis|ve|veya|ila|أو|إلى|تا|یا|سے|اور|से|या|और|முதல்|மற்றும்)"
    rf"[{SPACES}]?(?:و|$)?"
)
"""Between two figures that share a word of scale: 5 or 6 million, 2.94 and 2.52 million."""
_TWELVE: Final = 12
_THOUSAND: Final = 1000
_THOUSANDS: Final = frozenset({"mil", "bin", "mila"})
"""Words of languages that go on counting behind it: 2 mil 300 millones."""
_AND_A_HALF: Final = re.compile(
    rf"[{SPACES}](?:and a half|y medi[oa]|et demie?|e mei[oa]|e mezz[oa]|ونصف|و نیم|buçuk)(?!\w)"
)
_CLOCK_WITH_POINT: Final = re.compile(r"(?P<hour>[01]?\d|2[0-4])\.(?P<minute>[0-5]\d)")


def figures(text: str, language: str) -> list[Figure]:
    """All numerals of a text, in order, in the digits of any script."""
    plain = in_latin_digits(text)
    found: list[Figure] = []
    for each in (each for match in _NUMERAL.finditer(plain) for each in _read(match, plain, language)):
        if found and (whole := _added_up(found[-1], each, plain)):
            found[-1] = whole
        else:
            found.append(each)
    return _with_shared_scales(found, plain)


def _with_shared_scales(some: list[Figure], text: str) -> list[Figure]:
    """The figures, those before one with a word of scale worth so much more too: *5 or 6 million*."""
    factor = Fraction(1)
    for place in reversed(range(len(some))):
        figure = some[place]
        if figure.scale:
            factor = Fraction(10 ** (len(str(int(_own_scale(figure, text)))) - 1))
        elif factor > 1 and figure.written is Written.PLAIN and _is_linked(figure, some[place + 1], text):
            values = figure.values | {value * factor for value in figure.values}
            some[place] = Figure(figure.span, values)
        else:
            factor = Fraction(1)
    return some


def _is_linked(one: Figure, other: Figure, text: str) -> bool:
    return _LINK.fullmatch(text, one.span[1], other.span[0]) is not None


def _added_up(first: Figure, second: Figure, text: str) -> Figure | None:
    """Two figures that make one, as India counts: 2 lakh 44 thousand."""
    if text[first.span[1] : second.span[0]].strip(SPACES) or not first.scale:
        return None
    span = first.span[0], second.span[1]
    factor = _own_scale(second, text)
    if _is_thousands(first, text) and all(value / factor < _THOUSAND for value in second.values):
        values = frozenset(a * factor + b for a in first.values for b in second.values)
        return Figure(span, values, scale=second.scale or first.scale)
    if second.scale and max(second.values) < min(first.values):
        values = frozenset(a + b for a in first.values for b in second.values)
        return Figure(span, values, scale=second.scale)
    return None


def _own_scale(figure: Figure, text: str) -> Fraction:
    """What the word behind a figure multiplies by."""
    digits = re.match(r"\d+", text[slice(*figure.span)])
    if not figure.scale or digits is None:
        return Fraction(1)
    return min(figure.values) / (int(digits[0]) or 1)


def _is_thousands(figure: Figure, text: str) -> bool:
    """Whether a figure is so many thousands in words: the first part of *2 mil 300*."""
    return figure.scale.lower() in _THOUSANDS and text[slice(*figure.span)].split(maxsplit=1)[0].isdigit()


def _read(match: re.Match[str], text: str, language: str) -> Iterator[Figure]:
    if match["time"] and (match["colon"] or _HALF_OF_DAY.match(text, match.end())):
        yield Figure(match.span(), _of_clock(match), Written.TIME)
        return
    numeral = match[0]
    values = readings(numeral, language)
    if not values:  # a version, a date with points: each part is a figure
        for part in re.finditer(r"\d+", numeral):
            start = match.start() + part.start()
            yield Figure((start, start + len(part[0])), frozenset({Fraction(int(part[0]))}))
        return
    if match["spaced"] and "000" not in re.split(rf"[{SPACES}]", numeral):  # they may be several numbers
        values |= {Fraction(int(part)) for part in re.findall(r"\d+", numeral)}
    yield _scaled(match, values, text, language)


def _scaled(match: re.Match[str], values: Values, text: str, language: str) -> Figure:
    if len(match[0]) <= 2 and _HALF_OF_DAY.match(text, match.end()):
        return Figure(match.span(), _halves(values), Written.TIME)
    named = _OF_NAME.search(text[max(0, match.start() - 2) : match.start()])
    scale = None if named else _scale_behind(text, match.end(), base(language))
    if half := _AND_A_HALF.match(text, scale[0] if scale else match.end()):
        return _and_a_half(match, values, text, half.end(), scale, base(language))
    if scale:
        end, factor = scale
        word = text[match.end() : end].strip(SPACES + "-")
        scaled = frozenset(value * factor for value in values)
        if word.lower() in _PERHAPS and text[match.start() - 1 : match.start()] not in _CURRENCIES:
            return Figure((match.start(), end), values | scaled)
        return Figure((match.start(), end), scaled, scale=word)
    bound = _is_bound(text, *match.span())
    if clock := _CLOCK_WITH_POINT.fullmatch(match[0]):
        values |= _of_clock(clock)
    return Figure(match.span(), values, Written.NAMED if bound else Written.PLAIN)


def _and_a_half(
    match: re.Match[str], values: Values, text: str, end: int, scale: tuple[int, int] | None, language: str
) -> Figure:
    """A figure with a half before or behind its scale: *2 y medio millones*, *1 millón y medio*."""
    word = text[match.end() : scale[0]].strip(SPACES + "-") if scale else ""
    behind = None if scale else _scale_behind(text, end, language)
    factor = (scale or behind or (0, 1))[1]
    if behind:
        word, end = text[end : behind[0]].strip(SPACES), behind[0]
    return Figure(
        (match.start(), end), frozenset((value + Fraction(1, 2)) * factor for value in values), scale=word
    )


def _of_clock(match: re.Match[str]) -> Values:
    return _halves(frozenset({int(match["hour"]) + Fraction(int(match["minute"]), 60)}))


def _halves(values: Values) -> Values:
    """An hour and the same hour of the other half of the day."""
    return values | {(v + _TWELVE) % (2 * _TWELVE) for v in values} | {v % _TWELVE for v in values}


def _is_bound(text: str, start: int, end: int) -> bool:
    """Whether letters touch the numeral that are neither an ordinal's, a unit's nor a scale's."""
    if _BOUND_BEFORE.search(text[max(0, start - 2) : start]):
        return True
    behind = _BOUND_BEHIND.match(text, end)
    if behind is None:
        return False
    joined = behind[0].removeprefix("-")
    return len(joined) == 1 if behind[0][0] == "-" else joined.lower() not in _ENDINGS


def _scale_behind(text: str, at: int, language: str) -> tuple[int, int] | None:
    """Where the words of scale behind a numeral end, and by how much they multiply it."""
    pattern, factors = _scale_pattern(language)
    end, factor = at, 1
    while match := pattern.match(text, end + len(_OF) * (end > at and text.startswith(_OF, end))):
        factor *= factors[match["word"].lower()]
        end = match.end()
    return (end, factor) if end > at else None


@lru_cache(maxsize=64)
def _scale_pattern(language: str) -> tuple[re.Pattern[str], Mapping[str, int]]:
    word = scale_with_endings(language)
    return re.compile(rf"\+?[$€£¥₹₺]?[{SPACES}\-]?{word.pattern}", re.IGNORECASE), scales(language)
