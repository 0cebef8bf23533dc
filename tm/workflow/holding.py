"""Whether an article is held back from going out, although it is translated like any other."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Hold:
    """What keeps an article from going out in an edition: an editor's word, an hour, both or nothing.

    `since` is when an editor held it, for `reason`; before `until` it is under embargo, which ends by itself.
    """

    since: datetime | None = None
    reason: str = ""
    until: datetime | None = None

    def holds(self, at: datetime) -> bool:
        """Whether it stays in the house at this moment."""
        return self.since is not None or (self.until is not None and at < self.until)

    def with_parent(self, parent: "Hold") -> "Hold":
        """What holds a piece that belongs to another one: its own holding and that of the other."""
        if parent is FREE or self is FREE:
            return parent if self is FREE else self
        ends = [until for until in (self.until, parent.until) if until is not None]
        return Hold(self.since or parent.since, self.reason or parent.reason, max(ends, default=None))


FREE = Hold()
"""Nothing holds it back."""


def hold(since: datetime | None, reason: str | None, until: datetime | None) -> Hold:
    """What the facts of a placement amount to."""
    return FREE if since is None and until is None else Hold(since, reason or "", until)
