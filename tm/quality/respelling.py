"""Whether two words are one name in two spellings, in the letters of any script."""

import re
import unicodedata
from functools import lru_cache
from typing import Final

from rapidfuzz.distance import OSA

_SHORTEST_SLIP: Final = 3
_LONG: Final = 8
"""Letters from which on two may differ."""
_ENDING: Final = 1
"""Letters at the end of a word that may be its ending."""
_TAMIL: Final = re.compile("[\u0b80-\u0bff]")
_TAMIL_FORMS: Final = (
    "ல் ன் ை ு ுக்கு க்கு ற்கு ிற்கு ால் ில் ின் ிலும் ும் யும் யை வை யில் யின் வின் வில் வுக்கு"
    " யுடன் ுடன் னும் லும் கள் ஸ் ம் ர் க் ப் ச் த் னை லிருந்து யிடம் ிடம் ிடமிருந்து ாக வாக"
    " னின் னில் னுக்கு ைச் ைக் ைப் ைத் ையும்"
)
_TAMIL_ENDINGS: Final = frozenset({"", *_TAMIL_FORMS.split()})
"""What two forms of one Tamil word may differ in, nothing among it."""
_OPTIONAL: Final = re.compile("[\u093c\u0640\u064b-\u0655\u0670\u200c\u200d]")
_WRITTEN_ALIKE: Final = str.maketrans("ىیےہھةۃکँஸ", "يييههههكंச")
"""Letters of the Arabic and Indic scripts that stand for one another where nobody hears a difference."""
_ARABIC_CASES: Final = re.compile("(?:ون|ين|ان)$")
"""Endings of one Arabic word in different places of a sentence: *aṣ-ṣīniyyūn*, *aṣ-ṣīniyyīn*."""
_NO_VOWEL: Final = "\u0bcd"
"""The Tamil sign at the end of a word that gives way to an ending."""
_ARABIC_PREFIX: Final = re.compile("^[وف]?(?:[بكل]?ال|لل|[بلك](?=\\w{4}))?(?=\\w{3})")
_PREFIXES: Final = ("و", "ب", "ل", "ف", "ك", "ال", "وال", "بال", "لل", "u", "i", "ka", "no", "ku", "e", "l’")
_VOWELS: Final = frozenset("اويىآأإؤئءعٱیےۓअआइईउऊऋएऐऍओऔऑयஅஆஇஈஉஊஎஏஐஒஓஔயஃ")
"""Letters for vowels; with those of Arabic script that are a v or y too, and a sign that Tamil leaves out."""
_ONE_SOUND: Final = str.maketrans("غگطصثذ", "ججتسسز")
"""Letters of Arabic script by which countries write one foreign sound: the g of Graham."""
_NASAL: Final = "\u0902"
"""The sign of Indic scripts for an n."""


@lru_cache(maxsize=16384)
def bare(word: str) -> str:
    """A word without what Arabic writes as one with it: and, by, for, the."""
    return _ARABIC_PREFIX.sub("", word)


@lru_cache(maxsize=16384)
def _in_one_norm(word: str) -> str:
    """A word without the signs that papers write or leave out: nuktas, hamzas, vowel signs."""
    plain = _OPTIONAL.sub("", unicodedata.normalize("NFD", word.casefold()).translate(_WRITTEN_ALIKE))
    return unicodedata.normalize("NFC", plain)


def is_respelled(one: str, other: str) -> bool:
    """Whether two words are one name with another letter inside, not with another ending or prefix."""
    first, second = _in_one_norm(one), _in_one_norm(other)
    if first == second or not first or not second:
        return False
    if first[0] != second[0]:
        first, second = bare(first), bare(second)
    if not _are_near(first, second):
        return False
    if _ARABIC_CASES.sub("", first) == _ARABIC_CASES.sub("", second):
        return False
    shorter, longer = sorted((first, second), key=len)
    if longer.startswith(shorter.rstrip(_NO_VOWEL)) or any(
        longer == prefix + shorter for prefix in _PREFIXES
    ):
        return False
    shared = next((i for i, (a, b) in enumerate(zip(first, second, strict=False)) if a != b), 0)
    if _TAMIL.search(one) and any({first[at:], second[at:]} <= _TAMIL_ENDINGS for at in (shared, shared - 1)):
        return False
    return shared < len(shorter) - _ENDING or (len(longer) > len(shorter) and longer[-1] == shorter[-1])


def _are_near(one: str, other: str) -> bool:
    """Whether words differ in one sign, in two where they are long, or in one letter with what it carries."""
    apart = OSA.distance(one, other, score_cutoff=2)
    if apart == 1 or min(len(one), len(other)) >= _LONG:
        return apart <= 2
    first, second = _letters(one), _letters(other)
    if apart > 2 or len(first) == len(one) or min(len(first), len(second)) < _SHORTEST_SLIP:
        return False
    behind = 1 + (len(first) != len(second))
    inside = first[-behind:] == second[-behind:] or sorted(first) == sorted(second)
    return inside and OSA.distance(first, second, score_cutoff=1) == 1


@lru_cache(maxsize=16384)
def _letters(word: str) -> str:
    """A word without the signs that are written at its letters."""
    return "".join(sign for sign in word if sign.isalpha())


@lru_cache(maxsize=16384)
def _consonants(word: str) -> str:
    """The consonants of a word in letters of another script than Latin, each once where it is doubled."""
    found: list[str] = []
    for sign in _in_one_norm(word).translate(_ONE_SOUND):
        if sign in _VOWELS or (unicodedata.category(sign)[0] == "M" and sign not in _NASAL):
            continue
        if not found or found[-1] != sign:
            found.append(sign)
    return "".join(found)


def differ_in_vowels(one: str, other: str) -> bool:
    """Whether two words have the same consonants: foreign vowels are written in more than one way."""
    first, second = _consonants(one), _consonants(other)
    return first == second or _consonants(bare(one)) == _consonants(bare(other))
