"""Numbers kept in value: what of the original's figures is missing or changed in the translation.

A figure may be written in any digits, with the marks of any norm, with a word of scale or in words; only
its value counts. What both texts say in words is compared only where each has a number that the other lacks.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Final

from tm.languages import base
from tm.numbers import Figure, spelled, spells, written
from tm.numbers.figures import Written
from tm.numbers.norms import in_latin_digits
from tm.numbers.spelled import allusions
from tm.numbers.words import WHOLE_TABLES
from tm.quality import calendar
from tm.quality.measures import Measured, is_converted, kept_measures
from tm.quality.percents import is_percent
from tm.quality.reading import dates, numerals
from tm.quality.registry import Check
from tm.quality.relation import unrelated
from tm.quality.values import Finding, Pair, Span

_COMMONLY_SPELLED: Final = 20
"""Up to here papers write numbers in words, which we do not know in every language."""
_DUAL: Final = 2
"""Up to here a number may be in a word's ending: Arabic *shahrān*, two months."""
_CALLED: Final = re.compile(r"\+?\d[\d\s()./-]{5,}\d")
"""Digits in groups that are dialled."""
_SCALES: Final = frozenset(Fraction(10**power) for power in (2, 3, 5, 6, 7, 9, 12))
_TEN: Final = 10
_CENTURY: Final = 100
_HALF: Final = Fraction(1, 2)
_YEARS: Final = range(1500, 2200)


@dataclass(frozen=True, slots=True)
class _Side:
    """One text: its numerals, the numbers in its words, and all values that its words allude to."""

    numerals: Sequence[Figure]
    words: Sequence[Figure]
    values: frozenset[Fraction]
    text: str
    language: str

    @property
    def said(self) -> frozenset[Fraction]:
        """All values that it says in words or numerals, decades of years among them."""
        figures = {value for each in self.numerals for value in each.values}
        return self.values | figures | {value % _CENTURY for value in figures if value in _YEARS}


def findings(pair: Pair) -> Iterator[Finding]:
    """Numbers that are missing, others that came instead, and scales of another size."""
    if unrelated(pair.source, pair.target, pair.source_language, pair.target_language):
        return
    source, target = _side(pair.source, pair.source_language), _side(pair.target, pair.target_language)
    lacking, new = _apart(source.numerals, target.numerals)
    lacking, new = _uncalled(lacking, pair.source, pair.target), _uncalled(new, pair.target, pair.source)
    missing = [each for each in lacking if not _excused(each, source, target, new, pair.target_language)]
    added = [each for each in new if not _excused(each, target, source, lacking, pair.source_language)]
    if missing or added:
        missing, added = _undated(missing, added, pair)
        missing, added = (
            _unconverted(missing, pair.source, source, pair.target, target),
            _unconverted(added, pair.target, target, pair.source, source),
        )
    for figure in list(missing):
        if wrong := _wrong_scale(figure, added):
            missing.remove(figure)
            added.remove(wrong)
            yield Finding(Check.SCALE, (wrong.span,), (figure.span,), _words(pair, figure, wrong))
    yield from _numerals(missing, added, pair)
    yield from _spelled(source, target, pair)


def _undated(
    missing: Sequence[Figure], added: Sequence[Figure], pair: Pair
) -> tuple[list[Figure], list[Figure]]:
    """Without the figures of dates that are told as dates."""
    told = list(calendar.findings(pair))
    was = [span for each in told for span in each.source_spans]
    here = [span for each in told for span in each.target_spans]
    return _outside(missing, was), _outside(added, here)


def _outside(some: Sequence[Figure], spans: Sequence[Span]) -> list[Figure]:
    return [each for each in some if not any(a <= each.span[0] < b for a, b in spans)]


def _unconverted(
    some: Sequence[Figure], text: str, side: _Side, other_text: str, other: _Side
) -> list[Figure]:
    """Those that stand neither in the other text nor, kept, in their own as a measure in another unit."""
    if not some:
        return []
    here = Measured(text, side.numerals)
    there = Measured(other_text, [*other.numerals, *other.words])
    kept = Measured(text, kept_measures(side.numerals, some))
    return [each for each in some if not (is_converted(each, here, there) or is_converted(each, here, kept))]


def _apart(some: Sequence[Figure], others: Sequence[Figure]) -> tuple[list[Figure], list[Figure]]:
    """The numerals of each text that find none of their value in the other, each paired off once."""
    rest = list(others)
    missing = []
    for figure in some:
        alike = [each for each in rest if each.values & figure.values]
        same = min(alike, key=lambda each: _named(each) != _named(figure), default=None)
        if same is None:
            missing.append(figure)
        else:
            rest.remove(same)
    return missing, rest


def _uncalled(some: list[Figure], text: str, other_text: str) -> list[Figure]:
    """Those that are no part of a telephone number that the other text has too, in other groups."""
    if not some:
        return some
    calls = list(_CALLED.finditer(in_latin_digits(text)))
    digits = re.sub(r"\D", "", in_latin_digits(other_text)) if calls else ""
    told = [match.span() for match in calls if re.sub(r"\D", "", match[0]) in digits]
    return _outside(some, told)


