"""Phrases found in texts in whatever form their words stand there."""

import re
from collections.abc import Callable, Iterator
from typing import Final, TypeAlias

from tm.memory.normalising import spelled, spelled_letters
from tm.memory.signatures import Words64, signature_of_parts
from tm.memory.western import western
from tm.text import plain, stretches
from tm.words import JOINERS, MARKS

Keys: TypeAlias = Callable[[str], frozenset[str]]
"""The keys of a word: two words are forms of one where they share one. Each has a sign before its letters."""
Spans: TypeAlias = tuple[tuple[int, int], ...]

_UNSPACED: Final = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
)
_WORD: Final = re.compile(rf"[{_UNSPACED}][{MARKS}]*|(?:[^\W_{_UNSPACED}][{MARKS}{JOINERS}]*)+")
_IS_UNSPACED: Final = re.compile(f"[{_UNSPACED}]")
_SURE: Final = 4
"""Letters of a stem that stay in all forms of the word, more or less; its last ones may change."""


class Phrase:
    """A phrase to be found; `keys` are those of its language's words.

    `edge` is what stands before a word: a space, or nothing in a language that writes particles onto words.
    """

    def __init__(self, text: str, keys: Keys, edge: str = " ") -> None:
        self._keys = keys
        self._exact = f" {spelled(text)} "
        words = [word[0] for word in _words(text)]
        self._wanted = [keys(word) for word in words]
        self._edged = [_part(word, keys, edge) for word in words]
        self._parts = [part.strip() for part in self._edged]
        self._rarest_first = sorted(
            range(len(words)), key=lambda place: len(self._parts[place]), reverse=True
        )
        self._met: list[dict[str, bool]] = [{} for _ in words]

    def __bool__(self) -> bool:
        return bool(self._wanted)

    @property
    def signature(self) -> Words64:
        """The bits that a text must have to contain the phrase."""
        return signature_of_parts([part for part in self._edged if part])

    def may_be_in(self, text: str) -> bool:
        """A quick look, which is never wrong when it says no."""
        letters = western(text)
        if letters is not None:
            return all(self._stands(place, text, letters) for place in self._rarest_first)
        letters = spelled_letters(plain(text))
        return all(part in letters for part in self._parts)

    def is_in(self, text: str) -> bool:
        """Whether the phrase stands there letter by letter, but for case, accents and marks."""
        return self._exact in f" {spelled(text)} "

    def spans(self, text: str) -> Spans:
        """Where the words stand one after the other, in any form; in the text as it is stored."""
        words = list(_words(text))
        count = len(self._wanted)
        found: list[tuple[int, int]] = []
        for at in range(len(words) - count + 1):
            run = words[at : at + count]
            if all(self._fits(place, word[0]) for place, word in enumerate(run)) and (
                not found or run[0].start() >= found[-1][1]
            ):
                found.append((run[0].start(), run[-1].end()))
        return tuple(found)

    def _stands(self, place: int, text: str, letters: str) -> bool:
        """Whether a form of the word at this place stands between some spaces of a Western text."""
        part = self._parts[place]
        at = letters.find(part)
        while -1 < at < len(text):
            start, end = text.rfind(" ", 0, at) + 1, text.find(" ", at + len(part))
            end = len(text) if end < 0 else end
            if self._fits(place, text[start:end]):
                return True
            at = letters.find(part, end + 1)
        return False

    def _fits(self, place: int, written: str) -> bool:
        """Whether a word is a form of the one at this place of the phrase; asked for the same ones often."""
        met = self._met[place]
        if written not in met:
            wanted = self._wanted[place]
            met[written] = any(not wanted.isdisjoint(self._keys(word[0])) for word in _words(written))
        return met[written]


def _words(text: str) -> Iterator[re.Match[str]]:
    for start, end in stretches(text):
        yield from _WORD.finditer(text, start, end)


def _part(word: str, keys: Keys, edge: str) -> str:
    """What stands in every text in which a form of the word stands, as `spelled` writes it."""
    whole = spelled(word)
    if _IS_UNSPACED.match(whole):
        return whole
    stems = [spelled(key[1:]) for key in keys(word)]
    cores = [_core(whole, stem, edge) for stem in {whole, *stems} if stem]
    return min(cores, key=len, default="")


def _core(word: str, stem: str, edge: str) -> str:
    """The letters that a word and its stem share, with the edge where they begin the word."""
    if stem in word and not word.startswith(stem):
        return _sure(stem)
    shared = next((n for n, (one, other) in enumerate(zip(word, stem, strict=False)) if one != other), None)
    return edge + _sure(word[: min(len(word), len(stem)) if shared is None else shared])


def _sure(letters: str) -> str:
    return letters[:-1] if len(letters) > _SURE else letters
