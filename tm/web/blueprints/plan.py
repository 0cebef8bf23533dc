"""Deadlines: the plan of an issue with how it stands, and the plan that holds always."""

from datetime import UTC, datetime

from flask import Blueprint, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import get_timezone
from flask_babel import gettext as _

from tm.errors import N_, TmError
from tm.services.board import plans
from tm.services.board.plans import Days
from tm.services.placements import editions_of
from tm.web import i18n
from tm.web.current import now, reading, visit, writing
from tm.web.found import issue_or_404
from tm.web.pages import plan_page
from tm.web.rights import requires
from tm.web.sentences import translated
from tm.workflow.deadlines import MOST_DAYS, Step, days_before
from tm.workflow.roles import Right

bp = Blueprint("plan", __name__)


@bp.get("/issues/<slug>/plan")
def show(slug: str) -> ResponseReturnValue:
    """When each step of an issue is due in each edition, how it stands, and how the work grew."""
    return _show(slug)


@bp.post("/issues/<slug>/plan")
@requires(Right.MANAGE_ISSUES)
def save(slug: str) -> ResponseReturnValue:
    """Say when an issue goes to the printer, and what of the plan is otherwise in it."""
    try:
        print_at, days = _moment(request.form.get("print_at", "")), _typed_days()
        with writing() as (session, person):
            issue = issue_or_404(session, slug)
            plans.set_print(session, issue, print_at, person=person, at=now())
            plans.set_days(session, issue, days, person=person, at=now())
    except TmError as error:
        return _show(slug, translated(error)), 400
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
    try:
        with writing() as (session, person):
            plans.set_days(session, None, _typed_days(), person=person, at=now())
    except TmError as error:
        return _always(translated(error)), 400
    flash(_("Saved."))
    return redirect(url_for("plan.always"), 303)


def _typed_days() -> Days:
    """The days of the form, by edition and step; what is empty holds as elsewhere."""
    found: dict[tuple[int | None, Step], int | None] = {}
    for edition in (None, *visit().editions):
        for step in Step:
            typed = request.form.get(f"{step}-{edition.tag if edition else ''}", "").strip()
            if typed and not typed.isdecimal():
                raise TmError(N_("Type a number of days from 0 to %(most)s, or nothing."), most=MOST_DAYS)
            found[edition.id if edition else None, step] = int(typed) if typed else None
    return found


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


def _show(slug: str, problem: str = "") -> str:
    with reading() as session:
        issue = issue_or_404(session, slug)
        settings = plans.settings_of(session, issue)
        editions = editions_of(session)
        local = issue.print_at.astimezone(get_timezone()) if issue.print_at else None
        return render_template(
            "plan/show.html",
            issue=issue,
            plans=plan_page.load(session, issue, editions),
            steps=list(Step),
            editions=editions,
            own={(each.edition_id, each.step): each.days for each in settings if each.issue_id},
            otherwise={
                each: days_before([one for one in settings if not one.issue_id], None, each)
                for each in [None, *(edition.id for edition in editions)]
            },
            print_at=local.strftime("%Y-%m-%dT%H:%M") if local else "",
            zone=str(get_timezone()),
            size=(plan_page.WIDTH, plan_page.HEIGHT),
            problem=problem,
            form=request.form,
        )


def _always(problem: str = "") -> str:
    with reading() as session:
        settings = plans.settings_of(session, None)
        editions = editions_of(session)
        whole = [each for each in settings if each.edition_id is None]
        return render_template(
            "plan/always.html",
            steps=list(Step),
            editions=editions,
            own={(each.edition_id, each.step): each.days for each in settings},
            otherwise={None: days_before([])} | {edition.id: days_before(whole) for edition in editions},
            problem=problem,
            form=request.form,
        )
