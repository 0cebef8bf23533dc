"""What an alignment is made of."""

from dataclasses import dataclass
from typing import Final

DOUBTFUL_BELOW: Final = 0.93
"""The confidence from which on nobody needs to look at a bead."""

SHAPES: Final = ((1, 1), (1, 0), (0, 1), (2, 1), (1, 2), (2, 2), (3, 1), (1, 3))
"""How many sentences of source and target a bead may hold."""


@dataclass(frozen=True, slots=True)
class Bead:
    """Sentences of the source that sentences of the target render; one side may be empty.

    The numbers count sentences through the whole text, from 0. `confidence` is the probability, between 0
    and 1, that exactly these sentences belong together.
    """

    source: tuple[int, ...]
    target: tuple[int, ...]
    confidence: float


def doubtful(bead: Bead) -> bool:
    """Whether a person should look at a bead before it is relied upon."""
    return bead.confidence < DOUBTFUL_BELOW
