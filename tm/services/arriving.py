"""A text of a laid-out issue is brought in, and what the desk has already is known again in it."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from tm.services import importing, updating
from tm.services.importing import Imported
from tm.services.pieces import Prepared
from tm.services.recognising import Match, recognise
from tm.services.updating import Newer, Update
from tm.storage.issues import Article, Issue, RawDocument
from tm.storage.people import Person


@dataclass(frozen=True, slots=True)
class Arrived:
    """What became of an import, and which of its pieces the desk had."""

    imported: Imported
    known: Sequence[Match] = ()


@dataclass(frozen=True, slots=True)
class Renewed:
    """What became of a newer text, and which of its new pieces the desk had."""

    update: Update
    known: Sequence[Match] = ()


def store(session: Session, prepared: Prepared, *, person: Person | None, at: datetime) -> Arrived:
    """Keep a prepared dump as an arriving issue, as `importing.store` does, and look what is known of it.

    Raises:
        TmError: another dump of the same volume and number was imported.
    """
    done = importing.store(session, prepared, person=person, at=at)
    if not done.created:
        return Arrived(done)
    return Arrived(done, recognise(session, done.issue, _came(session, done.issue), person=person, at=at))


def update(
    session: Session,
    issue: Issue,
    newer: Newer,
    *,
    person: Person | None,
    at: datetime,
    typos: Collection[str] = (),
    dry_run: bool = False,
) -> Renewed:
    """Bring a newer source in, as `updating.update` does, and look what is known of its new pieces.

    Raises:
        TmError: as `updating.update`.
    """
    done = updating.update(session, issue, newer, person=person, at=at, typos=typos, dry_run=dry_run)
    if done.operation is None:
        return Renewed(done)
    new = _came(session, issue, str(done.operation.arguments["raw"]))
    return Renewed(done, recognise(session, issue, new, person=person, at=at))


def _came(session: Session, issue: Issue, raw: str | None = None) -> Sequence[Article]:
    """The articles that came into an issue with a document (its public id), or with any."""
    query = select(Article).where(Article.issue_id == issue.id, Article.archived_at.is_(None))
    if raw is not None:
        query = query.join(RawDocument, RawDocument.id == Article.raw_id).where(RawDocument.public_id == raw)
    return session.scalars(query.order_by(Article.position, Article.id)).all()
