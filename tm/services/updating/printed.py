"""Printed translations are a part of what a newer source is compared with, though they are out of sight."""

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from tm.services.structure.row_changes import Recorder
from tm.storage.intake import Recognition
from tm.storage.issues import Article, Block, Issue
from tm.storage.units import Unit


def printed_translations(session: Session, issue: Issue) -> Sequence[Article]:
    """The pieces of an issue that were recognised as translations, in order; they keep the printed words."""
    query = (
        select(Article)
        .join(Recognition, Recognition.printed_id == Article.id)
        .where(Article.issue_id == issue.id)
        .where(Recognition.edition_id.is_not(None), Recognition.withdrawn_at.is_(None))
    )
    return session.scalars(query.order_by(Article.position, Article.id)).all()


def look_again(session: Session, recorder: Recorder) -> None:
    """Where the printed words of a translation have just changed, somebody should compare them again."""
    session.flush()
    units = {change["id"] for change in recorder.changes if change["table"] == Unit.__tablename__}
    changed = select(Block.article_id).join(Unit, Unit.block_id == Block.id).where(Unit.public_id.in_(units))
    query = select(Recognition).where(
        Recognition.printed_id.in_(changed),
        Recognition.withdrawn_at.is_(None),
        Recognition.settled_at.is_not(None),
        Recognition.edition_id.is_not(None),
    )
    for row in session.scalars(query).all():
        recorder.change(row, settled_at=None)
