"""The work on the editions of an issue from day to day, derived from the history; no counter is stored.

The database sums it by quarters of an hour, since with them the days of every zone begin: an issue in many
editions has tens of thousands of saves.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, tzinfo
from typing import Final, TypeAlias, TypeVar

from sqlalchemy import (
    BindParameter,
    ColumnElement,
    Select,
    bindparam,
    case,
    extract,
    func,
    literal,
    select,
    union_all,
)
from sqlalchemy.orm import InstrumentedAttribute, Session

from tm.document import Status
from tm.storage.history import History, Subject
from tm.storage.issues import Article, Issue, Placement
from tm.storage.paper import Edition
from tm.storage.queries.wanted import standing_of, wanted_units
from tm.storage.units import Translation, Unit
from tm.workflow.burn_up import Gain

_Value = TypeVar("_Value")
_Column: TypeAlias = ColumnElement[_Value] | InstrumentedAttribute[_Value]
_QUARTER: Final = 900
_ISSUE: BindParameter[int] = bindparam("issue")
_EDITIONS: BindParameter[list[int]] = bindparam("editions", expanding=True)


def gains(session: Session, issue: Issue, editions: Sequence[Edition], zone: tzinfo) -> dict[int, list[Gain]]:
    """The words that editions (by number) want now, with what became of them, by days in a zone.

    A sentence is wanted from the day on which its article came: of what was wanted once and is not now,
    nothing is told.
    """
    values = {"issue": issue.id, "editions": [each.id for each in editions]}
    found: dict[int, list[Gain]] = defaultdict(list)
    for edition, quarter, words in session.execute(_WANTED, values):
        found[edition].append(Gain(_day(quarter, zone), wanted=int(words)))
    for edition, quarter, translated, approved in session.execute(_DONE, values):
        if translated or approved:
            found[edition].append(Gain(_day(quarter, zone), 0, int(translated), int(approved)))
    return found


def _day(quarter: int, zone: tzinfo) -> date:
    return datetime.fromtimestamp(int(quarter) * _QUARTER, UTC).astimezone(zone).date()


def _quarter(moment: _Column[datetime]) -> ColumnElement[int]:
    return extract("epoch", moment) // _QUARTER


def _here() -> Select[int]:
    return wanted_units().where(Article.issue_id == _ISSUE, Placement.edition_id.in_(_EDITIONS))


def _states(status: _Column[Status | None]) -> Iterator[ColumnElement[int]]:
    """Whether a sentence is translated, and whether it is approved, as numbers."""
    yield case((status.in_((Status.TRANSLATED, Status.APPROVED)), 1), else_=0).label("translated")
    yield case((status == Status.APPROVED, 1), else_=0).label("approved")


def _done() -> Select[int, int, int, int]:
    """By how many words each save moved an edition on: its state against the one before.

    What stands there now is the last state, whatever the history says.
    """
    place = Placement.edition_id, Unit.id.label("unit"), Unit.words
    told = (
        _here()
        .join(History, (History.unit_id == Unit.id) & (History.edition_id == Placement.edition_id))
        .where(History.subject == Subject.TRANSLATION, History.version.is_not(None))
        .with_only_columns(*place, literal(0).label("now"), History.seq, History.at, *_states(History.status))
    )
    stands = (
        _here()
        .where(Translation.id.is_not(None))
        .with_only_columns(*place, literal(1), literal(0), Translation.saved_at, *_states(standing_of()))
    )
    state = union_all(told, stands).subquery()

    def gained(name: str) -> ColumnElement[int]:
        before = func.lag(state.c[name]).over(
            partition_by=(state.c.edition_id, state.c.unit), order_by=(state.c.now, state.c.seq)
        )
        return (state.c.words * (state.c[name] - func.coalesce(before, 0))).label(name)

    steps = select(
        state.c.edition_id,
        _quarter(state.c.at).label("quarter"),
        gained("translated"),
        gained("approved"),
    ).subquery()
    return select(
        steps.c.edition_id, steps.c.quarter, func.sum(steps.c.translated), func.sum(steps.c.approved)
    ).group_by(steps.c.edition_id, steps.c.quarter)


def _wanted() -> Select[int, int, int]:
    """The words that are wanted, by when their articles came."""
    came = _quarter(Article.created_at).label("quarter")
    query = _here().with_only_columns(Placement.edition_id, came, func.sum(Unit.words))
    return query.group_by(Placement.edition_id, came)


_WANTED: Final = _wanted()
_DONE: Final = _done()
