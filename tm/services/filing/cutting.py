"""From the values of an import to pieces: lead and tail off, the rest cut into units and counted."""

from tm import document, words
from tm.document import LAYOUT_RESIDUE, SENTENCE_BLOCKS, BlockType, Kind, Pattern
from tm.ingest import split_dateline, split_signoff, volume_line
from tm.segmentation import sentences
from tm.services.filing.pieces import PieceArticle, PieceBlock, PieceUnit


def cut_article(article: document.Article) -> PieceArticle:
    """The article with its blocks cut into units."""
    blocks = tuple(cut_block(block, article.language, article.kind) for block in article.blocks)
    return PieceArticle(article, blocks)


def cut_block(block: document.Block, language: str, kind: Kind = Kind.NEWS) -> PieceBlock:
    """The block of an article of that kind, cut into units; together they are its text."""
    language = block.language or language
    lead, core, tail = split_ends(block.type, block.text)
    pattern = Pattern.VOLUME_LINE if _is_volume_line(block, language, kind) else None
    return PieceBlock(block.type, lead, tail, cut_text(block.type, core, language), block.lines, pattern)


def split_ends(type_: BlockType, text: str) -> tuple[str, str, str]:
    """What stands before the words to translate, the words, and what stands behind them.

    Before a sign-off stands its dash, behind a dateline its date and dash; other blocks are all words.
    """
    if type_ is BlockType.SIGNOFF:
        lead, core = split_signoff(text)
        return lead, core, ""
    if type_ is BlockType.DATELINE:
        core, tail = split_dateline(text)
        return "", core, tail
    return "", text, ""


def cut_text(type_: BlockType, text: str, language: str) -> tuple[PieceUnit, ...]:
    """The units of a text: sentences of running text, else the whole, line breaks kept."""
    if not text:
        return ()
    if type_ not in SENTENCE_BLOCKS or "\n" in text:
        return (PieceUnit(text, "", words.count(text)),)
    return tuple(
        PieceUnit(each.text, each.gap_after, words.count(each.text)) for each in sentences(text, language)
    )


def _is_volume_line(block: document.Block, language: str, kind: Kind) -> bool:
    """Whether a line of the masthead, or of boilerplate elsewhere, says which number of the paper this is."""
    furniture = block.type is BlockType.BOILERPLATE or (
        kind is Kind.MASTHEAD and block.type not in LAYOUT_RESIDUE
    )
    return furniture and volume_line(block.text, language) is not None
