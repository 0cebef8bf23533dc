"""What becomes of translations where sentences are joined or cut: values in, values out.

Nothing printed changes by either: texts stand together as they stood one after the other, a text that says
two sentences stays whole on the first of them. Where that is not sure, the status says so.
"""

from collections.abc import Sequence

from tm.document import Status, Treatment
from tm.workflow.moves import State

_ORDER = [Status.DRAFT, Status.TRANSLATED, Status.APPROVED]


def merged(parts: Sequence[State | None], gaps: Sequence[str]) -> State | None:
    """What an edition does with sentences that are one now, from what it did with each (None: to do).

    `gaps` is the white space of the original behind each. Texts are put together, with the lower status;
    beside a sentence that is to do or was left out, as a draft. A sentence joined to one before says nothing
    of its own.
    """
    leading, own = _without_joined(parts, gaps)
    texts = [(state.text, gap) for state, gap in own if state and state.treatment is Treatment.TEXT]
    states = [state for state, _ in own if state] or leading
    if texts:
        whole = len(texts) == len(own)
        return State(_text(texts), Treatment.TEXT, _lowest(states) if whole else Status.DRAFT)
    if any(state is None for state, _ in own):
        return None
    kept = [(state.text, gap) for state, gap in own if state and state.text]
    treatment = Treatment.JOINED if leading else Treatment.LEFT_OUT
    return State(_text(kept), treatment, _lowest(states))


def divided(state: State | None, number: int) -> list[State | None]:
    """What an edition does with each of the sentences that one was cut into.

    A text stays whole on the first, as a draft, and the others are joined to it.
    """
    if number == 1 or state is None:
        return [state] * number
    if state.treatment is not Treatment.TEXT:
        return [state, *[State("", state.treatment, state.status)] * (number - 1)]
    rest = State("", Treatment.JOINED, Status.DRAFT)
    return [State(state.text, state.treatment, Status.DRAFT), *[rest] * (number - 1)]


def is_lower(new: State | None, olds: Sequence[State | None]) -> bool:
    """Whether less is sure than before of any of them."""
    before = [state for state in olds if state]
    return any(new is None or _ORDER.index(new.status) < _ORDER.index(state.status) for state in before)


def _without_joined(
    parts: Sequence[State | None], gaps: Sequence[str]
) -> tuple[list[State], list[tuple[State | None, str]]]:
    """Those joined to a sentence in front of all these, and the others but those joined to one of them."""
    leading: list[State] = []
    own: list[tuple[State | None, str]] = []
    for state, gap in zip(parts, gaps, strict=True):
        if state is None or state.treatment is not Treatment.JOINED:
            own.append((state, gap))
        elif not own:
            leading.append(state)
        else:
            own[-1] = (own[-1][0], gap)
    return leading, own


def _text(texts: Sequence[tuple[str, str]]) -> str:
    """The texts with the original's gaps, a space where it has none."""
    *front, last = texts or [("", "")]
    return "".join(text + (gap or " ") for text, gap in front) + last[0]


def _lowest(states: Sequence[State]) -> Status:
    return min((state.status for state in states), key=_ORDER.index)
