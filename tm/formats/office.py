"""The words of a document of Word or LibreOffice: paragraphs, with emphasis where only a part has it.

Nothing outside the file is fetched, entities are refused, and no more is unpacked than a text can have. What
was deleted while changes were tracked, and remarks, are left out.
"""

import zipfile
import zlib
from collections.abc import Callable, Mapping
from io import BytesIO
from itertools import groupby
from typing import Final, TypeAlias
from xml.parsers import expat

from tm.errors import N_, TmError

MOST: Final = 30_000_000
"""Bytes of a document's text when it is unpacked."""
_WORD: Final = "word/document.xml"
_OPEN: Final = "content.xml"
_SKIPPED: Final = frozenset({"moveFrom", "del", "Fallback", "tracked-changes", "annotation", "note", "forms"})
_OFF: Final = frozenset({"0", "false", "off", "none"})

Attributes: TypeAlias = Mapping[str, str]
Marks: TypeAlias = tuple[bool, bool]
"""Whether words are emphasised, and whether they are strong."""
_PLAIN: Final[Marks] = (False, False)


class DamagedDocument(TmError):
    """A file that looks like a document and cannot be read."""


def is_document(raw: bytes) -> bool:
    """Whether a file is packed as documents of Word and LibreOffice are."""
    return raw.startswith(b"PK\x03\x04")


def read_text(raw: bytes) -> str:
    """The words of a .docx or .odt file, an empty line between its paragraphs.

    Raises:
        DamagedDocument: it is neither, not whole, or far too much.
    """
    try:
        with zipfile.ZipFile(BytesIO(raw)) as archive:
            name = next((each for each in (_WORD, _OPEN) if each in archive.namelist()), None)
            if name is None:
                raise DamagedDocument(
                    N_("This is no document of Word or LibreOffice; save it as .docx or .odt.")
                )
            with archive.open(name) as member:
                content = member.read(MOST + 1)
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, EOFError, OSError) as error:
        raise _damaged() from error
    if len(content) > MOST:
        raise DamagedDocument(N_("This document has far more text than an article; paste the words instead."))
    reading = _Word() if name == _WORD else _Open()
    reading.read(content)
    return "\n\n".join(each for each in reading.paragraphs if each)


class _Reading:
    """What expat tells, gathered into paragraphs; a paragraph may stand inside another one, in a frame."""

    def __init__(self) -> None:
        self.paragraphs: list[str] = []
        self._open: list[list[tuple[str, Marks]]] = []
        self._marks: list[Marks] = [_PLAIN]
        self._skipping = 0
        self._starts: dict[str, Callable[[Attributes], None]] = {}
        self._ends: dict[str, Callable[[], None]] = {}

    def read(self, content: bytes) -> None:
        """Read the whole of a part of the document."""
        parser = expat.ParserCreate(namespace_separator=" ")
        parser.buffer_text = True
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._words
        parser.EntityDeclHandler = _refuse
        try:
            parser.Parse(content, True)  # noqa: FBT003 - expat's own way
        except (expat.ExpatError, ValueError, LookupError) as error:
            raise _damaged() from error

    def _start(self, name: str, attributes: Attributes) -> None:
        local = name.rpartition(" ")[2]
        if self._skipping or local in _SKIPPED:
            self._skipping += 1
        elif local in self._starts:
            self._starts[local]({key.rpartition(" ")[2]: value for key, value in attributes.items()})

    def _end(self, name: str) -> None:
        if self._skipping:
            self._skipping -= 1
        elif end := self._ends.get(name.rpartition(" ")[2]):
            end()

    def _words(self, text: str) -> None:
        if self._open and not self._skipping:
            self._add(text)

    def _add(self, text: str) -> None:
        if self._open:
            self._open[-1].append((text, self._marks[-1]))

    def _begin(self, _attributes: Attributes) -> None:
        self._open.append([])

    def _finish(self) -> None:
        if self._open:
            self.paragraphs.append(_marked(self._open.pop()).strip())


class _Word(_Reading):
    """A document of Word."""

    def __init__(self) -> None:
        super().__init__()
        self._in_text = False
        self._starts = {
            "p": self._begin,
            "r": lambda _: self._marks.append(_PLAIN),
            "t": lambda _: self._text(inside=True),
            "tab": lambda _: self._add(" "),
            "br": lambda _: self._add("\n"),
            "cr": lambda _: self._add("\n"),
            "noBreakHyphen": lambda _: self._add("\u2011"),
            "i": lambda attributes: self._mark(0, attributes),
            "b": lambda attributes: self._mark(1, attributes),
        }
        self._ends = {"p": self._finish, "r": self._end_run, "t": lambda: self._text(inside=False)}

    def _text(self, *, inside: bool) -> None:
        self._in_text = inside

    def _words(self, text: str) -> None:
        if self._in_text:
            super()._words(text)

    def _mark(self, which: int, attributes: Attributes) -> None:
        if len(self._marks) > 1 and attributes.get("val", "1") not in _OFF:
            emphasis, strong = self._marks[-1]
            self._marks[-1] = (True, strong) if which == 0 else (emphasis, True)

    def _end_run(self) -> None:
        if len(self._marks) > 1:
            self._marks.pop()


class _Open(_Reading):
    """A document of LibreOffice."""

    def __init__(self) -> None:
        super().__init__()
        self._styles: dict[str, Marks] = {}
        self._style = ""
        self._starts = {
            "p": self._begin,
            "h": self._begin,
            "s": lambda _: self._add(" "),
            "tab": lambda _: self._add(" "),
            "line-break": lambda _: self._add("\n"),
            "style": self._begin_style,
            "text-properties": self._properties,
            "span": self._begin_span,
        }
        self._ends = {"p": self._finish, "h": self._finish, "span": self._end_span}

    def _words(self, text: str) -> None:
        super()._words(" ".join(text.split("\n")))

    def _begin_style(self, attributes: Attributes) -> None:
        self._style = attributes.get("name", "")

    def _properties(self, attributes: Attributes) -> None:
        strong = attributes.get("font-weight", "") in {"bold", "600", "700", "800", "900"}
        self._styles[self._style] = attributes.get("font-style") in {"italic", "oblique"}, strong

    def _begin_span(self, attributes: Attributes) -> None:
        emphasis, strong = self._styles.get(attributes.get("style-name", ""), _PLAIN)
        self._marks.append((emphasis or self._marks[-1][0], strong or self._marks[-1][1]))

    def _end_span(self) -> None:
        if len(self._marks) > 1:
            self._marks.pop()


def _marked(pieces: list[tuple[str, Marks]]) -> str:
    """The words with stars around those that are emphasised; none where all of them are alike."""
    runs = [
        ("".join(text for text, _ in some), marks) for marks, some in groupby(pieces, lambda each: each[1])
    ]
    if len({marks for text, marks in runs if text.strip()}) < 2:
        return "".join(text for text, _ in runs)
    return "".join(_starred(text, marks) for text, marks in runs)


def _starred(text: str, marks: Marks) -> str:
    stars = "*" * (int(marks[0]) + 2 * int(marks[1]))
    words = text.strip()
    if not stars or not words or "*" in words:
        return text
    start = text.index(words)
    return f"{text[:start]}{stars}{words}{stars}{text[start + len(words) :]}"


def _refuse(*_declared: object) -> None:
    raise _damaged()


def _damaged() -> DamagedDocument:
    return DamagedDocument(N_("This document cannot be read; save it again, or paste its words."))
