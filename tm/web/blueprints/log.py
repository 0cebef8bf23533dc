"""The log of everything: what was done, for those who answer for the whole paper."""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from typing import Final

from flask import Blueprint, abort, render_template, request
from flask.typing import ResponseReturnValue
from flask_babel import get_timezone
from sqlalchemy import select
from sqlalchemy.orm import Session

from tm.services import log
from tm.services.issues import slugs
from tm.services.log import Wanted
from tm.storage.history import Subject
from tm.storage.people import Person
from tm.web.current import reading, visit
from tm.web.found import edition_or_404, issue_or_404, person_or_404
from tm.web.labels.log import SUBJECTS
from tm.web.pages.log import said
from tm.web.rights import requires
from tm.workflow.roles import Right

bp = Blueprint("log", __name__, url_prefix="/log")
_FILTERS: Final = ("person", "kind", "issue", "edition", "day")


@bp.get("")
@requires(Right.MANAGE_ISSUES)
def index() -> ResponseReturnValue:
    """What was done, the newest first; what happens to accounts is for those who manage them."""
    chosen = {name: request.args.get(name, "") for name in _FILTERS}
    kinds = [each for each in SUBJECTS if each != Subject.PERSON or visit().may(Right.MANAGE_PEOPLE)]
    with reading() as session:
        page = log.page(session, _wanted(session, chosen, kinds))
        return render_template(
            "log/index.html",
            lines=[said(line, page.names) for line in page.lines],
            next=page.next,
            chosen=chosen,
            kinds=kinds,
            people=session.scalars(select(Person).order_by(Person.display_name, Person.id)).all(),
            issues=slugs(session),
        )


def _wanted(session: Session, chosen: dict[str, str], kinds: Sequence[StrEnum]) -> Wanted:
    """The lines that the address asks for."""
    since = _midnight(chosen["day"]) if chosen["day"] else None
    return Wanted(
        [Subject(each) for each in kinds if chosen["kind"] in ("", each.value)],
        person=person_or_404(session, chosen["person"]) if chosen["person"] else None,
        issue=issue_or_404(session, chosen["issue"]) if chosen["issue"] else None,
        edition=edition_or_404(session, chosen["edition"]) if chosen["edition"] else None,
        since=since,
        until=since + timedelta(days=1) if since else None,
        below=request.args.get("below", type=int),
    )


def _midnight(day: str) -> datetime:
    """When a day begins where the reader is."""
    try:
        return datetime.combine(date.fromisoformat(day), time(), get_timezone())
    except (ValueError, OverflowError):
        abort(404)
