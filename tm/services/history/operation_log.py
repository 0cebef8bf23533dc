"""The log of structure as people read it: who did it, to which piece, at home in which edition."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from tm.storage.history import Operation
from tm.storage.issues import Article, Block, ImportDoubt, Repair
from tm.storage.people import Person
from tm.storage.queries.headlines import headlines
from tm.storage.queries.undone import DISCARD
from tm.storage.units import Unit


@dataclass(frozen=True, slots=True)
class About:
    """An article that an operation was about, by its row, and the edition where it is at home."""

    article: int
    home: int | None


@dataclass(frozen=True, slots=True)
class LogLine:
    """An operation, who did it (empty: the machine) and what the piece is called (empty: a whole issue)."""

    operation: Operation
    who: str
    piece: str


def log_lines(session: Session, operations: Sequence[Operation], about: Mapping[int, About]) -> list[LogLine]:
    """The operations with the names of people and pieces; two queries."""
    people = {operation.person_id for operation in operations if operation.person_id is not None}
    rows = session.execute(select(Person.id, Person.display_name).where(Person.id.in_(people)))
    names = dict(iter(rows))
    articles = {about[operation.id].article for operation in operations if operation.id in about}
    pieces = headlines(session, articles)
    return [
        LogLine(
            operation,
            names.get(operation.person_id or 0, ""),
            pieces.get(about[operation.id].article, "") if operation.id in about else "",
        )
        for operation in operations
    ]


def abouts(session: Session, operations: Sequence[Operation]) -> dict[int, About]:
    """The article of each operation (by number) that was about one; a query for each way of naming it."""
    found: dict[int, About] = {}
    for names, query in _WAYS:
        named = {operation.id: names(operation.arguments) for operation in operations}
        every = {name for each in named.values() for name in each}
        rows = session.execute(query(every)) if every else ()
        known = {str(row[0]): About(row[1], row[2]) for row in rows}
        for number, each in named.items():
            about = next((known[str(name)] for name in each if str(name) in known), None)
            if about is not None:
                found.setdefault(number, about)
    return found


def discarded_by(operations: Iterable[Operation]) -> Operation | None:
    """The operation that threw an issue away, if it stands; `operations` is the issue's log."""
    return next((each for each in operations if each.kind == DISCARD and each.undone_at is None), None)


_Name = str | int
_Row = tuple[_Name, int, int | None]


def _articles(arguments: Mapping[str, object]) -> list[_Name]:
    return _texts(arguments.get("into"), arguments.get("article"))


def _blocks(arguments: Mapping[str, object]) -> list[_Name]:
    several = arguments.get("blocks")
    return _texts(arguments.get("block"), *(several if isinstance(several, list) else ()))


def _units(arguments: Mapping[str, object]) -> list[_Name]:
    return _texts(arguments.get("unit"))


def _repairs(arguments: Mapping[str, object]) -> list[_Name]:
    return _numbers(arguments.get("repair"))


def _doubts(arguments: Mapping[str, object]) -> list[_Name]:
    return _numbers(arguments.get("doubt"))


def _texts(*values: object) -> list[_Name]:
    return [value for value in values if isinstance(value, str) and value]


def _numbers(*values: object) -> list[_Name]:
    return [value for value in values if isinstance(value, int)]


def _by_article(names: Iterable[_Name]) -> Select[str, int, int | None]:
    return select(Article.public_id, Article.id, Article.home_edition_id).where(Article.public_id.in_(names))


def _by_block(names: Iterable[_Name]) -> Select[str, int, int | None]:
    query = select(Block.public_id, Article.id, Article.home_edition_id)
    return query.join(Article, Article.id == Block.article_id).where(Block.public_id.in_(names))


def _by_unit(names: Iterable[_Name]) -> Select[str, int, int | None]:
    query = select(Unit.public_id, Article.id, Article.home_edition_id)
    query = query.join(Block, Block.id == Unit.block_id).join(Article, Article.id == Block.article_id)
    return query.where(Unit.public_id.in_(names))


def _by_repair(names: Iterable[_Name]) -> Select[int, int, int | None]:
    query = select(Repair.id, Article.id, Article.home_edition_id)
    query = query.join(Block, Block.id == Repair.block_id).join(Article, Article.id == Block.article_id)
    return query.where(Repair.id.in_(names))


def _by_doubt(names: Iterable[_Name]) -> Select[int, int, int | None]:
    query = select(ImportDoubt.id, Article.id, Article.home_edition_id)
    query = query.join(Block, Block.id == ImportDoubt.block_id).join(Article, Article.id == Block.article_id)
    return query.where(ImportDoubt.id.in_(names))


_Names = Callable[[Mapping[str, object]], list[_Name]]
_Query = Callable[[Iterable[_Name]], Select[str, int, int | None] | Select[int, int, int | None]]
_WAYS: tuple[tuple[_Names, _Query], ...] = (
    (_articles, _by_article),
    (_blocks, _by_block),
    (_units, _by_unit),
    (_repairs, _by_repair),
    (_doubts, _by_doubt),
)
