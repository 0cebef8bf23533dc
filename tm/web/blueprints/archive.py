"""The archive: in which articles of all issues a phrase stands, and what all editions say there."""

from typing import Final

from flask import Blueprint, render_template, request
from flask.typing import ResponseReturnValue

from tm.services import archive
from tm.services.archive import FIRST, Start
from tm.services.issues import slugs
from tm.web.current import now, reading
from tm.web.found import edition_or_404, issue_or_404

bp = Blueprint("archive", __name__, url_prefix="/search")
_BETWEEN: Final = "-"


@bp.get("")
def index() -> ResponseReturnValue:
    """The search in all issues, and a page of what it finds."""
    phrase = request.args.get("q", "").strip()
    tag, slug = request.args.get("edition", ""), request.args.get("issue", "")
    with reading() as session:
        edition = edition_or_404(session, tag) if tag else None
        issue = issue_or_404(session, slug) if slug else None
        found = archive.search(session, phrase, edition=edition, issue=issue, start=_start(), at=now())
        return render_template(
            "archive/index.html",
            phrase=phrase,
            now=now(),
            tag=tag,
            slug=slug,
            issues=slugs(session),
            found=found.pieces,
            first=_start() == FIRST,
            following=_told(found.next) if found.next else None,
        )


def _start() -> Start:
    """Where the page begins that the address names; the first one where it names none."""
    below, _, skip = request.args.get("from", "").partition(_BETWEEN)
    if not skip.isdecimal() or len(below) + len(skip) > 20:
        return FIRST
    return Start(int(below) if below.isdecimal() else None, int(skip))


def _told(start: Start) -> str:
    return f"{start.below or ''}{_BETWEEN}{start.skip}"
