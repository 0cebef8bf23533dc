"""What expat tells of a part of a document, gathered into paragraphs with their styles."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Final, TypeAlias
from xml.parsers import expat

from tm.errors import N_, TmError
from tm.formats.paragraphs import PLAIN, Marks, Paragraph, Role, marked

SKIPPED: Final = frozenset({"moveFrom", "del", "Fallback", "tracked-changes", "annotation", "forms"})
"""What was deleted while changes were tracked, remarks, and what stands in for drawings."""

Attributes: TypeAlias = Mapping[str, str]


class DamagedDocument(TmError):
    """A file that looks like a document and cannot be read."""


@dataclass(frozen=True, slots=True)
class Style:
    """What a paragraph style says of what is set in it."""

    role: Role = Role.TEXT
    level: int = 0


@dataclass(slots=True)
class _Open:
    """A paragraph that is being read."""

    style: Style = field(default_factory=Style)
    pieces: list[tuple[str, Marks]] = field(default_factory=list)


class Reading:
    """Elements in, paragraphs out; a paragraph may stand inside another one, in a frame or a note."""

    def __init__(self) -> None:
        self.paragraphs: list[Paragraph] = []
        self.open: list[_Open] = []
        self.marks: list[Marks] = [PLAIN]
        self.starts: dict[str, Callable[[Attributes], None]] = {}
        self.ends: dict[str, Callable[[], None]] = {}
        self._skipping = 0

    def read(self, content: bytes) -> None:
        """Read the whole of a part of the document.

        Raises:
            DamagedDocument: it is not whole, or declares entities.
        """
        parser = expat.ParserCreate(namespace_separator=" ")
        parser.buffer_text = True
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._characters
        parser.EntityDeclHandler = _refuse
        try:
            parser.Parse(content, True)  # noqa: FBT003 - expat's own way
        except (expat.ExpatError, ValueError, LookupError) as error:
            raise damaged() from error

    def words(self, text: str) -> None:
        """Words that stand in the document, wherever they belong."""
        self.add(text)

    def add(self, text: str) -> None:
        """Words of the paragraph that is open."""
        if self.open:
            self.open[-1].pieces.append((text, self.marks[-1]))

    def begin(self, style: Style | None = None) -> None:
        """A paragraph begins."""
        self.open.append(_Open(style or Style()))

    def finish(self) -> None:
        """The paragraph that was begun last is whole."""
        if self.open:
            done = self.open.pop()
            text, marks = marked(done.pieces)
            if text:
                self.paragraphs.append(Paragraph(text, done.style.role, done.style.level, marks[1]))

    def _start(self, name: str, attributes: Attributes) -> None:
        local = name.rpartition(" ")[2]
        if self._skipping or local in SKIPPED:
            self._skipping += 1
        elif local in self.starts:
            self.starts[local]({key.rpartition(" ")[2]: value for key, value in attributes.items()})

    def _end(self, name: str) -> None:
        if self._skipping:
            self._skipping -= 1
        elif end := self.ends.get(name.rpartition(" ")[2]):
            end()

    def _characters(self, text: str) -> None:
        if self.open and not self._skipping:
            self.words(text)


def style_named(name: str) -> Style | None:
    """What a style means that has one of the names that Word and LibreOffice give in every language."""
    words = name.casefold().replace("_20_", " ")
    if words in {"title", "subtitle"}:
        return Style(Role(words))
    if words in {"caption", "illustration", "figure", "table"}:
        return Style(Role.CAPTION)
    if words.startswith("heading ") and words[8:].isdecimal():
        return heading(int(words[8:]))
    return None


def heading(level: int) -> Style:
    """The style of a heading."""
    return Style(Role.HEADING, max(1, level))


def _refuse(*_declared: object) -> None:
    raise damaged()


def damaged() -> DamagedDocument:
    """The error of a document that cannot be read."""
    return DamagedDocument(N_("This document cannot be read; save it again, or paste its words."))
