"""The structure of an issue: doubts first, the text as it will stand, every change to be undone."""

from collections.abc import Callable, Mapping

from flask import Blueprint, abort, flash, redirect, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from sqlalchemy import select
from sqlalchemy.orm import Session

from tm.errors import TmError
from tm.services import readings, structure
from tm.services.loading import load_article
from tm.services.structure.applying import StructureChange
from tm.services.structure.text import UndoRepair
from tm.services.views import ArticleView, BlockView
from tm.storage.history import Operation
from tm.storage.issues import Article, Block, Issue, Repair
from tm.storage.units import Unit
from tm.web import structure_block_forms, structure_forms
from tm.web.current import now, reading, writing
from tm.web.found import article_or_404, block_or_404, issue_of, issue_or_404, unit_or_404
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
from tm.web.structure_answers import Place, back, page, place_asked, refused, source_edition
from tm.workflow.roles import Right

bp = Blueprint("structure", __name__)


@bp.get("/issues/<slug>/structure")
@requires(Right.EDIT_SOURCE, Where.ANY_EDITION)
def show(slug: str) -> ResponseReturnValue:
    """What import found, the text as it will stand, and what was done to it since; or a part's handles."""
    part = {"handles": "structure/_handles_alone.html"}.get(
        request.args.get("part", ""), "structure/show.html"
    )
    with reading() as session:
        return page(session, issue_or_404(session, slug), place_asked(), template=part)


@bp.post("/structure/doubts/<int:doubt>/decide")
@requires(Right.EDIT_SOURCE, home_of_doubt)
def decide(doubt: int) -> ResponseReturnValue:
    """Decide a doubt for one of its readings, and go to the next one."""
    form = request.form
    with reading() as session:
        slug = readings.issue_of(session, doubt).slug
    change = readings.Decide(doubt, form.get("reading", ""), form.get("seen", ""), form.get("typed", ""))
    try:
        with writing() as (session, person):
            issue = issue_or_404(session, slug)
            done = structure.apply(session, change, person=person, at=now())
            following = readings.next_doubt(session, issue, after=doubt)
            return back(issue, Place(doubt=following, section="doubts"), done)
    except TmError as error:
        with reading() as session:
            return refused(session, issue_or_404(session, slug), Place(doubt=doubt), error)


@bp.post("/structure/articles/<article>")
@requires(Right.EDIT_SOURCE, home_of_article)
def change_article(article: str) -> ResponseReturnValue:
    """Change one thing about an article."""
    try:
        with writing() as (session, person):
            issue = issue_of(session, article_or_404(session, article))
            change = structure_forms.article_change(article)
            done = structure.apply(session, change, person=person, at=now())
            if issue is None and done.issue_id is not None:
                flash(_("It is in issue %(slug)s now.", slug=session.get_one(Issue, done.issue_id).slug))
            return back(issue, _where_now(session, article, done), done)
    except TmError as error:
        with reading() as session:
            issue = issue_of(session, article_or_404(session, article))
            if issue is None:
                raise
            return refused(session, issue, Place(piece=article), error)


@bp.post("/structure/blocks/<block>")
@requires(Right.EDIT_SOURCE, home_of_block)
def change_block(block: str) -> ResponseReturnValue:
    """Change one part of a text: its words, where it is cut, what it is, where it stands."""
    return _change_in(block, structure_block_forms.block_change)


@bp.post("/structure/units/<unit>")
@requires(Right.EDIT_SOURCE, home_of_unit)
def change_sentence(unit: str) -> ResponseReturnValue:
    """Join a sentence to the one before, or let a part of its own begin with it."""
    with reading() as session:
        block = session.get_one(Block, unit_or_404(session, unit).block_id).public_id
    return _change_in(block, lambda _, view, __: structure_block_forms.sentence_change(view, unit))


@bp.post("/structure/repairs/<int:repair>/take-back")
@requires(Right.EDIT_SOURCE, home_of_repair)
def take_back(repair: int) -> ResponseReturnValue:
    """Take one repair of the import back."""
    with reading() as session:
        row = session.get_one(Repair, repair)
        block = session.get(Block, row.block_id) if row.block_id else None
        issue = issue_of(session, session.get_one(Article, block.article_id)) if block else None
        if block is None or issue is None:
            abort(404)
        slug, place = issue.slug, Place(block=block.public_id)
    return _change(slug, UndoRepair(repair), place)


@bp.post("/issues/<slug>/structure/whole")
@requires(Right.MANAGE_ISSUES)
def change_issue(slug: str) -> ResponseReturnValue:
    """Put the whole issue away, or throw an import away that was a mistake."""
    change = structure_forms.issue_change(slug)
    answer = _change(slug, change, Place())
    if change.kind != "discard_issue" or isinstance(answer, tuple):
        return answer
    return redirect(url_for("imports.new", _anchor="thrown-away"), 303)


@bp.post("/issues/<slug>/structure/<int:operation>/undo")
@requires(Right.EDIT_SOURCE, home_of_operation)
def undo(slug: str, operation: int) -> ResponseReturnValue:
    """Take one change back."""
    try:
        with writing() as (session, person):
            issue = issue_or_404(session, slug)
            row = structure.find_operation(session, issue, operation)
            structure.undo(session, row, person=person, at=now())
            return back(issue, _place_of(session, row), row)
    except TmError as error:
        with reading() as session:
            return refused(session, issue_or_404(session, slug), place_asked(), error)


def _change(slug: str, change: StructureChange, place: Place) -> ResponseReturnValue:
    """Carry out a change of an issue; the answer leads to where it was done."""
    try:
        with writing() as (session, person):
            issue = issue_or_404(session, slug)
            done = structure.apply(session, change, person=person, at=now())
            return back(issue, place, done)
    except TmError as error:
        with reading() as session:
            return refused(session, issue_or_404(session, slug), place, error)


def _change_in(
    block: str, make: Callable[[ArticleView, BlockView, ArticleView | None], StructureChange]
) -> ResponseReturnValue:
    """Carry out a change of a part that is made from how its article stands now."""
    place = Place(block=block)
    with reading() as session:
        slug = _slug_of(session, block)
    try:
        with writing() as (session, person):
            article, view = _views(session, block)
            target = request.form.get("to", "") if request.form.get("do") == "move" else ""
            goal = _view(session, article_or_404(session, target)) if target else None
            done = structure.apply(session, make(article, view, goal), person=person, at=now())
            return back(issue_or_404(session, slug), place, done)
    except TmError as error:
        with reading() as session:
            return refused(session, issue_or_404(session, slug), place, error)


def _slug_of(session: Session, block: str) -> str:
    issue = issue_of(session, session.get_one(Article, block_or_404(session, block).article_id))
    return issue.slug if issue else abort(404)


def _views(session: Session, block: str) -> tuple[ArticleView, BlockView]:
    """A part of a text and its article, as they stand now."""
    article = session.get_one(Article, block_or_404(session, block).article_id)
    view = _view(session, article)
    return view, next((each for each in view.blocks if each.id == block), None) or abort(404)


def _view(session: Session, article: Article) -> ArticleView:
    return load_article(session, article, source_edition(session))


def _where_now(session: Session, article: str, done: Operation) -> Place:
    """The article, if it is still where it was; what it was joined with, if that was done."""
    row = article_or_404(session, article)
    if done.kind == "join_articles":
        return Place(piece=str(done.arguments["into"]))
    stays = row.archived_at is None and row.issue_id == done.issue_id
    return Place(piece=article) if stays else Place()


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
