"""Corrections after print: what editions mended in a piece, and which others have to look at it."""

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from tm.workflow.retyping import ArticleChange


@dataclass(frozen=True, slots=True)
class Mended:
    """What an edition (its tag) has changed in an article since it was printed."""

    edition: str
    change: ArticleChange


@dataclass(frozen=True, slots=True)
class Corrected:
    """An article with what each edition mended, and, for each that carries it, what it should look at.

    `asked` holds by edition the mark of what the others mended; an answer to that mark is an answer to it.
    """

    article: str
    mended: tuple[Mended, ...]
    asked: Mapping[str, str]


def corrected(
    changes: Mapping[str, Iterable[ArticleChange]], carriers: Mapping[str, Sequence[str]]
) -> list[Corrected]:
    """The articles that editions (by tag) mended since print; `carriers` are the editions of each article.

    What came or went since is no correction of its words.
    """
    found: dict[str, list[Mended]] = {}
    for edition, told in changes.items():
        for change in told:
            if not change.came and not change.went:
                found.setdefault(change.article, []).append(Mended(edition, change))
    return [_corrected(article, tuple(mended), carriers) for article, mended in found.items()]


def mark(mended: Iterable[Mended]) -> str:
    """What an answer is an answer to: another word mended, and it is another mark."""
    said = "\0".join(
        part
        for each in sorted(mended, key=lambda each: each.edition)
        for block in each.change.blocks
        for part in (each.edition, block.before, block.after)
    )
    return hashlib.sha256(said.encode()).hexdigest()[:32]


def _corrected(article: str, mended: tuple[Mended, ...], carriers: Mapping[str, Sequence[str]]) -> Corrected:
    asked = {}
    for edition in carriers.get(article, ()):
        others = [each for each in mended if each.edition != edition]
        if others:
            asked[edition] = mark(others)
    return Corrected(article, mended, asked)
