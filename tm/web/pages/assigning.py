"""What the forms of giving and taking ask for, and what came of it, in words."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time

from flask import request
from flask_babel import gettext as _
from flask_babel import ngettext

from tm.services.assigning.bundles import Piece
from tm.services.printed.reading_copy import numbered
from tm.services.views import ArticleView, BlockView
from tm.storage.people import Person
from tm.text import plain
from tm.web.current import visit
from tm.web.i18n import zone
from tm.web.labels.common import label

_BEGINNING = 48
"""Letters of a block that tell it from the others."""


@dataclass(frozen=True, slots=True)
class Choice:
    """A block to begin or end with; `name` is its number as a meeting has it, else what it is."""

    id: str
    name: str
    beginning: str


def choices(view: ArticleView) -> dict[str, Choice]:
    """The blocks of an article that are translated, by their ids, in order."""
    return {
        block.id: Choice(block.id, f"¶{number}" if number else label(block.type), _beginning(block))
        for block, number in numbered(view)
        if block.wanted
    }


def _beginning(block: BlockView) -> str:
    text = plain(block.source_text)
    return text if len(text) <= _BEGINNING else text[:_BEGINNING].rsplit(" ", 1)[0] + "…"


def until_of_form(name: str) -> datetime | None:
    """The end of the day that a field of the form names, in the visitor's zone; None where it names none."""
    try:
        day = date.fromisoformat(request.form.get(name, ""))
    except ValueError:
        return None
    return datetime.combine(day, time(23, 59), tzinfo=zone())


def told(pieces: Sequence[Piece], to: Person) -> list[str]:
    """What came of giving several pieces, in sentences: what was given, and why what was not."""
    given = [f"“{piece.headline}”" for piece in pieces if piece.left is None]
    said = [_given(given, to)]
    for reason in dict.fromkeys(piece.left for piece in pieces if piece.left):
        names = [_named(piece) for piece in pieces if piece.left is reason]
        said.append(_("%(reason)s: %(names)s", reason=label(reason), names=listed(names)))
    return said


def _given(names: Sequence[str], to: Person) -> str:
    number, these = len(names), listed(names)
    if to.id == visit().who.id:
        taken = ngettext(
            "%(num)s piece taken: %(names)s", "%(num)s pieces taken: %(names)s", number, names=these
        )
        return str(taken if names else _("Nothing was taken."))
    given = ngettext(
        "%(person)s has %(num)s piece now: %(names)s",
        "%(person)s has %(num)s pieces now: %(names)s",
        number,
        person=to.display_name,
        names=these,
    )
    return str(given if names else _("Nothing was given."))


def _named(piece: Piece) -> str:
    names = listed(piece.people)
    return f"“{piece.headline}” ({names})" if names else f"“{piece.headline}”"


def listed(names: Sequence[str]) -> str:
    """Names in one line, as the visitor's language parts them."""
    return f"{_(',')} ".join(names)
