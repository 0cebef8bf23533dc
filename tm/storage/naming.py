"""The register of names and terms, what became of its entries, and how translations really call them."""

from datetime import datetime

from sqlalchemy import ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from tm.glossary.values import Case, Handling, Kind, State, Use
from tm.storage.base import Base, by_value, now, public_id


class RegisterEntry(Base, kw_only=True):
    """A name or a term as its language has it. `forms` are right as well, `wrong` are known mistakes."""

    __tablename__ = "register_entry"
    __table_args__ = ({"sqlite_autoincrement": True},)

    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    public_id: Mapped[str] = mapped_column(String(32), unique=True, default_factory=public_id)
    kind: Mapped[Kind] = mapped_column(by_value(Kind))
    language: Mapped[str] = mapped_column(String(35))
    text: Mapped[str]
    forms: Mapped[list[str]] = mapped_column(default_factory=list)
    wrong: Mapped[list[str]] = mapped_column(default_factory=list)
    handling: Mapped[Handling] = mapped_column(by_value(Handling), default=Handling.TRANSLATE)
    case: Mapped[Case] = mapped_column(by_value(Case), default=Case.AUTO)
    note: Mapped[str] = mapped_column(default="")
    state: Mapped[State] = mapped_column(by_value(State))
    version: Mapped[int] = mapped_column(default=1)
    person_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"), default=None)
    """Who proposed it."""
    created_at: Mapped[datetime] = mapped_column(default_factory=now)
    archived_at: Mapped[datetime | None] = mapped_column(default=None)


class RegisterRendering(Base, kw_only=True):
    """One thing that an edition calls an entry, or never does; in the order of the ids."""

    __tablename__ = "register_rendering"
    __table_args__ = (UniqueConstraint("entry_id", "edition_id", "text"), {"sqlite_autoincrement": True})

    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    entry_id: Mapped[int] = mapped_column(ForeignKey("register_entry.id"))
    edition_id: Mapped[int] = mapped_column(ForeignKey("edition.id"), index=True)
    text: Mapped[str]
    use: Mapped[Use] = mapped_column(by_value(Use))


class RegisterChange(Base, kw_only=True):
    """What an entry was after each change. Rows are added, never changed."""

    __tablename__ = "register_change"
    __table_args__ = ({"sqlite_autoincrement": True},)

    seq: Mapped[int] = mapped_column(primary_key=True, init=False)
    entry_id: Mapped[int] = mapped_column(ForeignKey("register_entry.id"), index=True)
    person_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    at: Mapped[datetime]
    action: Mapped[str] = mapped_column(String(24))
    detail: Mapped[dict[str, object]]


class RegisterHabit(Base, kw_only=True):
    """How often translations of an edition called an entry as the register says, when last looked at."""

    __tablename__ = "register_habit"
    __table_args__ = (UniqueConstraint("entry_id", "edition_id"), {"sqlite_autoincrement": True})

    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    entry_id: Mapped[int] = mapped_column(ForeignKey("register_entry.id"))
    edition_id: Mapped[int] = mapped_column(ForeignKey("edition.id"), index=True)
    asked: Mapped[int]
    rendered: Mapped[int]
    forms: Mapped[list[str]] = mapped_column(default_factory=list)


class RegisterMark(Base, kw_only=True):
    """A random mark, another one after each change of the register: what was read can be kept by it."""

    __tablename__ = "register_mark"

    of: Mapped[str] = mapped_column(String(16), primary_key=True)
    mark: Mapped[str] = mapped_column(String(32), default_factory=public_id)
