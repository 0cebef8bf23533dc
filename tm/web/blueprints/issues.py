"""The list of issues, a new issue, its name and dates, and its life: arriving, open, closed, archived."""

from datetime import date
from typing import TypedDict

from flask import Blueprint, abort, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from tm.document import IssueState
from tm.errors import TmError
from tm.services import issues
from tm.services.board import progress
from tm.services.incoming import intake
from tm.services.talk.open_counts import open_counts
from tm.storage.issues import Issue
from tm.web.blueprints.home import asked_in, days_left
from tm.web.current import now, reading, writing
from tm.web.forms import untouched
from tm.web.forms.typed import Typed
from tm.web.found import issue_or_404
from tm.web.pages import plan_page
from tm.web.rights import requires
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
    return _form(None, Typed({}))


@bp.post("/new")
@requires(Right.MANAGE_ISSUES)
def create() -> ResponseReturnValue:
    """Make a new issue; the standing texts of the one before are carried over."""
    typed = Typed(request.form)
    named = _named(typed)
    if not typed.problems:
        try:
            with writing() as (session, person):
                issue = intake.new_issue(session, slug=typed.text("slug"), **named, person=person, at=now())
                slug = issue.slug
        except TmError as error:
            typed.refuse(error)
    if typed.problems:
        return _form(None, typed), 400
    return redirect(url_for("board.show", slug=slug))


@bp.get("/<slug>/edit")
@requires(Right.MANAGE_ISSUES)
def edit(slug: str) -> ResponseReturnValue:
    """The form for an issue's name, numbers and dates."""
    with reading() as session:
        issue = issue_or_404(session, slug)
        return _form(issue, Typed(_stands(issue)))


@bp.post("/<slug>/edit")
@requires(Right.MANAGE_ISSUES)
def save(slug: str) -> ResponseReturnValue:
    """Keep what was changed of an issue's name, numbers and dates."""
    try:
        with writing() as (session, person):
            issue = issue_or_404(session, slug)
            typed = Typed(untouched.typed(_stands(issue)))
            named = _named(typed)
            if not typed.problems:
                name = typed.text("slug") or issue.slug
                slug = issues.edit_issue(session, issue, slug=name, **named, person=person, at=now()).slug
    except TmError as error:
        typed.refuse(error)
    if typed.problems:
        with reading() as session:
            return _form(issue_or_404(session, slug), typed), 400
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


class _Named(TypedDict):
    """What a volume line says of an issue."""

    volume: str | None
    number: str | None
    date_from: date | None
    date_to: date | None


def _named(typed: Typed) -> _Named:
    return _Named(
        volume=typed.text("volume"),
        number=typed.text("number"),
        date_from=typed.date("date_from"),
        date_to=typed.date("date_to"),
    )


def _stands(issue: Issue) -> dict[str, str]:
    """What stands in the fields of an issue."""
    names = ("slug", "volume", "number", "date_from", "date_to")
    return {name: str(getattr(issue, name) or "") for name in names}


def _form(issue: Issue | None, typed: Typed) -> str:
    was = untouched.shown(_stands(issue)) if issue else ""
    return render_template("issues/form.html", issue=issue, typed=typed, was=was)
