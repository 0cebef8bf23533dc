"""Where paragraphs end in hard-wrapped text: the next word would still have stood on the line."""

from collections.abc import Sequence
from itertools import pairwise

from tm.ingest.chunks.layouts import Layout
from tm.ingest.cuts.joins import is_cut_word
from tm.ingest.phrases.credits import ends_with_credit, ends_with_whole_credit
from tm.ingest.raw.lines import Line
from tm.ingest.words.cases import Case, case_of, ends_inside, ends_sentence, starts_lower

_SOME_ROOM, _MUCH_ROOM = 0.12, 0.25
_MUCH_WIDER, _FEW = 2.0, 20
_FULL = 0.75


def wrap_ends(beside: Sequence[Line], current: Sequence[Line], layout: Layout) -> bool:
    """Whether a paragraph ends with a hard-wrapped line: the next word would still have fitted on it."""
    before, line = beside[:2]
    width = layout.width or 0
    room = layout.room(before, line)
    if layout.indented and not is_cut_word(before.text):
        free = (room - before.indent) / width if width else 0.0
        last = len(beside) < 3 or beside[2].indent > 0
        above = len(beside) > 2 and beside[2].indent > line.indent
        open_end = not (ends_sentence(line.text) or ends_inside(line.text)) and (
            above or len(line.text) < 0.6 * width
        )
        signs = _is_signature(line) or (last and "," in line.text)
        over = free > _MUCH_ROOM or (open_end and (free > _SOME_ROOM or (free > 0 and last) or signs))
        return line.indent > 0 or (ends_sentence(before.text) and over and not starts_lower(line.text))
    if line.indent >= 2 and before.indent < line.indent and len(current) > 1:
        return True
    if starts_lower(line.text):
        return False
    end = " ".join(each.text for each in current[-3:])
    if ends_with_whole_credit(end) or (room > _MUCH_ROOM * width and ends_with_credit(end)):
        return True
    if ends_sentence(before.text):
        return room > layout.slack
    heading = (
        len(current) <= 3
        and len(current[0].text) < 0.8 * width
        and all(not starts_lower(each.text) for each in current)
    )
    caps = case_of(before.text) is Case.CAPS and case_of(line.text) is not Case.CAPS
    return caps or (heading and room > 0.25 * width and len(line.text) > 0.7 * width)


def opens_paragraph(group: Sequence[Line], layout: Layout) -> bool:
    """Whether one of some lines is set in as the first of a paragraph is here, and fills its column."""
    full = _FULL * (layout.width or 0)
    return layout.indented and any(
        line.indent > below.indent == 0
        and case_of(line.text) is Case.SENTENCE
        and line.indent + len(line.text) > full
        for line, below in pairwise(group)
    )


def _is_signature(line: Line) -> bool:
    """Whether a line is but a few words in capitals, without an end: a name, perhaps with a place."""
    words = line.text.split()
    return 1 < len(words) <= 5 and case_of(line.text) is Case.TITLE and not ends_sentence(line.text)


def is_wrapped(group: Sequence[Line], layout: Layout) -> bool:
    """Whether lines are hard-wrapped; one long entry on a whole page says nothing."""
    wrapped = layout.width is not None and (
        any(starts_lower(line.text) for line in group[1:])
        or (layout.indented and any(line.indent for line in group))
        or all(len(line.text) > 0.75 * layout.width for line in group[:-1])
    )
    wide = sum(len(line.text) >= _MUCH_WIDER * (layout.width or 0) for line in group)
    return wrapped and wide * _FEW <= len(group)
