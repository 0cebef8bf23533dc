"""Notes for translators of an article: who speaks, from where, to whom, in which tone."""

from enum import StrEnum
from typing import TypeVar

from flask import Blueprint, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from tm.errors import TmError
from tm.services.talk import notes
from tm.services.talk.notes import Note, NoteChanged
from tm.storage.queries.headlines import headlines
from tm.storage.talk import Address, Speaker
from tm.web.current import now, reading, visit, writing
from tm.web.found import article_or_404
from tm.web.rights import Where, requires
from tm.web.sentences import translated
from tm.workflow.roles import Right

bp = Blueprint("notes", __name__)
Member = TypeVar("Member", bound=StrEnum)


@bp.get("/articles/<article>/notes")
def show(article: str) -> ResponseReturnValue:
    """What translators should know; for who may write it as a form."""
    return _show(article)


@bp.post("/articles/<article>/notes")
@requires(Right.ANNOTATE, Where.ANY_EDITION)
def save(article: str) -> ResponseReturnValue:
    """Save the notes of an article."""
    base = request.form.get("base_version", 0, type=int)
    try:
        with writing() as (session, person):
            row = article_or_404(session, article)
            notes.save(session, row, _typed(), base_version=base, person=person, at=now())
    except TmError as error:
        status = 409 if isinstance(error, NoteChanged) else 400
        return _show(article, typed=_typed(), problem=translated(error)), status
    flash(_("Saved."))
    return redirect(url_for("articles.choose", article=article), 303)


def _show(article: str, *, typed: Note | None = None, problem: str = "") -> str:
    with reading() as session:
        row = article_or_404(session, article)
        note = notes.note_of(session, row)
        return render_template(
            "notes/show.html", article=row, note=note, said=typed or note.own, problem=problem,
            headline=headlines(session, [row.id]).get(row.id, ""), speakers=list(Speaker),
            addresses=list(Address), may=visit().may_somewhere(Right.ANNOTATE),
        )  # fmt: skip


def _typed() -> Note:
    form = request.form
    return Note(
        _member(Speaker, form.get("speaker", "")),
        form.get("country", ""),
        _member(Address, form.get("address", "")),
        form.get("tone", ""),
        form.get("words", ""),
    )


def _member(kind: type[Member], value: str) -> Member | None:
    return kind(value) if value in set(kind) else None
