"""A sentence that stands more than once in the issue: its translation put where somebody says so."""

from flask import Blueprint, flash, redirect, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from tm.errors import TmError
from tm.services.translating import repeats
from tm.web.current import now, writing
from tm.web.found import article_or_404, edition_or_404, unit_or_404
from tm.web.rights import edition_in_path, requires
from tm.web.sentences import translated
from tm.workflow.roles import Right

bp = Blueprint("repeating", __name__, url_prefix="/articles/<article>/<tag>")


@bp.post("/again/<unit>")
@requires(Right.TRANSLATE, edition_in_path)
def fill(article: str, tag: str, unit: str) -> ResponseReturnValue:
    """Put a sentence's translation into the ticked sentences with the same words, as one thing."""
    chosen = {each for value in request.form.getlist("units") for each in value.split()}
    instead = dict(each.partition(" ")[::2] for each in request.form.getlist("instead"))
    seen = {each: int(version) for each, version in instead.items() if version.isdecimal()}
    number = 0
    try:
        with writing() as (session, person):
            article_or_404(session, article)
            row, edition = unit_or_404(session, unit), edition_or_404(session, tag)
            token = request.form.get("change_id", "")
            done = repeats.fill(
                session, row, edition, chosen, instead=seen, token=token, person=person, at=now()
            )
            number = done.number
        if not number:
            flash(_("Nothing was put in: every sentence has its translation already."))
    except TmError as error:
        flash(translated(error))
    opened = request.form.get("s") or None
    target = url_for("articles.translate", article=article, tag=tag, s=opened, done=number or None)
    return redirect(f"{target}#e-{opened}" if opened else f"{target}#s-{unit}", 303)
