"""One line of the history: what happened, to what, by whom."""

from collections.abc import Mapping
from datetime import datetime

from sqlalchemy.orm import Session

from tm.storage.history import History, Subject
from tm.storage.issues import Article, Issue
from tm.storage.paper import Edition
from tm.storage.people import Person


def tell(  # noqa: PLR0913 - what happened, to what, by whom, when
    session: Session,
    subject: Subject,
    action: str,
    detail: Mapping[str, object],
    *,
    issue: Issue | None = None,
    article: Article | None = None,
    edition: Edition | None = None,
    person: Person | None,
    at: datetime,
) -> History:
    """Add a line to the history and write out all that is waiting; `detail` holds JSON values.

    A line about an article is about its issue too.
    """
    of_article = None if article is None else article.issue_id
    line = History(
        at=at,
        person_id=None if person is None else person.id,
        subject=subject,
        action=action,
        issue_id=of_article if issue is None else issue.id,
        article_id=None if article is None else article.id,
        edition_id=None if edition is None else edition.id,
        detail=dict(detail),
    )
    session.add(line)
    session.flush()
    return line
