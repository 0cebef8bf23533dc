"""Markdown as people write it: headings, lists, notes; emphasis in our spelling, escapes undone."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from tm.formats.paragraphs import Paragraph, Role
from tm.text import fold, plain

_HEADING: Final = re.compile(r" {0,3}(#{1,6})[ \t]+(.*?)(?:[ \t]+#+)?[ \t]*")
_UNDER: Final = re.compile(r" {0,3}(=+|-+)[ \t]*")
_RULE: Final = re.compile(r" {0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})")
_ITEM: Final = re.compile(r" {0,3}(?:[-+*]|\d{1,9}[.)])[ \t]+(.*)")
_NOTE: Final = re.compile(r" {0,3}\[\^([^\]\s]+)\]:[ \t]*(.*)")
_TARGET: Final = re.compile(r" {0,3}\[[^\]]+\]:[ \t]*\S+.*")
_QUOTED: Final = re.compile(r" {0,3}>[ \t]?")
_FENCE: Final = re.compile(r" {0,3}(?:`{3,}|~{3,}).*")
_IMAGE: Final = re.compile(r"!\[([^\]]*)\]\([^)\s]*(?:[ \t]+\"[^\"]*\")?\)")
_COMMENT: Final = re.compile(r"<!--.*?-->", re.DOTALL)
_FRONT: Final = re.compile(r"\A---[ \t]*\n(.*?\n)(?:---|\.\.\.)[ \t]*\n", re.DOTALL)
_FRONT_TITLE: Final = re.compile(r"^title:[ \t]*(['\"]?)(.+?)\1[ \t]*$", re.MULTILINE)
_ESCAPE: Final = re.compile(r"\\([!-)+-/:-@\\\]^_`{-~])")
_UNDERLINED: Final = re.compile(r"(?<![\w\\])(_{1,2})(?=\S)(.+?)(?<=[^\s\\])\1(?!\w)")
_REFERENCE: Final = re.compile(r"\[\^([^\]\s]+)\]")
_BREAK: Final = re.compile(r"(?: {2,}|\\)$")
_STRONG: Final = re.compile(r"\*\*(?=\S)([^*]+)(?<=\S)\*\*")


def looks_like(text: str) -> bool:
    """Whether a text has headings of Markdown between empty lines."""
    lines = ["", *text.split("\n"), ""]
    return any(
        _HEADING.fullmatch(line) and not lines[place - 1].strip() and not lines[place + 1].strip()
        for place, line in enumerate(lines)
        if 0 < place < len(lines) - 1
    )


def read(text: str) -> tuple[Paragraph, ...]:
    """The paragraphs of a text, its notes behind it."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    front = _FRONT.match(text)
    found = list(_front(front[1])) if front else []
    lines = _COMMENT.sub("", text[front.end() :] if front else text).split("\n")
    reading = _Reading(found)
    for line in lines:
        reading.take(line)
    reading.end()
    notes = [each for each in reading.found if each.role is Role.NOTE]
    return (*(each for each in reading.found if each.role is not Role.NOTE), *notes)


def _front(head: str) -> Iterator[Paragraph]:
    """The title that stands before the text."""
    title = _FRONT_TITLE.search(head)
    if title:
        yield Paragraph(fold(title[2]), Role.TITLE)


@dataclass
class _Reading:
    """Lines in, paragraphs out."""

    found: list[Paragraph]
    lines: list[str] = field(default_factory=list)
    role: Role = Role.TEXT
    number: str = ""
    fenced: bool = False

    def take(self, line: str) -> None:
        """One line more."""
        if _FENCE.fullmatch(line):
            self.end()
            self.fenced = not self.fenced
        elif self.fenced:
            self.lines.append(line + "  ")
        elif not line.strip() or (_RULE.fullmatch(line) and not self._is_under(line)):
            self.end()
        elif not self._opens(line):
            self.lines.append(_QUOTED.sub("", line))

    def end(self) -> None:
        """The paragraph is whole."""
        text, (role, number) = _running(self.lines), (self.role, self.number)
        self.lines, self.role, self.number = [], Role.TEXT, ""
        if number:
            text = f"[{number}] {text}"
        strong = _STRONG.fullmatch(text)
        if plain(text).strip():
            self.found.append(Paragraph(strong[1] if strong else text, role, strong=strong is not None))

    def _opens(self, line: str) -> bool:
        """Whether a line begins something of its own, or ends it."""
        heading, note, item = _HEADING.fullmatch(line), _NOTE.fullmatch(line), _ITEM.fullmatch(line)
        if self._is_under(line):
            self._head(_running(self.lines), 1 if line.strip()[0] == "=" else 2)
            self.lines = []
        elif heading:
            self.end()
            self._head(_inline(heading[2]), len(heading[1]))
        elif note:
            self.end()
            self.lines, self.role, self.number = [note[2]], Role.NOTE, note[1]
        elif item:
            self.end()
            self.lines, self.role = [item[1]], Role.ITEM
        else:
            return _TARGET.fullmatch(line) is not None
        return True

    def _is_under(self, line: str) -> bool:
        """Whether a line makes a heading of the one before it."""
        return self.role is Role.TEXT and len(self.lines) == 1 and _UNDER.fullmatch(line) is not None

    def _head(self, text: str, level: int) -> None:
        bare = _STRONG.sub(r"\1", text)
        if bare:
            self.found.append(Paragraph(bare, Role.HEADING, level))


def _running(lines: Sequence[str]) -> str:
    """Wrapped lines as one; two spaces or a backslash at the end of one break it."""
    text = ""
    for line in lines:
        text += _BREAK.sub("", line).strip() + ("\n" if _BREAK.search(line) else " ")
    return "\n".join(filter(None, map(_inline, text.split("\n"))))


def _inline(text: str) -> str:
    """Words in our own markup: stars for emphasis, pictures by what is said of them."""
    text = _IMAGE.sub(r"\1", text)
    text = _UNDERLINED.sub(lambda match: "*" * len(match[1]) + match[2] + "*" * len(match[1]), text)
    return fold(_REFERENCE.sub(r"[\1]", _ESCAPE.sub(r"\1", text)))
