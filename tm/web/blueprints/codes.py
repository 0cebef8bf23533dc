"""One-time codes of one's own account: used from the first code of the phone on, stopped by the password."""

from flask import Blueprint, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from tm.errors import TmError
from tm.services.people import codes, one_time_codes, passwords
from tm.web.current import now, visit, writing
from tm.web.sentences import translated

bp = Blueprint("codes", __name__, url_prefix="/account/codes")


@bp.get("")
def index() -> ResponseReturnValue:
    """What the phone needs, or that codes are in use."""
    return _page(one_time_codes.new_secret())


@bp.post("")
def use() -> ResponseReturnValue:
    """Ask for codes from now on, if the phone has shown the right one."""
    secret = request.form.get("secret", "")
    if not one_time_codes.is_secret(secret):
        return _page(one_time_codes.new_secret()), 400
    try:
        with writing() as (session, person):
            codes.use(session, person, secret, request.form.get("code", ""), at=now())
    except TmError as error:
        return _page(secret, translated(error)), 400
    flash(_("From now on signing in asks for a code of your phone."))
    return redirect(url_for("codes.index"), 303)


@bp.post("/stop")
def stop() -> ResponseReturnValue:
    """Ask for the password alone again."""
    typed = request.form.get("password", "")[: passwords.LONGEST]
    if not passwords.matches(visit().who.password_hash, typed):
        return _page("", _("The present password is not right.")), 400
    with writing() as (session, person):
        codes.stop(session, person, at=now())
    flash(_("Signing in asks for the password alone."))
    return redirect(url_for("codes.index"), 303)


def _page(secret: str, problem: str = "") -> str:
    me, paper = visit().who, visit().publication
    title = paper.title if paper else "Pliego"
    return render_template(
        "account/codes.html",
        used=me.totp_secret is not None,
        secret=secret,
        address=one_time_codes.address_for(secret, name=me.name, paper=title),
        problem=problem,
    )
