"""How long an edition's translations are beside their originals, learnt from what it has approved.

A process keeps what it has worked out for a while: lengths change slowly, and nothing is counted along.
"""

from collections import defaultdict
from collections.abc import Mapping
from statistics import median
from threading import Lock
from time import monotonic
from typing import Final
from weakref import WeakKeyDictionary

from sqlalchemy import Engine, func, select
from sqlalchemy.orm import Session

from tm.document import BlockType, Status, Treatment
from tm.languages import base
from tm.storage.issues import Article, Block
from tm.storage.paper import Edition
from tm.storage.units import Translation, Unit

ENOUGH: Final = 60
"""So many approved translations of a type of block tell how long an edition writes."""
_NEWEST: Final = 3000
_KEPT_FOR: Final = 600.0
_SHORTEST: Final = 12
"""Letters of an original below which a length says nothing."""
_Key = tuple[int, str]
_kept: Final[WeakKeyDictionary[Engine, dict[_Key, tuple[float, Mapping[BlockType, float]]]]] = (
    WeakKeyDictionary()
)
_lock: Final = Lock()


def length_factors(session: Session, edition: Edition, language: str) -> Mapping[BlockType, float]:
    """Letters of the edition for one of an original, by type of block, where enough is known."""
    engine = session.get_bind().engine
    key = edition.id, base(language)
    with _lock:
        kept = _kept.setdefault(engine, {}).get(key)
    if kept and monotonic() - kept[0] < _KEPT_FOR:
        return kept[1]
    learnt = _learnt(session, edition, language)
    with _lock:
        _kept[engine][key] = monotonic(), learnt
    return learnt


def _learnt(session: Session, edition: Edition, language: str) -> Mapping[BlockType, float]:
    """The median of the newest approved translations; those that render several sentences tell too much."""
    follower = select(Translation.unit_id).where(
        Translation.edition_id == edition.id, Translation.treatment == Treatment.JOINED
    )
    with_followers = select(Unit.block_id).where(Unit.id.in_(follower))
    query = (
        select(Block.type, func.length(Unit.text), func.length(Translation.text))
        .join(Unit, Unit.id == Translation.unit_id)
        .join(Block, Block.id == Unit.block_id)
        .join(Article, Article.id == Block.article_id)
        .where(
            Translation.edition_id == edition.id,
            Translation.status == Status.APPROVED,
            Translation.treatment == Treatment.TEXT,
            Article.language.startswith(base(language)),
            func.length(Unit.text) >= _SHORTEST,
            Block.id.not_in(with_followers),
        )
        .order_by(Translation.id.desc())
        .limit(_NEWEST)
    )
    shares: dict[BlockType, list[float]] = defaultdict(list)
    for kind, source, target in session.execute(query):
        if target:
            shares[kind].append(target / source)
    return {kind: round(median(some), 3) for kind, some in shares.items() if len(some) >= ENOUGH}
