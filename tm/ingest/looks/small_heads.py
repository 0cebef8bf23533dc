"""Headings in small letters, in papers that set some of theirs so: told by all of them together.

A short line that begins small mostly goes on from the one above. Where three and more of them stand apart
between whole texts, and none ends a sentence, they go on from nothing.
"""

from collections.abc import Sequence
from dataclasses import replace

from tm.ingest.chunks.cutting import Chunk
from tm.ingest.looks.parts import Part, Role, is_heading
from tm.ingest.words.cases import ends_sentence, is_question, starts_lower, starts_upper, word_count

_FEWEST, _LONGEST, _SHORTEST_TEXT, _LONGEST_SIGNATURE = 3, 8, 12, 6


def with_small_heads(parts: Sequence[Part]) -> list[Part]:
    """The parts with such headings, and with what stands above one and could only go on in it."""
    small = _small_heads([part.chunk for part in parts])
    raised = list(parts)
    for at, part in enumerate(parts):
        above = at + 1 in small and is_heading(part.text, "")
        if part.role is Role.TEXT and not part.dateline and (at in small or above):
            raised[at] = replace(part, role=Role.HEADING)
    return raised


def _small_heads(chunks: Sequence[Chunk]) -> frozenset[int]:
    """The places of the headings that begin with a small letter, if the dump has several."""
    found = [at for at in range(1, len(chunks) - 1) if _is_apart(*chunks[at - 1 : at + 2])]
    return frozenset(found) if len(found) >= _FEWEST else frozenset()


def _is_apart(above: Chunk, chunk: Chunk, below: Chunk) -> bool:
    """Whether a few small words without an end stand alone above a text that begins anew."""
    alone = len(chunk.lines) == 1 and chunk.gap > 0 and below.gap > 0
    if not alone or not starts_lower(chunk.text) or word_count(chunk.text) > _LONGEST:
        return False
    open_ = chunk.text[-1:].isalpha() or is_question(chunk.text)
    return open_ and _is_closed(above) and starts_upper(below.text) and _is_text(below)


def _is_closed(above: Chunk) -> bool:
    """Whether nothing goes on behind a chunk: a sentence ends, or a few words sign it."""
    return ends_sentence(above.text) or word_count(above.text) <= _LONGEST_SIGNATURE


def _is_text(below: Chunk) -> bool:
    return word_count(below.text) >= _SHORTEST_TEXT and ends_sentence(below.text)
