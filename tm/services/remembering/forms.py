"""The keys of words by which a phrase is found in its inflected forms."""

from functools import lru_cache
from threading import Lock
from typing import Final

import snowballstemmer

from tm.languages import base
from tm.memory import Keys, spelled

_STEMMERS: Final = {
    "ar": "arabic", "hy": "armenian", "eu": "basque", "ca": "catalan", "cs": "czech", "da": "danish",
    "nl": "dutch", "en": "english", "et": "estonian", "fi": "finnish", "fr": "french", "de": "german",
    "el": "greek", "hi": "hindi", "hu": "hungarian", "id": "indonesian", "ga": "irish", "it": "italian",
    "lt": "lithuanian", "ne": "nepali", "no": "norwegian", "nb": "norwegian", "fa": "persian",
    "pl": "polish", "pt": "portuguese", "ro": "romanian", "ru": "russian", "sr": "serbian",
    "es": "spanish", "sv": "swedish", "ta": "tamil", "tr": "turkish",
}  # fmt: skip
_PARTICLES: Final = frozenset(
    {"ar", "fa", "he", "ur", "ps", "ckb", "sd", "ug", "xh", "zu", "ss", "nr", "nd", "st", "tn", "sw", "sn"}
    | {"ny", "rw", "id", "ms", "tl"}
)
"""Languages that write particles, classes or persons in front of a word, onto it."""
_ONE_AT_A_TIME: Final = Lock()
"""Stemmers keep the word that they work on, so that two threads would spoil each other's."""


def edge_of(language: str) -> str:
    """What stands before a word of this language in all its forms: a space, or nothing."""
    return "" if base(language) in _PARTICLES else " "


@lru_cache(maxsize=256)
def keys_of(language: str) -> Keys:
    """The keys of this language's words."""
    name = _STEMMERS.get(base(language))
    stemmer = snowballstemmer.stemmer(name) if name else None

    @lru_cache(maxsize=65_536)
    def keys(word: str) -> frozenset[str]:
        folded = spelled(word)
        if stemmer is None:
            return frozenset({f"={folded}"})
        with _ONE_AT_A_TIME:
            stem = stemmer.stemWord(word.lower())
        return frozenset({f"={folded}", f"~{spelled(stem)}"})

    return keys
