"""Words as a dictionary lists them, where endings alone say too little: أمراض is مرض, mice are mouse."""

from functools import lru_cache
from typing import Final

from simplemma import Lemmatizer
from simplemma.strategies import DictionaryLookupStrategy
from simplemma.strategies.dictionaries import LOW_MEMORY_DICTIONARY_FACTORY

_HELPED: Final = {"en": "en", "ar": "ar", "hi": "hi"}
"""Languages with a stemmer that misses much; for Spanish and French a dictionary finds hardly more."""
_WITHOUT_STEMMER: Final = {
    "bg": "bg", "bs": "hbs", "cy": "cy", "gl": "gl", "he": "he", "hr": "hbs", "is": "is", "ka": "ka",
    "lv": "lv", "mk": "mk", "ms": "ms", "sk": "sk", "sl": "sl", "sq": "sq", "sw": "sw", "tl": "tl",
    "fil": "tl", "uk": "uk",
}  # fmt: skip
_LANGUAGES: Final = _HELPED | _WITHOUT_STEMMER
_LEAST: Final = 3


@lru_cache(maxsize=65536)
def lemma(word: str, code: str) -> str | None:
    """What a dictionary lists for a word in small letters; None where there is none for the language."""
    if code not in _LANGUAGES or len(word) < _LEAST:
        return None
    return _dictionary().lemmatize(word, _LANGUAGES[code])


@lru_cache(maxsize=1)
def _dictionary() -> Lemmatizer:
    """One for all languages; each takes a few megabytes from its first word on, and some 50 µs for a word."""
    lookup = DictionaryLookupStrategy(LOW_MEMORY_DICTIONARY_FACTORY)
    return Lemmatizer(cache_max_size=1, lemmatization_strategy=lookup)
