"""The paper and its editions: titles, what an edition carries, its house style; the paper's colour."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from flask import Blueprint, Response, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from sqlalchemy import select
from sqlalchemy.orm import Session

from tm import style as styles
from tm.errors import N_, TmError
from tm.services import editions
from tm.services.assigning import holders
from tm.storage.paper import Carries, Edition, Publication
from tm.web.contrast import Accent, dark_accent, light_accent
from tm.web.current import now, reading, visit, writing
from tm.web.forms import untouched
from tm.web.found import edition_or_404
from tm.web.rights import Where, edition_in_path, public, requires
from tm.web.sentences import translated
from tm.web.style_samples import figures, samples
from tm.workflow.approving import SHIPPED, OwnWork
from tm.workflow.having import DAYS, Terms
from tm.workflow.roles import Right

bp = Blueprint("editions", __name__)
OURS = "#2a4b9b"
"""The accent of `tokens.css`, for a paper that has set none."""
_COLOUR = re.compile(r"#[0-9a-f]{6}")


@dataclass(frozen=True, slots=True)
class _Style:
    """A house style as typed: all values, those that differ from the usual, what is wrong with which."""

    values: dict[str, str]
    given: dict[str, str]
    problems: dict[str, str]


@bp.get("/editions")
@requires(Right.PLACE, Where.ANY_EDITION)
def index() -> ResponseReturnValue:
    """The editions, and the paper's own settings."""
    return _index()


@bp.post("/editions")
@requires(Right.MANAGE_PAPER)
def save_paper() -> ResponseReturnValue:
    """Keep what was changed of the paper's title and colour."""
    try:
        with writing() as (session, person):
            wanted = untouched.typed(_paper_stands(session.scalars(select(Publication)).one()))
            accent = _accent(wanted["accent"])
            editions.edit_paper(session, title=wanted["title"], accent=accent, person=person, at=now())
    except TmError as error:
        return _index(paper_problem=translated(error)), 400
    flash(_("Saved."))
    return redirect(url_for("editions.index"), 303)


@bp.post("/editions/rules")
@requires(Right.MANAGE_PAPER)
def save_rules() -> ResponseReturnValue:
    """Keep what was changed of how long people have a piece, and of who approves their own work."""
    try:
        with writing() as (session, person):
            wanted = untouched.typed(_rules_stand(session, session.scalars(select(Publication)).one()))
            own = OwnWork(wanted["own_work"]) if wanted["own_work"] in list(OwnWork) else SHIPPED
            terms = Terms(_days(wanted["hold"]), _days(wanted["grace"]))
            holders.set_rules(session, terms, own, person=person, at=now())
    except TmError as error:
        return _index(rules_problem=translated(error)), 400
    flash(_("Saved."))
    return redirect(url_for("editions.index"), 303)


@bp.post("/editions/new")
@requires(Right.MANAGE_PAPER)
def add() -> ResponseReturnValue:
    """A new edition; then its settings."""
    form = request.form
    carries = Carries(form["carries"]) if form.get("carries") in list(Carries) else Carries.CHOSEN
    try:
        with writing() as (session, person):
            row = editions.add_edition(
                session,
                tag=form.get("tag", ""),
                title=form.get("title", ""),
                carries=carries,
                person=person,
                at=now(),
            )
            tag = row.tag
    except TmError as error:
        return _index(new_problem=translated(error)), 400
    flash(_("The edition is there. Have a look at its house style."))
    return redirect(url_for("editions.edit", tag=tag), 303)


@bp.post("/editions/<tag>/move")
@requires(Right.MANAGE_PAPER)
def move(tag: str) -> ResponseReturnValue:
    """Put an edition one place further to the front or to the back."""
    tags = [edition.tag for edition in visit().editions]
    with writing() as (session, person):
        edition = edition_or_404(session, tag)
        others = [other for other in tags if other != tag]
        step = -1 if request.form.get("to") == "front" else 1
        place = min(max(tags.index(tag) + step, 0), len(others))
        after = edition_or_404(session, others[place - 1]) if place else None
        editions.move_edition(session, edition, after=after, person=person, at=now())
    return redirect(url_for("editions.index"), 303)


@bp.get("/editions/<tag>")
@requires(Right.PLACE, edition_in_path)
def edit(tag: str) -> ResponseReturnValue:
    """The settings of one edition."""
    with reading() as session:
        edition = edition_or_404(session, tag)
        usual = styles.to_mapping(styles.default_style(edition.tag))
        return _form(edition, _Style(usual | dict(edition.style), dict(edition.style), {}))


@bp.post("/editions/<tag>/preview")
@requires(Right.PLACE, edition_in_path)
def preview(tag: str) -> ResponseReturnValue:
    """The settings as typed, with what they would print; nothing is kept."""
    with reading() as session:
        edition = edition_or_404(session, tag)
        return _form(edition, _typed(edition.tag, request.form))


