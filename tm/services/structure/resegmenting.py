"""A stored text cut into sentences anew, by today's rules; translations go along by lineage."""

from collections.abc import Sequence
from itertools import accumulate

from sqlalchemy.orm import Session

from tm.services.filing.cutting import cut_text
from tm.services.filing.pieces import PieceUnit
from tm.services.structure.lineage import NewUnit, joined_text, living_units, replace_units
from tm.services.structure.row_changes import Recorder
from tm.storage.issues import Block
from tm.storage.units import Unit


def recut_block(session: Session, recorder: Recorder, block: Block, language: str) -> bool:
    """Cut a block by the rules of a language; whether any sentence changed."""
    units = living_units(session, block)
    if not units:
        return False
    pieces = cut_text(block.type, _whole(units), language)
    changed = False
    for olds, news in _groups(units, pieces):
        if len(olds) > 1 or len(news) > 1:
            gap = olds[-1].gap_after
            *front, last = news
            texts = [*(NewUnit(piece.text, piece.gap_after) for piece in front), NewUnit(last.text, gap)]
            replace_units(session, recorder, olds, texts)
            changed = True
    return changed


def is_cut_by(session: Session, block: Block, language: str) -> bool:
    """Whether a block is cut as the rules of a language say, and by nobody's hand."""
    units = living_units(session, block)
    pieces = cut_text(block.type, _whole(units), language) if units else ()
    return [unit.text for unit in units] == [piece.text for piece in pieces]


def ends_at(pieces: Sequence[PieceUnit], offset: int) -> bool:
    """Whether one of these sentences ends at an offset of their text."""
    return offset in _ends([(piece.text, piece.gap_after) for piece in pieces])


def _whole(units: Sequence[Unit]) -> str:
    return joined_text(units, [unit.text for unit in units])


def _groups(units: Sequence[Unit], pieces: Sequence[PieceUnit]) -> list[tuple[list[Unit], list[PieceUnit]]]:
    """Old and new sentences of the same text, put together where both end at the same place."""
    old_ends = _ends([(unit.text, unit.gap_after) for unit in units])
    new_ends = _ends([(piece.text, piece.gap_after) for piece in pieces])
    groups: list[tuple[list[Unit], list[PieceUnit]]] = []
    for end in sorted(set(old_ends) & set(new_ends)):
        olds = [unit for unit, at in zip(units, old_ends, strict=True) if at <= end]
        news = [piece for piece, at in zip(pieces, new_ends, strict=True) if at <= end]
        done_olds, done_news = sum(len(olds) for olds, _ in groups), sum(len(news) for _, news in groups)
        groups.append((olds[done_olds:], news[done_news:]))
    return groups


def _ends(parts: Sequence[tuple[str, str]]) -> list[int]:
    """Where each of the texts ends."""
    starts = [0, *accumulate(len(text) + len(gap) for text, gap in parts)]
    return [start + len(text) for start, (text, _) in zip(starts, parts, strict=False)]
