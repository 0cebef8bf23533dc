"""The structure of an issue or of a pool's article: doubts first, the text, every change to be undone."""

from collections.abc import Callable, Mapping

from flask import Blueprint, abort, flash, redirect, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from sqlalchemy import select
from sqlalchemy.orm import Session

from tm.errors import TmError
from tm.services import readings, structure
from tm.services.loading import load_article
from tm.services.scopes import Scope
from tm.services.structure.applying import StructureChange
from tm.services.structure.articles import ArchiveArticle, RestoreArticle, SendArticle
from tm.services.structure.issues import DiscardIssue
from tm.services.structure.running_again import RunAgain
from tm.services.structure.text import UndoRepair
from tm.services.views import ArticleView, BlockView
from tm.storage.history import Operation
from tm.storage.issues import Article, Block, Issue, Repair
from tm.storage.people import Person
from tm.storage.queries.undone import IMPORT
from tm.storage.units import Unit
from tm.web.current import now, reading, writing
from tm.web.found import article_or_404, block_or_404, issue_or_404, unit_or_404
from tm.web.rights import (
    Where,
    home_of_article,
    home_of_block,
    home_of_doubt,
    home_of_operation,
    home_of_repair,
    home_of_unit,
    requires,
)
from tm.web.structure import block_forms, forms
from tm.web.structure.answers import (
    Place,
    back,
    page,
    place_asked,
    place_left,
    refused,
    source_edition,
)
from tm.web.structure.scope import scope_of_article, scope_of_block, scope_or_404
from tm.workflow.roles import Right

bp = Blueprint("structure", __name__)
_FROM_THE_POOL = frozenset({SendArticle.kind, ArchiveArticle.kind, RestoreArticle.kind})
"""What is done to an article of the pool as a whole is seen in the list of the pool."""


@bp.get("/issues/<slug>/structure")
@bp.get("/pool/<article>/structure")
@requires(Right.EDIT_SOURCE, Where.ANY_EDITION)
def show(slug: str | None = None, article: str | None = None) -> ResponseReturnValue:
    """What import found, the text as it will stand, and what was done to it since; or a part's handles."""
    part = {"handles": "structure/_handles_alone.html"}.get(
        request.args.get("part", ""), "structure/show.html"
    )
    with reading() as session:
        return page(session, scope_or_404(session, slug, article), place_asked(), template=part)


@bp.post("/structure/doubts/<int:doubt>/decide")
@requires(Right.EDIT_SOURCE, home_of_doubt)
def decide(doubt: int) -> ResponseReturnValue:
    """Decide a doubt for one of its readings, and go to the next one."""
    form = request.form
    change = readings.Decide(doubt, form.get("reading", ""), form.get("seen", ""), form.get("typed", ""))
    try:
        with writing() as (session, person):
            scope = readings.scope_of(session, doubt)
            done = structure.apply(session, change, person=person, at=now())
            following = readings.next_doubt(session, scope, after=doubt)
            return back(scope, Place(doubt=following, section="doubts"), done)
    except TmError as error:
        with reading() as session:
            return refused(session, readings.scope_of(session, doubt), Place(doubt=doubt), error)


@bp.post("/structure/articles/<article>")
@requires(Right.EDIT_SOURCE, home_of_article)
def change_article(article: str) -> ResponseReturnValue:
    """Change one thing about an article."""
    try:
        with writing() as (session, person):
            scope = scope_of_article(session, article)
            change, left = forms.article_change(article), place_left(session, scope, article)
            done = structure.apply(session, change, person=person, at=now())
            if done.kind == RunAgain.kind:
                return _to_copy(done)
            if isinstance(scope, Article):
                return _back_from_pool(session, scope, done)
            return back(scope, _where_now(session, article, done, left), done)
    except TmError as error:
        with reading() as session:
            return refused(session, scope_of_article(session, article), Place(piece=article), error)


@bp.post("/structure/blocks/<block>")
@requires(Right.EDIT_SOURCE, home_of_block)
def change_block(block: str) -> ResponseReturnValue:
    """Change one part of a text: its words, where it is cut, what it is, where it stands."""
    return _change_in(block, block_forms.block_change)


@bp.post("/structure/units/<unit>")
@requires(Right.EDIT_SOURCE, home_of_unit)
def change_sentence(unit: str) -> ResponseReturnValue:
    """Join a sentence to the one before, or let a part of its own begin with it."""
    with reading() as session:
        block = session.get_one(Block, unit_or_404(session, unit).block_id).public_id
    return _change_in(block, lambda _, view, __: block_forms.sentence_change(view, unit))


@bp.post("/structure/repairs/<int:repair>/take-back")
@requires(Right.EDIT_SOURCE, home_of_repair)
def take_back(repair: int) -> ResponseReturnValue:
    """Take one repair of the import back."""
    with reading() as session:
        row = session.get_one(Repair, repair)
        found = session.get(Block, row.block_id) if row.block_id else None
        block = found.public_id if found else abort(404)
    return _change(block, lambda _: UndoRepair(repair))


@bp.post("/issues/<slug>/structure/whole")
@requires(Right.MANAGE_ISSUES)
def change_issue(slug: str) -> ResponseReturnValue:
    """Put the whole issue away, or throw an import away that was a mistake."""
    change = forms.issue_change(slug)
    try:
        with writing() as (session, person):
            issue = issue_or_404(session, slug)
            if isinstance(change, DiscardIssue):
                return _throw_away(session, issue, person)
            return back(issue, Place(), structure.apply(session, change, person=person, at=now()))
    except TmError as error:
        with reading() as session:
            return refused(session, issue_or_404(session, slug), Place(), error)


