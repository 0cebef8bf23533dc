"""Accents on capitals: words in capitals that have lost the accent they have in small letters."""

import unicodedata
from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import combinations
from typing import Final

from tm.languages import base
from tm.quality.dictionary import is_listed
from tm.quality.reading import Reading, source, target
from tm.quality.values import Check, Finding, Pair
from tm.words import without_accents

_ACCENTED: Final[Mapping[str, Mapping[str, str]]] = {
    "es": {"a": "á", "e": "é", "i": "í", "o": "ó", "u": "ú", "n": "ñ"},
    "fr": {"a": "àâ", "e": "éèêë", "i": "îï", "o": "ô", "u": "ûùü", "c": "ç"},
    "pt": {"a": "ãáâà", "e": "éê", "i": "í", "o": "õóô", "u": "ú", "c": "ç"},
    "it": {"a": "à", "e": "èé", "i": "ì", "o": "ò", "u": "ù"},
    "ca": {"a": "à", "e": "éè", "i": "íï", "o": "óò", "u": "úü", "c": "ç"},
}
_NEARLY_ALWAYS: Final[Mapping[str, str]] = {
    "es": "más después días día están ningún específico específica fórmula página páginas práctica "
    "crítica crítico título artículo sábado miércoles además así aquí allí público pública públicos públicas "
    "médico médica "
    "según están estará estarán había habían tenía éxito unión aéreo "
    "número números último última línea líneas república período política político también según país aún "
    "méxico perú panamá bogotá américa áfrica túnez haití irán líbano canadá japón pakistán parís lima",
    "fr": "à être après où déjà très état états âge même près décembre février août présidente marché côté "
    "moitié là succès accès décès également plutôt né née grève école écoles élections république société "
    "europe égalité liberté corée algérie amérique israël étaient comté désir "
    "sénégal québec indépendance sécurité santé",
    "pt": "não são está até também já só após política público pública país saúde educação áfrica américa "
    "méxico história histórias "
    "amanhã manhã últimos estão março página páginas música músicas "
    "polícia polícias notícia notícias início comércio lá três "
    "você nós há são paulo município câmara",
}
_ENDINGS: Final[Mapping[str, tuple[tuple[str, str], ...]]] = {
    "es": (("cion", "ción"), ("sion", "sión"), ("xion", "xión")),
    "pt": (("cao", "ção"), ("coes", "ções"), ("sao", "são")),
}
_ASKED: Final = {
    _word.translate(str.maketrans("áéíóú", "aeiou")): _word
    for _word in ("qué", "quién", "quiénes", "cómo", "cuándo", "dónde", "cuál", "cuáles", "cuánto", "cuántos")
}
"""Spanish words that have an accent where they ask or call."""
_ASKING: Final = frozenset({"¿", "¡"})
_OPENING_VOWELS: Final = frozenset("AEIOU")
_SHORTEST: Final = 3
_NO_ABBREVIATION: Final = 5
"""Letters that a word in capitals has where it stands alone among small ones and is no abbreviation."""
_LONGEST: Final = 24


def findings(pair: Pair) -> Iterator[Finding]:
    """Words in capitals, and capitals at the beginning of words, that lack their accent."""
    language = base(pair.target_language)
    if language not in _ACCENTED:
        return
    text = target(pair)
    theirs = frozenset(word.text for word in source(pair).words)
    names = {without_accents(word).upper(): word.upper() for word in theirs if not word.isascii()}
    in_capitals = _is_in_capitals(text)
    for word in text.words:
        if word.text in theirs or not word.text[0].isupper() or len(word.text) > _LONGEST:
            continue
        asked = language == "es" and text.prose[word.start - 1 : word.start] in _ASKING
        accented = names.get(word.text) or _mended(word.text, language, in_capitals=in_capitals, asked=asked)
        if accented != word.text:
            span = text.span(word.start, word.end)
            params = {"word": accented}
            yield Finding(Check.ACCENTS_ON_CAPITALS, (span,), params=params, replacement=accented)


def _is_in_capitals(text: Reading) -> bool:
    """Whether most of a text is set in capitals, so that its short words are no abbreviations."""
    upper = sum(word.text.isupper() for word in text.words)
    return upper > len(text.words) / 2


def _mended(word: str, language: str, *, in_capitals: bool, asked: bool) -> str:
    """The word with the accent that its capitals lack."""
    if word.isupper() and len(word) >= (_SHORTEST if in_capitals else _NO_ABBREVIATION):
        small = word.lower()
        return (_ASKED[small] if asked and small in _ASKED else _accented(small, language)).upper()
    if word[1:].islower() and word[0] in _OPENING_VOWELS:
        accented = _accented(word.lower(), language)
        return accented[0].upper() + word[1:] if accented[1:] == word[1:] else word
    return word


@lru_cache(maxsize=4096)
def _accented(word: str, language: str) -> str:
    """The word as a dictionary writes it, where that has no such word without an accent."""
    if any(unicodedata.decomposition(letter) for letter in word):
        return word
    always = _always(language)
    if word in always:
        return always[word]
    for ending, accented in _ENDINGS.get(language, ()):
        if word.endswith(ending) and len(word) > len(ending) + 1:
            return word.removesuffix(ending) + accented
    if is_listed(word, language):
        return word
    known = [each for each in _candidates(word, language) if is_listed(each, language)]
    return known[0] if known else word


@lru_cache(maxsize=8)
def _always(language: str) -> dict[str, str]:
    """Words whose form without accent is rare, by that form."""
    return {
        without_accents(word): word
        for word in _NEARLY_ALWAYS.get(language, "").split()
        if without_accents(word) != word
    }


def _candidates(word: str, language: str) -> Iterator[str]:
    """The word with one accent in any place, then with two."""
    places = [
        (at, accented) for at, letter in enumerate(word) for accented in _ACCENTED[language].get(letter, "")
    ]
    for at, accented in places:
        yield word[:at] + accented + word[at + 1 :]
    for (one, first), (other, second) in combinations(places, 2):
        if one != other:
            yield word[:one] + first + word[one + 1 : other] + second + word[other + 1 :]
