"""Whole issues: out of sight, or put away."""

from dataclasses import dataclass
from typing import ClassVar

from sqlalchemy import select
from sqlalchemy.orm import Session

from tm.document import IssueState
from tm.errors import N_, TmError
from tm.services.structure.row_changes import Recorder
from tm.storage.issues import Issue
from tm.storage.locks import Turn, take_turn
from tm.storage.queries.undone import DISCARD
from tm.workflow.states import check_move

_DISCARDABLE = frozenset({IssueState.ARRIVING, IssueState.OPEN})


@dataclass(frozen=True, slots=True)
class DiscardIssue:
    """Take an issue that was imported by mistake out of sight.

    Its slug is free again, and the same document can be imported anew; all that was done stays with it.
    """

    kind: ClassVar[str] = DISCARD
    issue: str

    def run(self, session: Session, recorder: Recorder) -> int | None:
        """See `StructureChange.run`."""
        take_turn(session, Turn.ISSUE)
        issue = _find(session, self.issue)
        if issue.state not in _DISCARDABLE:
            raise TmError(
                N_("Issue %(slug)s has been closed and cannot be thrown away; open it again first."),
                slug=issue.slug,
            )
        recorder.change(issue, slug=f"{issue.slug}~{issue.id}", state=IssueState.ARCHIVED)
        return issue.id


@dataclass(frozen=True, slots=True)
class ArchiveIssue:
    """Put an issue away; its articles and translations stay as they are."""

    kind: ClassVar[str] = "archive_issue"
    issue: str

    def run(self, session: Session, recorder: Recorder) -> int | None:
        """See `StructureChange.run`."""
        issue = _find(session, self.issue)
        check_move(issue.slug, issue.state, IssueState.ARCHIVED)
        recorder.change(issue, state=IssueState.ARCHIVED)
        return issue.id


def _find(session: Session, slug: str) -> Issue:
    issue = session.scalar(select(Issue).where(Issue.slug == slug))
    if issue is None:
        raise TmError(N_("There is no issue %(slug)s."), slug=slug)
    return issue
