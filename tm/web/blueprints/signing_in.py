"""Signing in and out, accepting an invitation, setting a new password by an administrator's link."""

from flask import Blueprint, abort, current_app, make_response, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from itsdangerous import BadSignature, URLSafeTimedSerializer
from werkzeug import Response

from tm.errors import TmError
from tm.services.people import accounts, links, passwords, signing_in
from tm.storage.people import LinkPurpose, Person
from tm.web import cookies
from tm.web.current import begin_visit, desk, now, reading, visit
from tm.web.i18n import ui_language
from tm.web.rights import public
from tm.web.sentences import translated
from tm.web.signing_out import signed_out
from tm.web.wishes import next_address

bp = Blueprint("signing_in", __name__)
_MINUTES_FOR_CODE = 5
KEPT = ("change_id", "unit", "edition", "base_version", "basis_version", "basis_edition", "text", "action")
"""Fields of a change that a signed-out person sent: they travel along until they are saved."""


@bp.get("/sign-in")
@public
def form() -> ResponseReturnValue:
    """The form to sign in."""
    if visit().person:
        return redirect(next_address(request.args.get("next")))
    return _form()


@bp.post("/sign-in")
@public
def enter() -> ResponseReturnValue:
    """Sign in on this device."""
    name, password = request.form.get("name", ""), request.form.get("password", "")
    try:
        token = signing_in.sign_in(desk().database, name, password, device=device(), at=now())
    except signing_in.TooManyFailures as error:
        return _form(error), 429
    except signing_in.WrongNameOrPassword as error:
        return _form(error), 401
    except signing_in.CodeNeeded as needed:
        return _code_form(_tickets().dumps(needed.person))
    return _let_in(token)


@bp.post("/sign-in/code")
@public
def code() -> ResponseReturnValue:
    """Sign in on this device with the code of one's phone, the password having been right just now."""
    ticket = request.form.get("ticket", "")
    try:
        person = str(_tickets().loads(ticket, max_age=_MINUTES_FOR_CODE * 60))
    except BadSignature:  # or it is too old
        return redirect(url_for("signing_in.form", next=request.form.get("next")), 303)
    try:
        token = signing_in.with_code(
            desk().database, person, request.form.get("code", ""), device=device(), at=now()
        )
    except signing_in.TooManyFailures as error:
        return _code_form(ticket, error), 429
    except signing_in.WrongCode as error:
        return _code_form(ticket, error), 401
    return _let_in(token)


def _let_in(token: str) -> ResponseReturnValue:
    """Go where the visitor wanted to, or to the change that they sent."""
    if request.form.get("kept_unit"):
        return _kept(token)
    return _signed_in(token, next_address(request.form.get("next")))


@bp.post("/sign-out")
@public
def leave() -> ResponseReturnValue:
    """End the sign-in of this device."""
    return signed_out()


@bp.get("/invitation/<token>")
@public
def invitation(token: str) -> ResponseReturnValue:
    """The form to accept an invitation."""
    return _link_form(token, LinkPurpose.INVITE)


@bp.post("/invitation/<token>")
@public
def accept(token: str) -> ResponseReturnValue:
    """Accept an invitation and be signed in."""
    person = _checked(token, LinkPurpose.INVITE)
    shown = request.form.get("display_name", "").strip() or person.name
    problem = _problem(person.name, shown)
    if problem:
        return _link_form(token, LinkPurpose.INVITE, problem), 400
    hashed = passwords.make_hash(request.form["password"])
    with desk().database.writing() as session:
        row = accounts.accept(
            session, token, display_name=shown, password_hash=hashed, ui_language=ui_language(), at=now()
        )
        sign_in = signing_in.start(session, row, device=device(), at=now())
    return _signed_in(sign_in, url_for("home.index"))


@bp.get("/reset/<token>")
@public
def reset(token: str) -> ResponseReturnValue:
    """The form to set a new password."""
    return _link_form(token, LinkPurpose.RESET)


@bp.post("/reset/<token>")
@public
def set_password(token: str) -> ResponseReturnValue:
    """Set a new password and be signed in."""
    person = _checked(token, LinkPurpose.RESET)
    problem = _problem(person.name)
    if problem:
        return _link_form(token, LinkPurpose.RESET, problem), 400
    hashed = passwords.make_hash(request.form["password"])
    with desk().database.writing() as session:
        row = accounts.reset_password(session, token, password_hash=hashed, at=now())
        sign_in = signing_in.start(session, row, device=device(), at=now())
    return _signed_in(sign_in, url_for("home.index"))


def device() -> str:
    """What to call the visitor's device in their list of sign-ins: its browser and system."""
    agent = request.user_agent.string
    browsers = ("Edg", "OPR", "SamsungBrowser", "Firefox", "Chrome", "Safari")
    systems = ("Android", "iPhone", "iPad", "Windows", "Mac OS", "Linux")
    names = {"Edg": "Edge", "OPR": "Opera", "SamsungBrowser": "Samsung Internet", "Mac OS": "macOS"}
    found = [next((each for each in kind if each in agent), "") for kind in (browsers, systems)]
    return ", ".join(names.get(each, each) for each in found if each)


def _tickets() -> URLSafeTimedSerializer:
    """What says for some minutes that somebody's password was right."""
    return URLSafeTimedSerializer(str(current_app.config["SECRET_KEY"]), salt="one-time code")


def _code_form(ticket: str, error: TmError | None = None) -> str:
    return render_template(
        "signing_in/code.html",
        ticket=ticket,
        problem=translated(error) if error else None,
        next=request.values.get("next", ""),
        kept=_kept_fields(),
    )


def _kept_fields() -> dict[str, str]:
    return {name: request.form[f"kept_{name}"] for name in KEPT if f"kept_{name}" in request.form}


def _form(error: TmError | None = None) -> str:
    return render_template(
        "signing_in/form.html",
        problem=translated(error) if error else None,
        name=request.form.get("name", ""),
        next=request.values.get("next", ""),
        kept=_kept_fields(),
    )


def _kept(token: str) -> Response:
    """Offer a change to be saved that was sent while signed out."""
    begin_visit(token)
    fields = {name: request.form.get(f"kept_{name}", "") for name in KEPT}
    response = make_response(render_template("signing_in/kept.html", fields=fields))
    cookies.set_sign_in(response, token)
    return response


def _link_form(token: str, purpose: LinkPurpose, problem: str | None = None) -> str:
    person = _checked(token, purpose)
    return render_template(
        "signing_in/link.html",
        person=person,
        purpose=purpose,
        problem=problem,
        shown=request.form.get("display_name", person.display_name),
        shortest=passwords.SHORTEST,
    )


def _checked(token: str, purpose: LinkPurpose) -> Person:
    """The person that a link is for; a link that does not hold is told as an error."""
    if len(token) > 200:
        abort(404)
    with reading() as session:
        _link, person = links.find(session, token, purpose, at=now())
        session.expunge(person)
    return person


def _problem(*names: str) -> str | None:
    try:
        passwords.check(request.form.get("password", ""), *names)
    except passwords.WeakPassword as error:
        return translated(error)
    return None


def _signed_in(token: str, target: str) -> Response:
    response = redirect(target, 303)
    cookies.set_sign_in(response, token)
    return response
