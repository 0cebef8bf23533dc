"""Percent, money and units kept with their numbers."""

import re
from collections.abc import Iterable, Iterator, Mapping
from fractions import Fraction
from functools import lru_cache
from typing import Final

from tm.languages import base
from tm.numbers import Figure
from tm.quality.reading import numerals
from tm.quality.registry import Check
from tm.quality.values import Finding, Pair

_PERCENT: Final[Mapping[str, str]] = {
    "en": "percent|per cent|percentage|pct",
    "es": "por ciento|por cien|porcentual|porcentaje|ciento",
    "fr": "pour cent|pour-cent|p\\. ?100|pourcentage|pourcent",
    "pt": "por cento|percentual|porcentagem|percentagem",
    "ar": "في المائة|في المئة|بالمائة|بالمئة|بالمية|نسبة",
    "fa": "درصد",
    "ur": "فیصد|فی صد|فی‌صد",
    "hi": "प्रतिशत|फीसदी|फ़ीसदी|फीसद|परसेंट",
    "ta": "சதவீத|சதவிகித|விழுக்காடு|சதம்",
    "tr": "yüzde",
    "de": "prozent",
    "it": "per cento|percentuale",
}
_PERCENT_SIGNS: Final = "[%٪﹪％]"
_PERCENT_BEHIND: Final = re.compile(rf"\s?{_PERCENT_SIGNS}")
_CURRENCIES: Final[Mapping[str, str]] = {
    "dollar": r"US\$|\$|USD|dollars?|dólar(?:es)?|دولار|دلار|ڈالر|डॉलर|டாலர்|dolar|dollari|bucks?",
    "euro": r"€|EUR|euros?|يورو|یورو|यूरो|யூரோ|avro",
    "pound": r"£|GBP|pounds?|libras?|livres?|جنيه|پوند|پاؤنڈ|पाउंड|பவுண்ட்|sterlin|pfund|sterlina",
    "rupee": r"₹|Rs\.?|INR|rupees?|r[uú]pias?|roupies?|rupi(?:en?)?|روبية|روپیه|روپے|روپیہ"
    "|रुपये|रुपए|रुपया|ரூபாய்",
    "yen": r"¥|JPY|yen(?:es)?|ين|ین|येन|யென்|iene",
    "peso": r"MXN|ARS|pesos?|بيزو|بيسو|پزو|پیسو|पेसो|பெசோ",
    "rand": r"ZAR|rands?|راند|रैंड",
}
_UNITS: Final[Mapping[str, str]] = {
    "kilometre": r"km|kilomet(?:re|er)[sn]?|kilómetros?|kilomètres?|quil[ôó]metros?|كيلومترا?ت?"
    "|کیلومتر|کلومیٹر|किलोमीटर|கிலோமீட்டர்",
    "metre": r"m|met(?:re|er)s?|metern?|metros?|mètres?|مترا?|أمتار|متر|میٹر|मीटर|மீட்டர்|metre",
    "mile": r"miles?|millas?|milles|milhas?|meilen?|ميلا?|أميال|مایل|میل|मील|மைல்|mil",
    "kilogram": r"kg|kilos?|kilogram(?:me)?s?|kilogramos?|quilos?|kilogramm|كيلوغراما?|کیلوگرم|کلوگرام"
    "|किलोग्राम|किलो|கிலோ",
    "tonne": r"tonnes?|tons?|tonnen?|toneladas?|أطنان|طنا?|تن|ٹن|टन|டன்|ton",
    "hectare": r"ha|hectares?|hectáreas?|hectares?|hektar|هكتارا?|هکتار|ہیکٹر|हेक्टेयर|ஹெக்டேர்|hektar",
    "acre": r"acres?|morgen|أفدنة|فدانا?|ایکڑ|एकड़|ஏக்கர்",
    "litre": r"l|lit(?:re|er)s?|litern?|litros?|لترا?|لیتر|لیٹر|लीटर|லிட்டர்|litre",
}
"""Each in ten languages; what is measured in something else is not looked at."""
_MEASURES: Final[Mapping[str, tuple[str, Fraction]]] = {
    "metre": ("length", Fraction(1)),
    "kilometre": ("length", Fraction(1000)),
    "mile": ("length", Fraction(1609)),
    "hectare": ("area", Fraction(10_000)),
    "acre": ("area", Fraction(4047)),
    "kilogram": ("mass", Fraction(1)),
    "tonne": ("mass", Fraction(1000)),
}
"""What each unit measures, and how much of it."""
_ABOUT: Final = Fraction(1, 5)
"""The part by which a measure may be rounded when it is put into another unit."""
_NEAR: Final = 8
"""So many letters before a figure may name what it counts."""
_MEASURED: Final = frozenset(_PERCENT)
"""Languages whose words for all these are known."""


