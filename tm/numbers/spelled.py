"""Numbers written as words: "twenty-three", "trescientas mil", "quatre-vingt-dix"."""

import re
from collections.abc import Iterator, Mapping
from fractions import Fraction
from functools import lru_cache
from typing import Final, TypeAlias

from tm.languages import base
from tm.numbers.figures import Figure
from tm.numbers.words import SPELLED_LANGUAGES, cardinals, loose

_TOKEN: Final = re.compile(r"quatre-vingts?|[^\W\d_]+(?:[\u0900-\u0dff]+[^\W\d_]*)*")
_GLUE: Final = re.compile(r"[\s\-\u200c\u00a0]{0,2}(?:(?:and|y|et|e|و)[\s\-\u00a0])?")
"""What may stand between two words of one number."""
_HUNDRED: Final = 100
_THOUSAND: Final = 1000
_IN_TWENTIES: Final = frozenset({60, 80})
"""What French counts on from up to nineteen: quatre-vingt-dix-neuf."""
_AND_JOINED: Final = "و"
_ARTICLE_JOINED: Final = "ال"
_ROMAN: Final = re.compile(r"\b(?=[IVXLCDM])M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})\b")
_LETTERS: Final = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}


def spells(language: str) -> bool:
    """Whether the number words of a language are known."""
    return base(language) in SPELLED_LANGUAGES


def spelled(text: str, language: str) -> list[Figure]:
    """The numbers that a text spells out, in order; "one" and "a" are none."""
    return [each for each in _numbers(text, base(language)) if each.values != {Fraction(1)}]


def allusions(text: str, language: str) -> frozenset[Fraction]:
    """All that the words of a text may stand for: parts of numbers, ordinals, Roman numerals."""
    tag = base(language)
    parts = {**loose(tag), **cardinals(tag)}
    found = {parts[word] for match in _TOKEN.finditer(text.lower()) if (word := _part(match[0], parts))}
    whole = {value for each in _numbers(text, tag) for value in each.values}
    return frozenset(whole | set(map(Fraction, found)) | set(_roman(text)))


def _part(word: str, parts: Mapping[str, int]) -> str:
    """The number word that a word is or, in Arabic, is with its "and" or its article; else nothing."""
    if word in parts:
        return word
    bare = word.removeprefix(_AND_JOINED).removeprefix(_ARTICLE_JOINED)
    return bare if bare in parts else ""


_Run: TypeAlias = list[tuple[int, int, int]]
"""Start, end and worth of words that make one number."""


def _numbers(text: str, language: str) -> Iterator[Figure]:
    known, lower = cardinals(language), text.lower()
    if not known or len(lower) != len(text):
        return
    run: _Run = []
    for match in _TOKEN.finditer(lower):
        word = _part(match[0], known)
        if not word:
            continue
        value, inverted = known[word], word != match[0]
        adjoins = not run or _GLUE.fullmatch(lower, run[-1][1], match.start())
        if run and not (adjoins and _fits(run, value, inverted=inverted)):
            yield _composed(run)
            run = []
        run.append((*match.span(), value))
    if run:
        yield _composed(run)


def _fits(run: _Run, value: int, *, inverted: bool) -> bool:
    """Whether a word goes on with the number, as *three* does after *twenty* and not after *two*.

    `inverted`: Arabic says the units first, *five and twenty*.
    """
    rest = _worth([each[2] for each in run]) % _THOUSAND
    if value >= _THOUSAND:
        return True
    if value >= _HUNDRED:
        return rest == 0 or (value == _HUNDRED and rest < 10)
    if value >= 10:
        twenties = rest % _HUNDRED in _IN_TWENTIES and value < 20
        return rest % _HUNDRED == 0 or twenties or (inverted and rest % _HUNDRED < 10)
    return rest % 10 == 0 and rest % _HUNDRED != 10


def _worth(values: list[int]) -> int:
    total = current = 0
    for value in values:
        if value >= _THOUSAND:
            total += (current or 1) * value
            current = 0
        elif value == _HUNDRED:
            current = (current or 1) * _HUNDRED
        else:
            current += value
    return total + current


def _composed(run: list[tuple[int, int, int]]) -> Figure:
    worth = Fraction(_worth([each[2] for each in run]))
    return Figure((run[0][0], run[-1][1]), frozenset({worth}))


@lru_cache(maxsize=1024)
def _roman(text: str) -> frozenset[Fraction]:
    return frozenset(Fraction(_of_roman(match[0])) for match in _ROMAN.finditer(text) if match[0])


def _of_roman(numeral: str) -> int:
    values = [_LETTERS[letter] for letter in numeral]
    return sum(-a if a < b else a for a, b in zip(values, [*values[1:], 0], strict=True))
