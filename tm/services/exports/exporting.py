"""The complete issue of an edition in the format that layout, web or a translator's program needs."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy.orm import Session

from tm.errors import N_, NotComplete
from tm.export import html, markdown, text
from tm.export.page import EditionPage
from tm.messages import Counted, Message, listed
from tm.services.exchanging import exchange
from tm.services.exports import exported_words, gate
from tm.services.exports.credits import Credits, credits_of, printed
from tm.services.exports.formats import Format
from tm.services.history.telling import tell
from tm.services.printed.block_setting import Jumps
from tm.services.printed.composing import Composed, compose
from tm.storage.history import Subject
from tm.storage.issues import ExportRecord, Issue
from tm.storage.paper import Edition
from tm.storage.people import Person
from tm.text import fold, plain
from tm.workflow.readiness import Gap, Missing

__all__ = ["Exported", "Format", "Jumps", "export_issue"]

_NAMED = 3
_EXCERPT = 40


_SUFFIXES = {Format.TEXT: "txt", Format.MARKDOWN: "md", Format.HTML: "html", Format.PO: "po"}
_TYPES = {
    Format.TEXT: "text/plain",
    Format.MARKDOWN: "text/markdown",
    Format.HTML: "text/html",
    Format.HTML_FRAGMENTS: "text/html",
    Format.PO: "text/x-gettext-translation",
}


@dataclass(frozen=True, slots=True)
class Exported:
    """The files of an export, by name; but for `html-fragments` there is one.

    `name` is what to call the file, or the folder of the files.
    """

    format: Format
    name: str
    files: Mapping[str, bytes]

    @property
    def media_type(self) -> str:
        """The media type of the files; all are UTF-8."""
        return _TYPES[self.format]

    @property
    def content(self) -> bytes:
        """The bytes of the one file (of `html-fragments`: its index)."""
        return next(iter(self.files.values()))


def export_issue(  # noqa: PLR0913 - the choices of one form
    session: Session,
    issue: Issue,
    edition: Edition,
    *,
    format: Format,  # noqa: A002 - the word that everybody uses
    jumps: Jumps = Jumps.DROP,
    allow_incomplete: bool = False,
    with_credits: bool = False,
    with_reasons: bool = False,
    still_open: Mapping[Gap, int] | None = None,
    person: Person | None,
    at: datetime,
) -> Exported:
    """Export an edition of an issue; PO at any time, the others when it is complete.

    What went out is recorded: its words, the versions of the standing texts in it, and, as far as somebody
    has looked (`tm.services.readiness`), what was still open, with an editor's reason. `with_credits`: those
    who wish to be thanked are named in it. `with_reasons`: a PO file says why the edition differs on purpose.

    Raises:
        NotComplete: something is missing, and `allow_incomplete` is not set.
    """
    name = f"{issue.slug}.{edition.tag}"
    if format is Format.PO:
        file = f"{name}.{_SUFFIXES[format]}"
        content = exchange.export_po(session, issue, edition, at=at, with_reasons=with_reasons)
        return Exported(format, file, {file: content})
    composed = compose(session, issue, edition, at=at, jumps=jumps)
    if not allow_incomplete:
        _check_complete(composed, issue, edition)
    _record(session, issue, edition, format, composed, still_open, person=person, at=at)
    if with_credits:
        composed = replace(composed, page=_with_credits(session, composed.page, issue, edition))
    if format is Format.HTML_FRAGMENTS:
        files = html.write_fragments(composed.issue, composed.page)
        return Exported(format, name, {each: content.encode() for each, content in files.items()})
    file = f"{name}.{_SUFFIXES[format]}"
    return Exported(format, file, {file: _written(format, composed).encode()})


def _with_credits(session: Session, page: EditionPage, issue: Issue, edition: Edition) -> EditionPage:
    found = credits_of(session, issue).get(edition.id, Credits())
    return replace(page, credit_lines=printed(found, edition))


def _written(format_: Format, composed: Composed) -> str:
    writers = {Format.TEXT: text.write, Format.MARKDOWN: markdown.write, Format.HTML: html.write}
    return writers[format_](composed.issue, composed.page)


def _check_complete(composed: Composed, issue: Issue, edition: Edition) -> None:
    if not composed.issue.articles:
        raise NotComplete(
            N_(
                "Issue %(slug)s in %(edition)s has no articles yet: "
                "none of the issue goes out in this edition."
            ),
            slug=issue.slug,
            edition=edition.tag,
        )
    lines = [line for line in composed.missing if line.refuses]
    if lines:
        raise _not_complete(lines, issue, edition)


def _not_complete(lines: Sequence[Missing], issue: Issue, edition: Edition) -> NotComplete:
    sentences = sum(len(line.units) for line in lines)
    texts = len({line.standing for line in lines if line.standing})
    one = N_(
        "Issue %(slug)s in %(edition)s is not complete: %(amounts)s is missing or only drafts (%(places)s); "
        "finish them, or allow an incomplete export."
    )
    more = N_(
        "Issue %(slug)s in %(edition)s is not complete: %(amounts)s are missing or only drafts (%(places)s); "
        "finish them, or allow an incomplete export."
    )
    return NotComplete(
        one if sentences + texts == 1 else more,
        slug=issue.slug,
        edition=edition.tag,
        amounts=_amounts(sentences, len({line.article for line in lines if line.article}), texts),
        places=_places(lines),
    )


def _amounts(sentences: int, articles: int, texts: int) -> Message | Counted:
    """How much is missing: "312 sentences in 24 articles and 4 standing texts"."""
    standing = Counted("%(count)s standing text", "%(count)s standing texts", texts)
    if not sentences:
        return standing
    values = {
        "sentences": Counted("%(count)s sentence", "%(count)s sentences", sentences),
        "articles": Counted("%(count)s article", "%(count)s articles", articles),
    }
    if not texts:
        return Message(N_("%(sentences)s in %(articles)s"), values)
    return Message(N_("%(sentences)s in %(articles)s and %(texts)s"), {**values, "texts": standing})


def _places(lines: Sequence[Missing]) -> object:
    """The first few, by headline and by the words of their first sentence."""
    named = [_place(line) for line in lines[:_NAMED]]
    return listed([*named, "…"] if len(lines) > _NAMED else named)


def _place(line: Missing) -> object:
    if line.standing:
        return Message(N_("standing text “%(key)s”"), {"key": line.standing})
    words = fold(plain(line.text))
    if line.headline.startswith(words[:_EXCERPT]):
        return f"“{line.headline}”"
    start = words if len(words) <= _EXCERPT else words[:_EXCERPT].rsplit(" ", 1)[0] + " …"
    return f"“{line.headline}”: “{start}”"


def _record(
    session: Session,
    issue: Issue,
    edition: Edition,
    format_: Format,
    composed: Composed,
    still_open: Mapping[Gap, int] | None,
    *,
    person: Person | None,
    at: datetime,
) -> None:
    row = ExportRecord(
        issue_id=issue.id,
        edition_id=edition.id,
        format=format_.value,
        standing_versions=dict(composed.standing_versions),
        still_open=None if still_open is None else {gap.value: n for gap, n in still_open.items()},
        reason=gate.reason_for(session, issue, edition, still_open) if still_open else None,
        person_id=None if person is None else person.id,
        exported_at=at,
    )
    session.add(row)
    exported_words.record(session, row, composed)
    held = [each.article for each in composed.left_out]
    detail = {"format": format_.value, "complete": composed.complete, "held_back": held}
    tell(session, Subject.ISSUE, "export", detail, issue=issue, edition=edition, person=person, at=at)
