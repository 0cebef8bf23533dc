"""Datelines and sign-offs: the words that are translated, apart from the date and the dash that are not."""

import re
from collections.abc import Callable, Sequence

from tm.dates import find_dates, names_calendar
from tm.ingest.words.countries import countries

_PLACE_PART = r"(?:[^\W\d_][\w.’'\-]*)"
_PLACE = rf"{_PLACE_PART}(?:[ /]{{1,2}}{_PLACE_PART}){{0,5}}"
_COUNTRY = r"(?:\s*\([^()\d]{2,40}\))?"
_DASH = r"(?:\s*(?:—|–|―|\.-|\.—|\.–|--)\s?|\s+[-_]\s+|\s*-(?=\s))"
_IN_DAY = r"(?:[^,.()—–:;“”\"«»]|(?<=[^\W\d_])\.(?=\s))*?"
_DAY = rf"{_IN_DAY}\d{_IN_DAY}(?:,?\s+(?:de\s+)?\d{{4}})?"
_SOURCE = r"(?:\s*[/(]\s*[A-Z][\w ]{1,20}[)/]?)?"
_WITH_DATE = re.compile(
    rf"^(?P<place>{_PLACE}(?:,\s*{_PLACE}){{0,2}}?{_COUNTRY})(?P<rest>[,،]?\s*[,،(]?\s*(?P<date>{_DAY})\)?{_SOURCE}{_DASH})"
)
_WITHOUT_DATE = re.compile(
    rf"^(?P<place>{_PLACE}(?:,\s*{_PLACE}){{0,2}}{_COUNTRY}{_SOURCE})(?P<rest>{_DASH})"
)
_LEAD = rf"(?:{_DASH}|:\s+)(?=[^\W_a-zà-ÿ]|[“«\"'¿¡])"
"""What parts a dateline from the first sentence below a headline; elsewhere a colon is a caption's."""
_LEAD_STOPPED = re.compile(
    r"^(?P<place>[^\W\d_a-zà-ÿ]{3,}(?: [^\W\d_a-zà-ÿ]{2,}){0,3})(?P<rest>\.\s+)(?=[^\W_a-zà-ÿ]|[“«\"'¿¡])"
)
_COUNTRY_STOPPED = re.compile(
    r"^(?P<place>[^\W\d_][^.:;!?\d]{2,40}?)(?P<rest>[.:]\s+)(?=[^\W_a-zà-ÿ]|[“«\"'¿¡])"
)
"""A country before the first sentence: "El Salvador. It rained…"."""
_REGION_STOPPED = re.compile(
    rf"^(?P<place>{_PLACE}(?:,\s*{_PLACE}){{1,2}})(?P<rest>:\s+)(?=[^\W_a-zà-ÿ]|[“«\"'¿¡])"
)
"""A place and where it is before the first sentence: "Oruro, Bolivia: It rained…"."""
_LEAD_WITH_DATE = re.compile(_WITH_DATE.pattern.replace(_DASH, _LEAD))
_LEAD_WITHOUT_DATE = re.compile(_WITHOUT_DATE.pattern.replace(_DASH, _LEAD))
_LEAD_DATED_STOP = re.compile(
    _WITH_DATE.pattern.replace(_DASH, r"\.\s+(?=[^\W_a-zà-ÿ]|[“«\"'¿¡])"),
)
_STOP_OF_DASH = re.compile(r"(?:^|[ /-])[^\W\d_]{2,}\.$")
_SHORT_REGION = re.compile(r",\s[^\W\d_]{1,5}\.$")
"""A full stop behind a place belongs to the dash, as in ".—", but not that of "Calif."."""
_ANY_DASH = re.compile("[—–―_-]")
_WHOLE_STOP = re.compile(r"(?:(?<=\d)|(?<=[^\W\d_]{4}))\.$")
"""A full stop behind a figure or a whole word is not of the date, as that of "Dec." is."""
_AGENCY = re.compile(r"\s*[/(]\s*[A-Z][\w ]{1,20}[)/]?$")
_DIGIT = re.compile(r"\d")
_SIGNOFF = re.compile(r"^(?P<dash>(?:[—–―~]|--?)\s*)(?=\S)")
_PAGE = re.compile(r"(?:page|p[aá]gina|p[aá]g|pg|seite)\b", re.IGNORECASE)
_LONGEST, _MOST_LINES = 120, 3
_CUT_WORD = re.compile(r"(?<=[^\W\d_])- (?=[^\W\d_A-Z])")
_BETWEEN = " -"
_DATE_LANGUAGES, _ARABIC_LETTERS = ("en", "es", "fr", "pt"), ("ar", "fa", "ur")
_JOINING = frozenset(["de", "del", "la", "of", "DE", "DEL", "LA", "EL", "OF", "do", "da", "DO", "DA"])
_SMALL_WORDS = frozenset(
    [
        "de",
        "del",
        "la",
        "las",
        "los",
        "el",
        "y",
        "e",
        "do",
        "da",
        "dos",
        "das",
        "du",
        "des",
        "et",
        "of",
        "the",
        "and",
        "am",
        "an",
        "der",
        "di",
        "in",
        "en",
        "on",
    ]
)


