"""The words of the board and of the sheets on which places are set."""

from enum import StrEnum

from flask_babel import LazyString
from flask_babel import lazy_gettext as _l

from tm.services.board.filters import Filter
from tm.web.forms.sheet_form import Holding, Reached

FILTERS: dict[StrEnum, LazyString] = {
    Filter.MINE: _l("Mine"),
    Filter.FREE: _l("Nobody has it"),
    Filter.STUCK: _l("Stuck for 3 days"),
    Filter.CHANGED: _l("Original changed"),
    Filter.QUESTIONS: _l("Questions"),
    Filter.FINDINGS: _l("Checks"),
    Filter.OVER: _l("Over the room"),
    Filter.HELD: _l("Held back"),
}
REACHED: dict[StrEnum, LazyString] = {
    Reached.NOT_YET: _l("not yet"),
    Reached.PLACED: _l("on the page"),
    Reached.PUBLISHED: _l("published"),
}
HOLDING: dict[StrEnum, LazyString] = {
    Holding.HOLD: _l("hold back, because …"),
    Holding.EMBARGO: _l("not before …"),
    Holding.RELEASE: _l("hold back no longer"),
}
BOARD = (FILTERS, REACHED, HOLDING)
"""Labels by member, one table for each enumeration."""
