"""Parts that a pasted original lacks, written in its language while it is put in."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TypeAlias

from tm.document import Block, BlockType
from tm.errors import N_, TmError
from tm.services.filing.cutting import cut_block
from tm.services.filing.pieces import PieceBlock
from tm.services.originals.proposals import Answers, Proposal
from tm.services.structure.lengths import LONGEST_PART, check_length
from tm.services.views import ArticleView, BlockView
from tm.text import clean, fold

Written: TypeAlias = tuple[str, str]
"""What a part is, and its words."""


def with_written(
    view: ArticleView, proposal: Proposal, answers: Answers, written: Mapping[str, str]
) -> Answers:
    """The answers, with words in the original's language for parts of the article (ids) that would stay.

    Such a part gives way to them as the others do; without words it stays in its edition only.

    Raises:
        TmError: far too many words.
    """
    said = [block for block in proposal.stays if fold(written.get(block.id, ""))]
    parts = tuple((block.type.value, fold(clean(written[block.id]))) for block in said)
    first = len(proposal.originals)
    for block, piece in zip(said, written_blocks(parts, proposal.language), strict=True):
        answers = _with_part(answers, block, first, len(piece.units))
        first += len(piece.units)
    place = {unit.id: number for number, unit in enumerate(u for block in view.blocks for u in block.units)}
    in_order = tuple(sorted(answers.sentences, key=lambda each: place[each[0]]))
    return replace(answers, sentences=in_order, written=parts)


def written_blocks(parts: Sequence[Written], language: str) -> tuple[PieceBlock, ...]:
    """The parts, cut into sentences.

    Raises:
        TmError: one is far too long, or has no words.
    """
    for _, text in parts:
        check_length(text, LONGEST_PART)
    blocks = tuple(cut_block(Block(BlockType(type_), text, ()), language) for type_, text in parts)
    if not all(block.units for block in blocks):
        raise TmError(N_("There are no words in this; type some, or leave it empty."))
    return blocks


def _with_part(answers: Answers, block: BlockView, first: int, count: int) -> Answers:
    """Sentence by sentence where there are as many, else all together."""
    alike = len(block.units) == count
    numbers = [first + (place if alike else 0) for place, _ in enumerate(block.units)]
    pairs = tuple((unit.id, number) for unit, number in zip(block.units, numbers, strict=True))
    rest = () if alike else tuple(range(first + 1, first + count))
    return replace(
        answers,
        sentences=answers.sentences + pairs,
        joined=answers.joined + rest,
        unsure=answers.unsure if alike else (*answers.unsure, first),
    )
