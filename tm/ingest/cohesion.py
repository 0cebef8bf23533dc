"""Whether two texts speak of the same things: words they share that the rest of the dump hardly has."""

from collections import Counter
from collections.abc import Iterable, Mapping

from tm.ingest.vocabulary import Vocabulary, words_of

_SHORTEST = 4
_STEM = 6


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


def spread(texts: Iterable[str]) -> Counter[str]:
    """In how many of some texts each stem stands."""
    counted: Counter[str] = Counter()
    for text in texts:
        counted.update(stems(text).keys())
    return counted


def subject(
    story: Mapping[str, int], headline: Mapping[str, int], everywhere: Mapping[str, int], texts: int
) -> dict[str, float]:
    """What a text is about: words of its headline and those it repeats, but for what most texts say."""
    common = max(2, texts * 0.35)
    weights = {stem: 1.0 if number > 2 else 0.5 for stem, number in story.items() if number > 1}
    weights |= dict.fromkeys(headline, 1.0)
    return {stem: weight for stem, weight in weights.items() if everywhere.get(stem, 0) <= common}


def shared(one: Mapping[str, int], other: Mapping[str, int], everywhere: Mapping[str, int]) -> int:
    """How many stems both texts have that stand mostly in them."""
    return sum(
        1
        for stem, number in one.items()
        if stem in other and everywhere.get(stem, 0) - number - other[stem] <= (number + other[stem]) / 2
    )
