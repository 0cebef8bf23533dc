"""Sentences that an edition leaves out without a word about why: an editor asks, or says it."""

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from tm.document import Treatment
from tm.services.checks.deviating import declared
from tm.services.checks.passing import passed_in
from tm.storage.issues import Article, Block, Issue
from tm.storage.paper import Edition
from tm.storage.queries.headlines import headlines
from tm.storage.units import Translation, Unit


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A sentence of the original that an edition leaves out."""

    article: str
    headline: str
    language: str
    unit: str
    source: str


def left_out_in(session: Session, issue: Issue, edition: Edition) -> list[LeftOut]:
    """What an edition of an issue leaves out and nobody has said why, in reading order."""
    query = (
        select(Unit, Article)
        .join(Translation, (Translation.unit_id == Unit.id) & (Translation.edition_id == edition.id))
        .join(Block, Block.id == Unit.block_id)
        .join(Article, Article.id == Block.article_id)
        .where(Article.issue_id == issue.id, Article.archived_at.is_(None), Unit.retired_at.is_(None))
        .where(Translation.treatment == Treatment.LEFT_OUT)
        .order_by(Article.position, Article.id, Block.position, Unit.position)
    )
    rows = session.execute(query).all()
    passed = passed_in(session, edition, [unit.id for unit, _ in rows])
    open_rows = [(unit, article) for unit, article in rows if declared(passed.get(unit.id, {})) is None]
    names = headlines(session, {article.id for _, article in open_rows})
    return [
        LeftOut(article.public_id, names[article.id], article.language, unit.public_id, unit.text)
        for unit, article in open_rows
    ]
