"""Intake without a dump: the pool, and pasting one article into an issue or into the pool."""

from collections import defaultdict

from flask import Blueprint, abort, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import Session

from tm.document import WANTED, Kind
from tm.errors import N_, TmError
from tm.services import placements
from tm.services.incoming import announcing, intake
from tm.services.loading import load_articles
from tm.services.scopes import has_text
from tm.services.views import ArticleView
from tm.storage.issues import Article, Placement
from tm.storage.paper import Edition
from tm.storage.people import Person
from tm.web.current import desk, now, reading, visit, writing
from tm.web.forms.intake import at_work, chosen_editions, editions_proposed
from tm.web.forms.pasted import Carried, carried, given_document, megabytes
from tm.web.found import article_or_404, issue_or_404
from tm.web.labels.language_choices import edition_tag, other_languages
from tm.web.rights import Where, home_of_form_language, requires
from tm.web.sentences import translated
from tm.web.structure.rights import to_decide_in_pool
from tm.workflow.roles import Right

bp = Blueprint("intake", __name__)
PASTED_KINDS = (Kind.NEWS, Kind.LETTER, Kind.SIDEBAR, Kind.BRIEF, Kind.BOX)


@bp.get("/pool")
def pool() -> ResponseReturnValue:
    """Articles that belong to no issue yet, and those put away."""
    with reading() as session:
        return render_template(
            "intake/pool.html",
            pieces=_pooled(session, Article.archived_at.is_(None) & ~announcing.is_awaited()),
            promised=announcing.promises(session, Article.issue_id.is_(None)),
            put_away=_pooled(session, Article.archived_at.is_not(None) & has_text()),
            issues=at_work(session),
            to_decide=to_decide_in_pool(session),
            wanted=_pool_wanted(session),
            mine=_placing(),
        )


@bp.post("/pool/<article>/wanted")
@requires(Right.PLACE, Where.ANY_EDITION)
def want(article: str) -> ResponseReturnValue:
    """Keep which editions want an article of the pool, in the editions where the visitor places."""
    with writing() as (session, person):
        row = article_or_404(session, article)
        if row.issue_id is not None:
            abort(404)
        chosen = set(request.form.getlist("editions")) & _placing()
        others = _pool_wanted(session).get(article, set()) - _placing()
        editions = [
            session.get_one(Edition, edition.id)
            for edition in visit().editions
            if edition.tag in chosen | others
        ]
        placements.want(session, row, editions, person=person, at=now())
    flash(_("Saved."))
    return redirect(url_for("intake.pool") + f"#a-{article}", 303)


@bp.get("/paste")
@requires(Right.EDIT_SOURCE, Where.ANY_EDITION)
def paste() -> ResponseReturnValue:
    """The form to paste an article."""
    return _form(None)


@bp.post("/paste")
@requires(Right.EDIT_SOURCE, home_of_form_language)
def store() -> ResponseReturnValue:
    """Keep a pasted article and show it."""
    form = request.form
    try:
        kind = Kind(form["kind"]) if form.get("kind") in list(Kind) else None
        raw, name = given_document(TmError(N_("There is no text; paste the article, or choose a file.")))
        pasted = intake.prepare_document(raw, name, language=form.get("language", ""), kind=kind)
        other = None if "sure" in form else intake.seems(pasted)
        if other is not None:
            return _form(None, seems=edition_tag(other), carried=carried(raw, name))
        with writing() as (session, person):
            public_id = _keep(session, pasted, person).public_id
    except TmError as error:
        return _form(translated(error)), 400
    return redirect(url_for("articles.choose", article=public_id), 303)


def _keep(session: Session, pasted: intake.Pasted, person: Person) -> Article:
    """Put the text into the announced article that the form names, else keep it as a new one."""
    form = request.form
    if form.get("for"):
        article = article_or_404(session, form["for"])
        if not visit().may(Right.EDIT_SOURCE, article.home_edition_id):
            abort(403)
        announcing.put_text(session, article, pasted, person=person, at=now())
        return article
    issue = issue_or_404(session, form["issue"]) if form.get("issue") else None
    return intake.file_article(
        session, pasted, issue=issue, person=person, at=now(), editions=chosen_editions(session)
    )


def _pooled(session: Session, which: ColumnElement[bool]) -> list[tuple[ArticleView, bool]]:
    """Articles of the pool, the newest first, each with whether the visitor may change it."""
    if not visit().editions:
        return []
    query = select(Article).where(Article.issue_id.is_(None), which).order_by(Article.id.desc())
    rows = session.scalars(query).all()
    views = load_articles(session, rows, visit().editions[0])
    return [
        (view, visit().may(Right.EDIT_SOURCE, row.home_edition_id))
        for row, view in zip(rows, views, strict=True)
    ]


def _placing() -> set[str]:
    """Tags of the editions in which the visitor places."""
    return {edition.tag for edition in visit().editions if visit().may(Right.PLACE, edition.id)}


def _pool_wanted(session: Session) -> dict[str, set[str]]:
    """Tags of the editions that want each article of the pool, by the article's public id."""
    query = (
        select(Article.public_id, Edition.tag)
        .join(Placement, Placement.article_id == Article.id)
        .join(Edition, Edition.id == Placement.edition_id)
        .where(Article.issue_id.is_(None), Placement.destination.in_(WANTED))
    )
    found: dict[str, set[str]] = defaultdict(set)
    for article, tag in session.execute(query):
        found[article].add(tag)
    return found


def _form(problem: str | None, *, seems: str | None = None, carried: Carried | None = None) -> str:
    """The form; with `seems`, whether what it carries along is in that language is asked first."""
    form = request.form
    with reading() as session:
        awaited = form.get("for") or request.args.get("for")
        article = article_or_404(session, awaited) if awaited else None
        promise = announcing.promise_of(session, article) or abort(404) if article else None
        first = article.language if article else visit().editions[0].tag if visit().editions else "en"
        return render_template(
            "intake/paste.html",
            problem=problem,
            seems=seems,
            carried=carried,
            form=form,
            awaited=awaited,
            promise=promise,
            megabytes=megabytes(),
            limit=desk().settings.limits.upload,
            issue=form.get("issue") or request.args.get("issue", ""),
            issues=at_work(session),
            kinds=PASTED_KINDS,
            language=form.get("language") or first,
            others=other_languages(),
            wanted=form.getlist("editions") if form else editions_proposed(),
        )
