"""Folios and running heads: the paper's name with a page, a date or both, however a page prints them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from tm.dates import names_calendar
from tm.ingest.phrases.datelines import find_dateline
from tm.ingest.phrases.signs import is_byline
from tm.ingest.phrases.volume import names_volume
from tm.ingest.phrases.web_pages import is_web_residue

_PAGED = re.compile(
    r"(?<!\w)(?:page|p[aá]gina|p[aá]g|pg|p|seite)\.?\s*(?P<page>\d{1,3})(?:\s*(?:/|of|de|von|sur)\s*\d{1,3})?(?!\w)",
    re.IGNORECASE,
)
_FIRST = re.compile(r"^\W*(\d{1,3})(?=[^\w.,:/]|[.,:/]\s)")
_LAST = re.compile(r"(?<=[^\w.,:])(\d{1,3})\W*$")
_SEASON = re.compile(r"spring|summer|autumn|fall|winter|primavera|verano|otoño|invierno")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_FIGURES = re.compile(r"\S*\d\S*")
_WORD = re.compile(r"[^\W\d_]+")
_PARTS = re.compile(r"\s[—–|•·/~-]\s|\s{3,}|\t|[|•·—–]")
_APART = re.compile(r"\s[—–/-]\s|[|•·]|\s{3,}|\d{4}")
_ROMAN = re.compile(r"^(?:[ivx]{1,5}|[IVX]{1,5})(?=\W)|(?<=\W)(?:[ivx]{1,5}|[IVX]{1,5})$")
_ROMAN_FIGURES = {"i": 1, "v": 5, "x": 10}
_AT_END = re.compile(r"^\d{1,3}\s{3,}|\s{3,}\d{1,3}$")
_POSTED = re.compile(
    r"(?:posted|published|uploaded|written|publicad[oa]|subid[oa]|escrit[oa]|publi[eé]e?|enviad[oa]) "
    r"(?:by|por|par)\s?:?\s+\S.{1,60}$",
    re.IGNORECASE,
)
_LONGEST = 110
_TOP = 3
_NAME_WORDS = 6
_SECTION_WORDS = 2
_FEWEST_FIELDS = 3
_LANGUAGES = ("en", "es", "fr", "pt")
_SMALL = re.compile(
    r"the|an?|el|las?|los|les?|del?|of|to|al?|y|and|e|d[ueoa]s?|n[ºo]|st|nd|rd|th|"
    r"vol(?:ume|umen)?|n[uú]m(?:ero)?|number|issue|a[ñn]o|edici[oó]n|edition"
)


@dataclass(frozen=True, slots=True)
class Folio:
    """A running head; `page` is None where it prints none."""

    page: int | None


def read_folio(text: str, title: str) -> Folio | None:
    """The page of a line that is nothing but the name of the paper, a page and a date, or two of these.

    A name that is not the paper's `title` counts too where a page and a full date stand beside it.
    """
    roman = _ROMAN.search(text)
    if len(text) > _LONGEST or not (roman or any(character.isdigit() for character in text)):
        return None
    paged, page = _PAGED.search(text), page_of(text)
    said, name, dated = _words(text), _words(title), is_dated(text)
    fields = [field.strip() for field in _PARTS.split(text)]
    if dated and ((name and _has_fields(fields, name)) or _has_page_and_date(fields)):
        return Folio(next((int(field) for field in fields if field.isdigit()), page))
    if roman and page is None and said - _words(roman[0]) == name:
        return Folio(_from_roman(roman[0])) if name and (dated or _PARTS.search(text)) else None
    if _is_name(said, name, page=paged is not None):
        return Folio(page) if page is not None or dated else None
    if name and name < said and page is not None and dated and _PARTS.search(text):
        return Folio(page) if len(said - name) <= _SECTION_WORDS else None
    other = paged and dated and len(said) <= _NAME_WORDS
    whole = other and (not said or (_YEAR.search(text) and _PARTS.search(text)))
    return Folio(page) if whole else None


def _has_fields(fields: Sequence[str], name: frozenset[str]) -> bool:
    """Whether of three fields or more one is the paper's name, one a date, and the others are short."""
    named = sum(_words(field) == name for field in fields)
    dated = sum(is_dated(field) and not _words(field) for field in fields)
    short = all(len(field.split()) <= _NAME_WORDS for field in fields)
    return len(fields) >= _FEWEST_FIELDS and named == 1 and dated == 1 and short


