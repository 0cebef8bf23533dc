"""Articles that somebody promised: saying so, saying something else, and what the desk shows of them."""

from flask import Blueprint, abort, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from tm.errors import TmError
from tm.services.incoming import announcing
from tm.services.incoming.announcing import Promise
from tm.web.current import now, reading, visit, writing
from tm.web.forms.intake import at_work, chosen_editions, editions_proposed
from tm.web.forms.typed import typed_date, typed_number
from tm.web.found import article_or_404, issue_or_404
from tm.web.labels.language_choices import other_languages
from tm.web.rights import Where, home_of_article, home_of_form_language, requires
from tm.web.sentences import translated
from tm.workflow.roles import Right

bp = Blueprint("announcing", __name__, url_prefix="/announce")


@bp.get("")
@requires(Right.EDIT_SOURCE, Where.ANY_EDITION)
def new() -> ResponseReturnValue:
    """The form to announce an article."""
    return _form(None)


@bp.post("")
@requires(Right.EDIT_SOURCE, home_of_form_language)
def announce() -> ResponseReturnValue:
    """Plan an article that is not there yet."""
    slug = request.form.get("issue")
    try:
        with writing() as (session, person):
            announcing.announce(
                session,
                _promise(),
                language=request.form.get("language", ""),
                issue=issue_or_404(session, slug) if slug else None,
                editions=chosen_editions(session),
                person=person,
                at=now(),
            )
    except TmError as error:
        return _form(translated(error)), 400
    flash(_("It is planned. Put its text in when it comes."))
    return redirect(url_for("board.show", slug=slug) if slug else url_for("intake.pool"), 303)


@bp.get("/<article>")
@requires(Right.EDIT_SOURCE, home_of_article)
def edit(article: str) -> ResponseReturnValue:
    """The form for what is said of an article that is still awaited."""
    return _edit_form(article, None)


@bp.post("/<article>")
@requires(Right.EDIT_SOURCE, home_of_article)
def keep(article: str) -> ResponseReturnValue:
    """Say something else of an article that is still awaited."""
    try:
        with writing() as (session, person):
            announcing.change(session, article_or_404(session, article), _promise(), person=person, at=now())
    except TmError as error:
        return _edit_form(article, translated(error)), 400
    flash(_("Saved."))
    return redirect(url_for("articles.choose", article=article), 303)


def _promise() -> Promise:
    form = request.form
    words, expected = typed_number("words"), typed_date("expected_on")
    return Promise(form.get("title", ""), words, form.get("writer", ""), expected)


def _form(problem: str | None) -> str:
    form = request.form
    with reading() as session:
        return render_template(
            "intake/announce.html",
            problem=problem,
            form=form,
            promise=None,
            issue=form.get("issue") or request.args.get("issue", ""),
            issues=at_work(session),
            language=form.get("language") or (visit().editions[0].tag if visit().editions else "en"),
            others=other_languages(),
            wanted=form.getlist("editions") if form else editions_proposed(),
        )


def _edit_form(article: str, problem: str | None) -> str:
    with reading() as session:
        row = article_or_404(session, article)
        promise = announcing.promise_of(session, row) or abort(404)
        return render_template(
            "intake/announce.html", problem=problem, form=request.form, promise=promise, article=article
        )
