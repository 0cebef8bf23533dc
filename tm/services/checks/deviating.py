"""Deviations that an edition declares: a sentence that differs from its original on purpose, and why.

A declaration is kept beside the findings that somebody passed, and answers all findings of its kind: those
of now and those of later, of the sentence and of what it is cut or joined into.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from tm.errors import N_, TmError
from tm.quality.deviations import Deviation
from tm.services.checks.passing import DECLARED, Passed, log, passed_in, passed_row
from tm.storage.issues import Article, Block, Issue
from tm.storage.paper import Edition
from tm.storage.people import Person
from tm.storage.quality import PassedFinding
from tm.storage.queries.headlines import headlines
from tm.storage.units import Translation, Unit


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
    words = reason.strip()
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


def declared_in(session: Session, issue: Issue, edition: Edition) -> list[Declared]:
    """Where an edition of an issue differs on purpose, in reading order."""
    query = (
        select(Article, Unit, Translation.text, PassedFinding, Person.display_name)
        .join(Block, Block.article_id == Article.id)
        .join(Unit, Unit.block_id == Block.id)
        .join(PassedFinding, (PassedFinding.unit_id == Unit.id) & (PassedFinding.edition_id == edition.id))
        .outerjoin(Translation, (Translation.unit_id == Unit.id) & (Translation.edition_id == edition.id))
        .outerjoin(Person, Person.id == PassedFinding.person_id)
        .where(Article.issue_id == issue.id, Article.archived_at.is_(None), Unit.retired_at.is_(None))
        .where(PassedFinding.check == DECLARED)
        .order_by(Article.position, Article.id, Block.position, Unit.position)
    )
    rows = session.execute(query).all()
    names = headlines(session, {row[0].id for row in rows})
    return [_told(*row, names=names) for row in rows]


def _told(
    article: Article,
    unit: Unit,
    target: str | None,
    row: PassedFinding,
    person: str | None,
    *,
    names: Mapping[int, str],
) -> Declared:
    return Declared(
        article=article.public_id,
        headline=names[article.id],
        language=article.language,
        unit=unit.public_id,
        source=unit.text,
        target=target or "",
        kind=Deviation(row.key),
        reason=row.reason,
        person=person or "",
        at=row.passed_at,
    )


def _rows(session: Session, unit: Unit, edition: Edition) -> list[PassedFinding]:
    """What was declared of a sentence, or of those that it came of."""
    found = (passed_row(session, unit, edition, kind.value) for kind in Deviation)
    return [row for row in found if row is not None]
