"""The addresses of static files: they change with the file, so that browsers may keep it for ever.

Each request costs a phone on a bad line more than most files weigh: so the style sheets are sent as one, and
the modules of a page as two, those that every page has and its own.
"""

import hashlib
import re
from functools import lru_cache
from pathlib import Path

from flask import Flask, Response, abort, current_app, request, url_for
from markupsafe import Markup

from tm.web.joining import joined, needed

SHEETS = ("tokens", "base", "article", "help", "pages", "forms", "print")
"""The style sheets that every page has, in their order."""
EVERYWHERE = "desk"
"""The modules that every page has of somebody who is signed in."""
TOGETHER = {
    EVERYWHERE: ("zone", "line", "stock"),
    "article": (
        *("editor", "elsewhere", "orphans", "here", "helping"),
        *("looking", "talking", "wording", "names", "keys", "margin", "growing", "foot", "flags"),
    ),
    "structures": ("structure", "deciding"),
}
"""Modules that are sent as one file; any other is sent by its own name, with what it imports."""
OFFLINE = (EVERYWHERE, "article", "again")
"""The modules of pages that open without network; they are fetched to the device."""
FILES = frozenset({"static", "sheets", "scripts", "editions.theme"})
"""The endpoints whose answers are the same for everybody."""
_COMMENT = re.compile(rb"/\*.*?\*/\s*|^ +", re.DOTALL | re.MULTILINE)


def install(app: Flask) -> None:
    """Serve sheets and modules under numbers that change with them, and give templates the addresses."""
    app.add_url_rule(f"{app.static_url_path}/css-<number>/desk.css", "sheets", _send_sheets)
    app.add_url_rule(f"{app.static_url_path}/js-<number>/<name>.js", "scripts", _send_scripts)
    app.jinja_env.globals.update(asset=asset, sheets=sheets, scripts=scripts)


def asset(name: str) -> str:
    """The address of a static file, for ever the same file."""
    return url_for("static", filename=name, v=_digest(_folder(), name))


def sheets() -> str:
    """The address of all style sheets in one."""
    return url_for("sheets", number=_sheets_number(_folder()))


def script(name: str) -> str:
    """The address of a module, or of several sent together, with what they import."""
    return url_for("scripts", number=number(), name=name)


def scripts(name: str) -> Markup:
    """The element that starts these modules on a page of somebody who is signed in."""
    return Markup('<script type="module" src="{}"></script>').format(script(name))


def is_file() -> bool:
    """Whether what was asked for is a file, the same for everybody."""
    return request.endpoint in FILES


def stays_as_it_is() -> bool:
    """Whether the file that was asked for is the one that its address means."""
    asked = (request.view_args or {}).get("number")
    if asked is not None:
        return asked in {number(), _sheets_number(_folder())}
    return "v" in request.args or request.endpoint == "editions.theme"


def number() -> str:
    """The common number of all modules."""
    return _scripts_number(_folder())


def offline_files() -> list[str]:
    """The addresses of all files that a page needs which is opened without network."""
    return [sheets(), *(script(name) for name in OFFLINE), asset("icon.svg")]


def _send_sheets(number: str) -> Response:  # noqa: ARG001 - it only makes the address another one
    return _file(_sheets(_folder()), "text/css")


def _send_scripts(number: str, name: str) -> Response:  # noqa: ARG001
    if name not in TOGETHER and not _path(_folder(), name).is_file():
        abort(404)
    return _file(_script(_folder(), name), "text/javascript")


def _file(body: bytes, kind: str) -> Response:
    response = Response(body, mimetype=kind)
    response.add_etag()
    response.cache_control.max_age = int(current_app.config["SEND_FILE_MAX_AGE_DEFAULT"].total_seconds())
    response.make_conditional(request)
    return response


def _folder() -> str:
    return str(current_app.static_folder)


def _path(folder: str, name: str) -> Path:
    return Path(folder) / "js" / f"{name}.js"


@lru_cache(maxsize=64)
def _script(folder: str, name: str) -> bytes:
    def read(module: str) -> str:
        return _path(folder, module).read_text(encoding="utf-8")

    everywhere = needed(TOGETHER[EVERYWHERE], read) if name != EVERYWHERE else ()
    alone = name in everywhere  # for those who are not signed in
    names = TOGETHER.get(name, (name,))
    return joined(names, read, elsewhere=() if alone else everywhere, base=EVERYWHERE).encode()


@lru_cache(maxsize=8)
def _scripts_number(folder: str) -> str:
    paths = sorted((Path(folder) / "js").glob("*.js"))
    return hashlib.sha256(b"\0".join(path.read_bytes() for path in paths)).hexdigest()[:12]


@lru_cache(maxsize=8)
def _sheets(folder: str) -> bytes:
    every = b"\n".join((Path(folder) / "css" / f"{name}.css").read_bytes() for name in SHEETS)
    return _COMMENT.sub(b"", every)


@lru_cache(maxsize=8)
def _sheets_number(folder: str) -> str:
    return hashlib.sha256(_sheets(folder)).hexdigest()[:12]


@lru_cache(maxsize=256)
def _digest(folder: str, name: str) -> str:
    return hashlib.sha256((Path(folder) / name).read_bytes()).hexdigest()[:12]
