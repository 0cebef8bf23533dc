"""Issues: finding one by its name, putting it in order, opening, closing and archiving it."""

import re
from collections.abc import Sequence
from datetime import date, datetime
from difflib import get_close_matches
from typing import Protocol

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from tm.document import IssueState
from tm.errors import N_, TmError, WrongField
from tm.messages import either, listed
from tm.services.history.telling import tell
from tm.storage.history import History, Subject
from tm.storage.issues import Issue
from tm.storage.locks import Turn, take_turn
from tm.storage.people import Person
from tm.storage.queries.undone import undone_imports
from tm.workflow.states import check_move

RESERVED = frozenset({"new"})
"""Words that stand where a slug would in the desk's addresses."""
_SLUG = re.compile(r"\w[\w.-]{0,58}\w|\w")


def find(session: Session, slug: str) -> Issue:
    """The issue of that slug.

    Raises:
        TmError: there is none; names the issues that are spelt alike, else the newest.
    """
    issue = session.scalar(select(Issue).where(Issue.slug == slug))
    if issue is not None:
        return issue
    slugs = list(session.scalars(select(Issue.slug).order_by(Issue.id.desc())))
    near = get_close_matches(slug, slugs, n=3, cutoff=0.5)
    if near:
        raise TmError(N_("There is no issue %(slug)s; did you mean %(near)s?"), slug=slug, near=either(near))
    if slugs:
        newest = listed(slugs[:3])
        raise TmError(N_("There is no issue %(slug)s; the newest: %(newest)s."), slug=slug, newest=newest)
    raise TmError(N_("There is no issue %(slug)s; there are no issues yet."), slug=slug)


def once_called(session: Session, slug: str) -> Issue | None:
    """The issue that had this slug before it was given another; links that were sent around lead to it."""
    renamed = (
        select(History.issue_id)
        .where(History.subject == Subject.ISSUE, History.action == "edit")
        .where(History.detail["before"]["slug"].as_string() == slug)
        .order_by(History.seq.desc())
        .limit(1)
    )
    id_ = session.scalar(renamed)
    return None if id_ is None else session.get(Issue, id_)


def list_issues(session: Session, states: Sequence[IssueState] = tuple(IssueState)) -> list[Issue]:
    """The issues in these states, the newest first by date, then by when they came; none thrown away."""
    query = select(Issue).where(Issue.state.in_(states), Issue.id.not_in(undone_imports()))
    return sorted(session.scalars(query), key=_age, reverse=True)


def slugs(session: Session, states: Sequence[IssueState] = tuple(IssueState)) -> list[str]:
    """The names of the same issues in the same order: ten years of them are read in no time."""
    query = select(Issue.slug, Issue.id, Issue.date_from, Issue.created_at)
    query = query.where(Issue.state.in_(states), Issue.id.not_in(undone_imports()))
    return [row.slug for row in sorted(session.execute(query), key=_age, reverse=True)]


def thrown_away(session: Session) -> list[Issue]:
    """The issues that were discarded or whose import was undone, the newest first."""
    issues = session.scalars(select(Issue).where(Issue.id.in_(undone_imports())))
    return sorted(issues, key=_age, reverse=True)


def newest_before(session: Session, day: date | None) -> Issue | None:
    """The newest issue whose import stands, of those that began before a day, if one is given."""
    issues = list_issues(session)
    earlier = [each for each in issues if day is None or each.date_from is None or each.date_from < day]
    return next(iter(earlier), None)


def as_json(issue: Issue) -> dict[str, object]:
    """An issue's name, state, numbers and ISO dates, as JSON values."""
    return {
        "issue": issue.slug,
        "state": issue.state.value,
        "volume": issue.volume,
        "number": issue.number,
        "date_from": issue.date_from.isoformat() if issue.date_from else None,
        "date_to": issue.date_to.isoformat() if issue.date_to else None,
    }


def open_issue(session: Session, issue: Issue, *, person: Person | None, at: datetime) -> Issue:
    """Show an issue in translators' homes."""
    return _move(session, issue, IssueState.OPEN, person, at)


def close_issue(session: Session, issue: Issue, *, person: Person | None, at: datetime) -> Issue:
    """End the work on an issue; nothing is lost, it can be opened again."""
    return _move(session, issue, IssueState.CLOSED, person, at)


def archive_issue(session: Session, issue: Issue, *, person: Person | None, at: datetime) -> Issue:
    """Put an issue away; its articles and translations stay as they are."""
    return _move(session, issue, IssueState.ARCHIVED, person, at)


