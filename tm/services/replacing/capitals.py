"""Capitals as the language has them, and new words in the capitals of those that they replace."""

import re
from enum import Enum, auto
from typing import Final

from tm.languages import base

_DOTTED: Final = frozenset({"tr", "az"})
"""Languages in which i and ı are two letters."""
_WORD: Final = re.compile(r"\S+")


class _Shape(Enum):
    """How a word is written."""

    LOWER = auto()
    TITLE = auto()
    UPPER = auto()


def folded(text: str, language: str) -> str:
    """The text without the difference between capitals and small letters."""
    if base(language) in _DOTTED:
        text = text.replace("İ", "i").replace("I", "ı")
    return text.casefold()


def following(put: str, typed: str, found: str, language: str) -> str:
    """The words to put, in capitals where those found differ in theirs from those that were typed.

    Typed "river" for "lake", found "River": "Lake". Of equally many words each follows its own.
    """
    new, was, there = (_WORD.findall(text) for text in (put, typed, found))
    if not new or len(was) != len(there):
        return put
    if len(there) > 1 and all(_shape(word) is _Shape.UPPER for word in there):
        return put if was == there else _upper(put, language)
    pairs = zip(was, there, strict=True) if len(new) == len(there) else [(was[0], there[0])]
    words = iter([_as(word, *pair, language) for word, pair in zip(new, pairs, strict=False)])
    return _WORD.sub(lambda each: next(words, each[0]), put)


def _as(word: str, typed: str, found: str, language: str) -> str:
    was, now = _shape(typed), _shape(found)
    if typed == found or was is now:
        return word
    if now is _Shape.UPPER:
        return _upper(word, language)
    like_typed = _shape(word) is was
    if now is _Shape.LOWER:
        return _lower(word, language) if like_typed else word
    return _capital(_lower(word, language) if like_typed else word, language)


def _shape(word: str) -> _Shape:
    letters = [each for each in word if each.isupper() or each.islower() or each.istitle()]
    if len(letters) > 1 and all(each.isupper() for each in letters):
        return _Shape.UPPER
    return _Shape.TITLE if letters and not letters[0].islower() else _Shape.LOWER


def _upper(text: str, language: str) -> str:
    return (text.replace("i", "İ") if base(language) in _DOTTED else text).upper()


def _lower(text: str, language: str) -> str:
    dotted = base(language) in _DOTTED
    return (text.replace("İ", "i").replace("I", "ı") if dotted else text).lower()


def _capital(word: str, language: str) -> str:
    """The word with its first letter as a capital."""
    place = next((at for at, each in enumerate(word) if each.isalpha()), 0)
    return word[:place] + _upper(word[place : place + 1], language) + word[place + 1 :]
