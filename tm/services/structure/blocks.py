"""Operations on blocks: another type, linked to a standing text or no longer."""

from dataclasses import dataclass
from typing import ClassVar

from sqlalchemy import select
from sqlalchemy.orm import Session

from tm.document import BlockType
from tm.errors import N_, TmError
from tm.services.filing.cutting import split_ends
from tm.services.structure.finding import find_block, find_blocks, issue_of
from tm.services.structure.lineage import living_units, rewrite, unapprove
from tm.services.structure.row_changes import Recorder
from tm.storage.issues import Block
from tm.storage.standing import StandingText


@dataclass(frozen=True, slots=True)
class RetypeBlock:
    """Say what a block is; a sign-off's dash and a dateline's date leave the words, or come back."""

    kind: ClassVar[str] = "retype_block"
    block: str
    to: BlockType

    def run(self, session: Session, recorder: Recorder) -> int | None:
        """See `StructureChange.run`."""
        block = find_block(session, self.block)
        _cut_ends(session, block, self.to, recorder)
        recorder.change(block, type=self.to)
        return issue_of(session, block)


@dataclass(frozen=True, slots=True)
class LinkStanding:
    """Print a standing text where these blocks stand."""

    kind: ClassVar[str] = "link_standing"
    blocks: tuple[str, ...]
    key: str

    def run(self, session: Session, recorder: Recorder) -> int | None:
        """See `StructureChange.run`."""
        text = session.scalar(select(StandingText).where(StandingText.key == self.key))
        if text is None:
            raise TmError(N_("There is no standing text %(key)s; make it first."), key=self.key)
        blocks = find_blocks(session, self.blocks)
        for block in blocks:
            recorder.change(block, standing_id=text.id)
        return issue_of(session, blocks[0]) if blocks else None


@dataclass(frozen=True, slots=True)
class UnlinkStanding:
    """Translate the printed words of these blocks like any others; their article is approved no longer."""

    kind: ClassVar[str] = "unlink_standing"
    blocks: tuple[str, ...]

    def run(self, session: Session, recorder: Recorder) -> int | None:
        """See `StructureChange.run`."""
        blocks = find_blocks(session, self.blocks)
        for block in blocks:
            recorder.change(block, standing_id=None, pattern=None)
            unapprove(session, recorder, block.id)
        return issue_of(session, blocks[0]) if blocks else None


def _cut_ends(session: Session, block: Block, to: BlockType, recorder: Recorder) -> None:
    """Move what is not translated in the new type between the block's ends and its one unit.

    Blocks of several units keep them and their ends: no translation loses its sentence.
    """
    units = living_units(session, block)
    if len(units) != 1:
        return
    lead, core, tail = split_ends(to, block.lead + units[0].text + block.tail)
    if core:
        recorder.change(block, lead=lead, tail=tail)
        rewrite(session, recorder, units[0], core)
