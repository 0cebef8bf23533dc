"""The desk's own language, its direction, and the reader's time zone."""

import zoneinfo
from functools import lru_cache
from pathlib import Path
from unicodedata import bidirectional
from zoneinfo import ZoneInfo

from babel import Locale
from flask import Flask, request
from flask_babel import Babel, get_locale, gettext
from markupsafe import Markup

from tm import resources
from tm.languages import autonym
from tm.settings import Settings
from tm.web import cookies
from tm.web.current import desk, visit

_SOURCE = "en"


def install(app: Flask, settings: Settings) -> None:
    """Let the desk speak the languages that the settings name and that have a catalogue."""
    app.config["BABEL_DEFAULT_LOCALE"] = offered(settings)[0].replace("-", "_")
    Babel(
        app,
        default_translation_directories=str(resources.translations()),
        locale_selector=lambda: ui_language().replace("-", "_"),
        timezone_selector=_zone,
    )
    app.jinja_env.globals.update(
        {"_": _said},
        ui_language=ui_language,
        ui_direction=ui_direction,
        ui_languages=ui_languages,
        for_a_newcomer=for_a_newcomer,
    )


def offered(settings: Settings) -> list[str]:
    """The languages that the desk speaks, the default first."""
    folder = resources.translations()
    wished = settings.publication.interface_languages
    return [tag for tag in wished if tag == _SOURCE or _has_catalogue(folder, tag)] or [_SOURCE]


def ui_languages() -> list[tuple[str, str]]:
    """The languages that the desk speaks, each with its name in itself."""
    return [(tag, autonym(tag)) for tag in offered(desk().settings)]


def ui_language() -> str:
    """The desk's language for this visitor: the address's, the person's, the cookie's, the browser's."""
    known = offered(desk().settings)
    person = visit().person
    wishes = [request.args.get("language")] if for_a_newcomer() else []
    wishes += [person.ui_language if person else None, request.cookies.get(cookies.LANGUAGE)]
    chosen = next((wish for wish in wishes if wish in known), None)
    return chosen or request.accept_languages.best_match(known) or known[0]


def for_a_newcomer() -> bool:
    """Whether the page's address says its language: a link made for somebody who is not here yet.

    On a device that several people share, the language of whoever used it before is not theirs.
    """
    return request.blueprint == "signing_in" and "token" in (request.view_args or {})


def ui_direction() -> str:
    """Which way the desk itself is written."""
    locale = get_locale()
    return locale.text_direction if locale else "ltr"


def apart(text: str) -> str:
    """A text of others inside ours, kept from mixing with it where it may run in another direction."""
    from_right = any(bidirectional(sign) in {"R", "AL"} for sign in text)
    return text if from_right is (ui_direction() == "rtl") else f"\u2068{text}\u2069"


def zone() -> ZoneInfo:
    """The reader's time zone, for times that they type; Flask-Babel's own cannot be put into a time."""
    return ZoneInfo(_zone())


def _zone() -> str:
    person = visit().person
    wished = (person.time_zone if person else None) or cookies.zone()
    return wished if wished in _zones() else "UTC"


def _said(text: str, /, **values: object) -> Markup:
    """What a template says, in the visitor's language; values are escaped."""
    said = _catalogued(text, get_locale())
    return said % values if "%" in said else said


@lru_cache(maxsize=8192)
def _catalogued(text: str, _locale: Locale | None) -> Markup:
    """The text from the catalogue of the request at hand, looked up once: a page says hundreds of them."""
    return Markup(gettext(text))  # noqa: S704 - from a catalogue


@lru_cache(maxsize=1)
def _zones() -> frozenset[str]:
    return frozenset(zoneinfo.available_timezones())


@lru_cache(maxsize=64)
def _has_catalogue(folder: Path, tag: str) -> bool:
    return (folder / tag.replace("-", "_") / "LC_MESSAGES").is_dir()
