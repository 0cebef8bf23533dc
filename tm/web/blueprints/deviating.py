"""Where an edition differs from the original on purpose: declared with a reason, listed, withdrawn."""

from flask import Blueprint, abort, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from sqlalchemy.orm import Session

from tm.errors import TmError
from tm.quality.deviations import Deviation
from tm.services.board import local_pieces
from tm.services.checks import deviating, unexplained
from tm.services.loading import load_article
from tm.storage.issues import Block
from tm.storage.units import Unit
from tm.web.current import now, reading, writing
from tm.web.found import article_or_404, edition_or_404, issue_or_404, unit_or_404
from tm.web.rights import edition_in_path, requires
from tm.web.sentences import translated
from tm.workflow.roles import Right

bp = Blueprint("deviating", __name__)


@bp.get("/issues/<slug>/differs/<tag>")
def index(slug: str, tag: str) -> ResponseReturnValue:
    """Where an edition of an issue differs on purpose."""
    with reading() as session:
        issue, edition = issue_or_404(session, slug), edition_or_404(session, tag)
        return render_template(
            "deviating/index.html",
            issue=issue,
            edition=edition,
            declared=deviating.declared_in(session, issue, edition),
            unexplained=unexplained.left_out_in(session, issue, edition),
            pieces=local_pieces.pieces_of(session, issue, edition),
        )


@bp.get("/articles/<article>/<tag>/differs/<unit>")
def form(article: str, tag: str, unit: str) -> ResponseReturnValue:
    """The form to say that a sentence differs on purpose."""
    return _form(article, tag, unit)


@bp.post("/articles/<article>/<tag>/differs/<unit>")
@requires(Right.TRANSLATE, edition_in_path)
def declare(article: str, tag: str, unit: str) -> ResponseReturnValue:
    """Keep how a sentence differs, and why."""
    kind = request.form.get("kind", "")
    if kind not in list(Deviation):
        abort(400)
    try:
        with writing() as (session, person):
            sentence, edition = _sentence(session, article, unit), edition_or_404(session, tag)
            reason = request.form.get("reason", "")
            deviating.declare(
                session, sentence, edition, Deviation(kind), reason=reason, person=person, at=now()
            )
    except TmError as error:
        return _form(article, tag, unit, translated(error)), 400
    flash(_("Noted: the checks leave it in peace, and everybody sees why."))
    return _back(article, tag, unit)


@bp.post("/articles/<article>/<tag>/differs/<unit>/withdraw")
@requires(Right.TRANSLATE, edition_in_path)
def withdraw(article: str, tag: str, unit: str) -> ResponseReturnValue:
    """Let all findings of a sentence count again."""
    with writing() as (session, person):
        sentence, edition = _sentence(session, article, unit), edition_or_404(session, tag)
        deviating.withdraw(session, sentence, edition, person=person, at=now())
    flash(_("All checks look at this sentence again."))
    return _back(article, tag, unit)


def _form(article: str, tag: str, unit: str, problem: str = "") -> str:
    with reading() as session:
        row, edition = article_or_404(session, article), edition_or_404(session, tag)
        sentence = _sentence(session, article, unit)
        view = load_article(session, row, edition)
        return render_template(
            "deviating/form.html",
            view=view,
            edition=edition,
            unit=next((each for each in view.units if each.id == unit), None) or abort(404),
            declared=deviating.declared_of(session, sentence, edition),
            kinds=list(Deviation),
            problem=problem,
            form=request.form,
        )


def _sentence(session: Session, article: str, unit: str) -> Unit:
    """A sentence of an article; 404 where it is none of it."""
    row, sentence = article_or_404(session, article), unit_or_404(session, unit)
    return sentence if session.get_one(Block, sentence.block_id).article_id == row.id else abort(404)


def _back(article: str, tag: str, unit: str) -> ResponseReturnValue:
    address = url_for("articles.translate", article=article, tag=tag, s=unit)
    return redirect(f"{address}#e-{unit}", 303)
