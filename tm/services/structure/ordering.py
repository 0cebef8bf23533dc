"""The order of rows in what holds them: articles in an issue, blocks in an article, units in a block.

Rows out of sight keep their place among the others, so that they come back where they were. Positions say
nothing but the order: putting a row elsewhere may number its neighbours anew.
"""

from collections.abc import Sequence
from itertools import count, pairwise
from typing import NamedTuple, TypeAlias, cast

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from tm.storage.issues import Article, Block
from tm.storage.units import Unit

Ordered: TypeAlias = Article | Block | Unit

TOGETHER = "together"
"""What is written down as the place of a row that stood right behind the one written down before it."""

_HOLDERS: dict[type[Ordered], str] = {Article: "issue_id", Block: "article_id", Unit: "block_id"}


def in_holder(session: Session, type_: type[Ordered], holder_id: int | None) -> list[Ordered]:
    """All rows that something holds, those out of sight too, in their order."""
    session.flush()
    holder = type_.__table__.c[_HOLDERS[type_]]
    query = select(type_).where(holder.is_not_distinct_from(holder_id)).order_by(type_.position, type_.id)
    return list(cast("Sequence[Ordered]", session.scalars(query).all()))


def before(session: Session, row: Ordered) -> list[str]:
    """The public ids of all that stands in front of a row, the nearest first."""
    rows = _rows(session, row)
    place = next(number for number, each in enumerate(rows) if each.id == row.id)
    return [each.public_id for each in rows[:place]][::-1]


def runs(session: Session, rows: Sequence[Ordered]) -> list[list[Ordered]]:
    """Rows of one holder, parted where they do not stand one right behind the other."""
    session.flush()
    places = {each.id: place for place, each in enumerate(_rows(session, rows[0]))} if rows else {}
    found: list[list[Ordered]] = []
    for row in rows:
        if not found or places[row.id] != places[found[-1][-1].id] + 1:
            found.append([])
        found[-1].append(row)
    return found


def put_behind(session: Session, run: Sequence[Ordered], after: Ordered | None) -> None:
    """Put rows, which their holder has already, in a row behind another one; None: in front of all."""
    _put(session, run, None if after is None else after.id)


def put_back(session: Session, run: Sequence[Ordered], earlier: Sequence[str]) -> None:
    """Put rows behind the first of these (public ids, the nearest first) that their holder still has."""
    session.flush()
    rows = {each.public_id: each.id for each in _rows(session, run[0])}
    _put(session, run, next((rows[each] for each in earlier if each in rows), None))


class _Row(NamedTuple):
    """A row as far as its place goes: long texts have many, and each is moved by itself."""

    id: int
    public_id: str
    position: int


def _rows(session: Session, row: Ordered) -> list[_Row]:
    """All rows that the holder of a row has, in their order."""
    table = type(row).__table__.c
    holder = table[_HOLDERS[type(row)]]
    query = select(table.id, table.public_id, table.position)
    query = query.where(holder.is_not_distinct_from(_holder_of(row)))
    return [_Row(*each) for each in session.execute(query.order_by(table.position, table.id))]


def _put(session: Session, run: Sequence[Ordered], after: int | None) -> None:
    session.flush()
    own = {row.id for row in run}
    rows = [each for each in _rows(session, run[0]) if each.id not in own]
    place = 0 if after is None else [each.id for each in rows].index(after) + 1
    if rows:
        first = rows[place - 1].position + 1 if place else rows[0].position - len(run)
        for row, position in zip(run, count(first), strict=False):
            row.position = position
    ahead = run[-1].position
    if any(later.position <= earlier.position for earlier, later in pairwise(rows)) or not rows:
        moved = [_Row(row.id, row.public_id, row.position) for row in run]
        _number(session, run[0], [*rows[:place], *moved, *rows[place:]])
    elif place < len(rows) and rows[place].position <= ahead:
        _push(session, run, rows[place].position, ahead + 1 - rows[place].position)
    session.flush()


def _push(session: Session, run: Sequence[Ordered], first: int, by: int) -> None:
    """All other rows of the holder from a position on stand further behind; one statement."""
    type_ = type(run[0])
    table = type_.__table__.c
    holder = table[_HOLDERS[type_]].is_not_distinct_from(_holder_of(run[0]))
    others = update(type_).where(holder, table.position >= first, table.id.not_in([row.id for row in run]))
    session.execute(
        others.values(position=table.position + by).execution_options(synchronize_session="fetch")
    )


def _number(session: Session, row: Ordered, rows: Sequence[_Row]) -> None:
    """Give each row a position behind the one before it; those that have one keep it."""
    last = rows[0].position - 1
    for each in rows:
        last = max(each.position, last + 1)
        if last != each.position:
            cast("Ordered", session.get_one(type(row), each.id)).position = last


def _holder_of(row: Ordered) -> int | None:
    return cast("int | None", getattr(row, _HOLDERS[type(row)]))
