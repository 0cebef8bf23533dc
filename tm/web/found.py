"""Rows by the public names that stand in addresses, or the answer 404."""

from flask import abort
from sqlalchemy import bindparam, select
from sqlalchemy.orm import Session

from tm.services import issues
from tm.storage.issues import Article, Block, Issue
from tm.storage.paper import Edition
from tm.storage.people import Person
from tm.storage.units import Unit
from tm.web.current import visit


def issue_or_404(session: Session, slug: str) -> Issue:
    """The issue with this slug, or the one that had it before it was renamed."""
    found = session.scalar(select(Issue).where(Issue.slug == slug))
    return found or issues.once_called(session, slug) or abort(404)


def article_or_404(session: Session, public_id: str) -> Article:
    """The article with this public id."""
    return session.scalar(select(Article).where(Article.public_id == public_id)) or abort(404)


def block_or_404(session: Session, public_id: str) -> Block:
    """The block with this public id."""
    return session.scalar(select(Block).where(Block.public_id == public_id)) or abort(404)


def unit_or_404(session: Session, public_id: str) -> Unit:
    """The unit with this public id."""
    return session.scalar(_UNIT, {"unit": public_id}) or abort(404)


_UNIT = select(Unit).where(Unit.public_id == bindparam("unit"))
"""Built once: every save asks for it."""


def unit_of_article_or_404(session: Session, article: Article, public_id: str) -> Unit:
    """The unit with this public id, if it is one of the article's."""
    unit = unit_or_404(session, public_id)
    if session.get_one(Block, unit.block_id).article_id != article.id:
        abort(404)
    return unit


def person_or_404(session: Session, public_id: str) -> Person:
    """The person with this public id."""
    return session.scalar(select(Person).where(Person.public_id == public_id)) or abort(404)


def known_edition_or_404(tag: str) -> Edition:
    """The edition with this tag as the visit found it: for reading only."""
    return visit().edition(tag) or abort(404)


def edition_or_404(session: Session, tag: str) -> Edition:
    """The edition with this tag, in this session."""
    return session.get_one(Edition, known_edition_or_404(tag).id)


def issue_of(session: Session, article: Article) -> Issue | None:
    """The issue of an article; None for one of the pool."""
    return session.get(Issue, article.issue_id) if article.issue_id else None
