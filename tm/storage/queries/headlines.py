"""What an article is called: its headline, else the beginning of its text, else as it was announced."""

from collections import defaultdict
from collections.abc import Collection

from sqlalchemy import BindParameter, Select, and_, bindparam, func, select
from sqlalchemy.orm import Session

from tm.document import LAYOUT_RESIDUE, BlockType
from tm.storage.intake import Announcement
from tm.storage.issues import Block
from tm.storage.units import Unit
from tm.text import fold, plain

LONGEST = 80
_NO_NAME = LAYOUT_RESIDUE | {BlockType.DATELINE}


_ARTICLES: BindParameter[list[int]] = bindparam("articles", expanding=True)
_TEXTS = (
    select(Block.article_id, Block.id, Unit.text, Unit.gap_after)
    .join(Unit, Unit.block_id == Block.id)
    .where(Block.article_id.in_(_ARTICLES), Block.retired_at.is_(None), Unit.retired_at.is_(None))
    .order_by(Block.article_id, Block.position, Block.id, Unit.position)
)
_HEADLINES = _TEXTS.where(Block.type == BlockType.HEADLINE)
_FIRST = (
    select(Block.article_id.label("article"), func.min(Block.position).label("position"))
    .join(Unit, and_(Unit.block_id == Block.id, Unit.retired_at.is_(None)))
    .where(Block.article_id.in_(_ARTICLES), Block.retired_at.is_(None), Block.type.not_in(_NO_NAME))
    .group_by(Block.article_id)
    .subquery()
)
_BEGINNINGS = _TEXTS.join(
    _FIRST, and_(_FIRST.c.article == Block.article_id, _FIRST.c.position == Block.position)
)
"""Built once, since building costs more than running."""


def headlines(session: Session, articles: Collection[int]) -> dict[int, str]:
    """The original's headline of each article (by number), without markup.

    What is only announced has the title under which it was; empty where there is nothing at all.
    """
    headed = _first_texts(session, _HEADLINES, articles)
    begun = _first_texts(session, _BEGINNINGS, [each for each in articles if each not in headed])
    names = {each: headed.get(each) or _cut(begun.get(each, "")) for each in articles}
    return names | announced_titles(session, [article for article, name in names.items() if not name])


def announced_titles(session: Session, articles: Collection[int]) -> dict[int, str]:
    """The titles of those of the articles (by number) that were announced; no query for none."""
    if not articles:
        return {}
    query = select(Announcement.article_id, Announcement.title)
    return dict(iter(session.execute(query.where(Announcement.article_id.in_(articles)))))


def _first_texts(
    session: Session, query: Select[int, int, str, str], articles: Collection[int]
) -> dict[int, str]:
    """The text of the first block of each article that the query has any of; no query for none."""
    if not articles:
        return {}
    first: dict[int, int] = {}
    texts: dict[int, str] = defaultdict(str)
    for article, block, text, gap in session.execute(query, {"articles": list(articles)}).all():
        if first.setdefault(article, block) == block:
            texts[article] += text + gap
    return {article: fold(plain(text)) for article, text in texts.items()}


def _cut(text: str) -> str:
    """The beginning of a text, cut at a word."""
    return text if len(text) <= LONGEST else f"{text[:LONGEST].rsplit(' ', 1)[0]}…"