@bp.post("/editions/<tag>")
@requires(Right.PLACE, edition_in_path)
def save(tag: str) -> ResponseReturnValue:
    """Keep title and house style of one edition, and, for who may, what it carries."""
    style = _typed(tag, request.form)
    if style.problems:
        with reading() as session:
            return _form(edition_or_404(session, tag), style), 400
    with writing() as (session, person):
        edition = edition_or_404(session, tag)
        values = untouched.typed(_stands(edition))
        wish = values["carries"]
        may = wish in list(Carries) and visit().may(Right.MANAGE_PAPER)
        editions.edit_edition(
            session,
            edition,
            title=values["title"],
            carries=Carries(wish) if may else edition.carries,
            style=_typed(tag, values).given,
            person=person,
            at=now(),
        )
    flash(_("Saved."))
    return redirect(url_for("editions.edit", tag=tag), 303)


@bp.get("/theme/<colour>.css")
@public
def theme(colour: str) -> ResponseReturnValue:
    """The style sheet that sets the paper's colour, in the light and in the dark theme."""
    accent = f"#{colour}" if _COLOUR.fullmatch(f"#{colour}") else OURS
    light = light_accent(accent) or Accent(OURS, "#ffffff")
    rules = [_rule("light", light), _rule("dark", dark_accent(accent))]
    response = Response("\n".join(rules), mimetype="text/css")
    response.headers["Cache-Control"] = "public, max-age=31536000"
    return response


def _rule(theme: str, accent: Accent) -> str:
    values = f"--accent: {accent.colour}; --on-accent: {accent.text};"
    return f"@media (prefers-color-scheme: {theme}) {{ :root {{ {values} }} }}"


def _typed(tag: str, values: Mapping[str, str]) -> _Style:
    """The house style of these values; an empty one goes back to what is usual."""
    usual = styles.to_mapping(styles.default_style(tag))
    given = {key: values.get(f"style-{key}", usual[key]).strip() for key in usual}
    given = editions.own_style(tag, given)
    return _Style(usual | given, given, _problems(tag, given))


def _stands(edition: Edition) -> dict[str, str]:
    """What stands in the fields of an edition."""
    style = styles.to_mapping(styles.default_style(edition.tag)) | edition.style
    named = {f"style-{key}": value for key, value in style.items()}
    return {"title": edition.title, "carries": edition.carries.value, **named}


def _paper_stands(paper: Publication) -> dict[str, str]:
    """What stands in the fields of the paper."""
    return {"title": paper.title, "accent": paper.accent or OURS}


def _rules_stand(session: Session, paper: Publication) -> dict[str, str]:
    """What stands in the fields of its rules."""
    terms = holders.terms_of(session)
    return {"hold": str(terms.hold), "grace": str(terms.grace), "own_work": paper.own_work or SHIPPED}


def _accent(typed: str) -> str | None:
    """A colour as typed; None for ours.

    Raises:
        TmError: it cannot be read on the page.
    """
    colour = typed.strip().lower()
    if colour in {"", OURS}:
        return None
    if not _COLOUR.fullmatch(colour) or light_accent(colour) is None:
        raise TmError(N_("This colour is too pale to be read; choose a darker one."))
    return colour


def _days(typed: str) -> int:
    """A number of days as typed; 0, which cannot be, where it is none."""
    return int(typed) if typed.isdecimal() and len(typed) < 4 else 0


def _problems(tag: str, given: dict[str, str]) -> dict[str, str]:
    found = {}
    for key, value in given.items():
        try:
            styles.from_mapping(tag, {key: value})
        except TmError as error:
            found[key] = translated(error)
    return found


def _index(*, paper_problem: str = "", new_problem: str = "", rules_problem: str = "") -> str:
    with reading() as session:
        paper = session.scalar(select(Publication))
        stands = {} if paper is None else _paper_stands(paper) | _rules_stand(session, paper)
    return render_template(
        "editions/index.html",
        stands=stands,
        was=untouched.shown(stands),
        carries=list(Carries),
        paper_problem=paper_problem,
        new_problem=new_problem,
        rules_problem=rules_problem,
        days=DAYS,
        own_work=list(OwnWork),
        form=request.form,
    )


def _form(edition: Edition, style: _Style) -> str:
    sound = {key: value for key, value in style.given.items() if key not in style.problems}
    return render_template(
        "editions/edit.html",
        edition=edition,
        form=request.form,
        usual=styles.to_mapping(styles.default_style(edition.tag)),
        style=style,
        samples=samples(edition, styles.from_mapping(edition.tag, sound)),
        placeholders=styles.PLACEHOLDERS,
        carries=list(Carries),
        choices={"headline_case": styles.HEADLINE_CASES, "digits": styles.DIGITS},
        figures=figures(),
        was=untouched.shown(_stands(edition)),
    )
