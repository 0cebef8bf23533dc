"""Writers without an account: their article behind a link, what they say of it, and the links in the desk."""

from flask import Blueprint, abort, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from sqlalchemy import select

from tm.errors import TmError
from tm.services.loading import load_article
from tm.services.people.links import LinkNotValid
from tm.services.printed.reading_copy import reading_copy
from tm.services.talk import writers
from tm.storage.issues import Article
from tm.storage.paper import Edition
from tm.storage.writers import WriterLink
from tm.web import sharing
from tm.web.current import desk, now, reading, writing
from tm.web.found import article_or_404, edition_or_404
from tm.web.rights import home_of_article, public, requires
from tm.web.sentences import translated
from tm.workflow.roles import Right

bp = Blueprint("writers", __name__)
_LONGEST_TOKEN = 200


@bp.get("/writer/<token>")
@public
def show(token: str) -> ResponseReturnValue:
    """The article, and the conversation about it."""
    return _page(token)


@bp.post("/writer/<token>")
@public
def answer(token: str) -> ResponseReturnValue:
    """Take what the writer says."""
    _check(token)
    try:
        with desk().database.writing() as session:
            link = writers.find(session, token, at=now())
            writers.answer(session, link, request.form.get("text", ""), at=now())
    except LinkNotValid:
        raise
    except TmError as error:
        return _page(token, translated(error))
    flash(_("Thank you: the paper has it."))
    return redirect(url_for("writers.show", token=token, _anchor="said"), 303)


@bp.get("/articles/<article>/<tag>/writer")
@requires(Right.EDIT_SOURCE, home_of_article)
def links(article: str, tag: str) -> ResponseReturnValue:
    """The links of an article that hold, and the button for a new one."""
    return _links(article, tag)


@bp.post("/articles/<article>/<tag>/writer")
@requires(Right.EDIT_SOURCE, home_of_article)
def make(article: str, tag: str) -> ResponseReturnValue:
    """A new link, which is shown once."""
    with writing() as (session, person):
        row, edition = article_or_404(session, article), edition_or_404(session, tag)
        token = writers.make_link(session, row, edition, person=person, at=now())
    return _links(article, tag, address=sharing.address(url_for("writers.show", token=token)))


@bp.post("/articles/<article>/<tag>/writer/<link>/revoke")
@requires(Right.EDIT_SOURCE, home_of_article)
def revoke(article: str, tag: str, link: str) -> ResponseReturnValue:
    """End a link."""
    with writing() as (session, person):
        row = article_or_404(session, article)
        query = select(WriterLink).where(WriterLink.public_id == link, WriterLink.article_id == row.id)
        found = session.scalars(query).one_or_none() or abort(404)
        writers.revoke(session, found, person=person, at=now())
    flash(_("The link is revoked. What the writer said stays."))
    return redirect(url_for("writers.links", article=article, tag=tag), 303)


def _links(article: str, tag: str, address: str = "") -> str:
    with reading() as session:
        row, edition = article_or_404(session, article), edition_or_404(session, tag)
        return render_template(
            "writers/links.html",
            view=load_article(session, row, edition),
            edition=edition,
            links=writers.links_of(session, row, at=now()),
            address=address,
            days=writers.LIFE.days,
        )


def _page(token: str, problem: str = "") -> ResponseReturnValue:
    _check(token)
    with reading() as session:
        link = writers.find(session, token, at=now())
        edition = session.get_one(Edition, link.edition_id)
        view = load_article(session, session.get_one(Article, link.article_id), edition)
        page = render_template(
            "writers/show.html",
            pieces=reading_copy([view]),
            edition=edition,
            said=writers.conversation(session, link),
            until=link.expires_at,
            problem=problem,
            typed=request.form.get("text", ""),
        )
    return page, 400 if problem else 200, {"Cache-Control": "no-store"}


def _check(token: str) -> None:
    if len(token) > _LONGEST_TOKEN:
        abort(404)
