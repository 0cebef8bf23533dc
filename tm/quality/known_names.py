"""Names left out of a sentence whose rendering the other sentences of an issue show, in any letters.

What an issue always renders by one word, it does not translate otherwise, so that the name is missing where
no word is like that one. A pronoun may stand for whom a sentence begins with, or who was just named; who
leaves a name out more often does so on purpose.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Final, TypeAlias

from tm.languages import base
from tm.quality.calendar import is_of_calendar
from tm.quality.dictionary import is_common, is_place
from tm.quality.lost_names import Name, names, stands_beside, tells_names
from tm.quality.reading import source
from tm.quality.renderings import counted, has_capitals, is_tellable, is_there, renderings
from tm.quality.throughout import Found, Part
from tm.quality.values import Check, Finding, Pair

_Places: TypeAlias = Sequence[tuple[Part, Name]]
"""The sentences whose original has a name, and where it has it."""

_SELDOM: Final = 0.25
"""The part of its places in which a name may lack."""


def findings(parts: Sequence[Part]) -> Iterator[Found]:
    """The sentences in which a name of the original is not rendered, as others that have it do."""
    some = [part for part in parts if part.pair.target.strip() and _is_compared(part.pair)]
    everywhere = counted(part.pair for part in some)
    before = {part.id: previous for previous, part in pairwise(some)}
    for name, places in _by_name(some).items():
        ways = renderings(name, [part.pair for part, _ in places], everywhere)
        for part, where in _left_out(name, places, ways):
            if not (where.first or _was_just_said(where, ways, part, before.get(part.id))):
                span = source(part.pair).span(where.word.start, where.word.end)
                yield part.id, Finding(Check.NAME_MISSING, (), (span,), {"source": name})


def _was_just_said(where: Name, ways: frozenset[str], part: Part, previous: Part | None) -> bool:
    """Whether a name stands alone that the sentence before has too, so that a pronoun says it as well."""
    if previous is None or _is_of_several(where, part):
        return False
    name = where.word.text
    return any(each.word.text == name for each in names(source(previous.pair))) and is_there(
        name, ways, previous.pair
    )


def _is_compared(pair: Pair) -> bool:
    """Whether capitals tell names in the original, and the two are not of one language."""
    return tells_names(pair.source_language) and base(pair.source_language) != base(pair.target_language)


def _by_name(parts: Sequence[Part]) -> Mapping[str, _Places]:
    """The sentences with each name that stands in several, and in one of them not as its first word."""
    found: dict[str, list[tuple[Part, Name]]] = defaultdict(list)
    for part in parts:
        first = {name.word.text: name for name in reversed(names(source(part.pair)))}
        for text, name in first.items():
            found[text].append((part, name))
    return {
        text: places
        for text, places in found.items()
        if len(places) > 1
        and not all(name.first for _, name in places)
        and not _is_translated(text, places[0][0].pair)
    }


def _is_translated(name: str, pair: Pair) -> bool:
    """Whether a name is a word too, of the calendar, or that of a place, a people or a language."""
    languages = pair.source_language, pair.target_language
    return (
        is_common(name, pair.source_language)
        or is_of_calendar(name, pair.source_language)
        or any(is_place(name, language) for language in languages)
    )


def _left_out(name: str, places: _Places, ways: frozenset[str]) -> _Places:
    """The few of its places in which nothing renders a name."""
    pairs = [part.pair for part, _ in places]
    if not all(is_tellable(name, pair) for pair in pairs):
        return ()
    gone = [(part, where) for part, where in places if not is_there(name, ways, part.pair)]
    kept = len(places) - len(gone)
    if len(gone) > max(1, kept * _SELDOM):
        return ()
    return [place for place in gone if kept >= _enough(*place)]


def _enough(part: Part, where: Name) -> int:
    """In how many other sentences a name must be rendered so that it is sure to be in one.

    A name alone says little of itself where only its sound tells it.
    """
    return 1 if has_capitals(part.pair.target_language) or _is_of_several(where, part) else 2


def _is_of_several(where: Name, part: Part) -> bool:
    """Whether another name stands beside one: forename and surname."""
    text = source(part.pair)
    return any(stands_beside(where, other, text) for other in names(text))
