"""How a dump sets its text: hard-wrapped or not, how wide, which gaps and indents."""

import itertools
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from tm.ingest.chunks.marked import is_marked, usual_marks
from tm.ingest.cuts.joins import is_cut_word
from tm.ingest.phrases.folios import name_of, read_folio
from tm.ingest.phrases.signs import has_address
from tm.ingest.raw.lines import Line, groups
from tm.ingest.words.cases import Case, case_of, ends_sentence, starts_lower, starts_upper
from tm.ingest.words.vocabulary import NEVER_LAST

_WIDEST_COLUMN = 130
_FIRST_LINES, _TITLE_WORDS = 4, 6
_TOP_LINES, _FEW_WORDS = 3, 3
_LOUD = frozenset({Case.CAPS, Case.TITLE})
_FOLIO_ROOM = 45
_LONGEST_HEAD, _FEW_STACKS = 90, 3
_MOST_SLACK, _NEARLY_ALL, _FEWEST_LINES = 0.12, 0.98, 30
_FIGURE = re.compile(r"\d")


@dataclass(frozen=True, slots=True)
class Layout:
    """How the dump sets text: width of hard-wrapped lines (None: lines are paragraphs), usual gap, indent.

    `title` is the first line, folded, if it may be the paper's name; `heads` how much stands on one line
    of headlines in each case. `whole_heads`: no headline set as a sentence goes on in a second line. `marks`
    are ornaments around names of subjects; `slack` is how many characters a line in the middle of a sentence
    may leave free though the next word would have fitted.
    """

    width: int | None
    gap: int
    indented: bool = False
    title: str = ""
    heads: Mapping[Case, int] = field(default_factory=dict)
    whole_heads: bool = False
    marks: frozenset[str] = frozenset()
    slack: int = 0

    def room(self, before: Line, line: Line) -> int:
        """How many characters would still be free on a line with the first word of the next."""
        return (self.width or 0) - len(before.text) - 1 - len(line.text.split(" ", 1)[0])

    def is_folio(self, line: Line) -> bool:
        """Whether a line is the paper's name with a page number or a date, as running heads are."""
        if read_folio(line.text, self.title):
            return True
        title, text = self.title, line.text.casefold()
        room = len(title) + _FOLIO_ROOM
        return bool(title) and title in text and len(text) <= room and _FIGURE.search(text) is not None

    def is_marked(self, line: Line) -> bool:
        """Whether a line names the subject of a piece with the ornament that this paper has for that."""
        return is_marked(line.text, self.marks)


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
    gap = gaps.most_common(1)[0][0] if gaps else 0
    whole = not wrapped and _are_whole(pairs)
    column = width if wrapped else None
    marks = usual_marks(lines, column)
    layout = Layout(column, gap, indented, title, _longest_heads(lines), whole, marks)
    return replace(layout, slack=_slack(pairs, layout))


def _slack(pairs: Sequence[tuple[Line, Line]], layout: Layout) -> int:
    """The room that lines leave which surely go on: almost none where words wrap as soon as they must."""
    most = int(_MOST_SLACK * (layout.width or 0))
    free = sorted(
        layout.room(before, line)
        for before, line in pairs
        if starts_lower(line.text) and not is_cut_word(before.text)
    )
    return max(-1, min(most, free[int(len(free) * _NEARLY_ALL)])) if len(free) >= _FEWEST_LINES else most


def _are_whole(pairs: Sequence[tuple[Line, Line]]) -> bool:
    """Whether of short lines without an end, one below the other, none goes on in small letters.

    Where each paragraph is a line of its own, most headlines are: a second line begins with a small letter.
    """
    stacks = [
        below
        for above, below in pairs
        if starts_upper(above.text)
        and case_of(above.text) is Case.SENTENCE
        and all(len(each.text) <= _LONGEST_HEAD and not ends_sentence(each.text) for each in (above, below))
    ]
    return len(stacks) >= _FEW_STACKS and not any(starts_lower(below.text) for below in stacks)


def _longest_heads(lines: Sequence[Line]) -> dict[Case, int]:
    """How long lines of headlines are in each case, where more than one is as long.

    Titles that surely go on in a second line tell it best.
    """
    found: dict[Case, dict[str, int]] = {}
    broken: dict[Case, int] = {}
    for group in groups(lines):
        for at, line in enumerate(group[:_TOP_LINES]):
            case = case_of(line.text)
            if not _may_be_of_head(line) or not (case in _LOUD or _is_wrapped_title(group[at:])):
                continue
            if len(line.text.split()) > _FEW_WORDS:
                found.setdefault(case, {})[line.text] = len(line.text)
            if case in _LOUD and _breaks_title(group[at:]):
                broken[case] = max(len(line.text), len(group[at + 1].text), broken.get(case, 0))
    longest = {case: sorted(each.values())[-2] for case, each in found.items() if len(each) > 1}
    return {case: min(length, broken.get(case, length)) for case, length in longest.items()}


def _may_be_of_head(line: Line) -> bool:
    return not ends_sentence(line.text) and not has_address(line.text) and _FIGURE.search(line.text) is None


def _breaks_title(group: Sequence[Line]) -> bool:
    """Whether a line surely goes on in the one below: it is long, or ends with a word that ends nothing."""
    if len(group) < 2 or case_of(f"{group[0].text} {group[1].text}") is not case_of(group[0].text):
        return False
    first = group[0].text.split()
    goes_on = first[-1].casefold() in NEVER_LAST or starts_lower(group[1].text)
    return _may_be_of_head(group[1]) and (goes_on or len(first) > _FEW_WORDS + 1)


def _is_wrapped_title(group: Sequence[Line]) -> bool:
    """Whether a line goes on in a shorter one that has no end and nothing to go on in."""
    if len(group) < _TOP_LINES - 1 or not starts_lower(group[1].text) or ends_sentence(group[1].text):
        return False
    last = len(group) < _TOP_LINES or not starts_lower(group[2].text)
    return last and len(group[1].text) < len(group[0].text)
