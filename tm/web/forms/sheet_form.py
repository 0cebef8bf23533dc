"""The sheet on which layout and editors set many placements: its rows, and what was typed into them.

A row says what stood in it when it was shown, and only what is different now is changed: whoever has the
same sheet open changes nothing that they did not touch.
"""

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from enum import StrEnum

from flask import request
from flask_babel import gettext as _
from flask_babel import to_utc

from tm.document import Destination
from tm.services.board.boards import BoardRow, Cell
from tm.services.placements import LAST_PAGE, Column, Value
from tm.web.current import now
from tm.workflow.stages import Stage

LONGEST_TITLE = 120
LONGEST_REASON = 300


class Reached(StrEnum):
    """How far layout and web posters are with an article."""

    NOT_YET = "not_yet"
    PLACED = "placed"
    PUBLISHED = "published"


class Holding(StrEnum):
    """What becomes of the holding of those that were chosen."""

    HOLD = "hold"
    EMBARGO = "embargo"
    RELEASE = "release"


@dataclass(frozen=True, slots=True)
class SheetRow:
    """One placement on a sheet; `key`, an article's id or an edition's tag, tells it from the others."""

    key: str
    name: str
    language: str
    cell: Cell | None
    page: int | None
    """The article's own page, which holds where the edition has none."""
    position: int
    may_place: bool

    @property
    def values(self) -> list[str]:
        """What stands in the fields: destination, page, order, short title, room, and how far layout is."""
        cell = self.cell
        if cell is None:
            return [Destination.NOT_HERE.value, "", "", "", "", Reached.NOT_YET.value]
        return [
            cell.destination.value,
            "" if cell.page == self.page else str(cell.page or ""),
            "" if cell.position == self.position else str(cell.position + 1),
            cell.short_title or "",
            str(cell.budget or ""),
            _REACHED.get(cell.stage, Reached.NOT_YET).value,
        ]

    @property
    def was(self) -> str:
        """The values as the form carries them along."""
        return json.dumps(self.values, ensure_ascii=False)


_REACHED = {Stage.ON_PAGE: Reached.PLACED, Stage.PUBLISHED: Reached.PUBLISHED}
FIELDS = ("goes", "page", "order", "title", "room", "reached")
"""The fields of a row, in the order of its values."""


def row(key: str, name: str, language: str, article: BoardRow, tag: str, *, may_place: bool) -> SheetRow:
    """A row about an article in an edition."""
    cell = article.cells.get(tag)
    return SheetRow(key, name, language, cell, article.page, article.position, may_place)


@dataclass(slots=True)
class Typed:
    """What a sheet asks for, by row, which rows were ticked, and what is wrong, by the name of the field."""

    changes: dict[str, dict[Column, Value]] = field(default_factory=dict)
    chosen: list[str] = field(default_factory=list)
    problems: dict[str, str] = field(default_factory=dict)


def typed(rows: Iterable[SheetRow]) -> Typed:
    """Read the form: what is different in each row, then what is asked for all those that are chosen."""
    found = Typed()
    known = {each.key: each for each in rows}
    for key, each in known.items():
        values = _row(key, found.problems, may_place=each.may_place)
        if values:
            found.changes[key] = values
    found.chosen = [key for key in request.form.getlist("chosen") if key in known]
    together = _together(found.problems)
    if (together or request.form.get("all-to")) and not found.chosen:
        found.problems["chosen"] = _("Tick those for which it is meant.")
    for key in found.chosen:
        mine = {c: v for c, v in together.items() if known[key].may_place or c not in PLACING}
        found.changes.setdefault(key, {}).update(mine)
    return found


PLACING = frozenset(
    {Column.DESTINATION, Column.HELD_AT, Column.HELD_REASON, Column.EMBARGO_UNTIL, Column.ONLY_HERE}
)
"""What only those decide who say what an edition takes."""


