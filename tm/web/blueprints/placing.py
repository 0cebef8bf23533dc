"""Where articles go: which editions want them; and the sheets of one edition and of one article."""

from collections.abc import Callable, Mapping, Sequence

from flask import Blueprint, abort, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from flask_babel import ngettext
from sqlalchemy.orm import Session

from tm.document import WANTED, Destination
from tm.errors import TmError
from tm.services import inside as keeping
from tm.services import placements
from tm.services.board import local_pieces, progress, sheets
from tm.services.board.boards import BoardView
from tm.services.loading import issue_articles
from tm.services.placements import Column
from tm.storage.issues import Article, Issue
from tm.storage.paper import Edition
from tm.storage.people import Person
from tm.web import taking_back
from tm.web.current import now, reading, visit, writing
from tm.web.filters import edition_name
from tm.web.forms import sheet_form
from tm.web.forms.sheet_form import PLACING, Holding, Reached, SheetRow, Typed, typed
from tm.web.found import article_or_404, edition_or_404, issue_or_404
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
            "board/wanted.html", issue=issue, board=progress.board(session, issue, at=now()), mine=_mine()
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
def edition(slug: str, tag: str) -> ResponseReturnValue:
    """The sheet of one edition: all articles, those that it takes first and in its page order."""
    with reading() as session:
        issue = issue_or_404(session, slug)
        rows = _rows_of_edition(progress.board(session, issue, at=now()), edition_or_404(session, tag))
        return _sheet(session, issue, rows, None, {"tag": tag})


@bp.post("/<slug>/pages/<tag>")
@requires(Right.SET_PAGES, edition_in_path)
def set_edition(slug: str, tag: str) -> ResponseReturnValue:
    """Keep what the sheet of an edition says."""
    with writing() as (session, person):
        issue, chosen = issue_or_404(session, slug), edition_or_404(session, tag)
        rows = _rows_of_edition(progress.board(session, issue, at=now()), chosen)
        wishes = typed(rows)
        if wishes.problems:
            return _sheet(session, issue, rows, wishes, {"tag": tag}), 400
        articles = {article.public_id: article for article in issue_articles(session, issue)}
        number = _change(session, wishes, lambda key: (articles[key], chosen), person)
    return redirect(url_for("placing.edition", slug=slug, tag=tag, done=number))


@bp.get("/<slug>/goes/<article>")
@requires(Right.SET_PAGES, Where.ANY_EDITION)
def article(slug: str, article: str) -> ResponseReturnValue:
    """The sheet of one article: the editions whose pages the visitor sets."""
    return _sheet_of_article(slug, article)


@bp.post("/<slug>/goes/<article>")
@requires(Right.SET_PAGES, Where.ANY_EDITION)
def set_article(slug: str, article: str) -> ResponseReturnValue:
    """Keep what the sheet of an article says."""
    with writing() as (session, person):
        issue, row = _article(session, slug, article)
        board = progress.board(session, issue, at=now())
        rows = _rows_of_article(board, row)
        wishes = typed(rows)
        if wishes.problems:
            return _sheet(session, issue, rows, wishes, _about(session, board, row)), 400
        number = _change(session, wishes, lambda tag: (row, edition_or_404(session, tag)), person)
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
        return _sheet_of_article(slug, article, own_problem=translated(error), own_reason=reason), 400
    return redirect(url_for("placing.article", slug=slug, article=article, done=done.number or None))


@bp.post("/<slug>/goes/take-back")
@requires(Right.SET_PAGES, Where.ANY_EDITION)
def take_back(slug: str) -> ResponseReturnValue:
    """Undo what a sheet changed."""
    number = taking_back.number_of(request.form.get("done")) or abort(404)
    try:
        with writing() as (session, person):
            issue_or_404(session, slug)
            back = sheets.take_back(session, number, may=_may, person=person, at=now())
    except TmError as error:
        flash(translated(error))
    else:
        said = ngettext("%(num)s place is as it was.", "%(num)s places are as they were.", back.placements)
        left = ngettext(
            "%(num)s was changed since and stays.", "%(num)s were changed since and stay.", back.left
        )
        flash(f"{said} {left}" if back.left else str(said))
    return redirect(next_address(request.form.get("next")))


