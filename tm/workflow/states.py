"""The life of an issue: which state may follow which."""

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
