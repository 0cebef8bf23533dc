"""A document of LibreOffice: its text with its notes, and the styles that say what is what."""

from dataclasses import replace
from typing import Final

from tm.formats.office.reading import Attributes, Reading, Style, heading, style_named
from tm.formats.paragraphs import PLAIN, Marks, Role

TEXT: Final = "content.xml"
_BOLD: Final = frozenset({"bold", "600", "700", "800", "900"})
_DEEP: Final = 20


class Text(Reading):
    """The paragraphs of the text; notes stand behind the paragraph that refers to them."""

    def __init__(self) -> None:
        super().__init__()
        self._marks_of: dict[str, Marks] = {}
        self._parents: dict[str, str] = {}
        self._style = ""
        self._lists = 0
        self._notes: list[str] = []
        self._citing = False
        self.starts = {
            "p": self._begin_paragraph,
            "h": self._begin_heading,
            "s": lambda _: self.add(" "),
            "tab": lambda _: self.add(" "),
            "line-break": lambda _: self.add("\n"),
            "style": self._begin_style,
            "text-properties": self._properties,
            "span": self._begin_span,
            "list": lambda _: self._list(1),
            "note": lambda _: self._notes.append(""),
            "note-citation": lambda _: self._cite(citing=True),
        }
        self.ends = {
            "p": self.finish,
            "h": self.finish,
            "span": self._end_span,
            "list": lambda: self._list(-1),
            "note": self._end_note,
            "note-citation": lambda: self._cite(citing=False),
        }

    def words(self, text: str) -> None:
        """Line breaks of the file are no line breaks of the text; a note's number stands in brackets."""
        words = " ".join(text.split("\n"))
        if self._citing and self._notes:
            self._notes[-1] += words.strip()
        else:
            super().words(words)

    def finish(self) -> None:
        """The first paragraph of a note has its number before it."""
        before = len(self.paragraphs)
        super().finish()
        self._end_span()
        if self._notes and len(self.paragraphs) > before:
            done, number = self.paragraphs[-1], self._notes[-1]
            text = f"[{number}] {done.text}" if number else done.text
            self.paragraphs[-1] = replace(done, text=text, role=Role.NOTE, strong=False)
            self._notes[-1] = ""

    def _begin_paragraph(self, attributes: Attributes) -> None:
        style = self._named(attributes.get("style-name", ""))
        if style.role is Role.TEXT and self._lists:
            style = Style(Role.ITEM)
        self._begin(style, attributes)

    def _begin_heading(self, attributes: Attributes) -> None:
        named = self._named(attributes.get("style-name", ""))
        level = attributes.get("outline-level", "1")
        style = heading(int(level) if level.isdecimal() else 1)
        self._begin(named if named.role is Role.TITLE else style, attributes)

    def _begin(self, style: Style, attributes: Attributes) -> None:
        self.begin(style)
        self.marks.append(self._marks_of.get(attributes.get("style-name", ""), PLAIN))

    def _named(self, name: str) -> Style:
        for _ in range(_DEEP):
            found = style_named(name)
            if found is not None or not name:
                return found or Style()
            name = self._parents.get(name, "")
        return Style()

    def _list(self, step: int) -> None:
        self._lists += step

    def _cite(self, *, citing: bool) -> None:
        self._citing = citing
        if not citing and self._notes and len(self.open) and self._notes[-1]:
            self.add(f"[{self._notes[-1]}]")

    def _end_note(self) -> None:
        if self._notes:
            self._notes.pop()

    def _begin_style(self, attributes: Attributes) -> None:
        self._style = attributes.get("name", "")
        self._parents[self._style] = attributes.get("parent-style-name", "")

    def _properties(self, attributes: Attributes) -> None:
        strong = attributes.get("font-weight", "") in _BOLD
        self._marks_of[self._style] = attributes.get("font-style") in {"italic", "oblique"}, strong

    def _begin_span(self, attributes: Attributes) -> None:
        emphasis, strong = self._marks_of.get(attributes.get("style-name", ""), PLAIN)
        self.marks.append((emphasis or self.marks[-1][0], strong or self.marks[-1][1]))

    def _end_span(self) -> None:
        if len(self.marks) > 1:
            self.marks.pop()
