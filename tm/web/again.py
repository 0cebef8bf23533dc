"""Where a sentence stands again in the issue, as the panel beside the text and its form need it."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from sqlalchemy.orm import Session

from tm.services.translating import repeats
from tm.services.translating.repeats import Repeat
from tm.storage.paper import Edition
from tm.storage.units import Unit
from tm.text import fold, plain


@dataclass(frozen=True, slots=True)
class Place:
    """An article in which a sentence stands again, and the sentences (public ids)."""

    article: str
    headline: str
    units: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Again:
    """A sentence that stands more than once in the issue.

    `todo` is what its translation can be put into, and empty where it has none; `others` are translated in
    another way, and `open_to_it` says which of them (public ids) it may replace.
    """

    unit: str
    source: str
    count: int
    places: tuple[Place, ...]
    todo: tuple[Place, ...]
    others: tuple[Repeat, ...]
    open_to_it: frozenset[str]

    @property
    def waiting(self) -> int:
        """How many sentences its translation can be put into."""
        return sum(len(place.units) for place in self.todo) + len(self.open_to_it)


def again(session: Session, unit: Unit, edition: Edition) -> Again | None:
    """Where a sentence stands again; None: nowhere."""
    found = repeats.repeats(session, unit, edition)
    if not found:
        return None
    own = repeats.own_translation(session, unit, edition)
    same = fold(own.text) if own else None
    return Again(
        unit.public_id,
        plain(unit.text),
        len(found),
        _places(found),
        _places(each for each in found if own and each.status is None),
        tuple(each for each in found if same and each.text and fold(each.text) != same),
        frozenset(each.unit for each in found if own and repeats.can_take(own, each)),
    )


def _places(found: Iterable[Repeat]) -> tuple[Place, ...]:
    """The sentences by article."""
    by_article = groupby(found, key=lambda each: (each.article, each.headline))
    return tuple(
        Place(article, headline, tuple(each.unit for each in some))
        for (article, headline), some in by_article
    )
