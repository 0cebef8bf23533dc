"""What keeps an edition from being complete, and what else is open before print."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby
from typing import NamedTuple

from tm.document import Status

TRANSLATED_A_MINUTE = 8
"""Words that a volunteer translates and reads over, as a rule of thumb for "about 15 minutes"."""
READ_A_MINUTE = 20
"""Words that a second reader compares with the original."""


class Gap(StrEnum):
    """What is missing or open, the worst first."""

    TO_DO = "to_do"
    CAPTION = "caption"
    DRAFT = "draft"
    STANDING = "standing"
    STANDING_DRAFT = "standing_draft"
    ANNOUNCED = "announced"
    LAYOUT = "layout"
    QUESTION = "question"
    ERROR = "error"
    UNCHECKED = "unchecked"
    CORRECTION = "correction"
    OUTDATED = "outdated"
    STANDING_OUTDATED = "standing_outdated"
    SLOT = "slot"
    SHORT_TITLE = "short_title"
    ADDRESS = "address"
    OVER = "over"
    UNAPPROVED = "unapproved"
    HELD = "held"


_ORDER = {gap: place for place, gap in enumerate(Gap)}
REFUSING = frozenset({Gap.TO_DO, Gap.CAPTION, Gap.DRAFT, Gap.STANDING, Gap.STANDING_DRAFT})
"""Gaps with which an edition is not complete; the others warn."""
NOTES = frozenset({Gap.HELD})
"""What is told and asks nothing of anybody."""
_MINUTES_EACH = {
    Gap.LAYOUT: 3,
    Gap.QUESTION: 5,
    Gap.ERROR: 2,
    Gap.UNCHECKED: 0,
    Gap.CORRECTION: 3,
    Gap.SLOT: 1,
    Gap.SHORT_TITLE: 1,
    Gap.ADDRESS: 2,
    Gap.OVER: 5,
    Gap.HELD: 0,
}
"""What takes its time whatever it says."""


@dataclass(frozen=True, slots=True)
class Who:
    """Somebody of the desk, by public id."""

    id: str
    name: str


class UnitFact(NamedTuple):
    """A wanted unit of an edition, with its article; `status` None: to do. `saved_by` is a public id.

    There are thousands of them, and tuples are made in a fraction of the time.
    """

    article: str
    headline: str
    unit: str
    text: str
    words: int
    status: Status | None
    outdated: bool = False
    caption: bool = False
    saved_by: str | None = None


@dataclass(frozen=True, slots=True)
class StandingFact:
    """A standing text that an edition needs; `status` None: no rendering; `unfilled`: slots without value."""

    key: str
    text: str
    status: Status | None
    outdated: bool = False
    words: int = 0
    unfilled: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Missing:
    """One line of "what is missing?": units of one article with the same gap, or one thing of another kind.

    `article` is the public id, `units` are public ids in reading order, `text` is the first unit's original
    (of a question, its words; of an address, that address); for a standing text there are only `standing` and
    `headline`, its key, and `text`, its words elsewhere or the slots that nobody fills. Without `edition` it
    is a matter of the issue.
    `people` are those whose turn it is; `count` says of how many things the line speaks.
    """

    gap: Gap
    headline: str
    text: str
    words: int = 0
    article: str | None = None
    units: tuple[str, ...] = ()
    standing: str | None = None
    question: str | None = None
    edition: str | None = None
    people: tuple[Who, ...] = ()
    saved_by: frozenset[str] = frozenset()
    count: int = 1

    @property
    def refuses(self) -> bool:
        """Whether the edition is not complete for it."""
        return self.gap in REFUSING

    @property
    def minutes(self) -> float:
        """How long it will take, by the rule of thumb."""
        if self.gap in _MINUTES_EACH:
            return self.count * _MINUTES_EACH[self.gap]
        return self.words / (READ_A_MINUTE if self.gap is Gap.UNAPPROVED else TRANSLATED_A_MINUTE)


@dataclass(frozen=True, slots=True)
class Pile:
    """What waits for one person, or, without one, for anybody."""

    who: Who | None
    lines: tuple[Missing, ...]

    @property
    def minutes(self) -> float:
        """How long all of it will take."""
        return sum(line.minutes for line in self.lines)


def missing(units: Iterable[UnitFact], standing: Iterable[StandingFact]) -> list[Missing]:
    """Everything untranslated or unapproved: what refuses an export first, each in the order given."""
    return sorted([*_of_units(units), *_of_standing(standing)], key=lambda line: not line.refuses)


def worst_first(lines: Iterable[Missing]) -> list[Missing]:
    """The lines by what is open, the worst first, each kind in the order given."""
    return sorted(lines, key=lambda line: _ORDER[line.gap])


def counts(lines: Iterable[Missing]) -> dict[Gap, int]:
    """How many things of each kind are open, the worst first; what is only told is not counted."""
    found: dict[Gap, int] = {}
    for line in lines:
        if line.gap not in NOTES:
            found[line.gap] = found.get(line.gap, 0) + line.count
    return {gap: found[gap] for gap in Gap if gap in found}


def taking_turns(line: Missing, holders: Iterable[Who]) -> tuple[Who, ...]:
    """Those of a piece's holders whose turn it is: nobody reads again what they wrote themselves."""
    own = line.saved_by if line.gap is Gap.UNAPPROVED else frozenset[str]()
    return tuple(who for who in holders if who.id not in own)


