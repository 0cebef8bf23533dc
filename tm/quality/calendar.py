"""Dates and weekdays kept: the right day of the right month."""

import re
from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from functools import lru_cache
from typing import Final

from babel.dates import get_day_names

from tm.dates import FoundDate, months
from tm.languages import babel_locale, base
from tm.numbers.norms import in_latin_digits
from tm.quality.reading import dates, numerals
from tm.quality.registry import Check
from tm.quality.values import Finding, Pair, Span

_ENDINGS: Final[Mapping[str, str]] = {
    "en": "s?",
    "es": "s?",
    "fr": "s?",
    "de": "(?:s|en|e)?",
    "tr": "(?:yi|sı|si|y[ae]|[yn]?[aeıiuü]|d[ae]n?|l[ea]ri?)?",
    "ta": "[\u0b80-\u0bff]*",
}
"""What languages put behind the name of a weekday."""
_ALSO: Final[Mapping[str, Mapping[str, int]]] = {
    "ta": {"திங்கட்கிழமை": 0, "வியாழக்கிழமை": 3, "ஞாயிற்றுக்கிழமை": 6},
    "pt": {"terça": 1, "quinta": 3},
}
"""Names of weekdays beside those of CLDR."""


def findings(pair: Pair) -> Iterator[Finding]:
    """Dates of the original that stand otherwise in the translation, and weekdays."""
    yield from _dates(pair)
    yield from _months(pair)
    yield from _weekdays(pair)


def _dates(pair: Pair) -> Iterator[Finding]:
    """Where each text has one date that the other lacks: half of it agrees, so it is meant to be the same."""
    source = dates(pair.source, pair.source_language)
    target = dates(pair.target, pair.target_language)
    missing = _only(source, target, _values(pair.target, pair.target_language))
    added = _only(target, source, _values(pair.source, pair.source_language))
    for was in missing:
        near = [each for each in added if each.date.month == was.date.month or each.date.day == was.date.day]
        if len(near) == 1:
            params = {"source": pair.source[slice(*was.span)], "target": pair.target[slice(*near[0].span)]}
            yield Finding(Check.DATE, (near[0].span,), (was.span,), params)
            added.remove(near[0])


def _only(
    some: Sequence[FoundDate], others: Sequence[FoundDate], numbers: frozenset[Fraction]
) -> list[FoundDate]:
    """The dates that are not among the others, nor may be in a row of days: *4 and 5 March*."""
    there = {(each.date.month, each.date.day) for each in others}
    months = {each.date.month for each in others}
    return [
        each
        for each in some
        if (each.date.month, each.date.day) not in there
        and not (each.date.month in months and each.date.day in numbers)
    ]


def _values(text: str, language: str) -> frozenset[Fraction]:
    return frozenset(value for each in numerals(text, language) for value in each.values)


def _months(pair: Pair) -> Iterator[Finding]:
    """Months of a year, where each text has one that the other lacks."""
    source = _of_years(pair.source, pair.source_language)
    target = _of_years(pair.target, pair.target_language)
    missing = [each for each in source if each not in target]
    added = [each for each in target if each not in source]
    if len(missing) == len(added) == 1 and missing[0][1] == added[0][1]:
        was, here = source[missing[0]], target[added[0]]
        params = {"source": pair.source[slice(*was)], "target": pair.target[slice(*here)]}
        yield Finding(Check.DATE, (here,), (was,), params)


def _of_years(text: str, language: str) -> dict[tuple[int, int], Span]:
    """The months that stand with a year and without a day, by both, with where each stands."""
    days = [each.span for each in dates(text, language)]
    found = {}
    for match in _month_and_year(base(language)).finditer(in_latin_digits(text)):
        if not any(start < match.end() and match.start() < end for start, end in days):
            found[months(base(language))[match["month"].lower()], int(match["year"])] = match.span()
    return found


@lru_cache(maxsize=64)
def _month_and_year(language: str) -> re.Pattern[str]:
    names = "|".join(sorted(map(re.escape, months(language)), key=len, reverse=True))
    return re.compile(
        rf"(?<!\w)(?P<month>{names})(?:/\w+)?,?[\s\u00a0](?:(?:de|del|of|do)\s)?(?P<year>[12]\d{{3}})(?!\d)",
        re.IGNORECASE,
    )


def _weekdays(pair: Pair) -> Iterator[Finding]:
    """Where each text names one weekday that the other does not."""
    source, target = _named(pair.source, pair.source_language), _named(pair.target, pair.target_language)
    missing = [(day, span) for day, span in source.items() if day not in target]
    added = [(day, span) for day, span in target.items() if day not in source]
    if len(missing) == len(added) == 1:
        (_one, was), (_other, here) = missing[0], added[0]
        params = {"source": pair.source[slice(*was)], "target": pair.target[slice(*here)]}
        yield Finding(Check.WEEKDAY, (here,), (was,), params)


def _named(text: str, language: str) -> dict[int, Span]:
    """The weekdays that a text names, Monday 0, with where each stands first."""
    pattern, days = _names(base(language))
    found: dict[int, Span] = {}
    for match in pattern.finditer(text):
        found.setdefault(days[match[1].casefold()], match.span())
    return found


@lru_cache(maxsize=64)
def _names(language: str) -> tuple[re.Pattern[str], Mapping[str, int]]:
    """The weekdays of a language in full, as a pattern and with their numbers."""
    locale = babel_locale(language)
    names = {
        name.casefold(): day
        for context in ("format", "stand-alone")
        for day, name in get_day_names("wide", context, locale).items()
    }
    names |= _ALSO.get(language, {})
    known = "|".join(sorted(map(re.escape, names), key=len, reverse=True))
    return re.compile(rf"(?<!\w)({known}){_ENDINGS.get(language, '')}(?!\w)", re.IGNORECASE), names
