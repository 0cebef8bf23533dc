"""Volume lines in many shapes, with the facts they state."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from tests.relayout.wording import words

EN_MONTHS, ES_MONTHS = words("en").months, words("es").months
WEEKDAYS = {
    "en": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
    "es": ("Lunes", "Martes", "Miércoles", "Jueves", "Viernes", "Sábado", "Domingo"),
}
ROMAN = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV",
         "XVI", "XVII", "XVIII", "XIX", "XX")  # fmt: skip


@dataclass(frozen=True, slots=True)
class Facts:
    """What the volume line says of the number; `asked` are the fields on which all readers would agree."""

    volume: str | None
    number: str | None
    date_from: date | None
    date_to: date | None
    asked: frozenset[str]


@dataclass(frozen=True, slots=True)
class Volume:
    """A printed volume line, its facts, and the dates as a running head repeats them."""

    line: str
    facts: Facts
    dates: str
    month: str


@dataclass(frozen=True, slots=True)
class _Shape:
    """A pattern of `{v}` (volume; `{r}`: in Roman figures), `{n}` and `{d}`, and how the dates are written.

    `known`: how many dates a reader learns; a season is none, a month its first day.
    """

    pattern: str
    dates: Callable[[date, date], str]
    known: int


def volume_line(rng: Random, language: str, shape: int) -> Volume:
    """A volume line; many of those with two dates run across New Year."""
    first = date(rng.randrange(1998, 2027), rng.randrange(1, 13), rng.randrange(1, 29))
    if rng.random() < 0.2:
        first = date(first.year, 12, rng.randrange(16, 30))
    last = first + timedelta(days=rng.choice((13, 14, 20, 21)))
    made = _SHAPES[language][shape]
    volume, number = rng.randrange(1, 21), rng.randrange(1, 25)
    if "{n}" in made.pattern and "{v}" not in made.pattern and "{r}" not in made.pattern:
        number += 200
    dates = made.dates(first, last)
    line = made.pattern.format(v=volume, r=ROMAN[volume], n=number, d=dates)
    month = words(language).months[first.month - 1]
    return Volume(line, _facts(made, volume, number, (first, last)), dates, month)


def in_figures(volume: str | None) -> str | None:
    """A volume as a number, whether it is printed in Roman figures or not."""
    return str(ROMAN.index(volume)) if volume in ROMAN else volume


def _facts(made: _Shape, volume: int, number: int, dates: tuple[date, date]) -> Facts:
    shown = str(volume) if "{v}" in made.pattern else ROMAN[volume] if "{r}" in made.pattern else None
    first, last = (*dates[: made.known], None, None)[:2]
    asked = {"volume", "number", "date_from", "date_to"}
    if made.dates in _LOOSE_DATES:
        first = dates[0].replace(day=1) if made.known else None
        asked -= {"date_to"} if made.known else {"date_from", "date_to"}
    return Facts(shown, str(number) if "{n}" in made.pattern else None, first, last, frozenset(asked))


def _us(day: date) -> str:
    return f"{EN_MONTHS[day.month - 1]} {day.day}"


def _us_day(day: date, _: date) -> str:
    return f"{_us(day)}, {day.year}"


def _us_days(a: date, b: date) -> str:
    if a.year != b.year:
        return f"{_us(a)}, {a.year} to {_us(b)}, {b.year}"
    return f"{_us(a)} to {_us(b)}, {b.year}"


def _us_days_one_year(a: date, b: date) -> str:
    """The year only once, as many papers have it, even across New Year."""
    return f"{_us(a)} – {_us(b)}, {b.year}"


def _us_weekday(a: date, _: date) -> str:
    return f"{WEEKDAYS['en'][a.weekday()]}, {_us(a)}, {a.year}"


def _uk_day(day: date, _: date) -> str:
    return f"{day.day} {EN_MONTHS[day.month - 1]} {day.year}"


def _uk_days(a: date, b: date) -> str:
    month, last = EN_MONTHS[a.month - 1], f"{b.day} {EN_MONTHS[b.month - 1]} {b.year}"
    if a.year != b.year:
        return f"{a.day} {month} {a.year} – {last}"
    return f"{a.day} {month} – {last}" if a.month != b.month else f"{a.day}–{last}"


def _us_month(a: date, _: date) -> str:
    return f"{EN_MONTHS[a.month - 1]} {a.year}"


def _es_month(a: date, _: date) -> str:
    return f"{ES_MONTHS[a.month - 1]} de {a.year}"


def _season(a: date, _: date) -> str:
    return f"{('Winter', 'Spring', 'Summer', 'Autumn')[a.month % 12 // 3]} {a.year}"


def _es(day: date) -> str:
    return f"{day.day} de {ES_MONTHS[day.month - 1]}"


def _es_day(day: date, _: date) -> str:
    return f"{_es(day)} de {day.year}"


def _es_days(a: date, b: date) -> str:
    if a.year != b.year:
        return f"{_es(a)} de {a.year} al {_es(b)} de {b.year}"
    return f"{a.day if a.month == b.month else _es(a)} al {_es(b)} de {b.year}"


def _es_days_one_year(a: date, b: date) -> str:
    return f"{_es(a)} al {_es(b)} de {b.year}"


def _es_weekday(a: date, _: date) -> str:
    return f"{WEEKDAYS['es'][a.weekday()]} {_es(a)} de {a.year}"


def _temporada(a: date, _: date) -> str:
    return f"{('Invierno', 'Primavera', 'Verano', 'Otoño')[a.month % 12 // 3]} de {a.year}"


def _iso(a: date, _: date) -> str:
    return a.isoformat()


def _capitals(dates: Callable[[date, date], str]) -> Callable[[date, date], str]:
    return lambda a, b: dates(a, b).upper()


_LOOSE_DATES = {_us_month, _es_month, _season, _temporada}
_SHAPES = {
    "en": (
        _Shape("Vol. {v}, No. {n} • {d}", _uk_days, 2),
        _Shape("Volume {v}, Number {n} {d}", _us_days, 2),
        _Shape("Volume {v}, Number {n} {d}", _us_day, 1),
        _Shape("Vol. {v} No. {n} | {d}", _uk_day, 1),
        _Shape("VOL. {v}, NO. {n}\n{d}", _capitals(_us_days), 2),
        _Shape("Vol. {v}, Issue {n} – {d}", _uk_days, 2),
        _Shape("Issue {n}, {d}", _uk_day, 1),
        _Shape("No. {n} · {d}", _uk_days, 2),
        _Shape("Vol. {v}, No. {n} ({d})", _iso, 1),
        _Shape("{d}", _uk_days, 2),
        _Shape("Vol. {r} • No. {n} • {d}", _us_day, 1),
        _Shape("Year {v}, No. {n}\n{d}", _uk_days, 2),
        _Shape("Vol. {v}, No. {n} | {d}", _season, 0),
        _Shape("Vol. {v}, No. {n} | {d}", _us_days_one_year, 2),
        _Shape("{d} | Vol. {v}, No. {n}", _us_weekday, 1),
        _Shape("No. {n}   {d}", _us_month, 1),
    ),
    "es": (
        _Shape("Año {v}, número {n}\n{d}", _es_days, 2),
        _Shape("Año {v}, número {n} — {d}", _es_day, 1),
        _Shape("Volumen {v}, Número {n} {d}", _es_days, 2),
        _Shape("Año {r} · N.º {n} · {d}", _es_day, 1),
        _Shape("AÑO {v}, NÚM. {n}\n{d}", _capitals(_es_days), 2),
        _Shape("Vol. {v}, núm. {n} • Del {d}", _es_days, 2),
        _Shape("Número {n}, {d}", _es_day, 1),
        _Shape("Nº {n} | {d}", _es_days, 2),
        _Shape("Año {v}, n.º {n} ({d})", _iso, 1),
        _Shape("Del {d}", _es_days, 2),
        _Shape("Tomo {r}, número {n} – {d}", _es_day, 1),
        _Shape("AÑO {v} – NÚMERO {n} – {d}", _es_days, 2),
        _Shape("Año {v}, número {n} | {d}", _temporada, 0),
        _Shape("Año {v}, número {n} | {d}", _es_days_one_year, 2),
        _Shape("{d} · Año {v} · Núm. {n}", _es_weekday, 1),
        _Shape("Núm. {n}, {d}", _es_month, 1),
    ),
}
