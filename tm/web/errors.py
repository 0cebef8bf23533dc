"""Errors become pages, or JSON for a script, here and nowhere else."""

from http import HTTPStatus

from flask import Flask, current_app, jsonify, render_template, request
from flask.typing import ResponseReturnValue
from flask_babel import lazy_gettext as _l
from sqlalchemy.exc import DataError, OperationalError
from werkzeug.exceptions import HTTPException, RequestEntityTooLarge

from tm.errors import NotComplete, TmError
from tm.web.security import FIELD
from tm.web.sentences import translated
from tm.web.wishes import wants_json

_CSRF = _l(
    "This form was opened by somebody else or before you signed in. Nothing was changed. "
    "Go back, load the page again and send it once more."
)
SENTENCES = {
    400: _l("The desk did not understand this request. Nothing was changed."),
    401: _l("Your sign-in has ended. Sign in again; what you typed stays in your browser."),
    403: _l("You may not do this. An editor or the administrator can give you the right to."),
    404: _l("There is no such page here. Perhaps it was moved or put away."),
    405: _l("This address does not answer that kind of request."),
    413: _l("This is bigger than the desk takes. Nothing was changed."),
    429: _l("That was tried too often. Wait a few minutes, then try again."),
    503: _l("The desk is busy or its disk is full. Nothing was changed; try again in a moment."),
    500: _l("Something went wrong in the desk itself. What you had saved is safe."),
}


class Conflict(TmError):
    """Something changed meanwhile; the sentence says what to look at."""


def install(app: Flask) -> None:
    """Answer each kind of error in one way."""
    app.register_error_handler(TmError, _mistake)
    app.register_error_handler(HTTPException, _refusal)
    app.register_error_handler(OperationalError, _obstacle)
    app.register_error_handler(DataError, _not_kept)
    app.register_error_handler(OverflowError, _not_kept)
    app.register_error_handler(Exception, _defect)


def code_of(error: TmError) -> int:
    """The HTTP status of a person's mistake or of an obstacle."""
    return HTTPStatus.CONFLICT if isinstance(error, Conflict | NotComplete) else HTTPStatus.BAD_REQUEST


def _mistake(error: TmError) -> ResponseReturnValue:
    return _answer(code_of(error), translated(error))


def _refusal(error: HTTPException) -> ResponseReturnValue:
    if error.code == HTTPStatus.UNAUTHORIZED and _too_big():
        error = RequestEntityTooLarge()
    if error.code == HTTPStatus.UNAUTHORIZED and request.form.get("unit") and not wants_json():
        return _sign_in_with_text(), HTTPStatus.UNAUTHORIZED
    if error.response is not None or error.code is None or error.code < 400:
        return error
    forged = error.description == "csrf"
    sentence = _CSRF if forged else SENTENCES.get(error.code, SENTENCES[400])
    return _answer(error.code, str(sentence), reason="csrf" if forged else None)


def _too_big() -> bool:
    """Whether the body is more than we read: its form may not be asked for anything."""
    most = request.max_content_length
    return most is not None and (request.content_length or 0) > most


def _sign_in_with_text() -> str:
    """The sign-in form, with the fields of a change that came too late, so that its text is not lost."""
    kept = {name: request.form[name] for name in request.form if name != FIELD}
    return render_template("signing_in/form.html", kept=kept, name="", next="", problem=None)


def _obstacle(error: OperationalError) -> ResponseReturnValue:
    """The database could not be written: others write for too long, the disk is full, the server is away."""
    current_app.logger.error("the database refused a request", exc_info=error)
    return _answer(HTTPStatus.SERVICE_UNAVAILABLE, str(SENTENCES[HTTPStatus.SERVICE_UNAVAILABLE]))


def _not_kept(error: Exception) -> ResponseReturnValue:
    """A request names what no database keeps: a number without end, a character that is none."""
    current_app.logger.warning("a request names what no database keeps", exc_info=error)
    return _answer(HTTPStatus.BAD_REQUEST, str(SENTENCES[HTTPStatus.BAD_REQUEST]))


def _defect(error: Exception) -> ResponseReturnValue:
    current_app.logger.error("a request failed", exc_info=error)
    if current_app.testing or current_app.debug:
        raise error
    return _answer(HTTPStatus.INTERNAL_SERVER_ERROR, str(SENTENCES[500]))


def _answer(code: int, sentence: str, *, reason: str | None = None) -> ResponseReturnValue:
    if wants_json():
        return jsonify({"error": sentence} | ({"reason": reason} if reason else {})), code
    return render_template("errors/error.html", code=code, sentence=sentence), code
