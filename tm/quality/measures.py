"""Measures said in another unit: 12 miles as nearly 20 kilometres, 80 degrees as 26."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache
from typing import Final

from tm.numbers import Figure

UNITS: Final[Mapping[str, str]] = {
    "kilometre": r"km|kph|kilomet(?:re|er)[sn]?|kilómetros?|kilomètres?|quil[ôó]metros?|كيلو ?مترا?ت?|كم"
    "|کیلومتری?|کی?لو ?میٹر|किलोमीटर|कि\\.?\\s?मी|கிலோமீட்டர்|கி\\.?மீ",
    "metre": r"m|met(?:re|er)s?|metern?|metros?|mètres?|مترا?|أمتار|متری?|میٹر|मीटर|மீட்டர்|metre",
    "mile": r"mph|mi(?=[\s.]*[)/])|miles?|millas?|milles|milhas?|meilen?|ميلا?|أميال|مایلی?|میل|मील|மைல்|mil",
    "kilogram": r"kg|kilos?|kilogram(?:me)?s?|kilogramos?|quilos?|kilogramm|كيلوغراما?|كجم|كغم?"
    "|کیلوگرمی?|کیلویی|کلوگرام|किलोग्राम|किलो|கிலோ",
    "tonne": r"tonnes?|tons?|tonnen?|toneladas?|أطنان|طنا?|تن|ٹن|टन|டன்|ton",
    "hectare": r"ha|hectares?|hectáreas?|hectares?|hektar|هكتارا?|هکتار|ہیکٹر|हेक्टेयर|ஹெக்டேர்|hektar",
    "acre": r"acres?|morgen|أفدنة|فدانا?|ایکڑ|एकड़|ஏக்கர்",
    "litre": r"l|lit(?:re|er)s?|litern?|litros?|لترا?|لیتر|لیٹر|लीटर|லிட்டர்|litre",
}
"""Each in ten languages; what is measured in something else is not looked at."""
_IN: Final = r"in(?=[.)/]|\s(?:of|long|wide|tall|high|deep|thick)\b)"
"""An inch, and no other word as in *at 10 in the morning*, *1918 in battle*."""
_MORE_UNITS: Final[Mapping[str, str]] = {
    "millimetre": r"mm|millimet(?:re|er)s?|milímetros?|millimètres?|ملم|مليمترا?|میلی‌?متری?|ملی میٹر|मिलीमीटर"
    "|மில்லிமீட்டர்|milimetre",
    "centimetre": r"cm|centimet(?:re|er)s?|centímetros?|centimètres?|سم|سنتيمترا?|سانتی‌?متری?|سینٹی میٹر"
    "|सेंटीमीटर|सेमी|செ\\.?மீ|சென்டிமீட்டர்|santimetre|santim",
    "inch": rf"{_IN}|inch(?:es)?|pulgadas?|pouces?|polegadas?|بوصة|بوصات|بوصتين|اینچ|انچ|इंच|அங்குல|இன்ச்|inç",
    "foot": r"ft|foot|feet|pies?|pieds?|pés?|قدما?|أقدام|فوتی?|فٹ|फुट|फीट|फ़[ीु]ट|फ़[ीु]ट|அடி|fit|fut|ayak",
    "yard": r"yd|yards?|yardas?|verges?|jardas?|ياردة|ياردات|یاردی?|گز|یارڈز?|यार्ड|गज|யார்டு?|yarda",
    "pound": r"lbs?|pounds?|libras?|livres?|رطلا?|أرطال|پوندی?|پاؤنڈ|पाउंड|पौंड|பவுண்ட்|pound|libre",
    "ounce": r"oz|ounces?|onzas?|onces?|onças?|أونصة|أوقية|اونس|औंस|அவுன்ஸ்|ons",
    "gallon": r"gal|gallons?|galones|galón|galões|غالون|جالون|گالن|گیلن|गैलन|கேலன்|galon",
}
"""Units that are only looked at where a measure may be said in another one."""
_MEASURES: Final[Mapping[str, tuple[str, Fraction]]] = {
    "millimetre": ("length", Fraction(1, 1000)),
    "centimetre": ("length", Fraction(1, 100)),
    "metre": ("length", Fraction(1)),
    "kilometre": ("length", Fraction(1000)),
    "inch": ("length", Fraction(254, 10_000)),
    "foot": ("length", Fraction(3048, 10_000)),
    "yard": ("length", Fraction(9144, 10_000)),
    "mile": ("length", Fraction(1609)),
    "hectare": ("area", Fraction(10_000)),
    "acre": ("area", Fraction(4047)),
    "kilogram": ("mass", Fraction(1)),
    "tonne": ("mass", Fraction(1000)),
    "pound": ("mass", Fraction(4536, 10_000)),
    "ounce": ("mass", Fraction(2835, 100_000)),
    "litre": ("volume", Fraction(1)),
    "gallon": ("volume", Fraction(3785, 1000)),
}
"""What each unit measures, and how much of it."""
_MONEY_TOO: Final = frozenset({"pound"})
_METRIC: Final = frozenset(
    {"millimetre", "centimetre", "metre", "kilometre", "hectare", "kilogram", "tonne", "litre"}
)
_DEGREES: Final = re.compile(
    r"[\s\-\u00a0\u202f]?(?:°|º|(?-i:[CF])\b|degrees?\b|grados?\b|degrés?\b|graus?\b|درج|ڈگری|डिग्री|டிகிரி|derece)",
    re.IGNORECASE,
)
_ABOUT: Final = Fraction(3, 10)
"""The part by which a measure may be rounded when it is put into another unit."""
_A_TENTH: Final = Fraction(1, 10)
_A_DEGREE: Final = Fraction(3, 2)
_ENDINGS: Final[Mapping[str, str]] = {
    "tr": r"(?:['’]?(?:[dt]?[ae]n?|[yns]?[ıiuü](?:n[ıiuü]?n?|n?[dt][ae]n?)?"
    r"|l[ıiuü][kğ]\w{0,4}|l[ae]\w{0,5}))?",
    "ta": "[\u0b80-\u0bff]*",
    "fa": "\u200c?(?:ی|یی|ها|های)?",
}
"""What some languages put to the names of units and currencies."""
_VIRAMA: Final = re.compile("\u0bcd(?=[|)])")
"""The Tamil sign at the end of a word that gives way to an ending."""
_NEAR: Final = 8
"""So many letters before a figure may name what it counts."""
_RANGE: Final = re.compile(r"[^.;:\n]{1,8}")
"""What stands between the figures of a range, whose last one names the unit: *2 to 4 inches*."""
_ONE_OF_THEM: Final = re.compile(
    r"\b(?:an?|half an?|una?|media|une?|demi(?:e|-)|um|uma|meia)\s$", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Measured:
    """A text with its figures, in which measures are looked for."""

    text: str
    figures: Sequence[Figure]


def named(names: Mapping[str, str], text: str, figure: Figure, language: str = "") -> frozenset[str]:
    """What stands right before or behind a figure, of these names with their patterns.

    In a language that puts endings to its words they may have one.
    """
    behind, before = _patterns(tuple(names.items()), _ENDINGS.get(language, ""))
    start, end = figure.span
    matches = behind.match(text, end), before.search(text[max(0, start - _NEAR) : start])
    return frozenset(match.lastgroup for match in matches if match and match.lastgroup)


def is_converted(figure: Figure, here: Measured, there: Measured) -> bool:
    """Whether the measure that a figure gives stands in another text in another unit, or so it seems."""
    if any(_same_heat(figure, each) for each in there.figures if _are_degrees(figure, here, each, there)):
        return True
    units = _units(figure, here)
    if any(_is_same(figure, unit, each, there) for unit in units for each in there.figures):
        return True
    return any(unit in _METRIC for unit in units) and _has_bare_unit(there.text)


def is_converted_to(bare: Figure, here: Measured, figure: Figure, there: Measured) -> bool:
    """Whether a figure that names no unit is a measure of another text in some other unit."""
    return not _units(bare, here) and any(
        _is_same(figure, unit, bare, here) for unit in _units(figure, there)
    )


def _is_same(figure: Figure, unit: str, other: Figure, there: Measured) -> bool:
    """Whether another figure is worth the same in another unit, which need not be named."""
    kind, factor = _MEASURES[unit]
    units = _units(other, there) or [each for each in _MEASURES if (each in _METRIC) != (unit in _METRIC)]
    return any(
        kind == _MEASURES[each][0] and each != unit and _are_near(figure, factor, other, _MEASURES[each][1])
        for each in units
    )


def _are_near(one: Figure, factor: Fraction, other: Figure, other_factor: Fraction) -> bool:
    return any(
        b and abs(a * factor / (b * other_factor) - 1) <= _ABOUT for a in one.values for b in other.values
    )


def _units(figure: Figure, here: Measured) -> list[str]:
    """The units that a figure is in, or the next one with which it makes a range."""
    own = named(all_units(), here.text, figure)
    if not own:
        following = (each for each in here.figures if each.span[0] >= figure.span[1])
        behind = min(following, key=lambda each: each.span, default=None)
        if behind and _RANGE.fullmatch(here.text, figure.span[1], behind.span[0]):
            own = named(all_units(), here.text, behind)
    return [unit for unit in own if unit in _MEASURES]


def _are_degrees(one: Figure, here: Measured, other: Figure, there: Measured) -> bool:
    """Whether one of two figures is said in degrees, so that the other may be."""
    return in_degrees(here.text, one) or in_degrees(there.text, other)


def in_degrees(text: str, figure: Figure) -> bool:
    """Whether a figure of a text is a heat: 47 °C, 80 degrees."""
    return _DEGREES.match(text, figure.span[1]) is not None


def _same_heat(one: Figure, other: Figure) -> bool:
    """Whether two are one temperature, or one difference of it, in Fahrenheit and Celsius."""
    return any(abs(heat - b) <= _A_DEGREE for a in one.values for heat in _heats(a) for b in other.values)


def _heats(value: Fraction) -> Iterator[Fraction]:
    ninths = Fraction(5, 9)
    yield from ((value - 32) * ninths, value * ninths, value / ninths + 32, value / ninths)


def _has_bare_unit(text: str) -> bool:
    """Whether a text names a unit that nobody measures by ten without a figure: *a mile*, *half an inch*."""
    return any(_ONE_OF_THEM.search(text[: found.start()]) for found in _imperial().finditer(text))


@lru_cache(maxsize=1)
def _imperial() -> re.Pattern[str]:
    words = "|".join(pattern for unit, pattern in all_units().items() if unit in _MEASURES.keys() - _METRIC)
    return re.compile(rf"(?<!\w)(?:{words})(?!\w)", re.IGNORECASE)


@lru_cache(maxsize=1)
def all_units() -> Mapping[str, str]:
    """All units that are known, with the patterns of their names."""
    return {**_MORE_UNITS, **UNITS}


@lru_cache(maxsize=1)
def sure_units() -> Mapping[str, str]:
    """The units whose names are no other words behind a figure: no pounds, which are money too."""
    return {unit: names for unit, names in all_units().items() if unit not in _MONEY_TOO}


@lru_cache(maxsize=8)
def _patterns(
    names: tuple[tuple[str, str], ...], ending: str = ""
) -> tuple[re.Pattern[str], re.Pattern[str]]:
    kinds = "|".join(f"(?P<{kind}>{words})" for kind, words in names)
    if ending:
        kinds = _VIRAMA.sub(r"\g<0>?", kinds)
    of = r"(?:\s(?:(?:de|do|of|من|ABD|امریکی|अमेरिकी|அமெரிக்க)\s|d['’])?)?"
    return (
        re.compile(rf"[\s\-\u00a0\u202f]?{of}(?:{kinds}){ending}(?!\w)", re.IGNORECASE),
        re.compile(rf"(?<!\w)(?:{kinds})\s?$", re.IGNORECASE),
    )


def are_nearly_one(some: Iterable[str], others: Iterable[str]) -> bool:
    """Whether one unit is said for another that is nearly as great: 30 yards as 30 metres."""
    return any(
        one in _MEASURES
        and other in _MEASURES
        and _MEASURES[one][0] == _MEASURES[other][0]
        and abs(_MEASURES[one][1] / _MEASURES[other][1] - 1) <= _A_TENTH
        for one in some
        for other in others
    )


def kept_measures(figures: Iterable[Figure], lost: Iterable[Figure]) -> list[Figure]:
    """The figures of a text that are not lost, among which a lost one may stand in another unit."""
    gone = {each.span for each in lost}
    return [each for each in figures if each.span not in gone]
