"""The life of an issue: which state may follow which."""

from typing import Final

from tm.document import IssueState
from tm.errors import N_, TmError
from tm.messages import either

NEXT: dict[IssueState, tuple[IssueState, ...]] = {
    IssueState.ARRIVING: (IssueState.OPEN, IssueState.ARCHIVED),
    IssueState.OPEN: (IssueState.CLOSED, IssueState.ARRIVING, IssueState.ARCHIVED),
    IssueState.CLOSED: (IssueState.OPEN, IssueState.ARCHIVED),
    IssueState.ARCHIVED: (IssueState.CLOSED, IssueState.OPEN, IssueState.ARRIVING),
}
"""What may come after each state, the usual one first."""

AT_WORK: Final = (IssueState.ARRIVING, IssueState.OPEN)
"""The states in which an issue is not finished."""

OVER: Final = frozenset(IssueState) - frozenset(AT_WORK)
"""Those in which it is."""


def check_move(slug: str, state: IssueState, to: IssueState) -> None:
    """Do nothing where the issue may go from one state to the other.

    Raises:
        TmError: it may not; says which states it may go to.
    """
    if to not in NEXT[state]:
        raise TmError(
            N_("Issue %(slug)s is %(state)s; it cannot become %(to)s, only %(allowed)s."),
            slug=slug,
            state=state,
            to=to,
            allowed=either(NEXT[state]),
        )


def check_not_put_away(slug: str, state: IssueState) -> None:
    """Do nothing where the texts of an issue may be changed, be it in one place.

    Raises:
        TmError: it is in the archive.
    """
    if state is IssueState.ARCHIVED:
        raise TmError(
            N_("Issue %(slug)s was put away; take it back before you change anything in it."),
            slug=slug.partition("~")[0],
        )


def check_at_work(slug: str, state: IssueState) -> None:
    """Do nothing where many sentences of an issue may be changed at once.

    Raises:
        TmError: it is closed, or in the archive.
    """
    check_not_put_away(slug, state)
    if state not in AT_WORK:
        raise TmError(
            N_("Issue %(slug)s is closed; open it again before you change many sentences at once."), slug=slug
        )
