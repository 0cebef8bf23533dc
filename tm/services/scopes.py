"""What structure is mended in: an issue, or one article of the pool."""

from collections.abc import Sequence
from typing import TypeAlias

from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import Session

from tm.storage.intake import Recognition
from tm.storage.issues import Article, Block, Issue

Scope: TypeAlias = Issue | Article
"""An issue with its articles, or an article that belongs to none."""


def scope_of(session: Session, article: Article) -> Scope:
    """The issue in which an article stands, else the article itself."""
    return article if article.issue_id is None else session.get_one(Issue, article.issue_id)


def in_scope(scope: Scope) -> ColumnElement[bool]:
    """Whether an article is one of a scope, for queries with articles."""
    return Article.issue_id == scope.id if isinstance(scope, Issue) else Article.id == scope.id


def articles_of(session: Session, scope: Scope) -> Sequence[Article]:
    """The articles of a scope that are not archived, in the order of the original."""
    query = select(Article).where(in_scope(scope), Article.archived_at.is_(None))
    return session.scalars(query.order_by(Article.position, Article.id)).all()


def put_away(session: Session, scope: Scope) -> Sequence[Article]:
    """The articles of a scope that were archived, but for those whose text went elsewhere.

    A printed piece that was recognised stands for its article.
    """
    known = select(Recognition.printed_id).where(Recognition.withdrawn_at.is_(None))
    query = select(Article).where(in_scope(scope), Article.archived_at.is_not(None), has_text())
    query = query.where(Article.id.not_in(known))
    return session.scalars(query.order_by(Article.position, Article.id)).all()


def beside(session: Session, scope: Scope) -> Sequence[Article]:
    """The articles with which those of a scope may be put together: its own, or all of the pool."""
    if isinstance(scope, Issue):
        return articles_of(session, scope)
    query = select(Article).where(Article.issue_id.is_(None), Article.archived_at.is_(None))
    return session.scalars(query.order_by(Article.position, Article.id)).all()


def has_text() -> ColumnElement[bool]:
    """Whether an article has a part that is in sight, for queries with articles."""
    living = select(Block.id).where(Block.article_id == Article.id, Block.retired_at.is_(None))
    return living.exists()
