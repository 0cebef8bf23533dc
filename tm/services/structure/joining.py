"""Two blocks become one."""

import re
from dataclasses import dataclass
from typing import ClassVar, Literal, TypeAlias

from sqlalchemy.orm import Session

from tm import words
from tm.document import LAYOUT_RESIDUE
from tm.errors import N_, TmError
from tm.services.filing.cutting import cut_text
from tm.services.structure.finding import (
    article_of,
    check_words_of_its_own,
    find_block,
    issue_of,
    language_of,
    living_blocks,
)
from tm.services.structure.import_marks import join_marks
from tm.services.structure.lineage import NewUnit, joined_text, living_units, replace_units, rewrite
from tm.services.structure.resegmenting import ends_at
from tm.services.structure.row_changes import Recorder
from tm.storage.issues import Block
from tm.storage.units import Unit

Hyphen: TypeAlias = Literal["keep", "drop"]
_BROKEN = re.compile(r"\w[-\u2010]$")


@dataclass(frozen=True, slots=True)
class JoinBlocks:
    """Join a block with the next one of its article, whose type goes; sentences end where they ended.

    Where none ends at the seam, the two sentences there become one. Jump lines and page numbers between two
    blocks of text stay behind them. `hyphen` says that a word is broken at the seam, and whether its hyphen
    stays.
    """

    kind: ClassVar[str] = "join_blocks"
    block: str
    hyphen: Hyphen | None = None

    def run(self, session: Session, recorder: Recorder) -> int | None:
        """See `StructureChange.run`."""
        first = find_block(session, self.block)
        second = _next(session, first)
        _check(first, second)
        _ends_into_words(session, second, recorder)
        units, added = living_units(session, first), living_units(session, second)
        if self.hyphen is not None and not (units and added and _BROKEN.search(units[-1].text)):
            raise TmError(N_("There is no hyphen where these two meet; join them without one."))
        seam = {"drop": -1, "keep": 0, None: 1}[self.hyphen] if units else 0
        shift = len(first.lead + joined_text(units, [unit.text for unit in units])) + seam
        join_marks(session, recorder, second, first, shift)
        _move_units(units, added, first, recorder)
        recorder.change(first, lines=[*first.lines, *second.lines])
        recorder.change(second, retired_at=recorder.at)
        if units and added:
            _close_seam(session, first, units[-1], added[0], self.hyphen, recorder)
        return issue_of(session, first)


def _next(session: Session, block: Block) -> Block:
    """The next block of the same edition, past layout residue if it is none itself."""
    blocks = living_blocks(session, article_of(session, block))
    later = blocks[blocks.index(block) + 1 :]
    if block.type not in LAYOUT_RESIDUE:
        later = [each for each in later if each.type not in LAYOUT_RESIDUE]
    following = next((each for each in later if each.edition_id in {None, block.edition_id}), None)
    if following is None:
        raise TmError(N_("No text follows this part in its article; there is nothing to join it with."))
    if following.edition_id != block.edition_id:
        raise TmError(N_("One of these parts belongs to a single edition; they cannot be joined."))
    return following


def _check(first: Block, second: Block) -> None:
    check_words_of_its_own(first)
    check_words_of_its_own(second)
    if first.tail:
        raise TmError(N_("Behind a dateline nothing can be joined; say first that it is a paragraph."))
    if first.type in LAYOUT_RESIDUE and second.type not in LAYOUT_RESIDUE:
        raise TmError(
            N_("This part is left out of exports, and the next one would be with it; say first what it is.")
        )


def _ends_into_words(session: Session, block: Block, recorder: Recorder) -> None:
    """What stands before and behind the words of a block becomes a part of them."""
    units = living_units(session, block)
    if not units and (block.lead + block.tail).strip():
        text = (block.lead + block.tail).strip()
        recorder.create(Unit(block_id=block.id, position=0, text=text, words=words.count(text)))
    if units and block.lead:
        rewrite(session, recorder, units[0], block.lead + units[0].text)
    if units and block.tail:
        rewrite(session, recorder, units[-1], units[-1].text + block.tail)
    recorder.change(block, lead="", tail="")


def _move_units(units: list[Unit], added: list[Unit], block: Block, recorder: Recorder) -> None:
    last = units[-1] if units else None
    if last is not None and added:
        recorder.change(last, gap_after=" ")
    recorder.place_all(added, last, block_id=block.id)


def _close_seam(
    session: Session, block: Block, last: Unit, first: Unit, hyphen: Hyphen | None, recorder: Recorder
) -> None:
    """Make one sentence of the two at the seam, unless one ends there."""
    if hyphen is None:
        text = f"{last.text} {first.text}"
        if ends_at(cut_text(block.type, text, language_of(session, block)), len(last.text)):
            return
    else:
        text = (last.text if hyphen == "keep" else last.text[:-1]) + first.text
    replace_units(session, recorder, [last, first], [NewUnit(text, first.gap_after)])