def split_dateline(text: str) -> tuple[str, str]:
    """Place and rest of a dateline: `CHENNAI (India)` and `, January 27—`; the rest may be a mere dash."""
    head = f"{text[:_LONGEST].rstrip()} "
    match = _WITH_DATE.match(head) or _WITHOUT_DATE.match(head)
    if match is None and head.endswith(". "):
        match = _LEAD_DATED_STOP.match(f"{head}A")
    if match is None and head.endswith(": "):
        match = _LEAD_WITH_DATE.match(f"{head}A") or _LEAD_WITHOUT_DATE.match(f"{head}A")
    if match:
        place = _before_date(match["place"], text[: match.end()])
        stop = _STOP_OF_DASH.search(place) and not _SHORT_REGION.search(place)
        if stop and text[len(place) : len(place) + 1] in {"-", "—", "–"}:
            place = place[:-1]
        return place, text[len(place) :]
    bare = text.rstrip(" —–-―.")
    return bare, text[len(bare) :]


def _languages(text: str) -> tuple[str, ...]:
    """The languages whose dates may stand in a dateline, by the letters that it opens with."""
    return _ARABIC_LETTERS if "\u0600" <= text[:1] <= "\u06ff" else _DATE_LANGUAGES


def _before_date(place: str, dateline: str) -> str:
    """The place without a month that stands right behind it: no comma says where it ends."""
    starts = [found[0].span[0] for language in _languages(place) if (found := find_dates(dateline, language))]
    kept = place[: min(starts, default=len(place))].rstrip(" ,(")
    return place.rstrip() if not kept or kept.rsplit(maxsplit=1)[-1] in _JOINING else kept


def printed_date(rest: str) -> str | None:
    """The date as printed in what `split_dateline` leaves, without comma and dash."""
    bare = re.sub(r"(?:\.-|\.—|\.–|--|[—–―:_-])\s*$", "", rest.strip()).strip(" ,،(")
    bare = _WHOLE_STOP.sub("", _AGENCY.sub("", bare))
    date = " ".join(bare.removesuffix(")").split())
    return date if date.strip(".") else None


def split_signoff(text: str) -> tuple[str, str]:
    """Dash and words of a sign-off: `— ` and `A reader in Leeds`; the dash may be empty."""
    match = _SIGNOFF.match(text)
    return (match["dash"], text[match.end() :]) if match else ("", text)


def find_dateline(text: str) -> int | None:
    """How long the dateline is that a paragraph opens with, or None.

    With a date the place may be in small letters; without one it must be in capitals.
    """
    head = text[:_LONGEST]
    if head[:1].islower() or not head[:1].isalpha() or not _ANY_DASH.search(head):
        return None
    match = _WITH_DATE.match(head) if _DIGIT.search(head) else None
    if match and _is_dated_place(match):
        return match.end()
    match = _WITHOUT_DATE.match(head) if not head[1:2].islower() else None
    return match.end() if match and match["place"].isupper() and _is_lone_place(match, text) else None


