"""Where an edition differs from the original on purpose, and what the checks then leave unsaid."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Final

from tm.quality.registry import Check


class Deviation(StrEnum):
    """How a sentence of an edition differs from its original, and stays so."""

    CUT = "cut"
    """Something of the original is left out."""
    ADDED = "added"
    """The edition says more."""
    EXPLAINED = "explained"
    """The edition explains to its readers what others know."""
    OWN_LINE = "own-line"
    """The edition has words of its own here: another address, another price, another date."""


_LESS: Final = frozenset(
    {
        Check.SENTENCE_LOST, Check.LENGTH, Check.NUMBER, Check.NUMBER_MISSING, Check.NUMBER_WORD,
        Check.PERCENT, Check.CURRENCY, Check.UNIT, Check.DATE, Check.WEEKDAY, Check.ADDRESS, Check.NAME,
        Check.NAME_MISSING, Check.MARKUP, Check.FINAL_MARK, Check.TERM_MISSING, Check.NUMBER_BARE,
        Check.QUOTES_LOST,
    }
)  # fmt: skip
_MORE: Final = frozenset(
    {
        Check.SENTENCE_ADDED, Check.LENGTH, Check.NUMBER, Check.NUMBER_ADDED, Check.NUMBER_WORD,
        Check.PERCENT, Check.CURRENCY, Check.UNIT, Check.DATE, Check.WEEKDAY, Check.ADDRESS_ADDED,
        Check.MARKUP, Check.FINAL_MARK, Check.PERCENT_ADDED, Check.NUMBER_BARE,
    }
)  # fmt: skip
COVERED: Final[Mapping[Deviation, frozenset[Check]]] = {
    Deviation.CUT: _LESS,
    Deviation.ADDED: _MORE,
    Deviation.EXPLAINED: _MORE,
    Deviation.OWN_LINE: _LESS | _MORE | {Check.SCALE, Check.UNTRANSLATED, Check.TWO_TRANSLATIONS},
}
"""What a declared deviation answers: checks that compare with the original, never those of form."""
