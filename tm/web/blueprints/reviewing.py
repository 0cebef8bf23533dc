"""The second reading: approve a whole article, take that back, or send it back with a word."""

from collections.abc import Mapping

from flask import Blueprint, flash, redirect, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from flask_babel import ngettext

from tm.errors import TmError
from tm.services.assigning import reviewing
from tm.web import taking_back
from tm.web.current import now, writing
from tm.web.found import article_or_404, edition_or_404
from tm.web.rights import edition_in_path, requires
from tm.web.sentences import translated
from tm.workflow.roles import Right

bp = Blueprint("reviewing", __name__, url_prefix="/articles/<article>/<tag>")


@bp.post("/approve")
@requires(Right.APPROVE, edition_in_path)
def approve(article: str, tag: str) -> ResponseReturnValue:
    """Approve the sentences that the page showed."""
    try:
        with writing() as (session, person):
            row, edition = article_or_404(session, article), edition_or_404(session, tag)
            token = request.form.get("change_id", "")
            done = reviewing.approve(session, row, edition, _seen(), token=token, person=person, at=now())
    except TmError as error:
        flash(translated(error))
        return redirect(url_for("articles.read", article=article, tag=tag), 303)
    if done.own:
        flash(
            ngettext(
                "%(num)s sentence is your own work: somebody else approves it.",
                "%(num)s sentences are your own work: somebody else approves them.",
                done.own,
            )
        )
    if done.open > done.own:
        flash(
            ngettext(
                "%(num)s sentence is not approved: it is to do, was changed meanwhile, or has an error.",
                "%(num)s sentences are not approved: they are to do, were changed meanwhile, or have errors.",
                done.open - done.own,
            )
        )
    elif not done.batch.saved and not done.open:
        flash(_("Every sentence of this article is approved already."))
    return redirect(url_for("articles.read", article=article, tag=tag, done=done.batch.number or None), 303)


@bp.post("/approve/take-back")
@requires(Right.APPROVE, edition_in_path)
def take_back(article: str, tag: str) -> ResponseReturnValue:
    """Undo the approval of an article."""
    flash(taking_back.take_back(tag))
    return redirect(url_for("articles.read", article=article, tag=tag), 303)


@bp.post("/send-back")
@requires(Right.APPROVE, edition_in_path)
def send_back(article: str, tag: str) -> ResponseReturnValue:
    """Give an article back to its translators, with a word."""
    word = request.form.get("text", "")
    try:
        with writing() as (session, person):
            row, edition = article_or_404(session, article), edition_or_404(session, tag)
            reviewing.send_back(session, row, edition, word, person=person, at=now())
    except TmError as error:
        target = url_for("articles.read", article=article, tag=tag, _anchor="send-back")
        flash(translated(error))
        return redirect(target, 303)
    flash(_("Sent back. Your word stands among the questions to those who translated it."))
    return redirect(url_for("articles.read", article=article, tag=tag), 303)


def _seen() -> Mapping[str, int]:
    """The sentences that the page showed, with their versions: `unit:version`, one after the other."""
    pairs = (each.rpartition(":") for each in request.form.get("seen", "").split())
    return {unit: int(version) for unit, _colon, version in pairs if version.isdecimal()}
