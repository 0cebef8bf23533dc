"""How near an import comes to the truth: F1 of articles and paragraphs by their texts, furniture in words."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypedDict

from tm.text import fold

FURNITURE = frozenset({"box", "index", "masthead", "boilerplate"})
_FURNITURE_BLOCKS = frozenset({"box", "boilerplate", "folio"})


class BlockJson(TypedDict):
    """A block as JSON."""

    type: str
    text: str
    lines: list[list[int]]


class ArticleJson(TypedDict):
    """What the measures need of an article as JSON."""

    kind: str
    headline: str | None
    start_line: int
    sidebar_of: int | None
    signoff: str | None
    blocks: list[BlockJson]


def paragraphs(article: ArticleJson) -> list[str]:
    return [fold(block["text"]) for block in article["blocks"] if block["type"] == "paragraph"]


def name(article: ArticleJson) -> str:
    return fold(article["headline"] or next(iter(paragraphs(article)), article["blocks"][0]["text"]))


def f1(found: Sequence[str], true: Sequence[str]) -> float:
    got, want = Counter(found), Counter(true)
    together = sum(got.values()) + sum(want.values())
    return 2 * sum((got & want).values()) / together if together else 1.0


def scores(found: Sequence[ArticleJson], true: Sequence[ArticleJson]) -> Mapping[str, float]:
    """F1 of articles and of paragraphs; furniture does not count."""
    got = [article for article in found if article["kind"] not in FURNITURE]
    want = [article for article in true if article["kind"] not in FURNITURE]
    return {
        "articles": f1([name(article) for article in got], [name(article) for article in want]),
        "paragraphs": f1(
            [text for article in got for text in paragraphs(article)],
            [text for article in want for text in paragraphs(article)],
        ),
    }


@dataclass(frozen=True, slots=True)
class Taken:
    """Words of furniture: `found` by an import, `true` ones, and those that are `both`."""

    both: int
    found: int
    true: int

    def __add__(self, other: "Taken") -> "Taken":
        return Taken(self.both + other.both, self.found + other.found, self.true + other.true)

    @property
    def precision(self) -> float:
        """How much of what was taken for furniture is furniture."""
        return self.both / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        """How much of the furniture was taken for it."""
        return self.both / self.true if self.true else 1.0

    def __str__(self) -> str:
        return f"furniture words: precision {self.precision:.4f}, recall {self.recall:.4f}"


def furniture_taken(found: Sequence[ArticleJson], true: Sequence[ArticleJson], dump: str) -> Taken:
    """How many words of the paper's own parts were found; lines that the truth leaves free do not count."""
    texts = dump.split("\n")
    surplus, missing = misplaced(found, true)
    want = _furniture(true)
    both, more, less = (
        sum(len(texts[line - 1].split()) for line in some) for some in (want - missing, surplus, missing)
    )
    return Taken(both, both + more, both + less)


def misplaced(found: Sequence[ArticleJson], true: Sequence[ArticleJson]) -> tuple[set[int], set[int]]:
    """Lines of pieces that an import takes for the paper's own parts, and lines of these that it does not."""
    known = _lines(block for article in true for block in article["blocks"])
    got, want = _furniture(found) & known, _furniture(true)
    return got - want, want - got


def _furniture(articles: Sequence[ArticleJson]) -> set[int]:
    """The lines that hold nothing of a piece: masthead, boxes, contents, folios."""
    own: list[BlockJson] = []
    others: list[BlockJson] = []
    for article in articles:
        for block in article["blocks"]:
            paper = article["kind"] in FURNITURE or block["type"] in _FURNITURE_BLOCKS
            (own if paper else others).append(block)
    return _lines(own) - _lines(others)


def _lines(blocks: Iterable[BlockJson]) -> set[int]:
    return {line for block in blocks for first, last in block["lines"] for line in range(first, last + 1)}
