"""Articles whose text no service outside the desk may see.

The desk asks none today. Whatever will send words elsewhere has to look here first.
"""

from datetime import datetime

from sqlalchemy.orm import Session

from tm.services.history.telling import tell
from tm.storage.history import Subject
from tm.storage.issues import Article
from tm.storage.people import Person


def keep_inside(session: Session, article: Article, *, person: Person, at: datetime) -> None:
    """Say that the article's text stays inside, in every edition; nothing happens where it does already."""
    if article.inside_only_at is None:
        article.inside_only_at = at
        tell(session, Subject.SOURCE, "keep_inside", {}, article=article, person=person, at=at)


def let_outside(session: Session, article: Article, *, person: Person, at: datetime) -> None:
    """Take that back."""
    if article.inside_only_at is not None:
        article.inside_only_at = None
        tell(session, Subject.SOURCE, "let_outside", {}, article=article, person=person, at=at)
