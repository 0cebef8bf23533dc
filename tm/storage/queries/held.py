"""Who has what at a moment, as conditions of queries on assignments."""

from datetime import datetime

from sqlalchemy import ColumnElement, ScalarSelect, func, or_, select
from sqlalchemy.orm import aliased

from tm.storage.history import History, Subject
from tm.storage.issues import Placement
from tm.storage.people import Assignment

_There = aliased(Placement, name="held_there")


def heard_at() -> ScalarSelect[datetime]:
    """When somebody last saved a sentence of what they have, since they were to be asked about it."""
    return (
        select(func.max(History.at))
        .join(_There, (_There.article_id == History.article_id) & (_There.edition_id == History.edition_id))
        .where(
            _There.id == Assignment.placement_id,
            History.person_id == Assignment.person_id,
            History.subject == Subject.TRANSLATION,
            History.at >= Assignment.until,
        )
        .correlate(Assignment)
        .scalar_subquery()
    )


def held(at: datetime | ColumnElement[datetime]) -> ColumnElement[bool]:
    """Whether somebody still has a piece: not let go, nor free again since nothing was heard of them."""
    kept = or_(Assignment.lapses_at.is_(None), Assignment.lapses_at > at, heard_at().is_not(None))
    return Assignment.ended_at.is_(None) & kept
