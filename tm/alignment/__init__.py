"""Two texts that say the same in two languages, put side by side sentence by sentence."""

from tm.alignment.aligning import align
from tm.alignment.beads import DOUBTFUL_BELOW, Bead, doubtful, sure

__all__ = ["DOUBTFUL_BELOW", "Bead", "align", "doubtful", "sure"]
