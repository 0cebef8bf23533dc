"""Which text on a later page goes on with which piece: shared words and page numbers decide."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from tm.ingest.jumpwords import Jump

_WORD = re.compile(r"[^\W\d_]{3,}")
_COMMON = frozenset(
    [
        "the",
        "and",
        "for",
        "from",
        "with",
        "that",
        "this",
        "are",
        "was",
        "will",
        "see",
        "page",
        "los",
        "las",
        "del",
        "que",
        "por",
        "para",
        "con",
        "una",
        "sus",
        "como",
        "más",
        "ver",
        "página",
    ]
)


@dataclass(frozen=True, slots=True)
class Pending:
    """A piece that sends its readers on: its number in the list of pieces, its names, the pages."""

    piece: int
    jump: Jump
    headline: str = ""
    page: int | None = None


def title_words(text: str) -> frozenset[str]:
    """The words of a title that can be recognised in another wording."""
    return frozenset(word.casefold() for word in _WORD.findall(text)) - _COMMON


def match(jump: Jump, pending: Sequence[Pending], page: int | None = None) -> Pending | None:
    """The piece that a jump head goes on with: by words, then by pages, then the only one that waits."""
    if not pending:
        return None
    words = title_words(jump.title)
    scores = [(_score(words, jump, each, page), -index) for index, each in enumerate(pending)]
    best, index = max(scores)
    if words and best < 1.0:
        return None
    if not words and best <= 0 and len(pending) > 1:
        return None
    return pending[-index]


def _score(words: frozenset[str], jump: Jump, pending: Pending, page: int | None) -> float:
    own = title_words(pending.jump.title)
    headline = title_words(pending.headline)
    score = 4.0 * _share(words, own) + 4.0 * _share(words, headline)
    if jump.page is not None and pending.page is not None:
        score += 1.0 if jump.page == pending.page else -1.0
    if page is not None and pending.jump.page is not None:
        score += 1.0 if page == pending.jump.page else -1.0
    return score


def _share(words: frozenset[str], others: frozenset[str]) -> float:
    """The part of the smaller set that the other one has, words alike by their first letters."""
    if not words or not others:
        return 0.0
    small, big = sorted((words, others), key=len)
    shared = sum(any(_alike(one, other) for other in big) for one in small)
    return shared / len(small)


def _alike(one: str, other: str) -> bool:
    return one == other or (min(len(one), len(other)) > 4 and one[:5] == other[:5])
