"""The words of a block: mended by hand, or a repair of the import taken back."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import ClassVar, NamedTuple

from sqlalchemy.orm import Session

from tm import words
from tm.document import BlockType, Rule
from tm.errors import N_, TmError
from tm.revision.mending import Match, match
from tm.services.filing.cutting import cut_text, split_ends
from tm.services.structure.finding import (
    article_of,
    check_words_of_its_own,
    find_block,
    issue_of,
    language_of,
)
from tm.services.structure.following import Following
from tm.services.structure.import_marks import mend_marks, repairs_of
from tm.services.structure.lengths import LONGEST_PART, check_length
from tm.services.structure.lineage import NewUnit, living_units, replace_units, rewrite, unapprove
from tm.services.structure.meaning import Meaning
from tm.services.structure.row_changes import Recorder
from tm.services.structure.splitting import source_text, split
from tm.storage.issues import Block, Repair
from tm.storage.units import Unit
from tm.text import fold

_LINES_STAY = frozenset({BlockType.BOX, BlockType.BOILERPLATE})
_JOINS = frozenset({Rule.JOIN, Rule.JOIN_OVER_JUMP, Rule.JOIN_OVER_PAGE})
BREAK = "|"
"""What stands for the end of a line in a repair's `before`."""


@dataclass(frozen=True, slots=True)
class MendText:
    """Give a block another source text; sentences that stay keep their translations.

    A changed sentence keeps its translation, which is outdated then unless the words mean the same. The mend
    is listed with the repairs of the import.
    """

    kind: ClassVar[str] = "mend_text"
    block: str
    text: str
    meaning: Meaning = Meaning.CHANGED

    def run(self, session: Session, recorder: Recorder) -> int | None:
        """See `StructureChange.run`."""
        block = find_block(session, self.block)
        before = source_text(block, living_units(session, block))
        after = mend(session, recorder, block, self.text, self.meaning)
        _list_repair(recorder, article_of(session, block).raw_id, block, before, after)
        return issue_of(session, block)


@dataclass(frozen=True, slots=True)
class UndoRepair:
    """Take one repair of the import back, by its number: its words as they came, or two blocks for a join."""

    kind: ClassVar[str] = "undo_repair"
    repair: int

    def run(self, session: Session, recorder: Recorder) -> int | None:
        """See `StructureChange.run`."""
        repair = session.get(Repair, self.repair)
        if repair is None:
            raise TmError(N_("There is no repair %(number)s."), number=self.repair)
        if repair.undone_at is not None:
            raise TmError(N_("This repair has been taken back already."))
        block = _block_of(session, repair)
        text = source_text(block, living_units(session, block))
        start = _place(session, repair, block, text)
        recorder.change(repair, undone_at=recorder.at)
        if repair.rule in _JOINS and BREAK in repair.before:
            split(session, recorder, block, start + repair.before.index(BREAK))
        else:
            mend(
                session,
                recorder,
                block,
                text[:start] + as_it_came(repair) + text[start + len(repair.after) :],
            )
        return issue_of(session, block)


def mend(
    session: Session, recorder: Recorder, block: Block, text: str, meaning: Meaning = Meaning.CHANGED
) -> str:
    """Make this the whole source text of a block; gives it as it is stored.

    Raises:
        TmError: there are no words in it or too many, it is the text that stands there already, or the part
            is printed from a standing text.
    """
    check_words_of_its_own(block)
    check_length(text, LONGEST_PART)
    units = living_units(session, block)
    before = source_text(block, units)
    text = _folded(block, text, before)
    lead, core, tail = split_ends(block.type, text)
    if not core.strip():
        raise TmError(
            N_("A part of an article needs words; to leave it out of print, say that it is a page number.")
        )
    if text == before:
        raise TmError(N_("This is the text that stands there already."))
    language = language_of(session, block)
    following = Following(session)
    following.note(block)
    matches = match(
        [unit.text for unit in units],
        core,
        lambda part: [piece.text for piece in cut_text(block.type, part, language)],
    )
    living = _carry_out(_Mend(session, recorder, block, meaning), matches, core, following)
    _set_gaps(recorder, living, core)
    recorder.change(block, lead=lead, tail=tail)
    following.settle(recorder, [block])
    mend_marks(session, recorder, block, mover(before, text))
    return text


def as_it_came(repair: Repair) -> str:
    """The words before a repair, on one line: a dropped hyphen is back, one that was kept is gone."""
    bare = re.sub(rf"(?<![-\u2010\u00ad])[{BREAK}]", " ", repair.before).replace(BREAK, "")
    if bare == repair.after:
        return re.sub(rf"[-\u2010\u00ad][{BREAK}]", "", repair.before).replace(BREAK, " ")
    return bare


def mover(before: str, after: str) -> Callable[[int, int], tuple[int, int] | None]:
    """Where a stretch of the text before stands in the text after; None where it was changed."""
    same: list[tuple[int, int, int]] = []
    old = new = 0
    for change in words.difference(before, after):
        length = len(change.text)
        if change.kind == "same":
            same.append((old, old + length, new - old))
        old += length if change.kind != "added" else 0
        new += length if change.kind != "removed" else 0

    def place(start: int, end: int) -> tuple[int, int] | None:
        shift = next((shift for first, last, shift in same if first <= start and end <= last), None)
        return None if shift is None else (start + shift, end + shift)

    return place


