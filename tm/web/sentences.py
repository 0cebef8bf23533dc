"""Sentences of errors and doubts in the reader's language."""

from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from typing import Final

from flask_babel import format_date, format_decimal, get_locale, gettext, ngettext

from tm.errors import TmError
from tm.languages import display_name
from tm.messages import Counted, Message, Tag, filled
from tm.web.i18n import apart
from tm.web.labels.common import has_label, label

LONGEST: Final = 300
"""Letters of what somebody typed that a sentence repeats; nobody reads on to what is wrong behind more."""


def translated(said: TmError | Message | Counted) -> str:
    """The sentence and the words in its blanks, in the desk's language; else in English."""
    if isinstance(said, Counted):
        return str(ngettext(said.one, said.more, said.number, count=format_decimal(said.number)))
    return filled(str(gettext(said.pattern)), _told(said.values))


def _told(values: Mapping[str, object]) -> dict[str, object]:
    return {name: _value(value) for name, value in values.items()}


def _value(value: object) -> object:
    if isinstance(value, TmError | Message | Counted):
        return translated(value)
    if isinstance(value, StrEnum) and has_label(value):
        return label(value)
    if isinstance(value, Tag):
        return display_name(value, str(get_locale() or "en"))
    if isinstance(value, date):
        return format_date(value, "long")
    if isinstance(value, str):
        return apart(value if len(value) <= LONGEST else f"{value[:LONGEST]}…")
    return value
