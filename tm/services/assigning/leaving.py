"""Somebody leaves: they sign in no more, and what they had is free for others."""

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session, aliased

from tm.services.assigning import assignments
from tm.services.people import accounts
from tm.services.translating.working_copies import inherit, typed_by
from tm.storage.issues import Article, Block, Placement
from tm.storage.paper import Edition
from tm.storage.people import Assignment, Person
from tm.storage.queries.held import held


def leave(session: Session, person: Person, *, by: Person | None, at: datetime) -> int:
    """Let a person go; in how many pieces that they had somebody else can go on. What they did stays.

    What they typed and did not save goes to who has the piece with them, else to who takes it next.

    Raises:
        LastAdministrator: nobody else could administer the paper.
    """
    accounts.deactivate(session, person, by=by, at=at)
    of_theirs = select(Assignment.placement_id).where(Assignment.person_id == person.id, held(at))
    query = (
        select(Article, Edition)
        .join(Placement, Placement.article_id == Article.id)
        .join(Edition, Edition.id == Placement.edition_id)
        .where(Placement.id.in_(of_theirs))
        .order_by(Placement.id)
    )
    had = session.execute(query).all()
    for article, edition in had:
        assignments.let_go(session, article, edition, person=person, at=at, by=by)
    _hand_down(session, person, at)
    return len(had)


def _hand_down(session: Session, person: Person, at: datetime) -> None:
    """Give what somebody left unsaved to those who have its article, each what belongs to their part."""
    first, last = aliased(Block), aliased(Block)
    query = (
        select(Article, Edition, Person, first, last)
        .join(Placement, Placement.article_id == Article.id)
        .join(Edition, Edition.id == Placement.edition_id)
        .join(Assignment, Assignment.placement_id == Placement.id)
        .join(Person, Person.id == Assignment.person_id)
        .outerjoin(first, first.id == Assignment.first_block_id)
        .outerjoin(last, last.id == Assignment.last_block_id)
        .where(typed_by(person), held(at), Person.deactivated_at.is_(None))
        .order_by(Assignment.id)
    )
    for article, edition, to, begins, ends in session.execute(query).all():
        inherit(session, article, edition, to=to, run=(begins, ends) if begins and ends else None)
