"""Whether other words say something else."""

from enum import StrEnum


class Meaning(StrEnum):
    """What new words of an original are to those who translated the old ones."""

    CHANGED = "changed"
    """They have to look again."""
    SAME = "same"
    """Only a typo: their translations still fit, and keep their status."""
