"""Percent, money and units kept with their numbers."""

import re
from collections.abc import Iterator, Mapping
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
}
_PERCENT_SIGNS: Final = "[%٪﹪％]"
_PERCENT_BEHIND: Final = re.compile(rf"\s?{_PERCENT_SIGNS}")
_CURRENCIES: Final[Mapping[str, str]] = {
    "dollar": r"US\$|\$|USD|dollars?|dólar(?:es)?|dólares|dollars?|دولار|دلار|ڈالر|डॉलर|டாலர்|dolar|bucks?",
    "euro": r"€|EUR|euros?|يورو|یورو|यूरो|யூரோ|avro",
    "pound": r"£|GBP|pounds?|libras?|livres?|جنيه|پوند|پاؤنڈ|पाउंड|பவுண்ட்|sterlin",
    "rupee": r"₹|Rs\.?|INR|rupees?|rupias?|roupies?|rúpias?|روبية|روپیه|روپے|روپیہ|रुपये|रुपए|रुपया|ரூபாய்|rupi",
    "yen": r"¥|JPY|yen(?:es)?|ين|ین|येन|யென்|iene",
    "rand": r"ZAR|rands?|راند|रैंड",
}
_UNITS: Final[Mapping[str, str]] = {
    "kilometre": r"km|kilomet(?:re|er)s?|kilómetros?|kilomètres?|quilômetros?|quilómetros?|كيلومترا?ت?"
    "|کیلومتر|کلومیٹر|किलोमीटर|கிலோமீட்டர்",
    "metre": r"m|met(?:re|er)s?|metros?|mètres?|مترا?|أمتار|متر|میٹر|मीटर|மீட்டர்|metre",
    "mile": r"miles?|millas?|milles|milhas?|ميلا?|أميال|مایل|میل|मील|மைல்|mil",
    "kilogram": r"kg|kilos?|kilogram(?:me)?s?|kilogramos?|quilos?|كيلوغراما?|کیلوگرم|کلوگرام"
    "|किलोग्राम|किलो|கிலோ",
    "tonne": r"tonnes?|tons?|toneladas?|أطنان|طنا?|تن|ٹن|टन|டன்|ton",
    "hectare": r"ha|hectares?|hectáreas?|هكتارا?|هکتار|ہیکٹر|हेक्टेयर|ஹெக்டேர்|hektar",
    "acre": r"acres?|أفدنة|فدانا?|ایکڑ|एकड़|ஏக்கர்",
    "litre": r"l|lit(?:re|er)s?|litros?|لترا?|لیتر|لیٹر|लीटर|லிட்டர்|litre",
}
"""Each in ten languages; what is measured in something else is not looked at."""
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


def unit_of(text: str, figure: Figure) -> frozenset[str]:
    """What unit stands at a figure, if it is one that we know."""
    return _named(_UNITS, text, figure)


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
