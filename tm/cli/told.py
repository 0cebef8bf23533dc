"""What commands say of the articles that a text brought."""

from collections.abc import Sequence

from tm.cli import output
from tm.services.recognising import Match

NAMED = 3
"""How many headlines are named where there are more."""


def say_known(known: Sequence[Match]) -> None:
    """What the desk had already of what came, and of how much of that a person decides."""
    sure = [match.headline for match in known if match.sure]
    asked = len(known) - len(sure)
    if sure:
        output.say(f"The desk had already: {named(sure)}.")
    if asked:
        output.say(f"The desk may have {asked} of the pieces already; decide in the desk.")


def named(headlines: Sequence[str]) -> str:
    """The first headlines, and how many more there are."""
    more = len(headlines) - NAMED
    first = ", ".join(f"“{headline}”" for headline in headlines[:NAMED])
    return f"{first} and {more} more" if more > 0 else first
