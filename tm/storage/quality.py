"""Findings that somebody has passed, and what an edition wants checked."""

from datetime import datetime

from sqlalchemy import ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from tm.storage.base import Base, now


class PassedFinding(Base, kw_only=True):
    """A finding that stays as it is; `key` is that of the finding, and holds while that is the same.

    Or, with `differs` in place of the check, that the edition differs here on purpose; `key` then says how.
    """

    __tablename__ = "passed_finding"
    __table_args__ = (UniqueConstraint("unit_id", "edition_id", "key"), {"sqlite_autoincrement": True})

    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    unit_id: Mapped[int] = mapped_column(ForeignKey("unit.id"))
    edition_id: Mapped[int] = mapped_column(ForeignKey("edition.id"))
    check: Mapped[str] = mapped_column(String(32))
    key: Mapped[str] = mapped_column(String(64))
    reason: Mapped[str]
    person_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"), default=None)
    passed_at: Mapped[datetime] = mapped_column(default_factory=now)


class EditionChecks(Base, kw_only=True):
    """What an edition wants looked at beyond or short of what is shipped; no row: as shipped."""

    __tablename__ = "edition_checks"

    edition_id: Mapped[int] = mapped_column(ForeignKey("edition.id"), primary_key=True)
    on: Mapped[list[str]] = mapped_column(default_factory=list)
    off: Mapped[list[str]] = mapped_column(default_factory=list)
    length_factor: Mapped[float | None] = mapped_column(default=None)
    headline_letters: Mapped[int | None] = mapped_column(default=None)
    errors: Mapped[list[str] | None] = mapped_column(default=None)
    warnings: Mapped[list[str] | None] = mapped_column(default=None)
