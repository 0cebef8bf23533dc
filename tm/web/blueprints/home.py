"""The home page: go on, what is mine, what is free; for editors, how the open issues stand."""

from collections.abc import Mapping

from flask import Blueprint, render_template
from flask.typing import ResponseReturnValue
from sqlalchemy import select
from sqlalchemy.orm import Session

from tm.document import BlockType, IssueState
from tm.services import home, issues
from tm.services.assigning.to_read import to_read
from tm.services.board import progress
from tm.services.board.boards import BoardView
from tm.services.talk import threads
from tm.services.talk.open_counts import open_counts
from tm.storage.issues import Article, Block, Issue
from tm.storage.units import Unit
from tm.web.current import now, reading, visit
from tm.web.pages import plan_page, question_page
from tm.web.structure.rights import to_decide, to_decide_in_pool
from tm.workflow.roles import Right

bp = Blueprint("home", __name__)


@bp.get("/")
def index() -> ResponseReturnValue:
    """What this person can do next."""
    here = visit()
    tags = tags_with(Right.TRANSLATE)
    with reading() as session:
        view = home.translator_home(session, here.who, editions=tags, at=now())
        states = (
            [IssueState.ARRIVING, IssueState.OPEN] if here.may(Right.MANAGE_ISSUES) else [IssueState.OPEN]
        )
        boards = [
            (issue, progress.board(session, issue, at=now()))
            for issue in issues.list_issues(session, states)[:4]
        ]
        edits = here.may_somewhere(Right.PLACE)
        closed = issues.list_issues(session, [IssueState.CLOSED])[:3] if edits else []
        asked = open_counts(session)
        return render_template(
            "home/index.html",
            view=view,
            boards=boards,
            closed=[each.slug for each in closed],
            to_decide=to_decide(session, [issue.id for issue, _board in boards]),
            to_decide_in_pool=to_decide_in_pool(session).total(),
            tags=tags,
            days_left=days_left,
            ahead={issue.id: plan_page.ahead(session, issue, board) for issue, board in boards},
            beginning=_beginning(session, view.first) if view.first else None,
            asked=asked,
            asked_in={issue.id: asked_in(board, asked) for issue, board in boards},
            questions=threads.waiting(session, question_page.reader()),
            to_read=to_read(session, here.who, editions=tags_with(Right.APPROVE)),
            edits=edits,
        )


def _beginning(session: Session, piece: home.HomePiece) -> str | None:
    """The first sentence of its first paragraph, unless the words that it is called by are those."""
    query = (
        select(Unit.text)
        .join(Block, Block.id == Unit.block_id)
        .join(Article, Article.id == Block.article_id)
        .where(Article.public_id == piece.article, Block.type == BlockType.PARAGRAPH)
        .where(Block.retired_at.is_(None), Unit.retired_at.is_(None))
        .order_by(Block.position, Block.id, Unit.position)
    )
    text = session.scalars(query.limit(1)).first()
    return None if text and piece.headline.startswith(text[: len(piece.headline) - 1]) else text


def asked_in(board: BoardView, asked: Mapping[tuple[str, str], int]) -> int:
    """How many open questions there are about the articles of an issue."""
    articles = {row.id for row in board.rows}
    return sum(count for (article, _tag), count in asked.items() if article in articles)


def tags_with(right: Right) -> list[str]:
    """Where this person has a right: of those editions, the ones whose language they write."""
    here = visit()
    return home.tags_for(here.editions, here.grants, here.who, right)


def days_left(issue: Issue) -> int | None:
    """How many days are left until print, else until the first date; None: not known, or it is over."""
    if issue.print_at is not None:
        return (issue.print_at - now()).days if issue.print_at >= now() else None
    today = now().date()
    if issue.date_from is None or issue.date_from < today:
        return None
    return (issue.date_from - today).days
