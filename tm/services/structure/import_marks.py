"""Lines, repairs and doubts of an import go with their words: into another block, or within one."""

from collections.abc import Callable, Iterator, Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session, undefer

from tm.errors import TmError
from tm.services.filing import documents
from tm.services.structure.finding import article_of
from tm.services.structure.row_changes import Recorder
from tm.storage.issues import Block, ImportDoubt, RawDocument, Repair


def join_marks(session: Session, recorder: Recorder, old: Block, new: Block, shift: int) -> None:
    """All that was said of one block is said of the one that its words went to, so many characters on."""
    for repair in repairs_of(session, old):
        _move(recorder, repair, new, shift)
    for doubt in _doubts_of(session, old):
        recorder.change(doubt, block_id=new.id)


def split_marks(session: Session, recorder: Recorder, old: Block, new: Block, text: str, at: int) -> None:
    """What was said of the words from an offset on, or of lines that only the new block has, goes there."""
    front, behind = _divided(session, old, text, at)
    recorder.change(old, lines=front)
    recorder.change(new, lines=behind)
    skipped = len(text[at:]) - len(text[at:].lstrip())
    own = {line for line in _lines(behind) if line not in set(_lines(front))}
    for repair in repairs_of(session, old):
        if repair.span_start is not None and repair.span_start >= at:
            _move(recorder, repair, new, -at - skipped)
        elif repair.span_start is None and repair.line in own:
            _move(recorder, repair, new, 0)
    for doubt in _doubts_of(session, old):
        if doubt.line in own:
            recorder.change(doubt, block_id=new.id)


def mend_marks(
    session: Session, recorder: Recorder, block: Block, place: Callable[[int, int], tuple[int, int] | None]
) -> None:
    """Repairs move with their words; where those are no longer there, `place` says None."""
    for repair in repairs_of(session, block):
        if repair.span_start is not None and repair.span_end is not None:
            start, end = place(repair.span_start, repair.span_end) or (None, None)
            recorder.change(repair, span_start=start, span_end=end)


def repairs_of(session: Session, block: Block) -> Sequence[Repair]:
    """The repairs whose words stand in a block."""
    session.flush()
    return session.scalars(select(Repair).where(Repair.block_id == block.id).order_by(Repair.id)).all()


def _doubts_of(session: Session, block: Block) -> Sequence[ImportDoubt]:
    return session.scalars(select(ImportDoubt).where(ImportDoubt.block_id == block.id)).all()


def _move(recorder: Recorder, repair: Repair, block: Block, shift: int) -> None:
    start, end = repair.span_start, repair.span_end
    recorder.change(
        repair,
        block_id=block.id,
        span_start=None if start is None else start + shift,
        span_end=None if end is None else end + shift,
    )


def _divided(session: Session, block: Block, text: str, at: int) -> tuple[list[list[int]], list[list[int]]]:
    """The lines of the words before an offset and of those behind it; all for both where that is not sure."""
    lines = list(_lines(block.lines))
    letters = [_letters(line) for line in _printed(session, block, lines)]
    if not lines or sum(letters) != _letters(text):
        return block.lines, block.lines
    front, reached = _letters(text[:at]), 0
    for place, number in enumerate(letters):
        if reached + number >= front:
            shared = 0 if reached + number == front else 1
            return _ranges(lines[: place + 1]), _ranges(lines[place + 1 - shared :])
        reached += number
    return block.lines, block.lines


def _printed(session: Session, block: Block, lines: Sequence[int]) -> list[str]:
    """The lines of the document as they came; none where there is no document to be read."""
    raw_id = article_of(session, block).raw_id
    raw = session.get(RawDocument, raw_id, options=[undefer(RawDocument.content)]) if raw_id else None
    if raw is None:
        return []
    try:
        text = documents.text_of(raw.content, raw.name).replace("\r\n", "\n").replace("\r", "\n").split("\n")
    except TmError:
        return []
    return [text[number - 1] for number in lines if number <= len(text)]


def _letters(text: str) -> int:
    return sum(character.isalnum() for character in text)


def _lines(ranges: Sequence[Sequence[int]]) -> Iterator[int]:
    return (line for first, last in ranges for line in range(first, last + 1))


def _ranges(lines: Sequence[int]) -> list[list[int]]:
    """Line numbers as ranges of neighbours."""
    ranges: list[list[int]] = []
    for line in lines:
        if ranges and ranges[-1][1] == line - 1:
            ranges[-1][1] = line
        else:
            ranges.append([line, line])
    return ranges
