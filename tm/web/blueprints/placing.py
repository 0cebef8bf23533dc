"""Where articles go: which editions want them; and the sheets of one edition and of one article."""

from collections.abc import Callable, Iterator

from flask import Blueprint, abort, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from flask_babel import ngettext
from sqlalchemy.orm import Session

from tm.errors import TmError
from tm.services import inside as keeping
from tm.services.assigning import giving
from tm.services.board import local_pieces, progress, sheets
from tm.services.loading import issue_articles
from tm.services.placements import Column
from tm.storage.issues import Article, Issue
from tm.storage.paper import Edition
from tm.storage.people import Person
from tm.web import taking_back
from tm.web.current import now, reading, visit, writing
from tm.web.forms.sheet_form import PLACING, Typed, typed
from tm.web.found import article_or_404, edition_or_404, issue_or_404, person_or_404
from tm.web.pages import sheet_page
from tm.web.pages.assigning import listed, told, until_of_form
from tm.web.rights import Where, edition_in_path, home_of_article, requires
from tm.web.sentences import translated
from tm.web.wishes import next_address
from tm.workflow.roles import Right

bp = Blueprint("placing", __name__, url_prefix="/issues")


@bp.get("/<slug>/wanted")
@requires(Right.PLACE, Where.ANY_EDITION)
def wanted(slug: str) -> ResponseReturnValue:
    """A box for every article and edition."""
    with reading() as session:
        issue = issue_or_404(session, slug)
        return render_template(
            "board/wanted.html",
            issue=issue,
            board=progress.board(session, issue, at=now()),
            mine=_mine(),
            **sheet_page.just_changed(session),
        )


@bp.post("/<slug>/wanted")
@requires(Right.PLACE, Where.ANY_EDITION)
def want(slug: str) -> ResponseReturnValue:
    """Keep which editions want which articles, in the editions where the visitor places."""
    with writing() as (session, person):
        issue = issue_or_404(session, slug)
        changes = [change for tag in _mine() for change in _wishes(session, issue, tag)]
        done = sheets.change_all(session, changes, person=person, at=now())
    if not done.number:
        flash(_("Nothing was changed."))
    return redirect(url_for("placing.wanted", slug=slug, done=done.number or None))


@bp.get("/<slug>/pages/<tag>")
@requires(Right.SET_PAGES, edition_in_path)
def edition(slug: str, tag: str) -> ResponseReturnValue:
    """The sheet of one edition: all articles, those that it takes first and in its page order."""
    with reading() as session:
        issue = issue_or_404(session, slug)
        return sheet_page.of_edition(session, issue, edition_or_404(session, tag))


@bp.post("/<slug>/pages/<tag>")
@requires(Right.SET_PAGES, edition_in_path)
def set_edition(slug: str, tag: str) -> ResponseReturnValue:
    """Keep what the sheet of an edition says, and give to somebody what was ticked."""
    try:
        with writing() as (session, person):
            issue, chosen = issue_or_404(session, slug), edition_or_404(session, tag)
            wishes = typed(sheet_page.rows_of_edition(progress.board(session, issue, at=now()), chosen))
            if wishes.problems:
                return sheet_page.of_edition(session, issue, chosen, wishes), 400
            articles = {article.public_id: article for article in issue_articles(session, issue)}
            number = _change(session, wishes, lambda key: (articles[key], chosen), person)
            gave = _give(session, issue, chosen, wishes, person)
    except TmError as error:
        problems = {"all-to": translated(error)}
        with reading() as session:
            issue, chosen = issue_or_404(session, slug), edition_or_404(session, tag)
            return sheet_page.of_edition(session, issue, chosen, Typed(problems=problems)), 400
    if not number and not gave:
        flash(_("Nothing was changed."))
    return redirect(url_for("placing.edition", slug=slug, tag=tag, done=number, gave=gave))


@bp.get("/<slug>/goes/<article>")
@requires(Right.SET_PAGES, Where.ANY_EDITION)
def article(slug: str, article: str) -> ResponseReturnValue:
    """The sheet of one article: the editions whose pages the visitor sets."""
    with reading() as session:
        return sheet_page.of_article(session, *_article(session, slug, article))


@bp.post("/<slug>/goes/<article>")
@requires(Right.SET_PAGES, Where.ANY_EDITION)
def set_article(slug: str, article: str) -> ResponseReturnValue:
    """Keep what the sheet of an article says."""
    with writing() as (session, person):
        issue, row = _article(session, slug, article)
        wishes = typed(sheet_page.rows_of_article(progress.board(session, issue, at=now()), row))
        if wishes.problems:
            return sheet_page.of_article(session, issue, row, wishes), 400
        number = _change(session, wishes, lambda tag: (row, edition_or_404(session, tag)), person)
    if not number:
        flash(_("Nothing was changed."))
    return redirect(url_for("placing.article", slug=slug, article=article, done=number))


