"""The article as its reader will see it, with the sentence that stands behind each stretch of it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TypeAlias

from tm.document import Block, BlockType
from tm.export.page import runs
from tm.services.views import ArticleView, BlockView

_Starts: TypeAlias = list[tuple[int, str]]
"""Where sentences begin in a block's text, and their ids."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of a printed block. `language`: where it still shows the original; `unit`: "" for none."""

    text: str
    language: str | None
    unit: str
    begins: str = ""
    """The sentence that begins here, so that an address can lead to it."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A printed block in stretches, with the dateline that is run in before it."""

    type: BlockType
    dateline: tuple[Stretch, ...]
    stretches: tuple[Stretch, ...]


def paragraphs(printed: Sequence[Block], view: ArticleView) -> list[Paragraph]:
    """What is printed, in order, each part with the sentence behind it."""
    found: list[Paragraph] = []
    waiting: tuple[Stretch, ...] = ()
    for block, parts in zip(printed, stretches(printed, view), strict=True):
        if block.type is BlockType.DATELINE:
            waiting = tuple(parts)
            continue
        run_in = block.type is BlockType.PARAGRAPH
        found.append(Paragraph(block.type, waiting if run_in else (), tuple(parts)))
        waiting = () if run_in else waiting
    return [*found, Paragraph(BlockType.DATELINE, (), waiting)] if waiting else found


def stretches(printed: Sequence[Block], view: ArticleView) -> list[list[Stretch]]:
    """Each printed block in stretches that are its text together. What house style sets has no sentence."""
    waiting = [block for block in view.blocks if block.wanted and block.units]
    found = []
    for block in printed:
        starts: _Starts = []
        for place, mine in enumerate(waiting):
            starts = _starts(block, mine)
            if starts:
                del waiting[: place + 1]
                break
        found.append(list(_cut(block, starts)))
    return found


def _starts(printed: Block, block: BlockView) -> _Starts:
    """Where the sentences of a block begin in what is printed; empty where that is another block."""
    if printed.type is not block.type:
        return []
    starts: _Starts = []
    at = 0
    for piece in block.target_pieces:
        at = printed.text.find(piece.text, at)
        if at < 0:
            return []
        starts.append((at, piece.unit.id))
        at += len(piece.text)
    return starts


def _cut(block: Block, starts: _Starts) -> Iterator[Stretch]:
    """The runs of a block, cut where a sentence begins."""
    at = 0
    for run in runs(block):
        end = at + len(run.text)
        cuts = [at, *(start for start, _ in starts if at < start < end), end]
        for first, last in pairwise(cuts):
            unit = next((id_ for start, id_ in reversed(starts) if start <= first), "")
            begins = unit if (first, unit) in starts else ""
            yield Stretch(block.text[first:last], run.language, unit, begins)
        at = end
