"""Where articles go: which editions want them; page, order and short title in each edition."""

from flask import Blueprint, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from sqlalchemy import select
from sqlalchemy.orm import Session

from tm.document import WANTED, Destination
from tm.errors import N_, TmError
from tm.services import placements, progress
from tm.services.boards import BoardRow
from tm.services.loading import issue_articles
from tm.storage.issues import Article, Issue, Placement
from tm.storage.paper import Edition
from tm.storage.people import Person
from tm.web.current import now, reading, visit, writing
from tm.web.found import edition_or_404, issue_or_404
from tm.web.rights import Where, edition_in_path, requires
from tm.workflow.roles import Right

bp = Blueprint("placing", __name__, url_prefix="/issues")


@bp.get("/<slug>/wanted")
@requires(Right.PLACE, Where.ANY_EDITION)
def wanted(slug: str) -> ResponseReturnValue:
    """A box for every article and edition."""
    with reading() as session:
        issue = issue_or_404(session, slug)
        return render_template(
            "board/wanted.html", issue=issue, board=progress.board(session, issue), mine=_mine()
        )


@bp.post("/<slug>/wanted")
@requires(Right.PLACE, Where.ANY_EDITION)
def want(slug: str) -> ResponseReturnValue:
    """Keep which editions want which articles, in the editions where the visitor places."""
    with writing() as (session, person):
        issue = issue_or_404(session, slug)
        for edition in visit().editions:
            if edition.tag in _mine():
                _want(session, issue, session.get_one(Edition, edition.id), person)
    flash(_("Saved."))
    return redirect(url_for("board.show", slug=slug))


@bp.get("/<slug>/pages/<tag>")
@requires(Right.SET_PAGES, edition_in_path)
def pages(slug: str, tag: str) -> ResponseReturnValue:
    """The pages of one edition."""
    with reading() as session:
        issue = issue_or_404(session, slug)
        edition = edition_or_404(session, tag)
        own = _positions(session, issue, edition)
        rows = [row for row in progress.board(session, issue).rows if tag in row.cells]
        return render_template(
            "board/pages.html",
            issue=issue,
            edition=edition,
            rows=sorted(rows, key=lambda row: _order(row, tag, own)),
            own=own,
            destinations=list(Destination),
            may_place=visit().may(Right.PLACE, edition.id),
        )


@bp.post("/<slug>/pages/<tag>")
@requires(Right.SET_PAGES, edition_in_path)
def set_pages(slug: str, tag: str) -> ResponseReturnValue:
    """Keep page, order, short title and, for who may, destination of each article in one edition."""
    with writing() as (session, person):
        issue = issue_or_404(session, slug)
        edition = edition_or_404(session, tag)
        for article in issue_articles(session, issue):
            if f"page-{article.public_id}" in request.form:
                _set(session, article, edition, person)
    flash(_("Saved."))
    return redirect(url_for("placing.pages", slug=slug, tag=tag))


def _mine() -> list[str]:
    """Tags of the editions in which the visitor places."""
    return [edition.tag for edition in visit().editions if visit().may(Right.PLACE, edition.id)]


def _want(session: Session, issue: Issue, edition: Edition, person: Person) -> None:
    chosen = set(request.form.getlist(f"want-{edition.tag}"))
    for article in issue_articles(session, issue):
        if article.home_edition_id == edition.id:
            continue
        placement = placements.placement_of(session, article, edition)
        here = placement is not None and placement.destination in WANTED
        if here != (article.public_id in chosen):
            target = Destination.NOT_HERE if here else Destination.PRINT
            placements.set_destination(session, article, edition, target, person=person, at=now())


def _set(session: Session, article: Article, edition: Edition, person: Person) -> None:
    key = article.public_id
    page, order = _number(f"page-{key}"), _number(f"order-{key}")
    default = None if page == article.page else page
    placements.set_page(session, article, edition, default, person=person, at=now())
    place = None if order is None or order - 1 == article.position else order - 1
    placements.set_position(session, article, edition, place, person=person, at=now())
    title = request.form.get(f"title-{key}", "")[:120]
    placements.set_short_title(session, article, edition, title, person=person, at=now())
    wish = request.form.get(f"destination-{key}")
    if wish in list(Destination) and visit().may(Right.PLACE, edition.id):
        placements.set_destination(session, article, edition, Destination(wish), person=person, at=now())


def _number(name: str) -> int | None:
    text = request.form.get(name, "").strip()
    if not text:
        return None
    if not text.isdecimal() or len(text) > 6:
        raise TmError(N_("“%(text)s” is no number."), text=text[:20])
    return int(text)


def _positions(session: Session, issue: Issue, edition: Edition) -> dict[str, int]:
    """Places that the edition itself gives to articles, by their public ids."""
    query = (
        select(Article.public_id, Placement.position)
        .join(Placement, Placement.article_id == Article.id)
        .where(Article.issue_id == issue.id, Placement.edition_id == edition.id)
        .where(Placement.position.is_not(None))
    )
    return {article: place for article, place in session.execute(query) if place is not None}


def _order(row: BoardRow, tag: str, own: dict[str, int]) -> tuple[bool, int, int]:
    cell = row.cells[tag]
    return cell.page is None, cell.page or 0, own.get(row.id, row.position)
