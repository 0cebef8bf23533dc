"""Many sentences saved at once, through the one way to save, and taken back at once.

A batch is a line of the history that lists what stood there before. Whatever somebody has changed since
stays when the batch is taken back.
"""

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import TypeAlias

from sqlalchemy import select
from sqlalchemy.orm import Session

from tm.document import Status, Treatment
from tm.errors import N_, TmError
from tm.services.translating.saving import Way, save
from tm.services.versions.answers import Change, Outcome
from tm.storage.history import History, Subject
from tm.storage.issues import Issue
from tm.storage.paper import Edition
from tm.storage.people import Person
from tm.storage.units import Translation, Unit
from tm.workflow.moves import Action
from tm.workflow.states import check_at_work

Before: TypeAlias = dict[str, object]
"""What stood there, as plain values: version, text, treatment, status, basis (a tag or null, a version)."""


class Kind(StrEnum):
    """What a batch was for."""

    PASTE = "paste"
    REPLACE = "replace"
    REPEAT = "repeat"
    APPROVE = "approve_article"
    PRINTED = "take_printed"


UNDO = "take_back"
"""The action of the line that says that a batch was taken back."""


@dataclass(frozen=True, slots=True)
class About:
    """What a batch is for, and where it stands in the history."""

    kind: Kind
    edition: Edition
    issue_id: int | None
    article_id: int | None = None


@dataclass(frozen=True, slots=True)
class Batch:
    """A batch that was saved: its number, and how many sentences were saved and were not. 0: nothing was."""

    number: int
    saved: int
    left: int


def check(session: Session, issue_id: int | None) -> None:
    """Do nothing where many sentences of this issue, or of the pool, may be changed at once.

    Raises:
        TmError: the issue is closed, or in the archive.
    """
    issue = session.get(Issue, issue_id) if issue_id is not None else None
    if issue is not None:
        check_at_work(issue.slug, issue.state)


def save_all(
    session: Session,
    changes: Sequence[Change],
    about: About,
    *,
    person: Person,
    may_approve: bool,
    at: datetime,
    token: str = "",
) -> Batch:
    """Save the changes, each from the version that it names; what somebody was faster with stays theirs.

    `token` tells one sending of a form from another: the same form sent twice gets the first answer.

    Raises:
        TmError: the issue is closed, or in the archive.
    """
    check(session, about.issue_id)
    before = _before(session, [change.unit for change in changes], about.edition)
    done: list[dict[str, object]] = []
    left = 0
    for change in changes:
        answer = save(session, change, person=person, may_approve=may_approve, at=at, way=Way.AMONG_MANY)
        stood = before.get(change.unit)
        if answer.outcome is not Outcome.SAVED:
            left += 1
        elif answer.version != (stood["version"] if stood else 0):
            done.append({"unit": change.unit, "version": answer.version, "before": stood})
    if not done:
        return sent_before(session, token, about, person) or Batch(0, 0, left)
    line = _line(about, about.kind.value, person, at, {"changes": done, "token": token})
    session.add(line)
    session.flush()
    return Batch(line.seq, len(done), left)


def sent_before(session: Session, token: str, about: About, person: Person) -> Batch | None:
    """What came of a form that the person has sent with this token, if it was among their last."""
    query = select(History).where(
        History.person_id == person.id,
        History.action == about.kind.value,
        History.edition_id == about.edition.id,
    )
    lines = session.scalars(query.order_by(History.seq.desc()).limit(5))
    line = next((each for each in lines if token and each.detail.get("token") == token), None)
    return None if line is None else Batch(line.seq, len(_entries(line)), 0)


def take_back(
    session: Session, number: int, edition: Edition, *, person: Person, may_all: bool, at: datetime
) -> Batch:
    """Undo a batch of this edition; `may_all`: also somebody else's.

    Raises:
        TmError: it was taken back before, is somebody else's, or its issue is not at work any more.
    """
    line = session.get(History, number)
    if line is None or line.action not in set(Kind) or line.edition_id != edition.id:
        raise TmError(N_("There is nothing to take back here."))
    if line.person_id != person.id and not may_all:
        raise TmError(N_("Somebody else did this; ask them or an editor to take it back."))
    if _is_taken_back(session, line):
        raise TmError(N_("This was taken back before."))
    about = About(Kind(line.action), edition, line.issue_id, line.article_id)
    check(session, about.issue_id)
    entries = _entries(line)
    back = [_undo_one(session, entry, about, person, at, number) for entry in entries]
    session.add(_line(about, UNDO, person, at, {"of": number}))
    return Batch(number, sum(back), len(back) - sum(back))


