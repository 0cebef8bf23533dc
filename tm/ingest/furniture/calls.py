"""What a paper says at the end of its letters: where to send one, how long it may be."""

import re
from collections.abc import Sequence
from dataclasses import replace

from tm.ingest.looks.parts import Part, Role
from tm.ingest.phrases.formulas import greets
from tm.ingest.phrases.sections import Section, section_of
from tm.ingest.phrases.signs import has_address
from tm.ingest.words.cases import word_count

_LETTERS = re.compile(r"\b(?:letters?|cartas?|lettres?)\b", re.IGNORECASE)
_LONGEST, _LONGEST_SIGNATURE = 60, 8
_SIGNS = frozenset({Role.SIGNOFF, Role.HEADING})


def place_calls(parts: Sequence[Part]) -> list[Part]:
    """The parts with the call for letters behind the last of them: it is of none, and who is above signs."""
    typed = list(parts)
    letters = False
    for index, part in enumerate(parts):
        if part.role is Role.HEADING:
            letters = letters or section_of(part.text) is Section.LETTERS
        elif letters and _calls(parts, index):
            typed[index] = replace(part, role=Role.BOILERPLATE)
        letters = letters or greets(part.text)
    return typed


def _calls(parts: Sequence[Part], index: int) -> bool:
    """Whether a short text between a signature and the end of the letters says where to write to."""
    part, above = parts[index], parts[index - 1]
    below = parts[index + 1].role if index + 1 < len(parts) else Role.FOLIO
    signed = above.role in _SIGNS and word_count(above.text) <= _LONGEST_SIGNATURE
    return (
        part.role is Role.TEXT
        and part.chunk.gap > 0
        and signed
        and below is not Role.TEXT
        and word_count(part.text) <= _LONGEST
        and _LETTERS.search(part.text) is not None
        and has_address(part.text)
    )
