"""Pieces that only one edition prints: its own, and no other edition is asked for them.

The reason stands at the placement in the home edition. Such a piece, with its sidebars, goes nowhere else;
it is no longer the edition's own when another edition takes it all the same.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, Row, or_, select
from sqlalchemy.orm import Session, aliased

from tm.document import FURNITURE, WANTED, Destination
from tm.errors import N_, TmError
from tm.services.board import sheets
from tm.services.board.sheets import Change, Done
from tm.services.placements import Column, editions_of, takes
from tm.storage.issues import Article, Issue, Placement
from tm.storage.paper import Edition
from tm.storage.people import Person
from tm.storage.queries.headlines import headlines
from tm.text import clean, fold

LONGEST = 300


@dataclass(frozen=True, slots=True)
class LocalPiece:
    """A piece of an edition's own, and why it is."""

    article: str
    headline: str
    reason: str


def declare(session: Session, article: Article, *, reason: str, person: Person, at: datetime) -> Done:
    """Let only the home edition print a piece and its sidebars; translations of it stay. One undo for all.

    Raises:
        TmError: no reason was given, or the piece has no home edition.
    """
    words = fold(clean(reason))[:LONGEST]
    if not words:
        raise TmError(N_("Say in a few words why only this edition prints it."))
    home, family = home_of(session, article), _family(session, article)
    changes = [Change(each, home, {Column.ONLY_HERE: words}) for each in family]
    changes += [
        Change(each, edition, {Column.DESTINATION: Destination.NOT_HERE})
        for each, edition in _elsewhere(session, family, home)
    ]
    return sheets.change_all(session, changes, person=person, at=at)


def withdraw(session: Session, article: Article, *, person: Person, at: datetime) -> Done:
    """Offer a piece to the other editions again: those that carry everything take it."""
    home, family = home_of(session, article), _family(session, article)
    others = [edition for edition in editions_of(session) if edition.id != home.id]
    changes = [Change(each, home, {Column.ONLY_HERE: None}) for each in family]
    changes += [
        Change(each, edition, {Column.DESTINATION: Destination.PRINT})
        for each in family
        for edition in others
        if takes(edition, each)
    ]
    return sheets.change_all(session, changes, person=person, at=at)


def home_of(session: Session, article: Article) -> Edition:
    """The edition in which an article is at home.

    Raises:
        TmError: there is none in its language.
    """
    if article.home_edition_id is None:
        raise TmError(N_("No edition has the language of this article: it cannot be one’s own."))
    return session.get_one(Edition, article.home_edition_id)


def reason_of(session: Session, article: Article) -> str | None:
    """Why a piece is its home edition's own; None where it is not."""
    query = select(Placement.only_here).join(Article, Article.id == Placement.article_id)
    return session.scalar(query.where(Article.id == article.id, _is_own()))


def pieces_of(session: Session, issue: Issue, edition: Edition) -> list[LocalPiece]:
    """The pieces of an issue that are an edition's own, in the order of the original."""
    query = (
        select(Article.id, Article.public_id, Placement.only_here)
        .join(Placement, Placement.article_id == Article.id)
        .where(Article.issue_id == issue.id, Article.archived_at.is_(None))
        .where(Placement.edition_id == edition.id, _is_own())
        .order_by(Article.position, Article.id)
    )
    rows = session.execute(query).all()
    names = headlines(session, [row[0] for row in rows])
    return [LocalPiece(key, names[number], reason or "") for number, key, reason in rows]


def _is_own() -> ColumnElement[bool]:
    """The condition, on Article and Placement, that a piece is the edition's own."""
    other = aliased(Placement)
    taken = select(other.id).where(
        other.article_id == Article.id,
        other.edition_id != Placement.edition_id,
        other.destination.in_(WANTED),
    )
    return (
        (Placement.edition_id == Article.home_edition_id)
        & Placement.only_here.is_not(None)
        & ~taken.correlate(Article, Placement).exists()
    )


def _family(session: Session, article: Article) -> list[Article]:
    """An article and its sidebars; furniture beside it is everybody's."""
    query = select(Article).where(
        or_(Article.id == article.id, Article.parent_id == article.id),
        or_(Article.id == article.id, Article.kind.not_in(FURNITURE)),
        Article.home_edition_id == article.home_edition_id,
        Article.archived_at.is_(None),
    )
    return list(session.scalars(query.order_by(Article.position, Article.id)))


def _elsewhere(
    session: Session, articles: Sequence[Article], home: Edition
) -> Sequence[Row[Article, Edition]]:
    """The editions that take some of these articles, but for their home."""
    query = (
        select(Article, Edition)
        .join(Placement, Placement.article_id == Article.id)
        .join(Edition, Edition.id == Placement.edition_id)
        .where(Placement.destination.in_(WANTED), Edition.id != home.id)
        .where(Article.id.in_([each.id for each in articles]))
        .order_by(Article.position, Article.id, Edition.position)
    )
    return session.execute(query).all()
