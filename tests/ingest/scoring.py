"""How near an import comes to the truth: F1 of articles by headline and of paragraphs by text."""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import TypedDict

from tm.text import fold

FURNITURE = frozenset({"box", "index", "masthead", "boilerplate"})


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
