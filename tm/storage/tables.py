"""All tables at once, so that metadata is whole wherever it is needed (migrations, tests)."""

from tm.storage import (
    history,
    issues,
    memory,
    naming,
    paper,
    people,
    quality,
    standing,
    talk,
    units,
    working,
)
from tm.storage.base import Base

metadata = Base.metadata

__all__ = [
    "history",
    "issues",
    "memory",
    "metadata",
    "naming",
    "paper",
    "people",
    "quality",
    "standing",
    "talk",
    "units",
    "working",
]
