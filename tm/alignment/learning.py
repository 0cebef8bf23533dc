"""Which words of two texts are each other's, learnt from an alignment of these two texts alone."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from typing import Final

from tm.alignment.lattice import Step
from tm.alignment.links import Links
from tm.alignment.tokens import Tokens

_MOST_WORDS: Final = 60
_LEAST: Final = 0.15
_MOST: Final = 0.9


def learnt(source: Tokens, target: Tokens, steps: Sequence[Step]) -> Links:
    """Links between tokens that stand in the same beads more often than chance would have it.

    Of the times that two tokens meet, one is taken off, so that no bead proves itself, and so are those that
    chance explains; the rest, of the times the more frequent one occurs, is the trust.
    """
    ones: Counter[str] = Counter()
    others: Counter[str] = Counter()
    both: Counter[tuple[str, str]] = Counter()
    beads = [step for step in steps if step[2] and step[3]]
    for i, j, a, b in beads:
        left, right = _repeated(source, i, a), _repeated(target, j, b)
        ones.update(left)
        others.update(right)
        if len(left) <= _MOST_WORDS and len(right) <= _MOST_WORDS:
            both.update((one, other) for one in left for other in right)
    links: dict[str, dict[str, float]] = defaultdict(dict)
    for (one, other), times in both.items():
        chance = ones[one] * others[other] / len(beads)
        trust = (times - 1 - chance) / max(ones[one], others[other])
        if trust >= _LEAST:
            links[one][other] = min(_MOST, trust)
    return links


def _repeated(text: Tokens, begin: int, many: int) -> set[str]:
    """The tokens of some sentences that occur more than once in the text: others cannot be learnt from."""
    sentences = text.sentences[begin : begin + many]
    return {token for sentence in sentences for token in sentence if text.counts[token] > 1}
