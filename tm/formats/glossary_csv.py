"""Lists of names and terms as CSV: our own, which holds all that the register does, and pairs of others.

Our own has a column for each field and up to four for each edition (`es-419`, `es-419 allowed`,
`es-419 forbidden`, `es-419 proposed`); several values in a cell are parted by `|`. A cell that a spreadsheet
would take for a formula begins with an apostrophe, which reading takes away again.
"""

import csv
import io
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from tm.errors import N_, TmError
from tm.languages import UnknownLanguage, base, normalize_tag

FIELDS: Final = ("id", "kind", "language", "text", "forms", "wrong", "handling", "case", "note", "state")
"""The columns of our own lists, before those of the editions."""
SEVERAL: Final = frozenset({"forms", "wrong"})
USES: Final = ("preferred", "allowed", "forbidden", "proposed")
_FORMULA: Final = re.compile(r"'*[=+\-@\t\r＝＋－＠]")
_DELIMITERS: Final = ",;\t"
_TICO: Final = ("sourceLang", "targetLang", "sourceString", "targetString")
_SOURCE: Final = ("source", "term", "source term")
_TARGET: Final = ("target", "translation", "target term")


class UnreadableList(TmError):
    """A file that is no list of names and terms, as far as we can tell."""


@dataclass(frozen=True, slots=True)
class Line:
    """One entry of our own lists: fields by name, and for each edition its renderings by use."""

    number: int
    """The line of the file."""
    fields: Mapping[str, str]
    several: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    renderings: Mapping[str, Mapping[str, tuple[str, ...]]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Pair:
    """A term and what it is called in another language; where the file does not say in which, None."""

    number: int
    source: str
    target: str
    source_language: str | None = None
    target_language: str | None = None


@dataclass(frozen=True, slots=True)
class Read:
    """What a file holds: entries as we write them, or pairs."""

    lines: tuple[Line, ...] = ()
    pairs: tuple[Pair, ...] = ()


def read(raw: bytes) -> Read:
    """The entries or pairs of a file, whatever sign parts its columns; lines without words are passed over.

    Raises:
        UnreadableList: it is no text in UTF-8 or UTF-16, or its first line names no columns that we know.
    """
    text = _decoded(raw)
    first = text.partition("\n")[0]
    delimiter = max(_DELIMITERS, key=first.count)
    try:
        rows = [(row, number) for row, number in _rows(text, delimiter) if any(map(str.strip, row))]
    except csv.Error as error:
        raise UnreadableList(N_("The list cannot be read: %(reason)s."), reason=str(error)) from error
    if not rows:
        raise UnreadableList(N_("The list is empty."))
    return _by_header([cell.strip() for cell in rows[0][0]], rows)


def write(lines: Iterable[Line], editions: Sequence[str]) -> str:
    """Entries as we write them, for these editions."""
    listed = list(lines)
    columns = [(tag, use) for tag in editions for use in USES if use == "preferred" or _has(listed, tag, use)]
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow([*FIELDS, *(_heading(tag, use) for tag, use in columns)])
    for line in listed:
        own = [
            _joined(line.several.get(name, ())) if name in SEVERAL else line.fields.get(name, "")
            for name in FIELDS
        ]
        theirs = [_joined(line.renderings.get(tag, {}).get(use, ())) for tag, use in columns]
        writer.writerow([safe(cell) for cell in (*own, *theirs)])
    return out.getvalue()


def safe(cell: str) -> str:
    """A cell that no spreadsheet takes for a formula."""
    return f"'{cell}" if _FORMULA.match(cell) else cell


def unsafe(cell: str) -> str:
    """What a cell says that was made safe."""
    return cell[1:] if cell.startswith("'") and _FORMULA.match(cell) else cell


def _decoded(raw: bytes) -> str:
    encoding = "utf-16" if raw[:2] in {b"\xff\xfe", b"\xfe\xff"} else "utf-8-sig"
    try:
        return raw.decode(encoding)
    except UnicodeDecodeError as error:
        raise UnreadableList(N_("The list is not in UTF-8: save it as “CSV UTF-8” and try again.")) from error


def _rows(text: str, delimiter: str) -> Iterator[tuple[list[str], int]]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    for row in reader:
        yield row, reader.line_num


def _by_header(header: list[str], rows: list[tuple[list[str], int]]) -> Read:
    names = [name.casefold() for name in header]
    if {"text", "language"} <= set(names):
        return Read(lines=tuple(_lines(names, header, rows[1:])))
    if set(map(str.casefold, _TICO)) <= set(names):
        return Read(pairs=tuple(_named_pairs(names, rows[1:])))
    if len(names) > 1 and names[0] in _SOURCE and names[1] in _TARGET:
        return Read(pairs=tuple(_columns(header, (0, 1), rows[1:])))
    tags = [_tag(name) for name in header]
    if len(tags) > 1 and all(tags[:2]):
        wanted = [at for at, tag in enumerate(tags) if tag and at]
        return Read(pairs=tuple(p for at in wanted for p in _columns(header, (0, at), rows[1:], tags)))
    if len(header) in {2, 3}:
        return Read(pairs=tuple(_columns(header, (0, 1), rows)))
    raise UnreadableList(
        N_(
            "The first line names no columns that are known here: "
            "write language, text and the tags of editions, or two languages."
        )
    )


def _lines(names: list[str], header: list[str], rows: list[tuple[list[str], int]]) -> Iterator[Line]:
    columns = [_edition_column(name) if name.casefold() not in FIELDS else None for name in header]
    for row, number in rows:
        cells = [unsafe(cell.strip()) for cell in [*row, *[""] * len(names)]][: len(names)]
        fields = {name: cell for name, cell in zip(names, cells, strict=True) if name in FIELDS}
        renderings: dict[str, dict[str, tuple[str, ...]]] = {}
        for column, cell in zip(columns, cells, strict=True):
            if column:
                renderings.setdefault(column[0], {})[column[1]] = _parted(cell)
        several = {name: _parted(fields[name]) for name in SEVERAL if name in fields}
        yield Line(number, fields, several, renderings)


def _named_pairs(names: list[str], rows: list[tuple[list[str], int]]) -> Iterator[Pair]:
    places = [names.index(name.casefold()) for name in _TICO]
    for row, number in rows:
        cells = [unsafe(row[at].strip()) if at < len(row) else "" for at in places]
        if cells[2] and cells[3]:
            yield Pair(number, cells[2], cells[3], _tag(cells[0]), _tag(cells[1]))


def _columns(
    header: list[str], places: tuple[int, int], rows: list[tuple[list[str], int]],
    tags: Sequence[str | None] | None = None,
) -> Iterator[Pair]:  # fmt: skip
    languages = tags or [None] * len(header)
    for row, number in rows:
        source, target = (unsafe(row[at].strip()) if at < len(row) else "" for at in places)
        if source and target:
            yield Pair(number, source, target, languages[places[0]], languages[places[1]])


def _tag(name: str) -> str | None:
    """A language tag; of one whose region nobody knows (es_XX) the language."""
    try:
        return normalize_tag(name)
    except UnknownLanguage:
        language = re.split("[-_]", name)[0]
    try:
        return base(language) if 2 <= len(language) <= 3 and language != name else None
    except UnknownLanguage:
        return None


def _edition_column(name: str) -> tuple[str, str] | None:
    tag, _, use = name.strip().partition(" ")
    known = _tag(tag)
    use = use.casefold() or "preferred"
    return (known, use) if known and use in USES else None


def _heading(tag: str, use: str) -> str:
    return tag if use == "preferred" else f"{tag} {use}"


def _has(lines: Sequence[Line], tag: str, use: str) -> bool:
    return any(line.renderings.get(tag, {}).get(use) for line in lines)


def _joined(texts: Iterable[str]) -> str:
    return " | ".join(text.replace("\\", "\\\\").replace("|", "\\|") for text in texts)


def _parted(cell: str) -> tuple[str, ...]:
    """The values of a cell; a bar behind a backslash is one."""
    parts, part, escaped = [], "", False
    for letter in cell:
        if escaped or letter not in "\\|":
            part, escaped = part + letter, False
        elif letter == "\\":
            escaped = True
        else:
            parts.append(part)
            part = ""
    return tuple(each.strip() for each in (*parts, part) if each.strip())
