"""How likely it is that some sentences of one text are the translation of some of the other."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from tm.alignment.breaks import Breaks, counted
from tm.alignment.lattice import Step
from tm.alignment.lengths import Lengths, measured
from tm.alignment.vocabulary import Direction

PRIOR: Final = {
    shape: math.log(share)
    for shape, share in {
        (1, 1): 0.85, (1, 0): 0.015, (0, 1): 0.015, (2, 1): 0.05, (1, 2): 0.05, (2, 2): 0.006, (3, 1): 0.005,
        (1, 3): 0.005,
    }.items()
}  # fmt: skip
"""How often beads have each shape; Gale & Church (1993) found .89, .0099, .089 and .011 in parliament's
records, but a newspaper leaves out and adds more."""

_WORD_WEIGHT: Final = 0.5
"""Both directions tell of the same words."""


@dataclass(frozen=True, slots=True)
class Model:
    """All that a bead is judged by."""

    lengths: Lengths
    breaks: Breaks
    forward: Direction
    backward: Direction

    def score(self, i: int, j: int, a: int, b: int) -> float:
        """The logarithm of how much likelier a bead is than its sentences anywhere.

        It takes `a` sentences of the source from `i` on and `b` of the target from `j` on.
        """
        worth = PRIOR[a, b] + self.breaks.at(i, j) + self.breaks.inside(i, j, a, b)
        if not a or not b:
            return worth
        words = 0.0
        for place in range(j, j + b):
            words += self.forward.agreement(i, a, place)
        for place in range(i, i + a):
            words += self.backward.agreement(j, b, place)
        return worth + self.lengths.agreement(i, j, a, b) + _WORD_WEIGHT * words

    def taught(self, steps: Sequence[Step], directions: tuple[Direction, Direction]) -> "Model":
        """The model with what a path shows of lengths and paragraphs, and with these words."""
        pairs = [self.lengths.of(i, j) for i, j, a, b in steps if a == b == 1]
        nodes = [(i, j) for i, j, _, _ in steps]
        return Model(measured(self.lengths, pairs), counted(self.breaks, nodes), *directions)
