"""One's own account: language, zone, password, the devices on which one is signed in."""

import re
from collections.abc import Mapping
from zoneinfo import available_timezones

from flask import Blueprint, abort, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from tm.errors import TmError
from tm.languages import normalize_tag
from tm.services.people import accounts, passwords, profile, signing_in
from tm.services.people.profile import Profile
from tm.web import cookies
from tm.web.current import desk, now, reading, visit, writing
from tm.web.i18n import offered
from tm.web.labels.language_choices import other_languages, own_languages
from tm.web.rights import public
from tm.web.sentences import translated
from tm.web.wishes import next_address
from tm.workflow.digests import Rhythm

bp = Blueprint("account", __name__)
_ADDRESS = re.compile(r"[^@\s<>,;:\"]+@[^@\s<>,;:\"]+\.[^@\s<>,;:\".]+")


@bp.get("/account")
def index() -> ResponseReturnValue:
    """The account of whoever is signed in."""
    return _page()


@bp.post("/account")
def save() -> ResponseReturnValue:
    """Keep how one is called, the desk's language, the time zone, the languages read and written."""
    given = {name: _tags(" ".join(request.form.getlist(name))) for name in ("reads", "writes")}
    problems = {name: tags for name, tags in given.items() if isinstance(tags, str)}
    email, rhythm = request.form.get("email", "").strip(), request.form.get("digest", "")
    if email and not _ADDRESS.fullmatch(email):
        problems["email"] = _("This is no e-mail address.")
    elif rhythm and not email:
        problems["email"] = _("Type the address where the mail goes.")
    if problems:
        return _page(fields=problems), 400
    language, zone = request.form.get("language", ""), request.form.get("time_zone", "")
    wished = Profile(
        request.form.get("display_name", ""),
        ui_language=language if language in offered(desk().settings) else None,
        time_zone=zone if zone in available_timezones() else None,
        reads=given["reads"],
        writes=given["writes"],
        email=email or None,
        digest=Rhythm(rhythm) if rhythm in list(Rhythm) else None,
        credit=request.form.get("credit", ""),
    )
    with writing() as (session, person):
        profile.keep(session, person, wished, at=now())
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


def _page(problem: str | None = None, *, fields: Mapping[str, str] | None = None) -> str:
    """The page; `fields` has what is wrong with the answers about oneself, which then stay as typed."""
    here = visit()
    person = here.who
    own: dict[str, object] = {
        "display_name": person.display_name,
        "language": person.ui_language or "",
        "time_zone": person.time_zone or "",
        "reads": person.reads,
        "writes": person.writes,
        "email": person.email or "",
        "digest": person.digest or "",
        "credit": person.credit or "",
    }
    with reading() as session:
        devices = signing_in.devices(session, here.who, at=now())
        return render_template(
            "account/index.html",
            person=person,
            form=own | request.form.to_dict() | _chosen() if fields else own,
            own_languages=own_languages,
            others=other_languages(),
            fields=fields or {},
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


def _chosen() -> dict[str, object]:
    """The languages that were chosen, as far as they are any."""
    given = {name: _tags(" ".join(request.form.getlist(name))) for name in ("reads", "writes")}
    return {name: tags if isinstance(tags, list) else [] for name, tags in given.items()}


def _tags(text: str) -> list[str] | str:
    """The language tags that somebody wrote, with spaces or commas between them; else what is wrong."""
    words = text.replace(",", " ").split()[:20]
    try:
        return list(dict.fromkeys(normalize_tag(word) for word in words))
    except TmError as error:
        return translated(error)
