"""What a request wishes for: JSON or a page, and where to go afterwards."""

from datetime import datetime

from flask import request, url_for


def wants_json() -> bool:
    """Whether a script asks, not a person."""
    return request.is_json or request.accept_mimetypes.best == "application/json"


def next_address(given: str | None) -> str:
    """A place on this desk to go to: the given path if it is one, else the home page."""
    safe = given and given.startswith("/") and given[1:2] not in {"/", "\\"} and given.isprintable()
    return given if given and safe and "\\" not in given else url_for("home.index")


def as_typed(text: str) -> str:
    """A text as typed, with line breaks as we keep them and no character that a database refuses."""
    return text.replace("\r\n", "\n").replace("\x00", "").strip()


def moment(given: object) -> datetime | None:
    """A time as a page of ours names it; None where there is none.

    Raises:
        ValueError: it is no time, or has no zone.
    """
    if not given:
        return None
    time = datetime.fromisoformat(str(given))
    if time.tzinfo is None:
        raise ValueError(given)
    return time