def by_person(lines: Iterable[Missing], first: str | None = None) -> list[Pile]:
    """The lines of each person: those of `first` (a public id), those of nobody yet, then by name.

    What several have stands with each of them.
    """
    found: dict[Who | None, list[Missing]] = {}
    for line in lines:
        for who in line.people or (None,):
            found.setdefault(who, []).append(line)
    order = sorted(found, key=lambda who: (_rank(who, first), who.name.casefold() if who else ""))
    return [Pile(who, tuple(found[who])) for who in order]


def gaps(status: Status | None, *, outdated: bool, caption: bool = False) -> list[Gap]:
    """What is to be said of one unit; an outdated one may also wait for approval."""
    if status is None or status is Status.DRAFT:
        open_ = Gap.TO_DO if status is None else Gap.DRAFT
        return [Gap.CAPTION if caption else open_]
    found = [Gap.OUTDATED] if outdated else []
    return found if status is Status.APPROVED else [*found, Gap.UNAPPROVED]


def _rank(who: Who | None, first: str | None) -> int:
    if who is None:
        return 1
    return 0 if who.id == first else 2


def _of_units(units: Iterable[UnitFact]) -> Iterator[Missing]:
    for article, facts in groupby(units, key=lambda fact: fact.article):
        open_: dict[Gap, list[UnitFact]] = defaultdict(list)
        for fact in facts:
            for gap in gaps(fact.status, outdated=fact.outdated, caption=fact.caption):
                open_[gap].append(fact)
        for gap, here in sorted(open_.items(), key=lambda each: _ORDER[each[0]]):
            yield Missing(
                gap,
                headline=here[0].headline,
                text=here[0].text,
                words=sum(fact.words for fact in here),
                article=article,
                units=tuple(fact.unit for fact in here),
                saved_by=frozenset(fact.saved_by for fact in here if fact.saved_by),
                count=len(here),
            )


_OF_STANDING = {
    Gap.TO_DO: Gap.STANDING,
    Gap.DRAFT: Gap.STANDING_DRAFT,
    Gap.OUTDATED: Gap.STANDING_OUTDATED,
}


def _of_standing(standing: Iterable[StandingFact]) -> Iterator[Missing]:
    for fact in standing:
        for gap in gaps(fact.status, outdated=fact.outdated):
            if gap in _OF_STANDING:
                yield Missing(
                    _OF_STANDING[gap],
                    headline=fact.key,
                    text=fact.text,
                    words=fact.words,
                    standing=fact.key,
                )
        if fact.unfilled:
            yield Missing(Gap.SLOT, fact.key, " ".join(fact.unfilled), standing=fact.key)
