"""Names by the consonants one hears in them, whatever letters they are in: Kavanaugh, कैवनॉ, كافانو.

Sounds that languages exchange have one sign; vowels, and what is hardly heard, have none.
"""

import unicodedata
from collections.abc import Mapping
from functools import lru_cache
from typing import Final

from rapidfuzz.distance import OSA

_LETTERS: Final[Mapping[str, str]] = {
    "p": "bpfvبپفڤपफबभवபஃவбпвфβπφ",
    "k": "cgjkqsxzçşšžčğكکقگجچغخسصزژشضظذकखगघचछजझशषसज्ञक्षகசஜஷஸஞкгхсзжшщчцκγχσςζξ",
    "t": "dtþđتطدثڈٹतथदधटठडढड़ढ़தடறтдτδθ",
    "l": "lłلलळலளழлλ",
    "n": "mnñمننںمमनणङञंமனநணஙмнμν",
    "r": "rرڑरऋரறрρ",
}  # fmt: skip
_SOUNDS: Final = {
    letter: sound for sound, letters in _LETTERS.items() for letter in letters if letter.isalpha()
} | dict.fromkeys("\u0901\u0902", "n")
_WAW: Final = ("و", "ف")
"""A letter for a vowel that is also how Persian and Urdu write a v, and one that is heard as a v."""
_LEAST: Final = 2
"""Consonants below which a likeness is chance."""


@lru_cache(maxsize=16384)
def consonants(name: str) -> str:
    """The sounds of a name's consonants, each once where it is doubled."""
    bare = unicodedata.normalize("NFD", name.casefold())
    found: list[str] = []
    for letter in bare:
        sound = _SOUNDS.get(letter)
        if sound and (not found or found[-1] != sound):
            found.append(sound)
    return "".join(found)


@lru_cache(maxsize=16384)
def sound_alike(name: str, word: str) -> bool:
    """Whether a word may render a name: nearly the same consonants, one of four more or less."""
    return any(_are_near(consonants(name), consonants(each)) for each in (word, word.replace(*_WAW)))


def _are_near(one: str, other: str) -> bool:
    if min(len(one), len(other)) < _LEAST:
        return False
    limit = max(1, (max(len(one), len(other)) + 1) // 3)
    return OSA.distance(one, other, score_cutoff=limit) <= limit


def is_rendered(name: str, word: str) -> bool:
    """Whether a word has all the consonants of a name, and enough of them that this is no chance."""
    heard = consonants(name)
    return len(heard) > _LEAST and consonants(word) == heard
