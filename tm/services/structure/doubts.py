"""What an import left to be decided."""

from dataclasses import dataclass
from typing import ClassVar

from sqlalchemy import select
from sqlalchemy.orm import Session

from tm.errors import N_, TmError
from tm.services.structure.row_changes import Recorder
from tm.storage.issues import ImportDoubt
from tm.storage.queries.findings import issue_of_finding, with_places


@dataclass(frozen=True, slots=True)
class SettleDoubt:
    """Say that a doubt of the import, by its number, has been looked at."""

    kind: ClassVar[str] = "settle_doubt"
    doubt: int

    def run(self, session: Session, recorder: Recorder) -> int | None:
        """See `StructureChange.run`."""
        doubt = session.get(ImportDoubt, self.doubt)
        if doubt is None:
            raise TmError(N_("There is no doubt %(number)s."), number=self.doubt)
        if doubt.settled_at is not None:
            raise TmError(N_("This has been decided already."))
        recorder.change(doubt, settled_at=recorder.at, settled_by_id=recorder.person_id)
        return issue_of_doubt(session, doubt)


def issue_of_doubt(session: Session, doubt: ImportDoubt) -> int | None:
    """The number of the issue in which the doubtful words stand."""
    return session.scalar(
        with_places(select(issue_of_finding).select_from(ImportDoubt), ImportDoubt).where(
            ImportDoubt.id == doubt.id
        )
    )
