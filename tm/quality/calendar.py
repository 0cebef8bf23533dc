"""Dates and weekdays kept: the right day of the right month."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from functools import lru_cache
from typing import Final, TypeAlias

from babel.dates import get_day_names, get_month_names

from tm.dates import FoundDate, months
from tm.languages import babel_locale, base
from tm.quality.reading import dates, numerals
from tm.quality.registry import Check
from tm.quality.values import Finding, Pair, Span
from tm.words import MARKS

_Named: TypeAlias = dict[int, list[Span]]
"""Days or months by their number, with where each is named."""
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
_DAY: Final = "شنبه"
"""What ends the Persian names of weekdays, joined, with a half-space or apart."""
_PARTED: Final = re.compile(rf"[ \u200c](?={_DAY})")
_MONTHS_TOO: Final[Mapping[str, Mapping[str, int]]] = {
    "es": {"setiembre": 9},
    "ar": {"ابريل": 4, "اغسطس": 8, "اكتوبر": 10, "أكتوبر": 10, "يونيه": 6, "يوليه": 7, "آيار": 5, "ايلول": 9},
    "fa": {"مه": 5, "ژوئیه": 7, "جولای": 7, "آگوست": 8, "ژانویه": 1, "فوریه": 2},
    "hi": {"फरवरी": 2, "सितम्बर": 9, "अक्तूबर": 10, "नवम्बर": 11, "दिसम्बर": 12},
    "ta": {"செப்டெம்பர": 9, "பெப்ரவரி": 2},
}
"""Names of months beside those of CLDR."""
_SILENT: Final = "\u0654\u0bcd"
"""Signs at the end of a name that give way to an ending."""
_WITH_CAPITALS: Final = frozenset({"en", "de", "tr", "sw", "el"})
_BEFORE: Final = rf"(?<![\w{MARKS}])"
"""A name begins a word; the vowel signs of Indic scripts are no letters, but parts of one."""
_SHORT: Final = 3
"""Letters up to which a month is another word too."""
_NEAR: Final = 8
"""So many characters from a short name stands its day or year."""


def findings(pair: Pair) -> Iterator[Finding]:
    """Dates of the original that stand otherwise in the translation, and weekdays."""
    told = list(_dates(pair))
    yield from told or _months(pair)
    yield from _weekdays(pair)


def is_dated(pair: Pair) -> bool:
    """Whether a translation may give the date of a weekday that it does not name, as agencies do."""
    source = _named(pair.source, pair.source_language)
    return bool(source.keys() - _named(pair.target, pair.target_language).keys())


def is_of_calendar(word: str, language: str) -> bool:
    """Whether a word is a day of the week or a month."""
    small = _small(word)
    return small in _names(base(language))[1] or small in _month_names(base(language))[1]


def _small(word: str) -> str:
    """A word in small letters, whose i has a dot in every language: CUMARTESİ, SALI."""
    return word.casefold().replace("i\u0307", "i").replace("ı", "i")


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
    """Where each text names one month that the other does not; one of the two is no other word."""
    source, sure_source = _months_of(pair.source, pair.source_language)
    target, sure_target = _months_of(pair.target, pair.target_language)
    for found in _exchanged(Check.DATE, source, target, pair):
        if found.source_spans[0] in sure_source or found.target_spans[0] in sure_target:
            yield found


def _months_of(text: str, language: str) -> tuple[_Named, frozenset[Span]]:
    """The months that a text names, and those that are no other word; short names only beside a figure."""
    pattern, names = _month_names(base(language))
    found: _Named = defaultdict(list)
    sure: set[Span] = set()
    for match in pattern.finditer(text):
        name = _small(match["name"])
        near = text[max(0, match.start() - _NEAR) : match.end() + _NEAR]
        if any(sign.isdigit() for sign in near) or (len(name) > _SHORT and _is_name(match["name"], language)):
            sure.add(match.span())
        elif not _is_in_full(match[0], language):
            continue
        found[names[name]].append(match.span())
    return found, frozenset(sure)


def _is_in_full(word: str, language: str) -> bool:
    """Whether a word is the whole name of a month without an ending."""
    return _small(word) in _in_full(base(language)) and _is_name(word, language)


@lru_cache(maxsize=64)
def _in_full(language: str) -> frozenset[str]:
    """The names of months of a language that are not shortened."""
    names = get_month_names("wide", locale=babel_locale(language)).values()
    return frozenset(map(_small, names)) | _MONTHS_TOO.get(language, {}).keys()


def _is_name(word: str, language: str) -> bool:
    """Whether a word may be a month without a figure at it: where months have capitals, it has one."""
    return word[0].isupper() if base(language) in _WITH_CAPITALS else True


@lru_cache(maxsize=64)
def _month_names(language: str) -> tuple[re.Pattern[str], Mapping[str, int]]:
    names = {_small(name).rstrip(_SILENT): month for name, month in months(language).items()}
    names |= _MONTHS_TOO.get(language, {})
    known = "|".join(sorted(map(re.escape, names), key=len, reverse=True))
    ending = {"ta": "[\u0b80-\u0bff]*", "fa": "[\u0654ی]?"}.get(language, "")
    return re.compile(rf"{_BEFORE}[وبل]?(?P<name>{known}){ending}(?!\w)", re.IGNORECASE), names


def _weekdays(pair: Pair) -> Iterator[Finding]:
    """Where each text names one weekday that the other does not."""
    if source := _named(pair.source, pair.source_language):
        target = _named(pair.target, pair.target_language)
        yield from _exchanged(Check.WEEKDAY, source, target, pair)


def _exchanged(check: Check, source: _Named, target: _Named, pair: Pair) -> Iterator[Finding]:
    """Where each text names exactly one that the other lacks, or lacks so often."""
    missing = [spans for each, spans in source.items() if each not in target]
    added = [spans for each, spans in target.items() if each not in source]
    if not len(missing) == len(added) == 1:
        missing = _more_often(source, target)
        added = _more_often(target, source)
    if len(missing) == len(added) == 1:
        was, here = missing[0][0], added[0][0]
        params = {"source": pair.source[slice(*was)], "target": pair.target[slice(*here)]}
        yield Finding(check, (here,), (was,), params)


def _more_often(some: _Named, others: _Named) -> list[list[Span]]:
    """What one text names more often than the other, once for each time."""
    return [
        spans for each, spans in some.items() for _ in range(max(len(spans) - len(others.get(each, ())), 0))
    ]


def _named(text: str, language: str) -> _Named:
    """The weekdays that a text names, Monday 0."""
    pattern, days = _names(base(language))
    found: _Named = defaultdict(list)
    for match in pattern.finditer(text):
        found[days[_PARTED.sub("", _small(match[1]))]].append(match.span())
    return found


@lru_cache(maxsize=64)
def _names(language: str) -> tuple[re.Pattern[str], Mapping[str, int]]:
    """The weekdays of a language in full, as a pattern and with their numbers."""
    locale = babel_locale(language)
    names = {
        _small(name): day
        for context in ("format", "stand-alone")
        for day, name in get_day_names("wide", context, locale).items()
    }
    names |= _ALSO.get(language, {})
    names = {_PARTED.sub("", name): day for name, day in names.items()}
    known = "|".join(sorted(map(re.escape, names), key=len, reverse=True))
    if language == "fa":
        known = known.replace(_DAY, rf"[ \u200c]?{_DAY}")
    return re.compile(rf"{_BEFORE}({known}){_ENDINGS.get(language, '')}(?!\w)", re.IGNORECASE), names
