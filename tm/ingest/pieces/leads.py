"""The first paragraph below a headline: its dateline may have a shape that elsewhere is a caption's."""

from collections.abc import Sequence
from dataclasses import replace

from tm.ingest.looks.parts import Part, Role
from tm.ingest.phrases.datelines import (
    dateline_over_lines,
    find_country_lead,
    find_lead_dateline,
    find_region_lead,
)
from tm.ingest.phrases.formulas import opens_with_greeting
from tm.ingest.words.cases import ends_sentence, word_count

_ABOVE = frozenset({Role.HEADLINE, Role.DECK, Role.BYLINE})
_FIRST = frozenset({Role.TEXT, Role.CAPTION, Role.DECK})
_LONGEST_DECK = 30


def settle_leads(parts: Sequence[Part], language: str) -> list[Part]:
    """The parts with the datelines of first paragraphs."""
    read = list(parts)
    regions = any(_opens_with_region(part, language) for part in parts)
    for index, part in enumerate(parts):
        if opens_with_greeting(part.text):
            continue  # "Sir – I write…" comes from no place
        if part.role in _FIRST and part.dateline is None and _is_first(read, index):
            lines = [line.text for line in part.chunk.lines]
            dateline = dateline_over_lines(lines, find_lead_dateline) or find_country_lead(lines[0], language)
            dateline = dateline or (find_region_lead(lines[0]) if regions else None)
            if dateline:
                read[index] = replace(part, role=Role.TEXT, dateline=dateline)
                _raise_deck(read, index - 1)
    return read


def _opens_with_region(part: Part, language: str) -> bool:
    """Whether a text opens with a place and its country: a paper that does so has other regions too."""
    text = part.text if part.role in _FIRST and part.dateline is None else ""
    return find_region_lead(text) is not None and find_country_lead(text, language) is not None


def _is_first(parts: Sequence[Part], index: int) -> bool:
    """Whether a part stands below a headline, with what may stand between."""
    above = index - 1
    while above >= 0 and parts[above].role is Role.FOLIO:
        above -= 1
    return above >= 0 and (parts[above].role in _ABOVE or _may_be_deck(parts, above))


def _may_be_deck(parts: Sequence[Part], index: int) -> bool:
    """Whether a few words without an end stand right below a headline."""
    part = parts[index]
    below_headline = index > 0 and parts[index - 1].role is Role.HEADLINE
    open_end = part.role in {Role.TEXT, Role.CAPTION} and not ends_sentence(part.text)
    return below_headline and open_end and part.dateline is None and word_count(part.text) <= _LONGEST_DECK


def _raise_deck(read: list[Part], index: int) -> None:
    if _may_be_deck(read, index):
        read[index] = replace(read[index], role=Role.DECK)
