"""What a text says in numbers, in figures, words and allusions, and when a figure is said otherwise."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache
from typing import Final

from tm.languages import base
from tm.numbers import Figure, spelled, spells
from tm.numbers.figures import Written
from tm.numbers.spelled import allusions, hints
from tm.numbers.words import WHOLE_TABLES
from tm.quality.percents import is_percent
from tm.quality.reading import GONE, dates, numerals

_COMMONLY_SPELLED: Final = 20
"""Up to here papers write numbers in words, which we do not know in every language."""
_DUAL: Final = 2
"""Up to here a number may be in a word's ending: Arabic *shahrān*, two months."""
SCALES: Final = frozenset(Fraction(10**power) for power in (2, 3, 5, 6, 7, 9, 12))
"""What words of scale are worth, from a hundred on."""
_TEN: Final = 10
_CENTURY: Final = 100
_HALF: Final = Fraction(1, 2)
_YEARS: Final = frozenset(range(1000, 2200))
_NEAR: Final = 40
"""So many characters behind another stands a figure of a row."""
_MARKED: Final = re.compile(r"[\d.,]*")


@dataclass(frozen=True, slots=True)
class Side:
    """One text: its numerals, the numbers in its words, and all values that its words allude to."""

    numerals: Sequence[Figure]
    words: Sequence[Figure]
    values: frozenset[Fraction]
    text: str
    language: str

    @property
    def named(self) -> frozenset[Fraction]:
        """What figures are worth that are parts of names: a name may be said twice, in two alphabets."""
        return frozenset(value for each in self.numerals if is_named(each) for value in each.values)

    @property
    def every_word(self) -> Sequence[Figure]:
        """The numbers in its words, words of scale that stand alone among them."""
        return spelled(self.text, self.language)

    @property
    def said(self) -> frozenset[Fraction]:
        """All values that it says in words or numerals, decades of years among them."""
        figures = {value for each in self.numerals for value in each.values}
        return self.values | figures | {value % _CENTURY for value in figures if value in _YEARS}


@lru_cache(maxsize=4096)
def side(text: str, language: str) -> Side:
    """What a text says in numbers; known for a while, since all editions have their originals in common."""
    found = numerals(text, language)
    words = [each for each in spelled(_without(text, found), language) if _stands_alone(each, found)]
    months = {Fraction(each.date.month) for each in dates(text, language)}
    said = {value for each in words for value in each.values}
    return Side(found, words, frozenset(said | months) | allusions(text, language), text, language)


def _without(text: str, some: Sequence[Figure]) -> str:
    """A text without its numerals and their scales, so that no word is counted on: *1.7 million four*."""
    for start, end in (each.span for each in some):
        text = text[:start] + GONE * (end - start) + text[end:]
    return text


def is_named(figure: Figure) -> bool:
    """Whether a figure is part of a name or a code: said again or left out as a name is."""
    return figure.written is Written.NAMED


def _stands_alone(words: Figure, numerals: Sequence[Figure]) -> bool:
    """Whether words are a number, and not just its scale (8.3 *billion*, *thousands* of people)."""
    if words.values & SCALES:
        return False
    return not any(each.span[0] <= words.span[0] <= each.span[1] for each in numerals)


def excused(figure: Figure, own: Side, other: Side, rest: Sequence[Figure], language: str) -> bool:
    """Whether a figure without its like may still be said: as a name, in words, as half of a year."""
    if is_named(figure) or figure.values & other.values or figure.values & other.named:
        return True
    if any(_is_copied(figure, own, each, other) for each in rest) or _shares_scale(figure, own, other, rest):
        return True
    if _is_share(figure, other) and is_percent(own.text, figure, own.language):
        return True
    if _is_year_told(figure, other, rest):
        return True
    if any(_is_decade(value, other.values) for value in figure.values):
        return True
    return max(figure.values) <= _spelled_up_to(base(language))


def _is_copied(figure: Figure, own: Side, another: Figure, other: Side) -> bool:
    """Whether two figures are written alike, sign for sign, in scales that one language does not know."""
    one, two = own.text[figure.span[0] :], other.text[another.span[0] :]
    length = max(figure.span[1] - figure.span[0], another.span[1] - another.span[0])
    figures = _MARKED.match(one)
    return figures is not None and len(figures[0]) < length and one[:length] == two[:length]


def _shares_scale(figure: Figure, own: Side, other: Side, rest: Sequence[Figure]) -> bool:
    """Whether a figure of a row lacks the row's word of scale: *3.1 million, then 2.9, then 2.5 million*."""
    if min(sum(bool(each.scale) for each in side.numerals) for side in (own, other)) < 2:
        return False
    return any(
        bool(each.scale) != bool(figure.scale) and a in (b * factor, b / factor)
        for each in rest
        if _follows_scale(figure, own) or _follows_scale(each, other)
        for a in figure.values
        for b in each.values
        for factor in SCALES
    )


def _follows_scale(figure: Figure, own: Side) -> bool:
    """Whether a figure without a word of scale stands behind one with it, not far away."""
    before = [each for each in own.numerals if each.span[1] <= figure.span[0]]
    return bool(before) and bool(before[-1].scale) and figure.span[0] - before[-1].span[1] <= _NEAR


def _is_decade(year: Fraction, said: frozenset[Fraction]) -> bool:
    """Whether words say a round year by its decade or its century: los años ochenta, القرن العشرين."""
    if year not in _YEARS or year % _TEN:
        return False
    return year % _CENTURY in said or (not year % _CENTURY and year // _CENTURY + 1 in said)


def _is_share(percentage: Figure, other: Side) -> bool:
    """Whether a percentage is said otherwise: half of them, a fifth; and a hundred per cent is quite."""
    values = percentage.values
    if _CENTURY in values or (_CENTURY * _HALF in values and _HALF in other.values):
        return True
    parts = {each for each in hints(other.text, other.language) if 1 < each <= _TEN}
    return any(value * each % _CENTURY == 0 for value in values for each in parts)


def _spelled_up_to(language: str) -> int:
    """The greatest number that words of this language may say without our seeing it."""
    if language in WHOLE_TABLES:
        return 0
    return _DUAL if spells(language) else _COMMONLY_SPELLED


def _is_year_told(figure: Figure, other: Side, rest: Sequence[Figure]) -> bool:
    """Whether a year is said once more, as in both dates of a stretch of time, or without its century."""
    again = {value for each in other.numerals for value in each.values & figure.values}
    if any(value in _YEARS for value in again):
        return True
    return any(_same_year(a, b) for each in rest for a in figure.values for b in each.values)


def _same_year(one: Fraction, other: Fraction) -> bool:
    """A year and its last two digits: 2010–11, the nineties of 1990s."""
    full, short = max(one, other), min(one, other)
    return full in _YEARS and short < _CENTURY and full % _CENTURY == short
