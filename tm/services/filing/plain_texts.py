"""A text that somebody wrote or pasted, as the paragraphs and sentences that an aligner compares."""

from collections.abc import Iterator

from tm.document import BlockType
from tm.ingest import read_article
from tm.segmentation import sentences
from tm.services.filing.cutting import cut_article
from tm.services.filing.pieces import PieceBlock

_ONE = frozenset(
    {BlockType.HEADLINE, BlockType.KICKER, BlockType.BYLINE, BlockType.SUBHEAD, BlockType.SIGNOFF}
)


def paragraphs(text: str, language: str) -> tuple[tuple[str, ...], ...]:
    """The sentences of a text, paragraph by paragraph; a heading is a paragraph of one sentence.

    Hard-wrapped lines are joined and broken words mended; every word is in exactly one sentence. A dateline
    belongs to the sentence that it runs into.

    Raises:
        UnreadableDump: there is no text in it that we can read.
        UnknownLanguage: `language` is no language tag.
    """
    blocks = cut_article(read_article(text, language=language)).blocks
    return tuple(_cut(list(_run_in(blocks)), language))


def _run_in(blocks: tuple[PieceBlock, ...]) -> Iterator[tuple[BlockType, str]]:
    """The blocks' texts, datelines at the beginning of what follows them."""
    before = ""
    for block in blocks:
        if block.type is BlockType.DATELINE:
            before += block.text + " "
            continue
        yield block.type, before + block.text
        before = ""
    if before:
        yield BlockType.PARAGRAPH, before


def _cut(blocks: list[tuple[BlockType, str]], language: str) -> Iterator[tuple[str, ...]]:
    for type_, text in blocks:
        if type_ in _ONE:
            yield (text.strip(),)
        else:
            yield tuple(sentence.text for sentence in sentences(text, language))
