"""Whose eyes a text needs before it is approved: the one place that says what own work is."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum


class OwnWork(StrEnum):
    """What a paper says of readers who would approve what they wrote themselves."""

    OTHERS_ONLY = "others_only"
    """Somebody else reads it."""
    ALLOWED = "allowed"
    """They may: a small paper has nobody else."""


class Stance(StrEnum):
    """How somebody stands to a text that they save."""

    MAY_NOT = "may_not"
    """They may not approve."""
    OWN = "own"
    """It is their own work, which waits for somebody else."""
    MAY = "may"
    """What they approve is approved."""
    READS = "reads"
    """They are its second reader: what they change in it counts as approved."""


SHIPPED = OwnWork.OTHERS_ONLY
"""What holds until a paper says otherwise."""


@dataclass(frozen=True, slots=True)
class Wrote:
    """What one save left: whose it was, and what stood there then. Without a version nothing stood there."""

    person_id: int | None
    words: Sequence[object] | None


def writers(saves: Iterable[Wrote]) -> frozenset[int | None]:
    """Who has written at a sentence, from its saves, the oldest first.

    Whoever left the words as they were, such as a reader who approved them, has not. Where nothing stood any
    more, it begins anew.
    """
    found: set[int | None] = set()
    stood: Sequence[object] | None = None
    for save in saves:
        if save.words is None:
            found.clear()
        elif save.words != stood:
            found.add(save.person_id)
        stood = save.words
    return frozenset(found)


def is_own(person_id: int, wrote: Collection[int | None]) -> bool:
    """Whether a text is this person's own work: nobody else has written at it."""
    return set(wrote) <= {person_id}


def waits_for_others(rule: OwnWork | None, *, is_newcomer: bool) -> bool:
    """Whether somebody's own work waits for somebody else; a newcomer's always does."""
    return is_newcomer or (rule or SHIPPED) is OwnWork.OTHERS_ONLY
