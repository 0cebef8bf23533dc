"""People: inviting them by a link, what they may do, a link for a new password, letting them go."""

from flask import Blueprint, abort, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from flask_babel import ngettext
from sqlalchemy.orm import Session

from tm.errors import TmError
from tm.services.assigning import leaving
from tm.services.people import accounts, links, newcomers, profile
from tm.storage.paper import Edition
from tm.storage.people import LinkPurpose
from tm.web import sharing
from tm.web.current import desk, now, reading, visit, writing
from tm.web.forms.typed import Typed
from tm.web.found import edition_or_404, person_or_404
from tm.web.i18n import offered
from tm.web.rights import requires
from tm.workflow.roles import Right, Role

bp = Blueprint("people", __name__, url_prefix="/people")


@bp.get("")
@requires(Right.MANAGE_PEOPLE)
def index() -> ResponseReturnValue:
    """Everybody, with what they may do, and the form to invite somebody."""
    return _page(Typed({}))


@bp.post("/invite")
@requires(Right.MANAGE_PEOPLE)
def invite() -> ResponseReturnValue:
    """Add somebody and show the link to hand over; it is shown once."""
    try:
        with writing() as (session, person):
            new = accounts.add(
                session,
                request.form.get("name", ""),
                display_name=request.form.get("display_name", ""),
                by=person,
                at=now(),
            )
            accounts.grant(session, new, _role(), _edition(session), by=person, at=now())
            if language := _language():
                profile.speak(new, language)
            newcomers.check_first(session, new, checked="first_check" in request.form, by=person, at=now())
            token = accounts.invite(session, new, by=person, at=now())
            name = new.display_name
    except TmError as error:
        typed = Typed(request.form)
        typed.refuse(error)
        return _page(typed), 400
    return _link(token, LinkPurpose.INVITE, name, language)


@bp.get("/<person>")
@requires(Right.MANAGE_PEOPLE)
def show(person: str) -> ResponseReturnValue:
    """One person: grants, links, leaving."""
    with reading() as session:
        row = person_or_404(session, person)
        grants = sorted(accounts.grants_of(session, row), key=lambda each: (each.edition_id or 0, each.role))
        return render_template("people/show.html", person=row, grants=grants, roles=list(Role))


@bp.post("/<person>/grant")
@requires(Right.MANAGE_PEOPLE)
def grant(person: str) -> ResponseReturnValue:
    """Give a role for one edition or the whole paper."""
    with writing() as (session, me):
        accounts.grant(session, person_or_404(session, person), _role(), _edition(session), by=me, at=now())
    flash(_("Saved."))
    return redirect(url_for("people.show", person=person))


@bp.post("/<person>/revoke")
@requires(Right.MANAGE_PEOPLE)
def revoke(person: str) -> ResponseReturnValue:
    """Take a role back."""
    with writing() as (session, me):
        accounts.revoke(session, person_or_404(session, person), _role(), _edition(session), by=me, at=now())
    flash(_("Saved."))
    return redirect(url_for("people.show", person=person))


@bp.post("/<person>/link")
@requires(Right.MANAGE_PEOPLE)
def link(person: str) -> ResponseReturnValue:
    """A new link: an invitation for somebody without a password, else one to set a new password."""
    with writing() as (session, me):
        row = person_or_404(session, person)
        purpose = LinkPurpose.RESET if row.password_hash else LinkPurpose.INVITE
        make = accounts.reset_link if purpose is LinkPurpose.RESET else accounts.invite
        token = make(session, row, by=me, at=now())
        name, language = row.display_name, row.ui_language
    return _link(token, purpose, name, language)


@bp.post("/<person>/first-check")
@requires(Right.MANAGE_PEOPLE)
def first_check(person: str) -> ResponseReturnValue:
    """Somebody's work is read first of all, or like any other's."""
    with writing() as (session, me):
        row, wished = person_or_404(session, person), "first_check" in request.form
        newcomers.check_first(session, row, checked=wished, by=me, at=now())
    flash(_("Saved."))
    return redirect(url_for("people.show", person=person), 303)


@bp.post("/<person>/leave")
@requires(Right.MANAGE_PEOPLE)
def leave(person: str) -> ResponseReturnValue:
    """Let somebody go; what they did stays."""
    with writing() as (session, me):
        free = leaving.leave(session, person_or_404(session, person), by=me, at=now())
    flash(_("This person can no longer sign in. What they wrote stays."))
    if free:
        flash(
            ngettext(
                "%(num)s piece that they had is free again.",
                "%(num)s pieces that they had are free again.",
                free,
            )
        )
    return redirect(url_for("people.index"))


@bp.post("/<person>/return")
@requires(Right.MANAGE_PEOPLE)
def return_(person: str) -> ResponseReturnValue:
    """Let somebody in again."""
    with writing() as (session, me):
        accounts.reactivate(session, person_or_404(session, person), by=me, at=now())
    flash(_("This person can sign in again."))
    return redirect(url_for("people.show", person=person))


@bp.post("/<person>/thank-no-more")
@requires(Right.MANAGE_PEOPLE)
def thank_no_more(person: str) -> ResponseReturnValue:
    """Name somebody who cannot say so themselves any more in no thanks."""
    with writing() as (session, me):
        profile.thank_no_more(session, person_or_404(session, person), by=me, at=now())
    flash(_("Saved."))
    return redirect(url_for("people.show", person=person), 303)


def _page(typed: Typed) -> str:
    with reading() as session:
        return render_template(
            "people/index.html",
            accounts=accounts.people(session, at=now()),
            roles=list(Role),
            typed=typed,
        )


def _link(token: str, purpose: LinkPurpose, name: str, language: str | None) -> str:
    endpoint = "signing_in.invitation" if purpose is LinkPurpose.INVITE else "signing_in.reset"
    return render_template(
        "people/link.html",
        address=sharing.address(url_for(endpoint, token=token, language=language)),
        purpose=purpose,
        name=name,
        days=links.LIFE[purpose].days,
    )


def _language() -> str | None:
    """The desk's language that the form chose for a newcomer; None: their browser says it."""
    given = request.form.get("language", "")
    return given if given in offered(desk().settings) else None


def _role() -> Role:
    try:
        return Role(request.form.get("role", ""))
    except ValueError:
        abort(400)


def _edition(session: Session) -> Edition | None:
    """The edition that a form names; none: the whole paper."""
    tag = request.form.get("edition", "")
    if not tag:
        return None
    return edition_or_404(session, tag) if visit().edition(tag) else abort(400)
