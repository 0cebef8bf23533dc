"""Blocks go elsewhere, in their article or to another."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import ClassVar

from sqlalchemy import select
from sqlalchemy.orm import Session

from tm import languages
from tm.errors import N_, TmError
from tm.messages import Tag
from tm.services.structure.finding import article_of, find_block, find_blocks, present_article
from tm.services.structure.row_changes import Recorder
from tm.storage.issues import Article, Block, Placement


@dataclass(frozen=True, slots=True)
class MoveBlocks:
    """Put blocks behind another one of an article; None: in front of all."""

    kind: ClassVar[str] = "move_blocks"
    blocks: tuple[str, ...]
    to: str
    after: str | None

    def run(self, session: Session, recorder: Recorder) -> int | None:
        """See `StructureChange.run`."""
        target = present_article(session, self.to)
        blocks = find_blocks(session, tuple(dict.fromkeys(self.blocks)))
        after = None if self.after is None else find_block(session, self.after)
        if not blocks:
            raise TmError(N_("Choose at least one part of the text to move."))
        if after is not None and (after in blocks or after.article_id != target.id):
            raise TmError(N_("Parts can only be put behind another one of the article they go to."))
        for article in {block.article_id: article_of(session, block) for block in blocks}.values():
            check_alike(article, target)
        move(session, recorder, blocks, target, after)
        return target.issue_id


def move(
    session: Session, recorder: Recorder, blocks: Sequence[Block], article: Article, after: Block | None
) -> None:
    """Put blocks into an article, one behind the other, behind one of its own or in front of all.

    Where it was approved it stays so only if what comes was approved too.
    """
    coming = {block.article_id for block in blocks} - {article.id}
    for placement in _approved(session, [article.id]):
        beside = [each for each in _approved(session, coming) if each.edition_id == placement.edition_id]
        if len(beside) < len(coming):
            recorder.change(placement, approved_at=None)
    for holder, group in groupby(blocks, key=lambda block: block.article_id):
        run = list(group)
        if holder != article.id:
            recorder.place_all(run, after, article_id=article.id)
        else:
            for earlier, block in zip((after, *run), run, strict=False):
                recorder.place(block, earlier)
        after = run[-1]


def _approved(session: Session, articles: Collection[int]) -> Sequence[Placement]:
    query = select(Placement).where(Placement.article_id.in_(articles), Placement.approved_at.is_not(None))
    return session.scalars(query).all()


def check_alike(article: Article, other: Article) -> None:
    """Do nothing where the text of one article may become a part of the other.

    Raises:
        TmError: they stand in different issues, or were written in different languages.
    """
    if article.issue_id != other.issue_id:
        raise TmError(N_("These articles stand in different issues; move one of them first."))
    same = languages.base(article.language) == languages.base(other.language)
    if not same or article.home_edition_id != other.home_edition_id:
        raise TmError(
            N_(
                "These articles were written in different languages, %(one)s and %(other)s; "
                "set the language of one of them first."
            ),
            one=Tag(article.language),
            other=Tag(other.language),
        )
