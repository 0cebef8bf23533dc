"""Whether a text goes on with the subject of another: words they share, weighed against chance.

A word counts by its beginning, a rough stem in any language that inflects at the end. Which words a text
would share with any other text of its length is reckoned from the whole dump; only what goes beyond counts.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import log, sqrt

from tm.ingest.words.vocabulary import Vocabulary, words_of

_SHORTEST = 4
_STEM = 6
_BASE, _SURPRISE, _LIKENESS, _LENGTH, _STORY = 5.15, 0.43, 51.0, 1.16, 0.89
"""Fitted on papers of our own whose pieces were cut anywhere: what parts two pieces from one that goes on."""
_LEAST, _MOST = -2.0, 3.0
"""A box speaks of what the piece around it speaks of, so likeness says less than its lack."""


def stems(text: str) -> Counter[str]:
    """The beginnings of the longer words, a rough stem in any language that inflects at the end."""
    return Counter(word.casefold()[:_STEM] for word in words_of(text) if len(word) >= _SHORTEST)


def all_stems(words: Vocabulary) -> Counter[str]:
    """The stems of the whole dump."""
    counted: Counter[str] = Counter()
    for word, number in words.folded.items():
        if len(word) >= _SHORTEST:
            counted[word[:_STEM]] += number
    return counted


@dataclass(frozen=True, slots=True)
class Background:
    """The words of all sections of a dump: how often each stands, and how much it tells."""

    total: int
    counts: Mapping[str, int]
    telling: Mapping[str, float]


def background(sections: Sequence[Mapping[str, int]]) -> Background:
    """What the sections of a dump, as stems, have in common."""
    counts: Counter[str] = Counter()
    spread: Counter[str] = Counter()
    for section in sections:
        counts.update(section)
        spread.update(section.keys())
    telling = {stem: log((len(sections) + 1) / number) for stem, number in spread.items()}
    return Background(counts.total(), counts, telling)


def apart(story: Mapping[str, int], section: Mapping[str, int], common: Background) -> float:
    """The log-odds that a section is not of the story before it, between -2 and 3."""
    if not story or not section:
        return 0.0
    length = sum(story.values())
    said = (
        _BASE
        + _SURPRISE * _surprise(story, section, common)
        + _LIKENESS * _likeness(story, section, common)
        - _LENGTH * log(1 + len(section))
        - _STORY * log(1 + length)
    )
    return max(_LEAST, min(_MOST, -said))


def _surprise(story: Mapping[str, int], section: Mapping[str, int], common: Background) -> float:
    """How many more stems than by chance the section shares with the story, in standard deviations."""
    part = sum(story.values()) / max(1, common.total - sum(section.values()))
    left = max(0.001, 1 - part)
    seen = expected = variance = 0.0
    for stem, number in section.items():
        elsewhere = common.counts.get(stem, 0) - number
        if elsewhere > 0:
            chance = 1 - left**elsewhere
            weight = common.telling[stem]
            seen += weight * (stem in story)
            expected += weight * chance
            variance += weight * weight * chance * (1 - chance)
    return (seen - expected) / (sqrt(variance) + 0.5)


def _likeness(story: Mapping[str, int], section: Mapping[str, int], common: Background) -> float:
    """The cosine of the two texts, words weighed by how much they tell."""
    one, other = _weights(story, common), _weights(section, common)
    shared = sum(weight * one.get(stem, 0.0) for stem, weight in other.items())
    return shared / (_norm(one) * _norm(other) + 1e-9)


def _weights(text: Mapping[str, int], common: Background) -> dict[str, float]:
    return {stem: common.telling.get(stem, 0.0) * (1 + log(number)) for stem, number in text.items()}


def _norm(weights: Mapping[str, float]) -> float:
    return sqrt(sum(weight * weight for weight in weights.values()))


def shared(one: Mapping[str, int], other: Mapping[str, int], everywhere: Mapping[str, int]) -> int:
    """How many stems both texts have that stand mostly in them."""
    return sum(
        1
        for stem, number in one.items()
        if stem in other and everywhere.get(stem, 0) - number - other[stem] <= (number + other[stem]) / 2
    )
