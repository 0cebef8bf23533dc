"""Translations that stand at other sentences than their own, as where a column slipped: told once.

Each pair gives signs for belonging together or against it: numbers, names, words that two languages share,
its length. A run of pairs in which those against prevail by far is a slip; after one wrong row nobody knows.
"""

import math
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Final

from tm.languages import base
from tm.quality.reading import numerals, read
from tm.quality.relation import KIN, beginnings
from tm.quality.sounds import consonants
from tm.quality.throughout import Found, Part
from tm.quality.values import Check, Finding, Pair
from tm.quality.wholeness import usual_factor

COMPARING: Final = frozenset(
    {
        Check.ADDRESS, Check.ADDRESS_ADDED, Check.MARKUP, Check.NAME, Check.NAME_MISSING, Check.QUOTES,
        Check.FINAL_MARK,
        Check.UNTRANSLATED, Check.SENTENCE_LOST, Check.SENTENCE_ADDED, Check.LENGTH, Check.NUMBER,
        Check.NUMBER_MISSING, Check.NUMBER_ADDED, Check.NUMBER_WORD, Check.NUMBER_ORDER, Check.SCALE,
        Check.PERCENT,
        Check.CURRENCY, Check.UNIT, Check.DATE, Check.WEEKDAY, Check.TERM_MISSING, Check.DOUBLED_WORD,
        Check.TWO_TRANSLATIONS, Check.TWO_SPELLINGS, Check.BRACKETS, Check.NUMBER_BARE, Check.QUOTES_LOST,
    }
)  # fmt: skip
"""What two texts are compared by, which says nothing where they do not belong together."""
_ENOUGH: Final = 7
_DENSELY: Final = 0.5
"""By so many signs must those against prevail, in all and for each pair."""
_WORDS: Final = 4
_FEW: Final = 0.12
_MANY: Final = 0.25
"""Parts of the longer words that are alike in texts of kindred languages, below and above which they tell."""
_FAR: Final = 0.7
"""The logarithm of a length that no translation has."""
_LONG: Final = 40
_SOUNDS: Final = 3
"""Consonants that a name has that is known again in other letters."""


def runs(parts: Sequence[Part]) -> Iterator[Sequence[Part]]:
    """The runs of pairs that hardly belong together, each as long as the signs against it prevail."""
    weights = [_against(part.pair) for part in parts]
    begin, total, best, end = 0, 0, 0, 0
    for place, weight in enumerate([*weights, -len(parts) - _ENOUGH]):
        total += weight
        if total > best:
            best, end = total, place + 1
        if total <= 0 or total < best - _ENOUGH:
            if best >= max(_ENOUGH, (end - begin) * _DENSELY):
                yield parts[begin:end]
            begin, total, best = place + 1, 0, 0


def findings(run: Sequence[Part]) -> Iterator[Found]:
    """What is told of a run, at its first sentence."""
    yield run[0].id, Finding(Check.MISPLACED, params={"count": str(len(run))})


@lru_cache(maxsize=4096)
def _against(pair: Pair) -> int:
    """How much speaks against it that one text translates the other; less than nothing: for it."""
    if not pair.target.strip() or base(pair.source_language) == base(pair.target_language):
        return 0
    return _by_words(pair) + _by_numbers(pair) + _by_names(pair) + _by_length(pair)


def _by_words(pair: Pair) -> int:
    if not {base(pair.source_language), base(pair.target_language)} <= KIN:
        return 0
    there, here = set(beginnings(pair.source)), set(beginnings(pair.target))
    if min(len(there), len(here)) < _WORDS:
        return 0
    alike = len(there & here) / math.sqrt(len(there) * len(here))
    return (alike < _FEW) - (alike > _MANY)


def _by_numbers(pair: Pair) -> int:
    there = [each.values for each in numerals(pair.source, pair.source_language)]
    here = [each.values for each in numerals(pair.target, pair.target_language)]
    if not there or not here:
        return 0
    return -1 if any(values & others for values in there for others in here) else 1


def _by_names(pair: Pair) -> int:
    """Names that are heard in both texts, in whatever letters; several that are not speak against it."""
    names = {
        consonants(word.text)
        for word in read(pair.source).words[1:]
        if word.text[0].isupper() and not word.text.isupper()
    }
    heard = {name for name in names if len(name) >= _SOUNDS}
    here = {consonants(word.text) for word in read(pair.target).words}
    if heard & here:
        return -1
    return int(len(heard) > 2)


def _by_length(pair: Pair) -> int:
    if len(pair.source) < _LONG:
        return 0
    return int(abs(math.log(len(pair.target) / (usual_factor(pair) * len(pair.source)))) > _FAR)
