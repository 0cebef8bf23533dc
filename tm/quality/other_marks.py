"""Quotation marks of another house in a text that mostly has its own: a slip there, a manner elsewhere."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from tm.quality import quotations
from tm.quality.quotation_marks import balance
from tm.quality.reading import target
from tm.quality.throughout import Found, Part
from tm.quality.values import Check, Finding

_OF_OTHERS: Final = frozenset({Check.STRAIGHT_QUOTES, Check.OTHER_QUOTES})
"""What nobody is told of where it is the manner of the whole text."""
_LEAST: Final = 3
_MOSTLY: Final = 2
"""So many sentences with the marks of the house, and so many times those with others, tell its manner."""


def findings(parts: Sequence[Part]) -> Iterator[Found]:
    """Sentences with marks that the edition does not write, where it nearly always writes its own."""
    quoting = [part for part in parts if balance(target(part.pair), part.pair.house.quotes).marks]
    others = {part.id: each for part in quoting for each in _of_others(part)}
    own = sum(part.id not in others for part in quoting)
    if own >= max(_LEAST, _MOSTLY * len(others)):
        for id_, finding in others.items():
            yield id_, replace(finding, check=Check.QUOTES_STYLE)


def _of_others(part: Part) -> list[Finding]:
    """What is found of such marks in a sentence, if the edition is not told of it anyway."""
    options = part.pair.options
    found = quotations.findings(part.pair)
    return [each for each in found if each.check in _OF_OTHERS and not options.wants(each.check)]
