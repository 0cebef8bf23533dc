"""The foot of a paper: who makes it, where and how, in lines that stand together below everything else."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from tm.ingest.furniture.imprints import is_foot_line, opens_with_name
from tm.ingest.looks.parts import Part, Role, touching
from tm.ingest.looks.style import Style
from tm.ingest.phrases.signs import has_address, is_caps, is_contact_line, web_address
from tm.ingest.words.cases import word_count

_LONGEST, _LONGEST_LEAD, _LONGEST_GROUP = 40, 12, 150
_AT_END = 6
_SHORTEST_NAME = 6
_FURNITURE = frozenset(
    {Role.BOX, Role.CONTACT, Role.BOILERPLATE, Role.VOLUME, Role.FOLIO, Role.INDEX_ITEM, Role.MASTHEAD}
)
_OPEN = frozenset({Role.TEXT, Role.HEADING, Role.CONTACT, Role.BOX, Role.CAPTION})


def place_imprint(parts: Sequence[Part], style: Style) -> list[Part]:
    """The parts with what tells who makes the paper, whole groups of lines at a time."""
    typed = list(parts)
    foot = True
    for start, end in reversed(list(touching(typed))):
        group = range(start, end)
        own = [index for index in group if index and typed[index].role in _OPEN]
        counts = [word_count(typed[index].text) for index in group]
        telling = [index for index in own if _tells(typed, index, style, foot=foot)]
        if telling and max(counts) <= _LONGEST:
            for index in own if sum(counts) <= _LONGEST_GROUP else telling:
                typed[index] = replace(typed[index], role=Role.CONTACT)
        elif style.layout.gap:
            _take_lead(typed, group)
        foot = foot and all(typed[index].role in _FURNITURE for index in group)
    return typed


def _tells(parts: Sequence[Part], index: int, style: Style, *, foot: bool) -> bool:
    """Whether a part says who makes the paper, how often, on what terms."""
    part = parts[index]
    if part.role is Role.BOX and not foot:
        return False
    named = bool(style.title) and style.title.casefold() in part.text.casefold()
    at_end = len(parts) - index <= _AT_END
    if at_end and (part.text.startswith("©") or (named and has_address(part.text))):
        return True
    headed = parts[index - 1].role is Role.HEADING and word_count(part.text) > _LONGEST_LEAD
    reached = at_end and not headed and part.role is not Role.BOX and is_contact_line(part.text)
    if foot and (is_foot_line(part.text, style.title) or reached):
        return True
    signed = parts[index - 1].role is Role.SIGNOFF and part.role is Role.TEXT
    if foot and named and signed and part.chunk.gap:
        return True  # behind a signature no text goes on
    below = parts[index + 1] if index + 1 < len(parts) else None
    if not opens_with_name(part.text, style.title) or below is None or below.role not in _FURNITURE:
        return False
    return is_foot_line(part.text, style.title) or (foot and below.role is Role.CONTACT)


def _take_lead(parts: list[Part], group: Sequence[int]) -> None:
    """A few words right above an address are its lead: they call for letters."""
    for above, index in pairwise(group):
        part = parts[above]
        few = word_count(part.text) <= _LONGEST_LEAD and (is_caps(part.text) or part.text.endswith(":"))
        few = few or _is_of_address(part.text, parts[index].text)
        if parts[index].role is Role.CONTACT and part.role in {Role.TEXT, Role.HEADING} and few:
            parts[above] = replace(part, role=Role.CONTACT)


def _is_of_address(text: str, below: str) -> bool:
    """Whether a text opens with the name that the web address below it spells."""
    address = web_address(below) or ""
    name = max(re.findall(r"[^\W\d_]+", address.casefold()), key=len, default="")
    bare = re.sub(r"\W+", "", text.casefold())
    return len(name) >= _SHORTEST_NAME and word_count(text) <= _LONGEST and bare.startswith(name)
