"""Dates as newspapers print them: reading "27 de enero" or "Jan. 25, 2025", writing long dates.

Names of months and days come from CLDR through Babel, with English ones as a second choice, since papers mix
them. Upper and lower case, missing accents, a period after a short name, any script's digits are all read.
"""

import itertools
import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Final

from babel import Locale
from babel.dates import format_date

from tm.languages import babel_locale, base


@dataclass(frozen=True, slots=True)
class PrintedDate:
    """A day as a paper prints it; the year is often missing."""

    month: int
    day: int
    year: int | None = None


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A date in a text, and where it stands: `text[span[0]:span[1]]`."""

    span: tuple[int, int]
    date: PrintedDate


_WIDTHS: Final = ("wide", "abbreviated")
_MARKS: Final = re.compile("[\u0300-\u036f\u064b-\u0655\u093c]")
_DAYS_OF_MONTH: Final = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_ALSO: Final[Mapping[str, Mapping[str, int]]] = {
    "en": {"sept": 9},
    "es": {"setiembre": 9, "set": 9, "sept": 9},
    "tr": {"agu": 8},
    "ta": {"சனவரி": 1, "பெப்ரவரி": 2},
}
"""Spellings in use beside those of CLDR."""
_REGIONAL: Final[Mapping[str, tuple[str, ...]]] = {"ar": ("ar_LB", "ar_DZ", "ar_MA", "ar_IQ")}
"""Locales with month names of their own, read in every edition of the language."""
_FIRST_OF_MONTH: Final[Mapping[str, str]] = {"fr": "1er", "pt": "1º", "it": "1º"}


def find_dates(text: str, language: str) -> list[FoundDate]:
    """All dates in a text ("January 27", "lunes 27 de enero", "٢٧ يناير"), in order, weekdays included."""
    reader = _reader(base(language))
    found = ((match.span(), _read(match, reader)) for match in reader.pattern.finditer(_plainly(text)))
    return [FoundDate(span, day) for span, day in found if day]


def names_calendar(word: str, language: str) -> bool:
    """Whether a word names a month or a day of the week, in any case, in full or short: "May", "jue."."""
    return _key(word) in _calendar(base(language))


@lru_cache(maxsize=64)
def months(language: str) -> Mapping[str, int]:
    """Full names of the months of a language, in lower case as they stand in texts, with their numbers."""
    locales = [*map(Locale.parse, _REGIONAL.get(base(language), ())), babel_locale(language)]
    names = ((str(name), int(n)) for each in locales for n, name in each.months["format"]["wide"].items())
    return {name.lower(): n for name, n in names if not re.fullmatch(r"M?\d+\.?", name)}


@lru_cache(maxsize=64)
def _calendar(language: str) -> frozenset[str]:
    return frozenset((*_months(language), *_weekdays(language)))


def long_date(day: date, language: str, *, with_year: bool) -> str:
    """A date with its month in full: "29 de enero", "February 19, 2025"; Western digits."""
    text = _formatted(day, babel_locale(language), with_year=with_year)
    if re.search(r"M\d\d", text):  # what CLDR writes where it knows no name
        text = _formatted(day, babel_locale("en"), with_year=with_year)
    first = _FIRST_OF_MONTH.get(base(language))
    return re.sub(r"^1(?=\s)", first, text) if day.day == 1 and first else text


def _formatted(day: date, locale: Locale, *, with_year: bool) -> str:
    return format_date(day, _day_pattern(locale, with_year=with_year), locale=locale)


def _day_pattern(locale: Locale, *, with_year: bool) -> str:
    long = str(locale.date_formats["long"].pattern)
    if with_year:
        return long
    skeleton = locale.datetime_skeletons.get("MMMMd")
    return str(skeleton.pattern) if skeleton else re.sub(r"[\s,،]*(?:'[^']*'\s*)?y+[\s,،]*", "", long)


@dataclass(frozen=True, slots=True)
class _Reader:
    """What reading a language's dates needs: its expression, and its names of months, folded."""

    pattern: re.Pattern[str]
    months: Mapping[str, int]


@lru_cache(maxsize=64)
def _reader(language: str) -> _Reader:
    months = _months(language)
    return _Reader(
        _pattern(list(months), _weekdays(language)), {_bare(name): n for name, n in months.items()}
    )