def findings(pair: Pair) -> Iterator[Finding]:
    """A per cent, a currency or a unit of the original that the translation gives otherwise."""
    if base(pair.source_language) not in _MEASURED or base(pair.target_language) not in _MEASURED:
        return
    here = numerals(pair.target, pair.target_language)
    for figure in numerals(pair.source, pair.source_language):
        same = [each for each in here if each.values & figure.values]
        yield from _percent(figure, same, pair)
        yield from _otherwise(Check.CURRENCY, _CURRENCIES, figure, same, pair)
        yield from _otherwise(Check.UNIT, _UNITS, figure, same, pair)


def is_converted(text: str, figure: Figure, other_text: str, others: Iterable[Figure]) -> bool:
    """Whether a measure stands among others in another unit: 12 miles, nearly 20 kilometres."""
    was = _measures(text, figure)
    return any(
        kind == other_kind and unit != other_unit and other and abs(worth / other - 1) <= _ABOUT
        for unit, kind, worth in was
        for each in others
        for other_unit, other_kind, other in _measures(other_text, each)
    )


def _measures(text: str, figure: Figure) -> list[tuple[str, str, Fraction]]:
    """The unit of a figure, what it measures, and how much of it, as far as we know the unit."""
    known = [(unit, *_MEASURES[unit]) for unit in _named(_UNITS, text, figure) if unit in _MEASURES]
    return [(unit, kind, value * factor) for unit, kind, factor in known for value in figure.values]


def _percent(figure: Figure, same: list[Figure], pair: Pair) -> Iterator[Finding]:
    if not same or not _PERCENT_BEHIND.match(pair.source, figure.span[1]):
        return
    words = rf"{_PERCENT_SIGNS}|{_PERCENT[base(pair.target_language)]}"
    if not re.search(words, pair.target, re.IGNORECASE):
        params = {"source": pair.source[slice(*figure.span)]}
        yield Finding(Check.PERCENT, (same[0].span,), (figure.span,), params)


def _otherwise(
    check: Check, names: Mapping[str, str], figure: Figure, same: list[Figure], pair: Pair
) -> Iterator[Finding]:
    """What the number counts, if both texts name it and they name two different things."""
    wanted = _named(names, pair.source, figure)
    found = [(each, _named(names, pair.target, each)) for each in same]
    named = [(each, kinds) for each, kinds in found if kinds]
    if wanted and named and not any(kinds & wanted for _each, kinds in named):
        yield Finding(
            check, (named[0][0].span,), (figure.span,), {"source": pair.source[slice(*figure.span)]}
        )


def _named(names: Mapping[str, str], text: str, figure: Figure) -> frozenset[str]:
    """What stands right before or behind a figure, of these."""
    behind, before = _patterns(tuple(names.items()))
    start, end = figure.span
    matches = behind.match(text, end), before.search(text[max(0, start - _NEAR) : start])
    return frozenset(match.lastgroup for match in matches if match and match.lastgroup)


@lru_cache(maxsize=4)
def _patterns(names: tuple[tuple[str, str], ...]) -> tuple[re.Pattern[str], re.Pattern[str]]:
    kinds = "|".join(f"(?P<{kind}>{words})" for kind, words in names)
    of = r"(?:\s(?:de|d['’]|do|of|من)?\s?)?"
    return (
        re.compile(rf"[\s\-\u00a0\u202f]?{of}(?:{kinds})(?!\w)", re.IGNORECASE),
        re.compile(rf"(?<!\w)(?:{kinds})\s?$", re.IGNORECASE),
    )
