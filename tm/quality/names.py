"""Names that are written alike in both languages, and got a slip of the finger in the translation."""

from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import pairwise
from typing import Final

from rapidfuzz.distance import OSA

from tm.quality.dictionary import has_dictionary, is_common, is_listed
from tm.quality.reading import Reading, Word, source, target
from tm.quality.values import Check, Finding, Pair
from tm.text import fold
from tm.words import without_accents

_SHORTEST: Final = 5
_VOWELS: Final = frozenset("aeiouyáéíóúàèìòùâêîôûäëïöüãõåæøœıİwh")
_ADAPTED: Final = tuple(
    map(frozenset, ("sz", "ck", "kq", "cq", "cz", "iy", "ij", "jx", "gj", "vw", "bv", "vf", "sc", "cs",
                    "sx", "gu", "nñ", "cç", "sş", "sš", "cč", "gğ", "tc", "cj", "zj", "şj"))
)  # fmt: skip
"""Consonants that languages exchange when they make a name their own: Brazil and Brasil, Quito and Kito."""

_DOTS: Final = str.maketrans("İı", "ii")
"""The letters of Turkish and its neighbours that others write with one i."""
_SOUNDS: Final = tuple(map(frozenset, ("ei", "ou", "yi", "ae", "uw", "yj", "hj")))
"""Vowels that languages exchange when they write a foreign name as it sounds."""
_SEMIVOWELS: Final = tuple(map(frozenset, ("yi", "uw", "yj", "hj")))
_ASPIRATED: Final = frozenset("kgdbtr")
"""Letters behind which languages write an h or do without: Baghdad and Bagdad, Methodist and Metodist."""
_SIMPLIFIED: Final = frozenset("msdfb")
_LONG: Final = 8
"""Letters that some languages write once where others double them, in names up to so long: Hasan."""
_DIGRAPHS: Final = frozenset({"ou", "oo", "ee", "ei", "ey", "ai", "ay"})
"""Vowels that languages write with one letter or two: Rouhani and Rohani."""
OF_PLACES: Final = frozenset({"san", "santa", "saint", "st", "new", "north", "south", "east", "west", "the"})
"""Names that stand beside those of places, which languages make their own."""
_ENDINGS: Final = _VOWELS | {"s", "n"}
"""Letters that languages put to a name."""
_SPOKEN_ENDINGS: Final = (_VOWELS - {"w", "h"}) | {"s"}
"""Letters at the end of names that languages exchange: California and Californie."""
_NASALS: Final = frozenset("nm")
"""Berlin and Berlim."""
_TURNED: Final = frozenset({"re", "er", "le", "el"})
"""Endings that languages turn round: Centre and Center."""


def findings(pair: Pair) -> Iterator[Finding]:
    """Names of the original that stand here with a letter exchanged, lost or doubled."""
    ours, theirs = target(pair), source(pair)
    here, there = _names(ours, pair.target_language), _names(theirs, pair.source_language)
    if not here or not there:
        return
    beside = _persons(theirs, here)
    for name, place in there.items():
        if len(name) < _SHORTEST:
            continue
        new = [word for word in here if word not in there]
        slip = next((word for word in new if _is_misread(name, word, pair)), None)
        if name not in here:
            slip = slip or _slip_of_person(name, beside, ours, there, pair.target_language)
        if slip:
            spans = ours.span(*here[slip]), theirs.span(*place)
            yield Finding(
                Check.NAME, (spans[0],), (spans[1],), {"source": name, "target": slip}, replacement=name
            )


def _is_misread(name: str, word: str, pair: Pair) -> bool:
    """Whether a word is nearly a name of the original, and no word or name that its language has."""
    language = pair.target_language
    if is_common(word, pair.source_language) and not is_listed(name, pair.source_language):
        return False  # the slip is the original's
    if _is_slip(name, word):
        return sorted(name) == sorted(word) or not is_listed(word, language)
    return _is_respelled(name, word) and has_dictionary(language) and not is_listed(word, language)


def _persons(theirs: Reading, here: Mapping[str, tuple[int, int]]) -> Mapping[str, str]:
    """Names that stand in the original right beside one that the translation has as it is, by the former."""
    couples = [
        (one.text, other.text)
        for one, other in pairwise(theirs.words)
        if theirs.prose[one.end : other.start] == " " and one.text[0].isupper() and other.text[0].isupper()
    ]
    return {
        name: partner
        for one, other in couples
        for name, partner in ((one, other), (other, one))
        if partner in here and partner.casefold() not in OF_PLACES
    }


def _slip_of_person(
    name: str, beside: Mapping[str, str], ours: Reading, there: Mapping[str, tuple[int, int]], language: str
) -> str | None:
    """What stands beside a name's partner instead of it, if it is the name with a slip and not a title."""
    if name not in beside:
        return None
    partner = beside[name]
    for one, other in pairwise(ours.words):
        if partner not in (one.text, other.text):
            continue
        word = other.text if one.text == partner else one.text
        if word[0].isupper() and word not in there and _is_misspelt(name, word):
            return None if is_common(word, language) else word
    return None


