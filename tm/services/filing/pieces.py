"""An import cut into articles, blocks and units, ready to be stored: between parsing and tables."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from tm import document
from tm.document import LAYOUT_RESIDUE, BlockType, LineRange, Pattern

_UNFIT = re.compile(r"[^\w.-]+")


@dataclass(frozen=True, slots=True)
class PieceUnit:
    """One translation unit of a block, with its number of words."""

    text: str
    gap_after: str
    words: int


@dataclass(frozen=True)
class PieceBlock:
    """A block: `lead`, the units with their gaps, and `tail` are its whole text."""

    type: BlockType
    lead: str
    tail: str
    units: tuple[PieceUnit, ...]
    lines: tuple[LineRange, ...] = ()
    pattern: Pattern | None = None

    @property
    def by_rule(self) -> bool:
        """Whether nobody translates its words, as far as its looks say."""
        return self.type in LAYOUT_RESIDUE or self.pattern is not None

    @cached_property
    def text(self) -> str:
        """The block as it was printed."""
        return self.lead + "".join(unit.text + unit.gap_after for unit in self.units) + self.tail


@dataclass(frozen=True, slots=True)
class PieceArticle:
    """An article as import found it, with its blocks cut into units."""

    found: document.Article
    blocks: tuple[PieceBlock, ...]


@dataclass(frozen=True, slots=True)
class Prepared:
    """A dump that was read and cut, with its bytes: all that storing it needs."""

    raw: bytes
    sha256: str
    name: str
    language: str
    issue: document.Issue
    articles: tuple[PieceArticle, ...]

    @property
    def slug(self) -> str:
        """What the issue would be called: volume and number, else its first date, else the file's name."""
        facts = self.issue.facts
        if facts.volume and facts.number:
            return slugify(f"{facts.volume}-{facts.number}")
        if facts.date_from:
            return facts.date_from.isoformat()
        return slugify(re.sub(r"\.\w{1,8}$", "", re.split(r"[/\\]", self.name)[-1]))

    def blocks(self) -> Iterator[tuple[tuple[int, int], PieceBlock]]:
        """All blocks in reading order, each with its place: (number of the article, number in it)."""
        for number, article in enumerate(self.articles):
            for place, block in enumerate(article.blocks):
                yield (number, place), block


def slugify(text: str) -> str:
    """A text as part of an address: letters, digits, dots, hyphens, at most 60 of them, never empty."""
    return _UNFIT.sub("-", text).strip("-.")[:60].strip("-.") or "issue"
