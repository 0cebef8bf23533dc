"""An original's blocks take the places of those that give way: in the article, the dump, people's work."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from sqlalchemy import select
from sqlalchemy.orm import Session

from tm.services.originals.moving import Group
from tm.services.structure.row_changes import Recorder
from tm.storage.issues import Article, Block, Placement
from tm.storage.people import Assignment


@dataclass(frozen=True)
class Places:
    """The blocks that were there, the original's, and which sentences became which.

    The last `written` of the original's blocks did not come with its text: each goes where its old one was.
    """

    article: Article
    olds: Sequence[Block]
    news: Sequence[Block]
    groups: Sequence[Group]
    written: int = 0

    @cached_property
    def became(self) -> dict[int, list[int]]:
        """For each block that gives way, by its row, the numbers of the original's blocks, in order."""
        numbers = {block.id: number for number, block in enumerate(self.news)}
        found: dict[int, set[int]] = {}
        for group in self.groups:
            for unit in group.olds:
                for new in (group.head, *group.joined):
                    found.setdefault(unit.block_id, set()).add(numbers[new.block_id])
        return {block: sorted(places) for block, places in found.items()}


def take_places(session: Session, recorder: Recorder, places: Places) -> None:
    """Put what stays between the original's blocks, and hand over the dump's lines and people's runs."""
    _put_between(recorder, places)
    _hand_over_lines(recorder, places)
    _hand_over_runs(session, recorder, places)


def _put_between(recorder: Recorder, places: Places) -> None:
    """A block that stays, or was written anew, comes behind what became of the blocks in front of it."""
    last: Block | None = None
    reached = -1
    own = len(places.news) - places.written
    for block in places.olds:
        became = places.became.get(block.id)
        if became is not None and became[-1] < own:
            if became[-1] > reached:
                reached = became[-1]
                last = places.news[reached]
        elif became is not None:
            recorder.place(places.news[became[-1]], last)
            last = places.news[became[-1]]
        elif last is not None:
            recorder.place(block, last)
            last = block


def _hand_over_lines(recorder: Recorder, places: Places) -> None:
    """The first block that came of an old one has its lines of the dump."""
    lines: dict[int, list[list[int]]] = {}
    for block in places.olds:
        if block.id in places.became:
            lines.setdefault(places.became[block.id][0], []).extend(block.lines)
    for number, ranges in lines.items():
        recorder.change(places.news[number], lines=ranges)


def _hand_over_runs(session: Session, recorder: Recorder, places: Places) -> None:
    """Who had some blocks has those that came of them."""
    query = (
        select(Assignment)
        .join(Placement, Placement.id == Assignment.placement_id)
        .where(Placement.article_id == places.article.id, Assignment.first_block_id.is_not(None))
    )
    for run in session.scalars(query).all():
        first, last = places.became.get(run.first_block_id or 0), places.became.get(run.last_block_id or 0)
        if first is not None:
            recorder.change(run, first_block_id=places.news[first[0]].id)
        if last is not None:
            recorder.change(run, last_block_id=places.news[last[-1]].id)
