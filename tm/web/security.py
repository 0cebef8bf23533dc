"""What every answer and every unsafe request must have: headers, and a token against forged forms.

The token is an HMAC over the person's public id, so that a page that stood open for weeks can still save
after signing in again; for visitors it is one over a random cookie. In every answer it is written with
another mask, since answers are compressed (`compressing` says why).
"""

import hashlib
import hmac
import secrets

from flask import Flask, Response, abort, current_app, g, request

from tm.web import assets, cookies
from tm.web.current import visit
from tm.web.unchanged import fleeting

FIELD = "csrf"
HEADER = "X-CSRF-Token"
_BYTES = 16
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
HEADERS_OF_DATA = ("X-Content-Type-Options", "Cross-Origin-Resource-Policy")
"""What does something for an answer that is no page; there are many, and lines are slow."""
_NEEDLESS = ("Content-Disposition", "Last-Modified")
_FOUND = frozenset({200, 304})


def install(app: Flask) -> None:
    """Check the token of every unsafe request, and send the headers with every answer."""
    app.before_request(_check_token)
    app.after_request(_finish)
    app.jinja_env.globals["csrf_token"] = csrf_token


def csrf_token() -> str:
    """The token that a form of this visitor must carry, the same throughout one answer."""
    if "csrf_token" not in g:
        mask = secrets.token_bytes(_BYTES)
        g.csrf_token = fleeting((mask + _mixed(mask, _true_token())).hex())
    return str(g.csrf_token)


def _true_token() -> bytes:
    person = visit().person
    subject = f"person:{person.public_id}" if person else f"visitor:{_visitor()}"
    key = str(current_app.config["SECRET_KEY"]).encode()
    return hmac.new(key, b"csrf:" + subject.encode(), hashlib.sha256).digest()[:_BYTES]


def _mixed(mask: bytes, text: bytes) -> bytes:
    return bytes(one ^ other for one, other in zip(mask, text, strict=True))


def _unmasked(sent: str) -> bytes:
    """The token in what was sent; nothing that it could be in anything else."""
    try:
        data = bytes.fromhex(sent)
    except ValueError:
        return b""
    return _mixed(data[:_BYTES], data[_BYTES:]) if len(data) == 2 * _BYTES else b""


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
    if not hmac.compare_digest(_unmasked(sent), _true_token()):
        abort(400, "csrf")


def _finish(response: Response) -> Response:
    if assets.is_file():
        return _finish_file(response)
    for name in HEADERS_OF_DATA if response.mimetype == "application/json" else HEADERS:
        response.headers.setdefault(name, HEADERS[name])
    if request.is_secure:
        response.headers.setdefault("Strict-Transport-Security", "max-age=31536000")
    response.headers.setdefault("Cache-Control", "no-store" if visit().person else "no-cache")
    response.vary.add("Cookie")
    if "new_visitor" in g:
        cookies.set_lasting(response, cookies.VISITOR, str(g.new_visitor))
    return response


def _finish_file(response: Response) -> Response:
    for name in HEADERS_OF_DATA:
        response.headers[name] = HEADERS[name]
    for name in _NEEDLESS:
        response.headers.pop(name, None)
    if response.status_code in _FOUND and assets.stays_as_it_is():
        response.cache_control.immutable = True
    else:  # a page of before an update asks for the file of before
        response.headers["Cache-Control"] = "no-cache"
    return response
