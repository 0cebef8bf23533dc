"""PO files of one edition of one issue, written and read through polib.

The context of an entry is the unit's id, or `standing:` and a standing text's key; the header names issue
and edition. What a program needs stands in extracted comments as `key: value` lines, beside those for
people: `version` is the translation's version when the file was written, `treatment` says that a unit is
left out or joined to the one before. Fuzzy is a draft; with the previous text it is a translation whose
original has changed.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime

import polib

from tm.document import Status, Treatment
from tm.errors import N_, TmError

SCHEMA = "1"
"""The version of what the comments mean."""
STANDING = "standing:"
"""How the context of a standing text begins."""

_LINE = re.compile(r"\(line (\d+)\)")
_STRING = re.compile(r'(?P<word>msgctxt|msgid_plural|msgid|msgstr)?(?:\[\d+\])?[ \t]*"(?:[^"\\]|\\.)*"')
_FOLLOWS = {
    "": {"msgctxt", "msgid"},
    "msgctxt": {"msgid"},
    "msgid": {"msgstr", "msgid_plural"},
    "msgid_plural": {"msgstr"},
    "msgstr": {"msgctxt", "msgid", "msgstr"},
}
_CHARSET = re.compile(rb"charset=([\w-]+)", re.IGNORECASE)
_BREAKS = "\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029"
_SPARE = tuple(chr(code) for code in range(0xFDD0, 0xFDF0))
_MACHINE = re.compile(r"^(version|treatment): (\S+)$")
_VERSION = re.compile(r"[0-9]{1,9}")


@dataclass(frozen=True, slots=True)
class Heading:
    """What the header says: the issue's id, the edition's tag, a title for people."""

    issue: str
    edition: str
    title: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """One unit or standing text with its translation. Without one, `target` is empty and `status` None.

    `previous` is the original that was read, where it has changed since; `place` and `notes` are for people.
    """

    context: str
    source: str
    target: str = ""
    status: Status | None = None
    version: int = 0
    previous: str | None = None
    treatment: Treatment = Treatment.TEXT
    place: str = ""
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ReadEntry:
    """One entry as it comes back. `version` is None where the comment is gone; `line` is the file's."""

    context: str
    source: str
    target: str
    fuzzy: bool
    version: int | None
    line: int
    treatment: Treatment = Treatment.TEXT


@dataclass(frozen=True, slots=True)
class PoFile:
    """A file as it comes back; `damaged` are the lines of entries that cannot be used."""

    heading: Heading
    entries: tuple[ReadEntry, ...]
    damaged: tuple[int, ...] = field(default=())


def write(heading: Heading, entries: Iterable[Entry], *, at: datetime) -> bytes:
    """The file, complete to `msgfmt --check`; texts are not wrapped."""
    file = polib.POFile(wrapwidth=0)
    file.metadata = _header(heading, at)
    file.extend(_po_entry(entry) for entry in entries)
    return (str(file) + "\n").encode()


def read(raw: bytes) -> PoFile:
    """The file's heading and entries.

    Raises:
        TmError: it is no PO file, its syntax is broken (says the line), or it is none of ours.
    """
    text = _text(raw)
    _check_lines(text)
    spare = [sign for sign in _SPARE if sign not in text][: len(_BREAKS)]
    away, back = str.maketrans(_BREAKS, "".join(spare)), str.maketrans("".join(spare), _BREAKS)
    try:
        file = polib.pofile(text.translate(away), wrapwidth=0)
    except (OSError, ValueError, IndexError) as error:
        line = _LINE.search(str(error))
        raise _damaged(int(line[1]) if line else 1) from error
    heading = _heading({key: value.translate(back) for key, value in file.metadata.items()})
    return _sorted_out(heading, file, back)


def _header(heading: Heading, at: datetime) -> dict[str, str]:
    moment = at.strftime("%Y-%m-%d %H:%M+0000")
    title = " ".join(heading.title.split()) or "Pliego"
    return {
        "Project-Id-Version": title,
        "Report-Msgid-Bugs-To": "",
        "POT-Creation-Date": moment,
        "PO-Revision-Date": moment,
        "Last-Translator": "-",
        "Language-Team": "-",
        "Language": heading.edition,
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=UTF-8",
        "Content-Transfer-Encoding": "8bit",
        "Plural-Forms": "nplurals=1; plural=0;",
        "X-Generator": "Pliego",
        "X-Pliego-Issue": heading.issue,
        "X-Pliego-Schema": SCHEMA,
    }


