"""A country or a great city in whose place another one stands, in any letters.

CLDR knows how languages call them. Peoples, tongues and what is made there are named after a country, so that
one counts as lost, or as strange, only where nothing in the other text begins as it does.
"""

import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Final

from tm.languages import babel_locale, base, script
from tm.quality.reading import Word, source, target
from tm.quality.respelling import bare
from tm.quality.values import Check, Finding, Pair
from tm.words import MARKS

_STEM: Final = 3
_STEM_IN: Final[Mapping[str, int]] = {"en": 2}
"""Letters that a country shares with what is named after it; in English fewer: France, French."""
_NUKTA: Final = "\u093c"
"""A sign that Hindi papers write or leave out."""
_SHORTEST: Final = 3
_WITH_ENDINGS: Final = frozenset({"Taml", "Telu", "Mlym", "Knda"})
_ENDING: Final = 6
"""Letters that a language in these scripts may put to a name."""
_NO_VOWEL: Final = "\u0bcd\u0c4d\u0ccd\u0d4d"
"""Signs at the end of words in these scripts that give way to an ending."""
_PEOPLES_IN_CAPITALS: Final = frozenset({"en"})
_OF_MANY_NAMES: Final = frozenset({"NL", "GB", "US", "CH", "MM", "CI", "CZ", "MK"})
"""Countries that are called otherwise in speech: Holland, Dutch."""
_CALLED_TOO: Final[Mapping[str, Mapping[str, str]]] = {
    "en": {"TR": "Turkey"},
    "pt": {"IR": "Irão", "VN": "Vietname", "KE": "Quénia", "PL": "Polónia", "RO": "Roménia", "YE": "Iémen"},
    "fa": {"TR": "ترکیه"},
    "ur": {"TR": "ترکی", "EG": "مصر"},
    "hi": {"TR": "तुर्की", "MX": "मेक्सिको", "RU": "रशिया"},
    "ta": {"TR": "துருக்கி"},
}
"""What countries were called before, or are called in another country of the language."""


def findings(pair: Pair) -> Iterator[Finding]:
    """A country or city of the original that is missing, and the one that stands here instead."""
    there = _named(source(pair).words, pair.source_language)
    here = _named(target(pair).words, pair.target_language) if there else {}
    for key, name in there.items():
        if key not in here and not _is_heard(key, pair.target_language, target(pair).words):
            for other, word in here.items():
                if other not in there and not _is_heard(other, pair.source_language, source(pair).words):
                    yield _finding(pair, name, word)
                    return


def _finding(pair: Pair, name: Word, word: Word) -> Finding:
    return Finding(
        Check.NAME,
        (target(pair).span(word.start, word.end),),
        (source(pair).span(name.start, name.end),),
        {"source": name.text, "target": word.text},
    )


def _named(words: tuple[Word, ...], language: str) -> dict[str, Word]:
    """The places that a text names, by what they are called in every language."""
    found: dict[str, Word] = {}
    for word in words:
        for key in _keys(word.text, base(language)):
            found.setdefault(key, word)
    return found


@lru_cache(maxsize=65536)
def _keys(word: str, language: str) -> tuple[str, ...]:
    """The places of which a word is the name, with what the language puts before and behind it."""
    if len(word) < _SHORTEST:
        return ()
    names = _names(language)
    if word in names or script(language) == "Latn":
        return names.get(word, ())
    stem = _stem(word, language)
    shortest = len(stem) - (_ENDING if script(language) in _WITH_ENDINGS else 0)
    ends = range(len(stem), max(_SHORTEST, shortest) - 1, -1)
    return next((names[stem[:end]] for end in ends if stem[:end] in names), ())


def _stem(word: str, language: str) -> str:
    """A word without what its language writes as one with it, and without signs that are optional."""
    code = script(language)
    if code in ("Arab", "Aran"):
        return bare(word)
    if code in _WITH_ENDINGS:
        return word.rstrip(_NO_VOWEL)
    return unicodedata.normalize("NFD", word).replace(_NUKTA, "") if code == "Deva" else word


@lru_cache(maxsize=32)
def _names(language: str) -> Mapping[str, tuple[str, ...]]:
    """The places that a language calls by one word, by that word and as it stands behind a prefix."""
    found: dict[str, set[str]] = defaultdict(set)
    for key, called in _called(language).items():
        for name in called:
            found[name].add(key)
            found[_stem(name, language)].add(key)
    return {name: tuple(sorted(keys)) for name, keys in found.items()}


@lru_cache(maxsize=32)
def _called(language: str) -> Mapping[str, tuple[str, ...]]:
    """How a language calls the countries and great cities for which it has one word."""
    locale = babel_locale(language)
    places = {key: str(name) for key, name in locale.territories.items() if key.isalpha()}
    cities = {key: str(zone["city"]) for key, zone in locale.time_zones.items() if "city" in zone}
    also = _CALLED_TOO.get(language, {})
    return {
        key: (name, *also.get(key, "").split())
        for key, name in {**cities, **places}.items()
        if key not in _OF_MANY_NAMES and len(name) >= _SHORTEST and _is_one_word(name)
    }


def _is_one_word(name: str) -> bool:
    return all(sign.isalpha() or sign in MARKS for sign in name)


def _is_heard(key: str, language: str, words: tuple[Word, ...]) -> bool:
    """Whether a text has a word that begins as a place does, or may have one: it has no one word for it."""
    called = _called(base(language)).get(key)
    if not called:
        return True
    length = _STEM_IN.get(base(language), _STEM)
    stems = {_stem(name, language)[:length].casefold() for name in called}
    some = (each for each in words if each.text[0].isupper() or base(language) not in _PEOPLES_IN_CAPITALS)
    return any(_stem(word.text, language)[:length].casefold() in stems for word in some)
