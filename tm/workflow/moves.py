"""What a save does to a translation: the one table of allowed moves."""

from dataclasses import dataclass
from enum import StrEnum

from tm.document import Status, Treatment
from tm.workflow.approving import Stance


class Action(StrEnum):
    """What a person asks for when saving."""

    DRAFT = "draft"
    TRANSLATED = "translated"
    APPROVE = "approve"
    LEAVE_OUT = "leave_out"
    JOIN = "join"
    TAKE_APART = "take_apart"
    STILL_FITS = "still_fits"
    CLEAR = "clear"


class Refusal(StrEnum):
    """Why a save was not carried out."""

    NOTHING_TYPED = "nothing_typed"
    NOTHING_THERE = "nothing_there"
    FIRST_OF_BLOCK = "first_of_block"
    MAY_NOT_APPROVE = "may_not_approve"
    OWN_WORK = "own_work"
    NOT_WANTED = "not_wanted"
    RETIRED = "retired"
    PUT_AWAY = "put_away"
    NOT_YOURS = "not_yours"
    ERROR_STANDS = "error_stands"


@dataclass(frozen=True, slots=True)
class State:
    """What an edition does with a unit. The text of a unit left out or joined is kept, but not printed."""

    text: str
    treatment: Treatment
    status: Status


_KEPT_FROM = {Stance.MAY_NOT: Refusal.MAY_NOT_APPROVE, Stance.OWN: Refusal.OWN_WORK}


def after(  # noqa: PLR0911 - one line per action
    action: Action,
    text: str,
    current: State | None,
    *,
    first_of_block: bool,
    stance: Stance,
    error_stands: bool = False,
) -> State | Refusal | None:
    """The state that an action leads to (None: to do again), or why it cannot be done.

    `error_stands` says that the checks found an error in the text which nobody has passed.
    """
    match action:
        case Action.DRAFT | Action.TRANSLATED:
            reads = stance is Stance.READS and not error_stands
            return _typed(action, text, current, counts_as_approved=reads)
        case Action.APPROVE:
            wanted = _KEPT_FROM.get(stance) or _approved(text, current)
            approved = isinstance(wanted, State) and wanted.treatment is Treatment.TEXT
            return Refusal.ERROR_STANDS if approved and error_stands else wanted
        case Action.LEAVE_OUT:
            return State(text or _text(current), Treatment.LEFT_OUT, Status.TRANSLATED)
        case Action.JOIN if first_of_block:
            return Refusal.FIRST_OF_BLOCK
        case Action.JOIN:
            return State(text or _text(current), Treatment.JOINED, Status.TRANSLATED)
        case Action.TAKE_APART:
            kept = text or _text(current)
            return State(kept, Treatment.TEXT, Status.DRAFT) if kept else None
        case Action.STILL_FITS:
            return Refusal.NOTHING_THERE if current is None else _with_text(current, text)
        case Action.CLEAR:
            return None


def changes_finished(action: Action, text: str, current: State | None) -> bool:
    """Whether somebody saves other words in the place of a finished text."""
    if current is None or current.status is Status.DRAFT:
        return False
    return action is Action.TRANSLATED and current.text != text


def _typed(action: Action, text: str, current: State | None, *, counts_as_approved: bool) -> State | Refusal:
    """A text with its status; a reader's counts as approved, and so does an approved one saved as it is."""
    if not text.strip():
        return Refusal.NOTHING_TYPED
    if action is Action.DRAFT:
        return State(text, Treatment.TEXT, Status.DRAFT)
    approved = State(text, Treatment.TEXT, Status.APPROVED)
    stays = counts_as_approved or current == approved
    return approved if stays else State(text, Treatment.TEXT, Status.TRANSLATED)


def _approved(text: str, current: State | None) -> State | Refusal:
    if current and current.treatment is not Treatment.TEXT:
        return State(current.text, current.treatment, Status.APPROVED)
    if not text.strip():
        return Refusal.NOTHING_TYPED
    return State(text, Treatment.TEXT, Status.APPROVED)


def _with_text(current: State, text: str) -> State:
    return State(text, current.treatment, current.status) if text.strip() else current


def _text(current: State | None) -> str:
    return current.text if current else ""
