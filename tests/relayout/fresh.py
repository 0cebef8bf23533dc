"""Pieces that nobody has read before: as long as those of the pool, of words that are made up as they go."""

import re
from dataclasses import replace
from random import Random

from tests.relayout.pieces import Piece, pool
from tm.document import Kind

SYLLABLES = (
    "ba", "de", "fi", "go", "lu", "ma", "ne", "pi", "ro", "su", "ta", "ve", "ki", "lo", "mu", "na", "or",
    "an", "el", "ir", "un", "es", "tra", "bli", "cro",
)  # fmt: skip
LONG = re.compile(r"[^\W\d_]{6,}")


def fresh_pieces(rng: Random, language: str, count: int) -> list[Piece]:
    """So many pieces, no two alike."""
    known = [piece for piece in pool(language) if piece.kind is not Kind.SIDEBAR and piece.case == "sentence"]
    return [_renewed(rng, rng.choice(known)) for _ in range(count)]


def _renewed(rng: Random, piece: Piece) -> Piece:
    def new(text: str) -> str:
        return LONG.sub(lambda found: _word(rng, found[0]), text)

    return replace(
        piece,
        headline=new(piece.headline),
        parts=tuple(replace(part, text=new(part.text)) for part in piece.parts),
        fields={name: text if name == "byline" else new(text) for name, text in (piece.fields or {}).items()},
        sidebars=(),
    )


def _word(rng: Random, old: str) -> str:
    """A word with the end and the first letter's case of an old one; every third old word stays."""
    if rng.random() < 0.33:
        return old
    new = "".join(rng.choice(SYLLABLES) for _ in range(rng.choice((1, 2, 2)))) + old[-3:]
    return new.capitalize() if old[0].isupper() else new
