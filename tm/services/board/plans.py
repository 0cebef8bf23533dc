"""The plan until print: how many days before it each step must be done, in the paper, editions and issues."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

from sqlalchemy import delete, or_, select
from sqlalchemy.orm import Session

from tm.errors import N_, TmError
from tm.services.history.telling import tell
from tm.storage.going_out import PlanStep
from tm.storage.history import Subject
from tm.storage.issues import Issue
from tm.storage.people import Person
from tm.workflow.deadlines import MOST_DAYS, Setting, Step, days_before

Days = Mapping[tuple[int | None, Step], int | None]
"""Days before print by edition (its number; None: all of them) and step; None: as it holds otherwise."""


def settings_of(session: Session, issue: Issue | None) -> list[Setting]:
    """What was said for the paper and, with an issue, for that."""
    query = select(PlanStep).where(
        or_(PlanStep.issue_id.is_(None), PlanStep.issue_id == (issue.id if issue else None))
    )
    return [
        Setting(row.step, row.days, row.issue_id, row.edition_id)
        for row in session.scalars(query.order_by(PlanStep.id))
    ]


def set_days(session: Session, issue: Issue | None, days: Days, *, person: Person, at: datetime) -> None:
    """Say how many days before print steps must be done, in one issue or, without one, always.

    Raises:
        TmError: there are too many days.
    """
    if any(number is not None and not 0 <= number <= MOST_DAYS for number in days.values()):
        raise TmError(N_("Type a number of days from 0 to %(most)s, or nothing."), most=MOST_DAYS)
    mine = PlanStep.issue_id.is_(None) if issue is None else PlanStep.issue_id == issue.id
    before = {(row.edition_id, row.step): row.days for row in session.scalars(select(PlanStep).where(mine))}
    after = {place: number for place, number in days.items() if number is not None}
    if before == after:
        return
    session.execute(delete(PlanStep).where(mine))
    for (edition, step), number in after.items():
        session.add(
            PlanStep(issue_id=issue.id if issue else None, edition_id=edition, step=step, days=number)
        )
    detail = {"before": _plain(before), "after": _plain(after)}
    subject = Subject.PAPER if issue is None else Subject.ISSUE
    tell(session, subject, "plan", detail, issue=issue, person=person, at=at)


def set_print(
    session: Session, issue: Issue, print_at: datetime | None, *, person: Person, at: datetime
) -> None:
    """Say when an issue goes to the printer, or that it is not known."""
    if issue.print_at == print_at:
        return
    before, issue.print_at = issue.print_at, print_at
    detail = {
        "before": before.isoformat() if before else None,
        "after": print_at.isoformat() if print_at else None,
    }
    tell(session, Subject.ISSUE, "print", detail, issue=issue, person=person, at=at)


def moments(issue: Issue, settings: Sequence[Setting], edition_id: int | None = None) -> dict[Step, datetime]:
    """When each step of an issue is due in an edition, or in the paper; nothing where print is not known."""
    if issue.print_at is None:
        return {}
    days = days_before(settings, issue.id, edition_id)
    return {step: issue.print_at - timedelta(days=days[step]) for step in Step}


def next_due(issue: Issue, settings: Sequence[Setting], *, now: datetime) -> tuple[Step, datetime] | None:
    """The step that is due next in an issue, and when."""
    coming = [(at, step) for step, at in moments(issue, settings).items() if at >= now]
    return (min(coming)[1], min(coming)[0]) if coming else None


def _plain(days: Mapping[tuple[int | None, Step], int]) -> dict[str, int]:
    return {f"{step.value}/{edition or ''}": number for (edition, step), number in days.items()}
