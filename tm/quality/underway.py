"""A text that somebody is still typing: what they have not come to is not missing."""

from collections.abc import Iterable
from typing import Final

from tm.quality.punctuation import ending
from tm.quality.reading import read
from tm.quality.values import Check, Finding, Pair

_OF_THE_WHOLE: Final = frozenset(
    {
        Check.QUOTES, Check.INVERTED_MARK, Check.FINAL_MARK, Check.BRACKETS, Check.SENTENCE_LOST,
        Check.LENGTH, Check.MARKUP, Check.PERCENT, Check.CURRENCY, Check.UNIT, Check.NUMBER_BARE,
    }
)  # fmt: skip
"""What the next words may put right, though it has a place in those that are there."""


def told_while_typing(found: Iterable[Finding], pair: Pair) -> list[Finding]:
    """What was found, without what the rest of the sentence may bring; all of it of a text that is whole."""
    given = list(found)
    if not _is_under_way(given, pair):
        return given
    return [each for each in given if each.target_spans and each.check not in _OF_THE_WHOLE]


def _is_under_way(found: Iterable[Finding], pair: Pair) -> bool:
    """Whether a text has not come to its last mark, or is far too short."""
    if ending(read(pair.source)) and not ending(read(pair.target)):
        return True
    is_shorter = len(pair.target) < len(pair.source)
    return is_shorter and any(each.check is Check.LENGTH for each in found)
