"""What is compared: pieces that came printed, articles that the desk has, and who is who among them."""

from collections.abc import Mapping
from dataclasses import dataclass

from tm.alignment import Said


@dataclass(frozen=True, slots=True)
class Printed:
    """A piece that came: the public id of its row, and what it says."""

    id: str
    said: Said


@dataclass(frozen=True, slots=True)
class Rendered:
    """What an edition has of an article: its words, and the share of the original that they render."""

    said: Said
    share: float


@dataclass(frozen=True, slots=True)
class Known:
    """An article of the desk: its original, and what editions (tags) have of it."""

    id: str
    headline: str
    said: Said
    renderings: Mapping[str, Rendered]


@dataclass(frozen=True, slots=True)
class Match:
    """That a piece is an article of the desk: as its original, or (a tag) as an edition's translation.

    What is not `sure` is asked.
    """

    printed: str
    known: str
    headline: str
    edition: str | None
    sure: bool
