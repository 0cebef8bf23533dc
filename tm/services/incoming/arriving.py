"""A text of a laid-out issue is brought in, and what the desk has already is known again in it."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from tm import languages
from tm.document import FURNITURE
from tm.errors import N_, TmError
from tm.revision.values import Fate
from tm.services import structure, updating
from tm.services.filing import raw_documents, storing
from tm.services.filing.pieces import Prepared
from tm.services.filing.storing import Filing
from tm.services.incoming import importing
from tm.services.incoming.importing import Imported
from tm.services.recognising import Match, foresee, recognise
from tm.services.structure.articles import next_position
from tm.services.structure.row_changes import Recorder
from tm.services.updating import Newer, Update
from tm.storage.history import Operation
from tm.storage.issues import Article, Issue, RawDocument
from tm.storage.locks import Turn, take_turn
from tm.storage.people import Person
from tm.storage.queries.undone import LAY_OUT


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

    What is in another language than the source is no newer text of that: it is the issue as another edition
    has laid it out, whose pieces are known as its translations.

    Raises:
        TmError: as `updating.update`.
    """
    source = updating.language_of(session, issue)
    if source is not None and languages.base(source) != languages.base(newer.prepared.language):
        return _lay_out(session, issue, newer.prepared, person, at, dry_run=dry_run)
    done = updating.update(session, issue, newer, person=person, at=at, typos=typos, dry_run=dry_run)
    if dry_run:
        return Renewed(done, foresee(session, issue, done.new))
    if done.operation is None:
        return Renewed(done)
    new = _came(session, issue, str(done.operation.arguments["raw"]))
    return Renewed(done, recognise(session, issue, new, person=person, at=at))


def _lay_out(
    session: Session,
    issue: Issue,
    prepared: Prepared,
    person: Person | None,
    at: datetime,
    *,
    dry_run: bool,
) -> Renewed:
    """The pieces of another edition's layout, but for its furniture, which that edition renders itself."""
    pieces = [piece for piece in prepared.articles if piece.found.kind not in FURNITURE]
    foreseen = foresee(session, issue, pieces)
    if not any(match.sure for match in foreseen):
        raise TmError(
            N_("Nothing in this text is a translation that issue %(slug)s has; choose the right file."),
            slug=issue.slug,
        )
    nothing = Update(dict.fromkeys(Fate, 0), (), ())
    if dry_run or _is_there(session, issue, prepared):
        return Renewed(nothing, foreseen if dry_run else ())
    take_turn(session, Turn.LOAD)
    raw = raw_documents.keep_prepared(session, prepared, issue, person=person, at=at)
    target = Filing(issue.id, raw, next_position(session, issue.id), person, at)
    filed = storing.file_pieces(session, pieces, {}, target)
    recorder = Recorder(session, person, at)
    for article in filed.articles:
        recorder.created(article)
    arguments: dict[str, object] = {"raw": raw.public_id, "name": raw.name, "language": raw.language}
    operation = structure.log(session, issue.id, LAY_OUT, arguments, recorder)
    known = recognise(session, issue, filed.articles, person=person, at=at)
    return Renewed(replace(nothing, operation=operation), known)


def _is_there(session: Session, issue: Issue, prepared: Prepared) -> bool:
    """Whether the very same bytes came into the issue before and were not taken back."""
    query = (
        select(Operation.id)
        .join(RawDocument, RawDocument.public_id == Operation.arguments["raw"].as_string())
        .where(Operation.issue_id == issue.id, Operation.kind == LAY_OUT, Operation.undone_at.is_(None))
        .where(RawDocument.sha256 == prepared.sha256)
    )
    return session.scalar(query.limit(1)) is not None


def _came(session: Session, issue: Issue, raw: str | None = None) -> Sequence[Article]:
    """The articles that came into an issue with a document (its public id), or with any."""
    query = select(Article).where(Article.issue_id == issue.id, Article.archived_at.is_(None))
    if raw is not None:
        query = query.join(RawDocument, RawDocument.id == Article.raw_id).where(RawDocument.public_id == raw)
    return session.scalars(query.order_by(Article.position, Article.id)).all()
