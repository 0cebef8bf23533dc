"""Which page of structure is meant: that of an issue, or that of one article of the pool."""

from collections.abc import Mapping
from typing import Any

from flask import url_for
from sqlalchemy.orm import Session

from tm.services import scopes
from tm.services.scopes import Scope
from tm.storage.issues import Article, Issue
from tm.web.found import article_or_404, block_or_404, issue_or_404


def scope_or_404(session: Session, slug: str | None, article: str | None) -> Scope:
    """The scope that an address names; of an article that went into an issue, that issue."""
    if slug is not None:
        return issue_or_404(session, slug)
    return scope_of_article(session, article or "")


def scope_of_article(session: Session, article: str) -> Scope:
    """Where an article (its public id) is mended."""
    return scopes.scope_of(session, article_or_404(session, article))


def scope_of_block(session: Session, block: str) -> Scope:
    """Where a part of a text (its public id) is mended."""
    return scopes.scope_of(session, session.get_one(Article, block_or_404(session, block).article_id))


def name_of(scope: Scope) -> Mapping[str, str]:
    """The scope as the addresses of its page name it."""
    return {"slug": scope.slug} if isinstance(scope, Issue) else {"article": scope.public_id}


def address_of(scope: Scope, *, anchor: str, **values: str | int | None) -> str:
    """The address of a place on its page of structure."""
    named: dict[str, Any] = {**name_of(scope), **values}
    return url_for("structure.show", _anchor=anchor, **named)
