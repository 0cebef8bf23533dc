"""Phrases found in texts in whatever form their words stand there."""

import re
from collections.abc import Callable, Iterator
from typing import Final, TypeAlias

from tm.memory.normalising import spelled
from tm.text import stretches
from tm.words import JOINERS, MARKS

Keys: TypeAlias = Callable[[str], frozenset[str]]
"""The keys of a word: two words are forms of one where they share one. Each has a sign before its letters."""
Spans: TypeAlias = tuple[tuple[int, int], ...]

_UNSPACED: Final = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
)
_WORD: Final = re.compile(rf"[{_UNSPACED}][{MARKS}]*|(?:[^\W_{_UNSPACED}][{MARKS}{JOINERS}]*)+")


class Phrase:
    """A phrase to be found; `keys` are those of its language's words."""

    def __init__(self, text: str, keys: Keys) -> None:
        self._keys = keys
        self._exact = f" {spelled(text)} "
        self._wanted = [keys(word) for word in words_of(text)]
        self._met: list[dict[str, bool]] = [{} for _ in self._wanted]

    def __bool__(self) -> bool:
        return bool(self._wanted)

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

    def spans_apart(self, text: str) -> Spans:
        """Where the words stand, in any form and order; nowhere where one of them is missing."""
        words, places = list(_words(text)), range(len(self._wanted))
        fitting = [[place for place in places if self._fits(place, word[0])] for word in words]
        if len({place for each in fitting for place in each}) < len(places):
            return ()
        return tuple(word.span() for word, fits in zip(words, fitting, strict=True) if fits)

    def _fits(self, place: int, word: str) -> bool:
        """Whether a word is a form of the one at this place of the phrase; asked for the same ones often."""
        met = self._met[place]
        if word not in met:
            met[word] = not self._wanted[place].isdisjoint(self._keys(word))
        return met[word]


def words_of(text: str) -> Iterator[str]:
    """The words of a text, seen through its markup; a letter of a script without spaces is one."""
    return (word[0] for word in _words(text))


def _words(text: str) -> Iterator[re.Match[str]]:
    for start, end in stretches(text):
        yield from _WORD.finditer(text, start, end)
