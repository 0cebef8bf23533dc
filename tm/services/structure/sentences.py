"""How a text is cut into sentences."""

from dataclasses import dataclass
from typing import ClassVar

from sqlalchemy.orm import Session

from tm.document import SENTENCE_BLOCKS
from tm.errors import N_, TmError
from tm.services.structure.finding import (
    check_words_of_its_own,
    find_unit,
    issue_of,
    language_of,
    living_blocks,
    present_article,
)
from tm.services.structure.lineage import NewUnit, joined_text, living_units, replace_units
from tm.services.structure.resegmenting import recut_block
from tm.services.structure.row_changes import Recorder
from tm.services.structure.sentence_cuts import cut_unit


@dataclass(frozen=True, slots=True)
class CutSentence:
    """Make two sentences of one; `at` is the offset in its text where the second begins."""

    kind: ClassVar[str] = "cut_sentence"
    unit: str
    at: int

    def run(self, session: Session, recorder: Recorder) -> int | None:
        """See `StructureChange.run`."""
        unit, block = find_unit(session, self.unit)
        check_words_of_its_own(block)
        if block.type not in SENTENCE_BLOCKS:
            raise TmError(N_("Only running text is cut into sentences; make two parts of this one instead."))
        cut_unit(session, recorder, unit, self.at)
        return issue_of(session, block)


@dataclass(frozen=True, slots=True)
class JoinSentences:
    """Make one sentence of this and the next one of its block."""

    kind: ClassVar[str] = "join_sentences"
    unit: str

    def run(self, session: Session, recorder: Recorder) -> int | None:
        """See `StructureChange.run`."""
        unit, block = find_unit(session, self.unit)
        check_words_of_its_own(block)
        units = living_units(session, block)
        pair = units[units.index(unit) :][:2]
        if len(pair) < 2:
            raise TmError(N_("This is the last sentence of its paragraph; join the paragraphs first."))
        text = joined_text(pair, [each.text for each in pair])
        replace_units(session, recorder, pair, [NewUnit(text, pair[1].gap_after)])
        return issue_of(session, block)


@dataclass(frozen=True, slots=True)
class Resegment:
    """Cut the text of an article into sentences anew, by the rules of its language."""

    kind: ClassVar[str] = "resegment"
    article: str

    def run(self, session: Session, recorder: Recorder) -> int | None:
        """See `StructureChange.run`."""
        article = present_article(session, self.article)
        own = [
            block
            for block in living_blocks(session, article)
            if block.standing_id is None and block.pattern is None
        ]
        changed = [recut_block(session, recorder, block, language_of(session, block)) for block in own]
        if not any(changed):
            raise TmError(N_("The sentences are cut as the rules say already; nothing was changed."))
        return article.issue_id
