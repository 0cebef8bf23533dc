"""One sentence cut in two, where a sentence may be cut."""

import re

from sqlalchemy.orm import Session

from tm.errors import N_, TmError
from tm.services.structure.lineage import NewUnit, replace_units
from tm.services.structure.row_changes import Recorder
from tm.storage.units import Unit
from tm.text import markup_ranges

_ONE_SIGN_WORDS = re.compile(r"[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]")
"""Letters of scripts that write without spaces between words."""


def cut_unit(session: Session, recorder: Recorder, unit: Unit, at: int) -> tuple[Unit, Unit]:
    """The two units that a unit becomes; `at` is the offset in its text where the second begins.

    Raises:
        TmError: there is no text on one side, or the place lies in a word or in marked words.
    """
    text = unit.text
    front, behind = text[: max(at, 0)].rstrip(), text[max(at, 0) :].lstrip()
    if not front or not behind:
        raise TmError(N_("Nothing would stand on one side of the cut; choose a place inside the sentence."))
    if _in_word(text, at):
        raise TmError(N_("A word cannot be cut; choose a place between two words."))
    if any(start < at < end for start, end in markup_ranges(text)):
        raise TmError(
            N_("Words in italics, in bold or in a link cannot be cut apart; take the marks off first.")
        )
    gap = text[len(front) : len(text) - len(behind)]
    first, second = replace_units(
        session, recorder, [unit], [NewUnit(front, gap), NewUnit(behind, unit.gap_after)]
    )
    return first, second


def _in_word(text: str, at: int) -> bool:
    before, after = text[at - 1], text[at]
    spaceless = _ONE_SIGN_WORDS.match(before) or _ONE_SIGN_WORDS.match(after)
    return before.isalnum() and after.isalnum() and not spaceless
