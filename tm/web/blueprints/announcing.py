"""Articles that somebody promised: saying so, saying something else, and what the desk shows of them."""

from dataclasses import asdict

from flask import Blueprint, abort, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from tm.errors import TmError
from tm.services.incoming import announcing
from tm.services.incoming.announcing import Promise
from tm.web.current import now, reading, visit, writing
from tm.web.forms import untouched
from tm.web.forms.intake import at_work, chosen_editions, editions_proposed
from tm.web.forms.typed import Typed
from tm.web.found import article_or_404, issue_or_404
from tm.web.labels.language_choices import other_languages
from tm.web.rights import Where, home_of_article, home_of_form_language, requires
from tm.workflow.roles import Right

bp = Blueprint("announcing", __name__, url_prefix="/announce")


@bp.get("")
@requires(Right.EDIT_SOURCE, Where.ANY_EDITION)
def new() -> ResponseReturnValue:
    """The form to announce an article."""
    return _form(Typed({}))


@bp.post("")
@requires(Right.EDIT_SOURCE, home_of_form_language)
def announce() -> ResponseReturnValue:
    """Plan an article that is not there yet."""
    slug, typed = request.form.get("issue"), Typed(request.form)
    promise = _promise(typed)
    if not typed.problems:
        try:
            with writing() as (session, person):
                announcing.announce(
                    session,
                    promise,
                    language=request.form.get("language", ""),
                    issue=issue_or_404(session, slug) if slug else None,
                    editions=chosen_editions(session),
                    person=person,
                    at=now(),
                )
        except TmError as error:
            typed.refuse(error)
    if typed.problems:
        return _form(typed), 400
    flash(_("It is planned. Put its text in when it comes."))
    return redirect(url_for("board.show", slug=slug) if slug else url_for("intake.pool"), 303)


@bp.get("/<article>")
@requires(Right.EDIT_SOURCE, home_of_article)
def edit(article: str) -> ResponseReturnValue:
    """The form for what is said of an article that is still awaited."""
    return _edit_form(article)


@bp.post("/<article>")
@requires(Right.EDIT_SOURCE, home_of_article)
def keep(article: str) -> ResponseReturnValue:
    """Keep what was changed of what is said of an article that is still awaited."""
    try:
        with writing() as (session, person):
            row = article_or_404(session, article)
            typed = Typed(untouched.typed(_stands(announcing.promise_of(session, row) or abort(404))))
            promise = _promise(typed)
            if not typed.problems:
                announcing.change(session, row, promise, person=person, at=now())
    except TmError as error:
        typed.refuse(error)
    if typed.problems:
        return _edit_form(article, typed), 400
    flash(_("Saved."))
    return redirect(url_for("articles.choose", article=article), 303)


def _promise(typed: Typed) -> Promise:
    title, writer = typed.text("title") or "", typed.text("writer") or ""
    return Promise(title, typed.number("words"), writer, typed.date("expected_on"))


def _stands(promise: Promise) -> dict[str, str]:
    """What stands in the fields of a promise."""
    return {name: str(value or "") for name, value in asdict(promise).items()}


def _form(typed: Typed) -> str:
    form = request.form
    with reading() as session:
        return render_template(
            "intake/announce.html",
            typed=typed,
            promise=None,
            issue=form.get("issue") or request.args.get("issue", ""),
            issues=at_work(session),
            language=form.get("language") or (visit().editions[0].tag if visit().editions else "en"),
            others=other_languages(),
            wanted=form.getlist("editions") if form else editions_proposed(),
        )


def _edit_form(article: str, typed: Typed | None = None) -> str:
    with reading() as session:
        row = article_or_404(session, article)
        promise = announcing.promise_of(session, row) or abort(404)
        return render_template(
            "intake/announce.html",
            typed=typed or Typed(_stands(promise)),
            promise=promise,
            article=article,
            was=untouched.shown(_stands(promise)),
        )
