"""Who is on this article: each page asks every twenty seconds, and is told only what has changed."""

import json
from collections.abc import Sequence

from flask import Blueprint, Response, request
from flask.typing import ResponseReturnValue
from sqlalchemy.orm import Session

from tm.services.translating import presence
from tm.services.translating.presence import Here, Place
from tm.web.current import now, reading, visit, writing
from tm.web.found import article_or_404, edition_or_404, unit_or_404
from tm.web.rights import edition_in_path, requires
from tm.workflow.roles import Right

bp = Blueprint("here", __name__)
MOST_BYTES = 200
LONGEST_NAME = 24


@bp.get("/articles/<article>/<tag>/here")
@requires(Right.TRANSLATE, edition_in_path)
def others(article: str, tag: str) -> ResponseReturnValue:
    """Names and sentences of those who are here too; that the visitor is here is noted."""
    at = now()
    with reading() as session:
        row, edition = article_or_404(session, article), edition_or_404(session, tag)
        place = Place(row.id, edition.id, _open_unit(session))
        due = presence.is_due(session, place, person=visit().who, at=at)
        found = presence.others(session, place, person=visit().who, at=at)
    if due:
        with writing() as (session, person):
            presence.note(session, place, person=person, at=at)
    response = Response(short(found), mimetype="application/json")
    response.add_etag()
    return response.make_conditional(request)


def _open_unit(session: Session) -> int | None:
    asked = request.args.get("s")
    return unit_or_404(session, asked).id if asked else None


def short(found: Sequence[Here]) -> str:
    """As many as fit into the promised size, each a name and a sentence ("" for none)."""
    rows = [[each.name[:LONGEST_NAME], each.unit or ""] for each in found]
    while True:
        text = json.dumps(rows, ensure_ascii=False, separators=(",", ":"))
        if len(text.encode()) <= MOST_BYTES:
            return text
        rows.pop()
