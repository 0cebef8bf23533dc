"""Keeps what somebody is typing, at every pause, as their own working copy."""

from datetime import datetime

from flask import Blueprint, abort, jsonify, request
from flask.typing import ResponseReturnValue

from tm.services.translating import working_copies
from tm.services.versions.answers import check_versions
from tm.web.current import now, writing
from tm.web.found import edition_or_404, unit_or_404
from tm.web.rights import edition_in_body, requires
from tm.web.wishes import as_typed, moment
from tm.workflow.roles import Right

bp = Blueprint("keeping", __name__)


@bp.post("/keep")
@requires(Right.TRANSLATE, edition_in_body)
def keep() -> ResponseReturnValue:
    """Keep a text that is not saved yet; or say what another device has left there meanwhile.

    The answer names the copy's moment (`at`) and one by which everybody sees it (`by`).
    """
    body = request.get_json(silent=True)
    if not isinstance(body, dict):
        abort(400)
    text, at = _text(body.get("text")), now()
    base, known = _seen(body)
    with writing() as (session, person):
        other = working_copies.keep(
            session,
            unit_or_404(session, str(body.get("unit", ""))),
            edition_or_404(session, str(body.get("edition", ""))),
            person=person,
            text=text,
            base_version=base,
            known=known,
            at=at,
        )
    if other:
        return jsonify(other={"text": other.text, "at": other.at.isoformat()}), 409
    return jsonify(at=at.isoformat(), by=now().isoformat())


def _text(given: object) -> str:
    return as_typed(given) if isinstance(given, str) else abort(400)


def _seen(body: dict[str, object]) -> tuple[int, datetime | None]:
    """The version, and the working copy, that were seen before this was typed."""
    try:
        version = int(str(body.get("base_version")))
        check_versions(version)
        return version, moment(body.get("known"))
    except ValueError:
        abort(400)