def _sheet_of_article(slug: str, article: str, **typed: str) -> str:
    """The sheet of one article, with what was typed beside it and what is wrong with that."""
    with reading() as session:
        issue, row = _article(session, slug, article)
        board = progress.board(session, issue, at=now())
        return _sheet(session, issue, _rows_of_article(board, row), None, _about(session, board, row) | typed)


def _may(column: Column, edition_id: int) -> bool:
    return visit().may(Right.PLACE if column in PLACING else Right.SET_PAGES, edition_id)


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


def _article(session: Session, slug: str, public_id: str) -> tuple[Issue, Article]:
    issue, row = issue_or_404(session, slug), article_or_404(session, public_id)
    return (issue, row) if row.issue_id == issue.id and row.archived_at is None else abort(404)


def _rows_of_edition(board: BoardView, edition: Edition) -> list[SheetRow]:
    tag, may_place = edition.tag, visit().may(Right.PLACE, edition.id)
    own = {row.id: row for row in board.rows}
    here = [row.id for row in board.in_edition(tag).rows]
    others = [row.id for row in board.pieces if row.id not in here and may_place]
    return [
        sheet_form.row(key, own[key].headline, own[key].language, own[key], tag, may_place=may_place)
        for key in (*here, *others)
    ]


def _rows_of_article(board: BoardView, article: Article) -> list[SheetRow]:
    own = next(row for row in board.rows if row.id == article.public_id)
    rows = []
    for each in visit().editions:
        may_place = visit().may(Right.PLACE, each.id)
        if visit().may(Right.SET_PAGES, each.id) and (may_place or each.tag in own.cells):
            name = edition_name(each.tag)
            rows.append(sheet_form.row(each.tag, name, each.tag, own, each.tag, may_place=may_place))
    return rows


def _about(session: Session, board: BoardView, article: Article) -> dict[str, object]:
    """What the sheet of an article is called, whether its text stays inside, and whose own it is."""
    own = next(row for row in board.rows if row.id == article.public_id)
    return {
        "article": own.id,
        "headline": own.headline,
        "language": own.language,
        "inside": article.inside_only_at is not None,
        "may_keep": visit().may(Right.EDIT_SOURCE, article.home_edition_id),
        "home": visit().edition_by_id(article.home_edition_id),
        "own": local_pieces.reason_of(session, article),
    }


def _change(
    session: Session,
    wishes: Typed,
    place: Callable[[str], tuple[Article, Edition]],
    person: Person,
) -> int | None:
    """Make the changes; the number by which they are taken back, None where nothing is different."""
    changes = [sheets.Change(*place(key), values) for key, values in wishes.changes.items()]
    done = sheets.change_all(session, changes, person=person, at=now())
    if not done.number:
        flash(_("Nothing was changed."))
    return done.number or None


def _sheet(
    session: Session,
    issue: Issue,
    rows: Sequence[SheetRow],
    wishes: Typed | None,
    about: Mapping[str, object],
) -> str:
    """The page with the rows, and as they were typed where something is wrong."""
    number = taking_back.number_of(request.args.get("done"))
    lines = sheets.lines_of(session, number) if number else []
    return render_template(
        "board/sheet.html",
        issue=issue,
        rows=rows,
        problems=wishes.problems if wishes else {},
        typed=request.form if wishes else {},
        chosen=request.form.getlist("chosen") if wishes else (),
        number=number if lines else 0,
        changed=len({(line.article_id, line.edition_id) for line in lines}),
        destinations=list(Destination),
        reached=list(Reached),
        holding=list(Holding),
        may_hold=any(each.may_place for each in rows),
        at=now(),
        **about,
    )
