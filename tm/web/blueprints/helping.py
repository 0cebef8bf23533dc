"""What helps with the open sentence: one small piece of HTML, also part of the page that opens it."""

from collections.abc import Sequence

from flask import Blueprint, jsonify, render_template, request
from flask.typing import ResponseReturnValue
from sqlalchemy.orm import Session

from tm.document import Treatment
from tm.services.checks import checking
from tm.services.loading import load_article
from tm.services.talk.threads import Thread
from tm.services.views import ArticleView, UnitView
from tm.storage.issues import Article
from tm.storage.paper import Edition
from tm.web.current import reading, visit
from tm.web.findings import flag
from tm.web.found import article_or_404, edition_or_404, unit_or_404
from tm.web.help import Help, Read, found_in, help_for
from tm.web.rights import edition_in_path, requires
from tm.web.wishes import as_typed
from tm.workflow.roles import Right

bp = Blueprint("helping", __name__, url_prefix="/articles/<article>/<tag>")


@bp.get("/help/<unit>")
@requires(Right.TRANSLATE, edition_in_path)
def sentence(article: str, tag: str, unit: str) -> ResponseReturnValue:
    """What stands beside a sentence when it is opened."""
    with reading() as session:
        row, edition = article_or_404(session, article), edition_or_404(session, tag)
        read_from = visit().edition(request.args.get("read", ""))
        other = None if read_from is None else _finished(session, row, read_from, unit)
        found = help_of(session, unit, edition, row.language, other, read_from)
        return render_template("helping/panel.html", help=found, article=row.public_id, edition=edition)


@bp.post("/help/<unit>")
@requires(Right.TRANSLATE, edition_in_path)
def typed(article: str, tag: str, unit: str) -> ResponseReturnValue:
    """What may be wrong in a text that is being typed; nothing is stored."""
    text = as_typed(request.form.get("text", ""))
    with reading() as session:
        article_or_404(session, article)
        row, edition = unit_or_404(session, unit), edition_or_404(session, tag)
        found = found_in(session, row, edition, text)
        return render_template("helping/findings.html", found=found, unit=unit, edition=edition, text=text)


@bp.get("/flags")
@requires(Right.TRANSLATE, edition_in_path)
def flags(article: str, tag: str) -> ResponseReturnValue:
    """The sentences of an article in which something was found, as a script marks them in the text."""
    with reading() as session:
        edition = edition_or_404(session, tag)
        view = load_article(session, article_or_404(session, article), edition)
        found = {} if view.is_home else checking.standing_in(session, view, edition)
        return jsonify({unit: flag(each) for unit, each in found.items()})


def help_of(
    session: Session,
    unit: str,
    edition: Edition,
    language: str,
    other: UnitView | None,
    read_from: Edition | None,
    asked: Sequence[Thread] | None = None,
) -> Help:
    """What there is for a sentence; `other` is what the edition that is read has made of it."""
    row = unit_or_404(session, unit)
    original = Read(row.text, language)
    if other is None or read_from is None:
        return help_for(session, row, edition, original, original, asked=asked)
    read = Read(other.translation, read_from.tag, read_from)
    return help_for(session, row, edition, original, read, asked=asked)


def _finished(session: Session, article: Article, edition: Edition, unit: str) -> UnitView | None:
    view: ArticleView = load_article(session, article, edition)
    units = (each for each in view.units if each.id == unit)
    return next((each for each in units if each.dealt_with and each.treatment is Treatment.TEXT), None)
