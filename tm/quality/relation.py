"""Whether a translation renders its original at all, as far as words that look alike can tell."""

import re
from functools import lru_cache
from typing import Final

from tm.languages import base
from tm.quality.reading import numerals
from tm.words import without_accents

_LONG_WORD: Final = re.compile(r"[^\W\d_]{5,}")
_BEGINNING: Final = 4
"""So many letters at its beginning does a word share with its cousin in another language."""
_ENOUGH_WORDS: Final = 9
KIN: Final = frozenset({"en", "es", "fr", "pt", "it", "ca", "gl", "ro"})
"""Languages that have many long words in common."""
_FEW_ALIKE: Final = 0.06
"""On TICO-19, 3 in 100 of the longer sentences have so few in Spanish, where all pairs are right, and most of
the French ones that were shifted against their originals."""


@lru_cache(maxsize=1024)
def unrelated(source: str, target: str, source_language: str, target_language: str) -> bool:
    """Whether two longer texts have almost no word and no number alike: comparing them tells nothing."""
    if not {base(source_language), base(target_language)} <= KIN:
        return False
    wanted, here = beginnings(source), set(beginnings(target))
    alike = sum(each in here for each in wanted)
    if len(wanted) < _ENOUGH_WORDS or alike > _FEW_ALIKE * len(wanted):
        return False
    there = [each.values for each in numerals(target, target_language)]
    return not any(each.values & other for each in numerals(source, source_language) for other in there)


def beginnings(text: str) -> list[str]:
    """The beginnings of the longer words of a text, by which cousins of two languages are known."""
    return [word[:_BEGINNING] for word in _LONG_WORD.findall(without_accents(text.lower()))]
