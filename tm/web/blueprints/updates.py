"""A newer text of an issue: first what would change, then it comes in."""

import base64
import binascii
from collections.abc import Collection

from flask import Blueprint, abort, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from tm.errors import N_, TmError
from tm.services import updating
from tm.services.incoming import arriving
from tm.services.incoming.arriving import Renewed
from tm.web.current import desk, now, reading, visit, writing
from tm.web.forms.pasted import given_document, megabytes
from tm.web.found import issue_or_404
from tm.web.labels.language_choices import other_languages
from tm.web.rights import home_of_issue, requires
from tm.web.sentences import translated
from tm.workflow.roles import Right

bp = Blueprint("updates", __name__, url_prefix="/issues/<slug>/update")


@bp.get("")
@requires(Right.EDIT_SOURCE, home_of_issue)
def new(slug: str) -> ResponseReturnValue:
    """The form for a newer text."""
    return _form(slug, None)


@bp.post("")
@requires(Right.EDIT_SOURCE, home_of_issue)
def look(slug: str) -> ResponseReturnValue:
    """What a newer text would change; nothing is stored."""
    try:
        raw, name = given_document(
            TmError(N_("There is nothing to compare yet: choose a file, or paste the text."))
        )
        renewed = _update(slug, raw, name, dry_run=True)
    except TmError as error:
        return _form(slug, translated(error)), 400
    pieces: dict[str, list[updating.Line]] = {}
    for line in renewed.update.lines:
        pieces.setdefault(line.piece, []).append(line)
    return render_template(
        "updates/look.html",
        slug=slug,
        name=name,
        found=renewed.update,
        known=renewed.known,
        pieces=pieces.items(),
        content=base64.b64encode(raw).decode(),
        language=request.form.get("language", ""),
    )


@bp.post("/put")
@requires(Right.EDIT_SOURCE, home_of_issue)
def put(slug: str) -> ResponseReturnValue:
    """Bring the newer text in."""
    try:
        raw = base64.b64decode(request.form.get("content", ""), validate=True)
        renewed = _update(slug, raw, request.form.get("name", "")[:200], typos=request.form.getlist("typo"))
    except binascii.Error:
        abort(400)
    except TmError as error:
        return _form(slug, translated(error)), 400
    if renewed.update.operation is None:
        flash(_("This very text is there already; nothing was changed."))
    elif renewed.known and not any(renewed.update.counts.values()):
        flash(_("The layout is in. Pages and order of this edition are set."))
    else:
        flash(_("The newer text is in. Translations of changed sentences say that the original changed."))
    return redirect(url_for("structure.show", slug=slug), 303)


def _update(
    slug: str, raw: bytes, name: str, *, typos: Collection[str] = (), dry_run: bool = False
) -> Renewed:
    language = request.form.get("language")
    with reading() as session:
        newer = updating.prepare(session, issue_or_404(session, slug), raw, name=name, language=language)
    with writing() as (session, person):
        issue = issue_or_404(session, slug)
        return arriving.update(session, issue, newer, person=person, at=now(), typos=typos, dry_run=dry_run)


def _form(slug: str, problem: str | None) -> str:
    with reading() as session:
        present = updating.language_of(session, issue_or_404(session, slug))
    return render_template(
        "updates/new.html",
        slug=slug,
        problem=problem,
        language=request.form.get("language") or present or visit().editions[0].tag,
        others=other_languages(),
        text=request.form.get("text", ""),
        megabytes=megabytes(),
        limit=desk().settings.limits.upload,
    )
