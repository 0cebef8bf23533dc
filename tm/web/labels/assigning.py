"""The desk's words for who does what and for notices."""

from enum import StrEnum

from flask_babel import LazyString
from flask_babel import lazy_gettext as _l

from tm.services.assigning.bundles import Left
from tm.storage.notices import NoticeKind
from tm.workflow.approving import OwnWork

ASSIGNING: tuple[dict[StrEnum, LazyString], ...] = (
    {
        Left.NOT_HERE: _l("Does not go into this edition"),
        Left.NOTHING_LEFT: _l("Nothing is left to translate"),
        Left.SOMEBODY_HAS_IT: _l("Somebody else has it"),
    },
    {
        OwnWork.OTHERS_ONLY: _l("Somebody else always reads a text before it is approved"),
        OwnWork.ALLOWED: _l("Second readers may approve what they wrote themselves"),
    },
    {
        NoticeKind.ASSIGNED: _l("given to you"),
        NoticeKind.PASSED_ON: _l("passed on to you"),
        NoticeKind.TAKEN_OVER: _l("passed on to somebody else for you"),
        NoticeKind.SENT_BACK: _l("sent back"),
        NoticeKind.QUESTION: _l("a question for you"),
        NoticeKind.ANSWERED: _l("your question was answered"),
        NoticeKind.CHANGED_BY_READER: _l("your sentences were changed by a reader"),
        NoticeKind.APPROVED: _l("approved"),
        NoticeKind.STILL_ON_IT: _l("Are you still on it?"),
        NoticeKind.FREE_AGAIN: _l("free again, since nothing was heard of you; what you typed is kept"),
        NoticeKind.ORIGINAL_CHANGED: _l("the original changed"),
    },
)
"""Labels by member, one table for each enumeration."""
