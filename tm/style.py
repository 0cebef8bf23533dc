"""The house style of an edition: how it writes volume line, dates, jumps, datelines and sign-offs.

English, Spanish, French and Arabic have defaults in words; other languages start with a neutral one made of
marks and figures, to be put into words in the edition's settings. Patterns have placeholders in braces.
"""

import re
from collections.abc import Collection, Mapping
from dataclasses import asdict, astuple, dataclass
from datetime import date
from typing import Final

from tm.dates import PrintedDate, long_date
from tm.errors import N_, TmError
from tm.languages import Quotes, base, direction, normalize_tag, quotes


@dataclass(frozen=True, slots=True)
class EditionStyle:
    """How one edition writes what it never translates piece by piece.

    `digits` is a CLDR numbering system, `number_format` the tag whose decimal and thousands marks figures
    have, `headline_case` one of `HEADLINE_CASES`. All else are patterns; `PLACEHOLDERS` names their blanks.
    """

    volume_line: str
    dates_same_year: str
    dates_two_years: str
    one_date: str
    jump_to: str
    jump_from: str
    dateline: str
    dateline_without_date: str
    signoff_dash: str
    translated_by: str
    read_by: str
    quotes: Quotes
    digits: str
    number_format: str
    headline_case: str


HEADLINE_CASES: Final = ("as typed", "sentence", "title", "capitals")
PLACEHOLDERS: Final[Mapping[str, frozenset[str]]] = {
    "volume_line": frozenset({"volume", "number"}),
    "dates_same_year": frozenset({"first", "last"}),
    "dates_two_years": frozenset({"first", "last"}),
    "one_date": frozenset({"date"}),
    "jump_to": frozenset({"title", "page"}),
    "jump_from": frozenset({"title", "page"}),
    "dateline": frozenset({"place", "date"}),
    "dateline_without_date": frozenset({"place"}),
    "signoff_dash": frozenset(),
    "translated_by": frozenset({"names"}),
    "read_by": frozenset({"names"}),
}
"""The blanks that each pattern may have."""
_ZEROS: Final[Mapping[str, str]] = {
    "latn": "0",
    "arab": "٠",
    "arabext": "۰",
    "deva": "०",
    "beng": "০",
    "guru": "੦",
    "gujr": "૦",
    "orya": "୦",
    "tamldec": "௦",
    "telu": "౦",
    "knda": "೦",
    "mlym": "൦",
    "thai": "๐",
    "khmr": "០",
    "mymr": "၀",
}
DIGITS: Final = tuple(_ZEROS)
"""The numbering systems that an edition can choose."""
_BLANK: Final = re.compile(r"\{([^{}]*)\}")
_PATTERNS: Final[Mapping[str, Mapping[str, str]]] = {
    "en": {
        "volume_line": "Volume {volume}, Number {number}",
        "dates_same_year": "{first} to {last}",
        "jump_to": "See: {title}, page {page}",
        "jump_from": "{title}, from page {page}",
        "translated_by": "Translation: {names}",
        "read_by": "Second reading: {names}",
    },
    "es": {
        "volume_line": "Volumen {volume}, Número {number}",
        "dates_same_year": "{first} al {last}",
        "jump_to": "Ver: {title}, página {page}",
        "jump_from": "{title}, de la página {page}",
        "translated_by": "Traducción: {names}",
        "read_by": "Revisión: {names}",
    },
    "fr": {
        "volume_line": "Volume {volume}, numéro {number}",
        "dates_same_year": "du {first} au {last}",
        "jump_to": "Voir\u00a0: {title}, page {page}",
        "jump_from": "{title}, suite de la page {page}",
        "translated_by": "Traduction\u00a0: {names}",
        "read_by": "Relecture\u00a0: {names}",
    },
    "ar": {
        "volume_line": "المجلد {volume}، العدد {number}",
        "dates_same_year": "من {first} إلى {last}",
        "jump_to": "انظر: {title}، صفحة {page}",
        "jump_from": "{title}، تتمة صفحة {page}",
        "translated_by": "الترجمة: {names}",
        "read_by": "المراجعة: {names}",
    },
}


def default_style(tag: str) -> EditionStyle:
    """The style an edition of that language starts with."""
    comma = _comma(tag)
    patterns = {
        "volume_line": "{volume}/{number}",
        "dates_same_year": "{first} – {last}",
        "jump_to": "» {title}" + comma + " {page}",
        "jump_from": "{title} (« {page})",
        "translated_by": "— {names}",
        "read_by": "— {names}",
        **_PATTERNS.get(base(tag), {}),
    }
    return EditionStyle(
        **patterns,
        dates_two_years=patterns["dates_same_year"],
        one_date="{date}",
        dateline="{place}" + comma + " {date}—",
        dateline_without_date="{place}—",
        signoff_dash="—",
        quotes=quotes(tag),
        digits="latn",
        number_format=normalize_tag(tag),
        headline_case="as typed",
    )


def from_mapping(tag: str, overrides: Mapping[str, str]) -> EditionStyle:
    """The language's default style with what an edition has set; an empty pattern keeps the default.

    `quotes` are written with spaces between: “ ” or « » “ ”.

    Raises:
        TmError: an unknown key, an unknown placeholder, or a value that cannot be.
    """
    style = default_style(tag)
    values = to_mapping(style)
    for key, value in overrides.items():
        if key not in values:
            raise TmError(
                N_("The edition style has no “%(key)s”; it has %(keys)s."), key=key, keys=", ".join(values)
            )
        if value.strip() or key == "signoff_dash":
            values[key] = _checked(key, value)
    marks = _quotes(values.pop("quotes"), style.quotes)
    return EditionStyle(quotes=marks, **values)


