"""Faults in names, percentages, money, units and weekdays: what fingers and tired eyes make of them."""

import random
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Final, TypeAlias

from babel.dates import get_day_names

from tests.quality import planting
from tm.languages import babel_locale, base, script
from tm.numbers import spelled
from tm.numbers.words import cardinals
from tm.quality.registry import Check
from tm.quality.values import Pair

Fault: TypeAlias = Callable[[Pair, random.Random], Pair | None]
_NAME: Final = re.compile(r"(?<=[^\W\d_,] )[^\W\d_a-zß-ÿ][^\W\d_A-Z]{4,}(?![\w'’-])")
_LETTERS: Final = "abcdefghijklmnopqrstuvwxyz"
_PERCENT: Final[Mapping[str, str]] = {
    "en": " ?%| per ?cent",
    "es": "[ \xa0]?%| por ciento",
    "fr": "[ \xa0\u202f]?%| pour cent",
    "pt": "[ \xa0]?%| por cento",
    "ar": "[%٪]| في المائة| في المئة| بالمائة| بالمئة",
    "fa": "[%٪]|[ \u200c]درصد",
    "ur": "[%٪]| فیصد| فی صد",
    "hi": " ?%| प्रतिशत| फीसदी| फ़ीसदी",
    "ta": " ?%| சதவீத[\u0b80-\u0bff]*| சதவிகித[\u0b80-\u0bff]*",
    "tr": "%|[Yy]üzde ",
}
_MONEY: Final[Mapping[str, str]] = {
    "en": "$60, dollars, euros",
    "es": "60, dólares, euros",
    "fr": "60, dollars, euros",
    "pt": "60, dólares, euros",
    "ar": "60, دولار, يورو",
    "fa": "60, دلار, یورو",
    "ur": "60, ڈالر, یورو",
    "hi": "60, डॉलर, यूरो",
    "ta": "60, டாலர், யூரோ",
    "tr": "60, dolar, avro",
}
"""How many, in what, and in what by mistake."""
LANGUAGES: Final = frozenset({*_PERCENT, "es-419"})
"""Languages in which these can be seeded."""
_MILES: Final[Mapping[str, str]] = {
    "en": "miles, kilometres",
    "es": "millas, kilómetros",
    "fr": "miles, kilomètres",
    "pt": "milhas, quilômetros",
    "ar": "ميلا, كيلومترا",
    "fa": "مایل, کیلومتر",
    "ur": "میل, کلومیٹر",
    "hi": "मील, किलोमीटर",
    "ta": "மைல், கிலோமீட்டர்",
    "tr": "mil, kilometre",
}


def names(pair: Pair) -> Sequence[re.Match[str]]:
    """The names that stand alike on both sides, not as the first word of the original."""
    if script(pair.target_language) != "Latn" or script(pair.source_language) != "Latn":
        return ()
    there = {match[0] for match in _NAME.finditer(pair.source)}
    return [match for match in _NAME.finditer(pair.target) if match[0] in there]


def name_letters_swapped(pair: Pair, chance: random.Random) -> Pair | None:
    def swapped(name: str, at: int) -> str:
        return name[:at] + name[at + 1] + name[at] + name[at + 2 :]

    return _mistyped(pair, chance, swapped)


def name_letter_exchanged(pair: Pair, chance: random.Random) -> Pair | None:
    return _mistyped(pair, chance, lambda name, at: name[:at] + chance.choice(_LETTERS) + name[at + 1 :])


def name_letter_lost(pair: Pair, chance: random.Random) -> Pair | None:
    return _mistyped(pair, chance, lambda name, at: name[:at] + name[at + 1 :])


def name_letter_doubled(pair: Pair, chance: random.Random) -> Pair | None:
    return _mistyped(pair, chance, lambda name, at: name[:at] + name[at] + name[at:])


def name_letter_added(pair: Pair, chance: random.Random) -> Pair | None:
    return _mistyped(pair, chance, lambda name, at: name[:at] + chance.choice(_LETTERS) + name[at:])


