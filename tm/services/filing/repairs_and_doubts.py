"""What reading a text did to it and left open, kept beside the blocks that came of it."""

from collections.abc import Sequence

from sqlalchemy import insert
from sqlalchemy.orm import Session

from tm import document
from tm.document import Doubt, Flag
from tm.messages import Message
from tm.services.filing.pieces import PieceArticle, PieceBlock
from tm.services.filing.storing import Filed, Place, blocks_by_line
from tm.storage.issues import ImportDoubt, RawDocument, Repair


def keep(
    session: Session,
    repairs: Sequence[document.Repair],
    doubts: Sequence[Flag],
    *,
    filed: Filed,
    pieces: Sequence[PieceArticle],
    raw: RawDocument,
) -> None:
    """Keep repairs and doubts of a document, each with the block that has its words."""
    by_line = blocks_by_line(filed, pieces)
    rows = [
        {
            "raw_id": raw.id,
            "rule": repair.rule,
            "line": repair.line,
            "before": repair.before,
            "after": repair.after,
            "confidence": repair.confidence,
            **_where(repair, by_line.get(repair.line, ())),
        }
        for repair in repairs
    ]
    asked = [
        _doubt(raw, flag.code, flag.line, flag, next((id_ for id_, _ in by_line.get(flag.line, ())), None))
        for flag in doubts
    ]
    if rows:
        session.execute(insert(Repair), rows)
    if asked:
        session.execute(insert(ImportDoubt), asked)


def keep_doubtful_blocks(
    session: Session,
    doubts: Sequence[tuple[Place, Message]],
    *,
    filed: Filed,
    pieces: Sequence[PieceArticle],
    raw: RawDocument,
) -> None:
    """Keep doubts about the type of blocks."""
    rows = []
    for (number, place), message in doubts:
        lines = pieces[number].blocks[place].lines
        line = lines[0][0] if lines else 0
        rows.append(_doubt(raw, Doubt.DOUBTFUL_TYPE, line, message, filed.blocks[number, place]))
    if rows:
        session.execute(insert(ImportDoubt), rows)


def _where(repair: document.Repair, blocks: Sequence[tuple[int, PieceBlock]]) -> dict[str, int | None]:
    """The block that a repair went to, and where in its text: the first that has the repaired words."""
    for id_, block in blocks:
        start = block.text.find(repair.after) if repair.after else -1
        if start >= 0:
            return {"block_id": id_, "span_start": start, "span_end": start + len(repair.after)}
    return {"block_id": blocks[0][0] if blocks else None, "span_start": None, "span_end": None}


def _doubt(
    raw: RawDocument, code: Doubt, line: int, message: Message | Flag, block_id: int | None
) -> dict[str, object]:
    return {
        "raw_id": raw.id,
        "block_id": block_id,
        "code": code,
        "line": line,
        "message": message.pattern,
        "message_values": dict(message.values),
    }
