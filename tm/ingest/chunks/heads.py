"""The short lines on top of a block of lines: kicker, headline and deck where no blank line parts them."""

import re
from collections.abc import Sequence

from tm.ingest.chunks.contents import has_leader
from tm.ingest.cuts.jumpwords import Direction, find_jump
from tm.ingest.phrases.credits import lacks_name
from tm.ingest.phrases.datelines import dateline_over_lines, find_dateline
from tm.ingest.phrases.folios import is_date_line
from tm.ingest.phrases.formulas import is_formula
from tm.ingest.phrases.signs import (
    has_address,
    is_byline,
    is_page_number,
    is_signoff,
)
from tm.ingest.phrases.volume import names_volume
from tm.ingest.raw.lines import Line
from tm.ingest.words.cases import (
    Case,
    case_of,
    ends_inside,
    ends_sentence,
    has_end_inside,
    is_question,
    starts_lower,
    starts_upper,
)
from tm.ingest.words.vocabulary import asks_more

_FULL = 0.75
_LONGEST = 110
_LONGEST_ALONE = 90
_SENTENCE = 40
_SHORT, _TITLE_AND_TEXT = 0.7, 3
_WIDER = 1.05
_DATELINE = 2
_STOP = re.compile(r"[.…।۔][”’\"»)]*$")
_MARKS = re.compile(r"[,;:.…]")
_LOUD = frozenset({Case.CAPS, Case.TITLE})
_FIGURE = re.compile(r"\d")
_ENTRY = re.compile(r"\d{1,2}\s+\S")
_NAME_WORDS, _FEW_WORDS = 4, 2
_MOST_LINES, _MOST_SIGNED = 6, 10


def head_lines(
    group: Sequence[Line], width: int | None, common: frozenset[str] = frozenset(), *, inside: bool = False
) -> int:
    """How many lines stand on top of running text as its head; 0 where there is no text below them.

    `width` is that of hard-wrapped lines: a head is narrower than the text. Without it text lines are long.
    `common` are words that end nothing, so no head either. `inside`: text stands right above, so that a full
    line set as a sentence is text too.
    """
    full = inside and width is not None and _fills(group[0], width)
    signed = 0 if full else _lines_to_byline(group, width)
    return signed or _lines_above_text(group, width, common, inside=inside)


def _lines_above_text(
    group: Sequence[Line], width: int | None, common: frozenset[str], *, inside: bool
) -> int:
    """How many lines of a head stand on top, told line by line."""
    count = 0
    while count < min(len(group) - 1, _MOST_LINES):
        if count and width and is_byline(group[count - 1].text) and _fills(group[count], width):
            break
        if _may_be_head(group[count], group[count + 1], width):
            count += 1
        elif (count or not inside) and _is_wrapped_title(group[count : count + _TITLE_AND_TEXT], width):
            count += 2
        else:
            break
    while count and (not _opens_text(group[count:], width) or starts_lower(group[count].text)):
        if _is_cut_text(group[count:], width):
            break
        count -= 1
    lines = group[:count]
    signed = bool(lines) and is_byline(lines[-1].text)
    if _is_no_head(lines, lines if signed else group[: count + 1]):
        return 0
    if inside and count == 1 and width and _fills(lines[0], width):
        return 0
    if lines and (inside or width) and _hangs(lines[-1].text, common, inside=inside and width is not None):
        return 0
    return 0 if lines and starts_lower(lines[0].text) else count


def _lines_to_byline(group: Sequence[Line], width: int | None) -> int:
    """How many lines stand on top as far as a byline above running text, if no sentence ends in them.

    However long they are, they are headline and deck: a deck fills its column as text does.
    """
    found = next((at for at, line in enumerate(group[:_MOST_SIGNED]) if is_byline(line.text)), 0)
    if found + 1 >= len(group) or not _opens_text(group[found + 1 :], width):
        return 0
    above = group[:found]
    whole = any(
        (ends_sentence(line.text) and not (line.text.endswith(":") or is_question(line.text)))
        or has_end_inside(line.text)
        or is_formula(line.text)
        or is_signoff(line.text)
        or has_leader(line.text)
        or has_address(line.text)
        or find_jump(line.text) is not None
        or lacks_name(line.text)
        for line in above
    )
    return 0 if not above or whole or starts_lower(above[0].text) else found + 1


def _hangs(last: str, common: frozenset[str], *, inside: bool) -> bool:
    """Whether a line ends with a word that ends nothing, or inside wrapped text asks for another."""
    asks = inside and case_of(last) is Case.SENTENCE and asks_more(last)
    return asks or last.rsplit(maxsplit=1)[-1] in common


def _is_no_head(lines: Sequence[Line], above_text: Sequence[Line]) -> bool:
    """Whether a jump cuts a sentence there, or the name of who took a picture stands on a line of its own."""
    jumps = [find_jump(line.text) for line in lines[1:]]
    cut = any(jump is not None and jump.direction is Direction.ON for jump in jumps)
    return cut or any(lacks_name(line.text) for line in above_text)


