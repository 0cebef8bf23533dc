"""Deviations that an edition declares: a sentence that differs from its original on purpose, and why.

A declaration is kept beside the findings that somebody passed, and answers all findings of its kind: those
of now and those of later, of the sentence and of what it is cut or joined into.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from tm.errors import N_, TmError
from tm.quality.deviations import Deviation
from tm.services.checks.passing import DECLARED, Passed, log, passed_in, passed_row
from tm.services.history.past import heirs
from tm.storage.issues import Article, Block, Issue
from tm.storage.paper import Edition
from tm.storage.people import Person
from tm.storage.quality import PassedFinding
from tm.storage.queries.headlines import headlines
from tm.storage.units import Translation, Unit
from tm.text import clean


@dataclass(frozen=True, slots=True)
class Declared:
    """A declared deviation: the sentence with its words on both sides, how it differs, why, who says so."""

    article: str
    headline: str
    language: str
    unit: str
    source: str
    target: str
    kind: Deviation
    reason: str
    person: str
    at: datetime


def declare(
    session: Session,
    unit: Unit,
    edition: Edition,
    kind: Deviation,
    *,
    reason: str,
    person: Person,
    at: datetime,
) -> None:
    """Say that an edition differs here on purpose; what was declared of the sentence before is replaced.

    Raises:
        TmError: no reason was given.
    """
    words = clean(reason).strip()
    if not words:
        raise TmError(N_("Say in a few words why this edition differs here."))
    for row in _rows(session, unit, edition):
        session.delete(row)
    session.flush()
    session.add(
        PassedFinding(
            unit_id=unit.id,
            edition_id=edition.id,
            check=DECLARED,
            key=kind.value,
            reason=words,
            person_id=person.id,
            passed_at=at,
        )
    )
    log(session, unit, edition, "differs", {"kind": kind.value, "reason": words}, person, at)
    session.flush()


def withdraw(session: Session, unit: Unit, edition: Edition, *, person: Person, at: datetime) -> None:
    """Let all findings of a sentence count again; nothing happens where nothing was declared."""
    for row in _rows(session, unit, edition):
        session.delete(row)
        log(session, unit, edition, "differs_no_more", {"kind": row.key, "reason": row.reason}, person, at)
    session.flush()


def declared_of(session: Session, unit: Unit, edition: Edition) -> tuple[Deviation, str] | None:
    """How a sentence differs on purpose, and why; None where nothing was declared."""
    return declared(passed_in(session, edition, [unit.id]).get(unit.id, {}))


def declared(passed: Mapping[str, Passed]) -> tuple[Deviation, str] | None:
    """The same from all that was passed in a sentence."""
    here = [(kind, found.reason) for kind in Deviation if (found := passed.get(kind.value))]
    return here[0] if here else None


def declaring(session: Session, issue: Issue) -> frozenset[int]:
    """The editions that differ on purpose anywhere in an issue."""
    query = (
        select(PassedFinding.edition_id)
        .join(Unit, Unit.id == PassedFinding.unit_id)
        .join(Block, Block.id == Unit.block_id)
        .join(Article, Article.id == Block.article_id)
        .where(Article.issue_id == issue.id, PassedFinding.check == DECLARED)
        .distinct()
    )
    return frozenset(session.scalars(query))


def declared_in(session: Session, issue: Issue, edition: Edition) -> list[Declared]:
    """Where an edition of an issue differs on purpose, in reading order.

    Of a sentence that was cut or joined since, what stands in its place is told.
    """
    query = (
        select(PassedFinding, Unit, Person.display_name)
        .join(Unit, Unit.id == PassedFinding.unit_id)
        .join(Block, Block.id == Unit.block_id)
        .join(Article, Article.id == Block.article_id)
        .outerjoin(Person, Person.id == PassedFinding.person_id)
        .where(Article.issue_id == issue.id, PassedFinding.edition_id == edition.id)
        .where(PassedFinding.check == DECLARED)
        .order_by(PassedFinding.id)
    )
    rows = session.execute(query).all()
    later = heirs(session, {unit.id for _, unit, _ in rows if unit.retired_at})
    units = {row.id: later.get(unit.id, []) if unit.retired_at else [unit] for row, unit, _ in rows}
    places = _places(session, issue, edition, {each.id for some in units.values() for each in some})
    names = headlines(session, {place.article.id for place in places.values()})
    found = [
        (here, row, name)
        for row, _, name in rows
        if (here := [(each, places[each.id]) for each in units[row.id] if each.id in places])
    ]
    in_order = sorted(found, key=lambda each: each[0][0][1].order)
    return [_told(here, row, name, names) for here, row, name in in_order]


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a sentence stands, and what the edition has for it."""

    article: Article
    order: tuple[int, ...]
    target: str


def _places(session: Session, issue: Issue, edition: Edition, units: Collection[int]) -> dict[int, _Place]:
    query = (
        select(Unit.id, Article, Block.position, Unit.position, Translation.text)
        .join(Block, Block.id == Unit.block_id)
        .join(Article, Article.id == Block.article_id)
        .outerjoin(Translation, (Translation.unit_id == Unit.id) & (Translation.edition_id == edition.id))
        .where(Unit.id.in_(units), Article.issue_id == issue.id, Article.archived_at.is_(None))
    )
    return {
        unit: _Place(article, (article.position, article.id, block, position), text or "")
        for unit, article, block, position, text in session.execute(query)
    }


def _told(
    sentences: Sequence[tuple[Unit, _Place]], row: PassedFinding, person: str | None, names: Mapping[int, str]
) -> Declared:
    unit, place = sentences[0]
    return Declared(
        article=place.article.public_id,
        headline=names[place.article.id],
        language=place.article.language,
        unit=unit.public_id,
        source=" ".join(each.text for each, _ in sentences),
        target=" ".join(there.target for _, there in sentences if there.target),
        kind=Deviation(row.key),
        reason=row.reason,
        person=person or "",
        at=row.passed_at,
    )


def _rows(session: Session, unit: Unit, edition: Edition) -> list[PassedFinding]:
    """What was declared of a sentence, or of those that it came of."""
    found = (passed_row(session, unit, edition, kind.value) for kind in Deviation)
    return [row for row in found if row is not None]
