"""Quotations that one sentence opens and another closes: marks that seem loose in a sentence alone.

A translator may say who speaks before a quotation that the original interrupts, so that it opens in one
sentence and closes in the next; or tell in other words what the original quotes.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Final

from tm.document import BlockType
from tm.quality.punctuation import ending
from tm.quality.quotation_marks import Mark, Side, balance, usual_quotes
from tm.quality.reading import source, target
from tm.quality.throughout import Part
from tm.quality.values import Check, Finding

_BEFORE_WORDS: Final = " \"'“”«»‘’—–-"
_NEAR: Final = 1
"""So many paragraphs on, a quotation that was opened may be closed without being opened again."""


def in_order(parts: Sequence[Part], found: Mapping[str, Sequence[Finding]]) -> Iterator[tuple[str, Finding]]:
    """What was said of marks of single sentences that are in order once their neighbours are read too."""
    yield from _going_on(parts, found)
    paragraphs = [part for part in parts if part.pair.block_type is BlockType.PARAGRAPH]
    loose = _without_partner(paragraphs)
    for place, part in enumerate(paragraphs):
        for finding in found.get(part.id, ()):
            if finding.check is Check.QUOTES and not _is_fault(finding, place, paragraphs, loose):
                yield part.id, finding


def _going_on(parts: Sequence[Part], found: Mapping[str, Sequence[Finding]]) -> Iterator[tuple[str, Finding]]:
    """Commas at the end of a sentence that the next one goes on with, in small letters."""
    for part, following in pairwise(parts):
        for finding in found.get(part.id, ()):
            is_comma = finding.check is Check.FINAL_MARK and ending(target(part.pair)) == "comma"
            if is_comma and target(following.pair).prose.lstrip(_BEFORE_WORDS)[:1].islower():
                yield part.id, finding


def _is_fault(finding: Finding, place: int, parts: Sequence[Part], loose: Sequence[Sequence[Mark]]) -> bool:
    """Whether a mark has no partner in the neighbours, or lacks where a neighbour has the other one.

    A quotation that was never closed is told where it opens.
    """
    if finding.target_spans:
        return bool(loose[place])
    theirs = balance(source(parts[place].pair), usual_quotes(parts[place].pair.source_language)).loose
    if not any(mark.side is Side.OPENS for mark in theirs):
        return False
    following = next((marks for marks in loose[place + 1 :] if marks), ())
    return any(mark.side is Side.CLOSES for mark in following[:1])


def _without_partner(parts: Sequence[Part]) -> list[list[Mark]]:
    """The marks of each sentence that have none in it, nor in the sentences beside it."""
    loose: list[list[Mark]] = [[] for _ in parts]
    opened: list[tuple[int, Mark]] = []
    paragraph, opened_in = 0, 0
    for place, part in enumerate(parts):
        paragraph += place > 0 and part.block != parts[place - 1].block
        for mark in balance(target(part.pair), part.pair.house.quotes).loose:
            if mark.side is Side.CLOSES and opened and paragraph - opened_in <= _NEAR:
                for where, partner in opened:
                    loose[where].remove(partner)
                opened = []
                continue
            loose[place].append(mark)
            if mark.side is Side.OPENS:
                again = opened if mark.at == 0 and paragraph - opened_in == _NEAR else []
                opened, opened_in = [*again, (place, mark)], paragraph
            else:
                opened = []
    return loose
