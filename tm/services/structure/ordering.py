"""The order of rows in what holds them: articles in an issue, blocks in an article, units in a block.

Rows out of sight keep their place among the others, so that they come back where they were. Positions say
nothing but the order: putting a row elsewhere may number its neighbours anew.
"""

from collections.abc import Sequence
from itertools import pairwise
from typing import TypeAlias, cast

from sqlalchemy import select
from sqlalchemy.orm import Session

from tm.storage.issues import Article, Block
from tm.storage.units import Unit

Ordered: TypeAlias = Article | Block | Unit

_HOLDERS: dict[type[Ordered], str] = {Article: "issue_id", Block: "article_id", Unit: "block_id"}


def in_holder(session: Session, type_: type[Ordered], holder_id: int | None) -> list[Ordered]:
    """All rows that something holds, those out of sight too, in their order."""
    session.flush()
    holder = type_.__table__.c[_HOLDERS[type_]]
    query = select(type_).where(holder.is_not_distinct_from(holder_id)).order_by(type_.position, type_.id)
    return list(cast("Sequence[Ordered]", session.scalars(query).all()))


def before(session: Session, row: Ordered) -> list[str]:
    """The public ids of all that stands in front of a row, the nearest first."""
    rows = in_holder(session, type(row), _holder_of(row))
    return [each.public_id for each in rows[: rows.index(row)]][::-1]


def put_behind(session: Session, row: Ordered, after: Ordered | None) -> None:
    """Put a row, which its holder has already, behind another one; None: in front of all."""
    rows = [each for each in in_holder(session, type(row), _holder_of(row)) if each is not row]
    place = 0 if after is None else rows.index(after) + 1
    if rows:
        row.position = rows[place - 1].position + 1 if place else rows[0].position - 1
    _number([*rows[:place], row, *rows[place:]])
    session.flush()


def put_back(session: Session, row: Ordered, earlier: Sequence[str]) -> None:
    """Put a row behind the first of these (public ids, the nearest first) that its holder still has."""
    rows = {each.public_id: each for each in in_holder(session, type(row), _holder_of(row))}
    put_behind(session, row, next((rows[each] for each in earlier if each in rows), None))


def _holder_of(row: Ordered) -> int | None:
    return cast("int | None", getattr(row, _HOLDERS[type(row)]))


def _number(rows: Sequence[Ordered]) -> None:
    """Give each row a position behind the one before it; those that have one keep it."""
    for earlier, row in pairwise(rows):
        row.position = max(row.position, earlier.position + 1)
