"""Importing a dump, uploaded or pasted: it becomes an arriving issue at once."""

from flask import Blueprint, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from sqlalchemy.orm import Session

from tm.errors import N_, TmError
from tm.services import issues, structure
from tm.services.filing import preparing
from tm.services.history.operation_log import discarded_by
from tm.services.incoming import arriving
from tm.services.incoming.importing import KnownNumber
from tm.web.current import desk, now, reading, visit, writing
from tm.web.forms.pasted import Carried, carried, given_document, megabytes, pasted_text
from tm.web.labels.language_choices import edition_tag, other_languages
from tm.web.rights import Where, home_of_form_language, requires
from tm.web.sentences import translated
from tm.workflow.roles import Right

bp = Blueprint("imports", __name__)


@bp.get("/import")
@requires(Right.EDIT_SOURCE, Where.ANY_EDITION)
def new() -> ResponseReturnValue:
    """The form to import a dump."""
    return _form(None)


@bp.post("/import")
@requires(Right.EDIT_SOURCE, home_of_form_language)
def store() -> ResponseReturnValue:
    """Import a dump and go to what was found in it, or to what it would change in the issue that is there."""
    language = request.form.get("language", "")
    try:
        raw, name = given_document(
            TmError(N_("There is nothing to import yet: choose a file, or paste the text."))
        )
        prepared = preparing.prepare(raw, name=name, language=language)
        other = None if "sure" in request.form else preparing.seems(prepared)
        if other is not None:
            return _form(None, seems=edition_tag(other), carried=carried(raw, name))
        with writing() as (session, person):
            done = arriving.store(session, prepared, person=person, at=now()).imported
            slug, created = done.issue.slug, done.created
    except KnownNumber as error:
        if not visit().may(Right.EDIT_SOURCE):
            return _form(translated(error)), 400
        flash(_("This issue is there already: look what the text would change in it."))
        return redirect(url_for("updates.look", slug=error.values["slug"]), 307)  # with what was given
    except TmError as error:
        return _form(translated(error)), 400
    if not created:
        flash(_("This very text was imported before; here it is."))
    return redirect(url_for("structure.show", slug=slug), 303)


def _form(problem: str | None, *, seems: str | None = None, carried: Carried | None = None) -> str:
    """The form; with `seems`, whether what it carries along is in that language is asked first."""
    default = visit().editions[0].tag if visit().editions else "en"
    with reading() as session:
        thrown_away = _thrown_away(session) if visit().may(Right.MANAGE_ISSUES) else []
    return render_template(
        "imports/new.html",
        problem=problem,
        thrown_away=thrown_away,
        seems=seems,
        carried=carried,
        text=carried.text if carried else pasted_text(),
        language=request.form.get("language") or default,
        others=other_languages(),
        megabytes=megabytes(),
        limit=desk().settings.limits.upload,
    )


def _thrown_away(session: Session) -> list[tuple[str, str, int]]:
    """The issues that can be brought back: what each was called, its present slug, the change to undo."""
    found = []
    for issue in issues.thrown_away(session):
        last = discarded_by(structure.operations(session, issue))
        if last is not None:
            found.append((str(last.arguments["issue"]), issue.slug, last.id))
    return found
