"""A pasted translation put beside the sentences of its article.

Pure: an article as values and a text in, a proposal out. A text with our numbers is matched block by block;
any other is read as an article and aligned whole, as an original is (`tm.services.originals`).
"""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Final, TypeAlias

from tm.document import LAYOUT_RESIDUE, Block, BlockType
from tm.errors import N_, TmError
from tm.ingest import read_article
from tm.services.filing.cutting import cut_article, cut_block
from tm.services.filing.pieces import PieceBlock
from tm.services.originals.pairs import Languages, Match, Part, followers, match
from tm.services.originals.proposals import parts_of
from tm.services.pasting.reading import numbered, wanted_blocks
from tm.services.views import ArticleView, BlockView, UnitView

LONGEST: Final = 1_000_000
"""Characters of a pasted translation."""
AWAY: Final = -1
"""The place of a pasted sentence that is not wanted."""
Place: TypeAlias = int | None
"""A sentence of the article, by number; None: with the words before it; or `AWAY`."""
_HEADS: Final = frozenset(
    {
        BlockType.HEADLINE,
        BlockType.KICKER,
        BlockType.DECK,
        BlockType.BYLINE,
        BlockType.DATELINE,
        BlockType.SIGNOFF,
    }
)
"""What stands at the beginning and at the end of the running text: where only one of the texts seems to have
it, it was read as something else in the other."""


@dataclass(frozen=True)
class Pasted:
    """A translation beside its article. `sentences`: each with the white space behind it, by number."""

    blocks: tuple[BlockView, ...]
    sentences: tuple[tuple[str, str], ...]
    pairs: tuple[Match, ...]

    @cached_property
    def units(self) -> tuple[UnitView, ...]:
        """The article's sentences by number."""
        return tuple(unit for block in self.blocks for unit in block.units)

    @property
    def doubts(self) -> tuple[Match, ...]:
        """The pairs with sentences that a person is asked about."""
        return tuple(pair for pair in self.pairs if pair.misplaced)

    @cached_property
    def places(self) -> dict[int, Place]:
        """For each pasted sentence the one that it renders, as proposed."""
        return {
            number: pair.original[0] if pair.original else None
            for pair in self.pairs
            for number in pair.present
        }

    @cached_property
    def firsts(self) -> set[int]:
        """The sentences with which blocks begin."""
        return {part.first for part in parts_of(self.blocks)}

    @cached_property
    def seen(self) -> str:
        """What tells this proposal from one for other texts or another state of the translation."""
        ours = [f"{unit.id} {unit.version} {unit.translation_version}" for unit in self.units]
        return hashlib.sha256("\n".join([*ours, *(text for text, _ in self.sentences)]).encode()).hexdigest()[
            :16
        ]

    def joined(self, said: set[int]) -> tuple[set[int], set[int]]:
        """Sentences joined to the one before, and those whose words say some of another block."""
        return followers(self.pairs, self.firsts, said)


def prepare(view: ArticleView, text: str) -> Pasted:
    """The pasted translation of an article into the edition of the view, aligned with its sentences.

    Raises:
        TmError: there is no text, far too much of it, or nothing in the article to translate.
    """
    if not text.strip():
        raise TmError(N_("There is no text; paste the translation first."))
    if len(text) > LONGEST:
        raise TmError(N_("This is far more than one article; paste only the translation of this one."))
    blocks = tuple(wanted_blocks(view))
    if not blocks:
        raise TmError(N_("There is nothing to translate in this article."))
    speak = Languages(view.language, view.edition)
    numbers = numbered(text, len(blocks))
    if numbers is None:
        return _whole(blocks, text, speak)
    return _by_number(blocks, numbers, speak)


def _whole(blocks: tuple[BlockView, ...], text: str, speak: Languages) -> Pasted:
    article = cut_article(read_article(text, language=speak.present))
    pasted = [block for block in article.blocks if block.units and block.type not in LAYOUT_RESIDUE]
    ours, theirs = parts_of(blocks), parts_of(pasted)
    alone = _HEADS & ({part.type for part in ours} ^ {part.type for part in theirs})
    pairs = match(_as_running(ours, alone), _as_running(theirs, alone), speak)
    return Pasted(blocks, _sentences(pasted), pairs)


def _by_number(blocks: tuple[BlockView, ...], numbers: dict[int, str], speak: Languages) -> Pasted:
    pasted = {
        number: cut_block(_read(blocks, number, text), speak.present)
        for number, text in sorted(numbers.items())
    }
    ours = parts_of(blocks)
    theirs = dict(zip(pasted, parts_of(list(pasted.values())), strict=True))
    pairs: list[Match] = []
    for number, part in enumerate([None, *ours]):
        pairs.extend(_one_block(part, theirs.get(number), speak))
    return Pasted(blocks, _sentences(list(pasted.values())), tuple(pairs))


def _one_block(ours: Part | None, theirs: Part | None, speak: Languages) -> Sequence[Match]:
    """The number says that the two belong together, so that their types need not agree."""
    sides = [part.numbers if part else () for part in (ours, theirs)]
    if ours is None or theirs is None or min(map(len, sides)) == 1:
        return [Match(sides[0], sides[1], 1.0)] if any(sides) else []
    return match([replace(ours, type=BlockType.BOX)], [replace(theirs, type=BlockType.BOX)], speak)


def _read(blocks: Sequence[BlockView], number: int, text: str) -> Block:
    """The words behind a number as a block of its kind; mail breaks lines where the original does not."""
    block = blocks[number - 1] if number else None
    broken = block is not None and "\n" in block.source_text
    words = text if broken else " ".join(text.split())
    return Block(block.type if block else BlockType.PARAGRAPH, words, ())


def _as_running(parts: Sequence[Part], types: frozenset[BlockType]) -> list[Part]:
    return [replace(part, type=BlockType.PARAGRAPH) if part.type in types else part for part in parts]


def _sentences(blocks: Sequence[PieceBlock]) -> tuple[tuple[str, str], ...]:
    """Behind a block's last sentence stands nothing; a space if it comes to stand before another."""
    return tuple((unit.text, unit.gap_after) for block in blocks for unit in block.units)
