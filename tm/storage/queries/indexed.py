"""Which texts the index of words shall hold, and which of them it lacks."""

from collections.abc import Collection, Sequence
from typing import TypeVarTuple

from sqlalchemy import BigInteger, Row, Select, cast, exists, func, select
from sqlalchemy.orm import Session

from tm.document import Treatment
from tm.storage.issues import Article, Block
from tm.storage.memory import MemoryPair
from tm.storage.paper import Edition
from tm.storage.units import Translation, Unit
from tm.storage.word_index import WordIndex, document_column, documents

Texts = TypeVarTuple("Texts")

ORIGINALS = (
    select(document_column(Unit.id, None, Unit.version), Unit.text, Article.language)
    .join(Block, Block.id == Unit.block_id)
    .join(Article, Article.id == Block.article_id)
)
TRANSLATIONS = (
    select(
        document_column(Translation.unit_id, Translation.edition_id, Translation.version),
        Translation.text,
        Edition.tag,
    )
    .join(Edition, Edition.id == Translation.edition_id)
    .where(Translation.treatment == Treatment.TEXT)
)
PAIRS = select(
    cast(MemoryPair.id, BigInteger),
    MemoryPair.source,
    MemoryPair.target,
    MemoryPair.source_language,
    MemoryPair.target_language,
).where(MemoryPair.file_id.is_not(None))
"""What the index holds; the first column is the number of the document."""


def originals_of(
    session: Session, article_ids: Collection[int], unit_id: int | None = None
) -> Sequence[Row[int, str, str]]:
    """The originals of all sentences of these articles, or of one of them."""
    query = ORIGINALS.where(Block.article_id.in_(article_ids))
    return session.execute(query if unit_id is None else query.where(Unit.id == unit_id)).all()


def lacking(
    session: Session, index: WordIndex, query: Select[int, *Texts], *, after: int, limit: int
) -> Sequence[Row[int, *Texts]]:
    """Rows of one of these queries whose documents the index lacks, with higher numbers, in order."""
    number = query.selected_columns[0]
    missing = _missing(session, index, query).where(number > after)
    return session.execute(missing.order_by(number).limit(limit)).all()


def count_lacking(session: Session, index: WordIndex, query: Select[int, *Texts]) -> int:
    """How many documents of one of these queries the index lacks."""
    return session.scalar(_missing(session, index, query).with_only_columns(func.count())) or 0


def _missing(session: Session, index: WordIndex, query: Select[int, *Texts]) -> Select[int, *Texts]:
    there = documents(session, index)
    return query.where(~exists().where(there.c.id == query.selected_columns[0]))