def _folded(block: Block, text: str, before: str) -> str:
    """The text in one line, or in lines where lines stay lines."""
    if "\n" not in before and block.type not in _LINES_STAY:
        return fold(text)
    lines = [fold(line) for line in text.replace("\r\n", "\n").strip().split("\n")]
    return "\n".join(lines)


class _Mend(NamedTuple):
    """A block that is being mended, and what its new words are to its translators."""

    session: Session
    recorder: Recorder
    block: Block
    meaning: Meaning


def _carry_out(
    mend: _Mend, matches: Sequence[Match], core: str, following: Following
) -> list[tuple[Unit, int]]:
    """The units of the mended text, each with the offset at which it ends."""
    units = living_units(mend.session, mend.block)
    living: list[tuple[Unit, int]] = []
    last: Unit | None = None
    for each in matches:
        olds = [units[place] for place in each.olds]
        texts = [core[start:end] for start, end in each.news]
        made = _one_match(mend, olds, texts, last)
        if len(olds) + len(texts) > 2:
            following.succeed(olds, made)
        living += [(unit, end) for unit, (_, end) in zip(made, each.news, strict=True)]
        last = (made or olds)[-1]
    return living


def _one_match(mend: _Mend, olds: Sequence[Unit], texts: Sequence[str], last: Unit | None) -> list[Unit]:
    session, recorder, block, meaning = mend
    if not texts:
        for unit in olds:
            recorder.change(unit, retired_at=recorder.at)
        return []
    if not olds:
        unit = Unit(block_id=block.id, position=0, text=texts[0], words=words.count(texts[0]))
        recorder.create(unit, after=last)
        unapprove(session, recorder, block.id)
        return [unit]
    if len(olds) == len(texts) == 1:
        rewrite(session, recorder, olds[0], texts[0], meaning)
        return [olds[0]]
    news = [NewUnit(text, " ") for text in texts]
    anew = fold(" ".join(unit.text for unit in olds)) != fold(" ".join(texts))
    rewritten = anew and meaning is Meaning.CHANGED
    return replace_units(session, recorder, olds, news, rewritten=rewritten)


def _set_gaps(recorder: Recorder, living: Sequence[tuple[Unit, int]], core: str) -> None:
    """White space behind each unit as the new text has it."""
    for unit, end in living[:-1]:
        rest = core[end:]
        recorder.change(unit, gap_after=rest[: len(rest) - len(rest.lstrip())])
    recorder.change(living[-1][0], gap_after="")


def _list_repair(recorder: Recorder, raw_id: int | None, block: Block, before: str, after: str) -> None:
    """The words that were changed, with their place, beside the repairs of the import."""
    if raw_id is None:
        return
    front, old, new = changed_words(before, after)
    recorder.create(
        Repair(
            raw_id=raw_id,
            block_id=block.id,
            rule=Rule.HAND,
            line=block.lines[0][0] if block.lines else 0,
            before=old,
            after=new,
            confidence=1.0,
            span_start=front,
            span_end=front + len(new),
        )
    )


def changed_words(before: str, after: str) -> tuple[int, str, str]:
    """Where two texts begin to differ, and what each has from there to where they are alike again.

    Neither is empty: where words were only added or taken away, the word in front of them is in both.
    """
    changes = words.difference(before, after)
    front = len(changes[0].text) if changes[0].kind == "same" else 0
    tail = len(changes[-1].text) if changes[-1].kind == "same" and len(changes) > 1 else 0
    if front in {len(before) - tail, len(after) - tail}:
        head = before[:front].rstrip()
        front = head.rfind(" ") + 1
        tail = tail if head else len(_first_word(before[len(before) - tail :], tail))
    old, new = before[front : len(before) - tail], after[front : len(after) - tail]
    if old[-1:].isspace() and new[-1:].isspace():
        old, new = old.rstrip(), new.rstrip()
    return front, old, new


def _first_word(text: str, tail: int) -> str:
    """What remains of the equal end when its first word goes to the change."""
    head = re.match(r"\s*\S*", text)
    return text[head.end() if head else tail :]


def _block_of(session: Session, repair: Repair) -> Block:
    block = None if repair.block_id is None else session.get(Block, repair.block_id)
    if block is None or block.retired_at or article_of(session, block).archived_at:
        raise _no_words()
    return block


def _place(session: Session, repair: Repair, block: Block, text: str) -> int:
    """Where the repaired words stand: at their span, else the only place that has them."""
    start = repair.span_start
    if repair.after and start is not None and text.startswith(repair.after, start):
        return start
    if not repair.after or text.count(repair.after) != 1:
        raise _mended_since(session, repair, block) or _no_words()
    return text.index(repair.after)


def _mended_since(session: Session, repair: Repair, block: Block) -> TmError | None:
    """What to say where another repair has changed the words of this one."""
    standing = [row for row in repairs_of(session, block) if row is not repair and row.undone_at is None]
    later = [row for row in standing if repair.after and repair.after in row.before.replace(BREAK, " ")]
    if not later:
        return None
    return TmError(
        N_("These words were mended once more; take back “%(after)s” in line %(line)s first."),
        after=later[-1].after,
        line=later[-1].line,
    )


def _no_words() -> TmError:
    return TmError(N_("The words of this repair no longer stand there; mend the text instead."))
