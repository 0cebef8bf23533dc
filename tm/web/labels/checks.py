"""What an edition's checks are called, and what can be chosen for each."""

from enum import StrEnum
from typing import Final

from flask_babel import LazyString
from flask_babel import lazy_gettext as _l
from flask_babel import lazy_pgettext as _lp

from tm.quality.choosing import Choice
from tm.quality.deviations import Deviation
from tm.quality.groups import Group

_GROUPS: Final[dict[StrEnum, LazyString]] = {
    Group.NUMBERS: _l("Numbers are the same"),
    Group.NUMBER_STYLE: _l("Figures have the marks of the house style (30,000.5 or 30.000,5)"),
    Group.DATES: _l("Dates and weekdays are the same"),
    Group.QUANTITIES: _l("Percent, money and units are the same"),
    Group.ADDRESSES: _l("Web and e-mail addresses are all there"),
    Group.MARKUP: _l("The same words are set apart, links are links"),
    Group.NAMES: _l("Names are not mistyped"),
    Group.TERMS: _l("Names and terms are written as the register says"),
    Group.QUOTES: _l("Quotation marks are closed, and of the house style"),
    Group.OTHER_QUOTES: _l("No other quotation marks that the language also knows"),
    Group.STRAIGHT_QUOTES: _l("No straight quotation marks"),
    Group.MARKS: _l("Sentences open and end as they should, brackets are closed"),
    Group.SPACES: _l("No space too many or too few"),
    Group.DOUBLED_WORDS: _l("No word stands twice"),
    Group.LETTERS: _l("Letters are of the right alphabet, none is invisible or drawn out"),
    Group.ACCENTS: _l("Capitals keep their accents"),
    Group.UNTRANSLATED: _l("Nothing is left in the original's language"),
    Group.SENTENCES: _l("No sentence is lost or added"),
    Group.LENGTH: _l("The length is not unusual"),
    Group.HEADLINES: _l("Headlines fit"),
    Group.SIGNOFFS: _l("No dash is typed before a name below a letter"),
    Group.ISSUE: _l("The same words and names are the same in the whole issue"),
}
_CHOICES: Final[dict[StrEnum, LazyString]] = {
    Choice.USUAL: _l("as usual"),
    Choice.ERROR: _l("keeps from “approved”"),
    Choice.WARNING: _l("is said, keeps from nothing"),
    Choice.OFF: _lp("check", "is not looked at"),
}
_DEVIATIONS: Final[dict[StrEnum, LazyString]] = {
    Deviation.CUT: _l("something is left out"),
    Deviation.ADDED: _l("something is added"),
    Deviation.EXPLAINED: _l("something is explained"),
    Deviation.OWN_LINE: _l("the edition has words of its own here"),
}
CHECKING: Final = (_GROUPS, _CHOICES, _DEVIATIONS)
