"""One use case: a newer source of an issue comes in."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session, undefer

from tm.errors import N_, TmError
from tm.revision.threefold import plan
from tm.revision.values import Fate
from tm.services.filing import preparing, raw_documents
from tm.services.filing.pieces import PieceArticle, Prepared
from tm.services.structure import log
from tm.services.structure.at_work import check_at_work
from tm.services.structure.row_changes import Recorder
from tm.services.updating.carrying_out import carry_out
from tm.services.updating.furnishing import furnish
from tm.services.updating.printed import look_again
from tm.services.updating.sources import Source, Texts, base_of, desk_of
from tm.services.updating.telling import Update, told_of
from tm.storage.history import Operation
from tm.storage.issues import Issue, RawDocument
from tm.storage.locks import Turn, take_turn
from tm.storage.people import Person
from tm.storage.queries.undone import IMPORT, UPDATE


@dataclass(frozen=True, slots=True)
class Newer:
    """A newer source and the one before it, both read: all that an update needs besides the database."""

    prepared: Prepared
    older: tuple[PieceArticle, ...]
    older_id: int | None


def prepare(session: Session, issue: Issue, raw: bytes, *, name: str, language: str | None = None) -> Newer:
    """Read a newer source and the present one; nothing is written.

    Raises:
        TmError: it is the present one, of another number of the paper, or not text that can be read.
    """
    present = _present(session, issue)
    tag = language or (present.language if present else None)
    if tag is None:
        raise TmError(N_("This issue came without a document; say in which language this one is written."))
    newer = preparing.prepare(raw, name=name, language=tag)
    _check_number(issue, newer)
    if present is None:
        return Newer(newer, (), None)
    older = preparing.prepare(present.content, name=present.name, language=present.language)
    return Newer(newer, older.articles, present.id)


def language_of(session: Session, issue: Issue) -> str | None:
    """The language of an issue's newest source; None: it came without one."""
    present = _present(session, issue)
    return present.language if present else None


def update(
    session: Session,
    issue: Issue,
    newer: Newer,
    *,
    person: Person | None,
    at: datetime,
    typos: Collection[str] = (),
    dry_run: bool = False,
) -> Update:
    """Bring the changes of a newer source into an issue; one operation, which can be taken back.

    What people mended by hand stays; translations stay with their sentences. Those of changed ones are
    outdated, but for `typos`: sentences (public ids) whose new words mean the same.

    Raises:
        TmError: it has no sentence of the issue, a newer source came meanwhile, or the issue was put away.
    """
    take_turn(session, Turn.LOAD)
    session.expire_all()
    present = _present(session, issue)
    if (present.id if present else None) != newer.older_id:
        raise TmError(N_("Somebody else brought in a newer source just now; try again."))
    texts = Texts(Source(newer.older), Source(newer.prepared.articles), desk_of(session, issue))
    base = base_of(newer.older, texts.newer, texts.desk)
    found = plan(base, texts.newer.pieces, texts.desk.pieces)
    told = told_of(found, texts.newer, texts.desk)
    _check_kinship(issue, told)
    if dry_run or (present is not None and present.sha256 == newer.prepared.sha256):
        return told
    raw = raw_documents.keep_prepared(session, newer.prepared, issue, person=person, at=at)
    recorder = Recorder(session, person, at, UPDATE)
    with session.begin_nested():
        layout = carry_out(session, recorder, found, texts, raw, frozenset(typos))
        furnish(session, recorder, newer.prepared, found, layout, raw)
        if present is None:
            _take_facts(recorder, issue, newer.prepared)
        look_again(session, recorder)
        check_at_work(session, recorder, issue.id)
    operation = log(session, issue.id, UPDATE, {"raw": raw.public_id, "name": raw.name}, recorder)
    return replace(told, operation=operation)


def _take_facts(recorder: Recorder, issue: Issue, prepared: Prepared) -> None:
    """An issue that was made by hand learns from its first layout what it did not know of itself."""
    facts = prepared.issue.facts
    known = {name: getattr(facts, name) for name in ("volume", "number", "date_from", "date_to")}
    if issue.date_from is not None:
        del known["date_from"], known["date_to"]
    news = {name: value for name, value in known.items() if getattr(issue, name) is None}
    recorder.change(issue, **{name: value for name, value in news.items() if value is not None})


def _present(session: Session, issue: Issue) -> RawDocument | None:
    """The newest source of an issue that was not taken back."""
    query = select(Operation.arguments).where(
        Operation.issue_id == issue.id, Operation.kind.in_((IMPORT, UPDATE)), Operation.undone_at.is_(None)
    )
    arguments = session.scalars(query.order_by(Operation.id.desc())).first()
    if arguments is None:
        return None
    source = select(RawDocument).where(RawDocument.public_id == arguments.get("raw"))
    return session.scalars(source.options(undefer(RawDocument.content))).one_or_none()


def _check_number(issue: Issue, newer: Prepared) -> None:
    facts = newer.issue.facts
    there, comes = (issue.volume, issue.number), (facts.volume, facts.number)
    if None in there or None in comes:
        return
    if [each.casefold() for each in there if each] != [each.casefold() for each in comes if each]:
        raise TmError(
            N_("This is volume %(volume)s, number %(number)s, not issue %(slug)s; choose the right one."),
            volume=facts.volume,
            number=facts.number,
            slug=issue.slug,
        )


def _check_kinship(issue: Issue, told: Update) -> None:
    """A wrong file would take the whole issue out of sight."""
    known = told.counts[Fate.UNCHANGED] + told.counts[Fate.MOVED] + told.counts[Fate.CHANGED]
    if told.counts[Fate.REMOVED] and not known:
        raise TmError(
            N_("This text has no sentence of issue %(slug)s; choose the right file."), slug=issue.slug
        )
