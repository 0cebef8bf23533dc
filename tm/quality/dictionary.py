"""Whether a word stands in the dictionary of a language, as a noun or name of its own."""

from functools import lru_cache
from typing import Final

from simplemma.strategies.dictionaries import LOW_MEMORY_DICTIONARY_FACTORY

from tm.languages import babel_locale, base

_LANGUAGES: Final = frozenset({"ca", "de", "en", "es", "fr", "gl", "it", "nl", "pt", "ro", "sw", "tr"})


def has_dictionary(language: str) -> bool:
    """Whether words of a language can be looked up."""
    return base(language) in _LANGUAGES


@lru_cache(maxsize=16384)
def is_listed(word: str, language: str) -> bool:
    """Whether the dictionary of a language has a form of a word, in small letters or with a capital.

    The first question costs some tenths of a second and ten megabytes, each further one some microseconds.
    """
    code = base(language)
    if code not in _LANGUAGES:
        return False
    if word in _places(code):
        return True
    forms = LOW_MEMORY_DICTIONARY_FACTORY.get_dictionary(code)
    return any(forms.get(each) is not None for each in (word, word.lower(), word.capitalize()))


def is_common(word: str, language: str) -> bool:
    """Whether a word is written in small letters where it stands for no name: Senador, senador."""
    code = base(language)
    if code not in _LANGUAGES:
        return False
    return LOW_MEMORY_DICTIONARY_FACTORY.get_dictionary(code).get(word.lower()) is not None


@lru_cache(maxsize=16)
def _places(language: str) -> frozenset[str]:
    """The words in the names of countries and great cities, as a language calls them."""
    locale = babel_locale(language)
    cities = (str(zone["city"]) for zone in locale.time_zones.values() if "city" in zone)
    return frozenset(word for name in (*locale.territories.values(), *cities) for word in name.split())
