"""Who does what: taking an article or a part of it, letting go, passing on, giving it to somebody."""

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from flask import Blueprint, abort, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from sqlalchemy.orm import Session

from tm.document import Kind
from tm.errors import TmError
from tm.services.assigning import assignments, bundles
from tm.services.assigning.assignments import Part
from tm.services.assigning.holders import Holder, able, holders, terms_of
from tm.services.views import ArticleView, UnitView
from tm.storage.issues import Article, Issue, Placement
from tm.storage.paper import Edition
from tm.storage.people import Person
from tm.web import sharing
from tm.web.current import now, reading, visit, writing
from tm.web.found import article_or_404, block_or_404, edition_or_404, issue_or_404, person_or_404
from tm.web.pages.article import load, next_to_do, placements_of, tags_of
from tm.web.pages.assigning import choices, told, until_of_form
from tm.web.rights import edition_in_path, requires
from tm.web.sentences import translated
from tm.web.wishes import next_address
from tm.workflow.roles import Right

bp = Blueprint("assigning", __name__)
_HERE = "/articles/<article>/<tag>"


@bp.get(f"{_HERE}/who")
def who(article: str, tag: str) -> ResponseReturnValue:
    """Who has the article, and all that can be done about that."""
    return _who(article, tag)


@bp.post(f"{_HERE}/take")
@requires(Right.TRANSLATE, edition_in_path)
def take(article: str, tag: str) -> ResponseReturnValue:
    """Take the article or a part of it, and go to its first open sentence."""
    try:
        with writing() as (session, person):
            row, edition, _issue, view = load(session, article, tag)
            part = _part(session)
            assignments.take(session, row, edition, person=person, at=now(), part=part)
            unit = _begins(view, part)
    except TmError as error:
        return _who(article, tag, {"part": translated(error)})
    target = url_for("articles.translate", article=article, tag=tag, s=unit.id if unit else None)
    return redirect(f"{target}#e-{unit.id}" if unit else target)


@bp.post(f"{_HERE}/let-go")
@requires(Right.TRANSLATE, edition_in_path)
def let_go(article: str, tag: str) -> ResponseReturnValue:
    """Leave the article to others; what was translated stays."""
    said = _(
        "The article is free again. Everything that you wrote stays; "
        "what you have not saved yet goes to whoever takes it next."
    )
    return _of_mine(assignments.let_go, article, tag, said)


@bp.post(f"{_HERE}/still")
@requires(Right.TRANSLATE, edition_in_path)
def still(article: str, tag: str) -> ResponseReturnValue:
    """Still on it: it stays with whoever has it."""
    return _of_mine(assignments.still_on_it, article, tag, _("Good: it stays yours."))


@bp.post(f"{_HERE}/pass-on")
@requires(Right.TRANSLATE, edition_in_path)
def pass_on(article: str, tag: str) -> ResponseReturnValue:
    """Hand the article to somebody else, with a word; editors also for whoever has it."""
    try:
        with writing() as (session, person):
            row, edition = article_or_404(session, article), edition_or_404(session, tag)
            to, note = _to(session), request.form.get("note", "").strip()
            giver = _giver(session, edition)
            assignments.pass_on(session, row, edition, person=person, to=to, at=now(), note=note, giver=giver)
            name = to.display_name
    except TmError as error:
        return _who(article, tag, {"to": translated(error)})
    flash(_("%(name)s has the article now.", name=name))
    return redirect(url_for("articles.translate", article=article, tag=tag))


@bp.post(f"{_HERE}/give")
@requires(Right.PLACE, edition_in_path)
def give(article: str, tag: str) -> ResponseReturnValue:
    """Give the article, or a part of it, to somebody until a day."""
    try:
        with writing() as (session, person):
            row, edition = article_or_404(session, article), edition_or_404(session, tag)
            to, note, until = _to(session), request.form.get("note", "").strip(), until_of_form("until")
            part = _part(session)
            assignments.assign(
                session, row, edition, to=to, person=person, at=now(), part=part, until=until, note=note
            )
            name = to.display_name
    except TmError as error:
        return _who(article, tag, {"give": translated(error)})
    flash(_("%(name)s has the article now, and is told.", name=name))
    return redirect(url_for("assigning.who", article=article, tag=tag), 303)


