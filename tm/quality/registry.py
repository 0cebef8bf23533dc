"""All checks, each defined once: its name, how grave it is, whether it is on by itself, and its words."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from tm.messages import N_, Message


class Severity(StrEnum):
    """How grave a finding is: an error keeps from "approved", nothing keeps from "translated"."""

    ERROR = "error"
    WARNING = "warning"


class Check(StrEnum):
    """What is looked for; the value stands in JSON and in the database."""

    # what must be there as it is, in tm.quality.kept, slots, names, exchanged, countries,
    # as_written, omitted and known_names
    ADDRESS = "address"
    ADDRESS_ADDED = "address-added"
    MARKUP = "markup"
    SLOT = "slot"
    SLOT_ADDED = "slot-added"
    NAME = "name"
    NAME_MISSING = "name-missing"
    # marks, in tm.quality.quotations, unquoted, punctuation and spacing
    QUOTES = "quotes"
    QUOTES_STYLE = "quotes-style"
    OTHER_QUOTES = "other-quotes"
    STRAIGHT_QUOTES = "straight-quotes"
    QUOTES_RUN = "quotes-run"
    QUOTES_LOST = "quotes-lost"
    INVERTED_MARK = "inverted-mark"
    FINAL_MARK = "final-mark"
    BRACKETS = "brackets"
    FRENCH_SPACE = "french-space"
    DOUBLED_SPACE = "doubled-space"
    SPACE_AT_MARK = "space-at-mark"
    DOUBLED_WORD = "doubled-word"
    # letters and scripts, in tm.quality.letters, leftover, glyphs and capitals
    WRONG_SCRIPT = "wrong-script"
    LOOKALIKE = "lookalike"
    INVISIBLE = "invisible"
    JOINER_MISSING = "joiner-missing"
    TATWEEL = "tatweel"
    ACCENTS_ON_CAPITALS = "accents-on-capitals"
    # the whole of it, in tm.quality.wholeness
    UNTRANSLATED = "untranslated"
    SENTENCE_LOST = "sentence-lost"
    SENTENCE_ADDED = "sentence-added"
    LENGTH = "length"
    HEADLINE_LENGTH = "headline-length"
    SIGNOFF = "signoff"
    # figures, in tm.quality.figures, turned, percents, quantities, uncounted, calendar
    NUMBER = "number"
    NUMBER_MISSING = "number-missing"
    NUMBER_ADDED = "number-added"
    NUMBER_WORD = "number-word"
    NUMBER_ORDER = "number-order"
    NUMBER_STYLE = "number-style"
    SCALE = "scale"
    PERCENT = "percent"
    PERCENT_ADDED = "percent-added"
    NUMBER_BARE = "number-bare"
    CURRENCY = "currency"
    UNIT = "unit"
    DATE = "date"
    WEEKDAY = "weekday"
    # names and terms of the register, in tm.quality.terms
    TERM_MISSING = "term-missing"
    TERM_FORBIDDEN = "term-forbidden"
    # the whole issue, in tm.quality.throughout, spellings and belonging
    TWO_TRANSLATIONS = "two-translations"
    TWO_SPELLINGS = "two-spellings"
    MISPLACED = "misplaced"


class Default(StrEnum):
    """Whether an edition that has not said anything looks for it."""

    ON = "on"
    OFF = "off"


@dataclass(frozen=True, slots=True)
class Definition:
    """One check: how grave, its sentence with blanks for a finding's parameters, and whether it is on."""

    severity: Severity
    pattern: str
    default: Default = Default.ON

    @property
    def by_default(self) -> bool:
        """Whether it is on where an edition has not said anything."""
        return self.default is Default.ON


def _error(pattern: str) -> Definition:
    return Definition(Severity.ERROR, pattern)


def _warning(pattern: str, default: Default = Default.ON) -> Definition:
    return Definition(Severity.WARNING, pattern, default)


