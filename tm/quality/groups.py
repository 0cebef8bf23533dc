"""Checks as an editor thinks of them: what is looked at together, and decided on together."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Final

from tm.quality.registry import Check


class Group(StrEnum):
    """What an edition decides on in one choice."""

    NUMBERS = "numbers"
    NUMBER_STYLE = "number-style"
    DATES = "dates"
    QUANTITIES = "quantities"
    ADDRESSES = "addresses"
    MARKUP = "markup"
    NAMES = "names"
    TERMS = "terms"
    QUOTES = "quotes"
    OTHER_QUOTES = "other-quotes"
    STRAIGHT_QUOTES = "straight-quotes"
    MARKS = "marks"
    SPACES = "spaces"
    DOUBLED_WORDS = "doubled-words"
    LETTERS = "letters"
    ACCENTS = "accents"
    UNTRANSLATED = "untranslated"
    SENTENCES = "sentences"
    LENGTH = "length"
    HEADLINES = "headlines"
    SIGNOFFS = "signoffs"
    ISSUE = "issue"


GROUPS: Final[Mapping[Group, tuple[Check, ...]]] = {
    Group.NUMBERS: (
        Check.NUMBER, Check.NUMBER_MISSING, Check.NUMBER_ADDED, Check.NUMBER_WORD,
        Check.NUMBER_ORDER, Check.SCALE,
    ),
    Group.NUMBER_STYLE: (Check.NUMBER_STYLE,),
    Group.DATES: (Check.DATE, Check.WEEKDAY),
    Group.QUANTITIES: (
        Check.PERCENT, Check.PERCENT_ADDED, Check.NUMBER_BARE, Check.CURRENCY, Check.UNIT,
    ),
    Group.ADDRESSES: (Check.ADDRESS, Check.ADDRESS_ADDED, Check.SLOT, Check.SLOT_ADDED),
    Group.MARKUP: (Check.MARKUP,),
    Group.NAMES: (Check.NAME, Check.NAME_MISSING),
    Group.TERMS: (Check.TERM_MISSING, Check.TERM_FORBIDDEN),
    Group.QUOTES: (Check.QUOTES, Check.QUOTES_STYLE, Check.QUOTES_RUN, Check.QUOTES_LOST),
    Group.OTHER_QUOTES: (Check.OTHER_QUOTES,),
    Group.STRAIGHT_QUOTES: (Check.STRAIGHT_QUOTES,),
    Group.MARKS: (Check.INVERTED_MARK, Check.FINAL_MARK, Check.BRACKETS),
    Group.SPACES: (Check.FRENCH_SPACE, Check.DOUBLED_SPACE, Check.SPACE_AT_MARK),
    Group.DOUBLED_WORDS: (Check.DOUBLED_WORD,),
    Group.LETTERS: (
        Check.WRONG_SCRIPT, Check.LOOKALIKE, Check.INVISIBLE, Check.JOINER_MISSING, Check.TATWEEL,
    ),
    Group.ACCENTS: (Check.ACCENTS_ON_CAPITALS,),
    Group.UNTRANSLATED: (Check.UNTRANSLATED,),
    Group.SENTENCES: (Check.SENTENCE_LOST, Check.SENTENCE_ADDED),
    Group.LENGTH: (Check.LENGTH,),
    Group.HEADLINES: (Check.HEADLINE_LENGTH,),
    Group.SIGNOFFS: (Check.SIGNOFF,),
    Group.ISSUE: (Check.TWO_TRANSLATIONS, Check.TWO_SPELLINGS, Check.MISPLACED),
}  # fmt: skip
"""Each check is in one group; a test holds that."""
