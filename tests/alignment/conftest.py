"""The three real pieces with their Spanish, read in place, and how they belong together."""

import os
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import pytest

from tm.document import LAYOUT_RESIDUE, BlockType
from tm.services.filing.cutting import cut_article
from tm.services.filing.pieces import PieceArticle
from tm.services.filing.plain_texts import paragraphs
from tm.services.filing.preparing import prepare

SHARED = Path(os.environ.get("PLIEGO_SHARED", Path(__file__).resolve().parents[3] / "shared"))
Paragraphs = tuple[tuple[str, ...], ...]
Gold = list[tuple[tuple[int, ...], tuple[int, ...]]]


@dataclass(frozen=True)
class Piece:
    """A piece of the seed: the line its headline stands in, its Spanish, and the shapes of its beads."""

    line: int
    name: str
    shapes: str


PIECES = (
    Piece(
        13,
        "india",
        "4×1:1 2:1 1:1 1:2 11×1:1 2:1 5×1:1 0:1 5×1:1 1:0 2:1 6×1:1 1:2 2×1:1 1:2 7×1:1",
    ),
    Piece(189, "el-salvador", "11×1:1 2:1 1:1 1:2 2×1:1 2:1 11×1:1"),
    Piece(613, "mexico", "4×1:1 1:2 2:1 5×1:1"),
)
"""Read sentence by sentence, without captions, which the Spanish lacks."""


@dataclass(frozen=True)
class Case:
    """A piece in both languages, and its beads as a careful reader makes them."""

    name: str
    english: Paragraphs
    spanish: Paragraphs
    gold: Gold


@pytest.fixture(params=PIECES, ids=lambda piece: str(piece.name))
def case(request: pytest.FixtureRequest) -> Case:
    """One of the three pieces."""
    piece: Piece = request.param
    return real_case(piece)


def real_case(piece: Piece) -> Case:
    """A piece, read in place; skips where the real input is not there."""
    if not (SHARED / "seeds").is_dir():
        pytest.skip("the real input is not here: set PLIEGO_SHARED")
    english = next(each for each in _seed() if each.found.start_line == piece.line)
    spanish = (SHARED / "examples" / "spanish" / f"{piece.name}.es.txt").read_text(encoding="utf-8")
    return Case(piece.name, _text(english), paragraphs(spanish, "es-419"), beads(piece.shapes))


def beads(shapes: str) -> Gold:
    """The beads of a text from their shapes in order; `4×1:1` is four of a kind."""
    found: Gold = []
    i = j = 0
    for word in shapes.split():
        times, _, shape = word.rpartition("×")
        a, b = (int(number) for number in shape.split(":"))
        for _ in range(int(times or 1)):
            found.append((tuple(range(i, i + a)), tuple(range(j, j + b))))
            i, j = i + a, j + b
    return found


@lru_cache
def _seed() -> tuple[PieceArticle, ...]:
    dump = next((SHARED / "seeds").glob("000*.txt"))
    return prepare(dump.read_bytes(), name=dump.name, language="en").articles


def _text(article: PieceArticle) -> Paragraphs:
    """The piece as plain text would bring it: its blocks, without captions and what the layout left."""
    assert cut_article(article.found) == article
    left_out = LAYOUT_RESIDUE | {BlockType.CAPTION}
    blocks = [block for block in article.blocks if block.type not in left_out]
    lines = [
        block.text + (" " if block.type is BlockType.DATELINE else "\n\n") for block in blocks if block.text
    ]
    return paragraphs("".join(lines), "en")
