"""The log of everything: who did what to what, the newest first, with what stood before where it was kept.

It is the one history, a page at a time; sentences and structure keep their own views of the same lines.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from sqlalchemy import Row, Select, func, select
from sqlalchemy.orm import Session, aliased

from tm.services.board.sheets import ACTION as TOGETHER
from tm.services.structure.applying import UNDO
from tm.storage.history import History, Operation, Subject
from tm.storage.issues import Article, Issue
from tm.storage.paper import Edition
from tm.storage.people import Person
from tm.storage.queries.headlines import headlines
from tm.storage.standing import StandingText
from tm.storage.units import Unit
from tm.style import default_style, to_mapping

PAGE: Final = 50
"""Lines that are shown at a time."""
_TELLING: Final = frozenset(
    {"mend_text", "set_headline", "set_kind", "set_page", "set_language", "set_short_title", "retype_block"}
)
"""Changes of structure that can be said in a line; others change many rows."""
_TOLD: Final = frozenset({"text", "kind", "page", "language", "short_title", "type"})
"""What of such a change is said."""
_PEOPLE: Final = ("to", "giver", "person")
"""Under which names a line keeps the public ids of people."""
_Values = Mapping[str, object]
_Rows = Sequence[Row[*tuple[object, ...]]]


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which lines are wanted: of these kinds, by this person, about this issue or edition, in this time.

    What is None chooses nothing. `below`: those that came before the line of this number.
    """

    subjects: Collection[Subject]
    person: Person | None = None
    issue: Issue | None = None
    edition: Edition | None = None
    since: datetime | None = None
    until: datetime | None = None
    below: int | None = None


@dataclass(frozen=True, slots=True)
class LogLine:
    """One thing that happened; without person, the desk did it.

    `about` is what the history keeps beside it; `before` and `after` are what differs, by name, and the text
    that it is about.
    """

    number: int
    at: datetime
    person: str | None
    subject: Subject
    action: str
    about: _Values
    issue: str | None
    article: str | None
    headline: str
    language: str | None
    unit: str | None
    standing: str | None
    edition: str | None
    before: _Values
    after: _Values


@dataclass(frozen=True, slots=True)
class LogPage:
    """A page of the log: its lines, below which number the next one begins, and names by public id."""

    lines: Sequence[LogLine]
    next: int | None
    names: Mapping[str, str]
    """What those are called whom the lines speak of, besides those who did it."""


def page(session: Session, wanted: Wanted) -> LogPage:
    """A page of the lines that are wanted; a constant number of queries."""
    rows = session.execute(_narrowed(wanted)).all()
    shown = rows[:PAGE]
    called = headlines(session, {row.article for row in shown if row.article is not None})
    stood, changed = _stood(session, shown), _changed(session, shown)
    lines = [_line(row, called, stood, changed) for row in shown]
    return LogPage(lines, lines[-1].number if len(rows) > PAGE else None, _names(session, lines))


_LINES = (
    select(
        History,
        Person.display_name.label("person"),
        Issue.slug.label("issue"),
        Article.id.label("article"),
        Article.public_id.label("article_name"),
        Article.language,
        Edition.tag.label("edition"),
        Unit.public_id.label("unit"),
        StandingText.key.label("standing"),
    )
    .outerjoin(Person, Person.id == History.person_id)
    .outerjoin(Issue, Issue.id == History.issue_id)
    .outerjoin(Article, Article.id == History.article_id)
    .outerjoin(Edition, Edition.id == History.edition_id)
    .outerjoin(Unit, Unit.id == History.unit_id)
    .outerjoin(StandingText, StandingText.id == History.standing_id)
    .where(History.action != TOGETHER)
    .order_by(History.seq.desc())
    .limit(PAGE + 1)
)
_Earlier = aliased(History)


def _before(of: Select[str | None]) -> Select[str | None]:
    """The text of the newest line that comes before one, of those that stored a version."""
    earlier = of.where(
        _Earlier.edition_id == History.edition_id, _Earlier.seq < History.seq, _Earlier.version.is_not(None)
    )
    return earlier.order_by(_Earlier.seq.desc()).limit(1)


_STOOD = select(
    History.seq,
    func.coalesce(
        _before(select(_Earlier.text).where(_Earlier.unit_id == History.unit_id)).scalar_subquery(),
        _before(select(_Earlier.text).where(_Earlier.standing_id == History.standing_id)).scalar_subquery(),
        "",
    ),
)


