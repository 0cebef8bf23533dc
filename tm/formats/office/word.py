"""A document of Word: what its styles are called, its text, its notes."""

from dataclasses import replace
from typing import Final

from tm.formats.office.reading import Attributes, Reading, Style, heading, style_named
from tm.formats.paragraphs import PLAIN, Paragraph, Role

TEXT: Final = "word/document.xml"
STYLES: Final = "word/styles.xml"
NOTES: Final = ("word/footnotes.xml", "word/endnotes.xml")
_OFF: Final = frozenset({"0", "false", "off", "none"})
_DEEP: Final = 20
"""So many styles at most stand between one and that on which it is based."""


class Styles(Reading):
    """The paragraph styles by their ids; those that somebody made are what they are based on."""

    def __init__(self) -> None:
        super().__init__()
        self._id = ""
        self._own: dict[str, Style] = {}
        self._based: dict[str, str] = {}
        self.starts = {
            "style": self._begin,
            "name": self._name,
            "basedOn": lambda attributes: self._based.update({self._id: attributes.get("val", "")}),
            "outlineLvl": self._outline,
        }

    def style(self, id_: str) -> Style:
        """What a style means."""
        for _ in range(_DEEP):
            if id_ in self._own:
                return self._own[id_]
            id_ = self._based.get(id_, "")
        return Style()

    def _begin(self, attributes: Attributes) -> None:
        self._id = attributes.get("styleId", "")

    def _name(self, attributes: Attributes) -> None:
        named = style_named(attributes.get("val", ""))
        if named is not None:
            self._own[self._id] = named

    def _outline(self, attributes: Attributes) -> None:
        level = attributes.get("val", "")
        if level.isdecimal() and int(level) < 9:
            self._own.setdefault(self._id, heading(int(level) + 1))


class Text(Reading):
    """The paragraphs of the text, or of its notes."""

    def __init__(self, styles: Styles) -> None:
        super().__init__()
        self._styles = styles
        self._in_text = False
        self.starts = {
            "p": lambda _: self.begin(),
            "pStyle": self._style,
            "numPr": self._item,
            "r": lambda _: self.marks.append(PLAIN),
            "t": lambda _: self._text(inside=True),
            "tab": lambda _: self.add(" "),
            "br": lambda _: self.add("\n"),
            "cr": lambda _: self.add("\n"),
            "noBreakHyphen": lambda _: self.add("\u2011"),
            "footnoteReference": self._refer,
            "endnoteReference": self._refer,
            "i": lambda attributes: self._mark(0, attributes),
            "b": lambda attributes: self._mark(1, attributes),
        }
        self.ends = {"p": self.finish, "r": self._end_run, "t": lambda: self._text(inside=False)}

    def words(self, text: str) -> None:
        """Only what stands in an element for words."""
        if self._in_text:
            super().words(text)

    def _text(self, *, inside: bool) -> None:
        self._in_text = inside

    def _style(self, attributes: Attributes) -> None:
        if self.open:
            self.open[-1].style = self._styles.style(attributes.get("val", ""))

    def _item(self, _attributes: Attributes) -> None:
        if self.open and self.open[-1].style.role is Role.TEXT:
            self.open[-1].style = Style(Role.ITEM)

    def _refer(self, attributes: Attributes) -> None:
        number = attributes.get("id", "")
        if number.isdecimal():
            self.add(f"[{number}]")

    def _mark(self, which: int, attributes: Attributes) -> None:
        if len(self.marks) > 1 and attributes.get("val", "1") not in _OFF:
            emphasis, strong = self.marks[-1]
            self.marks[-1] = (True, strong) if which == 0 else (emphasis, True)

    def _end_run(self) -> None:
        if len(self.marks) > 1:
            self.marks.pop()


class Notes(Text):
    """Footnotes, each with its number; the lines that separate them are none."""

    def __init__(self, styles: Styles) -> None:
        super().__init__(styles)
        self._number = ""
        self.starts["footnote"] = self.starts["endnote"] = self._begin_note

    def _begin_note(self, attributes: Attributes) -> None:
        self._number = attributes.get("id", "") if "type" not in attributes else ""

    def finish(self) -> None:
        """The first paragraph of a note has its number before it."""
        before = len(self.paragraphs)
        super().finish()
        for place, each in enumerate(self.paragraphs[before:], start=before):
            self.paragraphs[place] = _as_note(each, self._number)
            self._number = ""


def _as_note(paragraph: Paragraph, number: str) -> Paragraph:
    text = f"[{number}] {paragraph.text}" if number.isdecimal() else paragraph.text
    return replace(paragraph, text=text, role=Role.NOTE, strong=False)
