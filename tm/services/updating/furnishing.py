"""What a newer source brings besides its words: furniture that is a standing text, repairs, doubts."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from tm.messages import Message
from tm.revision.threefold import Plan
from tm.revision.values import Fate, Where
from tm.services.filing import repairs_and_doubts, storing
from tm.services.filing.pieces import Prepared
from tm.services.filing.storing import Filed, Place
from tm.services.placements import editions_of
from tm.services.standing_texts import linking as standing_linking
from tm.services.structure.row_changes import Recorder
from tm.services.updating.layout import Layout
from tm.storage.issues import ImportDoubt, RawDocument, Repair


def furnish(
    session: Session, recorder: Recorder, prepared: Prepared, plan: Plan, layout: Layout, raw: RawDocument
) -> None:
    """Link new furniture to the paper's standing texts; list what reading the new words repaired and left."""
    asked = _link(session, recorder, prepared, layout)
    filed = Filed((), {(at.piece, at.part): block.id for at, block in layout.placed.items()})
    new = {at.where for step in plan.steps if _is_new(step.fate) for at in step.news}
    lines = _lines_of(prepared, new)
    found, pieces = prepared.issue, prepared.articles
    repairs_and_doubts.keep(
        session,
        [each for each in found.repairs if each.line in lines],
        [each for each in found.warnings if each.line in lines],
        filed=filed,
        pieces=pieces,
        raw=raw,
    )
    repairs_and_doubts.keep_doubtful_blocks(session, asked, filed=filed, pieces=pieces, raw=raw)
    for repair in session.scalars(select(Repair).where(Repair.raw_id == raw.id)).all():
        recorder.created(repair)
    for doubt in session.scalars(select(ImportDoubt).where(ImportDoubt.raw_id == raw.id)).all():
        recorder.created(doubt)


def _is_new(fate: Fate) -> bool:
    return fate in {Fate.ADDED, Fate.CHANGED}


def _link(
    session: Session, recorder: Recorder, prepared: Prepared, layout: Layout
) -> list[tuple[Place, Message]]:
    """The blocks of new pieces that print a standing text; what is printed otherwise is asked."""
    home = storing.home_of(editions_of(session), prepared.language)
    numbers = sorted(layout.new)
    if home is None or not numbers:
        return []
    pieces = [prepared.articles[number] for number in numbers]
    links = standing_linking.link(
        session, pieces, prepared.issue.facts, home=home, person=recorder.person, at=recorder.at
    )
    for (piece, place), standing in links.texts.items():
        block = layout.placed.get(Where(numbers[piece], place))
        if block is not None:
            recorder.change(block, standing_id=standing)
    asked = [((numbers[piece], place), message) for (piece, place), message in links.doubts]
    return [(at, message) for at, message in asked if Where(*at) in layout.placed]


def _lines_of(prepared: Prepared, parts: set[Where]) -> set[int]:
    """The lines of the document from which these parts came."""
    return {
        line
        for where in parts
        for first, last in prepared.articles[where.piece].blocks[where.part].lines
        for line in range(first, last + 1)
    }
