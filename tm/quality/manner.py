"""What a text does from end to end is its writer's manner: said at its first sentence, not at each again.

Who never types a half-space, as many do not, need not be told at every sentence; who mostly does has
slipped, and is told where.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from tm.languages import base
from tm.quality.letters import parted
from tm.quality.values import Check, Finding

_LANGUAGES: Final = frozenset({"fa"})
_LEAST: Final = 3
"""Other sentences from which on something is a manner."""
_HALF_SPACE: Final = "\u200c"


@dataclass(frozen=True, slots=True)
class Around:
    """The translations that stand before a sentence in its article, and those after it."""

    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()


ALONE: Final = Around()
"""Of a sentence with nothing around it, or nothing that matters."""


def is_asked(language: str) -> bool:
    """Whether anything is a manner in a language, so that the texts around a sentence matter."""
    return base(language) in _LANGUAGES


def slips(found: Iterable[Finding], around: Around) -> list[Finding]:
    """What was found in a sentence without what all of its text does and an earlier sentence has told."""
    kept = list(found)
    if any(each.check is Check.JOINER_MISSING for each in kept) and _is_told(around):
        return [each for each in kept if each.check is not Check.JOINER_MISSING]
    return kept


def _is_told(around: Around) -> bool:
    """Whether half-spaces are missing in most sentences around that need one, and before this one too."""
    texts: Sequence[str] = (*around.before, *around.after)
    without = sum(parted(text) for text in texts)
    with_ = sum(_HALF_SPACE in text for text in texts)
    return without >= _LEAST and without > with_ and any(map(parted, around.before))
