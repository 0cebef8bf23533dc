"""Questions that another language tells, and what is told that another language asks."""

import re
from typing import Final

_TAGS: Final = (
    r"(?:is|are|was|were|do|does|did|has|have|had|can|could|would|should)n['’]t\s\w+"
    r"|(?:will|won['’]t|would|could|can)\syou|shall\swe|you know|right|okay|eh|huh"
    r"|¿(?:no|verdad|cierto|eh)|n['’]est-ce pas|hein|né|não é"
)
_TAGGED: Final = re.compile(rf",\s(?:{_TAGS})[\s\u202f]?\?\W*$", re.IGNORECASE)
"""A question put behind what is told or asked for, which other languages leave out: *Come in, will you?*"""
_WONDERED: Final = re.compile(
    r"\b(?:I|we|one can only)\s(?:\w+\s)?wonder\b|^\W*(?:tell|show|explain|guess|me pregunto|dime|dígame)\b",
    re.IGNORECASE,
)
"""What somebody wants to know: *I wonder who came; tell me who came*."""


def may_be_told(question: str) -> bool:
    """Whether another language may tell what a text asks at its end."""
    return _TAGGED.search(question) is not None


def may_be_asked(statement: str) -> bool:
    """Whether another language may ask what a text tells."""
    return _WONDERED.search(statement) is not None
