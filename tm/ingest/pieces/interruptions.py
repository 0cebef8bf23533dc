"""Cut sentences tell what stands between their halves: a picture, a box; and what stands before a jump."""

import re
from collections.abc import Sequence
from dataclasses import replace

from tm.ingest.cuts.joins import goes_on, is_cut_word
from tm.ingest.looks.parts import Part, Role
from tm.ingest.looks.style import Style
from tm.ingest.phrases.credits import ends_with_credit
from tm.ingest.phrases.formulas import is_formula
from tm.ingest.phrases.signs import is_credit, is_label
from tm.ingest.words.cases import ends_sentence, starts_lower, word_count
from tm.ingest.words.names import is_name
from tm.ingest.words.vocabulary import Vocabulary

_PASSING = frozenset({Role.FOLIO, Role.CAPTION, Role.BOX, Role.FOOTNOTE, Role.BOILERPLATE, Role.CONTACT})
_IN_BOX = frozenset({Role.TEXT, Role.LIST, Role.LIST_LEAD, Role.DECK})
_BOX_HEADS = frozenset({Role.SUBHEAD, Role.KICKER, Role.HEADLINE})
_SET_APART = frozenset({Role.CAPTION, Role.SIGNOFF, Role.SUBHEAD, Role.DECK})
"""What a cut text may be taken for: it has no end and stands alone."""
_DIRECTION = re.compile(r"^[^\W\d_]\w{2,11}(?: \w{1,11}){0,2}:\s")
_LONGEST = 30
_LONGEST_BOX = 12


def settle_cuts(parts: Sequence[Part], style: Style) -> list[Part]:
    """The parts with what interrupts a sentence told from the sentence's own halves."""
    read = list(parts)
    if _is_in_pieces(read):
        return read
    for index, part in enumerate(read):
        if part.role is Role.JUMP_ON:
            _stops_here(read, index, style.words)
        elif part.role is Role.TEXT and starts_lower(part.text):
            _goes_on_here(read, index, style)
    for index, part in enumerate(read):
        if part.role is Role.TEXT and starts_lower(part.text):
            _opens_box(read, index, style)
    return read


def _opens_box(read: list[Part], index: int, style: Style) -> None:
    """A text in mid-sentence below a whole one goes on with the one above a box: the box has a headline."""
    start = index - 1
    while start > 0 and index - start < _LONGEST_BOX and read[start].role in _IN_BOX | _PASSING:
        start -= 1
    while start > 0 and read[start - 1].role in _BOX_HEADS:
        start -= 1
    if start < 1 or read[start].role is not Role.SUBHEAD or not ends_sentence(read[index - 1].text):
        return
    first = _above(read, start)
    if _is_open(read[first]) and goes_on(read[first].text, read[index].text, style.words):
        read[start] = replace(read[start], role=Role.HEADLINE)


def _is_in_pieces(parts: Sequence[Part]) -> bool:
    """Whether most texts stop inside a sentence: a dump of single lines, where that tells nothing."""
    texts = [part for part in parts if part.role is Role.TEXT]
    return sum(_is_open(part) for part in texts) * 2 > len(texts)


def _stops_here(read: list[Part], index: int, words: Vocabulary) -> None:
    """Right above a jump line stands running text, if it stops inside a sentence and is no name."""
    if index and _stands_open(read[index - 1]) and not is_name(read[index - 1].text, words):
        read[index - 1] = replace(read[index - 1], role=Role.TEXT)


def _goes_on_here(read: list[Part], index: int, style: Style) -> None:
    """A text that begins in mid-sentence says what the one above it is."""
    above = _above(read, index)
    if above < 1:
        return
    part, text = read[above], read[index]
    start = _above(read, above)
    if _stands_open(part):
        if not _is_open(read[start]) and read[start].role is not Role.JUMP_ON:
            read[above] = replace(part, role=Role.TEXT)
        return
    if part.role is Role.LIST and _is_open(read[start]) and goes_on(read[start].text, text.text, style.words):
        read[above] = replace(part, role=Role.BOX)
        return
    lost = read[start].role is Role.CAPTION and _stands_open(read[start])
    first = replace(read[start], role=Role.TEXT) if lost else read[start]
    if part.role is Role.TEXT and _interrupts(first, part, text, style.words):
        read[start] = first
        read[above] = replace(part, role=Role.BOX if is_label(part.text) else Role.CAPTION)


def _above(read: Sequence[Part], index: int) -> int:
    """What stands above a part, but for what may stand anywhere."""
    above = index - 1
    while above > 0 and read[above].role in _PASSING and not _stands_open(read[above]):
        above -= 1
    return max(above, 0)


def _interrupts(first: Part, part: Part, last: Part, words: Vocabulary) -> bool:
    """Whether a text stands inside a sentence that goes on behind it."""
    if not _is_open(first) or part.dateline or word_count(part.text) > _LONGEST or starts_lower(part.text):
        return False
    if goes_on(first.text, last.text, words) is None:
        return False
    return not is_cut_word(part.text)


def _stands_open(part: Part) -> bool:
    """Whether a text without an end was taken for something that needs none."""
    return part.role in _SET_APART and not ends_sentence(part.text) and not _is_caption(part)


def _is_caption(part: Part) -> bool:
    """Whether a text calls itself a picture's: it says where to look, or who took it."""
    text = part.text
    return is_credit(text) or ends_with_credit(text) or _DIRECTION.match(text) is not None


def _is_open(part: Part) -> bool:
    return part.role is Role.TEXT and not ends_sentence(part.text) and not is_formula(part.text)
