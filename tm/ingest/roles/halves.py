"""The first halves of cut sentences, told by their second halves before anything else is decided.

A text in small letters below a whole one goes on with nothing there: its first half stands above what
interrupts it, a box with its headline or the words of a picture, and is no heading however short it is.
"""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from tm.ingest.cuts.joins import goes_on
from tm.ingest.looks.parts import Part, Role
from tm.ingest.looks.style import Style
from tm.ingest.phrases.credits import ends_with_name
from tm.ingest.words.cases import Case, case_of, ends_sentence, starts_lower, word_count

_PASSING = frozenset({Role.FOLIO, Role.CAPTION, Role.FOOTNOTE, Role.BOX})
_OWN = frozenset({Role.TEXT, Role.HEADING, Role.LIST})
_INSET = frozenset({Role.TEXT, Role.HEADING, Role.BOX, Role.CONTACT})
_REACH = 12
_FEWEST_LINES, _MOST_LINES = 2, 8
_FEWEST_WORDS, _LONGEST_PICTURE = 6, 30
_SHORT, _NARROWER, _SHORT_LINE = 0.8, 0.9, 40
_OPENS, _CLOSES = '“"«', '”"»'


def with_halves(parts: Sequence[Part], style: Style) -> tuple[list[Part], frozenset[int]]:
    """The parts with each such half made running text, and the places of these halves."""
    read = list(parts)
    halves: set[int] = set()
    for index, part in enumerate(parts):
        if part.role is not Role.TEXT or not starts_lower(part.text):
            continue
        inset = _inset(parts, index, style)
        above = _above(parts, index - len(inset))
        first = _first_half(parts, above, part, style)
        if first is None or first == index - 1:
            continue
        halves.add(first)
        read[first] = replace(read[first], role=Role.TEXT)
        if inset and first == inset[-1] - 1:
            for at in inset:
                read[at] = replace(read[at], role=Role.BOX)
            continue
        inside = [*inset, *above[: above.index(first)]]
        if len(inside) == 1 and _may_be_of_picture(parts[inside[0]]):
            read[inside[0]] = replace(read[inside[0]], role=Role.CAPTION)
        elif any(_is_display(parts[at], style) for at in inside) and not any(
            ends_sentence(parts[at].text) for at in inside
        ):
            for at in inside:
                read[at] = replace(read[at], role=Role.BOX)
    return read, frozenset(halves)


def _inset(parts: Sequence[Part], index: int, style: Style) -> list[int]:
    """The places of lines that touch each other above a text, the nearest first, if they are an advert.

    A blank line parts them from all else, and none goes on in the next: no paragraph looks like that.
    """
    found: list[int] = []
    while index > len(found) and parts[index - 1 - len(found)].role in _INSET:
        found.append(index - 1 - len(found))
        if parts[found[-1]].chunk.gap:
            break
    lines = [line.text for at in reversed(found) for line in parts[at].chunk.lines]
    apart = bool(found) and min(parts[found[-1]].chunk.gap, parts[index].chunk.gap) > 0
    if not apart or not _FEWEST_LINES <= len(lines) <= _MOST_LINES or any(map(starts_lower, lines)):
        return []
    many = len(lines) > _FEWEST_LINES and max(map(len, lines)) <= _NARROWER * (
        style.layout.width or _SHORT_LINE
    )
    return found if many or _leave_room(lines, style) else []


def _above(parts: Sequence[Part], index: int) -> list[int]:
    """The places of the parts above another, the nearest first, as far as nothing closes a piece."""
    found: list[int] = []
    for at in range(index - 1, -1, -1):
        if parts[at].role in _PASSING:
            continue
        if parts[at].role not in _OWN or len(found) == _REACH:
            break
        found.append(at)
    return found


def _first_half(parts: Sequence[Part], above: Sequence[int], rest: Part, style: Style) -> int | None:
    """The place of the nearest text above that stops inside a sentence which may go on in another."""
    for place, at in enumerate(above):
        part = parts[at]
        if _is_whole(part, style):
            continue
        heads_box = place > 0 and place + 1 < len(above) and _is_half(parts[above[place + 1]], rest, style)
        if heads_box and part.role is Role.HEADING:
            continue
        return at if _is_half(part, rest, style) else None
    return None


def _is_half(part: Part, rest: Part, style: Style) -> bool:
    """Whether a part may be the first half of a sentence that goes on in the rest."""
    long = word_count(part.text) >= _FEWEST_WORDS
    sentence = case_of(part.text) is Case.SENTENCE and not _is_whole(part, style)
    return long and sentence and goes_on(part.text, rest.text, style.words) is not None


def _is_whole(part: Part, style: Style) -> bool:
    """Whether nothing goes on behind a part: a sentence ends, a name in brackets, a quotation, an advert."""
    text = part.text
    if _is_display(part, style):
        return True
    quoted = text[:1] in _OPENS and text[-1:] in _CLOSES
    return quoted or ends_sentence(text) or ends_with_name(text)


def _is_display(part: Part, style: Style) -> bool:
    """Whether a part is lines set one by one, none of which goes on in the next: an advert, opening hours.

    They leave room for the next word, or they touch what stands above them as no paragraph does.
    """
    lines = [line.text for line in part.chunk.lines]
    apart = _leave_room(lines, style) or (
        part.chunk.gap < min(1, style.layout.gap) and not part.chunk.lines[0].indent
    )
    return len(lines) > 1 and apart and not any(starts_lower(line) or ends_sentence(line) for line in lines)


def _leave_room(lines: Sequence[str], style: Style) -> bool:
    """Whether the first word of each next line would still have stood on the line above."""
    width = _SHORT * style.layout.width if style.layout.width else _SHORT_LINE
    return all(len(before) + 1 + len(line.split(maxsplit=1)[0]) <= width for before, line in pairwise(lines))


def _may_be_of_picture(part: Part) -> bool:
    return part.dateline is None and word_count(part.text) <= _LONGEST_PICTURE
