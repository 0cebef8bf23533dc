"""Names in whose place another name stands: one of the sentence a second time, or one that is not in it.

Languages make names their own and repeat one where the original has a pronoun. So a name counts as lost only
where no word is like it, and as exchanged only where at the same time a name stands that has no business
there.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import Final, NamedTuple

from rapidfuzz.distance import OSA

from tm.languages import base
from tm.quality.calendar import is_of_calendar
from tm.quality.dictionary import has_dictionary, is_common, is_listed, is_place, is_proper
from tm.quality.names import OF_PLACES, letters
from tm.quality.reading import Reading, Word, source, target
from tm.quality.sounds import consonants
from tm.quality.values import Check, Finding, Pair

_SHORTEST: Final = 4
_STEM: Final = 4
"""Letters with which two words begin that may be made of one another: Chile and chileno."""
_ALIKE: Final = 0.6
"""How much of two words is the same where one may be how a language writes the other."""
_HEARD: Final = 3
_NEAR: Final = 4
_SENTENCE: Final = (".", "!", "?", ":", "")
"""What stands before a word that begins a sentence."""
_OPENING: Final = " \u00a0\u202f\"“«‘'(¿¡—–-"
_NOUNS_IN_CAPITALS: Final = frozenset({"de", "lb"})
_WITH_ENDINGS: Final = frozenset({"tr"})
"""Languages that put endings to what they translate, so that dictionaries do not have it."""


class _Name(NamedTuple):
    """A word with a capital: where it stands, its letters, and whether it begins a sentence."""

    place: int
    word: Word
    letters: str
    first: bool


def findings(pair: Pair) -> Iterator[Finding]:
    """Another name where the original has one that is missing here."""
    if not all(_tells_names(language) for language in (pair.source_language, pair.target_language)):
        return
    theirs, ours = source(pair), target(pair)
    here, there = _counted(ours), _counted(theirs)
    strangers = [name for name in _names(ours) if here[name.letters] > there[name.letters]]
    lost = _lost(theirs, ours, pair) if strangers else []
    if not lost:
        return
    again = [name for name in strangers if name.letters in there]
    new = [name for name in strangers if name.letters not in there and not name.first]
    exchanged = (
        _said_twice(lost, again, pair) or _in_its_place(lost, again, new, pair) or _unknown(lost, new, pair)
    )
    if exchanged:
        name, instead = exchanged
        spans = tuple(ours.span(each.word.start, each.word.end) for each in instead)
        params = {"source": name.word.text, "target": instead[0].word.text}
        yield Finding(Check.NAME, spans, (theirs.span(name.word.start, name.word.end),), params)


def _tells_names(language: str) -> bool:
    """Whether capitals tell names, and a dictionary which of them are words too."""
    return has_dictionary(language) and base(language) not in _NOUNS_IN_CAPITALS


def _said_twice(
    lost: Sequence[_Name], again: Sequence[_Name], pair: Pair
) -> tuple[_Name, list[_Name]] | None:
    """A lost name, and the one that stands once more than in the original.

    What are words too are commonly translated where several stand together: *White House*.
    """
    words = {name.place for name in lost if is_common(name.word.text, pair.source_language)}
    alone = (name for name in lost if not words & {name.place - 1, name.place + 1})
    sure = next((name for name in alone if _is_name(name, pair.source_language)), None)
    if not again or not sure:
        return None
    return sure, [name for name in again if name.letters == again[0].letters]


def _unknown(lost: Sequence[_Name], new: Sequence[_Name], pair: Pair) -> tuple[_Name, list[_Name]] | None:
    """A lost name that languages write alike, and one that the original does not have."""
    there = _counted(source(pair))
    strange = [name for name in new if not _has_like(name.letters, there) and _is_of_nobody(name, pair)]
    if not strange:
        return None
    sure = next((name for name in lost if _is_kept(name, pair)), None)
    return (sure, strange[:1]) if sure else None


def _is_kept(name: _Name, pair: Pair) -> bool:
    """Whether languages write a name alike: none has it as a word, or only as a name and of no place."""
    word = name.word.text
    if not is_listed(word, pair.source_language) and not is_listed(word, pair.target_language):
        return True
    if is_place(word, pair.target_language):
        return True
    return is_proper(word, pair.source_language) and not is_place(word, pair.source_language)


def _in_its_place(
    lost: Sequence[_Name], again: Sequence[_Name], new: Sequence[_Name], pair: Pair
) -> tuple[_Name, list[_Name]] | None:
    """A lost name, and what stands instead beside the same partner: Brett Kavanaugh, Brett Johnson."""
    others = [*again, *(name for name in new if _is_of_nobody(name, pair))]
    there, here = _couples(source(pair), lost), _couples(target(pair), others)
    for (side, partner), name in there.items():
        if (side, partner) in here and partner not in OF_PLACES:
            return name, [here[side, partner]]
    return None


def _couples(text: Reading, names: Sequence[_Name]) -> dict[tuple[int, str], _Name]:
    """The names by the words with a capital that stand right before and behind them."""
    found: dict[tuple[int, str], _Name] = {}
    for name in names:
        for side in (-1, 1):
            at = name.place + side
            word = text.words[at] if 0 <= at < len(text.words) else name.word
            first, second = sorted((name.word, word), key=lambda each: each.start)
            if text.prose[first.end : second.start] == " " and word.text[0].isupper():
                found.setdefault((side, letters(word.text)), name)
    return found


def _is_name(name: _Name, language: str) -> bool:
    """Whether a word is nothing else than a name, or is one too and does not begin a sentence."""
    word = name.word.text
    return not is_common(word, language) or (is_proper(word, language) and not name.first)


def _is_of_nobody(name: _Name, pair: Pair) -> bool:
    """Whether a word with a capital is no word of the translation's language."""
    word, language = name.word.text, pair.target_language
    if is_place(word, language):
        return False
    if base(language) in _WITH_ENDINGS:
        return not any(
            is_listed(word[:end], language) for end in range(min(_STEM + 1, len(word)), len(word) + 1)
        )
    return not is_common(word, language)