def _is_wrapped_title(lines: Sequence[Line], width: int | None) -> bool:
    """Whether a full line goes on in a short one without an end, and the next opens a text: a title."""
    if (
        len(lines) < _TITLE_AND_TEXT
        or not width
        or ends_sentence(lines[1].text)
        or ends_inside(lines[1].text)
    ):
        return False
    first, second, text = lines
    return (
        case_of(first.text) is Case.SENTENCE
        and len(first.text) > _FULL * width
        and starts_upper(first.text)
        and starts_lower(second.text)
        and not has_end_inside(first.text)
        and not ends_inside(first.text)
        and len(second.text) + len(text.text.split(maxsplit=1)[0]) < _SHORT * width
        and starts_upper(text.text)
        and len(text.text) > _FULL * width
        and find_jump(second.text) is None
    )


def _fills(line: Line, width: int) -> bool:
    """Whether a line set as a sentence is about as long as its column."""
    return len(line.text) > _FULL * width and case_of(line.text) is Case.SENTENCE


def _may_be_head(line: Line, below: Line, width: int | None) -> bool:
    text = line.text
    next_word = below.text.split(maxsplit=1)[0]
    if line.indent * bool(width) + len(text) + 1 + len(next_word) > (width or _LONGEST):
        if width and line.indent > below.indent == 0 and case_of(text) is not Case.CAPS:
            return False  # a paragraph opens
        return len(text) <= _LONGEST and (
            _is_loud(text, width or _LONGEST) or _sticks_out(line, below, width)
        )
    if is_byline(text):
        return True
    if is_formula(text) or has_leader(text):
        return False
    plain = ends_sentence(text) and not is_question(text) and not text.endswith(":")
    if plain and is_byline(below.text) and not has_end_inside(text):
        return True  # a deck with a full stop
    inside = case_of(text) is Case.SENTENCE and has_end_inside(text) and not _is_whole(line, below, width)
    open_ = ends_inside(text) and not (case_of(text) in _LOUD and _breaks_inside(line, below))
    return not (plain or inside or open_ or has_address(text) or is_signoff(text))


def _is_loud(text: str, width: int) -> bool:
    """Whether a full line has the capitals of a title: with commas, if it is wider than the column."""
    many = len(text.split()) > _NAME_WORDS and (not _MARKS.search(text) or len(text) > width)
    return case_of(text) is Case.CAPS or (case_of(text) is Case.TITLE and many)


def _sticks_out(line: Line, below: Line, width: int | None) -> bool:
    """Whether a line is wider than its column, where no sentence ends or goes on: a headline across two."""
    text = line.text
    return (
        width is not None
        and len(text) > _WIDER * width
        and not (ends_sentence(text) or has_end_inside(text) or ends_inside(text) or starts_lower(below.text))
    )


def _is_whole(line: Line, below: Line, width: int | None) -> bool:
    """Whether a line with a sentence and one without its stop is a title of two: nothing goes on below it."""
    short = width is None or len(line.text) <= _FULL * width
    own = not _FIGURE.search(line.text) and not ends_inside(line.text)
    return short and own and starts_upper(below.text)


def _breaks_inside(line: Line, below: Line) -> bool:
    """Whether a line of a headline ends at a comma that the next line goes on from, set alike."""
    case = case_of(line.text)
    loud = len(line.text.split()) > _FEW_WORDS and case in _LOUD and case is case_of(below.text)
    goes_on = starts_lower(below.text) or loud
    return line.text.endswith(",") and goes_on and not has_end_inside(line.text)


def _opens_text(lines: Sequence[Line], width: int | None) -> bool:
    """Whether running text begins with a line: by its look, or with a dateline that goes on below."""
    texts = [line.text for line in lines[:_DATELINE]]
    whole = len(texts) == _DATELINE and find_dateline(texts[1]) is None
    return _is_text(lines[0], width) or (whole and dateline_over_lines(texts) is not None)


def _is_text(line: Line, width: int | None) -> bool:
    """Whether a line is the first of running text: a full line, or one that is too long for a head."""
    text = line.text
    if is_formula(text) or find_dateline(text[:200]) is not None:
        return True
    if case_of(text) is Case.CAPS or is_byline(text):
        return False
    if width:
        return len(text) > _FULL * width
    return len(text) > _LONGEST or (len(text) > _SENTENCE and _STOP.search(text) is not None)


def _is_cut_text(lines: Sequence[Line], width: int | None) -> bool:
    """Whether a single line that stops inside a sentence has the end of another: it goes on elsewhere."""
    text = lines[0].text
    if width or len(lines) > 1 or len(text) <= _SENTENCE or starts_lower(text):
        return False
    return case_of(text) is Case.SENTENCE and not ends_sentence(text) and has_end_inside(text)


def is_only_head(group: Sequence[Line]) -> bool:
    """Whether a few short lines, apart from all others, are a head without text below it."""
    if not 2 <= len(group) <= _MOST_LINES or starts_lower(group[0].text):
        return False
    if any(lacks_name(line.text) or _is_paper_line(line.text) for line in group):
        return False
    below = [*group[1:], group[-1]]
    return all(
        len(line.text) <= _LONGEST_ALONE and (_may_be_head(line, line, None) or _breaks_inside(line, next_))
        for line, next_ in zip(group, below, strict=True)
    )


def _is_paper_line(text: str) -> bool:
    """Whether a line belongs to the paper: a jump, a volume line, a page number."""
    numbered = text[:1].isdigit() and _ENTRY.match(text) is not None
    named = names_volume(text) or is_page_number(text) or is_date_line(text)
    return numbered or named or find_jump(text) is not None
