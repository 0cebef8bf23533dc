"""What stands inside a sentence and touches it: a picture's words, a box with its head, a jump's title."""

import re
from collections.abc import Iterable, Iterator, Sequence

from tm.ingest.chunks.shapes import is_item
from tm.ingest.cuts.jumpwords import Direction, find_jump
from tm.ingest.phrases.credits import ends_with_clear_credit, lacks_name, without_credit
from tm.ingest.phrases.signs import has_address
from tm.ingest.raw.lines import Line
from tm.ingest.words.cases import Case, case_of, ends_inside, ends_sentence, starts_lower, starts_upper

_STOP = re.compile(r"(?:[^\W\d_A-Z][^\W\d_]{3,40}|\d{3})\.[”’\"»)]*$")
"""A full stop behind a whole word or a figure, not behind what may be cut short."""
_INSIDE = re.compile(r"[^\W\d_]{3,40}[.!?…][”’\"'»)]*\s+[“‘\"'«¿¡(*]*[^\W\d_a-zß-öø-ÿ]")
_MOST_LINES, _LONGEST_BOX = 5, 24
_LONGEST_HEAD, _LONGEST_TITLE = 8, 50
_LOUD = frozenset({Case.CAPS, Case.TITLE})


def interruptions_apart(parts: Iterable[list[Line]]) -> Iterator[list[Line]]:
    """The groups of lines with what interrupts a sentence, and its rest, as groups of their own.

    A line in small letters goes on with no sentence that ends above it, nor with who took a picture.
    """
    for group in parts:
        start = 0
        for at in range(1, len(group) - 1):
            if at <= start or not starts_lower(group[at + 1].text) or is_item(group[at + 1].text):
                continue
            bounds = _title(group, at) or _picture(group, start, at) or _box(group, start, at)
            if bounds:
                yield from (group[a:b] for a, b in zip((start, *bounds), (*bounds, at + 1), strict=True))
                start = at + 1
        yield group[start:]


def _title(group: Sequence[Line], at: int) -> tuple[int, ...]:
    """Where the title of what comes from another page stands, right below the line that says so."""
    text, jump = group[at].text, find_jump(group[at - 1].text)
    if jump is None or jump.title or jump.direction is not Direction.FROM:
        return ()
    few = len(text.split()) <= _LONGEST_HEAD and len(text) <= _LONGEST_TITLE
    return (at,) if few and starts_upper(text) and case_of(text) in _LOUD else ()


def _picture(group: Sequence[Line], start: int, at: int) -> tuple[int, ...]:
    """Where the words of a picture begin that end with who took it, perhaps on a second line."""
    text = group[at].text
    if not (ends_with_clear_credit(text) or ends_with_clear_credit(f"{group[at - 1].text} {text}")):
        return ()
    first = at
    for begin in range(at, max(start, at - _MOST_LINES), -1):
        above, text = group[begin - 1].text, " ".join(line.text for line in group[begin : at + 1])
        said, _ = without_credit(text)
        ended = ends_sentence(above) and not lacks_name(above)
        if (said and ended) or _INSIDE.search(said):
            break
        if said and starts_upper(text):
            first = begin
    return (first,) if starts_upper(group[first].text) else ()


def _box(group: Sequence[Line], start: int, at: int) -> tuple[int, ...]:
    """Where a box begins, and its text: a head in capitals stands below a line that is open."""
    if not _STOP.search(group[at].text):
        return ()
    for begin in range(at - 1, max(start, at - _LONGEST_BOX), -1):
        if starts_lower(group[begin].text) and ends_sentence(group[begin - 1].text):
            return ()
        if _is_head(group[begin]) and not _is_head(group[begin - 1]) and _is_open(group[begin - 1]):
            text = next(below for below in range(begin, at + 1) if not _is_head(group[below]))
            return (begin, text)
    return ()


def _is_head(line: Line) -> bool:
    """Whether a line is a few words in capitals."""
    few = len(line.text.split()) <= _LONGEST_HEAD
    return (
        few and case_of(line.text) is Case.CAPS and not (ends_sentence(line.text) or has_address(line.text))
    )


def _is_open(line: Line) -> bool:
    """Whether a line of running text stops inside a sentence."""
    lower = case_of(line.text) is Case.SENTENCE or ends_inside(line.text)
    return lower and not ends_sentence(line.text) and find_jump(line.text) is None
