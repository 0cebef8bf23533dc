"""A block becomes two."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from sqlalchemy.orm import Session

from tm.errors import N_, TmError
from tm.services.structure.finding import check_words_of_its_own, find_block, issue_of
from tm.services.structure.following import Following
from tm.services.structure.import_marks import split_marks
from tm.services.structure.lineage import living_units
from tm.services.structure.row_changes import Recorder
from tm.services.structure.sentence_cuts import cut_unit
from tm.storage.issues import Block
from tm.storage.units import Unit


@dataclass(frozen=True, slots=True)
class SplitBlock:
    """Make two blocks of one; `at` is the offset in its whole source text where the second begins.

    Inside a sentence, that is cut first. The new block has the same type.
    """

    kind: ClassVar[str] = "split_block"
    block: str
    at: int

    def run(self, session: Session, recorder: Recorder) -> int | None:
        """See `StructureChange.run`."""
        block = find_block(session, self.block)
        split(session, recorder, block, self.at)
        return issue_of(session, block)


def split(session: Session, recorder: Recorder, block: Block, at: int) -> Block:
    """The new block behind the old one.

    Raises:
        TmError: no words would stand on one side, or the place lies in a word or in marked words.
    """
    check_words_of_its_own(block)
    text = source_text(block, living_units(session, block))
    units, place = _cut_at(session, recorder, block, at)
    following = Following(session)
    following.note(block)
    new = Block(
        article_id=block.article_id,
        type=block.type,
        position=0,
        tail=block.tail,
        lines=block.lines,
        edition_id=block.edition_id,
    )
    recorder.create(new, after=block)
    recorder.change(block, tail="")
    recorder.change(units[place - 1], gap_after="")
    recorder.place_all(units[place:], None, block_id=new.id)
    following.settle(recorder, [block, new])
    split_marks(session, recorder, block, new, text, at)
    return new


def source_text(block: Block, units: Sequence[Unit]) -> str:
    """The whole text of a block."""
    return block.lead + "".join(unit.text + unit.gap_after for unit in units) + block.tail


def _cut_at(session: Session, recorder: Recorder, block: Block, at: int) -> tuple[list[Unit], int]:
    """The units of a block, one cut in two if need be, and how many of them stand before an offset."""
    units = living_units(session, block)
    start = len(block.lead)
    for place, unit in enumerate(units):
        end = start + len(unit.text)
        if start < at < end:
            pair = cut_unit(session, recorder, unit, at - start)
            return [*units[:place], *pair, *units[place + 1 :]], place + 1
        if end <= at <= end + len(unit.gap_after) and place + 1 < len(units):
            return units, place + 1
        start = end + len(unit.gap_after)
    raise TmError(N_("Nothing would stand on one side of the cut; choose a place inside the text."))
