"""One name spelled in two ways within an issue."""

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import Final

from rapidfuzz.distance import OSA

from tm.languages import script
from tm.quality.calendar import is_of_calendar
from tm.quality.dictionary import is_listed
from tm.quality.reading import Word, source, target
from tm.quality.sounds import is_rendered, sound_alike
from tm.quality.throughout import Found, Part
from tm.quality.values import Check, Finding, Pair

_SHORTEST: Final = 4
_SHORTEST_SLIP: Final = 3
_LONG: Final = 8
"""Letters from which on two may differ."""
_ELSEWHERE: Final = 0.25
"""The part of its places in which a rendering of a name may stand without the name."""
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
_WRITTEN_ALIKE: Final = str.maketrans("ىیےہھةۃکँ", "يييههههكं")
"""Letters of the Arabic and Indic scripts that stand for one another where nobody hears a difference."""
_NO_VOWEL: Final = "\u0bcd"
"""The Tamil sign at the end of a word that gives way to an ending."""
_CASED: Final = frozenset({"Latn", "Cyrl", "Grek", "Armn", "Geor"})
_ARABIC_PREFIX: Final = re.compile("^[وف]?(?:[بكل]?ال|لل|[بلك](?=\\w{4}))?(?=\\w{3})")
_PREFIXES: Final = ("و", "ب", "ل", "ف", "ك", "ال", "وال", "بال", "لل", "u", "i", "ka", "no", "ku", "e", "l’")


def findings(parts: Sequence[Part]) -> Iterator[Found]:
    """Names of the original whose rendering differs by a letter from the one used most often."""
    by_name = _by_name(parts)
    everywhere = _counted(parts)
    family: dict[str, dict[str, Part]] = defaultdict(dict)
    for name, places in by_name.items():
        family[_stem(name)] |= {part.id: part for part in places}
    again = {name: places for name, places in by_name.items() if len(places) > 1}
    kin = {stem: _counted(family[stem].values()) for stem in {_stem(name) for name in again}}
    told = [
        found
        for name, places in again.items()
        for found in _spelled_otherwise(name, places, kin[_stem(name)], everywhere)
    ]
    yield from {(part, finding.target_spans): (part, finding) for part, finding in told}.values()


def _counted(parts: Iterable[Part]) -> Counter[str]:
    """In how many parts each word stands that may be a name."""
    return Counter(word for part in parts for word in {each.text for each in _candidates(part)})


def _stem(name: str) -> str:
    """What a name and the words made of it begin with."""
    return name[:_SHORTEST]


def _by_name(parts: Sequence[Part]) -> dict[str, list[Part]]:
    """The parts in which the original has each name: what somewhere has a capital within a sentence."""
    cased = [part for part in parts if script(part.pair.source_language) in _CASED]
    some = [part for part in cased if part.pair.target.strip()]
    names = {name for part in some for name in _names(part.pair)}
    found: dict[str, list[Part]] = defaultdict(list)
    for part in some:
        for name in sorted(names & {word.text for word in source(part.pair).words}):
            found[name].append(part)
    return found


def _names(pair: Pair) -> set[str]:
    """The words of an original that have a capital within a sentence, and are no day and no month."""
    return {
        word.text
        for word in source(pair).words[1:]
        if word.text[0].isupper()
        and not word.text.isupper()
        and len(word.text) >= _SHORTEST
        and not is_of_calendar(word.text, pair.source_language)
    }


def _candidates(part: Part) -> list[Word]:
    """The words of a translation that may be names."""
    cased = script(part.pair.target_language) in _CASED
    return [
        word
        for word in target(part.pair).words
        if len(word.text) >= _SHORTEST_SLIP and (word.text[0].isupper() if cased else True)
    ]


def _spelled_otherwise(
    name: str, places: list[Part], kin: Counter[str], everywhere: Counter[str]
) -> Iterator[Found]:
    """Words of these parts that are nearly the one that renders the name in most of them.

    `kin` counts the words beside the name and what is made of it: Chile, Chilean.
    """
    ways = _counted(places)
    own = {word for word in ways if _is_own(kin[word], everywhere[word])}
    for usual in sorted(
        (word for word in ways if ways[word] > 1 and len(word) >= _SHORTEST),
        key=lambda word: (-ways[word], word),
    ):
        if not (sound_alike(name, usual) or sound_alike(name, bare(usual))):
            continue
        if usual not in own and not is_rendered(name, usual):
            continue
        rarer = (word for word in own if ways[word] < ways[usual] and everywhere[word] < everywhere[usual])
        if slips := {word for word in rarer if is_respelled(usual, word)}:
            yield from _slips(name, places, slips, usual)


def _slips(name: str, places: list[Part], slips: set[str], usual: str) -> Iterator[Found]:
    """Where words stand instead of the usual one that the original and the language do not have."""
    for part in places:
        words = _candidates(part)
        if any(word.text == usual for word in words):
            continue
        there = {word.text for word in source(part.pair).words}
        for word in words:
            if word.text in slips - there and not is_listed(word.text, part.pair.target_language):
                yield part.id, _finding(part, name, word, usual)


def _is_own(beside: int, everywhere: int) -> bool:
    """Whether a word hardly stands where the name does not."""
    return everywhere - beside <= beside * _ELSEWHERE


def _finding(part: Part, name: str, word: Word, usual: str) -> Finding:
    span = target(part.pair).span(word.start, word.end)
    there = source(part.pair)
    names = tuple(there.span(each.start, each.end) for each in there.words if each.text == name)
    params = {"word": word.text, "other": usual}
    return Finding(Check.TWO_SPELLINGS, (span,), names, params, replacement=usual)


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
    shorter, longer = sorted((first, second), key=len)
    if longer.startswith(shorter.rstrip(_NO_VOWEL)) or any(
        longer == prefix + shorter for prefix in _PREFIXES
    ):
        return False
    shared = next((i for i, (a, b) in enumerate(zip(first, second, strict=False)) if a != b), 0)
    if _TAMIL.search(one) and {first[shared:], second[shared:]} <= _TAMIL_ENDINGS:
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
