"""The bytes that came in, kept for ever."""

import hashlib
from datetime import datetime

from sqlalchemy.orm import Session

from tm.services.filing.pieces import Prepared
from tm.storage.issues import Issue, RawDocument
from tm.storage.people import Person


def keep(
    session: Session,
    content: bytes,
    *,
    name: str,
    language: str,
    issue_id: int | None,
    person: Person | None,
    at: datetime,
) -> RawDocument:
    """The row of a document that has just come into an issue, or (None) into the pool."""
    raw = RawDocument(
        issue_id=issue_id,
        name=name,
        language=language,
        sha256=hashlib.sha256(content).hexdigest(),
        content=content,
        person_id=None if person is None else person.id,
        imported_at=at,
    )
    session.add(raw)
    session.flush()
    return raw


def keep_prepared(
    session: Session, prepared: Prepared, issue: Issue, *, person: Person | None, at: datetime
) -> RawDocument:
    """The row of a whole issue's document that was read already."""
    about = {"name": prepared.name, "language": prepared.language}
    return keep(session, prepared.raw, **about, issue_id=issue.id, person=person, at=at)
