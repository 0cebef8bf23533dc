"""What an entry of an exchange file asks for, seen beside what the database holds: pure, a table in words.

An entry that nobody touched asks for nothing, however far the database has moved on since. Where both have
moved, it is a conflict. Marks speak too: a fuzzy flag taken away makes a draft translated and says of an
outdated translation that it still fits; one that was set makes a draft. A comment that was written beside an
entry without a text leaves the sentence out, or joins it to the one before.
"""

from dataclasses import dataclass
from enum import StrEnum

from tm.document import Status, Treatment
from tm.formats.po import ReadEntry
from tm.workflow.moves import Action


class Verdict(StrEnum):
    """What became of an entry. `outdated` was stored, but the original has changed since it was read."""

    NEW = "new"
    CHANGED = "changed"
    UNCHANGED = "unchanged"
    CONFLICT = "conflict"
    OUTDATED = "outdated"
    UNKNOWN = "unknown"
    DAMAGED = "damaged"


@dataclass(frozen=True, slots=True)
class Now:
    """The translation as the database has it; `outdated`: what was read has changed since."""

    text: str
    treatment: Treatment
    status: Status
    version: int
    outdated: bool


@dataclass(frozen=True, slots=True)
class Read:
    """Which version of the original the entry shows (None: no version), and whether it is the newest."""

    version: int | None
    newest: bool


@dataclass(frozen=True, slots=True)
class Wish:
    """The verdict and, where something is to be saved, as what and from which version."""

    verdict: Verdict
    action: Action | None = None
    base: int = 0


_NOTHING = Wish(Verdict.UNCHANGED)


def typed(entry: ReadEntry) -> str:
    """The entry's translation; line ends around it are the format's."""
    return entry.target.strip("\n")


def judge(entry: ReadEntry, now: Now | None, read: Read, exported: str | None) -> Wish:
    """What the entry asks for; `exported` is the translation when the file was written, if known."""
    text = typed(entry)
    if not text.strip():
        return _by_comment(entry, now, read)
    if _untouched(entry, text, now, exported):
        return _NOTHING
    if now and now.treatment is Treatment.TEXT and now.text.strip("\n") == text:
        return _by_mark(entry, now, read)
    return _by_text(entry, now, read)


def _by_text(entry: ReadEntry, now: Now | None, read: Read) -> Wish:
    """Somebody has typed another text than the one that is there."""
    if read.version is None:
        return Wish(Verdict.DAMAGED)
    action = Action.DRAFT if entry.fuzzy else Action.TRANSLATED
    base = entry.version or 0
    if base != (now.version if now else 0):
        return Wish(Verdict.CONFLICT, action, base)
    if not read.newest:
        return Wish(Verdict.OUTDATED, action, base)
    return Wish(Verdict.CHANGED if now else Verdict.NEW, action, base)


def _untouched(entry: ReadEntry, text: str, now: Now | None, exported: str | None) -> bool:
    """Whether the entry still says what it said when it was written, and the database has moved on."""
    moved = entry.version is not None and entry.version != (now.version if now else 0)
    return moved and exported is not None and exported.strip("\n") == text


_OF_COMMENT = {Treatment.LEFT_OUT: Action.LEAVE_OUT, Treatment.JOINED: Action.JOIN}


def _by_comment(entry: ReadEntry, now: Now | None, read: Read) -> Wish:
    """An empty entry says nothing, unless somebody has written beside it what becomes of the sentence."""
    action = _OF_COMMENT.get(entry.treatment)
    as_it_is = now is not None and now.treatment is entry.treatment
    if action is None or as_it_is or entry.version != (now.version if now else 0):
        return _NOTHING
    if read.version is None:
        return Wish(Verdict.DAMAGED)
    return Wish(Verdict.CHANGED if now else Verdict.NEW, action, entry.version or 0)


def _by_mark(entry: ReadEntry, now: Now, read: Read) -> Wish:
    """The text is there already: has somebody set or taken away the fuzzy flag?"""
    if entry.version != now.version:
        return _NOTHING
    if entry.fuzzy:
        marked = now.status is Status.DRAFT or now.outdated
        return _NOTHING if marked else Wish(Verdict.CHANGED, Action.DRAFT, now.version)
    if now.status is Status.DRAFT and read.version is not None:
        return Wish(Verdict.CHANGED, Action.TRANSLATED, now.version)
    if now.outdated and read.newest:
        return Wish(Verdict.CHANGED, Action.STILL_FITS, now.version)
    return _NOTHING
