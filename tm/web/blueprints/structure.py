"""The structure of an issue: doubts first, the text as it will stand, every change to be undone."""

from flask import Blueprint, abort, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from sqlalchemy.orm import Session
from werkzeug import Response

from tm.document import BlockType, IssueState, Kind
from tm.errors import TmError
from tm.services import import_report, issues, standing, structure
from tm.services.row_changes import ChangedSince
from tm.storage.history import Operation
from tm.storage.issues import Article, Issue
from tm.web import structure_forms, structure_page
from tm.web.current import now, reading, visit, writing
from tm.web.found import article_or_404, block_or_404, edition_or_404, issue_of, issue_or_404
from tm.web.rights import Where, home_of_article, home_of_block, home_of_doubt, home_of_operation, requires
from tm.web.sentences import translated
from tm.workflow.roles import Right

bp = Blueprint("structure", __name__)
UNDO_SHOWN = 30
_TARGETS = (IssueState.ARRIVING, IssueState.OPEN)


@bp.get("/issues/<slug>/structure")
@requires(Right.EDIT_SOURCE, Where.ANY_EDITION)
def show(slug: str) -> ResponseReturnValue:
    """What import found, the text as it will stand, and what was done to it since."""
    with reading() as session:
        return _page(session, issue_or_404(session, slug), piece=request.args.get("piece"))


@bp.post("/structure/articles/<article>")
@requires(Right.EDIT_SOURCE, home_of_article)
def change_article(article: str) -> ResponseReturnValue:
    """Change one thing about an article."""
    try:
        with writing() as (session, person):
            issue = issue_of(session, article_or_404(session, article))
            change = structure_forms.article_change(article)
            done = structure.apply(session, change, person=person, at=now())
            stays = session.get_one(Article, article_or_404(session, article).id).issue_id == done.issue_id
            gone = change.kind == "archive_article" or not stays
            if issue is None and done.issue_id is not None:
                flash(_("It is in issue %(slug)s now.", slug=session.get_one(Issue, done.issue_id).slug))
            return _back(issue, None if gone else article, done)
    except TmError as error:
        return _refused(article, error)


@bp.post("/structure/blocks/<block>")
@requires(Right.EDIT_SOURCE, home_of_block)
def change_block(block: str) -> ResponseReturnValue:
    """Say what a block is, link it to a standing text, or cut that link; perhaps that settles a doubt."""
    with reading() as session:
        article = session.get_one(Article, block_or_404(session, block).article_id).public_id
    try:
        with writing() as (session, person):
            issue = issue_of(session, article_or_404(session, article))
            done = structure.apply(session, structure_forms.block_change(block), person=person, at=now())
            doubt = request.form.get("doubt", type=int)
            if doubt is None or issue is None:
                return _back(issue, article, done)
            if import_report.settle(session, doubt, person=person, at=now()).id != issue.id:
                abort(400)
            return redirect(url_for("structure.show", slug=issue.slug, done=done.id) + "#doubts", 303)
    except TmError as error:
        return _refused(article, error)


@bp.post("/issues/<slug>/structure/<int:operation>/undo")
@requires(Right.EDIT_SOURCE, home_of_operation)
def undo(slug: str, operation: int) -> ResponseReturnValue:
    """Take one change back."""
    try:
        with writing() as (session, person):
            issue = issue_or_404(session, slug)
            row = structure.find_operation(session, issue, operation)
            structure.undo(session, row, person=person, at=now())
            return _back(issue, str(row.arguments.get("article") or "") or None, row)
    except TmError as error:
        problem = _later_change() if isinstance(error, ChangedSince) else translated(error)
        with reading() as session:
            return _page(session, issue_or_404(session, slug), problem=problem), 409


@bp.post("/structure/doubts/<int:doubt>/settle")
@requires(Right.EDIT_SOURCE, home_of_doubt)
def settle(doubt: int) -> ResponseReturnValue:
    """Say that a doubt is settled."""
    with writing() as (session, person):
        issue = import_report.settle(session, doubt, person=person, at=now())
        return redirect(url_for("structure.show", slug=issue.slug) + "#doubts", 303)


def _page(session: Session, issue: Issue, *, piece: str | None = None, problem: str = "") -> str:
    if not visit().editions:
        abort(404)
    log = structure.operations(session, issue)
    done = request.args.get("done", type=int)
    return render_template(
        "structure/show.html",
        issue=issue,
        page=structure_page.build(session, issue, edition_or_404(session, visit().editions[0].tag)),
        piece=piece,
        problem=problem,
        done=next((operation for operation in log if operation.id == done), None),
        kinds=list(Kind),
        types=list(BlockType),
        keys=[row.key for row in standing.page(session)],
        issues=[each.slug for each in issues.list_issues(session, _TARGETS) if each.id != issue.id],
        operations=log[:UNDO_SHOWN],
        form=request.form,
        told=translated,
    )


def _refused(article: str, error: TmError) -> ResponseReturnValue:
    """The page with the problem beside the article; an article of the pool has no such page."""
    with reading() as session:
        issue = issue_of(session, article_or_404(session, article))
        if issue is None:
            raise error
        return _page(session, issue, piece=article, problem=translated(error)), 400


def _later_change() -> str:
    return str(_("This cannot be undone now: something was changed there later. Undo that first."))


def _back(issue: Issue | None, article: str | None, done: Operation) -> Response:
    """To the structure of the issue, at the article if it is still there; what was done can be undone."""
    if issue is None:
        return redirect(url_for("intake.pool"), 303)
    target = url_for("structure.show", slug=issue.slug, piece=article, done=done.id)
    return redirect(f"{target}#a-{article}" if article else target, 303)
