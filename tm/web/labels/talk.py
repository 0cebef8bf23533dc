"""The desk's words for questions and for notes to translators."""

from enum import StrEnum

from flask_babel import LazyString
from flask_babel import lazy_gettext as _l
from flask_babel import lazy_pgettext as _lp

from tm.services.talk.threads import Waits
from tm.storage.going_out import Answer
from tm.storage.talk import Address, QuestionKind, QuestionState, Speaker, Step

TALK: tuple[dict[StrEnum, LazyString], ...] = (
    {
        QuestionKind.QUESTION: _l("Question"),
        QuestionKind.MISTAKE: _l("Looks wrong in the original"),
        QuestionKind.WORDING: _l("Approved words were changed"),
        QuestionKind.WRITER: _l("Word from the writer"),
        QuestionKind.MEANING: _l("Says something else in another edition"),
        QuestionKind.LAYOUT: _l("Found on the laid-out page"),
    },
    {
        QuestionState.OPEN: _lp("question", "open"),
        QuestionState.RESOLVED: _lp("question", "resolved"),
        QuestionState.ACCEPTED: _lp("question", "mended"),
        QuestionState.DECLINED: _lp("question", "stays as it is"),
    },
    {
        Step.ASK: _l("asked"),
        Step.ANSWER: _lp("said", "answered"),
        Step.RESOLVE: _l("marked it as resolved"),
        Step.REOPEN: _l("opened it again"),
        Step.ACCEPT: _l("mended the original"),
        Step.DECLINE: _l("left the original as it is"),
        Step.WORDING_ONLY: _l("changed the wording only"),
        Step.MEANING_CHANGED: _l("changed what the sentence says"),
    },
    {
        Waits.ASKED: _l("asked of you"),
        Waits.ANSWERED: _l("your question was answered"),
        Waits.NOBODY: _l("asked of whoever knows"),
        Waits.MISTAKE: _l("the original is yours to mend"),
    },
    {
        Answer.MENDED: _l("mended here too"),
        Answer.FITS: _l("right here as it is"),
    },
    {
        Speaker.WOMAN: _l("a woman"),
        Speaker.MAN: _l("a man"),
        Speaker.UNKNOWN: _l("not known: write so that it fits anybody"),
    },
    {
        Address.FAMILIAR: _l("as among friends"),
        Address.RESPECTFUL: _l("with respect"),
        Address.SEVERAL: _l("several people at once"),
    },
)
"""Labels by member, one table for each enumeration."""