def _side(text: str, language: str) -> _Side:
    found = numerals(text, language)
    words = [each for each in spelled(text, language) if _stands_alone(each, found)]
    months = {Fraction(each.date.month) for each in dates(text, language)}
    said = {value for each in words for value in each.values}
    return _Side(found, words, frozenset(said | months) | allusions(text, language), text, language)


def _named(figure: Figure) -> bool:
    return figure.written is Written.NAMED


def _stands_alone(words: Figure, numerals: Sequence[Figure]) -> bool:
    """Whether words are a number, and not just its scale (8.3 *billion*, *thousands* of people)."""
    if words.values & _SCALES:
        return False
    return not any(each.span[0] <= words.span[0] <= each.span[1] for each in numerals)


def _excused(figure: Figure, own: _Side, other: _Side, rest: Sequence[Figure], language: str) -> bool:
    """Whether a figure without its like may still be said: as a name, in words, as half of a year."""
    if _named(figure) or figure.values & other.values:
        return True
    if _is_share(figure, other) and is_percent(own.text, figure, own.language):
        return True
    if any(_same_year(a, b) for each in rest for a in figure.values for b in each.values):
        return True
    if any(
        value in _YEARS and not value % _TEN and value % _CENTURY in other.values for value in figure.values
    ):
        return True  # a decade: los años ochenta
    return max(figure.values) <= _spelled_up_to(base(language))


def _is_share(percentage: Figure, other: _Side) -> bool:
    """Whether a percentage is said otherwise: half of them; and a hundred per cent is quite."""
    values = percentage.values
    return _CENTURY in values or (_CENTURY * _HALF in values and _HALF in other.values)


def _spelled_up_to(language: str) -> int:
    """The greatest number that words of this language may say without our seeing it."""
    if language in WHOLE_TABLES:
        return 0
    return _DUAL if spells(language) else _COMMONLY_SPELLED


def _same_year(one: Fraction, other: Fraction) -> bool:
    """A year and its last two digits: 2010–11, the nineties of 1990s."""
    full, short = max(one, other), min(one, other)
    return full in _YEARS and short < _CENTURY and full % _CENTURY == short


def _numerals(missing: Sequence[Figure], added: Sequence[Figure], pair: Pair) -> Iterator[Finding]:
    """Each missing figure with the one that stands in its place: the next that the original does not have."""
    rest = list(added)
    for figure in missing:
        instead = rest.pop(0) if rest else None
        if instead is None:
            params = {"source": _cut(pair.source, figure.span)}
            yield Finding(Check.NUMBER_MISSING, (), (figure.span,), params)
        else:
            put = _as_here(figure, instead, pair)
            yield Finding(Check.NUMBER, (instead.span,), (figure.span,), _words(pair, figure, instead), put)
    for figure in rest:
        yield Finding(Check.NUMBER_ADDED, (figure.span,), (), {"target": _cut(pair.target, figure.span)})


def _spelled(source: _Side, target: _Side, pair: Pair) -> Iterator[Finding]:
    """Numbers in words that differ, where each text has exactly what the other lacks."""
    missing = [each for each in source.words if not each.values & target.said]
    added = [each for each in target.words if not each.values & source.said]
    if len(missing) + len(added) < 2 and source.words and target.words:
        missing, added = _left_over(source, target), _left_over(target, source)
    if len(missing) == len(added) == 1 and not _may_be_one(missing[0], added[0]):
        yield Finding(
            Check.NUMBER_WORD, (added[0].span,), (missing[0].span,), _words(pair, missing[0], added[0])
        )


def _left_over(some: _Side, others: _Side) -> list[Figure]:
    """The numbers in words that one text says more often than the other, in words or figures."""
    rest, _ = _apart([*some.words, *some.numerals], [*others.words, *others.numerals])
    return [each for each in rest if each in some.words]


def _may_be_one(one: Figure, other: Figure) -> bool:
    """Whether two numbers may be read as one.

    A half may stand behind what is counted, *dos años y medio*, and *cinq cents* are five cents too.
    """
    return any(abs(a - b) == _HALF or b == a * _CENTURY for a in one.values for b in other.values)


def _wrong_scale(figure: Figure, added: Iterable[Figure]) -> Figure | None:
    """What stands for a figure with a word of scale of another size: *billón* for *billion*."""
    for other in added:
        ratios = {a / b for a in figure.values for b in other.values if b}
        if figure.scale and other.scale and ratios & {Fraction(1000), Fraction(1, 1000)}:
            return other
    return None


def _as_here(figure: Figure, instead: Figure, pair: Pair) -> str | None:
    """The original's number as this edition writes it; None where it has several readings or a scale."""
    if len(figure.values) > 1 or figure.scale or instead.scale:
        return None
    (value,) = figure.values
    bare = not any(mark in _cut(pair.source, figure.span) for mark in ".,")
    return str(value) if bare and value.denominator == 1 else written(value, pair.house.number_format)


def _words(pair: Pair, figure: Figure, other: Figure) -> dict[str, str]:
    return {"source": _cut(pair.source, figure.span), "target": _cut(pair.target, other.span)}


def _cut(text: str, span: Span) -> str:
    return text[slice(*span)]
