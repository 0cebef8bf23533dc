"""Giving an article from where one sees it: who could take it, and one button for each of them."""

from urllib.parse import urlsplit

from flask import Blueprint, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from sqlalchemy.orm import Session

from tm.document import WANTED
from tm.errors import TmError
from tm.services.assigning import giving
from tm.services.assigning.candidates import candidates
from tm.services.assigning.holders import holders, terms_of
from tm.services.placements import placement_of
from tm.storage.issues import Article
from tm.storage.paper import Edition
from tm.storage.people import Person
from tm.web.current import now, reading, visit, writing
from tm.web.found import article_or_404, edition_or_404, person_or_404
from tm.web.pages.article import load
from tm.web.pages.assigning import until_of_form
from tm.web.rights import edition_in_path, requires
from tm.web.sentences import translated
from tm.web.wishes import next_address
from tm.workflow.roles import Right

bp = Blueprint("giving", __name__)


@bp.get("/articles/<article>/<tag>/give")
@requires(Right.PLACE, edition_in_path)
def choose(article: str, tag: str) -> ResponseReturnValue:
    """Who could take the article in an edition."""
    return _sheet(article, tag)


@bp.post("/articles/<article>/<tag>/give-to")
@requires(Right.PLACE, edition_in_path)
def give(article: str, tag: str) -> ResponseReturnValue:
    """Give the article to whoever was pressed, and go back to where one saw it."""
    try:
        with writing() as (session, person):
            row, edition = article_or_404(session, article), edition_or_404(session, tag)
            to = person_or_404(session, request.form.get("to", ""))
            number, name = _give(session, row, edition, to, person), to.display_name
    except TmError as error:
        return _sheet(article, tag, translated(error)), 400
    if not number:  # else the page says it, with a button to take it back
        flash(_("%(name)s has the article now, and is told.", name=name))
    return redirect(_back(number, article), 303)


def _give(session: Session, article: Article, edition: Edition, to: Person, person: Person) -> int:
    """Give what a form asks for; the number by which it is taken back, 0 where they had it already."""
    away = request.form.get("giver")
    return giving.give_one(
        session,
        article,
        edition,
        to=to,
        person=person,
        at=now(),
        until=until_of_form("until"),
        note=request.form.get("note", "").strip(),
        giver=person_or_404(session, away) if away else None,
    )


def _back(number: int, article: str) -> str:
    """Where one came from, at the article's row, with what can be taken back."""
    address = urlsplit(next_address(request.form.get("next")))
    query = f"{address.query}&gave={number}".strip("&") if number else address.query
    return address._replace(query=query, fragment=f"a-{article}").geturl()


def _from() -> str:
    """The page of this desk that led here; without one, none."""
    came = urlsplit(request.form.get("next") or request.referrer or "")
    ours = came.netloc in {"", request.host} and came.path.startswith("/issues/")
    kept = "&".join(part for part in came.query.split("&") if part and not part.startswith("gave="))
    return came._replace(scheme="", netloc="", query=kept, fragment="").geturl() if ours else ""


def _sheet(article: str, tag: str, problem: str = "") -> str:
    with reading() as session:
        row, edition, issue, view = load(session, article, tag)
        placement = placement_of(session, row, edition)
        have = holders(session, [placement.id], at=now()).get(placement.id, []) if placement else []
        board = url_for("board.show", slug=issue.slug) if issue else url_for("intake.pool")
        return render_template(
            "assigning/give.html",
            view=view,
            edition=edition,
            issue=issue,
            goes=placement is not None and placement.destination in WANTED and not view.is_home,
            holders=have,
            people=candidates(session, row, edition, at=now()),
            until=terms_of(session).until(now()).date(),
            back=_from() or board,
            me=visit().who.public_id,
            problem=problem,
            form=request.form,
        )
