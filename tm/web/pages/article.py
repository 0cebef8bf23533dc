"""What the pages of an article in an edition have in common."""

from collections.abc import Sequence

from flask import abort
from sqlalchemy import select
from sqlalchemy.orm import Session

from tm.document import Destination
from tm.services.loading import load_article
from tm.services.views import ArticleView, UnitView
from tm.storage.issues import Article, Block, Issue, Placement
from tm.storage.paper import Edition
from tm.storage.units import Translation, Unit
from tm.web.current import visit
from tm.web.found import article_or_404, issue_of
from tm.web.help import FINISHED


def load(session: Session, article: str, tag: str) -> tuple[Article, Edition, Issue | None, ArticleView]:
    """The rows and the view that an address names, or the answer 404."""
    row = article_or_404(session, article)
    edition = visit().edition(tag) or abort(404)
    return row, edition, issue_of(session, row), load_article(session, row, edition)


def placements_of(session: Session, article: Article) -> list[Placement]:
    """The article's placements in all editions."""
    return list(session.scalars(select(Placement).where(Placement.article_id == article.id)))


def tags_of(article: Article, placed: Sequence[Placement]) -> list[str]:
    """Tags of the editions that take the article, in their order; its home edition is one of them."""
    here = {each.edition_id for each in placed if each.destination is not Destination.NOT_HERE}
    return [
        edition.tag
        for edition in visit().editions
        if edition.id in here or edition.id == article.home_edition_id
    ]


def tags_with_words(
    session: Session, article: Article, placed: Sequence[Placement], edition: Edition
) -> list[str]:
    """Tags of the other editions that have finished some of an article, so that it can be read there."""
    others = {each.edition_id for each in placed} - {edition.id, article.home_edition_id}
    if not others:
        return []
    query = (
        select(Translation.edition_id)
        .join(Unit, Unit.id == Translation.unit_id)
        .join(Block, Block.id == Unit.block_id)
        .where(
            Block.article_id == article.id,
            Translation.edition_id.in_(others),
            Translation.status.in_(FINISHED),
        )
        .distinct()
    )
    there = set(session.scalars(query))
    return [each.tag for each in visit().editions if each.id in there]


def next_to_do(view: ArticleView, after: str | None) -> UnitView | None:
    """The next sentence to work on after the given one, round the end; None when only that one is left."""
    unit = view.next_open(after)
    return unit if unit and unit.id != after else None
