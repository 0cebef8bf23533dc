"""What the forms have in common with which an article comes in: where it goes, and which editions want it."""

from collections.abc import Sequence

from flask import request
from sqlalchemy.orm import Session

from tm.document import IssueState
from tm.services import issues
from tm.storage.issues import Article, Issue
from tm.storage.paper import Carries, Edition
from tm.web.current import visit
from tm.workflow.roles import Right

AT_WORK = (IssueState.ARRIVING, IssueState.OPEN)


def at_work(session: Session) -> list[str]:
    """The issues (slugs) into which an article can be put."""
    return issues.slugs(session, AT_WORK)


def chosen_editions(session: Session) -> Sequence[Edition] | None:
    """The editions that were chosen; None: those that take articles by themselves."""
    if request.form.get("choose") != "chosen":
        return None
    chosen = request.form.getlist("editions")
    return [session.get_one(Edition, edition.id) for edition in visit().editions if edition.tag in chosen]


def editions_proposed() -> list[str]:
    """The editions (tags) that are ticked at first: those that carry everything."""
    return [edition.tag for edition in visit().editions if edition.carries is Carries.EVERYTHING]


def to_run_in(session: Session, article: Article, issue: Issue | None) -> list[str]:
    """The issues (slugs) in which what was printed can run again, if the visitor may edit it."""
    if issue is None or issue.state in AT_WORK:
        return []
    return at_work(session) if visit().may(Right.EDIT_SOURCE, article.home_edition_id) else []
