"""isiXhosa and Zulu: words carry what they are in front of them, so that a name is met behind prefixes.

No dictionary of either is at hand; prefixes are taken away from a list, and a capital inside a word shows
where a name begins: eKapa, kuMandela, uNelson.
"""

import re
from typing import Final

LANGUAGES: Final = frozenset({"xh", "zu", "nr", "ss"})
_NOUN: Final = (
    "aba", "abe", "ama", "ame", "imi", "isi", "izi", "iin", "iim", "ili", "ulu", "ubu", "uku", "oo", "um",
    "in", "im", "is", "iz", "ab", "am", "ul", "ub", "uk", "u", "i", "a", "o",
    "ba", "be", "ma", "me", "mi", "si", "zi", "li", "lu", "bu", "ku", "m", "n",
)  # fmt: skip
"""Prefixes of the noun classes, also as they stand behind a particle, without their first vowel."""
_CONCORDS: Final = (
    "kwi", "kwe", "kwa", "kwo", "nge", "nga", "ngo", "nje", "kun", "kuma", "kwaba", "base", "wase", "yase",
    "lase", "sase", "zase", "kwase", "elise", "ku", "ka", "ko", "ke", "na", "ne", "no", "wa", "we", "wo",
    "ya", "ye", "yo", "la", "le", "lo", "sa", "se", "so", "za", "ze", "zo", "ba", "be", "bo", "lwa", "lwe",
    "bwa", "ngu", "yi", "li", "si", "zi", "lu", "bu", "e", "o",
)  # fmt: skip
_ENDINGS: Final = re.compile(r"(?:ini|weni|eni|azana|ana|kazi|[aeiou])$")
"""The locative, the diminutive, the feminine; a noun's last vowel, which the locative changes."""
_INNER_CAPITAL: Final = re.compile(r"^[a-z]{1,6}-?(?=[A-Z])")
_LEAST: Final = 3


def roots(word: str, folded: str) -> set[str]:
    """What a word may be without its prefixes and endings; two forms of one word share one of them."""
    capital = _INNER_CAPITAL.match(word)
    if capital:
        name = folded[capital.end() :]
        return {name, _ENDINGS.sub("", name)} if len(name) >= _LEAST else {name}
    if word[:1].isupper() and not word.isupper():
        return {folded, *_bare(folded)} | _bases(folded)
    return _bases(folded)


def _bases(folded: str) -> set[str]:
    """The word without a prefix of its noun class, and without another particle before that."""
    inner = {folded, *_without(folded, _CONCORDS)}
    stripped = {bare for each in inner for bare in _without(each, _NOUN)} | inner
    return {bare for each in stripped for bare in _bare(each)}


def _without(word: str, prefixes: tuple[str, ...]) -> set[str]:
    longest = sorted((each for each in prefixes if word.startswith(each)), key=len, reverse=True)
    return {word[len(each) :] for each in longest[:2] if len(word) - len(each) >= _LEAST}


def _bare(word: str) -> set[str]:
    shorter = _ENDINGS.sub("", word)
    return {word, shorter} if len(shorter) >= _LEAST else {word}
