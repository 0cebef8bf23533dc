"""A reading copy for a meeting: an edition's texts to print, with a number at every paragraph."""

from flask import Blueprint, render_template
from flask.typing import ResponseReturnValue

from tm.services.printed.composing import going_out
from tm.services.printed.reading_copy import reading_copy
from tm.web.current import now, reading
from tm.web.found import edition_or_404, issue_or_404

bp = Blueprint("copies", __name__, url_prefix="/issues")


@bp.get("/<slug>/copy/<tag>")
def show(slug: str, tag: str) -> ResponseReturnValue:
    """The pieces that go out in an edition, as they stand now."""
    with reading() as session:
        issue, edition = issue_or_404(session, slug), edition_or_404(session, tag)
        pieces = reading_copy(going_out(session, issue, edition))
        return render_template("board/copy.html", issue=issue, edition=edition, pieces=pieces, at=now())
