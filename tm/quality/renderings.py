"""How the sentences of an issue render a name, and whether one of them does, in any letters."""

from collections import Counter
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import chain, pairwise
from typing import Final

from rapidfuzz.distance import OSA

from tm.languages import script
from tm.quality.lost_names import STEM, has_like
from tm.quality.names import letters
from tm.quality.reading import read
from tm.quality.respelling import bare
from tm.quality.sounds import consonants, is_rendered, sound_alike
from tm.quality.values import Pair

_CAPITALS: Final = frozenset({"Latn", "Cyrl", "Grek"})
_ELSEWHERE: Final = 0.25
"""The part of its places in which a rendering of a name may stand without the name."""
_ALIKE: Final = 0.6
_SHORTEST: Final = 3
"""Letters of a rendering that stay where it gets an ending."""
_HEARD: Final = 3
"""Consonants below which a name in other letters is not known again."""
_MANY: Final = 4
"""Consonants of a name from which on another in its place may be how somebody hears it."""


def has_capitals(language: str) -> bool:
    """Whether a language writes names with a capital, so that they are told by it and by their letters."""
    return script(language) in _CAPITALS


def is_tellable(name: str, pair: Pair) -> bool:
    """Whether a name can be known again in the letters of a translation."""
    return has_capitals(pair.target_language) or len(consonants(name)) >= _HEARD


def counted(pairs: Iterable[Pair]) -> Counter[str]:
    """In how many of some sentences each word stands that may render a name."""
    return Counter(word for pair in pairs for word in _words(pair.target, pair.target_language))


def renderings(name: str, pairs: Sequence[Pair], everywhere: Counter[str]) -> frozenset[str]:
    """The words that render a name in the sentences that have it: itself, or what sounds like it.

    `everywhere`: how often each word stands in all sentences; a rendering hardly stands without the name.
    """
    here = counted(pairs)
    itself = frozenset({letters(name)} & here.keys())
    if all(has_capitals(pair.target_language) for pair in pairs):
        return itself
    own = {word: often for word, often in here.items() if everywhere[word] - often <= often * _ELSEWHERE}
    return itself | {
        word
        for word, often in own.items()
        if is_rendered(name, word) or (often > 1 and sound_alike(name, word))
    }


def is_there(name: str, ways: frozenset[str], pair: Pair) -> bool:
    """Whether a translation has a word that renders a name in one of these ways, or may be meant to."""
    words = _words(pair.target, pair.target_language)
    if has_capitals(pair.target_language):
        own = letters(name)
        stems = (letters(word.text)[:STEM] for word in read(pair.target).words)
        return own[:STEM] in stems or has_like(own, words)
    return any(_is_form(word, way) for word in words for way in ways) or _is_heard(name, pair.target)


@lru_cache(maxsize=65536)
def _is_form(word: str, way: str) -> bool:
    """Whether a word has a rendering in it, but for its ending, or spells it a little otherwise."""
    stem = way[: max(_SHORTEST, len(way) - _SHORTEST)]
    return stem in word or OSA.normalized_similarity(word, way) > _ALIKE


def is_heard_of(name: str, text: str) -> bool:
    """Whether a text has a word, or two in a row, that anybody might take for a name of other letters."""
    return any(sound_alike(name, word) for word in _to_hear(text))


def _is_heard(name: str, text: str) -> bool:
    """Whether a word of a text, or two in a row, sound like a name but for one of many consonants."""
    return any(_sounds_like(name, word) for word in _to_hear(text))


def _to_hear(text: str) -> Iterable[str]:
    words = [word.text for word in read(text).words]
    return chain(words, map(bare, words), map("".join, pairwise(words)))


@lru_cache(maxsize=65536)
def _sounds_like(name: str, word: str) -> bool:
    one, other = consonants(name), consonants(word)
    return OSA.distance(one, other, score_cutoff=1) <= (len(one) >= _MANY)


@lru_cache(maxsize=4096)
def _words(text: str, language: str) -> frozenset[str]:
    """The words of a text that may render names: those with a capital where the script has some."""
    words = [word.text for word in read(text).words]
    if has_capitals(language):
        return frozenset(letters(word) for word in words if word[0].isupper())
    return frozenset(letters(word) if word.isascii() else bare(word) for word in words)
