"""The forms of a word: keys such that two words share one where they are forms of the same word.

Each key begins with a sign that says how sure it is: `=` the word itself, `~` its stem, `^` the word in
capitals, which often lose their accents.
"""

import re
import unicodedata
from collections.abc import Callable
from functools import lru_cache
from threading import Lock
from typing import Final

import snowballstemmer

from tm.glossary import arabic, nguni
from tm.glossary.english import is_same_word, shared_beginning
from tm.glossary.lemmas import lemma
from tm.languages import base
from tm.words import JOINERS, without_accents

_STEMMERS: Final = {
    "hy": "armenian", "eu": "basque", "ca": "catalan", "cs": "czech", "da": "danish", "nl": "dutch",
    "en": "english", "eo": "esperanto", "et": "estonian", "fi": "finnish", "fr": "french", "de": "german",
    "el": "greek", "hi": "hindi", "hu": "hungarian", "id": "indonesian", "ga": "irish", "it": "italian",
    "lt": "lithuanian", "ne": "nepali", "nb": "norwegian", "nn": "norwegian", "no": "norwegian",
    "fa": "persian", "pl": "polish", "pt": "portuguese", "ro": "romanian", "ru": "russian", "sr": "serbian",
    "st": "sesotho", "es": "spanish", "sv": "swedish", "ta": "tamil", "tr": "turkish", "yi": "yiddish",
}  # fmt: skip
_UNSEEN: Final = re.compile(rf"[{JOINERS}\u00ad{arabic.UNSEEN}]")
_SPELLINGS: Final = str.maketrans("أإآٱىةكیێےهۀہ", "اااايهکييي" + "ههه")
"""Letters of the Arabic script that people write for each other."""
_NASAL: Final = re.compile("[ङञणनम]्(?=[क-ह])|ँ")
_NUKTA: Final = "\u093c"
_PLURALS_IN_S: Final = frozenset({"es", "pt", "ca", "gl", "fr"})
_BORROWED_PLURAL: Final = re.compile("[^aeiouáéíóús]s$")
"""Plurals of borrowed words, which stemmers of these languages do not know: kits, clubs."""
_TAMIL_OBLIQUE: Final = re.compile("(?:ங்கள்?|த்த(?=[ாிீுூைோ]|$)).*$")
"""What stands in the plural and before the cases of nouns in -am: மரங்கள், மரத்தில்."""
_WITHIN: Final = 6
_ROOT: Final = 4
_ROOT_SHARE: Final = 0.55
"""How much of a word another one must begin with to be of its family: transmisión, se transmite."""
_URDU_ENDINGS: Final = ("وں", "یں", "یاں", "ے", "ی", "ہ", "ا")


@lru_cache(maxsize=65536)
def keys(word: str, language: str) -> frozenset[str]:
    """The keys of a word; two words are forms of one where they share one."""
    code = base(language)
    exact = fold(word, code)
    found = {f"={exact}", *(f"~{stem}" for stem in _stems(word, exact, code))}
    if word.isupper():
        found.add(f"^{without_accents(exact)}")
    return frozenset(found)


@lru_cache(maxsize=65536)
def listed_keys(word: str, language: str) -> frozenset[str]:
    """The same for a word of an entry, which is also found in capitals without its accents."""
    return keys(word, language) | {f"^{without_accents(fold(word, base(language)))}"}


@lru_cache(maxsize=65536)
def are_forms(listed: str, met: str, language: str) -> bool:
    """Whether a word of a text that shares a stem with a listed one is a form of it, as far as we can tell.

    A stemmer of English takes infected and infection for one, one of Arabic patients and disease; we do not.
    """
    code = base(language)
    first, second = fold(listed, code), fold(met, code)
    if first == second or code not in {"en", "ar"}:
        return True
    if code == "ar":
        return arabic.are_forms(listed, met)
    return is_same_word(first, second) or lemma(first, code) == lemma(second, code)


@lru_cache(maxsize=65536)
def is_name(listed: str, met: str, language: str) -> bool:
    """Whether a word of a text is one of a name, in a language whose names have hardly any other forms."""
    code = base(language)
    if code == "ar":
        return arabic.is_name(listed, met)
    return fold(met, code) in {(name := fold(listed, code)), f"{name}s"}


def are_akin(one: str, other: str) -> bool:
    """Whether two folded words have so much in common that one may be derived from the other."""
    first, second = without_accents(one), without_accents(other)
    shorter, longer = sorted((first, second), key=len)
    if len(shorter) >= _WITHIN and shorter in longer:
        return True
    shared = shared_beginning(first, second)
    return shared >= _ROOT and shared >= _ROOT_SHARE * len(first)


@lru_cache(maxsize=65536)
def fold(word: str, code: str) -> str:
    """The word in small letters, without what writers leave out or write in two ways."""
    if code in {"tr", "az"}:
        word = word.replace("I", "ı").replace("İ", "i")
    plain = _UNSEEN.sub("", unicodedata.normalize("NFKC", word).casefold())
    if plain.isascii():
        return plain
    return _NASAL.sub("ं", plain.translate(_SPELLINGS).replace(_NUKTA, ""))


def _stems(word: str, exact: str, code: str) -> set[str]:
    if exact.isdigit():
        return set()
    if code in nguni.LANGUAGES:
        return nguni.roots(word, exact)
    if code == "ur":
        return {_urdu(exact)}
    if code == "ar":
        return {fold(each, code) for each in arabic.roots(word)}
    found = _listed(word, code)
    stem = _stemmer(code)
    if stem is not None:
        found |= {fold(stem(each), code) for each in _to_stem(word, exact, code)}
    return {each for each in found if len(each) > 1}


def _listed(word: str, code: str) -> set[str]:
    """The word as a dictionary lists it."""
    found = lemma(unicodedata.normalize("NFC", word).lower(), code)
    return {fold(found, code)} if found else set()


def _to_stem(word: str, exact: str, code: str) -> set[str]:
    """The word in the shapes that a stemmer should see."""
    found = {unicodedata.normalize("NFC", word).lower()}
    if word.endswith("s") and word[:-1].isupper():
        found.add(exact[:-1])
    if code in _PLURALS_IN_S:
        found |= _singulars(exact)
    if code == "ta":
        found.add(_TAMIL_OBLIQUE.sub("ம்", exact))
    return found


def _singulars(word: str) -> set[str]:
    """What a plural in -s may be the plural of, where a stemmer leaves more of it than of the singular."""
    found = set()
    if _BORROWED_PLURAL.search(word):
        found.add(word[:-1])
    if word.endswith("es") and len(word) > 4:
        found.add(word[:-2])
    if word.endswith("ces"):
        found.add(f"{word[:-3]}z")
    return found


@lru_cache(maxsize=64)
def _stemmer(code: str) -> Callable[[str], str] | None:
    name = _STEMMERS.get(code)
    if name is None:
        return None
    stemmer = snowballstemmer.stemmer(name)
    one_at_a_time = Lock()

    def stem(word: str) -> str:
        """The stem; a stemmer keeps the word that it works on, which two threads would spoil."""
        with one_at_a_time:
            found: str = stemmer.stemWord(word)
            return found

    return stem


def _urdu(word: str) -> str:
    endings = (fold(each, "ur") for each in _URDU_ENDINGS)
    ending = next((each for each in endings if word.endswith(each) and len(word) > len(each) + 2), "")
    return word[: len(word) - len(ending)]
