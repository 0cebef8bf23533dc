"""What strokes set apart: names of subjects ("— WORK —", "Trabajo //") and titles with a rule below them."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import pairwise

from tm.ingest.phrases.headings import heading_level, is_rule
from tm.ingest.phrases.signs import is_byline, is_page_number
from tm.ingest.raw.lines import Line
from tm.ingest.words.cases import ends_sentence

_BETWEEN = re.compile(r"(?P<mark>[—–―•·*~|/\\><+=-]{1,3})\s?(?P<words>[^\W_].{0,40}[^\W_])\s?(?P=mark)")
_BEHIND = re.compile(r"(?P<words>[^\W\d_].{0,40}[^\W_])\s?(?P<mark>\|{1,2}|/{1,2}|>|::)")
_BOLD = "**"
_ITALIC = re.compile(r"\*[^\s*].*[^\s*]\*")
_LONGEST, _FEWEST, _LONGEST_HEAD = 5, 3, 90
_FULL = 0.75
_MOST_LINES, _UNEVEN = 4, 2


def usual_marks(lines: Sequence[Line], width: int | None) -> frozenset[str]:
    """The ornaments that stand around or behind a few words, of three pieces at least.

    What heads running text rather than a headline is no name of a subject, and one that is always the same
    is the paper's own. `width` is that of hard-wrapped lines.
    """
    found: dict[str, list[tuple[Line, Line]]] = {}
    for line, below in pairwise(lines):
        mark = _mark(line.text)
        if mark:
            found.setdefault(mark, []).append((line, below))
    return frozenset(mark for mark, seen in found.items() if _heads_pieces(seen, width))


def is_marked(text: str, marks: frozenset[str]) -> bool:
    """Whether a line is a few words with one of the ornaments."""
    return bool(marks) and _mark(text) in marks


def marked_apart(parts: Iterable[list[Line]], is_own: Callable[[Line], bool]) -> Iterator[list[Line]]:
    """The groups of lines with each line that is a part of its own as a group."""
    for group in parts:
        start = 0
        for at, line in enumerate(group):
            if is_own(line):
                yield from (each for each in (group[start:at], [line]) if each)
                start = at + 1
        if start < len(group):
            yield group[start:]


def ruled_lines(group: Sequence[Line]) -> int:
    """How many lines on top are a title and the rule below it; 0 if none.

    The rule is not longer than the title, nor much shorter, unless it is double.
    """
    for at, line in enumerate(group[1 : _MOST_LINES + 1], start=1):
        if is_rule(line.text):
            longest = max(len(above.text) for above in group[:at])
            least = 0 if heading_level(f"{group[0].text} {line.text}") else _FULL * longest
            return at + 1 if least <= len(line.text) <= longest + _UNEVEN else 0
        if ends_sentence(group[at - 1].text):
            return 0
    return 0


def is_all_bold(group: Sequence[Line]) -> bool:
    """Whether a pair of bold marks stands around several short lines: they are one entry, or one title."""
    whole = "\n".join(line.text for line in group)
    around = len(group) > 1 and whole.startswith(_BOLD) and whole.endswith(_BOLD) and whole.count(_BOLD) == 2
    return around and all(len(line.text) <= _LONGEST_HEAD for line in group)


def _mark(text: str) -> str | None:
    """The ornament of a line that is nothing else but a few words: "—…—" around them, "//" behind."""
    between, behind = _BETWEEN.fullmatch(text), _BEHIND.fullmatch(text)
    match = between or behind
    if match is None or len(match["words"].split()) > _LONGEST or match["mark"] == _BOLD:
        return None
    if is_byline(text) or is_page_number(text):
        return None
    return f"{match['mark']}…{match['mark']}" if between else match["mark"]


def _heads_pieces(seen: Sequence[tuple[Line, Line]], width: int | None) -> bool:
    """Whether some lines have different words, and most of them a head below, nearer than what is above."""
    heads = sum(_may_be_head(below, width) for _, below in seen)
    several = len(seen) >= _FEWEST and len({line.text for line, _ in seen}) > 1
    return several and heads * 2 > len(seen) and not _close_pieces(seen)


def _close_pieces(seen: Sequence[tuple[Line, Line]]) -> bool:
    """Whether most lines have more room below than above, as signatures; words in italics if as much."""
    nearer = sum((below.gap > line.gap) - (below.gap < line.gap) for line, below in seen)
    return nearer > 0 or (not nearer and all(_ITALIC.fullmatch(line.text) for line, _ in seen))


def _may_be_head(line: Line, width: int | None) -> bool:
    """Whether a line is too short for running text, and no sentence ends with it."""
    longest = _FULL * width if width else _LONGEST_HEAD
    return len(line.text) <= longest and not ends_sentence(line.text)