@bp.post("/articles/<article>/inside")
@requires(Right.EDIT_SOURCE, home_of_article)
def inside(article: str) -> ResponseReturnValue:
    """Say whether services outside the desk may see an article's text."""
    with writing() as (session, person):
        row = article_or_404(session, article)
        change = keeping.keep_inside if request.form.get("inside") == "yes" else keeping.let_outside
        change(session, row, person=person, at=now())
        slug = session.get_one(Issue, row.issue_id).slug if row.issue_id else abort(404)
    flash(_("Saved."))
    return redirect(url_for("placing.article", slug=slug, article=article))


@bp.post("/<slug>/goes/<article>/only-here")
@requires(Right.PLACE)
def only_here(slug: str, article: str) -> ResponseReturnValue:
    """Say that only its home edition prints an article, and why; or offer it to the others again."""
    reason = request.form.get("reason", "")
    try:
        with writing() as (session, person):
            _, row = _article(session, slug, article)
            if "withdraw" in request.form:
                done = local_pieces.withdraw(session, row, person=person, at=now())
            else:
                done = local_pieces.declare(session, row, reason=reason, person=person, at=now())
    except TmError as error:
        with reading() as session:
            there = _article(session, slug, article)
            page = sheet_page.of_article(session, *there, own_problem=translated(error), own_reason=reason)
        return page, 400
    return redirect(url_for("placing.article", slug=slug, article=article, done=done.number or None))


@bp.post("/<slug>/goes/take-back")
@requires(Right.SET_PAGES, Where.ANY_EDITION)
def take_back(slug: str) -> ResponseReturnValue:
    """Undo what a sheet changed."""
    try:
        with writing() as (session, person):
            issue_or_404(session, slug)
            said = [*_placed_back(session, person), *_given_back(session, person)]
    except TmError as error:
        said = [translated(error)]
    flash(" ".join(said) or abort(404))
    return redirect(next_address(request.form.get("next")))


def _placed_back(session: Session, person: Person) -> Iterator[str]:
    """Undo the changes of placements that the form names; what there is to say of it."""
    number = taking_back.number_of(request.form.get("done"))
    if number:
        back = sheets.take_back(session, number, may=_may, person=person, at=now())
        yield ngettext("%(num)s place is as it was.", "%(num)s places are as they were.", back.placements)
        if back.left:
            yield ngettext(
                "%(num)s was changed since and stays.", "%(num)s were changed since and stay.", back.left
            )


def _given_back(session: Session, person: Person) -> Iterator[str]:
    """Take back what was given, where the form names it; what there is to say of it."""
    number = taking_back.number_of(request.form.get("gave"))
    if number:
        back = giving.take_back(session, number, may=_may_give, person=person, at=now())
        if back.having:
            yield str(_("%(names)s has it now.", names=listed(back.having)))
        else:
            yield ngettext("%(num)s piece is free again.", "%(num)s pieces are free again.", back.pieces)
        if back.begun:
            yield ngettext("%(num)s was begun and stays.", "%(num)s were begun and stay.", back.begun)


def _may_give(edition_id: int) -> bool:
    return visit().may(Right.PLACE, edition_id)


def _may(column: Column, edition_id: int) -> bool:
    return visit().may(Right.PLACE if column in PLACING else Right.SET_PAGES, edition_id)


def _mine() -> list[str]:
    """Tags of the editions in which the visitor places."""
    return [edition.tag for edition in visit().editions if visit().may(Right.PLACE, edition.id)]


def _wishes(session: Session, issue: Issue, tag: str) -> list[sheets.Change]:
    """What the form wants otherwise in an edition than it was shown; the rest stays as others have it."""
    was = set(request.form.get(f"was-{tag}", "").split())
    wanted = set(request.form.getlist(f"want-{tag}"))
    edition = edition_or_404(session, tag)
    return sheets.wishes(session, issue, edition, asked=wanted - was, dropped=was - wanted)


def _article(session: Session, slug: str, public_id: str) -> tuple[Issue, Article]:
    issue, row = issue_or_404(session, slug), article_or_404(session, public_id)
    return (issue, row) if row.issue_id == issue.id and row.archived_at is None else abort(404)


def _change(
    session: Session,
    wishes: Typed,
    place: Callable[[str], tuple[Article, Edition]],
    person: Person,
) -> int | None:
    """Make the changes; the number by which they are taken back, None where nothing is different."""
    changes = [sheets.Change(*place(key), values) for key, values in wishes.changes.items()]
    return sheets.change_all(session, changes, person=person, at=now()).number or None


def _give(session: Session, issue: Issue, edition: Edition, wishes: Typed, person: Person) -> int | None:
    """Give what was ticked to whom the form names; the number by which that is taken back."""
    named = request.form.get("all-to", "")
    if not named or not visit().may(Right.PLACE, edition.id):
        return None
    to = person_or_404(session, named)
    bundle = giving.give(
        session,
        edition,
        giving.chosen_in(session, issue, edition, wishes.chosen),
        to=to,
        person=person,
        at=now(),
        until=until_of_form("all-give-until"),
        note=request.form.get("all-note", "").strip(),
    )
    for sentence in told(bundle.pieces, to):
        flash(sentence)
    return bundle.number or None
