"""When an operation can no longer be taken back: what it changed or made has been used since."""

from collections.abc import Mapping

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from tm.errors import N_, TmError
from tm.storage.base import Base
from tm.storage.history import FIRST_RENDERING, History
from tm.storage.issues import Article, Block, Issue
from tm.storage.standing import StandingText
from tm.storage.units import Translation, Unit


class ChangedSince(TmError):
    """An operation cannot be undone, since what it changed has been changed again."""


class RowChangedSince(ChangedSince):
    """A row was changed again; the sentence names it as the tables do."""


def check_nothing_inside(session: Session, row: Base, *, empty: bool) -> None:
    """Do nothing where a row that was created can go out of sight with nothing in it.

    `empty` says that a block or an article was created to hold what was put into it in the same operation.

    Raises:
        ChangedSince: somebody has put something into it since.
    """
    session.flush()
    queries = _inside(row) if empty or isinstance(row, Unit | StandingText) else ()
    if any(session.scalar(query.limit(1)) is not None for query in queries):
        raise changed_since(row.__tablename__, str(getattr(row, "public_id", "")))


def _inside(row: Base) -> tuple[Select[int], ...]:
    """What there must be nothing of."""
    if isinstance(row, Unit):
        return (select(Translation.id).where(Translation.unit_id == row.id),)
    if isinstance(row, Block):
        return (select(Unit.id).where(Unit.block_id == row.id, Unit.retired_at.is_(None)),)
    if isinstance(row, Article):
        return (select(Block.id).where(Block.article_id == row.id, Block.retired_at.is_(None)),)
    if isinstance(row, StandingText):
        return (
            select(Block.id).where(Block.standing_id == row.id, Block.retired_at.is_(None)),
            select(History.seq).where(History.standing_id == row.id, History.action != FIRST_RENDERING),
        )
    return ()


def check_slug_free(session: Session, row: Base, values: Mapping[str, object]) -> None:
    """Do nothing where an issue can have the slug again that it had.

    Raises:
        ChangedSince: another one has it now.
    """
    slug = values.get("slug")
    if not isinstance(row, Issue) or slug is None:
        return
    if session.scalar(select(Issue.id).where(Issue.slug == slug, Issue.id != row.id)) is not None:
        raise ChangedSince(
            N_("This cannot be undone: another issue is called %(slug)s now; rename that one first."),
            slug=slug,
        )


def changed_since(table: str, key: str) -> RowChangedSince:
    """The error that names a row."""
    return RowChangedSince(
        N_(
            "This cannot be undone: the %(table)s %(id)s has been changed since; undo the later change first."
        ),
        table=table.replace("_", " "),
        id=key,
    )