def _row(key: str, problems: dict[str, str], *, may_place: bool) -> dict[Column, Value]:
    was = _was(key)
    values: dict[Column, Value] = {}
    for name in FIELDS:
        text = request.form.get(f"{name}-{key}")
        if text is None or text.strip() == was.get(name) or (name == "goes" and not may_place):
            continue
        try:
            values.update(_READERS[name](text.strip()))
        except ValueError as error:
            problems[f"{name}-{key}"] = str(error)
    return values


def _was(key: str) -> Mapping[str, str]:
    try:
        found = json.loads(request.form.get(f"was-{key}", "[]"))
    except ValueError:
        return {}
    return dict(zip(FIELDS, found, strict=False)) if isinstance(found, list) else {}


def _together(problems: dict[str, str]) -> dict[Column, Value]:
    """What is asked for all chosen ones; an empty field asks for nothing."""
    values: dict[Column, Value] = {}
    for name in ("goes", "page", "reached"):
        text = request.form.get(f"all-{name}", "").strip()
        if text:
            try:
                values.update(_READERS[name](text))
            except ValueError as error:
                problems[f"all-{name}"] = str(error)
    return values | _holding(problems)


def _holding(problems: dict[str, str]) -> dict[Column, Value]:
    """What becomes of holding back: a reason or an hour is meant as typed, if nothing else is chosen."""
    wish = request.form.get("all-holding", "")
    reason = request.form.get("all-reason", "").strip()[:LONGEST_REASON]
    hour = request.form.get("all-until", "")
    if wish == Holding.RELEASE:
        return {Column.HELD_AT: None, Column.HELD_REASON: None, Column.EMBARGO_UNTIL: None}
    values: dict[Column, Value] = {}
    if wish == Holding.HOLD or (reason and not wish):
        if not reason:
            problems["all-reason"] = _("Say in a few words why it is held back.")
        values |= {Column.HELD_AT: now(), Column.HELD_REASON: reason}
    if wish == Holding.EMBARGO or (hour and not wish):
        until = _moment(hour)
        if until is None or until <= now():
            problems["all-until"] = _("Choose a day and an hour that are still to come.")
        values |= {Column.EMBARGO_UNTIL: until}
    return values


def _moment(text: str) -> datetime | None:
    """A moment typed in the reader's time zone."""
    try:
        local = datetime.fromisoformat(text).replace(tzinfo=None)
    except ValueError:
        return None
    moment: datetime = to_utc(local).replace(tzinfo=UTC)
    return moment


def _goes(text: str) -> dict[Column, Value]:
    return {Column.DESTINATION: Destination(text)} if text in list(Destination) else {}


def _page(text: str) -> dict[Column, Value]:
    page = _number(text)
    if page is not None and not 1 <= page <= LAST_PAGE:
        raise ValueError(_("Type a page from 1 to 999, or nothing."))
    return {Column.PAGE: page}


def _order(text: str) -> dict[Column, Value]:
    place = _number(text)
    return {Column.POSITION: None if place is None else place - 1}


def _title(text: str) -> dict[Column, Value]:
    return {Column.SHORT_TITLE: text[:LONGEST_TITLE] or None}


def _room(text: str) -> dict[Column, Value]:
    words = _number(text)
    if words == 0:
        raise ValueError(_("Type a number of words, or nothing."))
    return {Column.BUDGET: words}


def _reached(text: str) -> dict[Column, Value]:
    match text:
        case Reached.PLACED:
            return {Column.PLACED_AT: now(), Column.PUBLISHED_AT: None}
        case Reached.PUBLISHED:
            return {Column.PUBLISHED_AT: now()}
        case Reached.NOT_YET:
            return {Column.PLACED_AT: None, Column.PUBLISHED_AT: None}
    return {}


def _number(text: str) -> int | None:
    if not text:
        return None
    if not text.isdecimal() or len(text) > 6:
        raise ValueError(_("“%(text)s” is no number.", text=text[:20]))
    return int(text)


_READERS: Mapping[str, Callable[[str], dict[Column, Value]]] = {
    "goes": _goes, "page": _page, "order": _order, "title": _title, "room": _room, "reached": _reached,
}  # fmt: skip
