"""Where lines are paragraphs: whether one ends before the next begins, though nothing stands between them."""

import re

from tm.ingest.raw.lines import Line
from tm.ingest.words.cases import Case, case_of, ends_sentence, starts_lower, starts_upper

_FULL_STOP = re.compile(r"[.…।۔][”’\"»)]*$")
_LONG_LINE, _SHORT_LINE, _TITLE_LINE = 100, 40, 60


def line_ends(before: Line, line: Line, *, prose: bool) -> bool:
    """Whether a paragraph ends with a line, where lines are paragraphs."""
    if max(len(before.text), len(line.text)) > _LONG_LINE:
        return True
    if before.text.rstrip().endswith(":") and not prose:
        return False
    if _go_on_in_caps(before, line) or (before.text.endswith(",") and len(before.text) <= _SHORT_LINE):
        return False
    if prose and not starts_lower(line.text):
        return True
    if ends_sentence(before.text) and re.search(_FULL_STOP, before.text):
        return starts_upper(line.text) or not line.text[:1].isalnum()
    cases = {case_of(before.text), case_of(line.text)}
    of_address = has_figures(before) or (has_figures(line) and len(line.text) <= _TITLE_LINE)
    return Case.CAPS in cases and len(cases) > 1 and not of_address


def _go_on_in_caps(before: Line, line: Line) -> bool:
    """Whether two lines in capitals are one heading over two lines."""
    both = case_of(before.text) is Case.CAPS and case_of(line.text) is Case.CAPS
    return both and not ends_sentence(before.text) and len(before.text.split()) > 1


def has_figures(line: Line) -> bool:
    """Whether a line may be of an address: it has a figure or a sign of one, or is very short."""
    return bool(re.search(r"[@\d]|www\.", line.text)) or len(line.text) < 4
