"""How well the words of two stretches of text agree, given which words are each other's."""

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from tm.alignment.links import Links
from tm.alignment.tokens import Tokens

_LEAST_DOUBT = 0.05


@dataclass(frozen=True, slots=True)
class Direction:
    """What the sentences of one text predict of the other's tokens.

    A model of words as IBM's first (Brown et al., "The Mathematics of Statistical Machine Translation",
    Computational Linguistics 19, 1993): each token of the other text comes from one of the tokens it is
    aligned to, all of them being equally likely, or, with `doubt`, from nowhere.
    """

    sizes: Sequence[int]
    predicted: Sequence[Mapping[str, float]]
    doubt: Mapping[str, float]
    wanted: Sequence[frozenset[str]]
    missing: Sequence[float]
    """For each sentence of the other text: the score where nothing in it is predicted."""
    known: dict[tuple[int, int, int], float] = field(default_factory=dict)

    def agreement(self, begin: int, many: int, other: int) -> float:
        """The logarithm of how much likelier a sentence is here than anywhere: for `many` from `begin` on."""
        key = (begin, many, other)
        score = self.known.get(key)
        if score is None:
            score = self.known[key] = self._agreement(*key)
        return score

    def _agreement(self, begin: int, many: int, other: int) -> float:
        wanted = self.wanted[other]
        masses: dict[str, float] = {}
        for row in self.predicted[begin : begin + many]:
            for token in wanted & row.keys():
                masses[token] = masses.get(token, 0.0) + row[token]
        score = self.missing[other]
        if masses:
            size = sum(self.sizes[begin : begin + many])
            for token, mass in masses.items():
                score += math.log1p(mass / (size * self.doubt[token]))
        return score


def directions(source: Tokens, target: Tokens, links: Links) -> tuple[Direction, Direction]:
    """What the source predicts of the target, and the target of the source."""
    back: dict[str, dict[str, float]] = defaultdict(dict)
    for one, others in links.items():
        for other, trust in others.items():
            back[other][one] = trust
    return _direction(source, target, links, back), _direction(target, source, back, links)


def _direction(source: Tokens, target: Tokens, links: Links, back: Links) -> Direction:
    doubt = {token: max(_LEAST_DOUBT, 1 - max(trusts.values())) for token, trusts in back.items()}
    chances = {
        one: {
            other: max(others.values()) * trust / sum(others.values()) * target.total / target.counts[other]
            for other, trust in others.items()
        }
        for one, others in links.items()
    }
    wanted = [frozenset(sentence) & doubt.keys() for sentence in target.sentences]
    return Direction(
        sizes=[len(sentence) for sentence in source.sentences],
        predicted=[_predicted(sentence, chances) for sentence in source.sentences],
        doubt=doubt,
        wanted=wanted,
        missing=[sum(math.log(doubt[token]) for token in sentence) for sentence in wanted],
    )


def _predicted(sentence: Sequence[str], chances: Links) -> dict[str, float]:
    found: dict[str, float] = {}
    for token in sentence:
        for other, chance in chances.get(token, {}).items():
            found[other] = found.get(other, 0.0) + chance
    return found
