"""Whether a translation calls what its original names as the edition does."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from tm.glossary.learning import Learnt
from tm.glossary.renderings import Found, Place, Target
from tm.glossary.values import Entry, Mention, State

_ENOUGH: Final = 3
"""From so many translations on, what they do counts."""
_USUAL: Final = 0.7
"""An entry that a smaller share of them calls as listed is not asked for."""


class Sort(StrEnum):
    """What is wrong with how an entry is rendered."""

    MISSING = "missing"
    FORBIDDEN = "forbidden"


@dataclass(frozen=True, slots=True)
class Fault:
    """An entry that a translation does not render as it should; the span of what it should not say.

    Where that is a part of a longer word, nothing can stand in its place: `expected` is empty.
    """

    sort: Sort
    mention: Mention
    expected: tuple[str, ...]
    span: tuple[int, int] | None = None


def missing_or_forbidden(
    mentions: Iterable[Mention], target: str, *, language: str, learnt: Mapping[str, Learnt] | None = None
) -> tuple[Fault, ...]:
    """What a translation leaves out of the decided names and terms of its original, and what it may not say.

    A rendering counts as there in any inflected form, with other words between its words, in another order, a
    term's also as a word of its family; one is enough however often the original names the entry. Mentions
    inside longer ones are not asked for, nor all of those that share their words, nor entries that
    translations (`learnt`) usually call otherwise. `language` is that of the target.
    """
    asked = _asked(mentions)
    if not asked:
        return ()
    given = Target.of(target, language)
    there = {mention.entry.key: given.right(mention.entry) for mention in asked}
    usual = [each for each in asked if _is_usual((learnt or {}).get(each.entry.key))]
    return tuple(fault for mention in asked for fault in _faults(mention, given, there, usual))


def _asked(mentions: Iterable[Mention]) -> list[Mention]:
    """Mentions that somebody has decided on, once per entry, none inside another."""
    decided = [each for each in mentions if _is_asked(each.entry)]
    outer = [each for each in decided if not any(_is_inside(each, other) for other in decided)]
    return list({each.entry.key: each for each in reversed(outer)}.values())[::-1]


def _is_asked(entry: Entry) -> bool:
    return entry.state is State.DECIDED and bool(entry.right or entry.forbidden)


def _is_inside(mention: Mention, other: Mention) -> bool:
    same = (mention.start, mention.end) == (other.start, other.end)
    return not same and other.start <= mention.start and mention.end <= other.end


def _is_usual(learnt: Learnt | None) -> bool:
    return learnt is None or learnt.asked < _ENOUGH or learnt.rendered >= _USUAL * learnt.asked


def _faults(
    mention: Mention, given: Target, there: Mapping[str, list[Place]], usual: Sequence[Mention]
) -> Iterator[Fault]:
    entry = mention.entry
    forbidden = _forbidden(entry, given, there)
    if forbidden:
        expected = () if forbidden.how is Found.IN_COMPOUND else entry.right
        yield Fault(Sort.FORBIDDEN, mention, expected, (forbidden.start, forbidden.end))
        return
    namesakes = [each for each in usual if (each.start, each.end) == (mention.start, mention.end)]
    if entry.right and mention in namesakes and not any(there[each.entry.key] for each in namesakes):
        yield Fault(Sort.MISSING, mention, entry.right)


def _forbidden(entry: Entry, given: Target, there: Mapping[str, Sequence[Place]]) -> Place | None:
    """What the translation may not say, unless it is a part of what it should say.

    The words of the right one with others between may be the very words that are forbidden: then they are.
    A part of a longer word counts where nothing right is said: with the right word beside it, it is more
    likely another one, as a Verband that is no union.
    """
    right = [place for places in there.values() for place in places if place.how is not Found.AKIN]
    found = [place for text in entry.forbidden for place in given.literal(text)]
    if not any(place.how is not Found.AKIN for place in there[entry.key]):
        found += [place for text in entry.forbidden for place in given.in_compounds(text)]
    return next((each for each in found if not any(_covers(other, each) for other in right)), None)


def _covers(outer: Place, inner: Place) -> bool:
    same = (outer.start, outer.end) == (inner.start, inner.end)
    around = outer.start <= inner.start and inner.end <= outer.end
    return around and not (same and outer.how is Found.APART)
