"""The line that says which number of the paper this is, in its many shapes."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date

from tm.dates import FoundDate, find_dates

_VOLUME = (
    r"vol(?:ume|umen|\.)?|tomo?|tome|a(?:ñ|n)o|année|ann[ée]e|year|jahrgang|época|epoca|"
    r"(?:ال)?(?:سنة|مجلد)|سال|دوره|جلد"
)
_NUMBER = (
    r"n(?:umber|[uú]m[eé]ro|[uú]m\.?|ros?\.?|os?\.?|\.\s?[oa]s?\b|[.]?[º°ᵒ]\.?|r\.)|issue|"
    r"edition|edici[oó]n|ejemplar|fasc(?:[ií]culo|icle)|ausgabe|(?:ال)?عدد|شمار[هہ]|#"
)
_WORDS = (
    r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|uno|dos|tres|cuatro|cinco|seis|siete|"
    r"ocho|nueve|diez|once|doce|الأولى|الثانية|الثالثة|الرابعة|الخامسة|السادسة|السابعة|الثامنة|التاسعة|العاشرة|"
    r"اول|دوم|سوم|چهارم|پنجم|ششم|هفتم|هشتم|نهم|دهم)\b"
)
_FIGURE = rf"(?:\d{{1,3}}[.,]\d{{3}}(?!\d)|\d{{1,4}}(?:[-/]\d{{1,4}})?[a-z]?|[IVXLCDM]+|{_WORDS})"
_MONTH = re.compile(r"(?<!\w)([^\W\d_]{3,}\.?)\s+(?:de\s+|of\s+)?((?:19|20)\d\d)(?!\d)", re.IGNORECASE)
_BOTH = re.compile(
    rf"(?<!\w)(?:{_VOLUME})\s*\.?\s*(?P<volume>{_FIGURE})\W{{1,5}}(?:\d{{4}}\W{{1,5}})?(?:{_NUMBER})\s*(?P<number>{_FIGURE})(?!\w)",
    re.IGNORECASE,
)
_ORDINAL = re.compile(rf"(?<!\w)(?:{_VOLUME})\s*\.?\s*(?P<volume>[IVXLCDM]+|\d{{1,3}})(?!\w)", re.IGNORECASE)
_SEASON = re.compile(
    r"(?<!\w)(?:spring|summer|autumn|fall|winter|primavera|verano|otoño|invierno)(?:\s+de)?\s+(?:19|20)\d\d|"
    r"(?<!\w)(?:curso|(?:school|academic) year)\s+(?:19|20)\d\d\s?[-–/]\s?(?:(?:19|20)?\d\d)(?!\d)",
    re.IGNORECASE,
)
_ALONE = re.compile(
    rf"(?<!\w)(?:{_NUMBER})\s*(?P<number>\d{{1,3}}[.,]\d{{3}}|\d{{1,5}}(?:[-–/]\d{{1,5}})?)(?!\w)",
    re.IGNORECASE,
)
_IN_FIGURES = re.compile(
    r"(?<![\d./-])(?:(?P<iso>(?:19|20)\d\d)-(?P<iso_month>\d\d)-(?P<iso_day>\d\d)|"
    r"(?P<day>\d{1,2})(?P<mark>[./-])(?P<month>\d{1,2})(?P=mark)(?P<year>(?:19|20)\d\d))(?![\d/-])"
)
_TWO_MONTHS = re.compile(
    r"(?<!\w)([^\W\d_]{3,})\.?(?:\s+(?:de\s+|of\s+)?(?P<year>(?:19|20)\d\d))?\s*(?:[-–—/]|\s(?:to|and|al?|y)\s)\s*"
    r"([^\W\d_]{3,})\.?\s+(?:de\s+|of\s+)?(?P<last>(?:19|20)\d\d)(?!\d)",
    re.IGNORECASE,
)
_LOOSE_MONTHS = re.compile(
    r"(?<!\w)([^\W\d_]{3,})\s*(?:[-–—/]|\s(?:to|through|and|al?|y)\s)\s*([^\W\d_]{3,})(?!\w)"
)
_SEGMENTS = re.compile(r"\s+[*•·|/–—-]\s+|\s{3,}|\t")
_APART = re.compile(r"\s{3,}|\t")
_DAY_BEFORE = re.compile(
    r"(?<!\d)(\d{1,2})(?:st|nd|rd|th|\.?º)?\s*(?:-|–|—|to|al?|y|and|&|au|bis|e)\s*$", re.IGNORECASE
)
_DAY_AFTER = re.compile(r"^\s*(?:-|–|—|to|al?|y|and|&|au|bis)\s*(\d{1,2})(?!\d)", re.IGNORECASE)
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_HALF_MONTH = re.compile(
    r"(?<!\w)(?:(?P<first>1\s?\.?\s?(?:[ªa]|r?a)|primera)|2\s?\.?\s?(?:[ªa]|d?a)|segunda)\s+quincena\b",
    re.IGNORECASE,
)
_WESTERN = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "0123456789" * 2)
"""Arabic and Persian figures by those that patterns and facts have."""
_MIDDLE = 15
_LONGEST = 160
_MOST_WORDS, _APART_WORDS = 14, 3
_MONTHS = 12


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
    text = text.translate(_WESTERN)
    both = _BOTH.search(text)
    named = both or _ALONE.search(text)
    if named is None:
        return None
    dates = text[: named.start()] + " | " + text[named.end() :]
    year = None if both else _ORDINAL.search(dates)
    if year:
        dates = dates[: year.start()] + " | " + dates[year.end() :]
    first, last = date_range(dates, language)
    if both:
        return VolumeLine(both["volume"], _in_one(both["number"]), first, last)
    if _is_short(text) and (first or _SEASON.search(dates)):
        return VolumeLine(year["volume"] if year else None, _in_one(named["number"]), first, last)
    return None


def _is_short(text: str) -> bool:
    """Whether a line is of a few words, or has its number apart from the rest between two marks."""
    parts = _SEGMENTS.split(text)
    if len(parts) > 1 and any(_ALONE.fullmatch(part) for part in parts):
        return True
    return len(text.split()) <= _MOST_WORDS or (
        len(parts) > 2 and any(len(part.split()) <= _APART_WORDS and _ALONE.search(part) for part in parts)
    )


def lone_number(text: str) -> str | None:
    """The number of a line that says nothing else: "N.º 140"."""
    match = _ALONE.fullmatch(text.strip(" .,·•|"))
    return _in_one(match["number"]) if match else None


def _in_one(number: str) -> str:
    """A number without the mark of its thousands."""
    return re.sub(r"(?<=\d)[.,](?=\d{3}$)", "", number)


def names_volume(text: str) -> bool:
    """Whether a short line names volume and number, or a number and a year, whatever the language."""
    if len(text) > _LONGEST:
        return False
    text = text.translate(_WESTERN)
    return _BOTH.search(text) is not None or (
        _ALONE.search(text) is not None and _YEAR.search(text) is not None
    )


def date_range(text: str, language: str) -> tuple[date | None, date | None]:
    """First and last date of a line; a missing year is that of the other date, or the one before it."""
    text = text.translate(_WESTERN)
    figures = [day for match in _IN_FIGURES.finditer(text) if (day := _figures(match, language))]
    if figures:
        return figures[0], figures[1] if len(figures) > 1 else None
    text = _APART.sub(" | ", text)
    found = find_dates(text, language)
    if not found:
        return _months(text, language)
    year = next((each.date.year for each in reversed(found) if each.date.year), None) or _loose_year(text)
    if year is None:
        return None, None
    if len(found) > 1:
        return _between(found[0], found[1], year)
    return _within_month(text, found[0], year)


def _months(text: str, language: str) -> tuple[date | None, date | None]:
    """First and last day of months that stand with their year and without a day; of one, its first day."""
    for match in _TWO_MONTHS.finditer(text):
        months = _both(match[1], match[3], language)
        if months:
            last = int(match["last"])
            return _span(months, int(match["year"] or last - (months[0] > months[1])), last)
    year = _loose_year(text)
    for match in _LOOSE_MONTHS.finditer(text) if year else ():
        months = _both(match[1], match[2], language)
        if months and year:
            return _span(months, year, year + (months[0] > months[1]))
    month, half = _month(text, language), _HALF_MONTH.search(text)
    if month is None or half is None:
        return month, None
    if half["first"]:
        return month, month.replace(day=_MIDDLE)
    return month.replace(day=_MIDDLE + 1), _last_day(month.year, month.month)


def _both(one: str, other: str, language: str) -> tuple[int, int] | None:
    """The numbers of two months by their names."""
    found = [find_dates(f"1 {name} 2000", language) for name in (one, other)]
    return (found[0][0].date.month, found[1][0].date.month) if all(found) else None


def _span(months: tuple[int, int], first: int, last: int) -> tuple[date, date]:
    return date(first, months[0], 1), _last_day(last, months[1])


def _last_day(year: int, month: int) -> date:
    return date(year, month, monthrange(year, month)[1])


def _month(text: str, language: str) -> date | None:
    """The first day of a month that stands with its year and without a day."""
    for match in _MONTH.finditer(text):
        found = find_dates(f"1 {match[1]} {match[2]}", language) or find_dates(
            f"{match[1]} 1, {match[2]}", language
        )
        if found:
            return _day(found[0].date.year or int(match[2]), found[0].date.month, 1)
    return None


def _figures(match: re.Match[str], language: str) -> date | None:
    """A date in figures; where day and month could be either, the day comes first but in English."""
    if match["iso"]:
        return _day(int(match["iso"]), int(match["iso_month"]), int(match["iso_day"]))
    one, other = int(match["day"]), int(match["month"])
    if language.startswith("en") and match["mark"] == "/" and max(one, other) <= _MONTHS:
        return None if one != other else _day(int(match["year"]), one, one)
    day, month = (other, one) if other > _MONTHS else (one, other)
    return _day(int(match["year"]), month, day)


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
