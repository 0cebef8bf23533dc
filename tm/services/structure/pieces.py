"""An article becomes two, two become one."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from sqlalchemy import select
from sqlalchemy.orm import Session

from tm.document import WANTED, Kind
from tm.errors import N_, TmError
from tm.services.history.telling import tell
from tm.services.placements import placement_of
from tm.services.structure.finding import article_of, find_block, living_blocks, present_article
from tm.services.structure.moving import check_alike, move
from tm.services.structure.row_changes import Recorder
from tm.storage.history import Subject
from tm.storage.issues import Article, Block, Placement
from tm.storage.paper import Edition
from tm.storage.people import Assignment, Person


@dataclass(frozen=True, slots=True)
class SplitArticle:
    """Make an article of the blocks from `block` to `until`, both included; None: to the end.

    It stands right behind the old one and goes where that goes; who has the old one has not got the new one.
    Made a sidebar, it is one of the old article, or of the one of which that is a sidebar.
    """

    kind: ClassVar[str] = "split_article"
    block: str
    until: str | None = None
    as_kind: Kind | None = None

    def run(self, session: Session, recorder: Recorder) -> int | None:
        """See `StructureChange.run`."""
        first = find_block(session, self.block)
        old = article_of(session, first)
        last = None if self.until is None else find_block(session, self.until)
        moving = _run_of(living_blocks(session, old), first, last)
        new = _article_like(old, self.as_kind or old.kind, moving)
        recorder.create(new, after=old)
        for placement in session.scalars(select(Placement).where(Placement.article_id == old.id)).all():
            recorder.create(
                Placement(
                    article_id=new.id,
                    edition_id=placement.edition_id,
                    destination=placement.destination,
                    page=placement.page,
                    position=placement.position,
                    held_at=placement.held_at,
                    held_reason=placement.held_reason,
                    embargo_until=placement.embargo_until,
                    only_here=placement.only_here,
                )
            )
        move(session, recorder, moving, new, None)
        return old.issue_id


@dataclass(frozen=True, slots=True)
class JoinArticles:
    """Put all blocks of an article at the end of another one; the emptied one is archived.

    Its sidebars, the editions that want it and the people who have it go over to the other, and so does what
    holds it back.
    """

    kind: ClassVar[str] = "join_articles"
    article: str
    into: str

    def run(self, session: Session, recorder: Recorder) -> int | None:
        """See `StructureChange.run`."""
        article, into = present_article(session, self.article), present_article(session, self.into)
        if article is into:
            raise TmError(N_("An article cannot be joined with itself; choose another one."))
        check_alike(article, into)
        blocks = living_blocks(session, into)
        move(session, recorder, living_blocks(session, article), into, blocks[-1] if blocks else None)
        _hand_over_sidebars(session, recorder, article, into)
        for placement in session.scalars(select(Placement).where(Placement.article_id == article.id)).all():
            if placement.destination in WANTED:
                _hand_over(session, recorder, placement, into)
        recorder.change(article, archived_at=recorder.at)
        return into.issue_id


def _run_of(blocks: Sequence[Block], first: Block, last: Block | None) -> list[Block]:
    """The blocks of an article from the first to the last."""
    if last is not None and (last not in blocks or blocks.index(last) < blocks.index(first)):
        raise TmError(N_("A part of an article goes from one of its paragraphs to a later one."))
    start, end = blocks.index(first), len(blocks) if last is None else blocks.index(last) + 1
    if end - start == len(blocks):
        raise TmError(N_("This is the whole article; nothing would be left of the old one."))
    return list(blocks[start:end])


def _article_like(old: Article, kind: Kind, blocks: Sequence[Block]) -> Article:
    parent = old.parent_id or old.id if kind is Kind.SIDEBAR else old.parent_id
    lines = [first for block in blocks for first, _ in block.lines]
    return Article(
        issue_id=old.issue_id,
        parent_id=parent if kind is old.kind or kind is Kind.SIDEBAR else None,
        raw_id=old.raw_id,
        kind=kind,
        language=old.language,
        home_edition_id=old.home_edition_id,
        page=old.page,
        position=0,
        start_line=min(lines, default=None),
    )


def _hand_over_sidebars(session: Session, recorder: Recorder, article: Article, into: Article) -> None:
    """The sidebars of a joined article; was the other one among them, it takes the joined one's place."""
    for sidebar in session.scalars(select(Article).where(Article.parent_id == article.id)).all():
        parent = article.parent_id if sidebar is into else into.id
        recorder.change(sidebar, parent_id=parent)
    if into.parent_id == into.id:
        recorder.change(into, parent_id=None)


def _hand_over(session: Session, recorder: Recorder, placement: Placement, into: Article) -> None:
    """The edition wants the other article too, and who had the joined one has the other there."""
    edition = session.get_one(Edition, placement.edition_id)
    there = placement_of(session, into, edition)
    if there is None:
        there = Placement(article_id=into.id, edition_id=edition.id, destination=placement.destination)
        recorder.create(there)
    elif there.destination not in WANTED:
        recorder.change(there, destination=placement.destination)
    _hold_too(recorder, placement, there)
    for assignment in _present(session, placement):
        recorder.change(assignment, ended_at=recorder.at)
        _give(session, recorder, there, assignment, into, edition)


def _hold_too(recorder: Recorder, placement: Placement, there: Placement) -> None:
    """What was held back in one article is held back in the other, as long as the longer of both."""
    if placement.held_at and not there.held_at:
        recorder.change(there, held_at=placement.held_at, held_reason=placement.held_reason)
    if placement.embargo_until and (not there.embargo_until or there.embargo_until < placement.embargo_until):
        recorder.change(there, embargo_until=placement.embargo_until)


def _give(
    session: Session,
    recorder: Recorder,
    placement: Placement,
    assignment: Assignment,
    into: Article,
    edition: Edition,
) -> None:
    """Who had the joined article has the other, unless they have it already."""
    whole = [each.person_id for each in _present(session, placement) if each.first_block_id is None]
    if assignment.person_id in whole:
        return
    recorder.create(
        Assignment(
            placement_id=placement.id,
            person_id=assignment.person_id,
            until=assignment.until,
            note=assignment.note,
            taken_at=recorder.at,
        )
    )
    person = session.get_one(Person, assignment.person_id)
    tell(
        session, Subject.ASSIGNMENT, "take", {}, article=into, edition=edition, person=person, at=recorder.at
    )


def _present(session: Session, placement: Placement) -> Sequence[Assignment]:
    query = select(Assignment).where(Assignment.placement_id == placement.id, Assignment.ended_at.is_(None))
    session.flush()
    return session.scalars(query.order_by(Assignment.id)).all()
