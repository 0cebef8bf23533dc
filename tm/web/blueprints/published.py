"""Already published: where a phrase was translated before, in any form of its words and either language."""

from flask import Blueprint, render_template, request
from flask.typing import ResponseReturnValue

from tm.languages import base
from tm.services import remembering
from tm.web.current import reading, visit
from tm.web.found import edition_or_404
from tm.workflow.roles import Right

bp = Blueprint("published", __name__, url_prefix="/published")
MOST = 40


@bp.get("")
def index() -> ResponseReturnValue:
    """The search, and what it finds for an edition."""
    phrase = request.args.get("q", "").strip()
    tag = request.args.get("edition") or _mine()
    with reading() as session:
        edition = edition_or_404(session, tag) if tag else None
        found = (
            remembering.concordance(session, phrase, edition=edition, limit=MOST)
            if phrase and edition
            else []
        )
        searched = bool(phrase and edition)
        return render_template(
            "published/index.html",
            phrase=phrase,
            tag=tag,
            found=found,
            most=MOST,
            searched=searched,
            forgotten=not searched and remembering.is_empty(session),
        )


def _mine() -> str | None:
    """The edition that this person translates into: one whose language they write, else the last."""
    here = visit()
    may = [edition.tag for edition in here.editions if here.may(Right.TRANSLATE, edition.id)]
    tags = may or [edition.tag for edition in here.editions]
    written = {base(tag) for tag in here.who.writes}
    return next((tag for tag in tags if base(tag) in written), tags[-1] if tags else None)
