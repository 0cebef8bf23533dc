"""What imports left to decide, by issue: so that whoever may decide it finds it again."""

from collections.abc import Collection
from dataclasses import dataclass

from sqlalchemy import BindParameter, bindparam, case, select
from sqlalchemy.orm import Session

from tm.storage.issues import Article, Block, ImportDoubt, RawDocument
from tm.storage.queries.findings import issue_of_finding, with_places


@dataclass(frozen=True, slots=True)
class Undecided:
    """An open doubt. `home` is the home edition of its article; `language` is the document's without one."""

    doubt: int
    issue: int
    home: int | None
    language: str | None


_ISSUES: BindParameter[list[int]] = bindparam("issues", expanding=True)
_LANGUAGE = case((Block.id.is_(None), RawDocument.language))
_UNDECIDED = with_places(
    select(ImportDoubt.id, issue_of_finding, Article.home_edition_id, _LANGUAGE), ImportDoubt
).where(ImportDoubt.settled_at.is_(None), issue_of_finding.in_(_ISSUES))
"""Built once, since building costs more than running."""


def undecided(session: Session, issues: Collection[int]) -> list[Undecided]:
    """The open doubts of these issues (by number), in one query."""
    return [Undecided(*row) for row in session.execute(_UNDECIDED, {"issues": list(issues)})]


def undecided_in_pool(session: Session) -> list[tuple[str, int | None]]:
    """The article (public id) and its home edition, for each open doubt in the pool; one query."""
    query = with_places(
        select(Article.public_id, Article.home_edition_id).select_from(ImportDoubt), ImportDoubt
    ).where(ImportDoubt.settled_at.is_(None), Article.issue_id.is_(None), Article.id.is_not(None))
    return [(row[0], row[1]) for row in session.execute(query)]
