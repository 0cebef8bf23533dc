"""The page of an issue's deadlines: when each step is due in each edition, how it stands, and the burn-up."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from flask_babel import get_timezone
from sqlalchemy.orm import Session

from tm.services.board import burning_up, plans, progress
from tm.services.board.boards import BoardView, Counts, EditionColumn
from tm.services.exports import exported_words
from tm.services.incoming import announcing
from tm.storage.issues import Article, Issue
from tm.storage.paper import Edition
from tm.web.current import now, visit
from tm.workflow.burn_up import Measure, Point, burn_up, expected, pace
from tm.workflow.deadlines import Due, Step, days_before, dues
from tm.workflow.readiness import Gap
from tm.workflow.states import OVER

WIDTH, HEIGHT = 640, 200


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the chart, by what it counts, as the points of an SVG polyline."""

    name: str
    points: str


@dataclass(frozen=True, slots=True)
class Chart:
    """The burn-up as lines, with today and the plan's days as distances from the start."""

    lines: tuple[Line, ...]
    plan: str
    today: float
    last: date
    steps: tuple[tuple[Step, float], ...]


@dataclass(frozen=True, slots=True)
class Holds:
    """How many articles of an edition are here, and how many were announced and are not.

    Pieces that only print standing texts are none.
    """

    here: int
    awaited: int


@dataclass(frozen=True, slots=True)
class EditionPlan:
    """An edition's deadlines and its work: words a day of the last days, where there is enough to tell."""

    edition: Edition
    column: EditionColumn
    holds: Holds
    dues: Sequence[Due]
    points: Sequence[Point]
    pace: float | None
    chart: Chart | None

    @property
    def due_day(self) -> date | None:
        """The day on which all should be translated."""
        return next((due.at.date() for due in self.dues if due.step is Step.TRANSLATED), None)

    def planned(self, day: date) -> int | None:
        """How many words should be translated by the end of a day, if the work were even."""
        if self.due_day is None or not self.points:
            return None
        start, whole = self.points[0].day, (self.due_day - self.points[0].day).days
        share = 1.0 if whole <= 0 else min(1.0, max(0, (day - start).days) / whole)
        return round(self.points[-1].wanted * share)


@dataclass(frozen=True, slots=True)
class Ahead:
    """The step that is due next, if one is, and by edition (its tag) what should be done and is not."""

    next: tuple[Step, datetime] | None
    late: Mapping[str, Step]


def load(session: Session, issue: Issue, editions: Sequence[Edition]) -> list[EditionPlan]:
    """The editions in which something of the issue goes out."""
    moment = now()
    board = progress.board(session, issue, at=moment)
    columns = {column.tag: column for column in board.columns}
    going = [each for each in editions if columns[each.tag].articles]
    zone = get_timezone()
    gains = burning_up.gains(session, issue, going, zone)
    settings = plans.settings_of(session, issue)
    gone_out = exported_words.exports(session, issue)
    awaited = announcing.promises(session, Article.issue_id == issue.id).keys()
    today = moment.astimezone(zone).date()
    told = []
    for each in going:
        points = burn_up(gains.get(each.id, ()), today=today)
        column, holds = columns[each.tag], _holds(board, each.tag, awaited)
        done = _done(issue, column, holds, gone_out=_went_out_whole(gone_out.get(each.id, ())))
        days = days_before(settings, issue.id, each.id)
        ends = _ends(points)
        steps = dues(issue.print_at, days, done, now=moment, expected=ends) if issue.print_at else []
        words_a_day = pace(points, Measure.TRANSLATED)
        told.append(EditionPlan(each, column, holds, steps, points, words_a_day, _chart(points, steps)))
    return told


def ahead(session: Session, issue: Issue, board: BoardView) -> Ahead | None:
    """What is due next in an issue, and which editions are late as far as its board tells."""
    if issue.print_at is None:
        return None
    settings, moment = plans.settings_of(session, issue), now()
    late = {
        column.tag: step
        for column in board.columns
        if column.articles and (edition := visit().edition(column.tag))
        if (step := _late(column.counts, plans.moments(issue, settings, edition.id), moment))
    }
    return Ahead(plans.next_due(issue, settings, now=moment), late)


def _late(counts: Counts, moments: Mapping[Step, datetime], moment: datetime) -> Step | None:
    """The first step that should be done by now and is not."""
    done = {Step.TRANSLATED: counts.done_words, Step.READ: counts.approved_words}
    return next((step for step in done if moments[step] < moment and done[step] < counts.words), None)


def _ends(points: Sequence[Point]) -> dict[Step, date]:
    """When steps will be done at the pace of the last days, as far as that can be told."""
    found = {
        Step.TRANSLATED: expected(points, Measure.TRANSLATED),
        Step.READ: expected(points, Measure.APPROVED),
    }
    return {step: day for step, day in found.items() if day is not None}


def _holds(board: BoardView, tag: str, awaited: Collection[str]) -> Holds:
    wanted = [row.id for row in board.pieces if (cell := row.cells.get(tag)) and cell.wanted]
    to_come = sum(id_ in awaited for id_ in wanted)
    return Holds(len(wanted) - to_come, to_come)


def _went_out_whole(exports: Sequence[exported_words.Export]) -> bool:
    """Whether an edition's last export, the first of them, had a text for every sentence."""
    return bool(exports) and Gap.TO_DO.value not in (exports[0].open or {})


def _done(issue: Issue, column: EditionColumn, holds: Holds, *, gone_out: bool) -> dict[Step, bool]:
    """What is done; of an edition that is empty, or still waits for a text, nothing is before its export.

    What went out with gaps has still to be laid out: its layout is not done.
    """
    counts, texts_in = column.counts, holds.here > 0 and not holds.awaited
    return {
        Step.TEXTS_IN: texts_in,
        Step.TRANSLATED: texts_in and column.missing == 0,
        Step.READ: texts_in and counts.approved_units == counts.units,
        Step.LAYOUT: gone_out and column.missing == 0,
        Step.PROOF: issue.state in OVER,
    }


def _chart(points: Sequence[Point], steps: Sequence[Due]) -> Chart | None:
    """The lines from the first day to the last of the days that matter; one day alone is no line."""
    days = [points[0].day, points[-1].day, *(due.at.date() for due in steps)] if points else []
    top = max((point.wanted for point in points), default=0)
    start = points[0].day if points else date.min
    whole = (max(days, default=start) - start).days
    if not top or not whole:
        return None

    def across(day: date) -> float:
        return round(max(0, (day - start).days) / whole * WIDTH, 1)

    def up(words: int) -> float:
        return round(HEIGHT - words / top * HEIGHT, 1)

    lines = tuple(
        Line(measure.value, " ".join(f"{across(each.day)},{up(each.words(measure))}" for each in points))
        for measure in Measure
    )
    translated = next((due.at.date() for due in steps if due.step is Step.TRANSLATED), None)
    to_come = translated is not None and translated > points[0].day
    plan = f"0,{HEIGHT} {across(translated)},{up(points[-1].wanted)}" if translated and to_come else ""
    marks = tuple((due.step, across(due.at.date())) for due in steps)
    return Chart(lines, plan, across(points[-1].day), max(days), marks)