def _read(match: re.Match[str], reader: _Reader) -> PrintedDate | None:
    groups = match.groupdict()
    month = reader.months[_bare(groups["month"])]
    day = int(groups["day"] or groups["day_last"])
    year = groups["year"] or groups["year_first"]
    if not 1 <= day <= _DAYS_OF_MONTH[month - 1]:
        return None
    return PrintedDate(month, day, int(year) if year else None)


def _months(language: str) -> dict[str, int]:
    """Names of months as they are read, with their numbers; the language's own win over English."""
    locales = [babel_locale("en"), *map(Locale.parse, _REGIONAL.get(language, ())), babel_locale(language)]
    named = [pair for locale in locales for pair in _names(locale)]
    named += [*_ALSO["en"].items(), *_ALSO.get(language, {}).items()]
    return {_key(name): month for name, month in named}


def _names(locale: Locale) -> list[tuple[str, int]]:
    """Full and short names of the months; CLDR's stand-ins such as M01 are no names."""
    widths = locale.months["format"]
    pairs = [(str(name), int(month)) for width in _WIDTHS for month, name in widths[width].items()]
    return [(name, month) for name, month in pairs if not re.fullmatch(r"M?\d+\.?", name)]


def _weekdays(language: str) -> list[str]:
    locales = (babel_locale(language), babel_locale("en"))
    names = [
        str(name) for locale in locales for width in _WIDTHS for name in locale.days["format"][width].values()
    ]
    return list(dict.fromkeys(_key(name) for name in names if _key(name)))


def _pattern(months: list[str], weekdays: list[str]) -> re.Pattern[str]:
    """One expression for a date, day first or month first, perhaps with weekday and year."""
    month = _spellings(months)
    weekday = rf"(?:(?:{_spellings(weekdays)})[.॰]?[,،]?\s+)?"
    ordinal = r"(?:\s?(?:st|nd|rd|th|er|\.?[ºª°]|\.))?"
    day = rf"(?:(?P<day>\d\d?){ordinal}\s+(?:(?:de|of|d['’])\s*)?ב?)?"
    second_name = rf"(?:\s?/\s?(?:{month}))?"  # Arabic papers print فبراير/شباط
    day_last = rf"(?(day)(?!\w)[.॰]?|[.॰]?\s*(?P<day_last>\d\d?){ordinal}日?(?!\w))"
    year = r"(?:(?:[,،]|\s+del?)?\s+(?P<year>(?:[1١۱१௧][5-9٥-٩۵-۹५-९௫-௯]|[2٢۲२௨][01٠١۰۱०१௦௧])\d\d)(?!\w))?"
    year_first = r"(?:(?P<year_first>\d{4})(?:年|[.,]?\s)\s*)?"
    return re.compile(rf"(?<![\w/]){year_first}{weekday}{day}(?P<month>{month}){second_name}{day_last}{year}")


def _spellings(names: list[str]) -> str:
    """An expression for any of the names, longest first; marks that writers leave out are optional."""
    longest_first = sorted(names, key=len, reverse=True)
    return "|".join(_MARKS.sub(lambda mark: mark[0] + "?", re.escape(name)) for name in longest_first)


def _key(name: str) -> str:
    return " ".join(_plainly(unicodedata.normalize("NFC", name)).split()).strip(".॰")


def _bare(name: str) -> str:
    return _MARKS.sub("", " ".join(name.split()))


def _plainly(text: str) -> str:
    """The text letter for letter without case and accents, so that places stay the same."""
    return text.translate(_plain_letters())


@lru_cache(maxsize=1)
def _plain_letters() -> dict[int, str]:
    """For each capital or accented letter of Latin, Greek, Cyrillic and Arabic, the plain one."""
    blocks = (range(0x41, 0x250), range(0x370, 0x530), range(0x620, 0x700), range(0x1E00, 0x1F00))
    letters = {0xA0: " ", 0x131: "i", 0x130: "i"}
    for code in itertools.chain(*blocks):
        plain = _MARKS.sub("", unicodedata.normalize("NFD", chr(code).casefold()))
        if len(plain) == 1 and plain != chr(code) and code not in letters:
            letters[code] = plain
    return letters
