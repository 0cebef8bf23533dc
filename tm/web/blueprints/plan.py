"""Deadlines: the plan of an issue with how it stands, and the plan that holds always."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime

from flask import Blueprint, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import get_timezone
from flask_babel import gettext as _

from tm.errors import N_, TmError
from tm.services.board import plans
from tm.services.board.plans import Days
from tm.services.placements import editions_of
from tm.storage.issues import Issue
from tm.web import i18n
from tm.web.current import now, reading, visit, writing
from tm.web.forms import untouched
from tm.web.found import issue_or_404
from tm.web.pages import plan_page
from tm.web.rights import requires
from tm.web.sentences import translated
from tm.workflow.deadlines import MOST_DAYS, Setting, Step, days_before
from tm.workflow.roles import Right

bp = Blueprint("plan", __name__)


@dataclass(frozen=True, slots=True)
class _Typed:
    """What the form wants, and what is wrong with which field."""

    print_at: datetime | None
    days: Days
    problems: Mapping[str, str]


@bp.get("/issues/<slug>/plan")
def show(slug: str) -> ResponseReturnValue:
    """When each step of an issue is due in each edition, how it stands, and how the work grew."""
    return _show(slug)


@bp.post("/issues/<slug>/plan")
@requires(Right.MANAGE_ISSUES)
def save(slug: str) -> ResponseReturnValue:
    """Say when an issue goes to the printer, and what of the plan is otherwise in it."""
    with writing() as (session, person):
        issue = issue_or_404(session, slug)
        typed = _typed(_stands(_own(plans.settings_of(session, issue), issue)) | {"print_at": _local(issue)})
        if not typed.problems:
            plans.set_print(session, issue, typed.print_at, person=person, at=now())
            plans.set_days(session, issue, typed.days, person=person, at=now())
    if typed.problems:
        return _show(slug, typed.problems), 400
    flash(_("Saved."))
    return redirect(url_for("plan.show", slug=slug), 303)


@bp.get("/plan")
@requires(Right.MANAGE_ISSUES)
def always() -> ResponseReturnValue:
    """The plan that holds for every issue of which nothing else was said."""
    return _always()


@bp.post("/plan")
@requires(Right.MANAGE_ISSUES)
def save_always() -> ResponseReturnValue:
    """Keep the plan that holds always."""
    with writing() as (session, person):
        typed = _typed(_stands(_own(plans.settings_of(session, None))))
        if not typed.problems:
            plans.set_days(session, None, typed.days, person=person, at=now())
    if typed.problems:
        return _always(typed.problems), 400
    flash(_("Saved."))
    return redirect(url_for("plan.always"), 303)


def _typed(stands: Mapping[str, str]) -> _Typed:
    """What the form wants of a plan, of what stands in its fields now; what is empty holds as elsewhere."""
    values, problems = untouched.typed(stands), {}
    days: dict[tuple[int | None, Step], int | None] = {}
    for name, place in _fields():
        value = values[name].strip()
        if value and not (value.isdecimal() and int(value) <= MOST_DAYS):
            problems[name] = _("Type a number of days from 0 to %(most)s, or nothing.", most=MOST_DAYS)
        else:
            days[place] = int(value) if value else None
    try:
        return _Typed(_moment(values.get("print_at", "")), days, problems)
    except TmError as error:
        return _Typed(None, days, problems | {"print_at": translated(error)})


def _fields() -> Iterator[tuple[str, tuple[int | None, Step]]]:
    """The fields for days by name, with the edition (its number, None for all) and the step of each."""
    for edition in (None, *visit().editions):
        for step in Step:
            yield f"{step}-{edition.tag if edition else ''}", (edition.id if edition else None, step)


def _own(settings: Iterable[Setting], issue: Issue | None = None) -> dict[tuple[int | None, Step], int]:
    """What was said for an issue or, without one, for all."""
    of = issue.id if issue else None
    return {(each.edition_id, each.step): each.days for each in settings if each.issue_id == of}


def _stands(own: Mapping[tuple[int | None, Step], int]) -> dict[str, str]:
    """What stands in the fields for days."""
    return {name: str(own.get(place, "")) for name, place in _fields()}


def _local(issue: Issue) -> str:
    """When an issue goes to the printer, in the visitor's zone, as its field has it."""
    local = issue.print_at.astimezone(get_timezone()) if issue.print_at else None
    return local.strftime("%Y-%m-%dT%H:%M") if local else ""


def _moment(typed: str) -> datetime | None:
    """A moment as typed in the visitor's own zone."""
    if not typed.strip():
        return None
    try:
        local = datetime.fromisoformat(typed.strip())
    except ValueError:
        wrong = N_("“%(typed)s” is not a day and time; write it as 2025-02-19T18:00.")
        raise TmError(wrong, typed=typed) from None
    return local.replace(tzinfo=local.tzinfo or i18n.zone()).astimezone(UTC)


def _show(slug: str, problems: Mapping[str, str] | None = None) -> str:
    with reading() as session:
        issue = issue_or_404(session, slug)
        settings = plans.settings_of(session, issue)
        editions = editions_of(session)
        own, print_at = _own(settings, issue), _local(issue)
        return render_template(
            "plan/show.html",
            issue=issue,
            plans=plan_page.load(session, issue, editions),
            steps=list(Step),
            editions=editions,
            own=own,
            otherwise={
                each: days_before([one for one in settings if not one.issue_id], None, each)
                for each in [None, *(edition.id for edition in editions)]
            },
            print_at=print_at,
            was=untouched.shown(_stands(own) | {"print_at": print_at}),
            zone=str(get_timezone()),
            size=(plan_page.WIDTH, plan_page.HEIGHT),
            problems=problems or {},
            form=request.form,
        )


def _always(problems: Mapping[str, str] | None = None) -> str:
    with reading() as session:
        settings = plans.settings_of(session, None)
        editions = editions_of(session)
        whole = [each for each in settings if each.edition_id is None]
        return render_template(
            "plan/always.html",
            steps=list(Step),
            editions=editions,
            own=(own := _own(settings)),
            was=untouched.shown(_stands(own)),
            otherwise={None: days_before([])} | {edition.id: days_before(whole) for edition in editions},
            problems=problems or {},
            form=request.form,
        )
