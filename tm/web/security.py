"""What every answer and every unsafe request must have: headers, and a token against forged forms.

The token is an HMAC over the person's public id, so that a page that stood open for weeks can still save
after signing in again; for visitors it is one over a random cookie.
"""

import hashlib
import hmac
import secrets

from flask import Flask, Response, abort, current_app, g, request

from tm.web import assets, cookies
from tm.web.current import visit

FIELD = "csrf"
HEADER = "X-CSRF-Token"
SAFE = frozenset({"GET", "HEAD", "OPTIONS"})
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
    "worker-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}


def install(app: Flask) -> None:
    """Check the token of every unsafe request, and send the headers with every answer."""
    app.before_request(_check_token)
    app.after_request(_finish)
    app.jinja_env.globals["csrf_token"] = csrf_token


def csrf_token() -> str:
    """The token that a form of this visitor must carry."""
    person = visit().person
    return _sign(f"person:{person.public_id}" if person else f"visitor:{_visitor()}")


def _sign(subject: str) -> str:
    key = str(current_app.config["SECRET_KEY"]).encode()
    return hmac.new(key, b"csrf:" + subject.encode(), hashlib.sha256).hexdigest()


def _visitor() -> str:
    """The visitor's random token; a new one is sent with the answer."""
    known = request.cookies.get(cookies.VISITOR)
    if known:
        return known
    if "new_visitor" not in g:
        g.new_visitor = secrets.token_urlsafe(24)
    return str(g.new_visitor)


def _check_token() -> None:
    if request.method in SAFE or request.endpoint is None:
        return
    sent = request.headers.get(HEADER) or request.form.get(FIELD, "")
    if not hmac.compare_digest(sent.encode(), csrf_token().encode()):
        abort(400, "csrf")


def _finish(response: Response) -> Response:
    for name, value in HEADERS.items():
        response.headers.setdefault(name, value)
    if request.is_secure:
        response.headers.setdefault("Strict-Transport-Security", "max-age=31536000")
    if request.endpoint != "static":
        response.headers.setdefault("Cache-Control", "no-store" if visit().person else "no-cache")
        response.vary.add("Cookie")
    elif not assets.stays_as_it_is():  # a page of before an update asks for the file of before
        response.headers["Cache-Control"] = "no-cache"
    if "new_visitor" in g:
        cookies.set_lasting(response, cookies.VISITOR, str(g.new_visitor))
    return response
