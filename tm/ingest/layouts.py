"""How a dump sets its text: hard-wrapped or not, how wide, which gaps and indents."""

import itertools
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from tm.ingest.cases import ends_sentence, starts_lower
from tm.ingest.folios import name_of, read_folio
from tm.ingest.lines import Line

_WIDEST_COLUMN = 130
_FIRST_LINES, _TITLE_WORDS = 3, 6
_FOLIO_ROOM = 45
_FIGURE = re.compile(r"\d")


@dataclass(frozen=True, slots=True)
class Layout:
    """How the dump sets text: width of hard-wrapped lines (None: lines are paragraphs), usual gap, indent.

    `title` is the first line, folded, if it may be the paper's name.
    """

    width: int | None
    gap: int
    indented: bool = False
    title: str = ""

    def is_folio(self, line: Line) -> bool:
        """Whether a line is the paper's name with a page number or a date, as running heads are."""
        if read_folio(line.text, self.title):
            return True
        title, text = self.title, line.text.casefold()
        room = len(title) + _FOLIO_ROOM
        return bool(title) and title in text and len(text) <= room and _FIGURE.search(text) is not None


def measure(lines: Sequence[Line]) -> Layout:
    """The layout that most of the dump follows."""
    pairs = [(a, b) for a, b in itertools.pairwise(lines) if b.gap == 0 and not b.new_page]
    running = [a for a, b in pairs if starts_lower(b.text) or not ends_sentence(a.text)]
    carried = sum(starts_lower(b.text) for _, b in pairs)
    lengths = sorted(len(a.text) for a in running)
    width = lengths[int(len(lengths) * 0.95)] if lengths else 0
    wider = sum(len(line.text) > 1.3 * width for line in lines)
    wrapped = carried >= max(3, 0.25 * len(pairs)) and width <= _WIDEST_COLUMN and wider * 5 < len(lines)
    gaps = Counter(line.gap for line in lines[1:] if line.gap or not wrapped)
    indents = sum(line.indent > 0 for line in lines)
    flush = sum(a.indent > 0 and b.indent == 0 for a, b in pairs)
    indented = wrapped and indents * 20 > len(lines) and flush * 3 > indents
    first = name_of([line.text for line in lines[:_FIRST_LINES]]).casefold()
    title = first if len(first.split()) <= _TITLE_WORDS and not _FIGURE.search(first) else ""
    return Layout(width if wrapped else None, gaps.most_common(1)[0][0] if gaps else 0, indented, title)
