"""What a document says of itself: its paragraphs, and what each of them is as far as its styles tell."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby
from typing import Final, TypeAlias

from tm.text import fold


class Role(StrEnum):
    """What the styles of a document say that a paragraph is."""

    TEXT = "text"
    TITLE = "title"
    SUBTITLE = "subtitle"
    HEADING = "heading"
    ITEM = "item"
    CAPTION = "caption"
    NOTE = "note"


Marks: TypeAlias = tuple[bool, bool]
"""Whether words are emphasised, and whether they are strong."""
PLAIN: Final[Marks] = (False, False)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph in our inline markup; lines that were broken in it are.

    `level` is that of a heading, from 1; `strong` says that all of its words are.
    """

    text: str
    role: Role = Role.TEXT
    level: int = 0
    strong: bool = False


def as_text(paragraphs: Iterable[Paragraph]) -> str:
    """The words with an empty line between paragraphs."""
    return "\n\n".join(each.text for each in paragraphs)


def marked(pieces: Sequence[tuple[str, Marks]]) -> tuple[str, Marks]:
    """Words with stars around those that are emphasised; where all are alike none, and how they are."""
    runs = [
        ("".join(text for text, _ in some), marks) for marks, some in groupby(pieces, lambda each: each[1])
    ]
    found = {marks for text, marks in runs if text.strip()}
    if len(found) < 2:
        return "".join(text for text, _ in runs).strip(), next(iter(found), PLAIN)
    return "".join(_starred(text, marks) for text, marks in runs).strip(), PLAIN


def one_line(text: str) -> str:
    """Text without line breaks and doubled spaces."""
    return fold(text)


def _starred(text: str, marks: Marks) -> str:
    stars = "*" * (int(marks[0]) + 2 * int(marks[1]))
    words = text.strip()
    if not stars or not words or "*" in words:
        return text
    start = text.index(words)
    return f"{text[:start]}{stars}{words}{stars}{text[start + len(words) :]}"