def _po_entry(entry: Entry) -> polib.POEntry:
    machine = [f"version: {entry.version}"]
    if entry.treatment is not Treatment.TEXT:
        machine.append(f"treatment: {entry.treatment.value}")
    notes = [" ".join(note.split()) for note in (entry.place, *entry.notes) if note.strip()]
    fuzzy = bool(entry.target) and (entry.status is Status.DRAFT or entry.previous is not None)
    return polib.POEntry(
        msgctxt=entry.context,
        msgid=entry.source,
        msgstr=_ends_like(entry.source, entry.target),
        comment="\n".join([*notes, *machine]),
        flags=["fuzzy"] if fuzzy else [],
        previous_msgctxt=entry.context if fuzzy and entry.previous else None,
        previous_msgid=entry.previous if fuzzy and entry.previous else None,
    )


def _ends_like(source: str, target: str) -> str:
    """The translation with a line's end before and behind only where the original has it, for gettext."""
    if not target:
        return ""
    bare = target.strip("\n")
    return "\n" * source.startswith("\n") + bare + "\n" * source.endswith("\n")


def _text(raw: bytes) -> str:
    """The file's text; anything but UTF-8 is refused, since nobody could say which letters were meant."""
    charset = _CHARSET.search(raw[:4000])
    named = charset[1].decode().upper() if charset else "UTF-8"
    if named not in {"UTF-8", "UTF8", "ASCII", "US-ASCII", "CHARSET"}:
        raise TmError(N_("This PO file is in %(encoding)s; save it as UTF-8."), encoding=named)
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        raise TmError(
            N_("This PO file is not in UTF-8 (line %(line)s); save it as UTF-8."), line=line
        ) from error
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if "\nmsgid " not in "\n" + text or "\0" in text:
        raise TmError(N_("This is no PO file: it has no line that begins with “msgid”."))
    return text


def _check_lines(text: str) -> None:
    """Refuse what polib would misread: quotes left open, keywords out of order, a file cut off."""
    before, number = "", 0
    for number, line in enumerate(text.split("\n"), start=1):
        bare = line.strip(" \t\f\v")
        if not bare or bare.startswith("#"):
            continue
        string = _STRING.fullmatch(bare)
        if string is None or not (before or string["word"]):
            raise _damaged(number)
        if string["word"]:
            if string["word"] not in _FOLLOWS[before]:
                raise _damaged(number)
            before = string["word"]
    if before != "msgstr":
        raise _damaged(number)


def _damaged(line: int) -> TmError:
    return TmError(N_("This PO file is damaged in line %(line)s; nothing was loaded."), line=line)


def _heading(metadata: Mapping[str, str]) -> Heading:
    issue, schema = metadata.get("X-Pliego-Issue", ""), metadata.get("X-Pliego-Schema", "")
    if not issue:
        raise TmError(N_("This PO file does not come from here: its header has no X-Pliego-Issue."))
    if schema != SCHEMA:
        raise TmError(
            N_("This PO file is of schema “%(schema)s”, not %(ours)s; export it again with this version."),
            schema=schema,
            ours=SCHEMA,
        )
    tag = metadata.get("Language", "").replace("_", "-")
    return Heading(issue, tag, metadata.get("Project-Id-Version", ""))


def _sorted_out(heading: Heading, file: polib.POFile, back: dict[int, int]) -> PoFile:
    """Entries that can be used, and the lines of those that cannot: no context, or one that came before."""
    entries: dict[str, ReadEntry] = {}
    damaged: list[int] = []
    for entry in file:
        if entry.obsolete:
            continue
        context = entry.msgctxt or ""
        if not context or context in entries or entry.msgid_plural:
            damaged.append(entry.linenum or 0)
        else:
            entries[context] = _read_entry(context, entry, back)
    return PoFile(heading, tuple(entries.values()), tuple(damaged))


def _read_entry(context: str, entry: polib.POEntry, back: dict[int, int]) -> ReadEntry:
    said = _said(entry.comment)
    version, treatment = said.get("version", ""), said.get("treatment", "")
    return ReadEntry(
        context=context,
        source=entry.msgid.translate(back),
        target=entry.msgstr.translate(back),
        fuzzy="fuzzy" in entry.flags,
        version=int(version) if _VERSION.fullmatch(version) else None,
        line=entry.linenum or 0,
        treatment=Treatment(treatment) if treatment in set(Treatment) else Treatment.TEXT,
    )


def _said(comment: str) -> dict[str, str]:
    """What the comment says to programs."""
    lines = (_MACHINE.match(line) for line in comment.split("\n"))
    return {line[1]: line[2] for line in lines if line}
