"""Faults in the figures of a translation: what is mistyped, mistaken for its cousin, or left out."""

import random
import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Final, TypeAlias

from tm.dates import months
from tm.languages import base
from tm.numbers import Figure, figures
from tm.numbers.figures import Written
from tm.quality.registry import Check
from tm.quality.values import Pair

Fault: TypeAlias = Callable[[Pair, random.Random], Pair | None]
OF_NUMBERS: Final = frozenset(
    {Check.NUMBER, Check.NUMBER_MISSING, Check.NUMBER_ADDED, Check.NUMBER_WORD, Check.SCALE, Check.DATE}
)
_COUSINS: Final[Mapping[str, tuple[tuple[str, str], ...]]] = {
    "es": (("millones", "billones"), ("millones", "mil millones"), ("mil", "millones")),
    "fr": (("milliards", "billions"), ("millions", "milliards"), ("million", "milliard")),
    "pt": (("bilhões", "trilhões"), ("milhões", "bilhões"), ("milhão", "bilhão"), ("mil", "milhões")),
    "de": (("Milliarden", "Billionen"), ("Millionen", "Milliarden")),
    "tr": (("milyar", "trilyon"), ("milyon", "milyar"), ("bin", "milyon")),
    "ar": (("مليارات", "تريليونات"), ("مليون", "مليار"), ("ألف", "مليون")),
    "fa": (("میلیارد", "میلیون"), ("میلیون", "میلیارد"), ("هزار", "میلیون")),
    "ur": (("ارب", "کروڑ"), ("لاکھ", "کروڑ"), ("ہزار", "لاکھ")),
    "hi": (("अरब", "करोड़"), ("लाख", "करोड़"), ("हज़ार", "लाख")),
    "ta": (("கோடி", "லட்சம்"), ("லட்சம்", "கோடி")),
    "en": (("billion", "million"), ("million", "billion")),
}


def digit_mistyped(pair: Pair, chance: random.Random) -> Pair | None:
    figure = _figure(pair, chance)
    if figure is None:
        return None
    at = chance.choice([place for place in range(*figure.span) if pair.target[place].isdigit()])
    digit = int(pair.target[at])
    other = chance.choice([value for value in range(1, 10) if value != digit])
    return _with(pair, (at, at + 1), chr(ord(pair.target[at]) - digit + other))


def nought_added(pair: Pair, chance: random.Random) -> Pair | None:
    figure = _figure(pair, chance)
    if figure is None or figure.scale or not pair.target[figure.span[1] - 1].isdigit():
        return None
    last = pair.target[figure.span[1] - 1]
    if max(figure.values) == 0 or re.search(r"\d[.,٫:]\d+$", pair.target[slice(*figure.span)]):
        return None  # a nought behind a nought or behind decimals changes nothing
    return _with(pair, (figure.span[1], figure.span[1]), chr(ord(last) - int(last)))


def scale_exchanged(pair: Pair, chance: random.Random) -> Pair | None:
    known = dict(_COUSINS[base(pair.target_language)])
    placed = [each for each in figures(pair.target, pair.target_language) if each.scale in known]
    if not placed:
        return None
    figure = chance.choice(placed)
    end = figure.span[1]
    return _with(pair, (end - len(figure.scale), end), known[figure.scale])


def month_exchanged(pair: Pair, chance: random.Random) -> Pair | None:
    names = list(months(base(pair.target_language)).items())
    found = [
        (match.span(), number)
        for name, number in names
        for match in re.finditer(rf"(?<![\w/]){name}(?![\w/])(?=.{{0,6}}\d)", pair.target, re.IGNORECASE)
    ]
    if not found:
        return None
    span, number = chance.choice(found)
    return _with(pair, span, chance.choice([name for name, other in names if other != number]))


FAULTS: Final[tuple[Fault, ...]] = (digit_mistyped, nought_added, scale_exchanged, month_exchanged)


def _figure(pair: Pair, chance: random.Random) -> Figure | None:
    """A figure of the translation that is no name and stands in the original too."""
    there = [each.values for each in figures(pair.source, pair.source_language)]
    some = [
        each
        for each in figures(pair.target, pair.target_language)
        if each.written is not Written.NAMED and any(each.values & values for values in there)
    ]
    return chance.choice(some) if some else None


def _with(pair: Pair, span: tuple[int, int], instead: str) -> Pair:
    return replace(pair, target=pair.target[: span[0]] + instead + pair.target[span[1] :])
