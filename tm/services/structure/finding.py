"""The rows that an operation names, as they are now: what is out of sight was changed meanwhile."""

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from tm.errors import N_, TmError
from tm.storage.issues import Article, Block
from tm.storage.paper import Edition
from tm.storage.units import Unit


class ChangedMeanwhile(TmError):
    """What an operation names is out of sight: the page on which it was chosen is an old one."""


def find_article(session: Session, public_id: str) -> Article:
    """The article of that id, archived or not.

    Raises:
        TmError: there is none.
    """
    article = session.scalar(select(Article).where(Article.public_id == public_id))
    if article is None:
        raise TmError(N_("There is no article %(id)s."), id=public_id)
    return article


def present_article(session: Session, public_id: str) -> Article:
    """The article of that id.

    Raises:
        TmError: there is none, or it was taken out.
    """
    article = find_article(session, public_id)
    if article.archived_at is not None:
        raise _changed()
    return article


def find_blocks(session: Session, public_ids: Sequence[str]) -> list[Block]:
    """The blocks of these ids, in the order given.

    Raises:
        TmError: one of them does not exist, or not any more.
    """
    rows = session.scalars(select(Block).where(Block.public_id.in_(public_ids)))
    found = {block.public_id: block for block in rows}
    lost = next((each for each in public_ids if each not in found), None)
    if lost is not None:
        raise TmError(N_("There is no block %(id)s."), id=lost)
    for block in found.values():
        if block.retired_at or article_of(session, block).archived_at:
            raise _changed()
    return [found[each] for each in public_ids]


def find_block(session: Session, public_id: str) -> Block:
    """The block of that id.

    Raises:
        TmError: there is none, or not any more.
    """
    return find_blocks(session, [public_id])[0]


def find_unit(session: Session, public_id: str) -> tuple[Unit, Block]:
    """The unit of that id and its block.

    Raises:
        TmError: there is none, or not any more.
    """
    unit = session.scalar(select(Unit).where(Unit.public_id == public_id))
    if unit is None:
        raise TmError(N_("There is no sentence %(id)s."), id=public_id)
    block = session.get_one(Block, unit.block_id)
    if unit.retired_at or block.retired_at or article_of(session, block).archived_at:
        raise _changed()
    return unit, block


def article_of(session: Session, block: Block) -> Article:
    """The article in which a block stands."""
    return session.get_one(Article, block.article_id)


def issue_of(session: Session, block: Block) -> int | None:
    """The number of the issue in which a block stands, None for the pool."""
    return article_of(session, block).issue_id


def living_blocks(session: Session, article: Article) -> list[Block]:
    """The blocks of an article that are not retired, in order."""
    session.flush()
    query = select(Block).where(Block.article_id == article.id, Block.retired_at.is_(None))
    return list(session.scalars(query.order_by(Block.position, Block.id)))


def language_of(session: Session, block: Block) -> str:
    """The language of a block's words: that of its edition, where it belongs to one only."""
    if block.edition_id is not None:
        return session.get_one(Edition, block.edition_id).tag
    return article_of(session, block).language


def check_words_of_its_own(block: Block) -> None:
    """Do nothing where people translate the words of a block.

    Raises:
        TmError: it is printed from a standing text or by an edition's pattern.
    """
    if block.standing_id is not None or block.pattern is not None:
        raise TmError(N_("This part is printed from a standing text; cut that link first."))


def _changed() -> ChangedMeanwhile:
    return ChangedMeanwhile(N_("This part of the text was changed meanwhile; load the page again and look."))
