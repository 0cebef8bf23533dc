"""Whether a change of structure is one, and about what is at work."""

from collections.abc import Mapping

from sqlalchemy import select
from sqlalchemy.orm import Session

from tm.document import IssueState
from tm.errors import N_, TmError
from tm.services.structure.row_changes import Recorder
from tm.storage.issues import Article, Issue
from tm.workflow.states import check_not_put_away


def so_already() -> TmError:
    """The error of a change that would change nothing."""
    return TmError(N_("This is so already."))


def check_at_work(session: Session, recorder: Recorder, issue_id: int | None) -> None:
    """Do nothing where no issue that something was done to has been put away, unless that is what was done.

    Raises:
        TmError: one has.
    """
    session.flush()
    query = select(Issue).where(
        Issue.id.in_(_concerned(recorder, issue_id)),
        Issue.state == IssueState.ARCHIVED,
        Issue.public_id.not_in(_rows(recorder, Issue.__tablename__)),
    )
    away = session.scalars(query.order_by(Issue.id)).first()
    if away is not None:
        check_not_put_away(away.slug, away.state)


def _concerned(recorder: Recorder, issue_id: int | None) -> set[int]:
    """The issue of an operation, and those that articles left or came to."""
    found = {issue_id}
    for change in recorder.changes:
        for side in (change["before"], change["after"]):
            if change["table"] == Article.__tablename__ and isinstance(side, Mapping):
                found.add(side.get("issue_id"))
    return {number for number in found if number is not None}


def _rows(recorder: Recorder, table: str) -> set[str]:
    """The ids of the rows of a table that were changed."""
    return {str(change["id"]) for change in recorder.changes if change["table"] == table}
