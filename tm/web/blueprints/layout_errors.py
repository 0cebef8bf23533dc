"""What somebody found on the laid-out page: the edition's text to choose the sentence from, and the form."""

from flask import Blueprint, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from tm.errors import TmError
from tm.services.exports import layout_errors
from tm.services.loading import load_article
from tm.services.talk.questions import Place
from tm.web.current import now, reading, writing
from tm.web.found import article_or_404, edition_or_404, unit_of_article_or_404
from tm.web.rights import Where, requires
from tm.web.sentences import translated
from tm.workflow.roles import Right

bp = Blueprint("layout_errors", __name__)


@bp.get("/articles/<article>/<tag>/found")
def form(article: str, tag: str) -> ResponseReturnValue:
    """The sentences of an article as the edition prints them, to say where something is wrong."""
    return _form(article, tag)


@bp.post("/articles/<article>/<tag>/found")
@requires(Right.ASK, Where.ANY_EDITION)
def send(article: str, tag: str) -> ResponseReturnValue:
    """Tell the people of the edition."""
    try:
        with writing() as (session, person):
            row, edition = article_or_404(session, article), edition_or_404(session, tag)
            chosen = request.form.get("unit", "")
            unit = unit_of_article_or_404(session, row, chosen) if chosen else None
            question = layout_errors.report(
                session,
                Place(row, edition, unit),
                request.form.get("text", ""),
                proposal=request.form.get("proposal", ""),
                person=person,
                at=now(),
            )
            key = question.public_id
    except TmError as error:
        return _form(article, tag, translated(error)), 400
    flash(_("The people of the edition are told."))
    return redirect(url_for("questions.show", question=key), 303)


def _form(article: str, tag: str, problem: str = "") -> str:
    with reading() as session:
        row, edition = article_or_404(session, article), edition_or_404(session, tag)
        view = load_article(session, row, edition)
        return render_template(
            "questions/found.html",
            view=view,
            edition=edition,
            pieces=[piece for block in view.blocks if not block.by_rule for piece in block.target_pieces],
            chosen=request.form.get("unit", request.args.get("s", "")),
            problem=problem,
            form=request.form,
        )
