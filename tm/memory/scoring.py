"""How alike two texts are, and from where on that is worth showing."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import Final

from rapidfuzz import process
from rapidfuzz.distance import Levenshtein

from tm import words
from tm.document import BlockType
from tm.memory.normalising import EDGE, bare, skeleton
from tm.text import fold

THRESHOLD: Final = 70
"""Of a hundred signs, as many must be the same for a past sentence to be worth showing."""
LOWERED: Final = 60
"""The same where nothing else was found."""
CANDIDATES: Final = 100
"""The likeliest by signature, which are then compared sign by sign."""
HIGHEST: Final = 98
"""What is nearly equal but not of a level stays below all levels."""
_FEW_WORDS: Final = 2
_FEW: Final = 80
"""The same for one or two words: what only looks alike there means something else."""


class Level(IntEnum):
    """Why a past pair is as good as this sentence's own: higher is better."""

    SAME_PLACE = 102
    """The same sentence, or the one that it came of, with the same sentences around it."""
    SAME_CONTEXT = 101
    """An equal sentence between equal sentences."""
    EQUAL = 100
    """An equal sentence, with its markup."""
    ALMOST = 99
    """Equal but for case, markup or figures."""


@dataclass(frozen=True, slots=True)
class Context:
    """What stands around a text: keys of its neighbours (`EDGE` for none, None for unknown), and its type."""

    before: int | None = None
    after: int | None = None
    type: BlockType | None = None


def level(text: str, past: str, *, context: Context, past_context: Context, same_line: bool) -> Level | None:
    """The level of a past source text for this one; None where they differ in words.

    `same_line` says that the past one is this very sentence or one that it descends from.
    """
    if fold(text) != fold(past):
        return Level.ALMOST if skeleton(text) == skeleton(past) else None
    if not _same_neighbours(context, past_context, same_line=same_line):
        return Level.EQUAL
    return Level.SAME_PLACE if same_line else Level.SAME_CONTEXT


def alike(text: str, candidates: Mapping[int, str], limit: int) -> list[tuple[int, int]]:
    """The candidates that are worth showing, the likest first, each with its score of a hundred."""
    wanted = bare(text)
    lowest, enough = (_FEW, _FEW) if words.count(text) <= _FEW_WORDS else (LOWERED, THRESHOLD)
    scored = best_of(wanted, {id_: bare(past) for id_, past in candidates.items()}, limit, lowest / 100)
    good = [each for each in scored if each[1] >= enough]
    return [(id_, min(score, HIGHEST)) for id_, score in good or scored]


def best_of(wanted: str, candidates: Mapping[int, str], limit: int, lowest: float) -> list[tuple[int, int]]:
    """Bare candidates by likeness to a bare text: one minus the share of signs to change."""
    found = process.extract(
        wanted,
        candidates,
        scorer=Levenshtein.normalized_similarity,
        processor=None,
        limit=limit,
        score_cutoff=lowest,
    )
    return [(id_, int(share * 100)) for _, share, id_ in found]


def _same_neighbours(one: Context, other: Context, *, same_line: bool) -> bool:
    """Both equal; where the text begins or ends, the other one equal and the type of block too."""
    pairs: Sequence[tuple[int | None, int | None]] = ((one.before, other.before), (one.after, other.after))
    if any(mine is None or mine != theirs for mine, theirs in pairs):
        return False
    edges = [mine for mine, _ in pairs].count(EDGE)
    return edges == 0 or same_line or (edges == 1 and one.type is not None and one.type is other.type)