@bp.post("/issues/<slug>/structure/<int:operation>/undo")
@bp.post("/pool/<article>/structure/<int:operation>/undo")
@requires(Right.EDIT_SOURCE, home_of_operation)
def undo(operation: int, slug: str | None = None, article: str | None = None) -> ResponseReturnValue:
    """Take one change back."""
    try:
        with writing() as (session, person):
            scope = scope_or_404(session, slug, article)
            row = structure.find_operation(session, scope, operation)
            if row.kind == IMPORT and isinstance(scope, Issue):
                return _throw_away(session, scope, person)
            left = place_left(session, scope, str(row.arguments.get("article")))
            structure.undo(session, row, person=person, at=now())
            place = _place_of(session, row)
            if row.kind == RestoreArticle.kind and isinstance(scope, Issue):
                place = left
            return back(_scope_now(session, scope, place), place, row)
    except TmError as error:
        with reading() as session:
            return refused(session, scope_or_404(session, slug, article), place_asked(), error)


def _throw_away(session: Session, issue: Issue, person: Person) -> ResponseReturnValue:
    """What taking an import back means."""
    structure.apply(session, DiscardIssue(issue.slug), person=person, at=now())
    return redirect(url_for("imports.new", _anchor="thrown-away"), 303)


def _change(block: str, make: Callable[[Session], StructureChange]) -> ResponseReturnValue:
    """Carry out a change of a part of a text; the answer leads to where that stands then."""
    try:
        with writing() as (session, person):
            done = structure.apply(session, make(session), person=person, at=now())
            return back(scope_of_block(session, block), Place(block=block), done)
    except TmError as error:
        with reading() as session:
            return refused(session, scope_of_block(session, block), Place(block=block), error)


def _change_in(
    block: str, make: Callable[[ArticleView, BlockView, ArticleView | None], StructureChange]
) -> ResponseReturnValue:
    """Carry out a change of a part that is made from how its article stands now."""

    def change(session: Session) -> StructureChange:
        article, view = _views(session, block)
        target = request.form.get("to", "") if request.form.get("do") == "move" else ""
        return make(article, view, _view(session, article_or_404(session, target)) if target else None)

    return _change(block, change)


def _views(session: Session, block: str) -> tuple[ArticleView, BlockView]:
    """A part of a text and its article, as they stand now."""
    article = session.get_one(Article, block_or_404(session, block).article_id)
    view = _view(session, article)
    return view, next((each for each in view.blocks if each.id == block), None) or abort(404)


def _view(session: Session, article: Article) -> ArticleView:
    return load_article(session, article, source_edition(session))


def _where_now(session: Session, article: str, done: Operation, left: Place) -> Place:
    """The article, if it is still there; what it was joined with, if that was done; else where it stood."""
    row = article_or_404(session, article)
    if done.kind == "join_articles":
        return Place(piece=str(done.arguments["into"]))
    stays = row.archived_at is None and row.issue_id == done.issue_id
    return Place(piece=article) if stays else left


def _back_from_pool(session: Session, article: Article, done: Operation) -> ResponseReturnValue:
    """To the page of an article of the pool, or to the list where it was put into an issue or away."""
    if done.issue_id is not None:
        flash(_("It is in issue %(slug)s now.", slug=session.get_one(Issue, done.issue_id).slug))
    if done.kind in _FROM_THE_POOL:
        return redirect(url_for("intake.pool", _anchor=f"a-{article.public_id}"), 303)
    place = _where_now(session, article.public_id, done, Place())
    return back(_scope_now(session, article, place), place, done)


def _to_copy(done: Operation) -> ResponseReturnValue:
    """To the copy of an article that runs again."""
    copy = next(str(change["id"]) for change in done.changes if change["table"] == Article.__tablename__)
    flash(_("This is the copy. What was translated before is offered sentence by sentence."))
    return redirect(url_for("articles.choose", article=copy), 303)


def _scope_now(session: Session, scope: Scope, place: Place) -> Scope:
    """Where a part of the text stands, or an article; an issue stays what is shown."""
    if isinstance(scope, Issue):
        return scope
    if place.block is not None:
        return scope_of_block(session, place.block)
    return scope if place.piece is None else scope_of_article(session, place.piece)


def _place_of(session: Session, operation: Operation) -> Place:
    """Where on the page that stands which an operation was about."""
    arguments = operation.arguments
    doubt, piece = arguments.get("doubt"), arguments.get("article")
    return Place(
        block=_block_of(session, arguments),
        piece=str(piece) if piece else None,
        doubt=doubt if isinstance(doubt, int) else None,
    )


def _block_of(session: Session, arguments: Mapping[str, object]) -> str | None:
    """The part that an operation names, the first one of several, or that of its sentence or repair."""
    blocks = arguments.get("blocks")
    named = arguments.get("block") or (blocks[0] if isinstance(blocks, list) and blocks else None)
    if named:
        return str(named)
    block = select(Block.public_id)
    of_unit = block.join(Unit, Unit.block_id == Block.id).where(Unit.public_id == arguments.get("unit"))
    of_repair = block.join(Repair, Repair.block_id == Block.id).where(Repair.id == arguments.get("repair"))
    return session.scalar(of_unit) or session.scalar(of_repair)