def find_lead_dateline(text: str) -> int | None:
    """The same for the first paragraph of a piece: a colon or a stop may end it, in capitals or not."""
    head = text[:_LONGEST]
    if head[:1].islower() or not head[:1].isalpha():
        return None
    match = _LEAD_WITH_DATE.match(head) if _DIGIT.search(head) else None
    if match and _is_dated_place(match):
        return match.end()
    match = _LEAD_DATED_STOP.match(head) if _DIGIT.search(head) else None
    if match and _is_dated_place(match) and _says_when(match):
        return match.end()
    match = _LEAD_WITHOUT_DATE.match(head) or _LEAD_STOPPED.match(head)
    if match is None or not _is_lone_place(match, text):
        return None
    colon = ":" in match["rest"]
    return match.end() if match["place"].isupper() or not colon else None


def find_country_lead(text: str, language: str) -> int | None:
    """The same where a country, written as in running text, stands before a first sentence: "India. We…".

    A place in it may stand before it: "Oruro, Bolivia: We…".
    """
    match = _COUNTRY_STOPPED.match(text[:_LONGEST])
    named = match and match["place"].rsplit(",", maxsplit=1)[-1].strip().casefold() in countries(language)
    return match.end() if match and named else None


def find_region_lead(text: str) -> int | None:
    """The same for a place and any region, where a paper opens its pieces so: "Gower, Wales: We…"."""
    match = _REGION_STOPPED.match(text[:_LONGEST])
    return match.end() if match and _is_place(match["place"]) else None


def dateline_over_lines(
    lines: Sequence[str], find: Callable[[str], int | None] = find_dateline
) -> int | None:
    """How much of some lines, a space between each two, is the dateline; a narrow column breaks it.

    Over several lines it needs a date, or a place in capitals.
    """
    found = find(lines[0])
    for number in range(2, 1 + min(_MOST_LINES, len(lines))) if found is None else ():
        broken = " ".join(lines[:number])
        whole = _CUT_WORD.sub("", broken)
        length = find(whole)
        if length and length > len(lines[0]) and _is_sure(whole[:length]):
            return same_letters(whole, length, broken)
    return found


def _is_sure(dateline: str) -> bool:
    """Whether a dateline has a date that a calendar knows, or is in capitals throughout."""
    dates = any(find_dates(dateline, language) for language in _languages(dateline))
    return dates or (dateline.isupper() and not _DIGIT.search(dateline))


def same_letters(text: str, length: int, other: str) -> int:
    """How much of another text is the same as so much of a text: they differ in spaces and hyphens only."""
    left = length - sum(map(text[:length].count, _BETWEEN))
    at = 0
    while at < len(other) and (left or other[at] in _BETWEEN):
        left -= other[at] not in _BETWEEN
        at += 1
    return at


def _is_dated_place(match: re.Match[str]) -> bool:
    date = match["date"].strip(" .")
    found = [each for language in _languages(match[0]) for each in find_dates(match[0], language)]
    if date.isdigit() or any(each.span[0] == 0 for each in found):
        return False
    named = bool(found) or not date[0].islower()
    return _is_place(match["place"]) and len(date.split()) <= 6 and named


def _says_when(match: re.Match[str]) -> bool:
    """Whether a comma parts the place from a day of the calendar, and no weekday stands for the place."""
    words = re.findall(r"[^\W\d_]+", match["place"])
    return match["rest"].lstrip()[:1] in {",", "("} and any(
        find_dates(match[0], language) and not any(names_calendar(word, language) for word in words)
        for language in _languages(match[0])
    )


def _is_lone_place(match: re.Match[str], text: str) -> bool:
    bare = match["place"].split("(")[0]
    short = len(bare.split()) <= (5 if bare.isupper() else 4)
    return match.end() < len(text) and short and len(bare.strip()) > 2 and _is_place(match["place"])


def _is_place(place: str) -> bool:
    words = re.findall(r"[^\W\d_][\w.’']*", place)
    return (
        bool(words)
        and not _PAGE.match(place)
        and all(word[0].isupper() or word in _SMALL_WORDS or not word[0].islower() for word in words)
    )
