"""How far placements are, by sums over the units that their editions want; one query, nothing stored."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, case, func, select
from sqlalchemy.orm import Session

from tm.document import Status
from tm.services.boards import Counts
from tm.storage.issues import Placement
from tm.storage.queries.wanted import outdated, standing_of, wanted_units
from tm.storage.units import Translation, Unit

_DONE = (Status.TRANSLATED, Status.APPROVED)


@dataclass(frozen=True, slots=True)
class Sums:
    """What one placement amounts to, and when something of it was last saved."""

    counts: Counts
    saved_at: datetime | None


def sums(session: Session, *conditions: ColumnElement[bool]) -> dict[int, Sums]:
    """The sums of each placement that wants anything; conditions are on Placement and Article."""
    wanted = (
        wanted_units()
        .with_only_columns(
            Placement.id.label("placement"),
            Unit.words,
            standing_of().label("status"),
            outdated().label("outdated"),
            Translation.saved_at,
        )
        .where(*conditions)
        .subquery()
    )
    done, approved = wanted.c.status.in_(_DONE), wanted.c.status == Status.APPROVED
    query = select(
        wanted.c.placement,
        func.count(),
        func.sum(wanted.c.words),
        func.count(wanted.c.status),
        func.sum(case((done, 1), else_=0)),
        func.sum(case((done, wanted.c.words), else_=0)),
        func.sum(case((approved, 1), else_=0)),
        func.sum(case((approved, wanted.c.words), else_=0)),
        func.sum(case((wanted.c.outdated, 1), else_=0)),
        func.max(wanted.c.saved_at),
    ).group_by(wanted.c.placement)
    return {row[0]: Sums(Counts(*row[1:9]), row[9]) for row in session.execute(query)}
