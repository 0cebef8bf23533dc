"""What was typed into the fields of a form, as values."""

from datetime import date

from flask import request

from tm.errors import N_, TmError


def typed_text(name: str) -> str | None:
    """The text of a field; None: it was left empty."""
    return request.form.get(name, "").strip() or None


def typed_date(name: str) -> date | None:
    """The date in a field.

    Raises:
        TmError: it is no date.
    """
    text = typed_text(name)
    if text is None:
        return None
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise TmError(N_("“%(text)s” is not a date; write it as 2025-01-29."), text=text) from error


def typed_number(name: str) -> int | None:
    """The whole number in a field.

    Raises:
        TmError: it is none.
    """
    text = typed_text(name)
    if text is None:
        return None
    if not text.isdecimal() or len(text) > 9:
        raise TmError(N_("“%(text)s” is not a number; write it in figures."), text=text)
    return int(text)