def standing(session: Session, number: int) -> int:
    """How many sentences a batch holds that can be taken back; 0: there is no such batch, or not any more."""
    line = session.get(History, number)
    if line is None or line.action not in set(Kind) or _is_taken_back(session, line):
        return 0
    return len(_entries(line))


def texts_before(session: Session, number: int, edition: Edition) -> dict[str, tuple[int, str]]:
    """The sentences of a batch (public ids): the version that it made, and the text that stood before."""
    line = session.get(History, number)
    if line is None or line.action not in set(Kind) or line.edition_id != edition.id:
        return {}
    return {
        str(entry["unit"]): (int(str(entry["version"])), str(before["text"]))
        for entry in _entries(line)
        if isinstance(before := entry["before"], Mapping)
    }


def change_id(token: str, unit: str, *more: str) -> str:
    """The id of one change of a batch: the same for the same form sent twice."""
    return hashlib.sha256("\0".join((token, unit, *more)).encode()).hexdigest()


def _before(session: Session, units: Sequence[str], edition: Edition) -> dict[str, Before]:
    query = (
        select(Unit.public_id, Translation, Edition.tag)
        .join(Translation, Translation.unit_id == Unit.id)
        .outerjoin(Edition, Edition.id == Translation.basis_edition_id)
        .where(Unit.public_id.in_(units), Translation.edition_id == edition.id)
    )
    return {public: _state(row, tag) for public, row, tag in session.execute(query)}


def _state(row: Translation, basis_edition: str | None) -> Before:
    return {
        "version": row.version,
        "text": row.text,
        "treatment": row.treatment.value,
        "status": row.status.value,
        "basis_edition": basis_edition,
        "basis_version": row.basis_version,
    }


def _undo_one(
    session: Session, entry: Mapping[str, object], about: About, person: Person, at: datetime, number: int
) -> bool:
    """Whether the sentence is again as it was."""
    unit, version = str(entry["unit"]), int(str(entry["version"]))
    before = entry["before"]
    state = before if isinstance(before, Mapping) else {}
    for step, action in enumerate(_actions(state, about.kind)):
        change = Change(
            change_id=change_id(f"{UNDO} {number} {step}", unit),
            unit=unit,
            edition=about.edition.tag,
            base_version=version,
            basis_version=int(str(state.get("basis_version", 1))),
            basis_edition=str(state["basis_edition"]) if state.get("basis_edition") else None,
            text=str(state.get("text", "")),
            action=action,
        )
        answer = save(session, change, person=person, may_approve=True, at=at, way=Way.TAKEN_BACK)
        if answer.outcome is not Outcome.SAVED:
            return False
        version = answer.version
    return True


_BY_TREATMENT = {Treatment.LEFT_OUT: Action.LEAVE_OUT, Treatment.JOINED: Action.JOIN}
_BY_STATUS = {
    Status.DRAFT: Action.DRAFT,
    Status.TRANSLATED: Action.TRANSLATED,
    Status.APPROVED: Action.APPROVE,
}


def _actions(before: Mapping[str, object], kind: Kind) -> Iterator[Action]:
    """What leads to the state that was; what was approved then needs no second look now."""
    if not before:
        yield Action.CLEAR
        return
    status, treatment = Status(str(before["status"])), Treatment(str(before["treatment"]))
    if treatment is Treatment.TEXT:
        if kind is Kind.APPROVE:
            yield Action.DRAFT  # an approved text that is saved as it is would stay approved
        yield _BY_STATUS[status]
        return
    yield _BY_TREATMENT[treatment]
    if status is Status.APPROVED:
        yield Action.APPROVE


def _is_taken_back(session: Session, line: History) -> bool:
    query = select(History.detail).where(
        History.seq > line.seq, History.action == UNDO, History.edition_id == line.edition_id
    )
    return any(detail.get("of") == line.seq for detail in session.scalars(query))


def _entries(line: History) -> list[Mapping[str, object]]:
    entries = line.detail.get("changes")
    return [entry for entry in entries if isinstance(entry, Mapping)] if isinstance(entries, list) else []


def _line(about: About, action: str, person: Person, at: datetime, detail: dict[str, object]) -> History:
    return History(
        subject=Subject.PLACEMENT,
        action=action,
        person_id=person.id,
        issue_id=about.issue_id,
        article_id=about.article_id,
        edition_id=about.edition.id,
        at=at,
        detail=detail,
    )
