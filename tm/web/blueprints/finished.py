"""The end of an article's page when its last sentence is done: the one next step."""

from flask import Blueprint, abort, render_template
from flask.typing import ResponseReturnValue
from sqlalchemy.orm import Session

from tm.services import home
from tm.services.assigning import reviewing
from tm.services.assigning.holders import able
from tm.services.views import ArticleView
from tm.storage.issues import Article
from tm.storage.paper import Edition
from tm.web.blueprints.home import tags_with
from tm.web.current import now, reading, visit
from tm.web.pages.article import load
from tm.web.rights import edition_in_path, requires
from tm.workflow.roles import Right

bp = Blueprint("finished", __name__)


@bp.get("/articles/<article>/<tag>/next")
@requires(Right.TRANSLATE, edition_in_path)
def step(article: str, tag: str) -> ResponseReturnValue:
    """What can be done next, as a part of the page; 404 while a sentence is left to do."""
    with reading() as session:
        row, edition, _issue, view = load(session, article, tag)
        if view.next_open():
            abort(404)
        begin = home.translator_home(session, visit().who, editions=tags_with(Right.TRANSLATE), at=now())
        return render_template(
            "articles/_finished.html",
            view=view,
            edition=edition,
            next=home.next_step(begin, to_read=_to_read(session, row, edition, view)),
            is_read=any(each.id != visit().who.id for each in able(session, edition, Right.APPROVE)),
        )


def _to_read(session: Session, article: Article, edition: Edition, view: ArticleView) -> int:
    """How many sentences the visitor can approve."""
    if not visit().may(Right.APPROVE, edition.id):
        return 0
    waiting = reviewing.to_approve(view)
    return len(waiting) - len(reviewing.waiting_for_others(session, article, edition, waiting, visit().who))
