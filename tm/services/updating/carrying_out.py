"""A plan carried out on rows, through a recorder: sentences stay, move, get other words, come and go."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from sqlalchemy.orm import Session

from tm.revision.comparing import same_parts
from tm.revision.threefold import Plan, Step
from tm.revision.values import Fate, Where
from tm.services.structure.finding import article_of, living_blocks
from tm.services.structure.following import Following
from tm.services.structure.import_marks import mend_marks
from tm.services.structure.lineage import living_units
from tm.services.structure.row_changes import Recorder
from tm.services.structure.splitting import source_text
from tm.services.structure.text import mover
from tm.services.updating.layout import Layout
from tm.services.updating.sources import Desk, Texts
from tm.storage.issues import Block, RawDocument


def carry_out(
    session: Session,
    recorder: Recorder,
    plan: Plan,
    texts: Texts,
    raw: RawDocument,
    typos: frozenset[str],
) -> Layout:
    """Do what a plan says to the rows of the desk; where everything stands now.

    A block is made where a paragraph is new, and moved where it stands elsewhere; what is emptied goes out of
    sight. Blocks that are set by rule stay as they are. `typos` are sentences whose new words mean the same.
    """
    steps = _by_part(plan)
    following = Following(session)
    blocks = _touched(plan, steps, texts)
    for block in blocks:
        following.note(block)
    before = {block.id: source_text(block, living_units(session, block)) for block in blocks}
    layout = Layout(session, recorder, plan, texts, raw, following, typos)
    layout.lay(steps)
    _remove(recorder, plan, texts.desk)
    blocks += layout.made
    layout.close_gaps(blocks)
    following.settle(recorder, blocks)
    _mend_marks(session, recorder, blocks, before)
    _clear(session, recorder, blocks)
    return layout


def _by_part(plan: Plan) -> Mapping[Where, Sequence[Step]]:
    """The steps that put something into each part of the newer source."""
    found: dict[Where, list[Step]] = defaultdict(list)
    for step in plan.steps:
        if step.news:
            found[step.news[0].where].append(step)
    return found


def _touched(plan: Plan, steps: Mapping[Where, Sequence[Step]], texts: Texts) -> list[Block]:
    """The blocks in which sentences change, and those of parts that sentences come to or go from."""
    same = same_parts(plan.comparison, texts.newer.pieces)
    gone = [step for step in plan.steps if step.fate is Fate.REMOVED]
    found: dict[int, Block] = {}
    for where, part in [(None, gone), *steps.items()]:
        own = {same.get(where)} if where is not None else set()
        if {at.where for step in part for at in step.base} <= own and all(
            step.fate is Fate.UNCHANGED for step in part
        ):
            continue
        blocks = [texts.desk.block(at) for step in part for at in step.stored]
        found |= {block.id: block for block in blocks if not block.by_rule}
    return [block for _, block in sorted(found.items())]


def _remove(recorder: Recorder, plan: Plan, desk: Desk) -> None:
    for step in plan.steps:
        if step.fate is Fate.REMOVED:
            for at in step.stored:
                if not desk.block(at).by_rule:
                    recorder.change(desk.unit(at), retired_at=recorder.at)


def _mend_marks(
    session: Session, recorder: Recorder, blocks: Iterable[Block], before: Mapping[int, str]
) -> None:
    """Repairs of the import go on to point at their words."""
    for block in blocks:
        text = source_text(block, living_units(session, block))
        if block.id in before and before[block.id] != text:
            mend_marks(session, recorder, block, mover(before[block.id], text))


def _clear(session: Session, recorder: Recorder, blocks: Iterable[Block]) -> None:
    """Blocks without words go out of sight, and articles of which nothing is left for people to read."""
    emptied = [block for block in blocks if not living_units(session, block)]
    for block in emptied:
        recorder.change(block, retired_at=recorder.at)
    for article in {block.article_id: article_of(session, block) for block in emptied}.values():
        if all(block.by_rule for block in living_blocks(session, article)):
            recorder.change(article, archived_at=recorder.at)
