"""The desk's words for what is missing before print, and for the steps until then."""

from enum import StrEnum

from flask_babel import LazyString
from flask_babel import lazy_gettext as _l
from flask_babel import lazy_pgettext as _lp

from tm.workflow.deadlines import Standing, Step
from tm.workflow.readiness import Gap

READINESS: tuple[dict[StrEnum, LazyString], ...] = (
    {
        Gap.TO_DO: _l("to do"),
        Gap.CAPTION: _l("caption without a translation"),
        Gap.DRAFT: _l("not sure yet"),
        Gap.ANNOUNCED: _l("promised, not here yet"),
        Gap.LAYOUT: _l("found on the laid-out page"),
        Gap.QUESTION: _l("open question"),
        Gap.ERROR: _l("error that the checks found"),
        Gap.UNCHECKED: _l("the checks have not looked here yet"),
        Gap.CORRECTION: _l("corrected elsewhere after print"),
        Gap.SHORT_TITLE: _l("no short title for the jump"),
        Gap.ADDRESS: _l("address of another edition"),
        Gap.OVER: _l("too long for its room"),
        Gap.HELD: _l("held back"),
        Gap.STANDING: _l("standing text without a version for this edition"),
        Gap.STANDING_DRAFT: _l("standing text, not sure yet"),
        Gap.OUTDATED: _l("the original changed"),
        Gap.STANDING_OUTDATED: _l("standing text whose original changed"),
        Gap.SLOT: _l("standing text with a blank that nobody fills"),
        Gap.UNAPPROVED: _l("not approved yet"),
    },
    {
        Step.TEXTS_IN: _lp("deadline", "Texts in"),
        Step.TRANSLATED: _lp("deadline", "Translation"),
        Step.READ: _lp("deadline", "Second reading"),
        Step.LAYOUT: _lp("deadline", "Layout"),
        Step.PROOF: _lp("deadline", "Proof reading"),
    },
    {
        Standing.DONE: _lp("deadline", "done"),
        Standing.OPEN: _lp("deadline", "open"),
        Standing.WILL_BE_LATE: _lp("deadline", "will be late"),
        Standing.LATE: _lp("deadline", "late"),
    },
)
"""Labels by member, one table for each enumeration."""
