"""What goes out: the complete issue of an edition in a format, and PO files out and back in."""

import base64
import binascii
import io
import zipfile

from flask import Blueprint, Response, abort, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from tm.errors import N_, NotComplete, TmError
from tm.services.exchanging import exchange
from tm.services.exports import exported_words, exporting, gate
from tm.services.exports.credits import credits_of, printed
from tm.services.exports.exporting import Exported, Format, Jumps
from tm.web.current import now, reading, visit, writing
from tm.web.errors import code_of
from tm.web.found import edition_or_404, issue_or_404
from tm.web.pages import exports_page
from tm.web.pages.exports_page import About, Problem
from tm.web.rights import Where, edition_in_path, requires
from tm.web.sentences import translated
from tm.workflow.roles import Right

bp = Blueprint("exports", __name__, url_prefix="/issues")


@bp.get("/<slug>/exports")
@requires(Right.EXPORT, Where.ANY_EDITION)
def index(slug: str) -> ResponseReturnValue:
    """The editions of an issue, what each lacks, and the formats."""
    return exports_page.show(slug)


@bp.post("/<slug>/exports/<tag>")
@requires(Right.EXPORT, edition_in_path)
def export(slug: str, tag: str) -> ResponseReturnValue:
    """The issue of an edition as a file; if it is not complete, the page with what is missing."""
    form = request.form
    if form.get("format") not in list(Format) or form.get("jumps", Jumps.DROP) not in list(Jumps):
        abort(400)
    wanted = Format(form["format"])
    still_open = None if wanted is Format.PO else exports_page.open_in(slug, tag)
    try:
        with writing() as (session, person):
            done = exporting.export_issue(
                session,
                issue_or_404(session, slug),
                edition_or_404(session, tag),
                format=wanted,
                jumps=Jumps(form.get("jumps", Jumps.DROP)),
                allow_incomplete="allow_incomplete" in form,
                with_credits="with_credits" in form,
                with_reasons="with_reasons" in form,
                still_open=still_open,
                person=person,
                at=now(),
            )
    except TmError as error:
        return exports_page.show(slug, Problem(tag, _refusal(error))), code_of(error)
    return _download(done)


@bp.get("/<slug>/credits")
def credits(slug: str) -> ResponseReturnValue:  # noqa: A001 - what newspapers call it
    """Who is thanked in each edition of an issue, of those who wish it."""
    with reading() as session:
        issue = issue_or_404(session, slug)
        found = credits_of(session, issue)
        lines = [(each, printed(found[each.id], each)) for each in visit().editions if each.id in found]
        return render_template("exports/credits.html", issue=issue, editions=lines)


@bp.post("/<slug>/let-through/<tag>")
@requires(Right.PLACE, edition_in_path)
def let_through(slug: str, tag: str) -> ResponseReturnValue:
    """Say that an edition may go out with what is open, and why."""
    still_open = exports_page.open_in(slug, tag)
    if exports_page.more_than_seen(still_open):
        sentence = _("More is open now than when this page was opened. Look again before you decide.")
        return exports_page.show(slug, Problem(tag, sentence, About.GATE)), 409
    try:
        with writing() as (session, person):
            gate.let_through(
                session,
                issue_or_404(session, slug),
                edition_or_404(session, tag),
                still_open,
                reason=request.form.get("reason", ""),
                person=person,
                at=now(),
            )
    except TmError as error:
        return exports_page.show(slug, Problem(tag, translated(error), About.GATE)), code_of(error)
    return redirect(url_for("exports.index", slug=slug, _anchor=f"e-{tag}"), 303)


@bp.get("/<slug>/changed/<tag>")
def changed(slug: str, tag: str) -> ResponseReturnValue:
    """What has changed in an edition since it was exported: old and new words, to be printed and retyped."""
    with reading() as session:
        issue, edition = issue_or_404(session, slug), edition_or_404(session, tag)
        gone_out = exported_words.exports(session, issue).get(edition.id, [])
        chosen = request.args.get("since", type=int)
        since = exported_words.looked_at_from(gone_out, visit().who, chosen)
        articles = exported_words.changed_since(session, issue, edition, since, at=now()) if since else []
        return render_template(
            "exports/changed.html",
            issue=issue,
            edition=edition,
            exports=[each for each in gone_out if each.known],
            since=since,
            articles=articles,
            pages=exported_words.pages_of(session, edition, articles),
        )


@bp.post("/<slug>/po/<tag>")
@requires(Right.TRANSLATE, edition_in_path)
def load(slug: str, tag: str) -> ResponseReturnValue:
    """What a PO file would change; when that was looked at, its translations are loaded."""
    dry_run = "content" not in request.form
    try:
        raw, name = _given()
        parsed = exchange.read_po(raw)
        with writing() as (session, person):
            issue, edition = issue_or_404(session, slug), edition_or_404(session, tag)
            counts = exchange.load_po(
                session,
                issue,
                edition,
                parsed,
                person=person,
                at=now(),
                dry_run=dry_run,
                may_approve=visit().may(Right.APPROVE, edition.id),
            )
            return render_template(
                "exports/loaded.html",
                issue=issue,
                edition=edition,
                counts=counts,
                lines=dict(counts.lines),
                content=base64.b64encode(raw).decode() if dry_run else "",
                name=name,
                may_export=visit().may(Right.EXPORT, edition.id),
            )
    except TmError as error:
        return _not_loaded(slug, tag, error)


def _given() -> tuple[bytes, str]:
    """The PO file and its name: as uploaded, or as the page that showed the counts carried it along."""
    upload = request.files.get("file")
    if upload and upload.filename:
        return upload.read(), upload.filename
    carried = request.form.get("content")
    if not carried:
        raise TmError(N_("There is nothing to load yet: choose a file."))
    try:
        return base64.b64decode(carried, validate=True), request.form.get("name", "")[:200]
    except binascii.Error:
        abort(400)


def _not_loaded(slug: str, tag: str, error: TmError) -> ResponseReturnValue:
    """The page of exports with the problem beside the edition; for those who do not see it, the error."""
    if not visit().may_somewhere(Right.EXPORT):
        raise error
    return exports_page.show(slug, Problem(tag, translated(error), About.LOADING)), 400


def _refusal(error: TmError) -> str:
    if isinstance(error, NotComplete):
        return str(_("Not everything is there yet. Look at what is missing, or export it all the same."))
    return translated(error)


def _download(done: Exported) -> Response:
    if len(done.files) > 1 or done.format is Format.HTML_FRAGMENTS:
        return _file(_zipped(done), f"{done.name}.zip", "application/zip")
    return _file(done.content, done.name, f"{done.media_type}; charset=utf-8")


def _file(content: bytes, name: str, media_type: str) -> Response:
    response = Response(content, mimetype=media_type.partition(";")[0], content_type=media_type)
    response.headers.set("Content-Disposition", "attachment", filename=name)
    return response


def _zipped(done: Exported) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in done.files.items():
            archive.writestr(zipfile.ZipInfo(f"{done.name}/{name}", (2020, 1, 1, 0, 0, 0)), content)
    return buffer.getvalue()
