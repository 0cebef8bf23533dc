"""What is compared, and what is found: pieces of parts of sentences, and who is who among them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from tm.document import BlockType


@dataclass(frozen=True, slots=True)
class Part:
    """A paragraph, a headline …: its type and its sentences."""

    type: BlockType
    sentences: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Piece:
    """An article as its parts."""

    parts: tuple[Part, ...]


class Where(NamedTuple):
    """A part: numbers of the piece and of the part in it."""

    piece: int
    part: int


class At(NamedTuple):
    """A sentence: numbers of the piece, of the part in it and of the sentence in that."""

    piece: int
    part: int
    sentence: int

    @property
    def where(self) -> Where:
        """The part in which it stands."""
        return Where(self.piece, self.part)


def sentence(pieces: Sequence[Piece], at: At) -> str:
    """The words that stand at a place."""
    return pieces[at.piece].parts[at.part].sentences[at.sentence]


class Fate(StrEnum):
    """What became of a sentence."""

    UNCHANGED = "unchanged"
    MOVED = "moved"
    CHANGED = "changed"
    ADDED = "added"
    REMOVED = "removed"


@dataclass(frozen=True, slots=True)
class Group:
    """Old sentences and the new ones that say the same, in order; one side may be empty.

    `fate` is that of the whole; moved ones have the same words.
    """

    olds: tuple[At, ...]
    news: tuple[At, ...]
    fate: Fate


@dataclass(frozen=True, slots=True)
class Comparison:
    """Every old and every new sentence in exactly one group; `pieces`: the old piece of each new one."""

    groups: tuple[Group, ...]
    pieces: Mapping[int, int]
