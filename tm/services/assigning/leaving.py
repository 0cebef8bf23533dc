"""Somebody leaves: they sign in no more, and what they had is free for others."""

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from tm.services.assigning import assignments
from tm.services.assigning.successors import hand_down
from tm.services.people import accounts
from tm.storage.issues import Article, Placement
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
    hand_down(session, person, at=at)
    return len(had)
