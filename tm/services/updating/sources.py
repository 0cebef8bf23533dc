"""The three texts of an update as values: the older source, the newer one, and what the desk has."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from tm import document
from tm.revision.matching import same_pieces
from tm.revision.values import At, Part, Piece, Where
from tm.services.filing.pieces import PieceArticle, PieceBlock, PieceUnit
from tm.services.loading import issue_articles
from tm.services.updating.printed import printed_translations
from tm.storage.issues import Article, Block, Issue
from tm.storage.units import Unit


@dataclass(frozen=True, slots=True)
class Desk:
    """The articles of an issue with the blocks of their original, and the units of each."""

    articles: tuple[Article, ...]
    blocks: tuple[tuple[Block, ...], ...]
    units: tuple[tuple[tuple[Unit, ...], ...], ...]

    def article(self, at: At) -> Article:
        """The article in which a sentence stands."""
        return self.articles[at.piece]

    def block(self, at: At) -> Block:
        """The block in which a sentence stands."""
        return self.blocks[at.piece][at.part]

    def unit(self, at: At) -> Unit:
        """The row of a sentence."""
        return self.units[at.piece][at.part][at.sentence]

    @property
    def pieces(self) -> list[Piece]:
        """What it says."""
        return [
            Piece(
                tuple(
                    Part(block.type, tuple(unit.text for unit in units))
                    for block, units in zip(blocks, lines, strict=True)
                )
            )
            for blocks, lines in zip(self.blocks, self.units, strict=True)
        ]


@dataclass(frozen=True, slots=True)
class Source:
    """A source cut into blocks, as it was read."""

    articles: tuple[PieceArticle, ...]

    def block(self, where: Where) -> PieceBlock:
        """A block of it."""
        return self.articles[where.piece].blocks[where.part]

    @property
    def pieces(self) -> list[Piece]:
        """What it says."""
        return [
            Piece(
                tuple(Part(block.type, tuple(unit.text for unit in block.units)) for block in article.blocks)
            )
            for article in self.articles
        ]


@dataclass(frozen=True, slots=True)
class Texts:
    """The older source, the newer one, and the desk."""

    older: Source
    newer: Source
    desk: Desk


def desk_of(session: Session, issue: Issue) -> Desk:
    """What the desk has of an issue: living articles, printed translations, their sentences; four queries."""
    return desk_of_articles(session, [*issue_articles(session, issue), *printed_translations(session, issue)])


def desk_of_articles(session: Session, articles: Sequence[Article]) -> Desk:
    """What the desk has of articles: blocks of the original, sentences; two queries."""
    ids = [article.id for article in articles]
    own = (Block.article_id.in_(ids), Block.retired_at.is_(None), Block.edition_id.is_(None))
    blocks: dict[int, list[Block]] = defaultdict(list)
    for block in session.scalars(select(Block).where(*own).order_by(Block.position, Block.id)):
        blocks[block.article_id].append(block)
    units: dict[int, list[Unit]] = defaultdict(list)
    living = select(Unit).join(Block, Block.id == Unit.block_id).where(*own, Unit.retired_at.is_(None))
    for unit in session.scalars(living.order_by(Unit.position, Unit.id)):
        units[unit.block_id].append(unit)
    rows = tuple(tuple(blocks[id_]) for id_ in ids)
    lines = tuple(tuple(tuple(units[block.id]) for block in each) for each in rows)
    return Desk(tuple(articles), rows, lines)


def as_source(desk: Desk) -> Source:
    """What the desk has, as if it had been read just now."""
    return Source(
        tuple(
            PieceArticle(_found(article), tuple(map(_as_piece, blocks, units)))
            for article, blocks, units in zip(desk.articles, desk.blocks, desk.units, strict=True)
        )
    )


def _found(article: Article) -> document.Article:
    return document.Article(article.kind, article.language, (), article.start_line or 0, article.page)


def _as_piece(block: Block, units: Sequence[Unit]) -> PieceBlock:
    lines = tuple((first, last) for first, last in block.lines)
    own = tuple(PieceUnit(unit.text, unit.gap_after, unit.words) for unit in units)
    return PieceBlock(block.type, block.lead, block.tail, own, lines, block.pattern)


def base_of(older: Sequence[PieceArticle], newer: Source, desk: Desk) -> list[Piece]:
    """What the newer source is compared with: the older one, and pieces of the desk that came otherwise.

    Of these only those count that the newer source has: what it has not was never in any.
    """
    known = Source(tuple(older)).pieces
    from_older = same_pieces(known, desk.pieces)
    typed = [piece for number, piece in enumerate(desk.pieces) if number not in from_older]
    used = set(same_pieces([*known, *typed], newer.pieces).values())
    return [*known, *(piece for number, piece in enumerate(typed, len(known)) if number in used)]
