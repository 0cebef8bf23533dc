"""How far an article is in one edition, derived from facts and never stored."""

from enum import StrEnum
from typing import NamedTuple


class Stage(StrEnum):
    """The life of a placement, in order."""

    ANNOUNCED = "announced"
    FREE = "free"
    BEING_TRANSLATED = "being_translated"
    TRANSLATED = "translated"
    BEING_READ = "being_read"
    APPROVED = "approved"
    ON_PAGE = "on_page"
    PUBLISHED = "published"


class StageFacts(NamedTuple):
    """What a stage is derived from; a tuple, since a board has thousands.

    `units` counts what this edition wants translated of the article; of these, `begun` have at least a
    draft, `done` are dealt with, `approved` are approved. `standing` counts the standing texts in it.
    `taken_after_last_save` says that whoever has the article took it when its last part had been saved.
    """

    has_text: bool = True
    units: int = 0
    begun: int = 0
    done: int = 0
    approved: int = 0
    standing: int = 0
    standing_done: int = 0
    standing_approved: int = 0
    taken: bool = False
    taken_after_last_save: bool = False
    marked_approved: bool = False
    placed: bool = False
    published: bool = False


def stage(facts: StageFacts) -> Stage:
    """The one stage that the facts amount to.

    Placing and publishing are facts of their own. In the home edition nothing is wanted: its text is there
    from the start.
    """
    if facts.published:
        return Stage.PUBLISHED
    if facts.placed:
        return Stage.ON_PAGE
    if not facts.has_text:
        return Stage.ANNOUNCED
    if facts.done + facts.standing_done < facts.units + facts.standing:
        return Stage.BEING_TRANSLATED if facts.begun or facts.taken else Stage.FREE
    return _after_translation(facts)


def _after_translation(facts: StageFacts) -> Stage:
    approved, parts = facts.approved + facts.standing_approved, facts.units + facts.standing
    if facts.marked_approved or 0 < parts == approved:
        return Stage.APPROVED
    if facts.approved or facts.taken_after_last_save:
        return Stage.BEING_READ
    return Stage.TRANSLATED
