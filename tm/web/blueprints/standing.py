"""Standing texts: one row per text, one version per edition, saved like sentences."""

import hashlib
import re
from dataclasses import dataclass

from flask import Blueprint, abort, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from sqlalchemy.orm import Session

from tm.errors import TmError
from tm.revision.merging import together
from tm.services.history import past
from tm.services.placements import editions_of
from tm.services.standing_texts import standing
from tm.services.standing_texts.checks import findings_of_standing
from tm.services.standing_texts.standing import RenderingChange, RenderingView, StandingRow
from tm.services.translating.saving import Outcome
from tm.services.versions.answers import Answer
from tm.storage.standing import StandingKind
from tm.web.current import now, reading, visit, writing
from tm.web.forms.pasted import pasted_text
from tm.web.found import edition_or_404
from tm.web.labels.common import label
from tm.web.rights import edition_in_body, edition_in_path, requires
from tm.web.sentences import translated
from tm.workflow.moves import Action
from tm.workflow.roles import Right

bp = Blueprint("standing", __name__, url_prefix="/standing")
SLOT = "slot-"
_NAMED = re.compile(r"\{(\w{1,30})\}")


@dataclass(frozen=True, slots=True)
class _Refused:
    """What somebody typed into one field and why it was not saved; without `change`, a new text."""

    sentence: str
    change: RenderingChange | None = None


@bp.get("")
def index() -> ResponseReturnValue:
    """All standing texts with what each edition prints."""
    return _index()


@bp.post("")
@requires(Right.STANDING, edition_in_body)
def create() -> ResponseReturnValue:
    """A new standing text, written in one edition."""
    kind = request.form.get("kind", "")
    if kind not in list(StandingKind):
        abort(400)
    try:
        with writing() as (session, person):
            edition = edition_or_404(session, request.form.get("edition", ""))
            text = pasted_text().strip()
            row = standing.create(session, StandingKind(kind), edition, text, person=person, at=now())
            key = row.key
    except TmError as error:
        return _index(_Refused(translated(error))), 400
    return redirect(url_for("standing.index") + f"#t-{key}", 303)


@bp.post("/<key>/<tag>")
@requires(Right.TRANSLATE, edition_in_path)
def save(key: str, tag: str) -> ResponseReturnValue:
    """Save what one edition prints for a standing text."""
    change = _change(key, tag)
    with writing() as (session, person):
        if not _known(session, key):
            abort(404)
        edition = edition_or_404(session, tag)
        may_approve = visit().may(Right.APPROVE, edition.id)
        answer = standing.save_rendering(session, change, person=person, may_approve=may_approve, at=now())
        if answer.outcome is Outcome.CONFLICT:
            return _conflict(session, change, answer), 409
    if answer.outcome is Outcome.REFUSED:
        return _index(_Refused(label(answer.reason) if answer.reason else "", change)), 422
    flash(_("Saved."))
    return redirect(url_for("standing.index") + f"#t-{key}", 303)


@bp.get("/<key>/<tag>/history")
def history(key: str, tag: str) -> ResponseReturnValue:
    """Everything that was written for a standing text in one edition, the newest first."""
    with reading() as session:
        row = _known(session, key) or abort(404)
        edition = edition_or_404(session, tag)
        lines = past.renderings_of(session, standing.find_text(session, key), edition)
        return render_template("standing/history.html", row=row, edition=edition, lines=lines)


def _index(refused: _Refused | None = None) -> str:
    with reading() as session:
        rows = standing.page(session)
        return render_template(
            "standing/index.html",
            rows=rows,
            found=findings_of_standing(session, rows, editions_of(session)),
            said=translated,
            slots={row.key: _slots(row) for row in rows},
            kinds=list(StandingKind),
            refused=refused,
            form=request.form,
        )


def _conflict(session: Session, change: RenderingChange, answer: Answer) -> str:
    """Both texts, and the two put together where they touch different words."""
    row = _known(session, change.key)
    theirs = row.renderings[change.edition] if row else RenderingView(change.edition)
    both = together(answer.base_text, theirs.text, change.text) if answer.base_text else None
    return render_template(
        "standing/conflict.html",
        answer=answer,
        change=change,
        both=both,
        theirs=theirs,
        slots=list(dict.fromkeys([*change.slots, *(theirs.slots or {})])),
    )


def _known(session: Session, key: str) -> StandingRow | None:
    return next((row for row in standing.page(session) if row.key == key), None)


def _slots(row: StandingRow) -> list[str]:
    """The names in braces that a text has in any edition."""
    written = (name for view in row.renderings.values() for name in _NAMED.findall(view.text))
    return list(dict.fromkeys([*row.slots, *written]))


def _change(key: str, tag: str) -> RenderingChange:
    form = request.form
    slots = {name.removeprefix(SLOT): value.strip() for name, value in form.items() if name.startswith(SLOT)}
    try:
        return RenderingChange(
            change_id=_once(form["change_id"], key, tag),
            key=key,
            edition=tag,
            base_version=int(form["base_version"]),
            text=pasted_text().strip(),
            slots={name: value for name, value in slots.items() if value},
            action=Action(form["action"]),
        )
    except (KeyError, ValueError):
        abort(400)


def _once(change_id: str, key: str, tag: str) -> str:
    """The change's id together with what it says: the same sent twice is one change, another text another."""
    said = sorted((name, value) for name, value in request.form.items() if name != "csrf")
    return hashlib.sha256(f"{change_id}\0{key}\0{tag}\0{said}".encode()).hexdigest()
