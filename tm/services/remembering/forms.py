"""The keys of words by which a phrase is found in its inflected forms: those of names and terms."""

from functools import lru_cache, partial
from typing import Final

from tm.glossary import forms
from tm.languages import base
from tm.memory import Keys

_PARTICLES: Final = frozenset(
    {"ar", "fa", "he", "ur", "ps", "ckb", "sd", "ug", "xh", "zu", "ss", "nr", "nd", "st", "tn", "sw", "sn"}
    | {"ny", "rw", "id", "ms", "tl"}
)
"""Languages that write particles, classes or persons in front of a word, onto it."""


def edge_of(language: str) -> str:
    """What stands before a word of this language in all its forms: a space, or nothing."""
    return "" if base(language) in _PARTICLES else " "


@lru_cache(maxsize=256)
def keys_of(language: str) -> Keys:
    """The keys of this language's words."""
    return partial(forms.keys, language=language)
