"""Where an edition's words are more than the layout has room for."""

from collections import Counter
from collections.abc import Iterable
from functools import lru_cache
from typing import Final

from sqlalchemy import BindParameter, and_, bindparam, case, or_, select
from sqlalchemy.orm import Session

from tm import words
from tm.document import Treatment
from tm.storage.issues import Article, Block, Placement
from tm.storage.queries.wanted import goes_out, not_by_rule, present_blocks
from tm.storage.units import Translation, Unit

_ISSUE: BindParameter[int] = bindparam("issue")
_AT_HOME: Final = Article.home_edition_id == Placement.edition_id
_TEXTS = (
    select(
        Placement.article_id,
        Placement.edition_id,
        Placement.budget,
        case((_AT_HOME, Unit.text), else_=Translation.text),
    )
    .join(Article, Article.id == Placement.article_id)
    .join(Block, Block.article_id == Article.id)
    .join(Unit, Unit.block_id == Block.id)
    .outerjoin(
        Translation,
        and_(Translation.unit_id == Unit.id, Translation.edition_id == Placement.edition_id),
    )
    .where(Article.issue_id == _ISSUE, Placement.budget.is_not(None), goes_out())
    .where(Unit.retired_at.is_(None), present_blocks(), not_by_rule())
    .where(or_(_AT_HOME, Translation.treatment == Treatment.TEXT))
)
"""What is printed of the pieces for which there is a room; standing texts have theirs already."""


def over(session: Session, issue_id: int, budgets: Iterable[int | None]) -> dict[tuple[int, int], int]:
    """By how many words articles are too long for editions (by the numbers of both); one query.

    None where no placement of the issue has a room (`budgets`): a board is looked at again and again.
    """
    if all(budget is None for budget in budgets):
        return {}
    lengths: Counter[tuple[int, int]] = Counter()
    rooms: dict[tuple[int, int], int] = {}
    for article, edition, room, text in session.execute(_TEXTS, {"issue": issue_id}):
        lengths[article, edition] += _count(text)
        rooms[article, edition] = room
    return {place: lengths[place] - room for place, room in rooms.items() if lengths[place] > room}


@lru_cache(maxsize=16384)
def _count(text: str) -> int:
    """How many words a text has."""
    return words.count(text)
