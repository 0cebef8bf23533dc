"""One's own account: language, zone, password, the devices on which one is signed in."""

from zoneinfo import available_timezones

from flask import Blueprint, abort, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from tm.errors import TmError
from tm.services.people import accounts, passwords, profile, signing_in
from tm.web import cookies
from tm.web.current import desk, now, reading, visit, writing
from tm.web.forms import own_account, untouched
from tm.web.forms.typed import Typed
from tm.web.i18n import offered
from tm.web.labels.language_choices import other_languages, own_languages
from tm.web.rights import public
from tm.web.sentences import translated
from tm.web.wishes import next_address
from tm.workflow.digests import Rhythm

bp = Blueprint("account", __name__)


@bp.get("/account")
def index() -> ResponseReturnValue:
    """The account of whoever is signed in."""
    return _page()


@bp.post("/account")
def save() -> ResponseReturnValue:
    """Keep how one is called, the desk's language, the time zone, the languages read and written."""
    with writing() as (session, person):
        fields = own_account.typed(own_account.stands(person))
        wished = own_account.profile(fields)
        if not fields.problems:
            profile.keep(session, person, wished, at=now())
    if fields.problems:
        return _page(fields=fields), 400
    flash(_("Saved."))
    return redirect(url_for("account.index"))


@bp.post("/account/password")
def password() -> ResponseReturnValue:
    """Change one's password; the other devices are signed out."""
    here = visit().who
    old, new = request.form.get("old", ""), request.form.get("password", "")
    if not passwords.matches(here.password_hash, old[: passwords.LONGEST]):
        return _page(_("The present password is not right.")), 400
    try:
        passwords.check(new, here.name, here.display_name)
    except TmError as error:
        return _page(translated(error)), 400
    hashed = passwords.make_hash(new)
    with writing() as (session, person):
        accounts.change_password(
            session, person, password_hash=hashed, keep=visit().sign_in, by=person, at=now()
        )
    flash(_("The password is changed. Your other devices are signed out."))
    return redirect(url_for("account.index"))


@bp.post("/account/sign-ins/<sign_in>/end")
def end(sign_in: str) -> ResponseReturnValue:
    """End one of one's sign-ins."""
    with writing() as (session, person):
        if not signing_in.end(session, person, sign_in, at=now()):
            abort(404)
    flash(_("That device is signed out."))
    return redirect(url_for("account.index"))


@bp.post("/language")
@public
def language() -> ResponseReturnValue:
    """Choose the desk's language, for this device and for the account."""
    tag = request.form.get("language", "")
    if tag not in offered(desk().settings):
        abort(400)
    if visit().person:
        with writing() as (_session, person):
            profile.speak(person, tag)
    response = redirect(next_address(request.form.get("next")))
    cookies.set_lasting(response, cookies.LANGUAGE, tag)
    return response


def _page(problem: str | None = None, *, fields: Typed | None = None) -> str:
    """The page; `fields` has what is wrong with the answers about oneself, which then stay as typed."""
    here = visit()
    own = own_account.stands(here.who)
    fields = fields or Typed(own)
    with reading() as session:
        devices = signing_in.devices(session, here.who, at=now())
        return render_template(
            "account/index.html",
            person=here.who,
            form=own_account.shown(fields),
            was=untouched.shown(own),
            own_languages=own_languages,
            others=other_languages(),
            fields=fields.problems,
            devices=devices,
            this=here.sign_in.public_id if here.sign_in else None,
            problem=problem,
            zones=sorted(
                zone for zone in available_timezones() if "/" in zone and not zone.startswith("Etc")
            ),
            shortest=passwords.SHORTEST,
            rhythms=list(Rhythm),
            mails=bool(desk().settings.mail.host),
        )
