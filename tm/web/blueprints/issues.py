"""The list of issues, a new issue, its name and dates, and its life: arriving, open, closed, archived."""

from flask import Blueprint, abort, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from tm.document import IssueState
from tm.errors import TmError
from tm.services import issues
from tm.services.board import progress
from tm.services.incoming import intake
from tm.services.talk.open_counts import open_counts
from tm.web.blueprints.home import asked_in, days_left
from tm.web.current import now, reading, writing
from tm.web.forms.typed import typed_date, typed_text
from tm.web.found import issue_or_404
from tm.web.pages import plan_page
from tm.web.rights import requires
from tm.web.sentences import translated
from tm.web.structure.rights import to_decide
from tm.workflow.roles import Right

bp = Blueprint("issues", __name__, url_prefix="/issues")
_MOVES = {
    IssueState.OPEN: issues.open_issue,
    IssueState.CLOSED: issues.close_issue,
    IssueState.ARCHIVED: issues.archive_issue,
}


@bp.get("")
def index() -> ResponseReturnValue:
    """All issues, the newest first, with a bar per edition for those at work."""
    at_work = {IssueState.ARRIVING, IssueState.OPEN}
    with reading() as session:
        found = issues.list_issues(session)
        boards = {
            issue.id: progress.board(session, issue, at=now()) for issue in found if issue.state in at_work
        }
        waiting = to_decide(session, list(boards))
        asked = open_counts(session)
        return render_template(
            "issues/index.html",
            issues=found,
            boards=boards,
            days_left=days_left,
            ahead={
                issue.id: plan_page.ahead(session, issue, boards[issue.id])
                for issue in found
                if issue.id in boards
            },
            to_decide=waiting,
            asked_in={issue: asked_in(board, asked) for issue, board in boards.items()},
        )


@bp.get("/new")
@requires(Right.MANAGE_ISSUES)
def new() -> ResponseReturnValue:
    """The form for a new issue."""
    return render_template("issues/form.html", issue=None, form={}, problem=None)


@bp.post("/new")
@requires(Right.MANAGE_ISSUES)
def create() -> ResponseReturnValue:
    """Make a new issue; the standing texts of the one before are carried over."""
    try:
        with writing() as (session, person):
            issue = intake.new_issue(
                session,
                slug=typed_text("slug"),
                volume=typed_text("volume"),
                number=typed_text("number"),
                date_from=typed_date("date_from"),
                date_to=typed_date("date_to"),
                person=person,
                at=now(),
            )
            slug = issue.slug
    except TmError as error:
        page = render_template("issues/form.html", issue=None, form=request.form, problem=translated(error))
        return page, 400
    return redirect(url_for("board.show", slug=slug))


@bp.get("/<slug>/edit")
@requires(Right.MANAGE_ISSUES)
def edit(slug: str) -> ResponseReturnValue:
    """The form for an issue's name, numbers and dates."""
    with reading() as session:
        issue = issue_or_404(session, slug)
        return render_template("issues/form.html", issue=issue, form={}, problem=None)


@bp.post("/<slug>/edit")
@requires(Right.MANAGE_ISSUES)
def save(slug: str) -> ResponseReturnValue:
    """Keep an issue's name, numbers and dates."""
    try:
        with writing() as (session, person):
            issue = issues.edit_issue(
                session,
                issue_or_404(session, slug),
                slug=typed_text("slug") or slug,
                volume=typed_text("volume"),
                number=typed_text("number"),
                date_from=typed_date("date_from"),
                date_to=typed_date("date_to"),
                person=person,
                at=now(),
            )
            slug = issue.slug
    except TmError as error:
        with reading() as session:
            row = issue_or_404(session, slug)
            problem = translated(error)
            return render_template("issues/form.html", issue=row, form=request.form, problem=problem), 400
    flash(_("Saved."))
    return redirect(url_for("board.show", slug=slug))


@bp.post("/<slug>/state")
@requires(Right.MANAGE_ISSUES)
def move(slug: str) -> ResponseReturnValue:
    """Open, close or archive an issue."""
    wish = request.form.get("state", "")
    change = next((move for state, move in _MOVES.items() if state == wish), None)
    if change is None:
        abort(400)
    with writing() as (session, person):
        change(session, issue_or_404(session, slug), person=person, at=now())
    flash(_("Saved."))
    return redirect(url_for("board.show", slug=slug))