def _lost(theirs: Reading, ours: Reading, pair: Pair) -> list[_Name]:
    """The names of the original to which no word is like: no name, nor any word with their stem."""
    here = _counted(ours)
    stems = {word[:_STEM] for word in here if len(word) >= _STEM}
    capitals = {letters(word.text) for word in ours.words if word.text[0].isupper()}
    return [
        name
        for name in _names(theirs)
        if name.letters not in here
        and name.letters[:_STEM] not in stems
        and not _has_like(name.letters, capitals)
        and not is_of_calendar(name.word.text, pair.source_language)
    ]


def _has_like(word: str, others: Iterable[str]) -> bool:
    return any(_are_alike(word, other) for other in others)


@lru_cache(maxsize=16384)
def _are_alike(one: str, other: str) -> bool:
    """Whether two words may be one name in two languages, or one made of the other."""
    if other[:_STEM] == one[:_STEM] and len(other) >= _STEM:
        return True
    if OSA.normalized_similarity(one, other) > _ALIKE:
        return True
    return len(consonants(one)) >= _HEARD and consonants(one) == consonants(other)


def _counted(text: Reading) -> Counter[str]:
    return Counter(letters(word.text) for word in text.words)


def _names(text: Reading) -> list[_Name]:
    """The words of a text that begin with a capital and are no abbreviation, nor part of a compound."""
    return [
        _Name(place, word, letters(word.text), _begins_sentence(text, word))
        for place, word in enumerate(text.words)
        if word.text[0].isupper()
        and len(word.text) >= _SHORTEST
        and word.text[1:].islower()
        and text.prose[word.end : word.end + 1] != "-"
        and text.prose[word.start - 1 : word.start] not in ("-", ".")
    ]


def _begins_sentence(text: Reading, word: Word) -> bool:
    before = text.prose[max(0, word.start - _NEAR) : word.start].rstrip(_OPENING)
    return before[-1:] in _SENTENCE
