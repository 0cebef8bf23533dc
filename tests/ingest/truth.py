"""Newspapers laid out by hand, and what a careful reader sees in them.

Beside each `<paper>.txt` stands `<paper>.truth.json`: language, facts (`A|B`: both are right), and the pieces
in reading order, each with its kind, perhaps `alt` (other names as right) and `sidebar_of` (the `id` of
another), and its blocks `[type, lines]` or `[type, lines, options]`. `lines` are ranges of the dump
("27-30 180"); every line that is not blank stands in one block. Pieces of the kind `optional` may be read in
any way.
"""

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NotRequired, TypedDict

from tm.text import fold, plain

HELD = Path(__file__).parent / "dumps" / "held"
JUDGING = Path(__file__).parent / "dumps" / "judging"
"""Papers that are measured and never looked at while the import is built, so that they stay unseen."""
ANY_READING = "optional"
_INVISIBLE = re.compile("[\u00ad\u200b\u200c\u2060\ufeff]")
_LIGATURES = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl"}
_ESCAPE = re.compile(r"\\([$#&_.\-])")


class Options(TypedDict):
    """What is special about a block of the truth.

    `keep`: lines whose last hyphen belongs to the word. `text`: the start of a line that is a block of its
    own, as a dateline is. `replace`: pairs of what the dump has and should have. `alt`: other texts as
    right. `free`: any type is right.
    """

    keep: NotRequired[list[int]]
    text: NotRequired[str]
    replace: NotRequired[list[tuple[str, str]]]
    alt: NotRequired[list[str]]
    free: NotRequired[bool]


RawBlock = tuple[str, str] | tuple[str, str, Options]


class RawPiece(TypedDict):
    """A piece as the truth's file has it."""

    kind: str
    id: NotRequired[str]
    sidebar_of: NotRequired[str]
    alt: NotRequired[list[str]]
    blocks: list[RawBlock]


@dataclass(frozen=True)
class Part:
    """A block of the truth: its type, its lines, its repaired text and others that are as right."""

    type: str
    lines: tuple[int, ...]
    text: str
    alternatives: tuple[str, ...]
    free: bool


@dataclass(frozen=True)
class Piece:
    """A piece of the truth; the first of its names is its headline, else its first paragraph."""

    kind: str
    parts: tuple[Part, ...]
    names: tuple[str, ...]
    id: str | None
    sidebar_of: str | None

    @property
    def start_line(self) -> int:
        """Its first line in the dump."""
        return min(line for part in self.parts for line in part.lines)


@dataclass(frozen=True)
class Truth:
    """What is true of a dump."""

    language: str
    facts: Mapping[str, str]
    pieces: tuple[Piece, ...]


def papers(folder: Path = HELD) -> list[str]:
    """The papers of a folder."""
    return sorted(path.name.removesuffix(".truth.json") for path in folder.glob("*.truth.json"))


def read_truth(paper: str, folder: Path = HELD) -> Truth:
    """What is true of a dump. AssertionError where a line of it is not used exactly once."""
    lines = (folder / f"{paper}.txt").read_bytes().decode("utf-8-sig").split("\n")
    raw = json.loads((folder / f"{paper}.truth.json").read_text("utf-8"))
    blocks = [block for piece in raw["pieces"] for block in piece["blocks"]]
    used = sorted(line for block in blocks if "text" not in _options(block) for line in _numbers(block[1]))
    written = [number for number, line in enumerate(lines, 1) if line.strip()]
    assert used == written, f"{paper}: lines {sorted(set(used) ^ set(written))} are not used exactly once"
    return Truth(raw["language"], raw["facts"], tuple(_piece(each, lines) for each in raw["pieces"]))


def _options(block: RawBlock) -> Options:
    return block[2] if len(block) > 2 else {}


def _numbers(ranges: str) -> list[int]:
    found: list[int] = []
    for each in ranges.split():
        first, _, last = each.partition("-")
        found += range(int(first), int(last or first) + 1)
    return found


def _piece(raw: RawPiece, lines: Sequence[str]) -> Piece:
    parts: list[Part] = []
    lead = ""
    for block in raw["blocks"]:
        options = _options(block)
        numbers = _numbers(block[1])
        text = options.get("text") or _joined(numbers, options, lines)
        parts.append(_part(block[0], numbers, as_compared(text.removeprefix(lead)), options))
        lead = options.get("text", "")
    ranked = [part.text for type_ in ("headline", "paragraph") for part in parts if part.type == type_]
    names = (plain([*ranked, parts[0].text][0]), *raw.get("alt", ()))
    return Piece(raw["kind"], tuple(parts), names, raw.get("id"), raw.get("sidebar_of"))


def _part(type_: str, numbers: Sequence[int], text: str, options: Options) -> Part:
    for old, new in options.get("replace", ()):
        assert _mended(old) in text, f"{old!r} is not in {text!r}"
        text = text.replace(_mended(old), new)
    return Part(type_, tuple(numbers), text, tuple(options.get("alt", ())), options.get("free", False))


def _joined(numbers: Sequence[int], options: Options, lines: Sequence[str]) -> str:
    """The lines with a space between them, or none where the one above ends in a hyphen."""
    text, glue = "", ""
    for number in numbers:
        line = _mended(lines[number - 1])
        text += glue + line
        glue = " "
        if line.endswith("-") and not line.endswith(" -"):
            glue = ""
            text = text if number in options.get("keep", ()) or number == numbers[-1] else text[:-1]
    return text


def _mended(text: str) -> str:
    """A text without the damage that needs no judgement."""
    text = _INVISIBLE.sub("", text)
    for ligature, letters in _LIGATURES.items():
        text = text.replace(ligature, letters)
    return fold(_ESCAPE.sub(r"\1", text))


def as_compared(text: str) -> str:
    """A text to compare: white space folded, an emphasis cut in two and one emphasis read alike."""
    return fold(text).replace("* *", " ")