def _checked(key: str, value: str) -> str:
    if key in PLACEHOLDERS:
        return _checked_pattern(key, value)
    if key == "number_format":
        return normalize_tag(value)
    if key == "digits":
        return _one_of(key, value, tuple(_ZEROS))
    return _one_of(key, value, HEADLINE_CASES) if key == "headline_case" else value


def to_mapping(style: EditionStyle) -> dict[str, str]:
    """The style as `from_mapping` reads it."""
    values = {key: value for key, value in asdict(style).items() if key != "quotes"}
    return {**values, "quotes": " ".join(astuple(style.quotes))}


def volume_line(style: EditionStyle, volume: str | None, number: str | None) -> str:
    """The line with volume and number: "Volumen 16, Número 2"; of one alone just that."""
    if volume and number:
        return _filled(style.volume_line, volume=_digits(style, volume), number=_digits(style, number))
    return _digits(style, volume or number or "")


def issue_dates(style: EditionStyle, tag: str, first: date, last: date | None) -> str:
    """The days an issue is for: "29 de enero al 19 de febrero de 2025"; both years across New Year."""
    if last is None or last == first:
        return _filled(style.one_date, date=_long(style, tag, first, with_year=True))
    same_year = first.year == last.year
    pattern = style.dates_same_year if same_year else style.dates_two_years
    start = _long(style, tag, first, with_year=not same_year)
    return _filled(pattern, first=start, last=_long(style, tag, last, with_year=True))


def dateline(
    style: EditionStyle, tag: str, place: str, date: PrintedDate | None = None, printed: str | None = None
) -> str:
    """What runs in before a report: "CHENNAI (India), 2 de enero—".

    The date is written as the edition does; one that could not be read stands as it was printed.
    """
    words = _printed(style, tag, date) if date else (printed or "").strip()
    return _filled(style.dateline if words else style.dateline_without_date, place=place, date=words).strip()


def signoff(style: EditionStyle, words: str) -> str:
    """A writer's name below a letter, with the edition's dash and no other."""
    return style.signoff_dash + words.strip().lstrip("—–-―").lstrip()


def credit_line(pattern: str, tag: str, names: Collection[str]) -> str:
    """The line that thanks people: "Traducción: Inés, Nur"."""
    return _filled(pattern, names=f"{_comma(tag)} ".join(names))


def jump_to(style: EditionStyle, title: str, page: int | str) -> str:
    """Where an article goes on: "Ver: LA INDIA, página 3"."""
    return _filled(style.jump_to, title=title, page=_digits(style, str(page)))


def jump_from(style: EditionStyle, title: str, page: int | str) -> str:
    """Where an article comes from: "LA INDIA, de la página 1"."""
    return _filled(style.jump_from, title=title, page=_digits(style, str(page)))


def _comma(tag: str) -> str:
    return "،" if direction(tag) == "rtl" and base(tag) not in {"he", "yi"} else ","


def _long(style: EditionStyle, tag: str, day: date, *, with_year: bool) -> str:
    return _digits(style, long_date(day, tag, with_year=with_year))


def _printed(style: EditionStyle, tag: str, day: PrintedDate) -> str:
    leap_year = 2000  # has every day that a date without a year can name
    return _long(style, tag, date(day.year or leap_year, day.month, day.day), with_year=day.year is not None)


def _filled(pattern: str, **values: str) -> str:
    """The pattern with its blanks filled; nothing but plain names is read in braces."""
    return _BLANK.sub(lambda blank: values[blank[1]], pattern)


def _digits(style: EditionStyle, text: str) -> str:
    zero = ord(_ZEROS[style.digits])
    return text.translate({ord("0") + figure: zero + figure for figure in range(10)})


def _checked_pattern(key: str, pattern: str) -> str:
    allowed = PLACEHOLDERS[key]
    strange = [name for name in _BLANK.findall(pattern) if name not in allowed]
    if strange:
        raise _unknown_placeholder(key, strange[0], allowed)
    rest = _BLANK.sub("", pattern)
    if "{" in rest or "}" in rest:
        raise TmError(
            N_("The edition style's %(key)s has a brace without its partner; write {name} for a blank."),
            key=key,
        )
    if "\n" in pattern or "\r" in pattern:
        raise TmError(N_("The edition style's %(key)s has a line break; write it on one line."), key=key)
    return pattern


def _unknown_placeholder(key: str, name: str, allowed: Collection[str]) -> TmError:
    blank = f"{{{name}}}"
    if not allowed:
        return TmError(
            N_("The edition style's %(key)s has an unknown placeholder %(blank)s; it has none."),
            key=key,
            blank=blank,
        )
    return TmError(
        N_("The edition style's %(key)s has an unknown placeholder %(blank)s; it may have %(blanks)s."),
        key=key,
        blank=blank,
        blanks=", ".join(f"{{{each}}}" for each in sorted(allowed)),
    )


def _one_of(key: str, value: str, known: tuple[str, ...]) -> str:
    if value not in known:
        raise TmError(
            N_("The edition style's %(key)s cannot be “%(value)s”; write one of %(known)s."),
            key=key,
            value=value,
            known=", ".join(known),
        )
    return value


def _quotes(value: str, default: Quotes) -> Quotes:
    marks = value.split(" ")
    if len(marks) == 2:
        marks += [default.inner_open, default.inner_close]
    if len(marks) != 4 or not all(marks):
        raise TmError(
            N_("The edition style's quotes cannot be “%(value)s”; write “ ” or « » “ ” with spaces between."),
            value=value,
        )
    return Quotes(*marks)
