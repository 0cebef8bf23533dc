"""The paper's own parts: masthead, table of contents, boxes, lists; found by what stands next to what."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from tm.ingest.chunks.contents import runs_on
from tm.ingest.chunks.shapes import (
    are_labelled,
    are_quantities,
    are_results,
    are_standings,
    has_columns,
    is_calendar,
    is_item,
    is_tabular,
    says_what_of,
)
from tm.ingest.cuts.jumpwords import points_by_name
from tm.ingest.furniture.calls import place_calls
from tm.ingest.furniture.feet import place_imprint
from tm.ingest.furniture.imprints import opens_with_name
from tm.ingest.furniture.mastheads import place_masthead
from tm.ingest.furniture.menus import place_menus
from tm.ingest.furniture.notices import place_notices, place_pull_quotes
from tm.ingest.looks.parts import Part, Role
from tm.ingest.looks.style import Style
from tm.ingest.phrases.headings import is_bold
from tm.ingest.phrases.signs import is_caps, is_contents_head, is_label
from tm.ingest.words.cases import ends_sentence, starts_lower, word_count

_BOX_LINES = 5
_BOX_PARTS = frozenset({Role.HEADING, Role.BOILERPLATE, Role.BOX, Role.FOLIO})
_LONGEST_SIGNATURE = 8
_LONGEST_OFFER = 20
_FEWEST_ITEMS, _LONGEST_AMOUNT = 3, 60
_FURNITURE = frozenset({Role.BOX, Role.CONTACT, Role.BOILERPLATE, Role.VOLUME, Role.FOLIO, Role.INDEX_ITEM})


def place_furniture(parts: Sequence[Part], style: Style) -> list[Part]:
    """The parts with masthead, contents, boxes and lists told from the rest."""
    typed = place_masthead(place_menus(parts), style)
    typed = place_notices(_contents(typed), style)
    typed = place_calls(typed)
    typed = _announced_boxes(_touching_boxes(_boxes(typed)), style)
    return place_imprint(place_pull_quotes(_lists(typed, style)), style)


def _contents(parts: list[Part]) -> list[Part]:
    """Two entries or more in a row are a table of contents, one alone only where a heading announces it."""
    typed = list(parts)
    for index, part in enumerate(parts):
        if part.role not in {Role.INDEX_ITEM, Role.JUMP_ON}:
            continue
        near = [typed[place] for place in (index - 1, index + 1) if 0 <= place < len(typed)]
        entries = any(each.role in {Role.INDEX_ITEM, Role.INDEX_HEAD} for each in near)
        twins = part.role is Role.JUMP_ON and any(
            parts[at].role is Role.JUMP_ON for at in _beside(index, parts)
        )
        if part.role is Role.JUMP_ON and (entries or twins) and not _is_marked_jump(part):
            typed[index] = replace(part, role=Role.INDEX_ITEM)
        elif part.role is Role.INDEX_ITEM and not (
            entries or len(part.chunk.lines) > 1 or runs_on(part.text)
        ):
            typed[index] = replace(part, role=Role.INDEX_ITEM if _announced(typed, index) else Role.TEXT)
        head = typed[index - 1] if index else None
        if (
            typed[index].role is Role.INDEX_ITEM
            and head
            and (head.role is Role.HEADING or is_contents_head(head.text))
            and word_count(head.text) <= 5
        ):
            typed[index - 1] = replace(head, role=Role.INDEX_HEAD)
    return typed


def _beside(index: int, parts: Sequence[Part]) -> list[int]:
    return [place for place in (index - 1, index + 1) if 0 <= place < len(parts)]


def _is_marked_jump(part: Part) -> bool:
    """An arrow or a name with a page may make an entry; "continued on page 5" is a jump anywhere."""
    if part.jump is None or points_by_name(part.text):
        return False
    return not any(arrow in part.text for arrow in "»→►▶>")


def _announced(parts: Sequence[Part], index: int) -> bool:
    return bool(index) and parts[index - 1].role is Role.HEADING and word_count(parts[index - 1].text) <= 5


def _boxes(parts: list[Part]) -> list[Part]:
    """A lead-in, a title in bold or capitals and an address, or two of these, are a box."""
    typed = list(parts)
    for index, part in enumerate(parts):
        before = typed[index - 1] if index else None
        after = parts[index + 1] if index + 1 < len(parts) else None
        if part.role in {Role.HEADING, Role.TEXT} and _is_offer(part):
            beside_box = after is not None and (after.role is Role.BOX or _is_short_bold(after))
            if beside_box or (before is not None and before.role is Role.BOX):
                typed[index] = replace(part, role=Role.BOX)
        elif part.role is Role.HEADING and before and before.role is Role.BOX and is_label(before.text):
            if is_bold(part.chunk.text) or is_caps(part.text) or (after and after.role in _FURNITURE):
                typed[index] = replace(part, role=Role.BOX)
        elif part.role is Role.CONTACT and before and before.role is Role.BOX:
            typed[index] = replace(part, role=Role.BOX)
    return _titled_boxes(typed)


def _titled_boxes(parts: list[Part]) -> list[Part]:
    """A lead-in, a title and then a box that says where to get it: all of it is the box."""
    typed = list(parts)
    for index, part in enumerate(parts[:-2]):
        title, below = parts[index + 1], typed[index + 2 : index + 4]
        if (
            not _is_offer(part)
            or title.role is not Role.HEADING
            or part.role not in {Role.HEADING, Role.TEXT}
        ):
            continue
        length = next((at for at, each in enumerate(below) if each.role in {Role.BOX, Role.CONTACT}), None)
        if length is not None and all(each.role is Role.HEADING for each in below[:length]):
            for place in range(index, index + 3 + length):
                typed[place] = replace(parts[place], role=Role.BOX)
    return typed


def _touching_boxes(parts: list[Part]) -> list[Part]:
    """Short lines without a blank line below them belong to the box that they touch."""
    typed = list(parts)
    for index in range(len(parts) - 1, 0, -1):
        above, part = parts[index - 1], typed[index]
        short = above.role in {Role.HEADING, Role.TEXT} and word_count(above.text) <= _LONGEST_OFFER
        if part.role is Role.BOX and part.chunk.gap == 0 and short and not above.dateline:
            typed[index - 1] = replace(above, role=Role.BOX)
    return typed


def _announced_boxes(parts: list[Part], style: Style) -> list[Part]:
    """A heading or two right above an address are a box with it: a fair, a call for help."""
    typed = list(parts)
    for index, part in enumerate(parts):
        if part.role is not Role.CONTACT or len(part.chunk.lines) > 2:
            continue
        if opens_with_name(part.text, style.title):
            continue  # where the paper itself is found stands below everything, whatever that is
        start = index
        while start and parts[start - 1].role in _BOX_PARTS and index - start < _BOX_LINES:
            start -= 1
        while start < index and parts[start].role is not Role.HEADING:
            start += 1
        if start < index and _goes_on_behind(parts, start, index):
            typed[start] = replace(parts[start], role=Role.TEXT)
            start += 1
        elif start < index and _signs(parts, start, index):
            typed[start] = replace(parts[start], role=Role.SIGNOFF)
            start += 1
        for place in range(start, index + 1 if start < index else start):
            typed[place] = replace(parts[place], role=Role.BOX)
    return typed


def _goes_on_behind(parts: Sequence[Part], start: int, end: int) -> bool:
    """Whether what stands on top of a box is a sentence that goes on behind the box."""
    if end + 1 >= len(parts) or not starts_lower(parts[end + 1].text) or ends_sentence(parts[start].text):
        return False
    above = parts[start - 1] if start else None
    return above is None or above.role is not Role.TEXT or ends_sentence(above.text)


def _signs(parts: Sequence[Part], start: int, end: int) -> bool:
    """Whether what stands on top of a box rather signs the text above it: it is quieter than a title."""
    part, above = parts[start], parts[start - 1] if start else None
    if above is None or above.role is not Role.TEXT or not ends_sentence(above.text) or _is_loud(part):
        return False
    if word_count(part.text) > _LONGEST_SIGNATURE or part.text.rstrip()[-1:] in "?!:":
        return False
    if any(character.isdigit() for character in part.text):
        return False
    return end - start == 1 or _is_loud(parts[start + 1])


def _is_loud(part: Part) -> bool:
    return is_caps(part.text) or is_bold(part.chunk.text)


def _is_offer(part: Part) -> bool:
    return is_label(part.text) and word_count(part.text) <= 6


def _is_short_bold(part: Part) -> bool:
    return part.role is Role.HEADING and is_bold(part.chunk.text) and len(part.chunk.lines) > 1


def _lists(parts: list[Part], style: Style) -> list[Part]:
    """Bulleted parts, and the short lines after a lead-in that ends in a colon."""
    typed = _facts_apart(parts)
    for index, part in enumerate(parts):
        if part.role not in {Role.TEXT, Role.HEADING, Role.FOOTNOTE, Role.SIGNOFF}:
            continue
        lines = [line.text for line in part.chunk.lines]
        before = typed[index - 1] if index else None
        bullets = sum(is_item(line) for line in lines)
        near = [parts[place] for place in _beside(index, parts)]
        neighbours = [each for each in near if each.role is not Role.SEPARATOR]
        if (
            _is_table(part, before)
            or is_calendar(part.chunk.lines)
            or are_quantities(part.chunk.lines)
            or are_results(part.chunk.lines)
            or are_standings(part.chunk.lines)
            or (before and before.role in {Role.TEXT, Role.HEADING} and are_labelled(part.chunk.lines))
            or (
                (bullets == len(lines) or bullets > 1)
                and is_item(lines[0])
                and (bullets > 1 or any(is_item(each.chunk.lines[0].text) for each in neighbours))
            )
            or (part.role is Role.TEXT and len(lines) >= _FEWEST_ITEMS and _are_amounts(lines))
        ):
            typed[index] = replace(part, role=Role.LIST)
        elif before and _leads(before) and len(lines) > 1 and _are_items(lines, style):
            typed[index] = replace(part, role=Role.LIST)
            if before.role in {Role.TEXT, Role.CONTACT}:
                typed[index - 1] = replace(before, role=Role.LIST_LEAD)
    return typed


def _facts_apart(parts: Sequence[Part]) -> list[Part]:
    """The parts, facts in a row ("Height: 118 feet") being a list though each stands by itself."""
    typed = list(parts)
    for said, run in groupby(range(len(parts)), lambda index: _is_fact(parts[index])):
        places = list(run)
        lines = [parts[at].chunk.lines[0] for at in places]
        figures = sum(any(character.isdigit() for character in line.text) for line in lines)
        if said and len(places) >= _FEWEST_ITEMS and figures * 3 >= len(places) * 2:
            for at in places:
                typed[at] = replace(parts[at], role=Role.LIST)
    return typed


def _is_fact(part: Part) -> bool:
    one = part.role in {Role.TEXT, Role.HEADING} and len(part.chunk.lines) == 1
    return one and part.dateline is None and says_what_of(part.chunk.lines[0])


def _is_table(part: Part, before: Part | None) -> bool:
    """Whether most lines have columns; below a table one line with them is enough."""
    lines = part.chunk.lines
    goes_on = before is not None and before.role is Role.LIST and is_tabular(before.chunk.lines)
    return is_tabular(lines) or (goes_on and len(lines) > 1 and has_columns(lines[-1]))


def _are_amounts(lines: Sequence[str]) -> bool:
    """Whether most of some short lines open with a figure and none ends a sentence: what a recipe takes."""
    figures = sum(line[:1].isdigit() for line in lines)
    short = all(len(line) <= _LONGEST_AMOUNT and not ends_sentence(line) for line in lines)
    return short and figures * 2 >= len(lines)


def _leads(part: Part) -> bool:
    return (
        part.role in {Role.TEXT, Role.HEADING, Role.CONTACT}
        and part.text.rstrip().endswith(":")
        and word_count(part.text) > 3
    )


def _are_items(lines: Sequence[str], style: Style) -> bool:
    if style.layout.width is not None and any(line[:1].islower() for line in lines[1:]):
        return False
    return all(len(line) <= 120 for line in lines) and not any(line[:1].islower() for line in lines)
