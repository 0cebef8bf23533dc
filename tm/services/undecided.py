"""What imports left to decide, by issue: so that whoever may decide it finds it again."""

from collections.abc import Collection
from dataclasses import dataclass

from sqlalchemy import case, select
from sqlalchemy.orm import Session

from tm.storage.issues import Article, Block, ImportDoubt, RawDocument


@dataclass(frozen=True, slots=True)
class Undecided:
    """An open doubt. `home` is the home edition of its article; `language` is the document's without one."""

    doubt: int
    issue: int
    home: int | None
    language: str | None


def undecided(session: Session, issues: Collection[int]) -> list[Undecided]:
    """The open doubts of these issues (by number), in one query.

    A doubt is of the issue where its words stand; without words, of that into which its document came.
    """
    issue = case((Block.id.is_(None), RawDocument.issue_id), else_=Article.issue_id)
    language = case((Block.id.is_(None), RawDocument.language))
    query = (
        select(ImportDoubt.id, issue, Article.home_edition_id, language)
        .join(RawDocument, RawDocument.id == ImportDoubt.raw_id)
        .outerjoin(Block, Block.id == ImportDoubt.block_id)
        .outerjoin(Article, Article.id == Block.article_id)
        .where(ImportDoubt.settled_at.is_(None), issue.in_(issues))
    )
    return [Undecided(*row) for row in session.execute(query)]