def _narrowed(wanted: Wanted) -> Select[*tuple[object, ...]]:
    query: Select[*tuple[object, ...]] = _LINES.where(History.subject.in_(wanted.subjects))
    if wanted.person:
        query = query.where(History.person_id == wanted.person.id)
    if wanted.issue:
        query = query.where(History.issue_id == wanted.issue.id)
    if wanted.edition:
        query = query.where(History.edition_id == wanted.edition.id)
    if wanted.since:
        query = query.where(History.at >= wanted.since)
    if wanted.until:
        query = query.where(History.at < wanted.until)
    return query if wanted.below is None else query.where(History.seq < wanted.below)


def _stood(session: Session, rows: _Rows) -> dict[int, str]:
    """What stood before each line that keeps a text."""
    texts = [row.History.seq for row in rows if row.History.text is not None]
    return dict(iter(session.execute(_STOOD.where(History.seq.in_(texts)))))


def _changed(session: Session, rows: _Rows) -> dict[int, tuple[_Values, _Values]]:
    """What the operations behind the lines changed, by their numbers, as far as a line can say it."""
    numbers = [row.History.detail.get("operation") for row in rows]
    query = select(Operation.id, Operation.changes).where(Operation.kind.in_(_TELLING))
    found = session.execute(query.where(Operation.id.in_(number for number in numbers if number)))
    return {number: _together(changes) for number, changes in found}


def _together(changes: Sequence[_Values]) -> tuple[_Values, _Values]:
    """What the rows of an operation were, and are since; texts of several sentences one behind the other."""
    sides: tuple[dict[str, object], dict[str, object]] = {}, {}
    for change in changes:
        states = change["before"], change["after"]
        for side, state in zip(sides, states, strict=True) if all(states) else ():
            for name in _TOLD & _values(state).keys():
                value = _values(state)[name]
                side[name] = f"{side[name]} {value}" if name == "text" and name in side else value
    return sides


def _values(kept: object, name: str = "") -> _Values:
    """What a line keeps as it was before or after, by name; a value alone has that of the action."""
    return kept if isinstance(kept, Mapping) else {name: kept}


def _line(
    row: Row[*tuple[object, ...]],
    called: Mapping[int, str],
    stood: Mapping[int, str],
    changed: Mapping[int, tuple[_Values, _Values]],
) -> LogLine:
    told = row.History
    before, after = _sides(row, stood, changed)
    return LogLine(
        number=told.seq,
        at=told.at,
        person=row.person,
        subject=told.subject,
        action=told.action,
        about=told.detail,
        issue=row.issue,
        article=row.article_name,
        headline=called.get(row.article, ""),
        language=row.language,
        unit=row.unit,
        standing=row.standing,
        edition=row.edition,
        before=_but_for(after, before),
        after=_but_for(before, after),
    )


def _but_for(other: _Values, side: _Values) -> _Values:
    """What is not the same on the other side; a text always, since it says what the line is about."""
    return {name: value for name, value in side.items() if name == "text" or other.get(name) != value}


def _sides(
    row: Row[*tuple[object, ...]], stood: Mapping[int, str], changed: Mapping[int, tuple[_Values, _Values]]
) -> tuple[_Values, _Values]:
    """What stood before a line and what stood after it."""
    told = row.History
    if told.text is not None:
        return {"text": stood[told.seq]}, {"text": told.text}
    operation = told.detail.get("operation")
    if isinstance(operation, int):
        before, after = changed.get(operation, ({}, {}))
        return (after, before) if told.action == UNDO else (before, after)
    if "before" not in told.detail:
        return {}, {}
    before, after = (_values(told.detail[side], told.action) for side in ("before", "after"))
    return _with_style(before, row.edition), _with_style(after, row.edition)


def _with_style(kept: _Values, edition: str | None) -> _Values:
    """What a line keeps of an edition, its house style value by value; where it has none, the usual one."""
    own = kept.get("style")
    if edition is None or not isinstance(own, Mapping):
        return kept
    style = {**to_mapping(default_style(edition)), **own}
    return {**kept, **{f"style/{name}": value for name, value in style.items()}}


def _names(session: Session, lines: Sequence[LogLine]) -> dict[str, str]:
    """What the people are called to whom something was given, or from whom it was taken."""
    ids = {line.about.get(name) for line in lines for name in _PEOPLE} - {None}
    query = select(Person.public_id, Person.display_name)
    return dict(iter(session.execute(query.where(Person.public_id.in_(ids)))))
