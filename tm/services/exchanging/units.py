"""Entries of exchange files into translations: looked up in a few queries, saved one by one."""

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, or_, select
from sqlalchemy.orm import Session, aliased

from tm.formats.po import ReadEntry
from tm.services.exchanging.verdicts import Now, Read, Verdict, Wish, judge, typed
from tm.services.translating.saving import Way, save
from tm.services.versions.answers import Answer, Change, Outcome
from tm.storage.history import History
from tm.storage.issues import Article, Block, Issue
from tm.storage.paper import Edition
from tm.storage.people import Person
from tm.storage.units import Translation, Unit, UnitVersion
from tm.workflow.moves import Refusal

_GONE = frozenset({Refusal.RETIRED, Refusal.NOT_WANTED})


@dataclass(frozen=True, slots=True)
class Saver:
    """Who loads which file into which edition, and when; a dry run only judges."""

    session: Session
    edition: Edition
    digest: str
    person: Person
    may_approve: bool
    at: datetime
    dry_run: bool

    def change_id(self, context: str) -> str:
        """The same for the same entry of the same file, loaded by the same person."""
        return hashlib.sha256(f"{self.digest} {context} {self.person.public_id}".encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class _Known:
    """A unit of the issue as the database has it."""

    id: int
    text: str
    version: int
    now: Now | None
    gone: bool
    """Whether it is out of sight: cut, joined or taken out since."""


def load(issue: Issue, entries: Sequence[ReadEntry], saver: Saver) -> Iterator[tuple[ReadEntry, Verdict]]:
    """Each entry with what became of it."""
    known = _known(issue, saver)
    older = _older_texts(saver.session, entries, known)
    exported = _exported(saver, entries, known)
    for entry in entries:
        unit = known.get(entry.context)
        if unit is None:
            yield entry, Verdict.UNKNOWN
            continue
        read = _read(entry, unit, older)
        wish = judge(entry, unit.now, read, exported.get((unit.id, entry.version or 0)))
        verdict = _carry_out(entry, wish, read, saver)
        yield entry, Verdict.UNKNOWN if unit.gone else verdict


def verdict_after(wish: Wish, answer: Answer) -> Verdict:
    """What became of a wish after it was saved, or was not."""
    if answer.outcome is Outcome.SAVED:
        return wish.verdict
    if answer.reason is Refusal.FIRST_OF_BLOCK:
        return Verdict.DAMAGED
    return Verdict.UNKNOWN if answer.reason in _GONE else Verdict.CONFLICT


def _carry_out(entry: ReadEntry, wish: Wish, read: Read, saver: Saver) -> Verdict:
    if wish.action is None or saver.dry_run:
        return wish.verdict
    change = Change(
        change_id=saver.change_id(entry.context),
        unit=entry.context,
        edition=saver.edition.tag,
        base_version=wish.base,
        basis_version=read.version or 0,
        text=typed(entry),
        action=wish.action,
    )
    answer = save(
        saver.session,
        change,
        person=saver.person,
        may_approve=saver.may_approve,
        at=saver.at,
        way=Way.AMONG_MANY,
    )
    return verdict_after(wish, answer)


def _known(issue: Issue, saver: Saver) -> dict[str, _Known]:
    """All units of the issue by public id, those that were retired too."""
    basis = aliased(Translation)
    query = (
        select(Unit.public_id, Unit.id, Unit.text, Unit.version, Translation, basis.version, _gone())
        .join(Block, Block.id == Unit.block_id)
        .join(Article, Article.id == Block.article_id)
        .outerjoin(
            Translation, (Translation.unit_id == Unit.id) & (Translation.edition_id == saver.edition.id)
        )
        .outerjoin(basis, (basis.unit_id == Unit.id) & (basis.edition_id == Translation.basis_edition_id))
        .where(Article.issue_id == issue.id)
    )
    return {
        public: _Known(id_, text, version, _now(row, version if basis_now is None else basis_now), gone)
        for public, id_, text, version, row, basis_now, gone in saver.session.execute(query)
    }


def _gone() -> ColumnElement[bool]:
    columns = (Unit.retired_at, Block.retired_at, Article.archived_at)
    return or_(*(column.is_not(None) for column in columns))


def _now(row: Translation | None, basis_now: int) -> Now | None:
    if row is None:
        return None
    return Now(row.text, row.treatment, row.status, row.version, row.basis_version < basis_now)


def _older_texts(
    session: Session, entries: Iterable[ReadEntry], known: Mapping[str, _Known]
) -> dict[tuple[int, str], int]:
    """Versions of the units whose entry shows another text than theirs now."""
    ids = {
        known[entry.context].id
        for entry in entries
        if entry.context in known and entry.source != known[entry.context].text
    }
    query = (
        select(UnitVersion.unit_id, UnitVersion.text, UnitVersion.version)
        .where(UnitVersion.unit_id.in_(ids))
        .order_by(UnitVersion.version)
    )
    return {(unit, text): version for unit, text, version in session.execute(query)} if ids else {}


def _read(entry: ReadEntry, unit: _Known, older: Mapping[tuple[int, str], int]) -> Read:
    if entry.source == unit.text:
        return Read(unit.version, newest=True)
    return Read(older.get((unit.id, entry.source)), newest=False)


def _exported(
    saver: Saver, entries: Iterable[ReadEntry], known: Mapping[str, _Known]
) -> dict[tuple[int, int], str]:
    """What the translations said when the file was written, where they have moved on since."""
    moved = {
        known[entry.context].id
        for entry in entries
        if entry.context in known and entry.version and entry.version != _version(known[entry.context])
    }
    query = select(History.unit_id, History.version, History.text).where(
        History.unit_id.in_(moved), History.edition_id == saver.edition.id, History.version.is_not(None)
    )
    rows = saver.session.execute(query).all() if moved else []
    return {(unit, version): text or "" for unit, version, text in rows if unit and version}


def _version(unit: _Known) -> int:
    return unit.now.version if unit.now else 0
