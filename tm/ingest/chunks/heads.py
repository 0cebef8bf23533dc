"""The short lines on top of a block of lines: kicker, headline and deck where no blank line parts them."""

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise, takewhile
from types import MappingProxyType

from tm.ingest.chunks.contents import has_leader
from tm.ingest.cuts.jumpwords import Direction, find_jump
from tm.ingest.phrases.credits import lacks_name
from tm.ingest.phrases.datelines import find_dateline
from tm.ingest.phrases.formulas import is_formula
from tm.ingest.phrases.sections import Section, section_of
from tm.ingest.phrases.signs import (
    has_address,
    is_byline,
    is_label,
    is_markdown_heading,
    is_signoff,
    is_unnamed_byline,
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
from tm.ingest.words.names import names_author
from tm.ingest.words.vocabulary import NEVER_LAST, asks_more

_FULL = 0.75
_LONGEST = 110
_LONGEST_ALONE = 90
_SENTENCE = 40
_SHORT, _TITLE_AND_TEXT, _ROOMY = 0.7, 3, 0.85
_SMALL = 4
_NARROW = 40
_STOP = re.compile(r"[.…।۔][”’\"»)]*$")
_MARKS = re.compile(r"[,;:.…]")
_BARRED = re.compile(
    r"(?:[^\W\d_a-zß-öø-ÿ][\w.’'-]*\s(?:(?:de|del|la|y|e|and)\s)*){2,5}[/|•·]\s(?:[^\W\d_a-zß-öø-ÿ][\w.’'-]*\s?(?:(?:de|del|la|of)\s)*){1,4}"
)
"""Who writes, and from where: "Ana Ruiz / Alta Vista"."""
_NAME_WORDS = 4
_MOST_LINES = 6
_KICKER_WORDS, _LONGEST_KICKER = 2, 4
_MARK = "**"
_LINKS = frozenset(["of", "and", "or", "nor", "than", "del", "y", "que"])
"""Small words that hardly any title opens with: a line that does goes on from the one above."""


def head_lines(
    group: Sequence[Line], width: int | None, common: frozenset[str] = frozenset(), *, inside: bool = False
) -> int:
    """How many lines stand on top of running text as its head; 0 where there is no text below them.

    `width` is that of hard-wrapped lines: a head is narrower than the text. Without it text lines are long.
    `common` are words that end nothing, so no head either. `inside`: text stands right above, so that a full
    line set as a sentence is text too.
    """
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
    while count and (not _is_text(group[count], width) or starts_lower(group[count].text)):
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
        loud = case_of(text) is Case.CAPS or (
            case_of(text) is Case.TITLE and len(text.split()) > _NAME_WORDS and not _MARKS.search(text)
        )
        return loud and len(text) <= _LONGEST
    if is_byline(text):
        return True
    if is_formula(text) or has_leader(text):
        return False
    plain = ends_sentence(text) and not is_question(text) and not text.endswith(":")
    if plain and is_byline(below.text) and not has_end_inside(text):
        return True  # a deck with a full stop
    inside = case_of(text) is Case.SENTENCE and has_end_inside(text)
    open_ = ends_inside(text) and not (case_of(text) is Case.CAPS and _breaks_inside(line, below))
    return not (plain or inside or open_ or has_address(text) or is_signoff(text))


def _breaks_inside(line: Line, below: Line) -> bool:
    """Whether a line of a headline ends at a comma that the next line goes on from."""
    shouts = len(line.text.split()) > _KICKER_WORDS and case_of(line.text) is case_of(below.text) is Case.CAPS
    goes_on = starts_lower(below.text) or shouts
    return line.text.endswith(",") and goes_on and not has_end_inside(line.text)


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
    if any(lacks_name(line.text) for line in group):
        return False
    below = [*group[1:], group[-1]]
    return all(
        len(line.text) <= _LONGEST_ALONE and (_may_be_head(line, line, None) or _breaks_inside(line, next_))
        for line, next_ in zip(group, below, strict=True)
    )


def split_heads(
    lines: Sequence[Line],
    common: frozenset[str],
    width: int | None = None,
    usual: Mapping[Case, int] = MappingProxyType({}),
) -> list[tuple[Line, ...]]:
    """The lines of a head parted where their look changes: kicker, headline, deck, byline.

    A line that ends with one of the `common` words that end nothing goes on in the next, and so does one
    that fills the `width` of hard-wrapped lines. `usual`: how long the lines of other heads are.
    """
    if not lines:
        return []
    parts = [[lines[0]]]
    widest = max(len(line.text) for line in lines)
    for before, line in pairwise(lines):
        last = before.text.rsplit(maxsplit=1)[-1]
        shouts = last.isupper() and last.casefold() in NEVER_LAST
        hangs = last in common or shouts or last.endswith("-")
        full = width is not None and not _has_room(before, line, width)
        first = len(parts) == 1 and len(parts[-1]) == 1
        fits = usual.get(case_of(line.text), 0) if first else 0
        own = _is_own(line.text) or names_volume(before.text)
        other = _parted(before, line, 0 if full else widest, first=first, fits=fits)
        if own or (not hangs and (other or (first and is_kicker_above(lines, usual)))):
            parts.append([])
        parts[-1].append(line)
    return [tuple(part) for part in parts]


def is_kicker_above(lines: Sequence[Line], usual: Mapping[Case, int]) -> bool:
    """Whether the first line of a head is no part of its title: one line of this paper would hold both.

    Above a title with capitals a line set as a sentence is none if the next word would have stood on it.
    """
    before, line = lines[:2]
    case, fits = case_of(line.text), usual.get(case_of(line.text), 0)
    few = len(before.text.split()) <= _LONGEST_KICKER and not _MARKS.search(before.text)
    if case not in {Case.CAPS, Case.TITLE} or not few or not starts_upper(line.text) or _is_own(line.text):
        return False
    if _goes_on(line) or (case is case_of(before.text) and before.text.rsplit(maxsplit=1)[-1].islower()):
        return False
    title = list(takewhile(lambda each: not _is_own(each.text), lines[1:]))
    small = any(len(word) >= _SMALL and word.islower() for word in before.text.split())
    if case is Case.TITLE and small and case_of(before.text) is Case.SENTENCE:
        return _has_room(before, line, max(fits, *(len(each.text) for each in title)))
    whole = len(before.text) + sum(1 + len(each.text) for each in title)
    return case_of(before.text) is case and len(before.text) < len(line.text) and whole <= _ROOMY * fits


def _parted(before: Line, line: Line, widest: int, *, first: bool, fits: int = 0) -> bool:
    """Whether a new part of the head begins with a line; `fits`: how much stands on one line elsewhere."""
    bold = before.text.startswith(_MARK), line.text.startswith(_MARK)
    if any(bold):
        return before.text.endswith(_MARK) or not bold[0]
    if _is_own(before.text) or _is_own(line.text):
        return True
    if is_unnamed_byline(line.text) and case_of(before.text) is not Case.SENTENCE:
        return True
    if _goes_on(line):
        return False
    if (first and section_of(before.text) is not Section.NONE) or names_author(before.text, line.text):
        return True
    elsewhere = fits if widest and len(before.text.split()) == 1 else 0
    room = widest > _NARROW or _has_room(before, line, max(widest, elsewhere))
    return _looks_other(before.text, line.text, room=room, first=first)


def _goes_on(line: Line) -> bool:
    """Whether a line opens with a word that hardly any title opens with."""
    return starts_lower(line.text) or line.text.split(maxsplit=1)[0].casefold() in _LINKS


def _has_room(before: Line, line: Line, width: int) -> bool:
    """Whether the next word would still have stood on a line: it ended there on purpose."""
    return len(before.text) + 1 + len(line.text.split(maxsplit=1)[0]) <= width


def _is_own(text: str) -> bool:
    if len(text) <= _LONGEST_ALONE and _BARRED.fullmatch(text):
        return True
    named = is_byline(text) or is_markdown_heading(text) or is_formula(text)
    return named or find_jump(text) is not None or names_volume(text)


def _looks_other(before: str, text: str, *, room: bool, first: bool) -> bool:
    """Whether two lines are set so differently that they are not one title.

    `room`: the next word would still have stood on the first line, so it ended there on purpose.
    """
    cases = case_of(before), case_of(text)
    short = len(before.split()) <= _KICKER_WORDS < len(text.split())
    kicker = first and short and room and not (before.endswith(":") and cases[0] is cases[1])
    loud = Case.CAPS in cases and cases[0] is not cases[1]
    if kicker or loud or is_question(before) or is_label(text):
        return True
    long = [word for word in text.split() if len(word) > _SMALL]
    title = cases[0] is Case.TITLE and not any(word[0].islower() for word in long)
    return room and not title and cases[1] is Case.SENTENCE and Case.NONE not in cases
