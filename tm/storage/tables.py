"""All tables at once, so that metadata is whole wherever it is needed (migrations, tests)."""

from tm.storage import (
    going_out,
    history,
    intake,
    issues,
    memory,
    naming,
    notices,
    paper,
    people,
    quality,
    standing,
    talk,
    units,
    working,
    writers,
)
from tm.storage.base import Base

metadata = Base.metadata

__all__ = [
    "going_out",
    "history",
    "intake",
    "issues",
    "memory",
    "metadata",
    "naming",
    "notices",
    "paper",
    "people",
    "quality",
    "standing",
    "talk",
    "units",
    "working",
    "writers",
]
