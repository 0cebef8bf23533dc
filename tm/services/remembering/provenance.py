"""Where pairs come from: issue and article of a sentence, or the name of a file."""

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from tm.services.remembering.values import Provenance
from tm.storage.issues import Article, Block, Issue
from tm.storage.memory import MemoryFile, MemoryPair
from tm.storage.queries.headlines import headlines
from tm.storage.units import Unit


def provenance_of(session: Session, pairs: Sequence[MemoryPair]) -> dict[int, Provenance]:
    """By the number of the pair."""
    places = _places(session, {pair.unit_id for pair in pairs if pair.unit_id is not None})
    files = _files(session, {pair.file_id for pair in pairs if pair.file_id is not None})
    found: dict[int, Provenance] = {}
    for pair in pairs:
        issue, article, headline, unit = places.get(pair.unit_id or 0, (None, None, None, None))
        file = files.get(pair.file_id or 0)
        found[pair.id] = Provenance(pair.status, pair.at, issue, article, headline, unit, file)
    return found


_Place = tuple[str | None, str | None, str | None, str | None]


def _places(session: Session, units: set[int]) -> dict[int, _Place]:
    if not units:
        return {}
    query = (
        select(Unit.id, Unit.public_id, Issue.slug, Article.public_id, Article.id)
        .join(Block, Block.id == Unit.block_id)
        .join(Article, Article.id == Block.article_id)
        .outerjoin(Issue, Issue.id == Article.issue_id)
        .where(Unit.id.in_(units))
    )
    rows = session.execute(query).all()
    names = headlines(session, {row[4] for row in rows})
    return {id_: (slug, article, names[number] or None, unit) for id_, unit, slug, article, number in rows}


def _files(session: Session, ids: set[int]) -> dict[int, str]:
    if not ids:
        return {}
    query = select(MemoryFile.id, MemoryFile.name).where(MemoryFile.id.in_(ids))
    return dict(session.execute(query).all())