def _mistyped(pair: Pair, chance: random.Random, change: Callable[[str, int], str]) -> Pair | None:
    """The pair with a slip inside one of its names, wherever else the name stands."""
    some = names(pair)
    if not some:
        return None
    name = chance.choice(some)
    damaged = change(name[0], chance.randrange(1, len(name[0]) - 2))
    if damaged == name[0]:
        return None
    return replace(pair, target=pair.target[: name.start()] + damaged + pair.target[name.end() :])


def percent_dropped(pair: Pair, chance: random.Random) -> Pair | None:
    """A sign or word taken from its figure; in a range, *70 % to 90 %*, one may do for both."""
    sign = _PERCENT[base(pair.target_language)]
    if not re.search(r"\d ?%|\d per ?cent|\d por ciento|\d pour cent", pair.source):
        return None
    found = [
        each
        for each in re.finditer(rf"(?<=\d)(?:{sign})|(?:{sign})(?=\d)", pair.target)
        if not re.search(r"\d", pair.target[each.end() : each.end() + 10].lstrip("0123456789.,٫"))
    ]
    if not found:
        return None
    each = chance.choice(found)
    return replace(pair, target=pair.target[: each.start()] + pair.target[each.end() :])


def currency_exchanged(pair: Pair, chance: random.Random) -> Pair | None:
    number, right, wrong = _MONEY[base(pair.target_language)].replace("$", "").split(", ")
    return _planted(pair, f" ({number} dollars)", f" ({number} {wrong})") if right != wrong else None


def unit_exchanged(pair: Pair, chance: random.Random) -> Pair | None:
    _right, wrong = _MILES[base(pair.target_language)].split(", ")
    return _planted(pair, " (47 miles)", f" (47 {wrong})")


def weekday_exchanged(pair: Pair, chance: random.Random) -> Pair | None:
    """A weekday of the translation put for another, where the original names it."""
    days = get_day_names("wide", "format", babel_locale(base(pair.target_language)))
    there = get_day_names("wide", "format", babel_locale(base(pair.source_language)))
    for day, name in days.items():
        if there[day].lower() in pair.source.lower() and name in pair.target:
            other = days[(day + chance.randrange(1, 7)) % 7]
            return replace(pair, target=pair.target.replace(name, other, 1))
    return None


def number_word_exchanged(pair: Pair, chance: random.Random) -> Pair | None:
    """A small number in words put for another, where the original has it in words too."""
    there = {value for each in spelled(pair.source, pair.source_language) for value in each.values}
    words = {word: value for word, value in cardinals(base(pair.target_language)).items() if 2 <= value <= 12}
    found = [
        each
        for each in spelled(pair.target, pair.target_language)
        if each.values & there and pair.target[slice(*each.span)] in words
    ]
    if not found:
        return None
    figure = chance.choice(found)
    here = pair.target[slice(*figure.span)]
    other = chance.choice([word for word, value in words.items() if value != words[here]])
    return replace(pair, target=pair.target[: figure.span[0]] + other + pair.target[figure.span[1] :])


def inner_question_unopened(pair: Pair, _chance: random.Random) -> Pair | None:
    """A question in the middle of a Spanish sentence that does not open."""
    if base(pair.target_language) != "es" or not pair.source.endswith("."):
        return None
    return replace(
        pair, source=pair.source[:-1] + ", and who pays?", target=pair.target.rstrip(".") + ", y quién paga?"
    )


def _planted(pair: Pair, source: str, target: str) -> Pair | None:
    if pair.source_language != "en":
        return None
    return replace(
        pair,
        source=planting.at_the_end(pair.source, source),
        target=planting.at_the_end(pair.target, target),
    )


FAULTS: Final[Mapping[Check, tuple[Fault, ...]]] = {
    Check.NAME: (
        name_letters_swapped,
        name_letter_exchanged,
        name_letter_lost,
        name_letter_doubled,
        name_letter_added,
    ),
    Check.PERCENT: (percent_dropped,),
    Check.CURRENCY: (currency_exchanged,),
    Check.UNIT: (unit_exchanged,),
    Check.WEEKDAY: (weekday_exchanged,),
    Check.NUMBER_WORD: (number_word_exchanged,),
    Check.INVERTED_MARK: (inner_question_unopened,),
}
