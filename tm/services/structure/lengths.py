"""How long texts may be that people type."""

from tm.errors import N_, TmError

LONGEST_PART = 100_000
"""The most characters of one part of a text."""
LONGEST_TITLE = 200
"""The most characters of a short title."""


def check_length(text: str, longest: int) -> None:
    """Do nothing where a text has no more characters than it may have.

    Raises:
        TmError: it has.
    """
    if len(text) > longest:
        raise TmError(
            N_("This text has %(length)s characters; no more than %(longest)s fit here. Shorten it."),
            length=len(text),
            longest=longest,
        )
