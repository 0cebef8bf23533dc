"""What a change of structure is answered with: the page with what was done, or with what hinders it."""

from dataclasses import dataclass, replace

from flask import abort, redirect, render_template, request
from flask_babel import gettext as _
from sqlalchemy.orm import Session
from werkzeug import Response

from tm.document import BlockType, IssueState, Kind
from tm.errors import TmError
from tm.messages import Message
from tm.services import issues, recognising, scopes, structure
from tm.services.history import operation_log
from tm.services.readings.reading import Reading, Standing
from tm.services.scopes import Scope
from tm.services.standing_texts import standing
from tm.services.structure.lengths import LONGEST_PART
from tm.services.structure.undo_checks import ChangedSince, RowChangedSince
from tm.storage.history import Operation
from tm.storage.issues import Issue
from tm.storage.paper import Edition
from tm.web.current import visit
from tm.web.filters import language
from tm.web.found import edition_or_404
from tm.web.labels.common import label
from tm.web.labels.language_choices import other_languages
from tm.web.sentences import translated
from tm.web.structure import rights, structure_page
from tm.web.structure.scope import address_of, name_of

SHOW = "structure/show.html"
UNDO_SHOWN = 30
SHOWN_AT_MOST = 20_000
"""The most characters of one line or part that are shown: no text of a newspaper has as many."""
SENTENCES_AT_MOST = 300
END = "end"
"""What names the place behind the last article."""
_TARGETS = (IssueState.ARRIVING, IssueState.OPEN)


@dataclass(frozen=True, slots=True)
class Place:
    """Where on the page something is open or was done: at a part, an article, a doubt, else in a section.

    Where an article went out of the page, `before` is the one that follows there, or `END`.
    """

    block: str | None = None
    piece: str | None = None
    doubt: int | None = None
    section: str = "main"
    before: str | None = None

    @property
    def anchor(self) -> str:
        """The name of the place in the page."""
        names = ((self.doubt, "d"), (self.block, "b"), (self.piece or self.before, "a"))
        return next((f"{letter}-{name}" for name, letter in names if name is not None), self.section)


def place_asked() -> Place:
    """The place that the address names."""
    args = request.args
    doubt, section = args.get("doubt", type=int), args.get("section", "main")
    return Place(args.get("block"), args.get("piece"), doubt, section, args.get("before"))


def place_left(session: Session, scope: Scope, article: str) -> Place:
    """Where an article of a scope (its public id) stands that is about to go out of the page."""
    order = [row.public_id for row in scopes.articles_of(session, scope)]
    behind = order[order.index(article) + 1 :] if article in order else []
    return Place(before=next(iter(behind), END))


def source_edition(session: Session) -> Edition:
    """The edition through which originals are read."""
    if not visit().editions:
        abort(404)
    return edition_or_404(session, visit().editions[0].tag)


def page(session: Session, scope: Scope, place: Place, *, problem: str = "", template: str = SHOW) -> str:
    """The page of the structure of an issue or an article, with what is open there and what was done last."""
    issue = scope if isinstance(scope, Issue) else None
    log = structure.operations(session, scope)
    shown = max(UNDO_SHOWN, request.args.get("log", UNDO_SHOWN, type=int))
    last = next((each for each in log if each.id == request.args.get("done", type=int)), None)
    recognised = recognising.recognised_in(session, issue) if issue else []
    own = {each.operation for each in recognised}
    named = [each for place_, each in enumerate(log) if place_ < shown or each is last or each.id in own]
    about = operation_log.abouts(session, named)
    built = structure_page.build(session, scope, source_edition(session))
    thrown_away = operation_log.discarded_by(log)
    may = rights.NOTHING
    if thrown_away is None:
        may = rights.may_change(session, scope, built, named, about)
    return render_template(
        template,
        issue=issue,
        in_pool=issue is None,
        scope=name_of(scope),
        page=built,
        recognised=recognised,
        may=may,
        thrown_away=thrown_away,
        place=place,
        problem=problem,
        end=END,
        done=last,
        kinds=list(Kind),
        others=other_languages(),
        types=list(BlockType),
        keys=[row.key for row in standing.page(session)],
        issues=[each.slug for each in issues.list_issues(session, _TARGETS) if each is not issue],
        short_titles=structure_page.short_titles(session, place.piece) if place.piece else {},
        lines=operation_log.log_lines(session, log[:shown], about),
        shown=shown,
        older=max(0, len(log) - shown),
        more=shown + UNDO_SHOWN,
        form=request.form,
        told=told,
        longest=LONGEST_PART,
        shown_at_most=SHOWN_AT_MOST,
        sentences_at_most=SENTENCES_AT_MOST,
        said=said,
        Standing=Standing,
    )


def refused(session: Session, scope: Scope, place: Place, error: TmError) -> tuple[str, int]:
    """The page with the problem where it arose, and what was typed."""
    later = _("This cannot be undone now: something was changed there later. Undo that first.")
    problem = str(later) if isinstance(error, RowChangedSince) else translated(error)
    return page(session, scope, place, problem=problem), 409 if isinstance(error, ChangedSince) else 400


def back(scope: Scope, place: Place, done: Operation) -> Response:
    """To the place on the page where something was done; it can be undone there."""
    address = address_of(
        scope,
        block=place.block,
        piece=place.piece,
        doubt=place.doubt,
        before=place.before,
        done=done.id,
        anchor=place.anchor,
    )
    return redirect(address, 303)


def said(reading: Reading) -> str:
    """What a reading says, in the desk's language."""
    if isinstance(reading.said, BlockType):
        return label(reading.said)
    return told(reading.said)


def told(message: Message) -> str:
    """A sentence about an import in the desk's language, with the names of languages in its blanks."""
    names = {name: language(str(value)) for name, value in message.values.items() if name == "language"}
    return translated(replace(message, values={**message.values, **names}))
