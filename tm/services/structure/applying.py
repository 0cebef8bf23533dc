"""The structure of an issue: undoable operations on articles and blocks, each in the log and in the history.

An operation is a value with a `kind` and a `run`; it changes rows through a recorder and says which issue's
log it belongs to. Each stands in the `structure_…` module of its subject; a new one needs nothing here. What
an operation did to rows is kept with it, so that `undo` knows none of them. They are carried out one after
the other, so that none works on what another is just changing.
"""

import json
from dataclasses import Field, fields, replace
from datetime import datetime
from typing import ClassVar, Protocol, cast

from sqlalchemy.orm import Session

from tm.errors import N_, TmError
from tm.services.history.operation_log import abouts
from tm.services.structure.at_work import check_at_work, so_already
from tm.services.structure.changed_originals import tell_of_changes
from tm.services.structure.following import Following, touched
from tm.services.structure.row_changes import Recorder
from tm.storage.history import History, Operation, Subject
from tm.storage.locks import Turn, take_turn
from tm.storage.people import Person
from tm.text import clean

UNDO = "undo"
"""The action of the line of history that says that an operation was undone."""


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
        TmError: it cannot be done, changes nothing, or is about an issue that was put away; nothing was
            changed.
    """
    _take_turn(session)
    change = _cleaned(change)
    recorder = Recorder(session, person, at, change.kind)
    with session.begin_nested():
        issue_id = change.run(session, recorder)
        if not recorder.changes:
            raise so_already()
        check_at_work(session, recorder, issue_id)
    return log(session, issue_id, change.kind, _arguments(change), recorder)


def log(
    session: Session, issue_id: int | None, kind: str, arguments: dict[str, object], recorder: Recorder
) -> Operation:
    """Keep an operation with what it did to rows, and a line of history."""
    operation = Operation(
        issue_id=issue_id,
        kind=kind,
        arguments=arguments,
        changes=recorder.changes,
        person_id=recorder.person_id,
        done_at=recorder.at,
    )
    session.add(operation)
    session.flush()
    _note(session, operation, kind, recorder)
    tell_of_changes(session, kind, recorder)
    return operation


def undo(session: Session, operation: Operation, *, person: Person | None, at: datetime) -> None:
    """Take an operation back: every row as it was before, what it created out of sight.

    What was translated since on sentences that stay is left as it is.

    Raises:
        TmError: it was taken back already, or is about an issue that was put away.
        ChangedSince: something it changed has been changed since; nothing is taken back.
    """
    _take_turn(session)
    if operation.undone_at is not None:
        raise TmError(N_("This has been undone already."))
    recorder = Recorder(session, person, at, UNDO)
    with session.begin_nested():
        blocks = touched(session, operation.changes)
        following = Following(session)
        for block in blocks:
            following.note(block)
        recorder.undo(operation.changes)
        following.settle_undone(recorder, blocks)
        check_at_work(session, recorder, operation.issue_id)
        operation.undone_at = at
        operation.undone_by_id = None if person is None else person.id
    _note(session, operation, UNDO, recorder)


def _cleaned(change: StructureChange) -> StructureChange:
    """The same change; what was typed without characters that are none."""
    values = {field.name: getattr(change, field.name) for field in fields(change)}
    typed = {name: clean(value) for name, value in values.items() if type(value) is str}
    return replace(change, **typed)


def _arguments(change: StructureChange) -> dict[str, object]:
    """The fields of an operation as JSON values."""
    values = {field.name: getattr(change, field.name) for field in fields(change)}
    return cast("dict[str, object]", json.loads(json.dumps(values)))


def _take_turn(session: Session) -> None:
    """Wait for whoever changes structure just now, and see what they stored."""
    session.flush()
    take_turn(session, Turn.LOAD)
    session.expire_all()


def _note(session: Session, operation: Operation, action: str, recorder: Recorder) -> None:
    about = abouts(session, [operation]).get(operation.id)
    session.add(
        History(
            at=recorder.at,
            person_id=recorder.person_id,
            subject=Subject.STRUCTURE,
            action=action,
            issue_id=operation.issue_id,
            article_id=None if about is None else about.article,
            detail={"operation": operation.id, "kind": operation.kind, "arguments": operation.arguments},
        )
    )
    session.flush()
