"""Parts of a whole written as words: half, two thirds, a quarter."""

import re
from collections.abc import Iterator, Mapping
from fractions import Fraction
from functools import lru_cache
from typing import Final

from tm.languages import base
from tm.numbers.figures import Figure
from tm.numbers.spelled import strictly

_PARTS: Final[Mapping[str, Mapping[int, str]]] = {
    "en": {2: "half|halves", 3: "(?<=one[- ])third|(?<=a )third(?= of)|thirds",
           4: "(?<=one[- ])quarter|(?<=a )quarter(?= of)|(?<=three[- ])quarters"},
    "es": {2: "mitad|mitades|medio|media", 3: "tercios?|terceras? partes?",
           4: "cuartos? de|cuartas? partes?|(?<=tres )cuartos"},
    "fr": {2: "moitié|moitiés|demie?s?", 3: "tiers", 4: "quarts?"},
    "pt": {2: "metades?|mei[oa]", 3: "terços?|terças? partes?",
           4: "quartos? d[aeo]s?|quartas? partes?|(?<=três )quartos"},
    "tr": {2: "yarı\\w*|buçuk", 3: "üçte", 4: "dörtte|çeyre[kğ]\\w*"},
    "ar": {2: "نصف|نصفي|نصفا", 3: "ثلث|ثلثا|ثلثي|ثلثان|ثلثين|أثلاث", 4: "ربع|أرباع"},
    "fa": {2: "نیم|نیمی|نصف", 3: "(?<=(?:یک|دو)[ \u200c])سوم", 4: "(?<=(?:یک|سه)[ \u200c])چهارم|ربع"},
    "ur": {2: "نصف|آدھ[اےی]", 3: "تہائی", 4: "چوتھائی"},
    "hi": {2: "आध[ाेी]", 3: "तिहाई", 4: "चौथाई"},
    "ta": {2: "பாதி\\w*|அரை", 3: "மூன்றில்", 4: "நான்கில்|கால் பங்கு|கால் பகுதி"},
}  # fmt: skip
"""What half, a third and a quarter are called where they can be nothing else, by what they are one of."""
_COUNTED_BEHIND: Final = frozenset({"tr", "ta"})
"""Languages that say how many behind: *üçte iki*, of three two."""
_DUALS: Final = frozenset({"ثلثا", "ثلثي", "ثلثان", "ثلثين"})
"""Two of them, in one word."""
_AT_END: Final = re.compile(r"(?:(?P<far>[^\W\d_]+)\s)?(?P<near>[^\W\d_][\w\u0900-\u0dff]*)[\s\u200c-]$")
"""The words before: a number may stand before another, *the two last thirds*."""
_AT_BEGINNING: Final = re.compile(r"\s(?P<near>[^\W\d_][\w\u0900-\u0dff]*)")
_ONE: Final[Mapping[str, str]] = {
    "en": "a one", "es": "un una", "fr": "un une", "pt": "um uma", "tr": "bir biri birini",
    "fa": "یک", "ur": "ایک", "hi": "एक", "ta": "ஒரு",
}  # fmt: skip
"""What is said of one part."""
_LETTER: Final = r"[\w\u0900-\u0963\u0b80-\u0bff]"


def parts(text: str, language: str) -> Iterator[Figure]:
    """The parts of a whole that a text says in words, each with how many they are and what it is worth."""
    tag = base(language)
    if tag not in _PARTS:
        return
    small = text.lower()
    for match in _pattern(tag).finditer(small):
        of = int(match.lastgroup.removeprefix("of")) if match.lastgroup else 0
        several, (start, end) = _counted(small, match, tag)
        if several < of:
            yield Figure((start, end), frozenset({Fraction(several, of)}))


def _counted(text: str, match: re.Match[str], language: str) -> tuple[int, tuple[int, int]]:
    """How many parts are meant, and where that stands with their name."""
    if match[0] in _DUALS:
        return 2, match.span()
    if language in _COUNTED_BEHIND:
        beside = _AT_BEGINNING.match(text, match.end())
    else:
        beside = _AT_END.search(text, 0, match.start())
    for group in ("near", "far") if beside else ():
        word = beside[group] if beside and group in beside.groupdict() else None
        several = _worth(word, language) if word else None
        if beside and several:
            edges = *beside.span(group), *match.span()
            return several, (min(edges), max(edges))
    return 1, match.span()


def _worth(word: str, language: str) -> int | None:
    if word in _ONE.get(language, "").split():
        return 1
    value = strictly(language)(word)[0]
    return int(value) if value is not None and value > 1 else None


@lru_cache(maxsize=16)
def _pattern(language: str) -> re.Pattern[str]:
    ways = "|".join(f"(?P<of{of}>{words})" for of, words in _PARTS[language].items())
    return re.compile(rf"(?<!{_LETTER})(?:{ways})(?!{_LETTER})")
