"""What an article is called: its headline, else the beginning of its text, else as it was announced."""

from collections import defaultdict
from collections.abc import Collection

from sqlalchemy import BindParameter, and_, bindparam, func, or_, select
from sqlalchemy.orm import Session

from tm.document import LAYOUT_RESIDUE, BlockType
from tm.storage.intake import Announcement
from tm.storage.issues import Block
from tm.storage.units import Unit
from tm.text import fold, plain

LONGEST = 80
_NO_NAME = LAYOUT_RESIDUE | {BlockType.DATELINE}


_ARTICLES: BindParameter[list[int]] = bindparam("articles", expanding=True)
_FIRST = (
    select(Block.article_id.label("article"), func.min(Block.position).label("position"))
    .join(Unit, and_(Unit.block_id == Block.id, Unit.retired_at.is_(None)))
    .where(Block.article_id.in_(_ARTICLES), Block.retired_at.is_(None), Block.type.not_in(_NO_NAME))
    .group_by(Block.article_id)
    .subquery()
)
_TEXTS = (
    select(Block.article_id, Block.id, Block.type, Unit.text, Unit.gap_after)
    .join(Unit, Unit.block_id == Block.id)
    .outerjoin(_FIRST, _FIRST.c.article == Block.article_id)
    .where(
        Block.article_id.in_(_ARTICLES),
        Block.retired_at.is_(None),
        Unit.retired_at.is_(None),
        or_(Block.type == BlockType.HEADLINE, Block.position == _FIRST.c.position),
    )
    .order_by(Block.article_id, Block.position, Block.id, Unit.position)
)
"""The headlines and beginnings; built once, since building costs more than running."""


def headlines(session: Session, articles: Collection[int]) -> dict[int, str]:
    """The original's headline of each article (by number), without markup.

    What is only announced has the title under which it was; empty where there is nothing at all.
    """
    texts: dict[int, dict[tuple[bool, int], str]] = defaultdict(dict)
    for article, block, type_, text, gap in session.execute(_TEXTS, {"articles": list(articles)}):
        key = (type_ is not BlockType.HEADLINE, block)
        texts[article][key] = texts[article].get(key, "") + text + gap
    names = {article: _name(texts.get(article, {})) for article in articles}
    return names | announced_titles(session, [article for article, name in names.items() if not name])


def announced_titles(session: Session, articles: Collection[int]) -> dict[int, str]:
    """The titles of those of the articles (by number) that were announced; no query for none."""
    if not articles:
        return {}
    query = select(Announcement.article_id, Announcement.title)
    return dict(iter(session.execute(query.where(Announcement.article_id.in_(articles)))))


def _name(blocks: dict[tuple[bool, int], str]) -> str:
    """The first headline, else the first text, cut at a word."""
    if not blocks:
        return ""
    key = min(blocks)
    text = fold(plain(blocks[key]))
    if not key[0] or len(text) <= LONGEST:
        return text
    return f"{text[:LONGEST].rsplit(' ', 1)[0]}…"
