"""What an import left to be decided."""

from dataclasses import dataclass
from typing import ClassVar

from sqlalchemy.orm import Session

from tm.errors import N_, TmError
from tm.services.structure.finding import issue_of
from tm.services.structure.row_changes import Recorder
from tm.storage.issues import Block, ImportDoubt, RawDocument


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
    """The number of the issue in which the doubtful words stand; without words, that of their document."""
    if doubt.block_id is not None:
        return issue_of(session, session.get_one(Block, doubt.block_id))
    return session.get_one(RawDocument, doubt.raw_id).issue_id
