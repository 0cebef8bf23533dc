"""Where the renderings of an entry stand in a translation: in any form, in other order, or as kin."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Final

from tm.glossary import forms
from tm.glossary.compounds import part
from tm.glossary.patterns import Capitals, Keys, Pattern, Spelling, Word, pattern, spelling
from tm.glossary.tokens import Token, tokens
from tm.glossary.values import Entry, Kind
from tm.languages import base

_STRAY: Final = 3
"""So many other words may stand between those of a rendering."""


class Found(Enum):
    """How a rendering stands in a translation.

    In any form; its words apart or in another order; as words of its family; in a compound.
    """

    AS_FORM = "form"
    APART = "apart"
    AKIN = "akin"
    IN_COMPOUND = "compound"


@dataclass(frozen=True, slots=True)
class Place:
    """Where a rendering stands in a translation."""

    start: int
    end: int
    how: Found = Found.AS_FORM


@dataclass(frozen=True, slots=True)
class Target:
    """The words of a translation with their keys in its language."""

    tokens: tuple[Token, ...]
    keyed: tuple[Keys, ...]
    folded: tuple[str, ...]
    language: str

    @classmethod
    def of(cls, text: str, language: str) -> "Target":
        """A translation made ready to be looked at."""
        found = tuple(tokens(text))
        keyed = tuple(forms.keys(token.text, language) for token in found)
        folded = tuple(forms.fold(token.text, base(language)) for token in found)
        return cls(found, keyed, folded, language)

    def right(self, entry: Entry) -> list[Place]:
        """Where any right rendering of an entry stands; those of terms also as kin."""
        return [place for text in entry.right for place in self._rendering(text, entry.kind)]

    def literal(self, text: str) -> list[Place]:
        """Where the words of a rendering stand one after the other, in any form."""
        made = pattern(text, self.language, Capitals.ANY)
        return self._literal(made) if made else []

    def in_compounds(self, text: str) -> list[Place]:
        """Where a rendering of one word is a part of a longer word."""
        made = pattern(text, self.language, Capitals.ANY)
        if made is None or len(made.words) > 1:
            return []
        parts = ((each.start, part(made.words[0].text, each.text, self.language)) for each in self.tokens)
        return [Place(at + span[0], at + span[1], Found.IN_COMPOUND) for at, span in parts if span]

    def _rendering(self, text: str, kind: Kind) -> list[Place]:
        made = pattern(text, self.language, Capitals.ANY, spelling(kind, self.language))
        if made is None:
            return []
        literal = self._literal(made)
        if literal or any(token.is_unspaced for token in self.tokens):
            return literal
        if made.spelling is Spelling.AS_LISTED:
            return []
        loose = self._loose(made, [self._places(word) for word in made.content], Found.APART)
        if loose or kind is not Kind.TERM:
            return loose
        akin = [self._places(word) or self._kin(word) for word in made.content]
        return self._loose(made, akin, Found.AKIN)

    def _literal(self, made: Pattern) -> list[Place]:
        last = len(made.words) - 1
        return [
            Place(self.tokens[at].start, self.tokens[at + last].end)
            for at in range(len(self.tokens) - last)
            if made.stands_at(at, self.tokens, self.keyed)
        ]

    def _loose(self, made: Pattern, places: list[list[int]], how: Found) -> list[Place]:
        """Where all words of a rendering stand close to each other, in any order."""
        if not all(places):
            return []
        for first in places[0]:
            chosen = [min(each, key=lambda at: abs(at - first)) for each in places]
            low, high = min(chosen), max(chosen)
            if high - low < len(made.words) + _STRAY and len(set(chosen)) == len(chosen):
                return [Place(self.tokens[low].start, self.tokens[high].end, how)]
        return []

    def _places(self, word: Word) -> list[int]:
        return [at for at, keys in enumerate(self.keyed) if word.keys & keys]

    def _kin(self, word: Word) -> list[int]:
        return [at for at, folded in enumerate(self.folded) if forms.are_akin(word.folded, folded)]


def renderings_in(entries: Iterable[Entry], target: str, *, language: str) -> Mapping[str, list[Place]]:
    """Where right renderings of entries stand in a translation, by the entry's key; empty where none does."""
    given = Target.of(target, language)
    return {entry.key: given.right(entry) for entry in entries if entry.right}
