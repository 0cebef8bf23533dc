"""What a paper prints again and again: running heads, boxes and notices, told from what only looks alike."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from tm.ingest.chunks.cutting import Chunk
from tm.ingest.chunks.doubled import is_double
from tm.ingest.cuts.jumpwords import Direction, find_jump
from tm.ingest.looks.parts import FIGURE, is_heading, masked
from tm.ingest.phrases.credits import ends_with_credit
from tm.ingest.phrases.datelines import find_dateline
from tm.ingest.phrases.folios import is_dated, page_of, read_folio
from tm.ingest.phrases.formulas import is_formula, withholds_name
from tm.ingest.phrases.persons import names_writer
from tm.ingest.phrases.signs import (
    is_byline,
    is_caps,
    is_credit,
    is_page_number,
    is_separator,
    is_signoff,
)
from tm.ingest.words.cases import ends_sentence, word_count
from tm.ingest.words.names import is_name
from tm.ingest.words.vocabulary import Vocabulary

_LONGEST = 40
_LONGEST_FOLIO, _LONGEST_SHORT_FOLIO = 14, 8
_LONGEST_DATELINE = 10
_FEWEST_WORDS = 4
_SECTION_WORDS = 3
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_TURN = 4
"""How many pages may lie between two running heads of one shape."""


@dataclass(slots=True)
class _Shape:
    """Where a text of one shape stands; its length in words; how often a page turns there."""

    words: int
    places: list[int] = field(default_factory=list)
    at_page_end: int = 0


def repeated(chunks: Sequence[Chunk], words: Vocabulary, title: str) -> tuple[frozenset[str], frozenset[str]]:
    """Shapes of running heads and folios, and of texts that the paper prints again and again."""
    shapes: dict[str, _Shape] = {}
    names: dict[str, _Shape] = {}
    for index, chunk in enumerate(chunks):
        if word_count(chunk.text[:400]) > _LONGEST or _is_own(chunks, index):
            continue
        if is_separator(chunk.text):
            continue
        named = is_name(chunk.text, words) and chunk.text.casefold() != chunks[0].lines[0].text.casefold()
        kept = names if named else shapes
        found = kept.setdefault(masked(chunk.text), _Shape(word_count(chunk.text)))
        found.places.append(index)
        found.at_page_end += _at_page_end(chunks, index)
    folios = {shape for shape, found in shapes.items() if _is_folio(shape, found, chunks)}
    folios |= {masked(chunk.text) for chunk in chunks[1:] if read_folio(chunk.text, title)}
    if title:
        folios.add(masked(f"{title} {FIGURE}"))
    often = {shape: found for shape, found in shapes.items() if len(found.places) > 1}
    repeats = {shape for shape, found in often.items() if _is_repeat(found, chunks)}
    often |= {shape: found for shape, found in names.items() if _entitles(found, repeats, chunks)}
    return frozenset(folios), frozenset(_with_neighbours(repeats, often, chunks) - folios)


def _is_folio(shape: str, found: _Shape, chunks: Sequence[Chunk]) -> bool:
    number = len(found.places)
    if number < 2 or found.words > _LONGEST_FOLIO or _heads_pieces(found, chunks):
        return False
    if found.at_page_end * 2 >= number:
        return True
    if FIGURE not in shape.split():
        return False
    texts = [chunks[place].text for place in found.places]
    short = found.words <= _LONGEST_SHORT_FOLIO or is_dated(texts[0])
    return found.at_page_end > 0 or (short and _turns(texts))


def _turns(texts: Sequence[str]) -> bool:
    """Whether the numbers in texts of one shape rise as those of pages do, or are years."""
    if not any(character.isalpha() for character in texts[0]):
        return True
    pages = [page_of(text) for text in texts]
    if None in pages:
        return all(_YEAR.search(text) for text in texts)
    steps = [after - before for before, after in pairwise(pages) if before and after]
    return all(0 <= step <= _TURN for step in steps)


def _is_repeat(found: _Shape, chunks: Sequence[Chunk]) -> bool:
    times = len(found.places)
    figures = {tuple(re.findall(r"\d+", chunks[place].text)) for place in found.places}
    if len(figures) > 1:
        return False
    return (times > 2 or found.words >= _FEWEST_WORDS) and not _heads_pieces(found, chunks)


def _heads_pieces(found: _Shape, chunks: Sequence[Chunk]) -> bool:
    """Whether a word or three stand above another headline each time: the name of a section, a kicker."""
    texts = [chunks[place].text for place in found.places]
    if found.words > _SECTION_WORDS or any(character.isdigit() for text in texts for character in text):
        return False
    if masked(texts[0]) == masked(chunks[0].lines[0].text) or found.places[-1] + 2 >= len(chunks):
        return False
    heads = {chunks[place + 1].text for place in found.places}
    return len(heads) == len(found.places) and all(
        is_heading(chunks[place + 1].text, chunks[place + 2].text) for place in found.places
    )


def _with_neighbours(repeats: set[str], often: Mapping[str, _Shape], chunks: Sequence[Chunk]) -> set[str]:
    """The shapes with the short ones that stand beside one of them each time: the title of a notice."""
    grown = set(repeats)
    at = {place: shape for shape, found in often.items() for place in found.places}
    for shape, found in often.items():
        if _heads_pieces(found, chunks):
            continue
        for step in (-1, 1):
            beside = {at.get(place + step) for place in found.places}
            if len(beside) == 1 and beside <= repeats:
                grown.add(shape)
    return grown


def _entitles(found: _Shape, repeats: set[str], chunks: Sequence[Chunk]) -> bool:
    """Whether what looks like a name is the title of a notice: in capitals, above the same text each time."""
    below = {masked(chunks[place + 1].text) for place in found.places if place + 1 < len(chunks)}
    loud = all(is_caps(chunks[place].text) for place in found.places)
    return loud and len(found.places) > 1 and len(below) == 1 and below <= repeats


def _is_own(chunks: Sequence[Chunk], index: int) -> bool:
    """Whether a text that stands twice still belongs to a piece: bylines, sign-offs, jumps, quotations."""
    text = chunks[index].text
    near = [chunks[place].text for place in (index - 1, index + 1) if 0 <= place < len(chunks)]
    jumps = [find_jump(each) for each in (text, *near)]
    if (
        is_byline(text)
        or (index and chunks[index].gap == 0 and is_byline(near[0]))
        or names_writer(text)
        or withholds_name(text)
        or is_credit(text)
        or ends_with_credit(text)
        or is_signoff(text)
        or is_formula(text)
        or jumps[0]
        or any(is_double(text, each) for each in near)
        or (find_dateline(text) is not None and word_count(text) > _LONGEST_DATELINE)
    ):
        return True
    if not re.search(r"\d", text) and any(jump and jump.direction is Direction.FROM for jump in jumps[1:]):
        return True
    following = chunks[index + 1].text if index + 1 < len(chunks) else ""
    signed = is_byline(following) or find_dateline(following[:200]) is not None
    return (signed and is_heading(text, following)) or (text[:1] in '“"«—' and ends_sentence(text))


def _at_page_end(chunks: Sequence[Chunk], index: int) -> bool:
    after = chunks[index + 1] if index + 1 < len(chunks) else None
    before = chunks[index - 1] if index else None
    return (
        chunks[index].new_page
        or (after is not None and after.new_page)
        or (after is None and any(character.isdigit() for character in chunks[index].text))
        or (after is not None and is_page_number(after.text))
        or (before is not None and is_page_number(before.text))
    )
