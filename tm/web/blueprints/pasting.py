"""A whole translation made elsewhere: copy the text out, paste it back, settle the doubts."""

from flask import Blueprint, Response, abort, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from sqlalchemy.orm import Session

from tm.errors import N_, TmError
from tm.services import pasting
from tm.services.loading import load_article
from tm.services.pasting import Pasted, Wish
from tm.services.translating import batches
from tm.services.translating.batches import About, Kind
from tm.services.versions.answers import Change
from tm.services.views import ArticleView
from tm.storage.issues import Article
from tm.storage.paper import Edition
from tm.web import taking_back
from tm.web.current import now, reading, visit, writing
from tm.web.forms.pasted import given_text, pasted_text
from tm.web.found import article_or_404, edition_or_404
from tm.web.pages import pasted_page
from tm.web.rights import edition_in_path, requires
from tm.web.security import FIELD
from tm.web.sentences import translated
from tm.workflow.roles import Right

bp = Blueprint("pasting", __name__, url_prefix="/articles/<article>/<tag>")


@bp.get("/paste")
@requires(Right.TRANSLATE, edition_in_path)
def paste(article: str, tag: str) -> ResponseReturnValue:
    """The form for a translation, and the text to be copied out."""
    try:
        with reading() as session:
            batches.check(session, article_or_404(session, article).issue_id)
    except TmError as error:
        return _form(article, tag, translated(error))
    return _form(article, tag, None)


@bp.get("/text")
@requires(Right.TRANSLATE, edition_in_path)
def text_out(article: str, tag: str) -> ResponseReturnValue:
    """The article's words with a number before each paragraph, as a file."""
    with reading() as session:
        _row, view = _load(session, article, tag)
    name = f"{view.id}-{view.language}.txt"
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return Response(pasting.copied_out(view), mimetype="text/plain", headers=headers)


@bp.post("/paste")
@requires(Right.TRANSLATE, edition_in_path)
def look(article: str, tag: str) -> ResponseReturnValue:
    """The pasted text beside the article's sentences, what is doubtful first; nothing is stored."""
    if "again" in request.form:
        return _form(article, tag, None)
    try:
        text = given_text(
            TmError(N_("This is far more than one article; paste only the translation of this one."))
        )
        return _pairs(article, tag, text, _prepared(article, tag, text))
    except TmError as error:
        return _form(article, tag, translated(error)), 400


@bp.post("/paste/put")
@requires(Right.TRANSLATE, edition_in_path)
def put(article: str, tag: str) -> ResponseReturnValue:
    """Save what was pasted, sentence by sentence, as one thing that can be taken back."""
    text = pasted_text()
    earlier, stands = _sent_before(article, tag)
    if stands:
        return redirect(url_for("articles.translate", article=article, tag=tag, done=earlier))
    try:
        pasted = _prepared(article, tag, text)
        if earlier or pasted.seen != request.form.get("seen"):
            return _pairs(article, tag, text, pasted, problem=_changed()), 409
        wishes = pasting.wishes(pasted, pasted_page.answers(request.form), over="over" in request.form)
        with writing() as (session, person):
            token = _token()
            changes = [_change(wish, tag, token) for wish in wishes]
            done = batches.save_all(
                session,
                changes,
                _about(session, article, tag),
                person=person,
                may_approve=False,
                at=now(),
                token=token,
            )
    except TmError as error:
        return _form(article, tag, translated(error)), 400
    if not done.saved:
        flash(_("Nothing was put in: every sentence has its translation already."))
    return redirect(url_for("articles.translate", article=article, tag=tag, done=done.number or None))


@bp.post("/take-back")
@requires(Right.TRANSLATE, edition_in_path)
def take_back(article: str, tag: str) -> ResponseReturnValue:
    """Undo what was put in at once."""
    flash(taking_back.take_back(tag))
    unit = request.form.get("unit") or None
    return redirect(url_for("articles.translate", article=article, tag=tag, s=unit))


def _token() -> str:
    """What tells this form, with what was chosen in it, from every other."""
    said = (f"{name}={value}" for name, value in sorted(request.form.items()) if name != FIELD)
    return batches.change_id("", "", *said)


def _about(session: Session, article: str, tag: str) -> About:
    row = article_or_404(session, article)
    return About(Kind.PASTE, edition_or_404(session, tag), row.issue_id, row.id)


def _sent_before(article: str, tag: str) -> tuple[int, bool]:
    """The batch of this very form, if it was sent before (0: it was not), and whether it still stands."""
    with reading() as session:
        done = batches.sent_before(session, _token(), _about(session, article, tag), visit().who)
        number = done.number if done else 0
        return number, bool(number and batches.standing(session, number))


def _change(wish: Wish, tag: str, token: str) -> Change:
    unit = wish.unit
    return Change(
        change_id=batches.change_id(token, unit.id, visit().who.public_id, wish.action.value, wish.text),
        unit=unit.id,
        edition=tag,
        base_version=unit.translation_version,
        basis_version=unit.version,
        text=wish.text,
        action=wish.action,
    )


def _prepared(article: str, tag: str, text: str) -> Pasted:
    with reading() as session:
        row, view = _load(session, article, tag)
        batches.check(session, row.issue_id)
    return pasting.prepare(view, text)


def _load(session: Session, article: str, tag: str) -> tuple[Article, ArticleView]:
    row = article_or_404(session, article)
    known = visit().edition(tag) or abort(404)
    return row, load_article(session, row, session.get_one(Edition, known.id))


def _form(article: str, tag: str, problem: str | None) -> str:
    with reading() as session:
        _row, view = _load(session, article, tag)
    return render_template(
        "pasting/paste.html", view=view, out=pasting.copied_out(view), problem=problem, text=pasted_text()
    )


def _pairs(article: str, tag: str, text: str, pasted: Pasted, *, problem: str | None = None) -> str:
    with reading() as session:
        _row, view = _load(session, article, tag)
    page = pasted_page.build(pasted, pasted_page.answers(request.form))
    return render_template(
        "pasting/pairs.html", view=view, text=text, pasted=pasted, page=page, problem=problem
    )


def _changed() -> str:
    return str(_("The text was changed while you looked; look at the pairs once more."))
