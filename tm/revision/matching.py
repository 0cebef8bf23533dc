"""Which piece of a newer issue is which of the older one."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from tm import words
from tm.revision.mending import SURE
from tm.revision.values import Piece

_COMMON = 20
"""A sentence that stands in so many pieces tells none from another."""
_LIKE = 0.5
"""From so much of their words in common on, two pieces are one."""


def same_pieces(olds: Sequence[Piece], news: Sequence[Piece]) -> dict[int, int]:
    """The old piece of each new one: first by whole sentences that both have, then by their words."""
    found = _best(_shared_sentences(olds, news), {})
    old_words = [_words(piece) for piece in olds]
    new_words = [_words(piece) for piece in news]
    taken = set(found.values())
    likes = {
        (old, new): _overlap(old_words[old], new_words[new])
        for new in range(len(news))
        if new not in found
        for old in range(len(olds))
        if old not in taken
    }
    return _best({pair: like for pair, like in likes.items() if like >= _LIKE}, found)


def _shared_sentences(olds: Sequence[Piece], news: Sequence[Piece]) -> Mapping[tuple[int, int], float]:
    """How many words pairs of pieces share in whole sentences; those that others have too count less.

    A pair needs a sentence's worth of words, or half of what one of the two has.
    """
    there: dict[str, list[int]] = defaultdict(list)
    for number, piece in enumerate(olds):
        for text in _sentences(piece):
            there[text].append(number)
    here = Counter(text for piece in news for text in _sentences(piece))
    shared: dict[tuple[int, int], float] = defaultdict(float)
    for number, piece in enumerate(news):
        for text in _sentences(piece):
            if len(there[text]) * here[text] <= _COMMON:
                for old in there[text]:
                    shared[old, number] += words.count(text) / (len(there[text]) * here[text])
    sizes = [[sum(map(words.count, _sentences(piece))) for piece in side] for side in (olds, news)]
    return {
        (old, new): weight
        for (old, new), weight in shared.items()
        if weight >= min(SURE, sizes[0][old] / 2, sizes[1][new] / 2)
    }


def _best(weights: Mapping[tuple[int, int], float], found: Mapping[int, int]) -> dict[int, int]:
    """Pairs from the heaviest on, each piece once; of equal ones the first."""
    pairs = dict(found)
    taken = set(found.values())
    for old, new in sorted(weights, key=lambda pair: (-weights[pair], pair)):
        if new not in pairs and old not in taken:
            pairs[new] = old
            taken.add(old)
    return pairs


def _sentences(piece: Piece) -> Iterable[str]:
    return (text for part in piece.parts for text in part.sentences)


def _words(piece: Piece) -> Counter[str]:
    return Counter(
        word.casefold() for text in _sentences(piece) for word in words.tokens(text) if len(word) > 2
    )


def _overlap(one: Counter[str], other: Counter[str]) -> float:
    total = one.total() + other.total()
    shared = sum(min(one[word], other[word]) for word in one.keys() & other.keys())
    return 2 * shared / total if total else 0.0
