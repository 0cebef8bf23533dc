"""The cookies of the desk: the sign-in, the visitor's token, the language, the time zone."""

from flask import current_app, request
from werkzeug import Response

VISITOR = "pliego_visitor"
LANGUAGE = "pliego_language"
ZONE = "pliego_zone"
YEAR = 365 * 24 * 3600
SIGN_IN_AGE = 90 * 24 * 3600


def sign_in_name() -> str:
    """The name of the sign-in cookie; over HTTPS a browser takes it from this very host only."""
    return "__Host-pliego" if _secure() else "pliego"


def set_sign_in(response: Response, token: str) -> None:
    """Keep a sign-in on the device."""
    _set(response, sign_in_name(), token, SIGN_IN_AGE)


def end_sign_in(response: Response) -> None:
    """Forget the sign-in of the device."""
    response.delete_cookie(sign_in_name(), secure=_secure(), httponly=True, samesite="Lax")


def set_lasting(response: Response, name: str, value: str) -> None:
    """Keep something about the visitor for a year."""
    _set(response, name, value, YEAR)


def zone() -> str | None:
    """The time zone that the visitor's browser told."""
    return request.cookies.get(ZONE)


def _secure() -> bool:
    return bool(current_app.config["SESSION_COOKIE_SECURE"])


def _set(response: Response, name: str, value: str, age: int) -> None:
    response.set_cookie(name, value, max_age=age, secure=_secure(), httponly=True, samesite="Lax")
