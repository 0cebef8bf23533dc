"""What an edition wants checked, and what the checks say of a whole issue."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from flask import Blueprint, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from tm.document import BlockType
from tm.quality.choosing import Choice, choose, chosen, usual
from tm.quality.groups import Group
from tm.quality.values import Options
from tm.services.board import known_findings, progress
from tm.services.checks import options as checking_options
from tm.services.checks.checking import told_together
from tm.services.checks.length_factors import length_factors
from tm.storage.paper import Edition
from tm.web.current import now, reading, visit, writing
from tm.web.forms import untouched
from tm.web.found import edition_or_404, issue_or_404
from tm.web.rights import edition_in_path, requires
from tm.web.sentences import translated
from tm.workflow.roles import Right

bp = Blueprint("checked", __name__)
SHORTEST_HEADLINE, LONGEST_HEADLINE = 10, 400
LEAST_FACTOR, MOST_FACTOR = 0.2, 4.0


@dataclass(frozen=True, slots=True)
class _Typed:
    """The form as typed: the options that it makes, and what is wrong with which field."""

    options: Options
    problems: Mapping[str, str]


@bp.get("/editions/<tag>/checks")
@requires(Right.PLACE, edition_in_path)
def options(tag: str) -> ResponseReturnValue:
    """What one edition wants looked at, group by group."""
    with reading() as session:
        edition = edition_or_404(session, tag)
        kept = checking_options.options_of(session, edition)
        learnt = {
            other.tag: factors
            for other in visit().editions
            if other.tag != tag and (factors := length_factors(session, edition, other.tag))
        }
        return _form(edition, _Typed(kept, {}), learnt)


@bp.post("/editions/<tag>/checks")
@requires(Right.PLACE, edition_in_path)
def save_options(tag: str) -> ResponseReturnValue:
    """Keep what one edition wants looked at."""
    typed = _typed(request.form)
    if typed.problems:
        with reading() as session:
            return _form(edition_or_404(session, tag), typed), 400
    with writing() as (session, person):
        edition = edition_or_404(session, tag)
        wanted = _typed(untouched.typed(_stands(checking_options.options_of(session, edition)))).options
        checking_options.set_options(session, edition, wanted, person=person, at=now())
    flash(_("Saved."))
    return redirect(url_for("checked.options", tag=tag), 303)


@bp.get("/issues/<slug>/findings/<tag>")
def issue(slug: str, tag: str) -> ResponseReturnValue:
    """What may be wrong in the translations of an issue in one edition, errors marked."""
    with reading() as session:
        row = issue_or_404(session, slug)
        edition = edition_or_404(session, tag)
        board = progress.board(session, row, at=now())
        articles = known_findings.look(session, row, board, [edition])[tag]
        return render_template(
            "board/findings.html",
            issue=row,
            edition=edition,
            articles=articles,
            together=told_together(session, articles),
            said=translated,
        )


def _stands(options: Options) -> dict[str, str]:
    """What stands in the fields of these options."""
    groups = {f"group-{group}": chosen(options, group).value for group in Group}
    numbers = {name: str(getattr(options, name) or "") for name in ("headline_letters", "length_factor")}
    return groups | numbers


def _typed(form: Mapping[str, str]) -> _Typed:
    options = Options()
    for group in Group:
        wish = form.get(f"group-{group}", "")
        if wish in list(Choice):
            options = choose(options, group, Choice(wish))
    problems: dict[str, str] = {}
    letters = form.get("headline_letters", "").strip()
    if letters and not (letters.isdecimal() and SHORTEST_HEADLINE <= int(letters) <= LONGEST_HEADLINE):
        problems["headline_letters"] = _("Type a number of letters from 10 to 400, or nothing.")
    factor = _number(form.get("length_factor", ""))
    if factor is not None and not LEAST_FACTOR <= factor <= MOST_FACTOR:
        problems["length_factor"] = _("Type a number from 0.2 to 4, such as 1.15, or nothing.")
    if not problems:
        options = replace(options, headline_letters=int(letters) if letters else None, length_factor=factor)
    return _Typed(options, problems)


def _number(typed: str) -> float | None:
    """What was typed, with a point or a comma: None where nothing was, 0 where it is no number."""
    text = typed.strip().replace(",", ".")
    if not text:
        return None
    try:
        return float(text)
    except ValueError:
        return 0.0


def _form(
    edition: Edition, typed: _Typed, learnt: Mapping[str, Mapping[BlockType, float]] | None = None
) -> str:
    return render_template(
        "editions/checks.html",
        edition=edition,
        rows=[(group, chosen(typed.options, group), usual(group)) for group in Group],
        choices=list(Choice),
        typed=typed,
        learnt=learnt or {},
        was=untouched.shown(_stands(typed.options)),
        form=request.form,
    )
