"""Exchange files of an edition of an issue: out at any time, back without overwriting anything."""

import hashlib
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import pairwise
from typing import Final

from sqlalchemy.orm import Session

from tm.document import Treatment
from tm.errors import N_, TmError
from tm.formats import po
from tm.messages import Message
from tm.quality.deviations import Deviation
from tm.services.checks import deviating
from tm.services.exchanging import standing as exchange_standing
from tm.services.exchanging import units as exchange_units
from tm.services.exchanging.verdicts import Verdict
from tm.services.printed.composing import going_out
from tm.services.views import ArticleView, BlockView, UnitView
from tm.storage.issues import Issue
from tm.storage.locks import Turn, take_turn
from tm.storage.paper import Edition
from tm.storage.people import Person
from tm.storage.statistics import many_came
from tm.text import fold, plain
from tm.workflow.states import check_not_put_away

_EXCERPT = 70
_ON_PURPOSE: Final[Mapping[Deviation, str]] = {
    Deviation.CUT: "left out on purpose",
    Deviation.ADDED: "added on purpose",
    Deviation.EXPLAINED: "explained on purpose",
    Deviation.OWN_LINE: "the edition's own words",
}
_TOLD = (Verdict.CONFLICT, Verdict.OUTDATED, Verdict.UNKNOWN, Verdict.DAMAGED)


@dataclass(frozen=True, slots=True)
class Parsed:
    """A PO file as it was read; `digest` names its bytes."""

    file: po.PoFile
    digest: str


@dataclass(frozen=True, slots=True)
class LoadCounts:
    """How many entries became what; `lines` are those of the file that somebody should look at."""

    new: int = 0
    changed: int = 0
    unchanged: int = 0
    conflict: int = 0
    outdated: int = 0
    unknown: int = 0
    damaged: int = 0
    lines: tuple[tuple[Verdict, tuple[int, ...]], ...] = ()

    def as_json(self) -> dict[str, int]:
        """The counts alone, in the order of the command line's contract."""
        return {verdict.value: getattr(self, verdict.value) for verdict in Verdict}


def export_po(
    session: Session, issue: Issue, edition: Edition, *, at: datetime, with_reasons: bool = False
) -> bytes:
    """Everything that the edition translates of the issue, and the standing texts it needs, as a PO file.

    It says where the edition differs on purpose; why is said among editors, may name people, and leaves the
    desk only by `with_reasons`.
    """
    heading = po.Heading(issue.public_id, edition.tag, f"{edition.title} {issue.slug}")
    differs = {
        each.unit: f"{_ON_PURPOSE[each.kind]}{f': {each.reason}' if with_reasons else ''}"
        for each in deviating.declared_in(session, issue, edition)
    }
    entries = [
        entry
        for view in going_out(session, issue, edition)
        for entry in _entries(view, differs)
        if entry.source
    ]
    return po.write(heading, [*entries, *exchange_standing.entries(session, issue, edition)], at=at)


def read_po(raw: bytes) -> Parsed:
    """The file's entries; needs no database.

    Raises:
        TmError: it is no PO file, its syntax is broken (says the line), or it is none of ours.
    """
    return Parsed(po.read(raw), hashlib.sha256(raw).hexdigest())


def load_po(
    session: Session,
    issue: Issue,
    edition: Edition,
    parsed: Parsed,
    *,
    person: Person,
    at: datetime,
    dry_run: bool = False,
    may_approve: bool = False,
) -> LoadCounts:
    """Bring translations back, each through the one way to save; what is in doubt is counted, not stored.

    Loading a file again changes nothing. A text that meets a newer one stays in the history.

    Raises:
        TmError: the file belongs to another issue or edition, or the issue is in the archive.
    """
    _check_heading(parsed.file.heading, issue, edition)
    check_not_put_away(issue.slug, issue.state)
    if not dry_run:
        take_turn(session, Turn.LOAD)
    saver = exchange_units.Saver(session, edition, parsed.digest, person, may_approve, at, dry_run)
    entries = parsed.file.entries
    units = [entry for entry in entries if not entry.context.startswith(po.STANDING)]
    standing = [entry for entry in entries if entry.context.startswith(po.STANDING)]
    found: dict[Verdict, list[int]] = defaultdict(list)
    for entry, verdict in [
        *exchange_units.load(issue, units, saver),
        *exchange_standing.load(standing, saver),
    ]:
        found[verdict].append(entry.line)
    found[Verdict.DAMAGED].extend(parsed.file.damaged)
    session.flush()
    if not dry_run:
        many_came(session)
    return _counts(found)


def _counts(found: dict[Verdict, list[int]]) -> LoadCounts:
    numbers = {verdict.value: len(found[verdict]) for verdict in Verdict}
    lines = tuple((verdict, tuple(sorted(found[verdict]))) for verdict in _TOLD if found[verdict])
    return LoadCounts(**numbers, lines=lines)


def _check_heading(heading: po.Heading, issue: Issue, edition: Edition) -> None:
    if heading.issue != issue.public_id:
        raise TmError(
            N_("This PO file belongs to another issue (“%(title)s”), not to %(slug)s; nothing was loaded."),
            title=heading.title,
            slug=issue.slug,
        )
    if heading.edition.casefold() != edition.tag.casefold():
        raise TmError(
            N_("This PO file is for the edition %(named)s, not for %(edition)s; nothing was loaded."),
            named=heading.edition or Message(N_("of no language")),
            edition=edition.tag,
        )


def _entries(view: ArticleView, differs: Mapping[str, str]) -> Iterator[po.Entry]:
    """The units that people translate, each with its neighbours in the article.

    `differs`: how the edition differs on purpose in some of them, lest a translator mends that.
    """
    headline = fold(plain(view.source_headline))
    wanted = [(block, unit) for block in view.blocks if block.wanted for unit in block.units]
    padded = [None, *wanted, None]
    for before, (here, after) in zip(padded, pairwise(padded[1:]), strict=False):
        if here is not None:
            entry = _entry(view, headline, here, before, after)
            note = differs.get(here[1].id)
            yield replace(entry, notes=(*entry.notes, note)) if note else entry


def _entry(
    view: ArticleView,
    headline: str,
    here: tuple[BlockView, UnitView],
    before: tuple[BlockView, UnitView] | None,
    after: tuple[BlockView, UnitView] | None,
) -> po.Entry:
    block, unit = here
    kind = block.type.value.replace("_", " ")
    notes = [
        f"article: {headline}",
        f"before: {_excerpt(before[1].text)}" if before else "",
        f"after: {_excerpt(after[1].text)}" if after else "",
    ]
    return po.Entry(
        context=unit.id,
        source=unit.text,
        target=unit.translation if unit.treatment is Treatment.TEXT else "",
        status=unit.status,
        version=unit.translation_version,
        previous=(unit.basis_text or unit.text) if unit.outdated else None,
        treatment=unit.treatment or Treatment.TEXT,
        place=f"{kind}, page {view.page}" if view.page else kind,
        notes=tuple(note for note in notes if note),
    )


def _excerpt(text: str) -> str:
    words: Sequence[str] = fold(plain(text))
    return str(words) if len(words) <= _EXCERPT else f"{words[:_EXCERPT]}…"
