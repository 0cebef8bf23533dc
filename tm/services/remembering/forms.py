"""The keys of words by which a phrase is found in its inflected forms: those of names and terms."""

from functools import lru_cache, partial

from tm.glossary import forms
from tm.memory import Keys


@lru_cache(maxsize=256)
def keys_of(language: str) -> Keys:
    """The keys of this language's words."""
    return partial(forms.keys, language=language)
