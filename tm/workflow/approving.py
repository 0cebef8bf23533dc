"""Whose eyes a text needs before it is approved."""

from enum import StrEnum


class OwnWork(StrEnum):
    """What a paper says of readers who would approve what they wrote themselves."""

    OTHERS_ONLY = "others_only"
    """Somebody else reads it."""
    ALLOWED = "allowed"
    """They may: a small paper has nobody else."""


SHIPPED = OwnWork.OTHERS_ONLY
