"""Another process that works on the memory, told by lines on its standard input; it answers each with one.

`begin`, `add WORD`, `drop ID`, `commit`, `roll back`, and `has ID`, which asks this process's reader.
"""

import sys
from contextlib import ExitStack

from sqlalchemy import delete, func, select
from sqlalchemy.orm import Session

from tm.languages import base
from tm.services.remembering.importing import ForeignPair, add_pairs, new_file
from tm.services.remembering.reader import reader_of
from tm.storage.base import now
from tm.storage.engine import Database
from tm.storage.memory import MemoryPair
from tm.storage.queries.memory import note_change

TEXT = "{} is the word of the day on Mill Street"


def add(session: Session, word: str) -> int:
    """A pair whose source has this word; its number."""
    file = new_file(session, word, person=None, at=now())
    pair = ForeignPair(TEXT.format(word), word)
    add_pairs(session, [pair], source_language="en", target_language="es", file_id=file.id)
    return session.scalars(select(func.max(MemoryPair.id)).where(MemoryPair.file_id == file.id)).one()


def drop(session: Session, id_: int) -> None:
    session.execute(delete(MemoryPair).where(MemoryPair.id == id_))
    note_change(session, id_, id_)


def found(database: Database) -> set[int]:
    """All pairs that this process's reader knows."""
    with database.reading() as session:
        return set(reader_of(session).alike(session, TEXT.format("nothing"), (base("en"), base("es"))))


class Writer:
    """Carries out the lines."""

    def __init__(self, url: str) -> None:
        self.database = Database(url)
        self.scope = ExitStack()
        self.session: Session | None = None

    def answer(self, line: str) -> str:
        """What came of one line."""
        word, _, rest = line.strip().partition(" ")
        if word == "begin":
            self.session = self.scope.enter_context(self.database.writing())
            return "ok"
        if word == "has":
            return str(int(rest) in found(self.database))
        assert self.session is not None
        if word == "add":
            return str(add(self.session, rest))
        if word == "drop":
            drop(self.session, int(rest))
            return "ok"
        if word == "roll":
            self.session.rollback()
        self.scope.close()
        return "ok"


if __name__ == "__main__":
    writer = Writer(sys.argv[1])
    for line in sys.stdin:
        print(writer.answer(line), flush=True)  # noqa: T201
