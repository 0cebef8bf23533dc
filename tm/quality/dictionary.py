"""Whether a word stands in the dictionary of a language, as a noun or a name of its own."""

from collections.abc import Mapping
from functools import lru_cache
from typing import Final

from simplemma.strategies.dictionaries import LOW_MEMORY_DICTIONARY_FACTORY

from tm.languages import babel_locale, base

_LANGUAGES: Final = frozenset({"ca", "de", "en", "es", "fr", "gl", "it", "nl", "pt", "ro", "sw", "tr"})
_PARTS: Final[Mapping[str, str]] = {
    "en": "Scotland England Wales Britain Spaniard Hague Mecca Vienna Naples Beijing Pennsylvania Dhaka "
    "Izmir Geneva Antwerp Wroclaw Nice Cornwall",
    "es": "Escocia Inglaterra Gales Bretaña Haya Meca Viena Nápoles Pekín Pensilvania Luisiana Niza Daca "
    "Esmirna Ginebra Amberes Breslavia Cornualles",
    "fr": "Écosse Ecosse Angleterre Galles Bretagne Haye Mecque Vienne Naples Pékin Célèbes Dacca Smyrne "
    "Genève Anvers Cornouailles",
    "pt": "Escócia Inglaterra Gales Bretanha Haia Meca Viena Nápoles Pequim Iorque Pensilvânia Daca Esmirna "
    "Genebra Antuérpia Cornualha",
    "tr": "İskoçya İngiltere Galler Britanya Lahey Mekke Viyana Napoli Pekin Dakka Cenevre Anvers",
}
"""Countries within countries and cities that languages have names of their own for, and CLDR has not."""


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
    return any(forms.get(each) is not None for each in (word, _small(word, code), word.capitalize()))


def is_common(word: str, language: str) -> bool:
    """Whether a word is written in small letters where it stands for no name: Senador, senador."""
    code = base(language)
    if code not in _LANGUAGES:
        return False
    return LOW_MEMORY_DICTIONARY_FACTORY.get_dictionary(code).get(_small(word, code)) is not None


def _small(word: str, language: str) -> str:
    """A word in small letters; a Turkish I without a dot keeps none, and one with a dot gets no second."""
    return word.replace("İ", "i").replace("I", "ı").lower() if language == "tr" else word.lower()


def is_proper(word: str, language: str) -> bool:
    """Whether a dictionary has a word as a name, whatever else it may be in small letters: Jones, Brown."""
    code = base(language)
    return code in _LANGUAGES and LOW_MEMORY_DICTIONARY_FACTORY.get_dictionary(code).get(word) == word


def is_place(word: str, language: str) -> bool:
    """Whether a word is, or is part of, how a language calls a country, a great city or another language."""
    return word in _places(base(language))


@lru_cache(maxsize=16)
def _places(language: str) -> frozenset[str]:
    """The words in the names of countries, great cities and languages, as a language calls them."""
    locale = babel_locale(language)
    cities = (str(zone["city"]) for zone in locale.time_zones.values() if "city" in zone)
    names = (*locale.territories.values(), *locale.languages.values(), *cities, _PARTS.get(language, ""))
    return frozenset(word for name in names for word in name.split())
