"""The texts that come from other pages, held against all that were sent on, before pieces are made."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from tm.ingest.cases import starts_lower
from tm.ingest.jumps import Arriving, Pending, assign, title_words
from tm.ingest.jumpwords import Direction, Jump
from tm.ingest.looks import Part, Role
from tm.ingest.style import Style

_HEADS = frozenset({Role.JUMP_FROM, Role.JUMP_TITLE})
_NAMES = frozenset({Role.HEADLINE, Role.KICKER, Role.DECK})
_SILENT = frozenset({Role.HEADLINE, Role.KICKER, Role.SUBHEAD})
_PASSING = frozenset({Role.FOLIO, Role.CAPTION, Role.BOX, Role.FOOTNOTE})


def bring_home(parts: Sequence[Part], style: Style, pages: Mapping[int, int]) -> dict[int, int]:
    """For each part that opens a text from another page, the index of the jump line that leads to it."""
    pending = _pending(parts, pages)
    return assign(pending, _arriving(parts, pages), style.words) if pending else {}


def _pending(parts: Sequence[Part], pages: Mapping[int, int]) -> list[Pending]:
    """All jump lines, `piece` being their index among the parts."""
    found: list[Pending] = []
    headline, before, start = "", "", 0
    for index, part in enumerate(parts):
        if part.role in _NAMES:
            opens = index == 0 or parts[index - 1].role not in _NAMES
            headline, start = (part.text, index) if opens else (f"{headline} {part.text}", start)
        elif part.role in _HEADS:
            headline, start = part.jump.title if part.jump else part.text, index
        elif part.role is Role.TEXT:
            before = part.text
        elif part.role is Role.JUMP_ON and part.jump:
            said = " ".join(each.text for each in parts[start:index] if each.role is Role.TEXT)
            page = pages.get(part.chunk.number)
            found.append(Pending(index, part.jump, headline, page, before, title_words(said)))
            headline, before, start = "", "", index
    return found


def _arriving(parts: Sequence[Part], pages: Mapping[int, int]) -> list[Arriving]:
    found: list[Arriving] = []
    for index, part in enumerate(parts):
        page = pages.get(part.chunk.number)
        if part.role is Role.JUMP_FROM and part.jump:
            title = index and parts[index - 1].role is Role.JUMP_TITLE
            jump = replace(part.jump, title=parts[index - 1].text) if title else part.jump
            found.append(Arriving(index, jump, page, _first_text(parts, index + 1)))
        elif _may_come_silently(parts, index):
            jump = Jump(Direction.FROM, None, part.text if part.role in _SILENT else "")
            found.append(Arriving(index, jump, page, _first_text(parts, index), silent=True))
    return found


def _first_text(parts: Sequence[Part], start: int) -> str:
    return next((part.text for part in parts[start : start + 4] if part.role is Role.TEXT), "")


def _may_come_silently(parts: Sequence[Part], index: int) -> bool:
    """Whether a text begins in mid-sentence below a heading of its own: no piece begins like that."""
    below = parts[index + 1] if index + 1 < len(parts) else None
    return (
        parts[index].role in _SILENT
        and below is not None
        and below.role is Role.TEXT
        and starts_lower(below.text)
    )
