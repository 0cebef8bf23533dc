"""The desk's words for how words are looked for, and for what becomes of a sentence."""

from enum import StrEnum

from flask_babel import LazyString
from flask_babel import lazy_gettext as _l

from tm.services.replacing import Capitals, Extent, Fate, Why

REPLACING: tuple[dict[StrEnum, LazyString], ...] = (
    {
        Extent.WHOLE: _l("whole words"),
        Extent.PART: _l("parts of words too"),
    },
    {
        Capitals.FOLLOW: _l("in any capitals; the new words follow those found"),
        Capitals.ANY: _l("in any capitals; the new words as typed"),
        Capitals.EXACT: _l("only in these capitals"),
    },
    {
        Fate.KEPT: _l("The status stays."),
        Fate.TO_APPROVE: _l("to be approved again"),
        Fate.FAULTY: _l("not approved any more: the checks find an error in the new text"),
    },
    {
        Why.MARKUP: _l("Emphasis or a link begins or ends within the words."),
        Why.ADDRESS: _l("They are part of an address or of a blank that something is put into."),
        Why.NOTHING_LEFT: _l("Nothing would be left of the sentence."),
    },
)
