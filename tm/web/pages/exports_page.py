"""The page of exports: for each edition what stands between it and print, its formats, when it went out."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from flask import render_template, request

from tm.services.board import known_findings, progress
from tm.services.checks import deviating
from tm.services.exports import exported_words, gate
from tm.services.exports.credits import credits_of
from tm.services.exports.exporting import Format
from tm.services.readiness import open_things
from tm.storage.paper import Edition
from tm.web.current import now, reading, visit
from tm.web.found import edition_or_404, issue_or_404
from tm.web.pages.missing_page import PATIENCE
from tm.workflow import readiness
from tm.workflow.readiness import Gap, Missing
from tm.workflow.roles import Right


class About(StrEnum):
    """Which of an edition's forms a problem is about."""

    EXPORT = "export"
    LOADING = "loading"
    GATE = "gate"


@dataclass(frozen=True, slots=True)
class Problem:
    """What did not work in which edition."""

    tag: str
    sentence: str
    about: About = About.EXPORT


@dataclass(frozen=True, slots=True)
class Before:
    """What is open in an edition before its export, and what of it an editor let through.

    `held`: how many pieces are held back, so that they are not in the file.
    """

    open: Mapping[Gap, int]
    let: gate.LetThrough | None
    held: int = 0

    @property
    def unchecked(self) -> bool:
        """Whether the checks have not looked at it as it stands: nobody knows yet what they would find."""
        return Gap.UNCHECKED in self.open

    @property
    def known(self) -> Mapping[Gap, int]:
        """What of it is known."""
        return {gap: count for gap, count in self.open.items() if gap is not Gap.UNCHECKED}

    @property
    def seen(self) -> str:
        """What an editor sees who decides now, as the form carries it along."""
        return json.dumps(self.to_decide)

    @property
    def to_decide(self) -> Mapping[Gap, int]:
        """What of it is for an editor to decide."""
        return gate.to_decide(self.known)

    @property
    def decided(self) -> bool:
        """Whether an editor let through all that is open, and nothing has come since."""
        return not self.unchecked and self.let is not None and self.let.covers(self.open)


def open_in(slug: str, tag: str) -> dict[Gap, int]:
    """How much is open in an edition, by kind; read before anything is written, as it takes time."""
    with reading() as session:
        issue, edition = issue_or_404(session, slug), edition_or_404(session, tag)
        return readiness.counts(open_things.open_things(session, issue, [edition], at=now()))


def more_than_seen(open_: Mapping[Gap, int]) -> bool:
    """Whether more is open than stood on the page on which an editor decided, if the form says what did."""
    try:
        seen = json.loads(request.form.get("seen", ""))
    except ValueError:
        return False
    counts = seen if isinstance(seen, dict) else {}
    known = {gap: count for gap, count in counts.items() if isinstance(count, int)}
    return any(count > known.get(gap.value, 0) for gap, count in gate.to_decide(open_).items())


def show(slug: str, problem: Problem | None = None) -> str:
    """The page, with what did not work beside what it is about."""
    here = visit()
    with reading() as session:
        issue = issue_or_404(session, slug)
        board = progress.board(session, issue, at=now())
        own = [each.tag for each in here.editions if here.may(Right.EXPORT, each.id)]
        taken = {tag for row in board.rows for tag, cell in row.cells.items() if cell.wanted}
        going = [each for each in here.editions if each.tag in taken.intersection(own)]
        asked = [each for each in going if each.tag == request.args.get("check")]
        if asked:
            known_findings.look(session, issue, board, asked)
        lines = open_things.open_things(session, issue, going, at=now(), board=board, patience=PATIENCE)
        let, exports = gate.last(session, issue), exported_words.exports(session, issue)
        thanked, differing = credits_of(session, issue), deviating.declaring(session, issue)
        return render_template(
            "exports/index.html",
            issue=issue,
            columns=[column for column in board.columns if column.tag in own],
            taken=taken,
            loads=[edition.tag for edition in here.editions if here.may(Right.TRANSLATE, edition.id)],
            decides=[edition.tag for edition in here.editions if here.may(Right.PLACE, edition.id)],
            formats=[each for each in Format if each is not Format.PO],
            before={each.tag: _before(each, lines, let.get(each.id)) for each in going},
            thanked=[each.tag for each in going if each.id in thanked],
            differing=[each.tag for each in going if each.id in differing],
            exports={each.tag: exports.get(each.id, []) for each in going},
            problem=problem,
            form=request.form,
        )


def _before(edition: Edition, lines: Sequence[Missing], let: gate.LetThrough | None) -> Before:
    own = [line for line in lines if line.edition in {edition.tag, None}]
    return Before(readiness.counts(own), let, sum(line.gap is Gap.HELD for line in own))
