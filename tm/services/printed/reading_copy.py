"""A reading copy for a meeting: an edition's texts on paper, every paragraph with a number to speak of.

Pure: views in, values out. A paragraph has the same number in all editions, whatever each of them leaves out.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tm.document import BlockType, Destination
from tm.services.views import ArticleView, BlockView, Piece

_NUMBERED = frozenset({BlockType.PARAGRAPH, BlockType.LIST, BlockType.BOX})
_NAME = 32
"""Letters of the name by which a meeting calls a piece."""


@dataclass(frozen=True, slots=True)
class CopiedBlock:
    """A block of the copy. What is numbered can be spoken of: `9`; what only this edition has: `9+`.

    Without pieces, the edition leaves the block out. `dateline` is run in before the first paragraph.
    """

    type: BlockType
    number: str
    lead: str
    pieces: tuple[Piece, ...]
    tail: str
    dateline: "CopiedBlock | None" = None


@dataclass(frozen=True, slots=True)
class CopiedArticle:
    """A piece of the copy, with the name by which a meeting calls it."""

    id: str
    name: str
    language: str
    page: int | None
    on_paper: bool
    blocks: tuple[CopiedBlock, ...]


def reading_copy(views: Sequence[ArticleView]) -> list[CopiedArticle]:
    """The pieces of an edition in the order given, but for those that nobody wrote for this issue."""
    copies = [
        CopiedArticle(
            id=view.id,
            name=_name(view),
            language=view.language,
            page=view.page,
            on_paper=view.destination is not Destination.WEB,
            blocks=tuple(_run_in(_blocks(view))),
        )
        for view in views
    ]
    return [copy for copy in copies if copy.blocks]


def _name(view: ArticleView) -> str:
    """The short title, else the beginning of the headline."""
    name = view.short_title or view.headline
    return name if len(name) <= _NAME else name[:_NAME].rsplit(" ", 1)[0] + "…"


def numbered(view: ArticleView) -> Iterator[tuple[BlockView, str]]:
    """The blocks that people translate, each with its number; empty for one that has none."""
    number = 0
    for block in view.blocks:
        if block.by_rule:
            continue
        counts = block.type in _NUMBERED
        number += counts and not block.own
        yield block, f"{number}{'+' if block.own else ''}" if counts else ""


def _blocks(view: ArticleView) -> Iterator[CopiedBlock]:
    return (_copied(block, number) for block, number in numbered(view))


def _copied(block: BlockView, number: str) -> CopiedBlock:
    # The date in a dateline is the house style's; a copy for a meeting does without.
    tail = "—" if block.type is BlockType.DATELINE and not block.is_home else block.tail
    return CopiedBlock(block.type, number, block.lead, block.target_pieces, tail)


def _run_in(blocks: Iterator[CopiedBlock]) -> Iterator[CopiedBlock]:
    """A dateline stands in the paragraph that follows it."""
    dateline: CopiedBlock | None = None
    for block in blocks:
        if block.type is BlockType.DATELINE:
            dateline = block
        elif dateline and block.type is BlockType.PARAGRAPH:
            yield CopiedBlock(block.type, block.number, block.lead, block.pieces, block.tail, dateline)
            dateline = None
        else:
            yield block
