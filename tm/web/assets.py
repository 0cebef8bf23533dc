"""The addresses of static files: they change with the file, so that browsers may keep it for ever.

A module imports its neighbours by relative addresses, so all modules stand under one number.
"""

import hashlib
from functools import lru_cache
from pathlib import Path

from flask import Flask, current_app, g, request, url_for

SHEETS = ("tokens", "base", "article", "help", "board", "pages", "forms", "print")
"""The style sheets that every page has, in their order."""
_SCRIPTS = "js/"
_ELSEWHERE = (
    "choosing",
    "copying",
    "deciding",
    "device",
    "preview",
    "searching",
    "structure",
    "upload",
    "worker",
)
"""The modules of pages that do not open without network; all others are fetched to the device."""


def install(app: Flask) -> None:
    """Serve the modules under their common number, and give templates the addresses."""
    app.add_url_rule(f"{app.static_url_path}/js-<number>/<path:filename>", endpoint="static")
    app.url_value_preprocessor(_find_module)
    app.jinja_env.globals.update(asset=asset, sheets=SHEETS)


def asset(name: str) -> str:
    """The address of a static file, for ever the same file."""
    folder = str(current_app.static_folder)
    if name.startswith(_SCRIPTS):
        return url_for("static", number=_all_scripts(folder), filename=name.removeprefix(_SCRIPTS))
    return url_for("static", filename=name, v=_digest(folder, name))


def stays_as_it_is() -> bool:
    """Whether the static file that was asked for is the one that its address means."""
    return "v" in request.args or g.get("scripts") == _all_scripts(str(current_app.static_folder))


def number() -> str:
    """The common number of all modules."""
    return _all_scripts(str(current_app.static_folder))


def offline_files() -> list[str]:
    """The addresses of all files that a page needs which is opened without network."""
    found = sorted(path.stem for path in (Path(str(current_app.static_folder)) / _SCRIPTS).glob("*.js"))
    modules = [asset(f"{_SCRIPTS}{name}.js") for name in found if name not in _ELSEWHERE]
    return [*(asset(f"css/{name}.css") for name in SHEETS), *modules, asset("icon.svg")]


def _find_module(endpoint: str | None, values: dict[str, str] | None) -> None:
    if endpoint == "static" and values and "number" in values:
        g.scripts = values.pop("number")
        values["filename"] = _SCRIPTS + values["filename"]


@lru_cache(maxsize=8)
def _all_scripts(folder: str) -> str:
    paths = sorted((Path(folder) / _SCRIPTS).glob("*.js"))
    return hashlib.sha256(b"\0".join(path.read_bytes() for path in paths)).hexdigest()[:12]


@lru_cache(maxsize=256)
def _digest(folder: str, name: str) -> str:
    return hashlib.sha256((Path(folder) / name).read_bytes()).hexdigest()[:12]
