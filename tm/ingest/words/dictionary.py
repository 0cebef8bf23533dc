"""Whether a word stands in the dictionary of a language: where a dump is too short to know its own words."""

from collections.abc import Mapping
from typing import Final

from simplemma.strategies.dictionaries import LOW_MEMORY_DICTIONARY_FACTORY

_LANGUAGES: Final = frozenset({"en", "es"})
"""Languages whose dictionary was tried on words cut at each of their syllables."""


def is_listed(word: str, language: str) -> bool:
    """Whether the dictionary of a language has a form of a word; never where we have none.

    The first question costs some tenths of a second, each further one some microseconds.
    """
    code = language.partition("-")[0]
    return code in _LANGUAGES and _forms(code).get(word.casefold()) is not None


def _forms(code: str) -> Mapping[str, str]:
    return LOW_MEMORY_DICTIONARY_FACTORY.get_dictionary(code)
