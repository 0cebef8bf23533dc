"""The names of an original, and those to which no word of its translation is like."""

from collections import Counter
from collections.abc import Iterable
from functools import lru_cache
from typing import Final, NamedTuple

from rapidfuzz.distance import OSA

from tm.languages import base
from tm.quality.calendar import is_of_calendar
from tm.quality.dictionary import has_dictionary
from tm.quality.names import letters
from tm.quality.reading import Reading, Word
from tm.quality.sounds import consonants
from tm.quality.values import Pair

_SHORTEST: Final = 4
STEM: Final = 4
"""Letters with which two words begin that may be made of one another: Chile and chileno."""
_ALIKE: Final = 0.6
"""How much of two words is the same where one may be how a language writes the other."""
_HEARD: Final = 3
_NEAR: Final = 4
_SENTENCE: Final = (".", "!", "?", ":", "")
"""What stands before a word that begins a sentence."""
_OPENING: Final = " \u00a0\u202f\"“«‘'(¿¡—–-"
_NOUNS_IN_CAPITALS: Final = frozenset({"de", "lb"})


class Name(NamedTuple):
    """A word with a capital: where it stands, its letters, and whether it begins a sentence."""

    place: int
    word: Word
    letters: str
    first: bool


def tells_names(language: str) -> bool:
    """Whether capitals tell names, and a dictionary which of them are words too."""
    return has_dictionary(language) and base(language) not in _NOUNS_IN_CAPITALS


def lost(theirs: Reading, ours: Reading, pair: Pair) -> list[Name]:
    """The names of the original to which no word is like: no name, nor any word with their stem."""
    here = counted(ours)
    stems = {word[:STEM] for word in here if len(word) >= STEM}
    capitals = {letters(word.text) for word in ours.words if word.text[0].isupper()}
    return [
        name
        for name in names(theirs)
        if name.letters not in here
        and name.letters[:STEM] not in stems
        and not has_like(name.letters, capitals)
        and not is_of_calendar(name.word.text, pair.source_language)
    ]


def has_like(word: str, others: Iterable[str]) -> bool:
    """Whether one of the words may be a name as another language writes it, or be made of it."""
    return any(_are_alike(word, other) for other in others)


@lru_cache(maxsize=16384)
def _are_alike(one: str, other: str) -> bool:
    """Whether two words may be one name in two languages, or one made of the other."""
    if other[:STEM] == one[:STEM] and len(other) >= STEM:
        return True
    if OSA.normalized_similarity(one, other) > _ALIKE:
        return True
    return consonants(one) == consonants(other) and (len(consonants(one)) >= _HEARD or one[0] == other[0])


def counted(text: Reading) -> Counter[str]:
    """How often each word stands in a text, by its letters."""
    return Counter(letters(word.text) for word in text.words)


def names(text: Reading) -> list[Name]:
    """The words of a text that begin with a capital and are no abbreviation, nor part of a compound."""
    return [
        Name(place, word, letters(word.text), _begins_sentence(text, word))
        for place, word in enumerate(text.words)
        if word.text[0].isupper()
        and len(word.text) >= _SHORTEST
        and word.text[1:].islower()
        and text.prose[word.end : word.end + 1] != "-"
        and text.prose[word.start - 1 : word.start] not in ("-", ".")
    ]


def stands_beside(one: Name, other: Name, text: Reading) -> bool:
    """Whether nothing but a space parts two names, so that they may be one."""
    first, second = sorted((one.word, other.word), key=lambda word: word.start)
    return text.prose[first.end : second.start] == " "


def _begins_sentence(text: Reading, word: Word) -> bool:
    before = text.prose[max(0, word.start - _NEAR) : word.start].rstrip(_OPENING)
    return before[-1:] in _SENTENCE
