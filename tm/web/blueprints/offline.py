"""What lets the desk open without network: the worker, the list of what to fetch, the page that stands in."""

import hashlib
import json
from pathlib import Path

from flask import Blueprint, Response, current_app, jsonify, render_template, request, url_for
from flask.typing import ResponseReturnValue

from tm.services.translating.taken import Taken, taken
from tm.web import assets
from tm.web.current import now, reading, visit
from tm.web.i18n import ui_language
from tm.web.rights import public
from tm.web.signing_out import signed_out

bp = Blueprint("offline", __name__)
PERSON, MARK = "Pliego-Person", "Pliego-Mark"
"""Whose page an answer is, and which state of the article it shows: the worker keeps them apart by these."""


@bp.get("/worker.js")
@public
def worker() -> ResponseReturnValue:
    """The service worker and the addresses of all that it needs; it changes whenever one of them does."""
    publication = visit().publication
    accent = publication.accent if publication else None
    theme = [url_for("editions.theme", colour=accent[1:])] if accent else []
    files = [*assets.offline_files(), *theme]
    version = hashlib.sha256("\0".join(files).encode()).hexdigest()[:12]
    signing = [url_for(f"signing_in.{view}") for view in ("enter", "leave")]
    start = {"files": files, "version": version, "page": url_for("offline.page"), "signing": signing}
    script = (Path(str(current_app.static_folder)) / "js" / "worker.js").read_text(encoding="utf-8")
    response = Response(f"const DESK = {json.dumps(start)};\n{script}", mimetype="text/javascript")
    response.headers["Cache-Control"] = "no-cache"
    response.add_etag()
    return response.make_conditional(request)


@bp.get("/offline")
@public
def page() -> ResponseReturnValue:
    """The page that is shown for one which is not on this device."""
    return render_template("offline/page.html")


@bp.get("/offline/mine")
def mine() -> ResponseReturnValue:
    """What the visitor has taken: the addresses to fetch, each with the mark of its present state."""
    with reading() as session:
        rows = taken(session, visit().who, at=now())
    pieces = [[address(each), mark_of(each)] for each in rows]
    return jsonify(pieces=pieces, pages=[url_for("home.index"), url_for("offline.page")])


@bp.post("/forget")
@public
def forget() -> ResponseReturnValue:
    """Sign this device out and let the browser throw away everything that it keeps of the desk."""
    response = signed_out()
    response.headers["Clear-Site-Data"] = '"cache", "storage"'
    return response


def address(piece: Taken) -> str:
    """Where a taken article is translated."""
    return url_for("articles.translate", article=piece.article, tag=piece.edition)


def mark_of(piece: Taken) -> str:
    """The state of a taken article's page as this visitor sees it: language and scripts count too."""
    return f"{piece.mark}-{ui_language()}-{assets.number()}"


@bp.after_app_request
def _say_whose(response: Response) -> Response:
    if response.mimetype == "text/html":
        person = visit().person
        response.headers[PERSON] = person.public_id if person else ""
    return response
