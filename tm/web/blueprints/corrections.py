"""Corrections after print: what editions mended in a closed issue, and what the others say to it."""

from flask import Blueprint, abort, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from tm.errors import TmError
from tm.services.exports import corrections
from tm.services.placements import editions_of
from tm.storage.going_out import Answer
from tm.web.current import now, reading, writing
from tm.web.found import article_or_404, edition_or_404, issue_or_404
from tm.web.rights import edition_in_path, requires
from tm.web.sentences import translated
from tm.workflow.roles import Right

bp = Blueprint("corrections", __name__, url_prefix="/issues")


@bp.get("/<slug>/corrections")
def show(slug: str) -> ResponseReturnValue:
    """What was mended since print, with old and new words in each edition."""
    return _show(slug)


@bp.post("/<slug>/corrections/<tag>")
@requires(Right.APPROVE, edition_in_path)
def answer(slug: str, tag: str) -> ResponseReturnValue:
    """Say what an edition did about it."""
    form = request.form
    said = form.get("answer", "")
    if said not in list(Answer):
        abort(400)
    try:
        with writing() as (session, person):
            article = article_or_404(session, form.get("article", ""))
            if article.issue_id != issue_or_404(session, slug).id:
                abort(404)
            corrections.answer(
                session,
                article,
                edition_or_404(session, tag),
                form.get("mark", ""),
                Answer(said),
                word=form.get("word", ""),
                person=person,
                at=now(),
            )
    except TmError as error:
        return _show(slug, translated(error)), 400
    flash(_("Noted."))
    return redirect(url_for("corrections.show", slug=slug, _anchor=f"c-{form['article']}"), 303)


def _show(slug: str, problem: str = "") -> str:
    with reading() as session:
        issue = issue_or_404(session, slug)
        return render_template(
            "exports/corrections.html",
            issue=issue,
            corrections=corrections.corrections(session, issue, editions_of(session)),
            answers=list(Answer),
            problem=problem,
            form=request.form,
        )