@lru_cache(maxsize=8192)
def _is_misspelt(name: str, word: str) -> bool:
    """Whether a word is a person's name with one slip; persons keep theirs, but for how it sounds."""
    one, other = letters(name), letters(word)
    if OSA.distance(one, other, score_cutoff=1) != 1:
        return False
    at = _first_difference(one, other)
    if at >= min(len(one), len(other)) - 1:
        return False  # an ending
    if len(one) == len(other):
        turned = one[at + 1] != other[at + 1]
        return turned or frozenset((one[at], other[at])) not in (*_ADAPTED, *_SOUNDS)
    longer = max(one, other, key=len)
    if longer[at] in _VOWELS:
        return _is_between_consonants(longer, at)
    return longer is other or longer[at - 1] != longer[at]


@lru_cache(maxsize=32768)
def letters(name: str) -> str:
    """A name without accents and case, its i with or without a point."""
    return without_accents(fold(name).translate(_DOTS).casefold())


def _first_difference(one: str, other: str) -> int:
    return next(
        (i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other))
    )


def _is_between_consonants(word: str, at: int) -> bool:
    """Whether a vowel stands alone, so that leaving it out does not only spell it otherwise."""
    return at > 0 and word[at] not in "hw" and not {word[at - 1], word[at + 1]} & _VOWELS


def _names(text: Reading, language: str) -> dict[str, tuple[int, int]]:
    """Words with a capital, but that at the beginning of the sentence where it may be any word."""
    return {
        word.text: (word.start, word.end)
        for before, word in pairwise((None, *text.words))
        if word is not None
        and word.text[0].isupper()
        and not word.text.isupper()
        and (before is not None or _is_name(text, word, language))
    }


def _is_name(text: Reading, first: Word, language: str) -> bool:
    """Whether the first word of a text is a name: another follows, or the language has no such word."""
    if text.prose[first.end : first.end + 2].strip()[:1].isupper():
        return True
    return has_dictionary(language) and not is_listed(first.text, language)


@lru_cache(maxsize=8192)
def _is_slip(name: str, word: str) -> bool:
    """Whether a word is the name with one slip that no language makes of itself."""
    one, other = letters(name), letters(word)
    if OSA.distance(one, other, score_cutoff=1) != 1:
        return False
    at = _first_difference(one, other)
    if len(one) < len(other) and 0 < at < len(one) and other[at] in (other[at - 1], other[at + 1 : at + 2]):
        return other[at] != "s"  # no language doubles a letter of a name, but to keep an s sharp
    if len(one) != len(other):
        shorter, longer = sorted((one, other), key=len)
        return _is_lost_letter(shorter, longer, at)
    if one[at + 1 : at + 2] == other[at : at + 1] and one[at : at + 1] == other[at + 1 : at + 2]:
        return one[at:].rstrip("s") not in _TURNED
    return _is_strange(one[at], other[at]) and at < len(one) - 1


@lru_cache(maxsize=8192)
def _is_respelled(name: str, word: str) -> bool:
    """Whether a word is the name but for one letter inside, which languages do not change as they hear it."""
    one, other = letters(name), letters(word)
    if OSA.distance(one, other, score_cutoff=1) != 1:
        return False
    at = _first_difference(one, other)
    if at == 0:
        return False  # the sound that a language begins it with
    if len(one) == len(other):
        return _is_other_letter(one, other, at)
    return _is_letter_more(other, at) if len(one) < len(other) else _is_letter_less(one, at)


def _is_letter_more(word: str, at: int) -> bool:
    """Whether a letter was put in that is no ending and does not only spell a sound in another way."""
    if at == len(word) - 1 and word[at] != word[at - 1]:
        return word[at] not in _ENDINGS
    return word[at] == word[at - 1] or not _is_same_sound(word, at)


def _is_letter_less(name: str, at: int) -> bool:
    """Whether a letter was left out that a language would keep: neither the last nor one of two alike."""
    if name[at] == name[at - 1]:
        return name[at] not in _SIMPLIFIED or len(name) > _LONG
    return at < len(name) - 1 and not _is_same_sound(name, at)


def _is_same_sound(longer: str, at: int) -> bool:
    """Whether a word sounds alike without a letter: the h of Baghdad, the o of Rouhani."""
    before, letter, behind = longer[at - 1], longer[at], longer[at + 1]
    if letter == "h":
        return before in _ASPIRATED
    if _is_of_j(longer, at):
        return True
    return letter in _VOWELS and not {before + letter, letter + behind}.isdisjoint(_DIGRAPHS)


def _is_other_letter(one: str, other: str, at: int) -> bool:
    """Whether a letter stands for another that no language puts there: at the end they have their vowels."""
    letters = frozenset((one[at], other[at]))
    if at == len(one) - 1:
        return letters.isdisjoint(_SPOKEN_ENDINGS) and letters not in (*_ADAPTED, _NASALS)
    return letters not in (*_ADAPTED, *_SEMIVOWELS)


def _is_lost_letter(shorter: str, longer: str, at: int) -> bool:
    """A letter too many or too few inside a word, where no language drops or doubles it."""
    letter = longer[at]
    doubled = letter in (longer[at - 1 : at], longer[at + 1 : at + 2])
    if letter in _VOWELS:
        return len(longer) > _SHORTEST and at < len(shorter) - 1 and _is_between_consonants(longer, at)
    return 0 < at < len(shorter) - 1 and not doubled and not _is_of_j(longer, at)


def _is_of_j(word: str, at: int) -> bool:
    """Whether a letter only says how a j sounds: Kilimandjaro."""
    return word[at : at + 2] == "dj"


def _is_strange(one: str, other: str) -> bool:
    """Whether no two languages exchange these letters."""
    if one in _VOWELS or other in _VOWELS:
        return False
    return frozenset((one, other)) not in _ADAPTED
