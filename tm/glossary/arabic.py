"""Forms of Arabic words, where a stemmer joins what shares a root: مرض is a disease, مرضى are patients.

Taken away are the particles written onto a word, the possessive pronouns, and the endings of number and
gender; a dictionary knows the broken plurals. What is derived from a word is another one: حزبي is no حزب.
"""

import re
import unicodedata
from functools import lru_cache
from typing import Final

from tm.glossary.lemmas import lemma

UNSEEN: Final = "\u0640\u064b-\u065f\u0670"
"""The long stroke and the signs above and below the letters, for use in `[…]`."""
_UNSEEN: Final = re.compile(rf"[\u00ad\u200c\u200d{UNSEEN}]")
_ALIKE: Final = str.maketrans("أإآٱىةک", "ااااي" + "هك")
_WITH_ARTICLE: Final = ("وال", "بال", "فال", "كال", "ولل", "لل", "ال")
_PARTICLES: Final = ("و", "ف", "ب", "ل", "ك", "وب", "ول")
_POSSESSIVES: Final = ("هما", "كما", "هم", "هن", "ها", "كم", "كن", "نا", "ه", "ك")
_NUMBERS: Final = ("ات", "ان", "ين", "ون")
_FEMININE: Final = "ة"
_DEFECTIVE: Final = "\u064d"
"""The sign under the last letter of a word that has lost its ي: قاضٍ, القاضي."""
_PARTICIPLE: Final = re.compile("م.{3,}|.ا.{2}")
"""What makes its plural with an ending that may stand before another noun: عاملي المصنع."""
_PLURAL_IN_TA: Final = re.compile("أ.+ة|.{2,3}ة|..ا..ة")
"""Plurals that end as singulars of the feminine do: أوبئة, طلبة, فلاسفة."""
_OF_RELATION: Final = "ية"
"""The end of an adjective beside a feminine or a plural; beside a singular it loses its ة."""
_LEAST: Final = 2


@lru_cache(maxsize=65536)
def are_forms(listed: str, met: str) -> bool:
    """Whether a word of a text is a form of the one that is listed.

    One of them must be what the other is made of: two broken plurals of one singular are two words, since
    most such singulars have two meanings.
    """
    own, made_of = _listed(listed)
    bare, singulars = _met(met)
    return not own.isdisjoint(bare | singulars) or not made_of.isdisjoint(bare)


@lru_cache(maxsize=65536)
def is_name(listed: str, met: str) -> bool:
    """The same for a word of a name, which only takes particles before it and the case of its plural."""
    own = {_cased(_alike(each)) for each in _without_article(_seen(listed))}
    return not own.isdisjoint(_cased(_alike(each)) for each, _ in _without_particles(_seen(met)))


def roots(word: str) -> frozenset[str]:
    """What a word may be a form of; two forms of one word share one of these, and some others do."""
    return frozenset().union(*_listed(word), *_met(word))


@lru_cache(maxsize=16384)
def _listed(word: str) -> tuple[frozenset[str], frozenset[str]]:
    """A word as it is listed, and what it is made of."""
    own = _without_article(_seen(word))
    full = {f"{each}ي" for each in own if word.endswith(_DEFECTIVE)}
    made_of = {each for one in own for each in (*_without_number(one), *_singular(one))}
    made_of |= {each.removesuffix(_FEMININE) for each in own | made_of if each.endswith(_OF_RELATION)}
    return _all_alike(own | full), _all_alike(made_of)


@lru_cache(maxsize=65536)
def _met(word: str) -> tuple[frozenset[str], frozenset[str]]:
    """A word of a text without what is written onto it, and what dictionaries list for that."""
    owned = set[str]()
    for each, has_article in _without_particles(_seen(word)):
        owned |= {each} if has_article else {each, *_without_possessive(each), *_before_a_noun(each)}
    found = owned | {shorter for one in owned for shorter in _without_number(one)}
    feminine = {each.removesuffix(_FEMININE) for each in found}
    return _all_alike(found | feminine), _all_alike({each for one in owned for each in _singular(one)})


def _seen(word: str) -> str:
    return _UNSEEN.sub("", unicodedata.normalize("NFC", word))


def _without_article(word: str) -> set[str]:
    return {word, word.removeprefix("ال")} if len(word) > _LEAST + 2 else {word}


def _without_particles(word: str) -> set[tuple[str, bool]]:
    """The word and what is left of it; with an article it has no possessive and stands before no noun."""
    bare = {word} | _stripped(word, _PARTICLES)
    return {*((each, False) for each in bare), *((each, True) for each in _stripped(word, _WITH_ARTICLE))}


def _stripped(word: str, particles: tuple[str, ...]) -> set[str]:
    found = (each for each in particles if word.startswith(each))
    return {word[len(each) :] for each in found if len(word) - len(each) >= _LEAST}


def _without_possessive(word: str) -> set[str]:
    """A word that is somebody's, without whose: its ة was written ت, its ء on the vowel that came after."""
    owners = [each for each in _POSSESSIVES if word.endswith(each) and len(word) - len(each) >= _LEAST]
    shorter = {word[: -len(each)] for each in owners}
    if word.endswith("تي"):
        shorter.add(word[:-1])
    found = shorter | {f"{each[:-1]}{_FEMININE}" for each in shorter if each.endswith("ت")}
    return found | {f"{each[:-1]}ء" for each in found if each[-1] in "ؤئ"} | _plurals(shorter)


def _before_a_noun(word: str) -> set[str]:
    """An indefinite accusative, or a plural that has lost its last letter to the noun after it."""
    return {word[:-1], *_plurals({word})} if word.endswith("ا") else _plurals({word})


def _plurals(words: set[str]) -> set[str]:
    return {each[:-1] for each in words if each[-1:] in {"ي", "و"} and _PARTICIPLE.fullmatch(each[:-1])}


def _without_number(word: str) -> set[str]:
    ending = next((each for each in _NUMBERS if word.endswith(each)), None)
    if ending is None or len(word) - len(ending) < _LEAST:
        return set()
    shorter = word[: -len(ending)]
    feminine = shorter.removesuffix("ت") if ending in {"ان", "ين"} else shorter
    return {shorter, feminine + _FEMININE} if ending == "ات" or feminine != shorter else {shorter}


def _singular(word: str) -> set[str]:
    """The singular of a broken plural; of a noun in ة the dictionary lists the verb, another word."""
    if word.endswith(_FEMININE) and not _PLURAL_IN_TA.fullmatch(word):
        return set()
    found = lemma(word, "ar")
    return {found} if found and f"{found}ي" != word else set()


def _all_alike(words: set[str]) -> frozenset[str]:
    return frozenset(_alike(each) for each in words if len(each) >= _LEAST)


def _alike(word: str) -> str:
    """The word with one letter for those that people write for each other."""
    return word.translate(_ALIKE)


def _cased(word: str) -> str:
    return f"{word[:-2]}ين" if word.endswith("ون") and len(word) > 2 + _LEAST else word
