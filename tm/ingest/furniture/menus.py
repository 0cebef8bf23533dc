"""The menus of a web page that is pasted as a whole: short lines among its buttons are no headlines."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from tm.ingest.looks.parts import Part, Role
from tm.ingest.phrases.web_pages import is_button, is_menu_item, is_stamp, sets_size
from tm.ingest.words.cases import ends_sentence, word_count

_SHORT = frozenset(
    {Role.HEADING, Role.BYLINE, Role.CONTACT, Role.FOLIO, Role.TEXT, Role.BOILERPLATE, Role.CAPTION}
)
_LONGEST = 14
_FEWEST_BUTTONS = 2


def place_menus(parts: Sequence[Part]) -> list[Part]:
    """The parts with what stands between the buttons of a page as residue, on top up to a wider gap."""
    read = list(parts)
    for start, end in _runs(parts):
        buttons = [at for at in range(start, end) if _is_of_menu(parts[at])]
        if not buttons:
            continue
        sure = sum(is_button(parts[at].text) for at in buttons)
        last = _last(parts, buttons, end, top=not start) if sure >= _FEWEST_BUTTONS else 0
        for at in (*buttons, *range(buttons[0], last)) if sure else ():
            read[at] = replace(parts[at], role=Role.FOLIO)
    return read


def _runs(parts: Sequence[Part]) -> Iterator[tuple[int, int]]:
    """Start and end of each run of short lines that no sentence parts."""
    start = 0
    for index in range(len(parts) + 1):
        if index == len(parts) or not _is_short(parts[index]):
            if index - start > _FEWEST_BUTTONS:
                yield start, index
            start = index + 1


def _is_short(part: Part) -> bool:
    if part.role not in _SHORT or part.dateline:
        return False
    return part.role is Role.FOLIO or (word_count(part.text) <= _LONGEST and not _is_sentence(part.text))


def _is_sentence(text: str) -> bool:
    return ends_sentence(text) and not text.endswith(("!", "?", ":"))


def _is_of_menu(part: Part) -> bool:
    return is_menu_item(part.text) or (is_button(part.text) and not sets_size(part.text))


def _last(parts: Sequence[Part], buttons: Sequence[int], end: int, *, top: bool) -> int:
    """Where the menu ends; what says when a text was put on its page already stands below its title."""
    behind = max((at + 1 for at in buttons if not is_stamp(parts[at].text)), default=0)
    return _end(parts, behind, end) if top and behind else behind


def _end(parts: Sequence[Part], behind: int, end: int) -> int:
    """Where the menu ends: behind its last button, or where what follows that has its widest gap."""
    widest = max((parts[at].chunk.gap for at in range(behind + 1, end)), default=0)
    usual = max((parts[at].chunk.gap for at in range(behind, min(behind + 1, end))), default=0)
    if widest <= max(usual, 1):
        return behind
    return next(at for at in range(behind + 1, end) if parts[at].chunk.gap == widest)
