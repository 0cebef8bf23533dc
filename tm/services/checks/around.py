"""What else an edition has of an article, around one sentence."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from tm.document import Treatment
from tm.quality.manner import Around
from tm.storage.issues import Block
from tm.storage.paper import Edition
from tm.storage.units import Translation, Unit


def texts_around(session: Session, unit: Unit, edition: Edition) -> Around:
    """The translations of the article in an edition that stand before a sentence, and those after it."""
    block = session.get_one(Block, unit.block_id)
    query = (
        select(Block.position, Unit.position, Translation.text)
        .join(Unit, Unit.block_id == Block.id)
        .join(Translation, Translation.unit_id == Unit.id)
        .where(
            Block.article_id == block.article_id,
            Unit.retired_at.is_(None),
            Unit.id != unit.id,
            Translation.edition_id == edition.id,
            Translation.treatment == Treatment.TEXT,
        )
        .order_by(Block.position, Unit.position)
    )
    here = block.position, unit.position
    rows = [((of_block, of_unit), text) for of_block, of_unit, text in session.execute(query)]
    return Around(
        tuple(text for place, text in rows if place < here),
        tuple(text for place, text in rows if place > here),
    )
