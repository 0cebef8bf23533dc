"""What an alignment is made of."""

from dataclasses import dataclass
from typing import Final

DOUBTFUL_BELOW: Final = 0.93
"""The probability from which on nobody needs to look."""

SHAPES: Final = ((1, 1), (1, 0), (0, 1), (2, 1), (1, 2), (2, 2), (3, 1), (1, 3))
"""How many sentences of source and target a bead may hold."""


@dataclass(frozen=True, slots=True)
class Bead:
    """Sentences of the source that sentences of the target render; one side may be empty.

    The numbers count sentences through the whole text, from 0. `confidence` is the probability, between 0
    and 1, that exactly these sentences belong together. `placed` is, for each sentence of the target, the
    probability that it belongs to sentences that begin with the first of these, whatever else does.
    """

    source: tuple[int, ...]
    target: tuple[int, ...]
    confidence: float
    placed: tuple[float, ...] = ()


def doubtful(bead: Bead) -> bool:
    """Whether a person should look at a bead before it is relied upon."""
    return not sure(bead.confidence)


def sure(chance: float) -> bool:
    """Whether a probability is such that nobody needs to look."""
    return chance >= DOUBTFUL_BELOW
