"""Ordinals written as words, from third to twelfth: first and second mean much else too."""

from collections.abc import Iterator, Mapping
from fractions import Fraction
from functools import lru_cache
from typing import Final

from tm.languages import base
from tm.numbers.figures import Figure
from tm.numbers.loose import ORDINALS
from tm.numbers.spelled import strictly, without_prefix, words_of

_VALUES: Final = range(3, 13)
_TEN: Final = 10
_ENDINGS: Final[Mapping[str, tuple[str, ...]]] = {
    "en": ("th",),
    "fa": ("مین", "م", "ام"),
    "fr": ("ième", "ièmes"),
    "hi": ("वां", "वाँ", "वीं", "वें", "वी", "वे"),
    "ta": ("ாவது", "ாம்"),
    "tr": ("inci", "ıncı", "uncu", "üncü", "nci", "ncı"),
    "ur": ("واں", "ویں"),
}
"""What makes an ordinal of a number word."""
_CUT: Final[Mapping[str, str]] = {"ta": "ு", "fr": "e"}
"""The vowel that a number word loses before such an ending."""


def ordinals(text: str, language: str) -> Iterator[Figure]:
    """The ordinals in a text from third to twelfth, each where it stands, but for what ends greater ones."""
    tag = base(language)
    words = [(start, end, without_prefix(word, tag)) for start, end, word in words_of(text, tag)]
    for place, (start, end, word) in enumerate(words):
        value = _worth(word, tag)
        beside = (*words[max(0, place - 1) : place], *words[place + 1 : place + 2])
        if value is not None and value in _VALUES and not any(_is_ten(each, tag) for _, _, each in beside):
            yield Figure((start, end), frozenset({value}))


def _is_ten(word: str, language: str) -> bool:
    """Whether a word is worth ten or more, so that it makes a greater ordinal of one beside it."""
    values = strictly(language)(word)[0], _worth(word, language)
    return any(value is not None and value >= _TEN for value in values)


@lru_cache(maxsize=16384)
def _worth(word: str, language: str) -> Fraction | None:
    """What an ordinal is worth, None for any other word."""
    if word in _table(language):
        return Fraction(_table(language)[word])
    for ending in _ENDINGS.get(language, ()):
        stem = word.removesuffix(ending)
        if stem != word:
            exact = strictly(language)
            found = (exact(each)[0] for each in (stem, stem + _CUT.get(language, "")))
            return next((value for value in found if value is not None), None)
    return None


@lru_cache(maxsize=32)
def _table(language: str) -> Mapping[str, int]:
    ways = ORDINALS[language].split("|") if language in ORDINALS else ()
    return {word: value for value, words in enumerate(ways, start=1) for word in words.split()}
