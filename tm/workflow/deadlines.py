"""The steps to print, counted backwards in days from the moment when the paper goes to the printer."""

from enum import StrEnum


class Step(StrEnum):
    """What must have happened by its day, in order."""

    TEXTS_IN = "texts_in"
    TRANSLATED = "translated"
    READ = "read"
    LAYOUT = "layout"
    PROOF = "proof"
