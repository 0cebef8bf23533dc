"""Issues whose import was taken back, or that were thrown away: out of sight and in nobody's way."""

from sqlalchemy import Select, and_, or_, select

from tm.storage.history import Operation

IMPORT = "import"
"""The kind of the first operation of every import."""
UPDATE = "update"
"""The kind of the operation that brings in a newer source."""
LAY_OUT = "lay_out"
"""The kind of the operation that brings in an issue as another edition has laid it out."""
DISCARD = "discard_issue"
"""The kind of the operation that throws an issue away."""


def undone_imports() -> Select[int | None]:
    """The numbers of the issues whose import was undone, or that were thrown away, as a subquery."""
    undone = and_(Operation.kind == IMPORT, Operation.undone_at.is_not(None))
    discarded = and_(Operation.kind == DISCARD, Operation.undone_at.is_(None))
    return select(Operation.issue_id).where(or_(undone, discarded), Operation.issue_id.is_not(None))
