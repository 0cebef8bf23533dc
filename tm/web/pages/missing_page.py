"""The page of what is missing: its lines by person, what there is to choose from, and where each leads."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from flask import request, url_for
from flask_babel import gettext as _
from sqlalchemy.orm import Session

from tm.services.readiness import open_things
from tm.storage.issues import Issue
from tm.storage.paper import Edition
from tm.text import plain
from tm.web import sharing
from tm.web.current import now, visit
from tm.web.filters import duration, edition_language
from tm.web.labels.common import label
from tm.workflow import readiness
from tm.workflow.readiness import Gap, Missing, Pile
from tm.workflow.roles import Right

PATIENCE = 1.5
"""Seconds after which the checks begin no other edition: a look at all of a whole issue takes many."""
MOST_LINES = 100
"""So many a phone shows at once; whoever wants the others chooses an edition or a kind."""


@dataclass(frozen=True)
class MissingPage:
    """What the page shows: `lines` are all that is open in the editions chosen, `only` is a kind chosen."""

    issue: Issue
    edition: Edition | None
    editions: Sequence[Edition]
    lines: Sequence[Missing]
    only: Gap | None

    @property
    def kinds(self) -> Mapping[Gap, int]:
        """How many things of each kind are open."""
        return readiness.counts(self.lines)

    @property
    def shown(self) -> list[Missing]:
        """The lines of the kind that was chosen, else all."""
        return [line for line in self.lines if self.only is None or line.gap is self.only]

    @property
    def piles(self) -> list[Pile]:
        """The lines by person, the visitor's own first; of very many lines the first."""
        return readiness.by_person(self.shown[:MOST_LINES], first=visit().who.public_id)

    @property
    def more(self) -> int:
        """How many lines are not shown."""
        return max(0, len(self.shown) - MOST_LINES)

    @property
    def minutes(self) -> float:
        """How long everything that is shown will take, each line once."""
        return sum(line.minutes for line in self.shown)

    @property
    def needed(self) -> int:
        """How many things keep the editions chosen from being complete."""
        return sum(line.count for line in self.lines if line.refuses)

    def address(self, line: Missing) -> str:
        """Where a line's work is done."""
        return _address(self.issue, line)

    def shared(self, line: Missing) -> str:
        """A line for a messenger: what is open where, how long it takes, and where it is done; no names."""
        edition = visit().edition(line.edition or "")
        return str(
            _(
                "“%(title)s”, %(edition)s: %(what)s, %(time)s. %(address)s",
                title=plain(line.headline),
                edition=edition_language(edition.tag) if edition else self.issue.slug,
                what=label(line.gap),
                time=duration(line.minutes),
                address=sharing.address(self.address(line)),
            )
        )


def load(session: Session, issue: Issue, editions: Sequence[Edition], edition: Edition | None) -> MissingPage:
    """What is missing in one edition, or in all of them."""
    chosen = list(editions) if edition is None else [edition]
    lines = open_things.open_things(session, issue, chosen, at=now(), patience=PATIENCE)
    asked = request.args.get("only", "")
    only = Gap(asked) if asked in {line.gap for line in lines} else None
    return MissingPage(issue, edition, editions, lines, only)


def _address(issue: Issue, line: Missing) -> str:
    if line.question:
        return url_for("questions.show", question=line.question)
    if line.standing:
        return url_for("standing.index", _anchor=f"r-{line.standing}-{line.edition}")
    edition = visit().edition(line.edition or "")
    return _in_edition(issue, line, edition) if edition else url_for("articles.choose", article=line.article)


def _in_edition(issue: Issue, line: Missing, edition: Edition) -> str:
    if line.gap is Gap.UNCHECKED:
        return url_for("board.missing", slug=issue.slug, tag=edition.tag)
    if line.gap is Gap.CORRECTION:
        return url_for("corrections.show", slug=issue.slug, _anchor=f"c-{line.article}")
    if line.gap is Gap.SHORT_TITLE and visit().may(Right.SET_PAGES, edition.id):
        return url_for("placing.edition", slug=issue.slug, tag=edition.tag)
    sentence = next(iter(line.units), None)
    end = "e" if visit().may(Right.TRANSLATE, edition.id) else "s"
    anchor = f"{end}-{sentence}" if sentence else None
    return url_for("articles.translate", article=line.article, tag=edition.tag, s=sentence, _anchor=anchor)
