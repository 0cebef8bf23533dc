"""What the forms have in common with which an article comes in: where it goes, and which editions want it."""

from collections.abc import Sequence

from flask import request
from sqlalchemy.orm import Session

from tm.document import IssueState
from tm.services import issues
from tm.storage.paper import Carries, Edition
from tm.web.current import visit


def at_work(session: Session) -> list[str]:
    """The issues (slugs) into which an article can be put."""
    return [issue.slug for issue in issues.list_issues(session, (IssueState.ARRIVING, IssueState.OPEN))]


def chosen_editions(session: Session) -> Sequence[Edition] | None:
    """The editions that were chosen; None: those that take articles by themselves."""
    if request.form.get("choose") != "chosen":
        return None
    chosen = request.form.getlist("editions")
    return [session.get_one(Edition, edition.id) for edition in visit().editions if edition.tag in chosen]


def editions_proposed() -> list[str]:
    """The editions (tags) that are ticked at first: those that carry everything."""
    return [edition.tag for edition in visit().editions if edition.carries is Carries.EVERYTHING]
