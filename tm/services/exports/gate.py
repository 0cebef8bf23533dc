"""Between an edition and its export: what an editor lets through although it is open, and why.

Only what is incomplete refuses an export; all else is an editor's to decide, and what was decided is kept.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from tm.errors import N_, TmError
from tm.services.history.telling import tell
from tm.storage.history import History, Subject
from tm.storage.issues import Issue
from tm.storage.paper import Edition
from tm.storage.people import Person
from tm.workflow.readiness import REFUSING, Gap

LET_THROUGH = "let_through"
"""The action by which it is told in the history."""
LONGEST = 500


@dataclass(frozen=True, slots=True)
class LetThrough:
    """What an editor let through, by kind, with the reason."""

    open: Mapping[str, int]
    reason: str
    person: str
    at: datetime

    def covers(self, open_: Mapping[Gap, int]) -> bool:
        """Whether nothing is open that was not then."""
        return all(count <= self.open.get(gap, 0) for gap, count in to_decide(open_).items())


def to_decide(open_: Mapping[Gap, int]) -> dict[Gap, int]:
    """What of the open things an editor decides about: what does not refuse the export anyway."""
    return {gap: count for gap, count in open_.items() if gap not in REFUSING}


def let_through(
    session: Session,
    issue: Issue,
    edition: Edition,
    open_: Mapping[Gap, int],
    *,
    reason: str,
    person: Person,
    at: datetime,
) -> None:
    """Say that an edition may go out with what is open, and why.

    Raises:
        TmError: there is no reason, or far too long a one.
    """
    words = reason.strip()
    if not words:
        raise TmError(N_("Say in a few words why it may go out like this."))
    if len(words) > LONGEST:
        raise TmError(N_("This is too long: write at most %(count)s letters."), count=LONGEST)
    told = {gap.value: count for gap, count in to_decide(open_).items()}
    detail = {"reason": words, "open": told}
    tell(session, Subject.ISSUE, LET_THROUGH, detail, issue=issue, edition=edition, person=person, at=at)


def last(session: Session, issue: Issue) -> dict[int, LetThrough]:
    """What was let through last in each edition of an issue, by the edition's number."""
    query = (
        select(History, Person.display_name)
        .outerjoin(Person, Person.id == History.person_id)
        .where(
            History.issue_id == issue.id,
            History.subject == Subject.ISSUE,
            History.action == LET_THROUGH,
            History.edition_id.is_not(None),
        )
        .order_by(History.seq)
    )
    return {row.edition_id or 0: _let_through(row, name or "") for row, name in session.execute(query)}


def reason_for(session: Session, issue: Issue, edition: Edition, open_: Mapping[Gap, int]) -> str | None:
    """Why an edition goes out with what is open, if an editor has said so and nothing has come since."""
    given = last(session, issue).get(edition.id)
    return given.reason if given and to_decide(open_) and given.covers(open_) else None


def _let_through(row: History, person: str) -> LetThrough:
    open_, reason = row.detail.get("open"), row.detail.get("reason")
    counts = {str(gap): int(count) for gap, count in open_.items()} if isinstance(open_, dict) else {}
    return LetThrough(counts, str(reason or ""), person, row.at)
