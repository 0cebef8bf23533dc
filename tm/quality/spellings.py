"""One name spelled in two ways within an issue."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from rapidfuzz.distance import OSA

from tm.languages import script
from tm.quality.reading import Reading, Word, source, target
from tm.quality.throughout import Found, Part
from tm.quality.values import Check, Finding

_SHORTEST: Final = 4
_LONG: Final = 8
"""Letters from which on two may differ."""
_CASED: Final = frozenset({"Latn", "Cyrl", "Grek", "Armn", "Geor"})
_PREFIXES: Final = ("و", "ب", "ل", "ف", "ك", "ال", "وال", "بال", "لل", "u", "i", "ka", "no", "ku", "e", "l’")


def findings(parts: Sequence[Part]) -> Iterator[Found]:
    """Names of the original whose rendering differs by a letter from the one used most often."""
    by_name = _by_name(parts)
    everywhere = Counter(word for part in parts for word in {w.text for w in _candidates(part)})
    told = [
        found
        for places in by_name.values()
        if len(places) > 1
        for found in _spelled_otherwise(places, everywhere)
    ]
    yield from {(part, finding.target_spans): (part, finding) for part, finding in told}.values()


def _by_name(parts: Sequence[Part]) -> dict[str, list[Part]]:
    """The parts in which the original has each name: a word with a capital, but for the first."""
    found: dict[str, list[Part]] = defaultdict(list)
    for part in parts:
        if part.pair.target.strip() and script(part.pair.source_language) in _CASED:
            for name in sorted(_names(source(part.pair))):
                found[name].append(part)
    return found


def _names(text: Reading) -> set[str]:
    return {
        word.text
        for _, word in pairwise((None, *text.words))
        if word is not None
        and word.start > text.words[0].start
        and word.text[0].isupper()
        and not word.text.isupper()
        and len(word.text) >= _SHORTEST
    }


def _candidates(part: Part) -> list[Word]:
    """The words of a translation that may be names."""
    cased = script(part.pair.target_language) in _CASED
    return [
        word
        for word in target(part.pair).words
        if len(word.text) >= _SHORTEST and (word.text[0].isupper() if cased else True)
    ]


def _spelled_otherwise(places: list[Part], everywhere: Counter[str]) -> Iterator[Found]:
    """Words of these parts that are nearly the word that most of them have and others have not."""
    ways = Counter(word for part in places for word in {w.text for w in _candidates(part)})
    own = {word: count for word, count in ways.items() if everywhere[word] <= len(places)}
    for usual, count in sorted(own.items(), key=lambda each: (-each[1], each[0])):
        for part in places:
            words = _candidates(part)
            if any(word.text == usual for word in words):
                continue
            for word in words:
                if own.get(word.text, count + 1) < count and is_respelled(usual, word.text):
                    yield part.id, _finding(part, word, usual)


def _finding(part: Part, word: Word, usual: str) -> Finding:
    span = target(part.pair).span(word.start, word.end)
    params = {"word": word.text, "other": usual}
    return Finding(Check.TWO_SPELLINGS, (span,), params=params, replacement=usual)


def is_respelled(one: str, other: str) -> bool:
    """Whether two words are one name with another letter inside, not with another ending or prefix."""
    first, second = one.casefold(), other.casefold()
    limit = 2 if min(len(first), len(second)) >= _LONG else 1
    if not 0 < OSA.distance(first, second, score_cutoff=limit) <= limit:
        return False
    shorter, longer = sorted((first, second), key=len)
    if longer.startswith(shorter) or any(longer == prefix + shorter for prefix in _PREFIXES):
        return False
    shared = next((i for i, (a, b) in enumerate(zip(first, second, strict=False)) if a != b), 0)
    return shared < len(shorter) - 2
