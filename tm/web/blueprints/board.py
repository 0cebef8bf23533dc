"""The board of an issue: articles in page order, an edition in each column; and what is missing."""

from flask import Blueprint, abort, render_template
from flask.typing import ResponseReturnValue

from tm.services.board import known_findings, progress
from tm.services.board.boards import BoardView
from tm.services.exports import exported_words
from tm.web.blueprints.home import days_left
from tm.web.current import now, reading, visit
from tm.web.found import issue_or_404
from tm.web.pages import missing_page, plan_page, sheet_page
from tm.web.pages.board import page_of
from tm.web.rights import home_of_issue
from tm.web.structure.rights import to_decide
from tm.workflow.roles import Right
from tm.workflow.states import NEXT

bp = Blueprint("board", __name__, url_prefix="/issues")


@bp.get("/<slug>")
def show(slug: str) -> ResponseReturnValue:
    """The issue at a glance."""
    here = visit()
    with reading() as session:
        issue = issue_or_404(session, slug)
        board = progress.board(session, issue, at=now())
        return render_template(
            "board/show.html",
            issue=issue,
            board=board,
            next_missing=_next_missing(board),
            carried={tag for row in board.rows for tag, cell in row.cells.items() if cell.wanted},
            to_decide=to_decide(session, [issue.id]),
            page=page_of(board, known_findings.known(session, issue, board), now()),
            days=days_left(issue),
            ahead={issue.id: plan_page.ahead(session, issue, board)},
            gone_out=exported_words.gone_out(session, issue),
            moves=NEXT[issue.state] if here.may(Right.MANAGE_ISSUES) else (),
            replaces=[
                column.tag for column in board.columns if column.counts.units and column.tag in _mine()
            ],
            titles={edition.tag: edition for edition in here.editions},
            **sheet_page.just_changed(session),
            given_to=sheet_page.just_given_to(session),
            updates=here.may_somewhere(Right.EDIT_SOURCE) and here.may(Right.EDIT_SOURCE, home_of_issue()),
        )


@bp.get("/<slug>/missing")
@bp.get("/<slug>/missing/<tag>")
def missing(slug: str, tag: str | None = None) -> ResponseReturnValue:
    """Everything between here and print, in one edition or in all of them."""
    with reading() as session:
        issue = issue_or_404(session, slug)
        chosen = (visit().edition(tag) or abort(404)) if tag else None
        page = missing_page.load(session, issue, visit().editions, chosen)
        return render_template(
            "board/missing.html",
            page=page,
            issue=issue,
            edition=chosen,
            gives={each.tag for each in visit().editions if visit().may(Right.PLACE, each.id)},
            **sheet_page.just_changed(session),
            given_to=sheet_page.just_given_to(session),
        )


def _next_missing(board: BoardView) -> str | None:
    """Tag of the first edition that lacks something, those before the others that the visitor translates."""
    mine = _mine()
    lacking = [column.tag for column in board.columns if column.articles and column.missing]
    return next(iter(sorted(lacking, key=lambda tag: tag not in mine)), None)


def _mine() -> set[str]:
    """Tags of the editions that the visitor may translate into."""
    here = visit()
    return {edition.tag for edition in here.editions if here.may(Right.TRANSLATE, edition.id)}
