"""The texts that come from other pages, held against all that were sent on, before pieces are made."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from tm.ingest.cuts.joins import is_cut_word
from tm.ingest.cuts.jumps import Arriving, Pending, assign, title_words
from tm.ingest.cuts.jumpwords import Direction, Jump
from tm.ingest.looks.parts import Part, Role
from tm.ingest.looks.style import Style
from tm.ingest.words.cases import ends_sentence, starts_lower, word_count

_HEADS = frozenset({Role.JUMP_FROM, Role.JUMP_TITLE})
_NAMES = frozenset({Role.HEADLINE, Role.KICKER, Role.DECK})
_OPENS = frozenset({Role.HEADLINE, Role.JUMP_FROM})
_TEXT = frozenset({Role.TEXT})
_SILENT = frozenset({Role.HEADLINE, Role.KICKER, Role.SUBHEAD})
_LONGEST_TITLE = 8
_MARK = re.compile(r"[.!?…,;“”«»\"]")
_PIECES_ABOVE = 2


def bring_home(parts: Sequence[Part], style: Style, pages: Mapping[int, int]) -> dict[int, int]:
    """For each part that opens a text from another page, the index of the jump line that leads to it."""
    pending = _pending(parts, pages)
    if not pending:
        return {}
    arriving = _arriving(parts, pages)
    return assign(*(_in_page_order(pending, arriving) if not pages else (pending, arriving)), style.words)


def _in_page_order(pending: list[Pending], arriving: list[Arriving]) -> tuple[list[Pending], list[Arriving]]:
    """The same with pages where nothing prints them: the first jump line stands on the first page named."""
    heads = [each for each in arriving if not each.silent]
    left = [each.jump.page for each in heads if each.jump.page is not None]
    led = [each.jump.page for each in pending if each.jump.page is not None]
    if not len(left) == len(led) == len(heads) == len(pending):
        return pending, arriving
    ons = [replace(each, page=page) for each, page in zip(pending, sorted(left), strict=True)]
    froms = [replace(each, page=page) for each, page in zip(heads, sorted(led), strict=True)]
    return ons, [*froms, *(each for each in arriving if each.silent)]


def keep_together(parts: Sequence[Part], links: Mapping[int, int]) -> list[Part]:
    """The parts with a headline made a sub-head where what goes on from it goes on with the piece above."""
    read = list(parts)
    for head, on in links.items():
        start = _last(parts, on, _OPENS)
        if start > 0 and parts[start].role is Role.HEADLINE and _is_of_above(parts, start, on, head):
            read[start] = replace(parts[start], role=Role.SUBHEAD)
    return read


def _is_of_above(parts: Sequence[Part], start: int, on: int, head: int) -> bool:
    """Whether a head names one of the pieces above a headline, and not what stands below it."""
    words = title_words(_title(parts, head))
    signed = any(part.role is Role.BYLINE or part.dateline for part in parts[start:on])
    inside = not ends_sentence(parts[_last(parts, start, _TEXT)].text)
    if not words or signed or inside or words & title_words(f"{parts[start].text} {parts[on].text}"):
        return False
    above = start
    for _ in range(_PIECES_ABOVE):
        above = _last(parts, above, _OPENS)
        if above >= 0 and len(words & title_words(_title(parts, above))) * 2 > len(words):
            return True
    return False


def _last(parts: Sequence[Part], before: int, roles: frozenset[Role]) -> int:
    """The index of the last part before another that has one of some roles, or -1."""
    return next((index for index in range(before - 1, -1, -1) if parts[index].role in roles), -1)


def _title(parts: Sequence[Part], index: int) -> str:
    """What a head calls its piece; its own line may stand above "from page 1"."""
    part = parts[index]
    if part.role is Role.JUMP_FROM and part.jump:
        above = parts[index - 1] if index else None
        if above and above.role is Role.JUMP_TITLE:
            return above.text
        below = parts[index + 1] if index + 1 < len(parts) else None
        return below.text if below and _is_below_head(part, below) else part.jump.title
    return part.text


def _is_below_head(head: Part, part: Part) -> bool:
    """Whether a title stands right below its "from page 1"."""
    return part.role is Role.JUMP_TITLE and part.chunk.gap == 0 and not (head.jump and head.jump.title)


def _pending(parts: Sequence[Part], pages: Mapping[int, int]) -> list[Pending]:
    """All jump lines, `piece` being their index among the parts."""
    found: list[Pending] = []
    headline, above, before, start = "", "", "", 0
    for index, part in enumerate(parts):
        if part.role in _NAMES:
            opens = index == 0 or parts[index - 1].role not in _NAMES
            above = headline if opens else above
            headline, start = (part.text, index) if opens else (f"{headline} {part.text}", start)
        elif part.role in _HEADS:
            headline, above, start = _title(parts, index), "", index
        elif part.role is Role.TEXT:
            before = part.text
        elif part.role is Role.JUMP_ON and part.jump:
            said = " ".join(each.text for each in parts[start:index] if each.role is Role.TEXT)
            page = pages.get(part.chunk.number)
            found.append(Pending(index, part.jump, headline, page, before, title_words(said), above))
            headline, above, before, start = "", "", "", index
    return found


def _arriving(parts: Sequence[Part], pages: Mapping[int, int]) -> list[Arriving]:
    found: list[Arriving] = []
    for index, part in enumerate(parts):
        page = pages.get(part.chunk.number)
        if part.role is Role.JUMP_FROM and part.jump:
            jump = replace(part.jump, title=_title(parts, index))
            found.append(Arriving(index, jump, page, _first_text(parts, index + 1)))
        elif _may_come_silently(parts, index):
            jump = Jump(Direction.FROM, None, part.text)
            found.append(Arriving(index, jump, page, parts[index + 1].text, silent=True))
    return found


def _first_text(parts: Sequence[Part], start: int) -> str:
    return next((part.text for part in parts[start : start + 4] if part.role is Role.TEXT), "")


def _may_be_title(text: str) -> bool:
    return word_count(text) <= _LONGEST_TITLE and _MARK.search(text) is None and not is_cut_word(text)


def _may_come_silently(parts: Sequence[Part], index: int) -> bool:
    """Whether a text begins in mid-sentence below a few words of its own: no piece begins like that."""
    part = parts[index]
    below = parts[index + 1] if index + 1 < len(parts) else None
    return (
        (part.role in _SILENT or (part.role is Role.TEXT and _may_be_title(part.text)))
        and part.dateline is None
        and below is not None
        and below.role is Role.TEXT
        and starts_lower(below.text)
    )
