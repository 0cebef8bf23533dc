"""The structure of an issue: undoable operations on articles and blocks, each in the log and in the history.

An operation is a value with a `kind` and a `run`; it changes rows through a recorder and says which issue's
log it belongs to. Operations on articles stand in `structure_articles`, on blocks in `structure_blocks`; a
new one needs nothing here. What an operation did to rows is kept with it, so that `undo` knows none of them.
"""

import json
from collections.abc import Sequence
from dataclasses import Field, fields
from datetime import datetime
from typing import ClassVar, Protocol, cast

from sqlalchemy import select
from sqlalchemy.orm import Session

from tm.errors import N_, TmError
from tm.services.row_changes import Recorder
from tm.storage.history import History, Operation, Subject
from tm.storage.issues import Article, Issue
from tm.storage.people import Person


class StructureChange(Protocol):
    """A wish to change structure: a frozen dataclass whose fields are its arguments."""

    kind: ClassVar[str]
    __dataclass_fields__: ClassVar[dict[str, Field[object]]]

    def run(self, session: Session, recorder: Recorder) -> int | None:
        """Carry it out through the recorder; the number of the issue concerned, None for the pool.

        Raises:
            TmError: it cannot be done; nothing was changed.
        """
        ...


def apply(session: Session, change: StructureChange, *, person: Person | None, at: datetime) -> Operation:
    """Carry out one change of structure and keep what it did.

    Raises:
        TmError: it cannot be done; nothing was changed.
    """
    recorder = Recorder(session, person, at)
    with session.begin_nested():
        issue_id = change.run(session, recorder)
    return log(session, issue_id, change.kind, _arguments(change), recorder)


def log(
    session: Session, issue_id: int | None, kind: str, arguments: dict[str, object], recorder: Recorder
) -> Operation:
    """Keep an operation with what it did to rows, and a line of history."""
    person_id = None if recorder.person is None else recorder.person.id
    operation = Operation(
        issue_id=issue_id,
        kind=kind,
        arguments=arguments,
        changes=recorder.changes,
        person_id=person_id,
        done_at=recorder.at,
    )
    session.add(operation)
    session.flush()
    _note(session, operation, kind, recorder)
    return operation


def undo(session: Session, operation: Operation, *, person: Person | None, at: datetime) -> None:
    """Take an operation back: every row as it was before, what it created out of sight.

    Raises:
        TmError: it was taken back already.
        ChangedSince: something it changed has been changed since; nothing is taken back.
    """
    if operation.undone_at is not None:
        raise TmError(N_("This has been undone already."))
    recorder = Recorder(session, person, at)
    with session.begin_nested():
        for change in reversed(operation.changes):
            recorder.undo(change)
        operation.undone_at = at
        operation.undone_by_id = None if person is None else person.id
    _note(session, operation, "undo", recorder)


def operations(session: Session, issue: Issue) -> Sequence[Operation]:
    """The log of an issue's structure, the newest first."""
    query = select(Operation).where(Operation.issue_id == issue.id).order_by(Operation.id.desc())
    return session.scalars(query).all()


def find_operation(session: Session, issue: Issue, number: int) -> Operation:
    """One operation of an issue's log by its number.

    Raises:
        TmError: the log has no such operation.
    """
    operation = session.get(Operation, number)
    if operation is None or operation.issue_id != issue.id:
        raise TmError(
            N_("Issue %(slug)s has no operation %(number)s; look at its list of changes."),
            slug=issue.slug,
            number=number,
        )
    return operation


def _arguments(change: StructureChange) -> dict[str, object]:
    """The fields of an operation as JSON values."""
    values = {field.name: getattr(change, field.name) for field in fields(change)}
    return cast("dict[str, object]", json.loads(json.dumps(values)))


def _note(session: Session, operation: Operation, action: str, recorder: Recorder) -> None:
    article = select(Article.id).where(Article.public_id == str(operation.arguments.get("article", "")))
    session.add(
        History(
            at=recorder.at,
            person_id=None if recorder.person is None else recorder.person.id,
            subject=Subject.STRUCTURE,
            action=action,
            issue_id=operation.issue_id,
            article_id=session.scalar(article),
            detail={"operation": operation.id, "kind": operation.kind, "arguments": operation.arguments},
        )
    )
    session.flush()
