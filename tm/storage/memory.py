"""The translation memory: past pairs with their signatures, and the changes that readers follow."""

from datetime import datetime

from sqlalchemy import BigInteger, ForeignKey, Index, LargeBinary, String
from sqlalchemy.orm import Mapped, mapped_column

from tm.document import BlockType, Status
from tm.storage.base import Base, by_value, now


class MemoryFile(Base, kw_only=True):
    """A file of another program from which pairs were taken."""

    __tablename__ = "memory_file"
    __table_args__ = ({"sqlite_autoincrement": True},)

    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    name: Mapped[str]
    person_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"), default=None)
    imported_at: Mapped[datetime] = mapped_column(default_factory=now)


class MemoryPair(Base, kw_only=True):
    """A text and its translation, of a sentence of ours (`unit_id`, `edition_id`) or of a file.

    A sentence has one pair per edition for each text that it has had. `key` is that of the source, `before`
    and `after` those of its neighbours (`tm.memory.EDGE` for none, null for unknown). `length` is that of the
    source as it is compared; `scheme` is the way in which keys and signatures were made.
    """

    __tablename__ = "memory"
    __table_args__ = (Index(None, "unit_id", "edition_id"), {"sqlite_autoincrement": True})

    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    source_language: Mapped[str] = mapped_column(String(35))
    target_language: Mapped[str] = mapped_column(String(35))
    source: Mapped[str]
    target: Mapped[str]
    key: Mapped[int] = mapped_column(BigInteger, index=True)
    length: Mapped[int]
    signature: Mapped[bytes] = mapped_column(LargeBinary(32), repr=False)
    target_signature: Mapped[bytes] = mapped_column(LargeBinary(32), repr=False)
    scheme: Mapped[int]
    before: Mapped[int | None] = mapped_column(BigInteger, default=None)
    after: Mapped[int | None] = mapped_column(BigInteger, default=None)
    type: Mapped[BlockType | None] = mapped_column(by_value(BlockType), default=None)
    status: Mapped[Status | None] = mapped_column(by_value(Status), default=None)
    at: Mapped[datetime | None] = mapped_column(default=None)
    unit_id: Mapped[int | None] = mapped_column(ForeignKey("unit.id"), default=None)
    edition_id: Mapped[int | None] = mapped_column(ForeignKey("edition.id"), default=None)
    file_id: Mapped[int | None] = mapped_column(ForeignKey("memory_file.id"), index=True, default=None)


class MemoryChange(Base, kw_only=True):
    """That pairs from `first_id` to `last_id` came, changed or went. Rows are added, never changed.

    Numbers of PostgreSQL are not in the order of commits. There, `written_in` is the number of the writing
    transaction, by which a reader knows what it cannot have seen yet (`tm.storage.queries.memory`); on
    SQLite, where one writes after the other, it is 0.
    """

    __tablename__ = "memory_change"
    __table_args__ = ({"sqlite_autoincrement": True},)

    seq: Mapped[int] = mapped_column(primary_key=True, init=False)
    first_id: Mapped[int]
    last_id: Mapped[int]
    written_in: Mapped[int] = mapped_column(BigInteger, index=True)
