"""Words found and replaced in an edition: the search, what it would change, putting it in, taking it back."""

from flask import Blueprint, flash, redirect, render_template, request
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from sqlalchemy.orm import Session

from tm.errors import TmError
from tm.services import replacing
from tm.services.loading import load_article
from tm.services.replacing import Capitals, Chosen, Extent, Found, NothingToFind, NothingToPut, Search
from tm.services.scopes import Scope
from tm.services.translating import batches
from tm.services.translating.batches import Batch
from tm.storage.issues import Issue
from tm.storage.paper import Edition
from tm.web import findings, taking_back
from tm.web.current import now, reading, visit, writing
from tm.web.forms import replace_form
from tm.web.forms.replace_form import Asked
from tm.web.found import edition_or_404
from tm.web.rights import edition_in_path, requires
from tm.web.sentences import translated
from tm.workflow.roles import Right

bp = Blueprint("replacing", __name__, url_prefix="/replace/<tag>")


@bp.get("")
@requires(Right.TRANSLATE, edition_in_path)
def show(tag: str) -> ResponseReturnValue:
    """The form, and what a search would change; after a replacement also what it has changed."""
    return _page(replace_form.asked(request.args, tag))


@bp.post("")
@requires(Right.TRANSLATE, edition_in_path)
def put(tag: str) -> ResponseReturnValue:
    """Replace the words in the sentences that are ticked."""
    given = replace_form.asked(request.form, tag)
    versions = replace_form.chosen(request.form)
    if not versions:
        return _page(given, {"chosen": str(_("No sentence is ticked; tick those to change."))})
    try:
        search = given.search()
        done = _put(given, search, Chosen(versions, request.form.get("change_id", "")))
    except (NothingToFind, NothingToPut):
        return _page(given)
    except TmError as error:
        return _page(given, {"chosen": translated(error)})
    return redirect(given.address(done.number, done.left), 303)


@bp.post("/take-back")
@requires(Right.TRANSLATE, edition_in_path)
def take_back(tag: str) -> ResponseReturnValue:
    """Undo a replacement, and look again."""
    flash(taking_back.take_back(tag))
    return redirect(replace_form.asked(request.form, tag).address(), 303)


def _put(given: Asked, search: Search, chosen: Chosen) -> Batch:
    with writing() as (session, person):
        edition = edition_or_404(session, given.tag)
        return replacing.put(
            session,
            replace_form.places_of(session, given)[0],
            edition,
            search,
            chosen,
            person=person,
            may_approve=visit().may(Right.APPROVE, edition.id),
            at=now(),
        )


def _shut(session: Session, issue: Issue | None) -> str | None:
    """Why nothing can be replaced here, if so."""
    try:
        batches.check(session, issue.id if issue else None)
    except TmError as error:
        return translated(error)
    return None


def _page(given: Asked, problems: dict[str, str] | None = None) -> ResponseReturnValue:
    told = dict(problems or {})
    with reading() as session:
        edition = edition_or_404(session, given.tag)
        scope, article, issue = replace_form.places_of(session, given)
        found = _found(session, scope, edition, given, told)
        number = taking_back.number_of(request.args.get("done"))
        page = render_template(
            "replacing/show.html",
            asked=given,
            edition=edition,
            issue=issue,
            view=load_article(session, article, edition) if article else None,
            found=found,
            extents=list(Extent),
            capitals=list(Capitals),
            problems=told,
            shut=_shut(session, issue),
            done=(number, batches.standing(session, number) if number else 0),
            left=taking_back.number_of(request.args.get("left")),
            checked=replacing.CHECKED,
            brought=_brought(session, number, edition) if number else [],
            may_approve=visit().may(Right.APPROVE, edition.id),
        )
    return page, 400 if told else 200


def _found(
    session: Session, scope: Scope, edition: Edition, given: Asked, told: dict[str, str]
) -> Found | None:
    """What the search finds; None where there is none, or it cannot be, which is `told` by field."""
    if "find" not in request.values:
        return None
    try:
        search = given.search()
    except NothingToFind as error:
        told["find"] = translated(error)
    except NothingToPut as error:
        told["put"] = translated(error)
    else:
        may_approve = visit().may(Right.APPROVE, edition.id)
        return replacing.find(session, scope, edition, search, may_approve=may_approve)
    return None


def _brought(session: Session, number: int, edition: Edition) -> list[dict[str, object]]:
    return [
        {
            "unit": each.unit,
            "article": each.article,
            "text": each.text,
            "found": findings.as_json(each.observations),
        }
        for each in replacing.brought(session, number, edition)
    ]