def _has_page_and_date(fields: Sequence[str]) -> bool:
    """Whether one field is a page, another a whole date, and the others name a part of the paper."""
    pages = [field for field in (fields[0], fields[-1]) if field.isdigit()]
    dates = [field for field in fields if is_date_line(field)]
    short = all(len(field.split()) <= _SECTION_WORDS for field in fields if field not in (*pages, *dates))
    return len(fields) == _FEWEST_FIELDS and len(pages) == len(dates) == 1 and short


def is_date_line(text: str) -> bool:
    """Whether a line gives the date of the number and at most its price: "May 2026   70p"."""
    if len(text) > _LONGEST or _YEAR.search(text) is None:
        return False
    return is_dated(text) and not _words(_FIGURES.sub(" ", text))


def is_posting(text: str) -> bool:
    """Whether a line may say who put a text on the web: "Posted by: The Desk"."""
    return _POSTED.match(text) is not None


def names_poster(text: str, above: str) -> bool:
    """Whether a line below nothing but a date says who put the text on the web: "Posted by: The Desk"."""
    return is_posting(text) and is_date_line(above)


def name_of(lines: Sequence[str]) -> str:
    """The first of the lines on top of a dump that is more than a number and a date, without its page.

    One that is signed right below is no paper's name, but the headline of a piece.
    """
    for line, below in zip(lines[:_TOP], (*lines[1:], ""), strict=False):
        if _words(line) and not names_volume(line) and not is_web_residue(line):
            signed = is_byline(below) or find_dateline(below[:_LONGEST]) is not None
            return "" if signed else _AT_END.sub("", line)
    return ""


def page_of(text: str) -> int | None:
    """The page that a folio prints: behind a page word, or at one end and away from month and weekday."""
    paged = _PAGED.search(text)
    if paged:
        return int(paged["page"])
    first, last = _FIRST.match(text), _LAST.search(text)
    after = _WORD.search(text, first.end()) if first else None
    if first and after and not _is_day(after[0], text[first.end() : after.start()]):
        return int(first[1])
    *_, before = (None, *_WORD.finditer(text, 0, last.start())) if last else (None,)
    if last and before and not _is_day(before[0], text[before.end() : last.start()]):
        return int(last[1])
    return None


def _is_day(word: str, between: str) -> bool:
    """Whether a number near a word is the day of the month that the word names."""
    return is_calendar_word(word) and _APART.search(between) is None


def _from_roman(text: str) -> int:
    """The number of Roman figures: "IV" is 4."""
    values = [_ROMAN_FIGURES[letter] for letter in text.strip().casefold()]
    return sum(-one if one < after else one for one, after in zip(values, (*values[1:], 0), strict=True))


def _is_name(said: frozenset[str], name: frozenset[str], *, page: bool) -> bool:
    """Whether words are those of the paper's name; with a page word some may be missing, or more be there."""
    if not name or not said:
        return False
    return said == name or (page and (said < name or name < said) and len(said ^ name) <= len(said & name))


def is_dated(text: str) -> bool:
    """Whether a line names a month, a day of the week, or a season with its year."""
    words = [word.casefold() for word in _WORD.findall(text)]
    return any(is_calendar_word(word) for word in words) or (
        _YEAR.search(text) is not None and any(_SEASON.fullmatch(word) for word in words)
    )


@lru_cache(maxsize=4096)
def is_calendar_word(word: str) -> bool:
    """Whether a word names a month or a day of the week in a language that papers here are written in."""
    return any(names_calendar(word, language) for language in _LANGUAGES)


@lru_cache(maxsize=2048)
def _words(text: str) -> frozenset[str]:
    """The words of a line without page, months, days, seasons and what links them."""
    words = [word.casefold() for word in _WORD.findall(_PAGED.sub(" ", text))]
    return frozenset(word for word in words if not _passes(word))


def _passes(word: str) -> bool:
    return bool(_SMALL.fullmatch(word) or _SEASON.fullmatch(word)) or is_calendar_word(word)
