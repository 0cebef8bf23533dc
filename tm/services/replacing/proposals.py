"""Where in an edition words stand that are to be replaced, and what each sentence would become."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from tm.document import Status, Treatment
from tm.services.checks.checking import errors_stand
from tm.services.loading import load_articles
from tm.services.replacing.rewriting import Rewritten, rewritten
from tm.services.replacing.search import Extent, Search
from tm.services.scopes import Scope, articles_of
from tm.services.views import ArticleView, UnitView
from tm.storage.paper import Edition
from tm.storage.units import Unit

MOST: Final = 200
"""So many sentences are shown, and replaced, at once; the others are found by the next search."""


class Fate(StrEnum):
    """What becomes of a sentence's status."""

    KEPT = "kept"
    TO_APPROVE = "to_approve"
    """Approved until now; who replaces here may not approve, so that somebody has to do it again."""
    FAULTY = "faulty"
    """Approved until now; the checks find an error in the new text."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """A sentence with what it would become; `article` is a public id, `headline` the original's."""

    unit: UnitView
    article: str
    headline: str
    language: str
    rewritten: Rewritten
    fate: Fate = Fate.KEPT


@dataclass(frozen=True, slots=True)
class Original:
    """An article that this edition has as its original, and in how many sentences the words stand there."""

    article: str
    headline: str
    sentences: int


@dataclass(frozen=True, slots=True)
class Found:
    """What can be replaced (and how many sentences more), what only a person can change, and originals.

    `within` counts the sentences in which the words stand in longer words only.
    """

    proposals: tuple[Proposal, ...] = ()
    by_hand: tuple[Proposal, ...] = ()
    originals: tuple[Original, ...] = ()
    more: int = 0
    within: int = 0

    @property
    def nothing(self) -> bool:
        """Whether the words stand nowhere."""
        return not (self.proposals or self.by_hand or self.originals)


def find(session: Session, scope: Scope, edition: Edition, search: Search, *, may_approve: bool) -> Found:
    """Where the words stand in an issue or an article, in reading order.

    Looked at is what the edition prints: no sentence that is left out or joined to another.
    """
    views = load_articles(session, articles_of(session, scope), edition)
    translated = [view for view in views if not view.is_home]
    sentences = [each for view in translated for each in in_article(view, search)]
    can = [each for each in sentences if each.rewritten.replaced]
    return Found(
        tuple(_with_fate(session, each, edition, may_approve=may_approve) for each in can[:MOST]),
        tuple(each for each in sentences if not each.rewritten.replaced)[:MOST],
        tuple(_originals(views, search)),
        len(can[MOST:]),
        _within(translated, search) if search.extent is Extent.WHOLE else 0,
    )


def in_article(view: ArticleView, search: Search) -> Iterator[Proposal]:
    """The sentences of an article in which the words stand."""
    headline = view.source_headline
    for unit in view.units:
        made = rewritten(unit.translation, search) if unit.treatment is Treatment.TEXT else None
        if made:
            yield Proposal(unit, view.id, headline, view.language, made)


def _within(views: list[ArticleView], search: Search) -> int:
    """In how many sentences the words stand in longer words only."""
    wide = replace(search, extent=Extent.PART)
    everywhere = (each.unit.translation for view in views for each in in_article(view, wide))
    return sum(rewritten(text, search) is None for text in everywhere)


def fate_of(session: Session, unit: UnitView, text: str, edition: Edition, *, may_approve: bool) -> Fate:
    """What becomes of the status of a sentence when this text stands there."""
    if unit.status is not Status.APPROVED:
        return Fate.KEPT
    if not may_approve:
        return Fate.TO_APPROVE
    row = session.scalars(select(Unit).where(Unit.public_id == unit.id)).one()
    return Fate.FAULTY if errors_stand(session, row, edition, text) else Fate.KEPT


def _with_fate(session: Session, proposal: Proposal, edition: Edition, *, may_approve: bool) -> Proposal:
    fate = fate_of(session, proposal.unit, proposal.rewritten.text, edition, may_approve=may_approve)
    return replace(proposal, fate=fate)


def _originals(views: list[ArticleView], search: Search) -> Iterator[Original]:
    for view in views:
        blocks = [block for block in view.blocks if view.is_home and not block.by_rule]
        found = sum(rewritten(unit.text, search) is not None for block in blocks for unit in block.units)
        if found:
            yield Original(view.id, view.source_headline, found)