def edit_issue(  # noqa: PLR0913 - the fields of one form
    session: Session,
    issue: Issue,
    *,
    slug: str,
    volume: str | None,
    number: str | None,
    date_from: date | None,
    date_to: date | None,
    person: Person | None,
    at: datetime,
) -> Issue:
    """Change the name of an issue and what its volume line says.

    Raises:
        TmError: the slug or the number is taken, the slug is none, or the last date comes before the first.
    """
    volume, number = (volume or "").strip() or None, (number or "").strip() or None
    take_turn(session, Turn.ISSUE)
    if slug != issue.slug:
        check_slug(session, slug)
    if (volume, number) != (issue.volume, issue.number):
        check_number(session, volume, number, but=issue)
    check_dates(date_from, date_to)
    after: dict[str, str | date | None] = {
        "slug": slug,
        "volume": volume,
        "number": number,
        "date_from": date_from,
        "date_to": None if date_to == date_from else date_to,
    }
    before = {name: getattr(issue, name) for name in after}
    for name, value in after.items():
        setattr(issue, name, value)
    if before != after:
        detail = {"before": _plain(before), "after": _plain(after)}
        tell(session, Subject.ISSUE, "edit", detail, issue=issue, person=person, at=at)
    return issue


def check_slug(session: Session, slug: str) -> None:
    """Do nothing where an issue may be given this slug.

    Raises:
        TmError: it is no slug, or another issue has it.
    """
    if not _SLUG.fullmatch(slug) or slug in RESERVED:
        raise WrongField(
            "slug",
            N_("“%(slug)s” cannot name an issue; use letters, digits, hyphens and dots, such as 16-2."),
            slug=slug,
        )
    if session.scalar(select(Issue.id).where(Issue.slug == slug)) is not None:
        raise WrongField("slug", N_("There is an issue %(slug)s already; choose another name."), slug=slug)


def check_number(
    session: Session, volume: str | None, number: str | None, *, but: Issue | None = None
) -> None:
    """Do nothing where an issue may have this volume and number: no other has both.

    Raises:
        TmError: another issue has them.
    """
    same = same_number(session, volume, number, but=but)
    if same is not None:
        raise WrongField(
            "number",
            N_("Volume %(volume)s, number %(number)s is already there as issue %(slug)s."),
            volume=volume,
            number=number,
            slug=same.slug,
        )


def same_number(
    session: Session, volume: str | None, number: str | None, *, but: Issue | None = None
) -> Issue | None:
    """The issue of that volume and number, `but` for one, unless its import was undone."""
    if volume is None or number is None:
        return None
    query = (
        select(Issue)
        .where(func.lower(Issue.volume) == volume.lower(), func.lower(Issue.number) == number.lower())
        .where(Issue.id.not_in(undone_imports()), Issue.id != (but.id if but else 0))
        .order_by(Issue.id)
    )
    return session.scalars(query).first()


def check_dates(date_from: date | None, date_to: date | None) -> None:
    """Do nothing where an issue may have these dates.

    Raises:
        TmError: the last date comes before the first, or stands alone.
    """
    if date_to is not None and date_from is None:
        raise WrongField("date_from", N_("An issue with a last date needs a first one too."))
    if date_from is not None and date_to is not None and date_to < date_from:
        raise WrongField(
            "date_to",
            N_("The last date, %(last)s, comes before the first, %(first)s."),
            last=date_to,
            first=date_from,
        )


class _Dated(Protocol):
    """What tells how old an issue is."""

    @property
    def id(self) -> int: ...
    @property
    def date_from(self) -> date | None: ...
    @property
    def created_at(self) -> datetime: ...


def _age(issue: _Dated) -> tuple[date, int]:
    return issue.date_from or issue.created_at.date(), issue.id


def _move(session: Session, issue: Issue, state: IssueState, person: Person | None, at: datetime) -> Issue:
    if issue.state is state:
        return issue
    check_move(issue.slug, issue.state, state)
    before = issue.state
    issue.state = state
    detail = {"before": before.value, "after": state.value}
    tell(session, Subject.ISSUE, state.value, detail, issue=issue, person=person, at=at)
    return issue


def _plain(values: dict[str, str | date | None]) -> dict[str, object]:
    return {name: value.isoformat() if isinstance(value, date) else value for name, value in values.items()}
