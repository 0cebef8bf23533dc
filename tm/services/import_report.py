"""What an import found: the raw lines, the doubts it left, the repairs it made; settling a doubt."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby

from sqlalchemy import select
from sqlalchemy.orm import Session, undefer

from tm.document import Doubt, Rule
from tm.errors import N_, TmError
from tm.ingest.decoding import decode
from tm.messages import Message
from tm.services.telling import tell
from tm.storage.history import Subject
from tm.storage.issues import Block, ImportDoubt, Issue, RawDocument, Repair
from tm.storage.people import Person

AROUND = 1
"""How many lines before and after a doubt are shown with it."""


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
class RepairGroup:
    """Repairs by the same rule."""

    rule: Rule
    repairs: tuple[Repair, ...]


@dataclass(frozen=True, slots=True)
class ImportReport:
    """One raw document of an issue with all that import did to it."""

    name: str
    lines: tuple[str, ...]
    doubts: tuple[DoubtView, ...]
    settled: int
    repairs: tuple[RepairGroup, ...]


def reports(session: Session, issue: Issue) -> list[ImportReport]:
    """A report for each document that was imported into the issue, the first import first; four queries."""
    raws = session.scalars(
        select(RawDocument)
        .where(RawDocument.issue_id == issue.id)
        .options(undefer(RawDocument.content))
        .order_by(RawDocument.id)
    ).all()
    ids = [raw.id for raw in raws]
    doubts = session.execute(
        select(ImportDoubt, Block.public_id)
        .outerjoin(Block, Block.id == ImportDoubt.block_id)
        .where(ImportDoubt.raw_id.in_(ids))
        .order_by(ImportDoubt.line, ImportDoubt.id)
    ).all()
    repairs = session.scalars(
        select(Repair).where(Repair.raw_id.in_(ids)).order_by(Repair.rule, Repair.line, Repair.id)
    ).all()
    return [
        _report(
            raw,
            [(doubt, block) for doubt, block in doubts if doubt.raw_id == raw.id],
            [repair for repair in repairs if repair.raw_id == raw.id],
        )
        for raw in raws
    ]


def settle(session: Session, doubt_id: int, *, person: Person, at: datetime) -> Issue:
    """Settle a doubt, and say to which issue it belongs.

    Raises:
        TmError: there is no such doubt, or its document belongs to no issue.
    """
    doubt = session.get(ImportDoubt, doubt_id)
    raw = session.get(RawDocument, doubt.raw_id) if doubt else None
    issue = session.get(Issue, raw.issue_id) if raw and raw.issue_id else None
    if doubt is None or issue is None:
        raise TmError(N_("There is no doubt %(number)s."), number=doubt_id)
    if doubt.settled_at is None:
        doubt.settled_at, doubt.settled_by_id = at, person.id
        detail = {"doubt": doubt.id, "code": doubt.code.value, "line": doubt.line}
        tell(session, Subject.STRUCTURE, "settle", detail, issue=issue, person=person, at=at)
    return issue


def _report(
    raw: RawDocument, doubts: Sequence[tuple[ImportDoubt, str | None]], repairs: Sequence[Repair]
) -> ImportReport:
    lines = tuple(_text(raw.content).replace("\r\n", "\n").replace("\r", "\n").split("\n"))
    open_ = [(doubt, block) for doubt, block in doubts if doubt.settled_at is None]
    return ImportReport(
        name=raw.name,
        lines=lines,
        doubts=tuple(_doubt(doubt, block, lines) for doubt, block in open_),
        settled=len(doubts) - len(open_),
        repairs=tuple(
            RepairGroup(rule, tuple(group)) for rule, group in groupby(repairs, key=lambda each: each.rule)
        ),
    )


def _text(content: bytes) -> str:
    """The document as text; what cannot be read any more is shown as it is."""
    try:
        return decode(content).text
    except TmError:
        return content.decode("utf-8", "replace")


def _doubt(doubt: ImportDoubt, block: str | None, lines: Sequence[str]) -> DoubtView:
    first, last = max(1, doubt.line - AROUND), min(len(lines), doubt.line + AROUND)
    around = tuple((number, lines[number - 1]) for number in range(first, last + 1))
    message = Message(doubt.message, doubt.message_values)
    return DoubtView(doubt.id, doubt.code, doubt.line, message, block, around)