@bp.post("/issues/<slug>/take/<tag>")
@requires(Right.TRANSLATE, edition_in_path)
def take_page(slug: str, tag: str) -> ResponseReturnValue:
    """Take all letters, or all pieces, of a page; says what was taken and what was not."""
    page, only = request.form.get("page", type=int), request.form.get("kind", "")
    kinds = [Kind(only)] if only in list(Kind) else []
    with writing() as (session, person):
        issue, edition = issue_or_404(session, slug), edition_or_404(session, tag)
        chosen = bundles.page_of(session, issue, edition, page or 0, kinds=kinds)
        pieces = bundles.give_all(session, chosen, to=person, person=person, at=now())
    for sentence in told(pieces, visit().who):
        flash(sentence)
    return redirect(next_address(request.form.get("next")), 303)


class _Step(Protocol):
    """What somebody does with all that they have of an article."""

    def __call__(
        self, session: Session, article: Article, edition: Edition, /, *, person: Person, at: datetime
    ) -> None: ...


def _of_mine(step: _Step, article: str, tag: str, said: str) -> ResponseReturnValue:
    """Take a step with what the visitor has, say so, and go back to where they came from."""
    with writing() as (session, person):
        step(session, article_or_404(session, article), edition_or_404(session, tag), person=person, at=now())
    flash(said)
    return redirect(next_address(request.form.get("next")))


def _who(article: str, tag: str, problems: dict[str, str] | None = None) -> ResponseReturnValue:
    with reading() as session:
        row, edition, issue, view = load(session, article, tag)
        placed = placements_of(session, row)
        have = _have(session, placed, edition)
        page = render_template(
            "assigning/who.html",
            view=view,
            edition=edition,
            issue=issue,
            tags=tags_of(row, placed),
            holders=have,
            mine=next((each for each in have if each.person_id == visit().who.id), None),
            may_translate=visit().may(Right.TRANSLATE, edition.id) and not view.is_home,
            may_give=visit().may(Right.PLACE, edition.id) and not view.is_home,
            people=able(session, edition),
            blocks=choices(view),
            line=sharing.line(view),
            until=terms_of(session).until(now()).date(),
            beside=_beside(session, issue, edition, row, view.page),
            problems=problems or {},
            form=request.form,
        )
    return page, 400 if problems else 200


def _have(session: Session, placed: Sequence[Placement], edition: Edition) -> list[Holder]:
    keys = [each.id for each in placed if each.edition_id == edition.id]
    return [holder for people in holders(session, keys, at=now()).values() for holder in people]


def _beside(
    session: Session, issue: Issue | None, edition: Edition, row: Article, page: int | None
) -> dict[Kind | None, int]:
    """How many letters, if it is one, and how many pieces stand on the article's page, if several do."""
    if issue is None or page is None:
        return {}
    kinds = [Kind.LETTER, None] if row.kind is Kind.LETTER else [None]
    found = {
        kind: len(bundles.page_of(session, issue, edition, page, kinds=[kind] if kind else []))
        for kind in kinds
    }
    return {kind: count for kind, count in found.items() if count > 1}


def _part(session: Session) -> Part | None:
    """The part that a form names; None for the whole."""
    first, last = request.form.get("first", ""), request.form.get("last", "")
    if not first and not last:
        return None
    return Part(block_or_404(session, first or last), block_or_404(session, last or first))


def _begins(view: ArticleView, part: Part | None) -> UnitView | None:
    """The first sentence that is open of what was taken."""
    if part is None:
        return next_to_do(view, None)
    ids = [block.id for block in view.blocks]
    own = view.blocks[ids.index(part.first.public_id) : ids.index(part.last.public_id) + 1]
    units = [unit for block in own if block.wanted for unit in block.units]
    return next((unit for unit in units if not unit.dealt_with), units[0] if units else None)


def _to(session: Session) -> Person:
    return person_or_404(session, request.form.get("to", ""))


def _giver(session: Session, edition: Edition) -> Person | None:
    """Whose article it is, where an editor passes it on for them."""
    named = request.form.get("giver")
    if not named:
        return None
    return person_or_404(session, named) if visit().may(Right.PLACE, edition.id) else abort(403)
