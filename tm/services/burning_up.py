"""The work on the editions of an issue from day to day, derived from the history; no counter is stored."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date, datetime, tzinfo

from sqlalchemy import and_, select
from sqlalchemy.orm import Session

from tm.document import Status
from tm.storage.history import History, Subject
from tm.storage.issues import Article, Block, Issue, Placement
from tm.storage.paper import Edition
from tm.storage.queries.wanted import standing_of, wanted_units
from tm.storage.units import Translation, Unit
from tm.workflow.burn_up import Work

_States = Mapping[tuple[int, int], Sequence[tuple[date, Status | None]]]


def works(session: Session, issue: Issue, editions: Sequence[Edition], zone: tzinfo) -> dict[int, list[Work]]:
    """The sentences that editions (by number) want now, with what became of each on which day in a zone.

    A sentence is wanted from the day on which its article came: of what was wanted once and is not now,
    nothing is told.
    """
    query = (
        wanted_units()
        .with_only_columns(
            Placement.edition_id,
            Unit.id,
            Unit.words,
            Article.created_at,
            standing_of(),
            Translation.saved_at,
        )
        .where(Article.issue_id == issue.id, Placement.edition_id.in_([each.id for each in editions]))
        .order_by(Placement.edition_id, Unit.id)
    )
    states = _states(session, issue, zone)
    found: dict[int, list[Work]] = defaultdict(list)
    for edition, unit, words, created, status, saved in session.execute(query):
        past = list(states.get((unit, edition), ()))
        if saved is not None and (not past or past[-1][1] is not status):
            past.append((max(_day(saved, zone), past[-1][0]) if past else _day(saved, zone), status))
        since = min([_day(created, zone), *(day for day, _ in past)])
        found[edition].append(Work(words, since, tuple(past)))
    return found


def _states(session: Session, issue: Issue, zone: tzinfo) -> _States:
    """What sentences became, by sentence and edition: each day's last word, in order."""
    query = (
        select(History.unit_id, History.edition_id, History.at, History.status)
        .join(Unit, Unit.id == History.unit_id)
        .join(Block, Block.id == Unit.block_id)
        .join(Article, and_(Article.id == Block.article_id, Article.issue_id == issue.id))
        .where(History.subject == Subject.TRANSLATION, History.version.is_not(None))
        .order_by(History.seq)
    )
    found: dict[tuple[int, int], list[tuple[date, Status | None]]] = defaultdict(list)
    for unit, edition, at, status in session.execute(query):
        if unit is None or edition is None:
            continue
        days = found[unit, edition]
        day = max(_day(at, zone), days[-1][0]) if days else _day(at, zone)
        if days and days[-1][0] == day:
            days.pop()
        days.append((day, status))
    return found


def _day(at: datetime, zone: tzinfo) -> date:
    return at.astimezone(zone).date()
