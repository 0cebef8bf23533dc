"""The line that says which number of the paper this is, in its many shapes."""

import re
from dataclasses import dataclass
from datetime import date

from tm.dates import FoundDate, find_dates

_VOLUME = r"vol(?:ume|umen|\.)?|tomo?|tome|a(?:ñ|n)o|année|ann[ée]e|year|jahrgang|época|epoca"
_NUMBER = r"n(?:umber|[uú]mero|um\.|[uú]m\.?|os?\.?|[.]?[º°ᵒ]\.?|r\.)|issue|edici[oó]n|ausgabe|#"
_WORDS = (
    r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|uno|dos|tres|cuatro|cinco|seis|siete|"
    r"ocho|nueve|diez|once|doce)\b"
)
_FIGURE = rf"(?:\d{{1,4}}(?:[-/]\d{{1,4}})?[a-z]?|[IVXLCDM]+|{_WORDS})"
_MONTH = re.compile(r"(?<!\w)([^\W\d_]{3,}\.?)\s+(?:de\s+|of\s+)?((?:19|20)\d\d)(?!\d)", re.IGNORECASE)
_BOTH = re.compile(
    rf"(?<!\w)(?:{_VOLUME})\s*\.?\s*(?P<volume>{_FIGURE})\W{{1,5}}(?:{_NUMBER})\s*(?P<number>{_FIGURE})(?!\w)",
    re.IGNORECASE,
)
_ORDINAL = re.compile(r"(?<!\w)(?:year|a(?:ñ|n)o)\s+(?P<volume>[IVXLCDM]+|\d{1,3})(?!\w)", re.IGNORECASE)
_ALONE = re.compile(rf"(?<!\w)(?:{_NUMBER})\s*(?P<number>\d{{1,5}})(?!\w)", re.IGNORECASE)
_DAY_BEFORE = re.compile(r"(?<!\d)(\d{1,2})\s*(?:-|–|—|to|al?|y|and|&|au|bis|e)\s*$", re.IGNORECASE)
_DAY_AFTER = re.compile(r"^\s*(?:-|–|—|to|al?|y|and|&|au|bis)\s*(\d{1,2})(?!\d)", re.IGNORECASE)
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_LONGEST = 160


@dataclass(frozen=True, slots=True)
class VolumeLine:
    """What a volume line says; `date_to` is None where there is one date."""

    volume: str | None
    number: str | None
    date_from: date | None = None
    date_to: date | None = None


def volume_line(text: str, language: str) -> VolumeLine | None:
    """The facts of a volume line, or None if the text is none: it is short and names a number."""
    if len(text) > _LONGEST:
        return None
    both = _BOTH.search(text)
    if both is None and _ALONE.search(text) is None:
        return None
    dates = text[: both.start()] + " | " + text[both.end() :] if both else text
    alone = None if both else _ALONE.search(text)
    if alone:
        dates = text[: alone.start()] + " | " + text[alone.end() :]
    first, last = date_range(dates, language)
    if both:
        return VolumeLine(both["volume"], both["number"], first, last)
    if alone and first and len(text.split()) <= 14:
        year = _ORDINAL.search(text)
        return VolumeLine(year["volume"] if year else None, alone["number"], first, last)
    return None


def names_volume(text: str) -> bool:
    """Whether a short line names volume and number, or a number and a year, whatever the language."""
    if len(text) > _LONGEST:
        return False
    return _BOTH.search(text) is not None or (
        _ALONE.search(text) is not None and _YEAR.search(text) is not None
    )


def date_range(text: str, language: str) -> tuple[date | None, date | None]:
    """First and last date of a line; a missing year is that of the other date, or the one before it."""
    found = find_dates(text, language)
    if not found:
        return _month(text, language), None
    year = next((each.date.year for each in reversed(found) if each.date.year), None) or _loose_year(text)
    if year is None:
        return None, None
    if len(found) > 1:
        return _between(found[0], found[1], year)
    return _within_month(text, found[0], year)


def _month(text: str, language: str) -> date | None:
    """The first day of a month that stands with its year and without a day."""
    for match in _MONTH.finditer(text):
        found = find_dates(f"1 {match[1]} {match[2]}", language) or find_dates(
            f"{match[1]} 1, {match[2]}", language
        )
        if found:
            return _day(found[0].date.year or int(match[2]), found[0].date.month, 1)
    return None


def _loose_year(text: str) -> int | None:
    match = _YEAR.search(text)
    return int(match[0]) if match else None


def _between(first: FoundDate, last: FoundDate, year: int) -> tuple[date | None, date | None]:
    start, end = first.date, last.date
    earlier = year - 1 if (start.month, start.day) > (end.month, end.day) else year
    return _day(start.year or earlier, start.month, start.day), _day(end.year or year, end.month, end.day)


def _within_month(text: str, found: FoundDate, year: int) -> tuple[date | None, date | None]:
    """A range with one month: "5–19 March 2026", "March 5–19, 2026", or a single day."""
    one = _day(found.date.year or year, found.date.month, found.date.day)
    before = _DAY_BEFORE.search(text[: found.span[0]])
    if before and one:
        return _day(one.year, one.month, int(before[1])), one
    after = _DAY_AFTER.search(text[found.span[1] :])
    if after and one:
        return one, _day(one.year, one.month, int(after[1]))
    return one, None


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
