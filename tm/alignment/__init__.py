"""Two texts that say the same in two languages, put side by side sentence by sentence."""

from tm.alignment.aligning import align
from tm.alignment.beads import DOUBTFUL_BELOW, Bead, doubtful, sure
from tm.alignment.kinship import Said, kinship

__all__ = ["DOUBTFUL_BELOW", "Bead", "Said", "align", "doubtful", "kinship", "sure"]
