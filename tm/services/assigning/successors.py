"""Unsaved words of whoever has an article no more: they go to those who have it with them."""

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session, aliased

from tm.services.translating.working_copies import inherit, typed_by
from tm.storage.issues import Article, Block, Placement
from tm.storage.paper import Edition
from tm.storage.people import Assignment, Person
from tm.storage.queries.held import held


def hand_down(session: Session, person: Person, *, at: datetime) -> None:
    """Give what somebody left to others to those who have its article, each what belongs to their part."""
    first, last = aliased(Block), aliased(Block)
    query = (
        select(Article, Edition, Person, first, last)
        .join(Placement, Placement.article_id == Article.id)
        .join(Edition, Edition.id == Placement.edition_id)
        .join(Assignment, Assignment.placement_id == Placement.id)
        .join(Person, Person.id == Assignment.person_id)
        .outerjoin(first, first.id == Assignment.first_block_id)
        .outerjoin(last, last.id == Assignment.last_block_id)
        .where(typed_by(person), held(at), Person.deactivated_at.is_(None), Person.id != person.id)
        .order_by(Assignment.id)
    )
    for article, edition, to, begins, ends in session.execute(query).all():
        inherit(session, article, edition, to=to, run=(begins, ends) if begins and ends else None)
