"""What stands right above a dateline, or above a line that is nothing but a date: headline, deck, writer."""

import re

from tm.ingest.looks.parts import Part, Role
from tm.ingest.looks.style import Style
from tm.ingest.phrases.folios import is_date_line
from tm.ingest.words.cases import Case, case_of, word_count
from tm.ingest.words.names import is_name

_TWO_SENTENCES = re.compile(r"[^\W\d_]{3,40}[.!?…][”’\"'»)]*\s+[“‘\"'«¿¡(]*[^\W\d_a-zß-öø-ÿ]")
_FEWEST_NAMES, _MOST_NAMES = 2, 4


def above_dates(before: Part | None, part: Part, after: Part | None, style: Style) -> list[str]:
    """The signs of what stands above a dateline, or above a line that is nothing but a date.

    A name that touches the dateline is the writer.
    """
    dated = after is not None and after.role is Role.FOLIO and is_date_line(after.text)
    if part.role is Role.HEADING:
        return ["above_date"] * dated + ["dated_name"] * _names_above_dateline(part, after, style)
    if before is None or after is None or not (dated or after.dateline):
        return []
    if not _stands_below_head(before, part):
        return []
    return ["above_dateline", "below_head"] if before.role is Role.HEADING else ["above_dateline"]


def _names_above_dateline(part: Part, after: Part | None, style: Style) -> bool:
    """Whether a name touches a dateline, or two or three words above it shout where no headline does."""
    if after is None or not after.dateline or after.chunk.new_page:
        return False
    shouts = case_of(part.text) is Case.CAPS and style.headline_case not in {Case.CAPS, None}
    few = _FEWEST_NAMES <= word_count(part.text) <= _MOST_NAMES
    return (not after.chunk.gap and is_name(part.text, style.words)) or (shouts and few)


def _stands_below_head(before: Part, part: Part) -> bool:
    """Whether a sentence stands below a byline, or one alone below a head, above a dateline."""
    if part.role is not Role.TEXT:
        return False
    return before.role is Role.BYLINE or (
        before.role is Role.HEADING and not _TWO_SENTENCES.search(part.text)
    )
