"""What keeps an edition from being complete, and what else is open before print."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby

from tm.document import Status


class Gap(StrEnum):
    """What is missing, the worst first."""

    TO_DO = "to_do"
    DRAFT = "draft"
    STANDING = "standing"
    STANDING_DRAFT = "standing_draft"
    OUTDATED = "outdated"
    STANDING_OUTDATED = "standing_outdated"
    ANNOUNCED = "announced"
    UNAPPROVED = "unapproved"


REFUSING = frozenset({Gap.TO_DO, Gap.DRAFT, Gap.STANDING, Gap.STANDING_DRAFT})
"""Gaps with which an edition is not complete; the others warn."""


@dataclass(frozen=True, slots=True)
class UnitFact:
    """A wanted unit of an edition, with its article; `status` None: to do."""

    article: str
    headline: str
    unit: str
    text: str
    words: int
    status: Status | None
    outdated: bool = False


@dataclass(frozen=True, slots=True)
class StandingFact:
    """A standing text that an edition needs; `status` None: no rendering."""

    key: str
    text: str
    status: Status | None
    outdated: bool = False


@dataclass(frozen=True, slots=True)
class AnnouncedFact:
    """An article that an edition wants and that is not there yet; `words` are those that are expected."""

    article: str
    title: str
    words: int = 0


@dataclass(frozen=True, slots=True)
class Missing:
    """One line of "what is missing?": units of one article with the same gap, or one standing text.

    `article` is the public id, `units` are public ids in reading order, `text` is the first unit's original;
    of an article that is only announced there are no units, and `text` is its title;
    for a standing text there are only `standing` and `headline`, its key, and `text`, its words elsewhere.
    """

    gap: Gap
    headline: str
    text: str
    words: int = 0
    article: str | None = None
    units: tuple[str, ...] = ()
    standing: str | None = None

    @property
    def refuses(self) -> bool:
        """Whether the edition is not complete for it."""
        return self.gap in REFUSING


def missing(
    units: Iterable[UnitFact], standing: Iterable[StandingFact], announced: Iterable[AnnouncedFact] = ()
) -> list[Missing]:
    """Everything open in an edition: what refuses an export first, each in the order given.

    What was promised and is not there yet refuses none: the issue goes out without it.
    """
    found = [*_of_units(units), *_of_standing(standing), *map(_of_announced, announced)]
    return sorted(found, key=lambda line: not line.refuses)


def is_complete(lines: Iterable[Missing]) -> bool:
    """Whether nothing on the list keeps the edition from being exported."""
    return not any(line.refuses for line in lines)


def gaps(status: Status | None, *, outdated: bool) -> list[Gap]:
    """What is to be said of one unit; an outdated one may also wait for approval."""
    if status is None:
        return [Gap.TO_DO]
    if status is Status.DRAFT:
        return [Gap.DRAFT]
    found = [Gap.OUTDATED] if outdated else []
    return found if status is Status.APPROVED else [*found, Gap.UNAPPROVED]


def _of_units(units: Iterable[UnitFact]) -> Iterator[Missing]:
    for article, facts in groupby(units, key=lambda fact: fact.article):
        open_ = [(gap, fact) for fact in facts for gap in gaps(fact.status, outdated=fact.outdated)]
        for gap in Gap:
            here = [fact for each, fact in open_ if each is gap]
            if here:
                yield Missing(
                    gap,
                    headline=here[0].headline,
                    text=here[0].text,
                    words=sum(fact.words for fact in here),
                    article=article,
                    units=tuple(fact.unit for fact in here),
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
                yield Missing(_OF_STANDING[gap], headline=fact.key, text=fact.text, standing=fact.key)


def _of_announced(fact: AnnouncedFact) -> Missing:
    return Missing(Gap.ANNOUNCED, fact.title, fact.title, fact.words, fact.article)
