"""What an import found: the raw lines, the doubts it left, the repairs that it and people made."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby, islice

from sqlalchemy import ColumnElement, and_, case, or_, select
from sqlalchemy.orm import Session, undefer

from tm.document import Doubt, Rule
from tm.errors import TmError
from tm.messages import Message
from tm.services.filing import documents
from tm.services.scopes import Scope
from tm.storage.issues import Article, Block, ImportDoubt, Issue, RawDocument, Repair
from tm.storage.queries.findings import issue_of_finding, with_places

AROUND = 1
"""How many lines with words before and after a doubt are shown with it."""


@dataclass(frozen=True, slots=True)
class DoubtView:
    """A doubt with the lines it is about; `block` is the public id of the block that came of them."""

    id: int
    code: Doubt
    line: int
    message: Message
    block: str | None
    lines: tuple[tuple[int, str], ...]


@dataclass(frozen=True, slots=True)
class RepairView:
    """A repair; `block` is the public id of the block that has its words, if it is known."""

    id: int
    rule: Rule
    line: int
    before: str
    after: str
    confidence: float
    block: str | None
    undone: bool

    @property
    def as_it_came(self) -> str:
        """What stood there before, its line breaks as strokes."""
        return self.before.replace("|", " / ")


@dataclass(frozen=True, slots=True)
class RepairGroup:
    """Repairs by the same rule."""

    rule: Rule
    repairs: tuple[RepairView, ...]


@dataclass(frozen=True, slots=True)
class ImportReport:
    """One raw document of an issue (`raw` is its number) with all that import did to it."""

    raw: int
    name: str
    lines: tuple[str, ...]
    doubts: tuple[DoubtView, ...]
    decided: Mapping[int, int]
    """The line of each doubt that was decided, by the doubt's number."""
    repairs: tuple[RepairGroup, ...]


def reports(session: Session, scope: Scope) -> list[ImportReport]:
    """A report for each document of an issue, those imported into it first; three queries.

    An article of the pool has the text as which it was pasted. Doubts and repairs go with their words: an
    article that was sent elsewhere takes its own along.
    """
    doubts = session.execute(
        with_places(select(ImportDoubt, Block.public_id), ImportDoubt)
        .where(found_in(scope))
        .order_by(ImportDoubt.line, ImportDoubt.id)
    ).all()
    repairs = session.execute(
        with_places(select(Repair, Block.public_id), Repair)
        .where(found_in(scope))
        .order_by(Repair.rule, Repair.line, Repair.id)
    ).all()
    brought = {doubt.raw_id for doubt, _ in doubts} | {repair.raw_id for repair, _ in repairs}
    raws = session.scalars(
        select(RawDocument)
        .where(or_(came_into(scope), RawDocument.id.in_(brought)))
        .options(undefer(RawDocument.content))
        .order_by(brought_along(scope), RawDocument.id)
    ).all()
    return [
        _report(
            raw,
            [(doubt, block) for doubt, block in doubts if doubt.raw_id == raw.id],
            [_repair(repair, block) for repair, block in repairs if repair.raw_id == raw.id],
        )
        for raw in raws
    ]


def found_in(scope: Scope) -> ColumnElement[bool]:
    """Whether a doubt or a repair is one of a scope, for queries `with_places`."""
    if isinstance(scope, Issue):
        return issue_of_finding == scope.id
    return or_(Article.id == scope.id, and_(Block.id.is_(None), came_into(scope)))


def came_into(scope: Scope) -> ColumnElement[bool]:
    """Whether a document is what was imported into an issue, or what an article of the pool was pasted as."""
    if isinstance(scope, Issue):
        return RawDocument.issue_id == scope.id
    return and_(RawDocument.id == scope.raw_id, RawDocument.issue_id.is_(None))


def brought_along(scope: Scope) -> ColumnElement[int]:
    """By which documents are sorted: 0 what was imported into an issue, 1 what an article brought along."""
    return case((came_into(scope), 0), else_=1)


def _report(
    raw: RawDocument, doubts: Sequence[tuple[ImportDoubt, str | None]], repairs: Sequence[RepairView]
) -> ImportReport:
    lines = tuple(_text(raw).replace("\r\n", "\n").replace("\r", "\n").split("\n"))
    open_ = [(doubt, block) for doubt, block in doubts if doubt.settled_at is None]
    return ImportReport(
        raw=raw.id,
        name=raw.name,
        lines=lines,
        doubts=tuple(_doubt(doubt, block, lines) for doubt, block in open_),
        decided={doubt.id: doubt.line for doubt, _ in doubts if doubt.settled_at is not None},
        repairs=tuple(
            RepairGroup(rule, tuple(group)) for rule, group in groupby(repairs, key=lambda each: each.rule)
        ),
    )


def _text(raw: RawDocument) -> str:
    """The document as text; what cannot be read any more is shown as it is."""
    try:
        return documents.text_of(raw.content, raw.name)
    except TmError:
        return raw.content.decode("utf-8", "replace")


def _doubt(doubt: ImportDoubt, block: str | None, lines: Sequence[str]) -> DoubtView:
    message = Message(doubt.message, doubt.message_values)
    return DoubtView(doubt.id, doubt.code, doubt.line, message, block, tuple(_around(doubt.line, lines)))


def _around(line: int, lines: Sequence[str]) -> Iterator[tuple[int, str]]:
    """A line with the nearest ones before and behind it that have words; the first ones if there is none."""
    at = line if 0 < line <= len(lines) else 0
    before = (number for number in range(at - 1, 0, -1) if lines[number - 1].strip())
    behind = (number for number in range(at + 1, len(lines) + 1) if lines[number - 1].strip())
    own = [at] if at else []
    numbers = [*reversed([*islice(before, AROUND)]), *own, *islice(behind, AROUND)]
    return ((number, lines[number - 1]) for number in numbers)


def _repair(repair: Repair, block: str | None) -> RepairView:
    return RepairView(
        repair.id,
        repair.rule,
        repair.line,
        repair.before,
        repair.after,
        repair.confidence,
        block,
        undone=repair.undone_at is not None,
    )
