"""Names and terms: the register, one entry with what each edition calls it, proposals and decisions."""

from dataclasses import dataclass

from flask import Blueprint, Response, abort, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from flask_babel import ngettext
from sqlalchemy import select
from sqlalchemy.orm import Session

from tm.errors import TmError
from tm.formats import glossary_csv
from tm.glossary.values import Case, Handling, Kind, Use
from tm.services.naming import exchanging, register, saving, teaching
from tm.services.naming.exchanging import Counts, Guide
from tm.storage.naming import RegisterEntry
from tm.web.current import now, reading, visit, writing
from tm.web.found import edition_or_404
from tm.web.labels.language_choices import other_languages
from tm.web.labels.naming import change_label
from tm.web.pages import naming_page
from tm.web.rights import Where, edition_in_body, edition_in_path, requires
from tm.web.sentences import translated
from tm.workflow.roles import Right

bp = Blueprint("naming", __name__, url_prefix="/names")


@dataclass(frozen=True, slots=True)
class _Refused:
    """Why a form was not saved."""

    sentence: str


@bp.get("")
def index() -> ResponseReturnValue:
    """The register, searched and filtered."""
    return _index()


@bp.get("/new")
def new() -> ResponseReturnValue:
    """The form for a new entry."""
    return _form()


@bp.post("")
def create() -> ResponseReturnValue:
    """A new entry, or the proposal of one."""
    try:
        with writing() as (session, person):
            wording = naming_page.wording(request.form)
            row = saving.save(
                session, None, wording, person=person, may_decide=naming_page.decides(), at=now()
            )
            key = row.public_id
    except TmError as error:
        return _form(refused=_Refused(translated(error))), 400
    flash(_("Saved.") if naming_page.decides() else _("Proposed: an editor decides."))
    return redirect(url_for("naming.show", entry=key), 303)


@bp.get("/<entry>")
def show(entry: str) -> ResponseReturnValue:
    """One entry: for who may change it as a form."""
    return _show(entry)


@bp.post("/<entry>")
def save(entry: str) -> ResponseReturnValue:
    """Save what an entry says."""
    try:
        with writing() as (session, person):
            row = _entry_or_404(session, entry)
            if not saving.may_change(row, person, may_decide=naming_page.decides()):
                abort(403)
            wording = naming_page.wording(request.form)
            base = request.form.get("base_version", 0, type=int)
            saving.save(
                session, row, wording, base_version=base, person=person,
                may_decide=naming_page.decides(), at=now(),
            )  # fmt: skip
    except TmError as error:
        status = 409 if isinstance(error, saving.ChangedMeanwhile) else 400
        return _show(entry, _Refused(translated(error))), status
    flash(_("Saved."))
    return redirect(url_for("naming.show", entry=entry), 303)


@bp.post("/<entry>/propose")
def propose(entry: str) -> ResponseReturnValue:
    """Propose what an edition might call an entry."""
    try:
        with writing() as (session, person):
            row = _entry_or_404(session, entry)
            edition = edition_or_404(session, request.form.get("edition", ""))
            text = request.form.get("text", "")
            saving.propose(session, row, edition.tag, text, person=person, at=now())
    except TmError as error:
        return _show(entry, _Refused(translated(error))), 400
    flash(_("Proposed: an editor decides."))
    return redirect(url_for("naming.show", entry=entry), 303)


@bp.post("/<entry>/settle")
@requires(Right.TERMS, edition_in_body)
def settle(entry: str) -> ResponseReturnValue:
    """Decide on a proposed rendering."""
    asked = request.form.get("use", "")
    use = Use(asked) if asked in naming_page.OWN else None
    with writing() as (session, person):
        row = _entry_or_404(session, entry)
        tag, text = request.form.get("edition", ""), request.form.get("text", "")
        saving.settle(session, row, tag, text, use, person=person, at=now())
    flash(_("Decided."))
    return redirect(url_for("naming.show", entry=entry), 303)


@bp.post("/<entry>/decide")
@requires(Right.TERMS, Where.ANY_EDITION)
def decide(entry: str) -> ResponseReturnValue:
    """Take a proposed entry into the register."""
    with writing() as (session, person):
        saving.decide(session, _entry_or_404(session, entry), person=person, at=now())
    flash(_("Decided."))
    return redirect(url_for("naming.show", entry=entry), 303)


