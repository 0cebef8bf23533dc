"""What a short part stands near to: told by the blank lines around it, and by what is above."""

from collections.abc import Sequence

from tm.ingest.looks.parts import Part, Role
from tm.ingest.looks.style import Style
from tm.ingest.words.cases import is_question, word_count

_OWN = frozenset({Role.TEXT, Role.HEADING, Role.BYLINE, Role.SIGNOFF, Role.LIST, Role.LIST_LEAD})

_REST = 12


def is_far(part: Part, style: Style) -> bool:
    """Whether more than the usual room stands above a part."""
    return part.chunk.gap > max(style.layout.gap, 1)


def stands_between_gaps(part: Part, after: Part | None, style: Style) -> bool:
    """Whether a part stands apart from what is above and below in a paper whose paragraphs touch."""
    return not style.layout.gap and part.chunk.gap > 0 and (after is None or after.chunk.gap > 0)


def nothing_follows(after: Part | None, style: Style) -> bool:
    """Whether the next part is not of the same piece: furniture, or set apart by more than the usual gap."""
    return after is None or after.role not in _OWN or is_far(after, style)


def trails(part: Part, after: Part | None, style: Style) -> bool:
    """Whether a short line stands nearer to what is above it than to what is below: it ends, not begins."""
    if after is None or after.chunk.new_page or part.chunk.new_page or is_question(part.text):
        return False
    below = after.chunk.gap
    touching = after.chunk.number - part.chunk.lines[-1].number == below + 1
    return touching and part.chunk.gap < below > max(style.layout.gap, 1)


def is_near_heading(after: Part | None, style: Style) -> bool:
    """Whether the next part is a heading with no more than the usual room above: two are one head."""
    return after is not None and after.role is Role.HEADING and not is_far(after, style)


def resumed(above: Sequence[Part]) -> float:
    """How little of a story that comes from another page stands above a heading; 0 if that is enough.

    A paragraph is hardly sent on for itself, the end of one even less.
    """
    if [part.role for part in above[-2:]] != [Role.JUMP_FROM, Role.TEXT]:
        return 0.0
    return 1.5 if word_count(above[-1].text) <= _REST else 1.0
