"""What was translated before there was a memory, or signed in an older way, brought into the memory."""

from collections.abc import Callable

from sqlalchemy import and_, exists, select
from sqlalchemy.orm import Session

from tm.document import Treatment
from tm.memory import SCHEME
from tm.services.remembering.filling import fill
from tm.services.remembering.following import SURE, change, follow_block, values_of
from tm.storage.issues import Block
from tm.storage.memory import MemoryPair
from tm.storage.units import Translation, Unit


def gather(session: Session, progress: Callable[[str], None] | None = None) -> int:
    """Let the memory hold all translations that it lacks, and the index of words all texts.

    How many blocks, pairs and texts were looked at.
    """
    lacking = session.execute(_LACKING).all()
    for block_id, edition_id in lacking:
        if progress:
            progress("memory")
        follow_block(session, session.get_one(Block, block_id), edition_id)
    old = session.scalars(select(MemoryPair).where(MemoryPair.scheme != SCHEME)).all()
    for pair in old:
        change(session, pair, values_of(pair.source, pair.target))
    return len(lacking) + len(old) + fill(session, progress)


_LACKING = (
    select(Unit.block_id, Translation.edition_id)
    .join(Unit, Unit.id == Translation.unit_id)
    .where(
        Unit.retired_at.is_(None),
        Translation.treatment == Treatment.TEXT,
        Translation.status.in_(SURE),
        ~exists().where(and_(MemoryPair.unit_id == Unit.id, MemoryPair.edition_id == Translation.edition_id)),
    )
    .distinct()
    .order_by(Unit.block_id, Translation.edition_id)
)
