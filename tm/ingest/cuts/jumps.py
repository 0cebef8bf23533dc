"""Which text on a later page goes on with which piece: words, pages and the cut sentence decide."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from tm.ingest.cuts.joins import goes_on, is_cut_word
from tm.ingest.cuts.jumpwords import Jump
from tm.ingest.words.cases import ends_sentence, starts_lower
from tm.ingest.words.vocabulary import Vocabulary

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
_TITLE, _HEADLINE, _ABOVE, _TEXT, _FOREIGN = 4.0, 4.0, 3.0, 2.0, -2.0
_PAGE = 1.0
_CUT_GOES_ON, _WORD_GOES_ON, _WHOLE, _CUT_CAPITAL, _NOT_THERE = 1.5, 2.5, 0.5, -0.5, -2.5
_LEAST, _LEAST_BARE, _LEAST_SILENT = 1.0, 0.0, 3.0
_STEM = 5
_REACH = 40
"""Jump lines that a head is held against: the last ones before it."""


@dataclass(frozen=True, slots=True)
class Pending:
    """A piece that sends its readers on: its number in the list of pieces, its names, the pages.

    `before` is the text that stops there, `said` are the words of its piece; `above` is the headline before
    its own, which may be the true one where the last is but a part's.
    """

    piece: int
    jump: Jump
    headline: str = ""
    page: int | None = None
    before: str = ""
    said: frozenset[str] = frozenset()
    above: str = ""


@dataclass(frozen=True, slots=True)
class Arriving:
    """A text that comes from another page: its number, what its head says, its page, how it begins.

    `silent`: its head does not say so; only what it says and how it begins speaks for it.
    """

    part: int
    jump: Jump
    page: int | None = None
    after: str = ""
    silent: bool = False


@lru_cache(maxsize=4096)
def title_words(text: str) -> frozenset[str]:
    """The words of a title that can be recognised in another wording."""
    return frozenset(word.casefold() for word in _WORD.findall(text)) - _COMMON


def match(jump: Jump, pending: Sequence[Pending], page: int | None = None) -> Pending | None:
    """The piece that a jump head goes on with: by words, then by pages, then the only one that waits."""
    if not pending:
        return None
    words = title_words(jump.title)
    scores = [(_named(words, each) + _paged(jump, each, page), -index) for index, each in enumerate(pending)]
    best, index = max(scores)
    if words and best < _LEAST:
        return None
    if not words and best <= _LEAST_BARE and len(pending) > 1:
        return None
    return pending[-index]


def assign(pending: Sequence[Pending], arriving: Iterable[Arriving], words: Vocabulary) -> dict[int, int]:
    """Which arriving text, by its part, goes on with which pending piece: the surest pairs first."""
    pairs: list[tuple[float, int, int]] = []
    left: list[tuple[Arriving, list[int]]] = []
    for each in arriving:
        before = [index for index, one in enumerate(pending) if one.piece < each.part][-_REACH:]
        left.append((each, before))
        pairs += [
            (-score, each.part, index)
            for index in before
            if (score := _score(each, pending[index], words)) is not None
        ]
    found: dict[int, int] = {}
    taken: set[int] = set()
    for _, part, index in sorted(pairs):
        if part not in found and index not in taken:
            found[part] = pending[index].piece
            taken.add(index)
    for each, before in left:
        waiting = [index for index in before if index not in taken]
        if each.part not in found and len(waiting) == 1 and _may_be(each, pending[waiting[0]], words):
            found[each.part] = pending[waiting[0]].piece
            taken.add(waiting[0])
    return found


def _score(each: Arriving, pending: Pending, words: Vocabulary) -> float | None:
    """How well the two fit, or None where they do not."""
    title = title_words(each.jump.title)
    named = _named(title, pending)
    if title and not named:
        above = _ABOVE * _share(title, title_words(pending.above))
        named = above or _TEXT * len(title & pending.said) / len(title) or _FOREIGN
    score = named + _paged(each.jump, pending, each.page) + _seam(pending.before, each.after, words)
    least = _LEAST_SILENT if each.silent else _LEAST if title else _LEAST_BARE
    return score if score > least else None


def _may_be(each: Arriving, pending: Pending, words: Vocabulary) -> bool:
    """Whether the last two that are left may be one, whatever their words: the sentence goes on, or may."""
    seam = _seam(pending.before, each.after, words)
    cut = seam >= _CUT_GOES_ON
    return not each.silent and (cut or (seam >= 0 and _paged(each.jump, pending, each.page) >= 0))


def _named(words: frozenset[str], pending: Pending) -> float:
    own = title_words(pending.jump.title)
    return _TITLE * _share(words, own) + _HEADLINE * _share(words, title_words(pending.headline))


def _paged(jump: Jump, pending: Pending, page: int | None) -> float:
    score = 0.0
    if jump.page is not None and pending.page is not None:
        score += _PAGE if jump.page == pending.page else -_PAGE
    if page is not None and pending.jump.page is not None:
        score += _PAGE if page == pending.jump.page else -_PAGE
    return score


def _seam(before: str, after: str, words: Vocabulary) -> float:
    """What the cut says: whether the sentence or the word that stops goes on."""
    if not before or not after:
        return 0.0
    if ends_sentence(before):
        return _NOT_THERE if starts_lower(after) else _WHOLE
    cut = goes_on(before, after, words)
    if cut is None:
        return _NOT_THERE
    if is_cut_word(before):
        return _WORD_GOES_ON if cut.confidence > 0.9 else _CUT_GOES_ON
    return _CUT_GOES_ON if starts_lower(after) else _CUT_CAPITAL


def _share(words: frozenset[str], others: frozenset[str]) -> float:
    """The part of the smaller set that the other one has, words alike by their first letters."""
    if not words or not others:
        return 0.0
    small, big = sorted((words, others), key=len)
    stems = _stems(big)
    return sum(one in big or one[:_STEM] in stems for one in small) / len(small)


@lru_cache(maxsize=1024)
def _stems(words: frozenset[str]) -> frozenset[str]:
    return frozenset(word[:_STEM] for word in words if len(word) >= _STEM)
