"""What a paper says at the end of its letters: where to send one, how long it may be."""

import re
from collections.abc import Sequence
from dataclasses import replace

from tm.ingest.looks.parts import Part, Role
from tm.ingest.phrases.formulas import greets
from tm.ingest.phrases.sections import Section, section_of
from tm.ingest.phrases.signs import has_address
from tm.ingest.words.cases import word_count

_FIGURE = re.compile(r"\d")
_LETTERS = re.compile(r"\b(?:letters?|cartas?|lettres?)\b", re.IGNORECASE)
_CALLS = re.compile(
    r"(?:please\s+)?(?:write|send)\s+(?:to\s+)?(?:us|yours|your|letters|the)\b|"
    r"(?:escr[ií]b[aei]n?|m[aá]nd[ae]n?|mand[aá]|env[ií][ae]n?|envi[aá])(?:\s+(?:a|al|su|sus|tu|tus|cartas|la)\b|nos\b)|"
    r"(?:escr[ií]b|m[aá]nd|env[ií])[ae]nos\b",
    re.IGNORECASE,
)
"""How a paper asks its readers to write: with its first word."""
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
        and word_count(part.text) <= _LONGEST
        and (_asks(part.text) or (below is not Role.TEXT and _gives_address(part.text)))
    )


def _gives_address(text: str) -> bool:
    """Whether a text speaks of letters and has an address for them."""
    return _LETTERS.search(text) is not None and has_address(text)


def _asks(text: str) -> bool:
    """Whether a text begins by asking for letters and says what becomes of them or where they go."""
    return _CALLS.match(text) is not None and (_LETTERS.search(text) or _FIGURE.search(text)) is not None
