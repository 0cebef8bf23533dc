"""Notices: what others did with what is mine."""

from flask import Blueprint, abort, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from tm.services.history import notices
from tm.services.history.notices import NoticeView
from tm.storage.notices import NoticeKind
from tm.web.current import now, reading, visit, writing
from tm.web.wishes import moment

bp = Blueprint("notices", __name__, url_prefix="/notices")
_ABOUT_QUESTIONS = frozenset({NoticeKind.QUESTION, NoticeKind.ANSWERED, NoticeKind.SENT_BACK})

_PAGES = {
    NoticeKind.CHANGED_BY_READER: ("articles.read", "changed"),
    NoticeKind.APPROVED: ("articles.read", None),
    NoticeKind.STILL_ON_IT: ("assigning.who", None),
    NoticeKind.FREE_AGAIN: ("assigning.who", None),
    NoticeKind.TAKEN_OVER: ("assigning.who", None),
}


@bp.get("")
def index() -> ResponseReturnValue:
    """The visitor's notices, the newest first."""
    with reading() as session:
        rows = notices.notices_of(session, visit().who)
    return render_template("notices/index.html", rows=rows)


@bp.post("/<int:notice>/open")
def open_(notice: int) -> ResponseReturnValue:
    """Go where a notice leads; it is read then."""
    with writing() as (session, person):
        found = notices.notice_of(session, person, notice) or abort(404)
        notices.read(session, person, key=notice, at=now())
    return redirect(address(found), 303)


@bp.post("/read")
def read() -> ResponseReturnValue:
    """All that the page showed is read."""
    try:
        shown = moment(request.form.get("shown")) or abort(400)
    except ValueError:
        abort(400)
    with writing() as (session, person):
        notices.read(session, person, shown=shown, at=now())
    return redirect(url_for("notices.index"), 303)


def address(notice: NoticeView) -> str:
    """Where a notice leads: to the question, to what was changed, to who has it, or to the article."""
    if notice.question and notice.kind in _ABOUT_QUESTIONS:
        return url_for("questions.show", question=notice.question)
    if not notice.edition:
        return url_for("articles.choose", article=notice.article)
    page, anchor = _PAGES.get(notice.kind, ("articles.translate", None))
    return url_for(page, article=notice.article, tag=notice.edition, _anchor=anchor)
