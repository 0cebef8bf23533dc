"""Names in whose place another name stands: one of the sentence a second time, or one that is not in it.

Languages make names their own and repeat one where the original has a pronoun. So a name counts as lost only
where no word is like it, and as exchanged only where at the same time a name stands that has no business
there.
"""

from collections.abc import Iterator, Sequence
from typing import Final

from tm.languages import base
from tm.quality.dictionary import is_common, is_listed, is_place, is_proper
from tm.quality.lost_names import STEM, Name, counted, has_like, lost, names, tells_names
from tm.quality.names import OF_PLACES, letters
from tm.quality.reading import Reading, source, target
from tm.quality.sounds import consonants, sound_alike
from tm.quality.values import Check, Finding, Pair

_WITH_ENDINGS: Final = frozenset({"tr"})
"""Languages that put endings to what they translate, so that dictionaries do not have it."""
_OF_PEOPLES: Final = ("an", "ans", "ic", "ics", "ish", "ese")
"""How English words end that are made of the names of peoples, creeds and parties."""


def findings(pair: Pair) -> Iterator[Finding]:
    """Another name where the original has one that is missing here."""
    if not all(tells_names(language) for language in (pair.source_language, pair.target_language)):
        return
    theirs, ours = source(pair), target(pair)
    here, there = counted(ours), counted(theirs)
    strangers = [name for name in names(ours) if here[name.letters] > there[name.letters]]
    gone = lost(theirs, ours, pair) if strangers else []
    if not gone:
        return
    again = [name for name in strangers if name.letters in there]
    new = [name for name in strangers if name.letters not in there and not name.first]
    exchanged = (
        _said_twice(gone, again, pair) or _in_its_place(gone, again, new, pair) or _unknown(gone, new, pair)
    )
    if exchanged:
        name, instead = exchanged
        spans = tuple(ours.span(each.word.start, each.word.end) for each in instead)
        params = {"source": name.word.text, "target": instead[0].word.text}
        yield Finding(Check.NAME, spans, (theirs.span(name.word.start, name.word.end),), params)


def _said_twice(gone: Sequence[Name], again: Sequence[Name], pair: Pair) -> tuple[Name, list[Name]] | None:
    """A lost name, and the one that stands once more than in the original.

    What are words too are commonly translated where several stand together: *White House*.
    """
    words = {name.place for name in gone if is_common(name.word.text, pair.source_language)}
    alone = (name for name in gone if not words & {name.place - 1, name.place + 1})
    sure = next((name for name in alone if _is_name(name, pair.source_language)), None)
    if not again or not sure:
        return None
    return sure, [name for name in again if name.letters == again[0].letters]


def _unknown(gone: Sequence[Name], new: Sequence[Name], pair: Pair) -> tuple[Name, list[Name]] | None:
    """A lost name that languages write alike, and one that the original does not have."""
    there = counted(source(pair))
    strange = [name for name in new if not has_like(name.letters, there) and _is_of_nobody(name, pair)]
    if not strange:
        return None
    for name in gone:
        others = [each for each in strange if not _are_one(name, each)]
        if others and _is_kept(name, pair):
            return name, others[:1]
    return None


def _are_one(name: Name, other: Name) -> bool:
    """Whether one name may be how a language writes the other as it hears it: Pythagoras and Pisagor."""
    one, two = name.word.text, other.word.text
    return sound_alike(one, two) and consonants(one)[0] == consonants(two)[0]


def _is_kept(name: Name, pair: Pair) -> bool:
    """Whether languages write a name alike: none has it as a word, or only as a name and of no place."""
    word = name.word.text
    if not is_listed(word, pair.source_language) and not is_listed(word, pair.target_language):
        return True
    if is_place(word, pair.target_language):
        return True
    return is_proper(word, pair.source_language) and not is_place(word, pair.source_language)


def _in_its_place(
    gone: Sequence[Name], again: Sequence[Name], new: Sequence[Name], pair: Pair
) -> tuple[Name, list[Name]] | None:
    """A lost name, and what stands instead beside the same partner: Brett Kavanaugh, Brett Johnson."""
    others = [*again, *(name for name in new if _is_of_nobody(name, pair))]
    there, here = _couples(source(pair), gone), _couples(target(pair), others)
    for (side, partner), name in there.items():
        instead = here.get((side, partner))
        if instead and partner not in OF_PLACES and not _are_one(name, instead):
            return name, [instead]
    return None


def _couples(text: Reading, names: Sequence[Name]) -> dict[tuple[int, str], Name]:
    """The names by the words with a capital that stand right before and behind them."""
    found: dict[tuple[int, str], Name] = {}
    for name in names:
        for side in (-1, 1):
            at = name.place + side
            word = text.words[at] if 0 <= at < len(text.words) else name.word
            first, second = sorted((name.word, word), key=lambda each: each.start)
            if text.prose[first.end : second.start] == " " and word.text[0].isupper():
                found.setdefault((side, letters(word.text)), name)
    return found


def _is_name(name: Name, language: str) -> bool:
    """Whether a word is nothing else than a name, or may be a person's, and not that of a place."""
    word = name.word.text
    if is_place(word, language):
        return False
    is_person = is_proper(word, language) and not name.first and not word.endswith(_OF_PEOPLES)
    return is_person or not is_common(word, language)


def _is_of_nobody(name: Name, pair: Pair) -> bool:
    """Whether a word with a capital is no word of the translation's language."""
    word, language = name.word.text, pair.target_language
    if is_place(word, language):
        return False
    if base(language) in _WITH_ENDINGS:
        return not any(
            is_listed(word[:end], language) for end in range(min(STEM + 1, len(word)), len(word) + 1)
        )
    return not is_common(word, language)
