"""The printed words of a translation beside those of the desk: which of them to take over."""

from flask import Blueprint, abort, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from sqlalchemy.orm import Session

from tm.errors import TmError
from tm.services import recognising
from tm.services.recognising import Side
from tm.storage.intake import Recognition
from tm.storage.issues import Article, Issue
from tm.web.current import now, reading, visit, writing
from tm.web.rights import edition_of_recognition, requires
from tm.web.sentences import translated
from tm.workflow.roles import Right

bp = Blueprint("recognising", __name__, url_prefix="/recognised/<int:recognition>")


@bp.get("")
@requires(Right.APPROVE, edition_of_recognition)
def show(recognition: int) -> ResponseReturnValue:
    """Where print and desk differ, sentence by sentence."""
    with reading() as session:
        return _page(session, recognition, None)


@bp.post("")
@requires(Right.APPROVE, edition_of_recognition)
def take(recognition: int) -> ResponseReturnValue:
    """Take over what was chosen; what was not stays as the desk has it."""
    form = request.form
    try:
        with writing() as (session, person):
            row = session.get(Recognition, recognition) or abort(404)
            edition = recognising.compare_printed(session, row).edition
            done = recognising.take_over(
                session,
                row,
                form.getlist("take"),
                person=person,
                may_approve=visit().may(Right.APPROVE, edition.id),
                token=form.get("change_id", ""),
                at=now(),
            )
            article, tag = session.get_one(Article, row.article_id).public_id, edition.tag
    except TmError as error:
        with reading() as session:
            return _page(session, recognition, translated(error)), 400
    if not done.saved:
        flash(_("Nothing was taken over; the desk keeps its words."))
    return redirect(url_for("articles.translate", article=article, tag=tag, done=done.number or None), 303)


def _page(session: Session, number: int, problem: str | None) -> str:
    row = session.get(Recognition, number) or abort(404)
    try:
        compared = recognising.compare_printed(session, row)
    except TmError:
        abort(404)
    issue = session.get_one(Article, row.printed_id).issue_id
    return render_template(
        "recognising/differences.html",
        view=compared.view,
        edition=compared.edition,
        differences=compared.found,
        issue=session.get(Issue, issue) if issue else None,
        problem=problem,
        number=number,
        Side=Side,
    )
