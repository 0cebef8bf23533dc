"""Issues whose import was taken back: they are archived and stand in nobody's way."""

from sqlalchemy import Select, select

from tm.storage.history import Operation

IMPORT = "import"
"""The kind of the first operation of every import."""


def undone_imports() -> Select[int | None]:
    """The numbers of the issues whose import was undone, as a subquery."""
    return select(Operation.issue_id).where(
        Operation.kind == IMPORT, Operation.undone_at.is_not(None), Operation.issue_id.is_not(None)
    )
