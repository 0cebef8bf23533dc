"""Phrases found in texts in whatever form their words stand there."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final, TypeAlias

from tm.memory.normalising import spelled
from tm.memory.signatures import Words64, signature_of_parts
from tm.text import stretches
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


@dataclass(frozen=True, slots=True)
class _Token:
    text: str
    start: int
    end: int


class Phrase:
    """A phrase to be found; `keys` are those of its language's words.

    `edge` is what stands before a word: a space, or nothing in a language that writes particles onto words.
    """

    def __init__(self, text: str, keys: Keys, edge: str = " ") -> None:
        self._keys = keys
        self._exact = f" {spelled(text)} "
        tokens = list(_tokens(text))
        self._wanted = [keys(token.text) for token in tokens]
        self._parts = [_part(token.text, keys, edge) for token in tokens]

    def __bool__(self) -> bool:
        return bool(self._wanted)

    @property
    def signature(self) -> Words64:
        """The bits that a text must have to contain the phrase."""
        return signature_of_parts([part for part in self._parts if part])

    def may_be_in(self, text: str) -> bool:
        """A quick look, which is never wrong when it says no."""
        words = f" {spelled(text)} "
        return all(part in words for part in self._parts)

    def is_in(self, text: str) -> bool:
        """Whether the phrase stands there letter by letter, but for case, accents and marks."""
        return self._exact in f" {spelled(text)} "

    def spans(self, text: str) -> Spans:
        """Where the words stand one after the other, in any form; in the text as it is stored."""
        tokens = list(_tokens(text))
        found: list[tuple[int, int]] = []
        for at in range(len(tokens) - len(self._wanted) + 1):
            run = tokens[at : at + len(self._wanted)]
            if (not found or run[0].start >= found[-1][1]) and self._fits(run):
                found.append((run[0].start, run[-1].end))
        return tuple(found)

    def _fits(self, run: Sequence[_Token]) -> bool:
        return all(
            not wanted.isdisjoint(self._keys(token.text))
            for wanted, token in zip(self._wanted, run, strict=True)
        )


def _tokens(text: str) -> Iterator[_Token]:
    for start, end in stretches(text):
        for word in _WORD.finditer(text, start, end):
            yield _Token(word[0], *word.span())


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
