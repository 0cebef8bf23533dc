"""How many questions are open, for boards and lists."""

from sqlalchemy import BindParameter, bindparam, func, select
from sqlalchemy.orm import Session

from tm.storage.issues import Article
from tm.storage.paper import Edition
from tm.storage.talk import Question, QuestionState

_ISSUE: BindParameter[int] = bindparam("issue")
_OPEN = (
    select(Article.public_id, Edition.tag, func.count())
    .select_from(Question)
    .join(Article, Article.id == Question.article_id)
    .join(Edition, Edition.id == Question.edition_id)
    .where(Question.state == QuestionState.OPEN, Article.archived_at.is_(None))
    .group_by(Article.public_id, Edition.tag)
)
_OPEN_IN_ISSUE = _OPEN.where(Article.issue_id == _ISSUE)
"""Built once, since building costs more than running."""


def open_counts(session: Session, issue: int | None = None) -> dict[tuple[str, str], int]:
    """How many open questions there are, by the public id of the article and the tag of the edition.

    Those of an issue (by number), or else all.
    """
    found = session.execute(_OPEN) if issue is None else session.execute(_OPEN_IN_ISSUE, {"issue": issue})
    return {(article, tag): count for article, tag, count in found}
