"""Pieces into tables: articles, blocks, units and their first versions, in a handful of statements."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby

from sqlalchemy import insert
from sqlalchemy.orm import Session

from tm import languages
from tm.document import LineRange
from tm.services.filing.pieces import PieceArticle, PieceBlock
from tm.services.placements import editions_of, place_defaults
from tm.services.remembering import index_originals
from tm.storage.base import Base, public_id
from tm.storage.issues import Article, Block, RawDocument
from tm.storage.paper import Edition
from tm.storage.people import Person
from tm.storage.units import Unit, UnitVersion

Place = tuple[int, int]
"""Number of the article among those filed, number of the block in it."""


@dataclass(frozen=True, slots=True)
class Filing:
    """Where pieces go: the issue (None: the pool), the raw document, the first position, who and when."""

    issue_id: int | None
    raw: RawDocument
    first_position: int
    person: Person | None
    at: datetime


@dataclass(frozen=True, slots=True)
class Filed:
    """The articles that were stored, and the number of each block's row."""

    articles: tuple[Article, ...]
    blocks: Mapping[Place, int]


def file_pieces(
    session: Session, pieces: Sequence[PieceArticle], standing: Mapping[Place, int], filing: Filing
) -> Filed:
    """Store the pieces and place their articles where they go by themselves.

    `standing` says which blocks are linked to which standing text (its number).
    """
    articles = _articles(session, pieces, filing)
    _set_parents(session, pieces, articles)
    filed = fill(session, articles, pieces, standing, filing)
    place_defaults(session, articles)
    return filed


def fill(
    session: Session,
    articles: Sequence[Article],
    pieces: Sequence[PieceArticle],
    standing: Mapping[Place, int],
    filing: Filing,
) -> Filed:
    """Store the blocks of pieces in articles, which have none yet, one piece in each."""
    places = [
        ((number, place), block)
        for number, piece in enumerate(pieces)
        for place, block in enumerate(piece.blocks)
    ]
    ids = _insert(
        session, Block, [_block_row(articles[at[0]].id, at, block, standing) for at, block in places]
    )
    blocks = {at: id_ for (at, _), id_ in zip(places, ids, strict=True)}
    _units(session, [(blocks[at], block) for at, block in places], filing)
    index_originals(session, [article.id for article in articles])
    return Filed(tuple(articles), blocks)


def home_of(editions: Sequence[Edition], language: str) -> Edition | None:
    """The edition in which a text of that language is at home."""
    tag = languages.home_edition(language, [edition.tag for edition in editions])
    return next((edition for edition in editions if edition.tag == tag), None)


def _articles(session: Session, pieces: Sequence[PieceArticle], filing: Filing) -> list[Article]:
    editions = editions_of(session)
    homes = {language: home_of(editions, language) for language in {piece.found.language for piece in pieces}}
    articles = []
    for number, piece in enumerate(pieces):
        home = homes[piece.found.language]
        articles.append(
            Article(
                issue_id=filing.issue_id,
                raw_id=filing.raw.id,
                kind=piece.found.kind,
                language=piece.found.language,
                home_edition_id=None if home is None else home.id,
                page=piece.found.page,
                position=filing.first_position + number,
                start_line=piece.found.start_line or None,
                created_at=filing.at,
            )
        )
    session.add_all(articles)
    session.flush()
    return articles


def _set_parents(session: Session, pieces: Sequence[PieceArticle], articles: Sequence[Article]) -> None:
    """Link sidebars and boxes to the article that begins at the line they name."""
    by_line = {piece.found.start_line: article.id for piece, article in zip(pieces, articles, strict=True)}
    for piece, article in zip(pieces, articles, strict=True):
        parent = by_line.get(piece.found.sidebar_of) if piece.found.sidebar_of else None
        article.parent_id = parent if parent != article.id else None
    session.flush()


def _block_row(
    article_id: int, at: Place, block: PieceBlock, standing: Mapping[Place, int]
) -> dict[str, object]:
    return {
        "public_id": public_id(),
        "article_id": article_id,
        "type": block.type,
        "position": at[1],
        "lead": block.lead,
        "tail": block.tail,
        "lines": [list(lines) for lines in block.lines],
        "standing_id": standing.get(at),
        "pattern": block.pattern,
    }


def _units(session: Session, blocks: Sequence[tuple[int, PieceBlock]], filing: Filing) -> None:
    units = [
        {
            "public_id": public_id(),
            "block_id": block_id,
            "position": position,
            "text": unit.text,
            "gap_after": unit.gap_after,
            "version": 1,
            "words": unit.words,
        }
        for block_id, block in blocks
        for position, unit in enumerate(block.units)
    ]
    ids = _insert(session, Unit, units)
    person = None if filing.person is None else filing.person.id
    versions = [
        {
            "unit_id": id_,
            "version": 1,
            "text": unit["text"],
            "words": unit["words"],
            "person_id": person,
            "created_at": filing.at,
        }
        for id_, unit in zip(ids, units, strict=True)
    ]
    if versions:
        session.execute(insert(UnitVersion.__table__), versions)  # type: ignore[arg-type]


def _insert(session: Session, table: type[Base], rows: Sequence[Mapping[str, object]]) -> list[int]:
    """Insert rows in bulk; their numbers, in the order given."""
    if not rows:
        return []
    columns = table.__table__.c
    query = insert(table.__table__).returning(columns.id, sort_by_parameter_order=True)  # type: ignore[arg-type]
    return list(session.scalars(query, [dict(row) for row in rows]))


def blocks_by_line(filed: Filed, pieces: Sequence[PieceArticle]) -> dict[int, list[tuple[int, PieceBlock]]]:
    """For each line of the dump the blocks that its text went to, with the numbers of their rows."""
    pairs = [
        (line, (filed.blocks[number, place], block))
        for number, piece in enumerate(pieces)
        for place, block in enumerate(piece.blocks)
        if (number, place) in filed.blocks
        for line in _lines(block.lines)
    ]
    pairs.sort(key=lambda pair: pair[0])
    return {line: [pair for _, pair in group] for line, group in groupby(pairs, key=lambda pair: pair[0])}


def _lines(ranges: Sequence[LineRange]) -> list[int]:
    return [line for first, last in ranges for line in range(first, last + 1)]
