"""An article runs again: a copy of it in another issue that remembers what it came of."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from sqlalchemy import select
from sqlalchemy.orm import Session

from tm.document import LAYOUT_RESIDUE, Destination
from tm.errors import N_, TmError
from tm.services.structure import ordering
from tm.services.structure.articles import find_target
from tm.services.structure.finding import find_article, living_blocks
from tm.services.structure.lineage import living_units
from tm.services.structure.row_changes import Recorder
from tm.storage.issues import Article, Block, Placement
from tm.storage.units import Unit


@dataclass(frozen=True, slots=True)
class RunAgain:
    """Put a copy of an article and its sidebars at the end of an issue; None: into the pool.

    The copy is to be translated anew: what was translated before comes as the memory's best match. It goes
    where the article went; page, length, dates and whoever had it are not copied, nor is what belongs to
    one edition only.
    """

    kind: ClassVar[str] = "run_again"
    article: str
    issue: str | None

    def run(self, session: Session, recorder: Recorder) -> int | None:
        """See `StructureChange.run`."""
        article, target = find_article(session, self.article), find_target(session, self.issue)
        target_id = None if target is None else target.id
        copy = _copy(session, recorder, article, target_id, None)
        sidebars = select(Article).where(Article.parent_id == article.id, Article.archived_at.is_(None))
        for sidebar in session.scalars(sidebars.order_by(Article.position, Article.id)).all():
            _copy(session, recorder, sidebar, target_id, copy)
        return target_id


def follow(session: Session, recorder: Recorder, old: Article, issue_id: int | None) -> Article:
    """A copy for the editions that put an article off till later; those that printed it keep theirs."""
    copy = _copy_text(session, recorder, old, issue_id, None)
    for placement in session.scalars(select(Placement).where(Placement.article_id == old.id)).all():
        if placement.destination is Destination.LATER:
            recorder.change(placement, destination=Destination.NOT_HERE)
            later = Placement(
                article_id=copy.id, edition_id=placement.edition_id, destination=Destination.LATER
            )
            recorder.create(later)
    return copy


def _copy(
    session: Session, recorder: Recorder, old: Article, issue_id: int | None, parent: Article | None
) -> Article:
    copy = _copy_text(session, recorder, old, issue_id, parent)
    _copy_placements(session, recorder, old, copy)
    return copy


def _copy_text(
    session: Session, recorder: Recorder, old: Article, issue_id: int | None, parent: Article | None
) -> Article:
    blocks = [
        block
        for block in living_blocks(session, old)
        if block.edition_id is None and block.type not in LAYOUT_RESIDUE
    ]
    if not blocks:
        raise TmError(N_("This article has no text that could run again."))
    copy = Article(
        issue_id=issue_id,
        parent_id=None if parent is None else parent.id,
        kind=old.kind,
        language=old.language,
        home_edition_id=old.home_edition_id,
        position=0,
        copied_from_id=old.id,
    )
    there = ordering.in_holder(session, Article, issue_id)
    recorder.create(copy, after=there[-1] if there else None)
    _copy_blocks(session, recorder, blocks, copy)
    return copy


def _copy_placements(session: Session, recorder: Recorder, old: Article, copy: Article) -> None:
    for each in session.scalars(select(Placement).where(Placement.article_id == old.id)).all():
        recorder.create(
            Placement(
                article_id=copy.id,
                edition_id=each.edition_id,
                destination=each.destination,
                short_title=each.short_title,
                only_here=each.only_here,
            )
        )


def _copy_blocks(session: Session, recorder: Recorder, blocks: Sequence[Block], copy: Article) -> None:
    before: Block | None = None
    for old in blocks:
        block = Block(
            article_id=copy.id,
            type=old.type,
            position=0,
            lead=old.lead,
            tail=old.tail,
            standing_id=old.standing_id,
            pattern=old.pattern,
        )
        recorder.create(block, after=before)
        before, last = block, None
        for each in living_units(session, old):
            unit = Unit(
                block_id=block.id,
                position=0,
                text=each.text,
                gap_after=each.gap_after,
                words=each.words,
                copied_from_id=each.id,
            )
            recorder.create(unit, after=last)
            last = unit