@bp.post("/<entry>/remove")
@requires(Right.TERMS, Where.ANY_EDITION)
def remove(entry: str) -> ResponseReturnValue:
    """Take an entry out of the register."""
    with writing() as (session, person):
        saving.archive(session, _entry_or_404(session, entry), person=person, at=now())
    flash(_("Taken out of the register; its history stays."))
    return redirect(url_for("naming.index"), 303)


@bp.get("/<entry>/history")
def history(entry: str) -> ResponseReturnValue:
    """What became of an entry, the newest first."""
    with reading() as session:
        row = _entry_or_404(session, entry)
        lines = [
            (line, change_label(line.action), naming_page.changes(line))
            for line in register.history(session, row)
        ]
        return render_template("naming/history.html", entry=register.view(session, row), lines=lines)


@bp.get("/names.csv")
def download() -> ResponseReturnValue:
    """The whole register for a spreadsheet."""
    with reading() as session:
        listed = exchanging.lines(session)
    content = glossary_csv.write(listed, [edition.tag for edition in visit().editions])
    headers = {"Content-Disposition": 'attachment; filename="names.csv"'}
    return Response(content.encode("utf-8-sig"), mimetype="text/csv", headers=headers)


@bp.post("/names.csv")
@requires(Right.TERMS)
def upload() -> ResponseReturnValue:
    """Take a list in, as a spreadsheet saved it."""
    given = request.files.get("list")
    try:
        read = glossary_csv.read(given.read() if given else b"")
        with writing() as (session, person):
            counts = exchanging.take_in(session, read, Guide(), person=person, may_decide=True, at=now())
    except TmError as error:
        return _index(problem=translated(error)), 400
    return _index(counts=counts)


@bp.post("/learn/<tag>")
@requires(Right.TERMS, edition_in_path)
def learn(tag: str) -> ResponseReturnValue:
    """Look through the approved translations of an edition."""
    with reading() as session:
        lessons = teaching.study(session, edition_or_404(session, tag))
    with writing() as (session, _person):
        teaching.remember(session, edition_or_404(session, tag), lessons)
    number = lessons.number
    told = ngettext(
        "Looked through %(num)s approved sentence.", "Looked through %(num)s approved sentences.", number
    )
    flash(told)
    return redirect(url_for("naming.index"), 303)


def _index(*, counts: Counts | None = None, problem: str = "") -> str:
    wanted = naming_page.wanted()
    with reading() as session:
        page = register.page(session, wanted, first=naming_page.first())
    return render_template(
        "naming/index.html", page=page, wanted=wanted, kinds=list(Kind), size=register.PAGE,
        may=naming_page.decides(), counts=counts and counts.as_json(), problem=problem,
        refused=[(line, translated(error)) for line, error in counts.refused[:20]] if counts else (),
    )  # fmt: skip


def _form(refused: _Refused | None = None) -> str:
    form = request.form or {"text": request.args.get("q", "")} | request.args
    return render_template(
        "naming/new.html", language=request.form.get("language") or naming_page.default_language(),
        others=other_languages(), kinds=list(Kind), refused=refused, form=form,
        may=naming_page.decides(), handlings=list(Handling), cases=list(Case),
    )  # fmt: skip


def _show(key: str, refused: _Refused | None = None) -> str:
    with reading() as session:
        row = _entry_or_404(session, key)
        entry = register.view(session, row)
        may = saving.may_change(row, visit().who, may_decide=naming_page.decides())
        habits = {each.edition_id: each for each in register.habits(session, row)}
    return render_template(
        "naming/show.html", entry=entry, may=may, decides=naming_page.decides(), habits=habits,
        others=other_languages(), kinds=list(Kind), handlings=list(Handling), cases=list(Case),
        refused=refused, form=request.form, editions=naming_page.editions(entry.wording),
    )  # fmt: skip


def _entry_or_404(session: Session, key: str) -> RegisterEntry:
    query = select(RegisterEntry).where(RegisterEntry.public_id == key, RegisterEntry.archived_at.is_(None))
    return session.scalar(query) or abort(404)
