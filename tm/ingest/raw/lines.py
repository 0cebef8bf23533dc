"""The numbered lines of a dump, each with the blank lines before it."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

_NEWLINE = re.compile(r"\r\n?")
_BREAK = re.compile(r"([\f\v\x85\u2028\u2029\x1c-\x1e])")
_TAB = 4
_INVISIBLE = "\ufeff\u200b\u2060\u00ad"


@dataclass(frozen=True, slots=True)
class Line:
    """One line with text in it.

    `number` counts the lines of the dump from 1, `gap` the blank lines before it, `indent` its leading
    spaces; `new_page` says that a form feed stands before it; `begins` is the number of the line above where
    that belongs to it.
    """

    number: int
    text: str
    gap: int = 0
    indent: int = 0
    new_page: bool = False
    begins: int | None = None


def read_lines(text: str) -> tuple[Line, ...]:
    """The lines that have text; form feeds and other breaks inside a line part it, its number stays."""
    lines: list[Line] = []
    gap, new_page = 0, False
    for number, raw in enumerate(_NEWLINE.sub("\n", text).split("\n"), start=1):
        blank = True
        for piece in _BREAK.split(raw):
            if piece == "\f":
                new_page = True
            elif piece.strip().strip(_INVISIBLE).strip():
                indent = _width(piece[: len(piece) - len(piece.lstrip(" \t"))])
                lines.append(Line(number, piece.rstrip(" \t"), gap, indent, new_page))
                gap, new_page, blank = 0, False, False
        gap += blank
    return tuple(lines)


def _width(space: str) -> int:
    """How wide spaces and tabs are."""
    return len(space.expandtabs(_TAB))


def groups(lines: Iterable[Line]) -> Iterator[list[Line]]:
    """The lines that touch each other, no blank line and no form feed between them."""
    group: list[Line] = []
    for line in lines:
        if group and (line.gap or line.new_page):
            yield group
            group = []
        group.append(line)
    if group:
        yield group