CHECKS: Final[Mapping[Check, Definition]] = {
    Check.ADDRESS: _error(N_("“%(address)s” stands in the original, and not here.")),
    Check.ADDRESS_ADDED: _warning(N_("“%(address)s” does not stand in the original.")),
    Check.MARKUP: _warning(N_("The original sets other words apart: compare the * and the links.")),
    Check.SLOT: _error(N_("“%(slot)s” stands in the original, and not here: each edition fills it itself.")),
    Check.SLOT_ADDED: _error(N_("“%(slot)s” does not stand in the original: nothing will fill it.")),
    Check.NAME: _warning(N_("The original writes “%(source)s”, here stands “%(target)s”.")),
    Check.NAME_MISSING: _warning(N_("Missing here: %(source)s.")),
    Check.QUOTES: _warning(N_("A quotation mark is missing, or one too many stands here.")),
    Check.QUOTES_STYLE: _warning(N_("This edition writes %(open)s … %(close)s around quotations.")),
    Check.OTHER_QUOTES: _warning(
        N_("This edition writes %(open)s … %(close)s around quotations."), Default.OFF
    ),
    Check.STRAIGHT_QUOTES: _warning(
        N_("This edition writes %(open)s … %(close)s around quotations."), Default.OFF
    ),
    Check.QUOTES_RUN: _warning(N_("A quotation opens here and is never closed.")),
    Check.QUOTES_LOST: _warning(N_("The original has “%(words)s” in quotation marks; here are none.")),
    Check.INVERTED_MARK: _warning(N_("“%(mark)s” is missing.")),
    Check.FINAL_MARK: _warning(N_("The original ends “%(source)s”, this ends “%(target)s”.")),
    Check.BRACKETS: _warning(N_("A bracket is missing, or one too many stands here.")),
    Check.FRENCH_SPACE: _warning(N_("A narrow space is missing at “%(mark)s”.")),
    Check.DOUBLED_SPACE: _warning(N_("There is a space too many.")),
    Check.SPACE_AT_MARK: _warning(N_("The space at “%(mark)s” is missing, or stands on the wrong side.")),
    Check.DOUBLED_WORD: _warning(N_("“%(word)s” stands twice.")),
    Check.WRONG_SCRIPT: _error(N_("“%(word)s” is not in the letters of this language.")),
    Check.LOOKALIKE: _error(N_("“%(word)s” has letters of another alphabet that look the same.")),
    Check.INVISIBLE: _warning(N_("An invisible character stands here that does not belong here.")),
    Check.JOINER_MISSING: _warning(N_("“%(word)s” is written with a half-space.")),
    Check.TATWEEL: _warning(N_("“%(word)s” is drawn out with a tatweel.")),
    Check.ACCENTS_ON_CAPITALS: _warning(N_("Capitals keep their accents: “%(word)s”.")),
    Check.UNTRANSLATED: _error(N_("This still seems to be the original.")),
    Check.SENTENCE_LOST: _warning(N_("A sentence of the original seems to be missing.")),
    Check.SENTENCE_ADDED: _warning(N_("There seems to be a sentence that the original does not have.")),
    Check.LENGTH: _warning(N_("This is much longer or shorter than translations usually are.")),
    Check.HEADLINE_LENGTH: _warning(N_("This headline has %(letters)s letters; %(limit)s fit.")),
    Check.SIGNOFF: _warning(N_("The dash before a name is set by the edition: leave it out here.")),
    Check.NUMBER: _error(N_("The original says %(source)s, here stands %(target)s.")),
    Check.NUMBER_MISSING: _error(N_("Missing here: %(source)s.")),
    Check.NUMBER_ADDED: _warning(N_("The number %(target)s does not stand in the original.")),
    Check.NUMBER_WORD: _warning(N_("The original says “%(source)s”, here stands “%(target)s”.")),
    Check.NUMBER_ORDER: _warning(N_("The original says %(source)s, here stands %(target)s.")),
    Check.NUMBER_STYLE: _warning(N_("This edition writes %(right)s, not %(target)s."), Default.OFF),
    Check.SCALE: _error(N_("“%(target)s” is a thousand times more or less than “%(source)s”.")),
    Check.PERCENT: _warning(N_("%(source)s is a percentage in the original.")),
    Check.PERCENT_ADDED: _warning(N_("%(target)s is no percentage in the original.")),
    Check.NUMBER_BARE: _warning(N_("The currency or unit of %(source)s is missing here.")),
    Check.CURRENCY: _warning(N_("%(source)s is of another currency in the original.")),
    Check.UNIT: _warning(N_("%(source)s is of another unit in the original.")),
    Check.DATE: _error(N_("The original says “%(source)s”, here stands “%(target)s”.")),
    Check.WEEKDAY: _warning(N_("The original says “%(source)s”, here stands “%(target)s”.")),
    Check.TERM_MISSING: _warning(N_("“%(source)s” is written “%(target)s” in this edition.")),
    Check.TERM_FORBIDDEN: _error(N_("This edition does not write “%(target)s”.")),
    Check.TWO_TRANSLATIONS: _warning(N_("The same words are translated otherwise elsewhere: “%(other)s”.")),
    Check.TWO_SPELLINGS: _warning(N_("“%(word)s” is spelled “%(other)s” elsewhere in this issue.")),
    Check.MISPLACED: _warning(N_("From here on, %(count)s translations seem to belong to other sentences.")),
}
"""By check; a test holds that none is missing."""


def told(check: Check, params: Mapping[str, str]) -> Message:
    """What a finding says, its blanks filled."""
    return Message(CHECKS[check].pattern, params)
