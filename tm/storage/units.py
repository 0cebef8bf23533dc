"""Translation units, the versions of their text, where they came from, and what editions do with them."""

from datetime import datetime

from sqlalchemy import ForeignKey, Index, String, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from tm.document import Status, Treatment
from tm.storage.base import Base, by_value, now, public_id

_JOINED = text(f"treatment = '{Treatment.JOINED}'")


class Unit(Base, kw_only=True):
    """A sentence, or a whole block of any other type. Its ids are never reused, its text has versions.

    `copied_from_id` is the unit of an earlier article that is run again here.
    """

    __tablename__ = "unit"
    __table_args__ = ({"sqlite_autoincrement": True},)

    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    public_id: Mapped[str] = mapped_column(String(32), unique=True, default_factory=public_id)
    block_id: Mapped[int] = mapped_column(ForeignKey("block.id"), index=True)
    position: Mapped[int]
    text: Mapped[str]
    gap_after: Mapped[str] = mapped_column(default="")
    version: Mapped[int] = mapped_column(default=1)
    words: Mapped[int]
    retired_at: Mapped[datetime | None] = mapped_column(default=None)
    copied_from_id: Mapped[int | None] = mapped_column(ForeignKey("unit.id"), default=None)


class UnitVersion(Base, kw_only=True):
    """One version of a unit's text, with its word count."""

    __tablename__ = "unit_version"
    __table_args__ = (UniqueConstraint("unit_id", "version"), {"sqlite_autoincrement": True})

    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    unit_id: Mapped[int] = mapped_column(ForeignKey("unit.id"))
    version: Mapped[int]
    text: Mapped[str]
    words: Mapped[int]
    person_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"), default=None)
    created_at: Mapped[datetime] = mapped_column(default_factory=now)


class UnitLineage(Base, kw_only=True):
    """That a unit came of another by a split, a join or a new segmentation."""

    __tablename__ = "unit_lineage"

    parent_id: Mapped[int] = mapped_column(ForeignKey("unit.id"), primary_key=True)
    child_id: Mapped[int] = mapped_column(ForeignKey("unit.id"), primary_key=True, index=True)


class Translation(Base, kw_only=True):
    """What one edition does with one unit. No row: to do.

    `version` counts the saves of this unit in this edition and goes on where a cleared translation ended.
    The basis is what was read: the original at `basis_version` of the unit, or, with `basis_edition_id`,
    that edition's translation at `basis_version`.
    """

    __tablename__ = "translation"
    __table_args__ = (
        UniqueConstraint("unit_id", "edition_id"),
        Index("ix_translation_joined", "unit_id", sqlite_where=_JOINED, postgresql_where=_JOINED),
        {"sqlite_autoincrement": True},
    )

    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    unit_id: Mapped[int] = mapped_column(ForeignKey("unit.id"))
    edition_id: Mapped[int] = mapped_column(ForeignKey("edition.id"))
    text: Mapped[str]
    treatment: Mapped[Treatment] = mapped_column(by_value(Treatment), default=Treatment.TEXT)
    status: Mapped[Status] = mapped_column(by_value(Status))
    version: Mapped[int] = mapped_column(default=1)
    basis_edition_id: Mapped[int | None] = mapped_column(ForeignKey("edition.id"), default=None)
    basis_version: Mapped[int]
    person_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"), default=None)
    saved_at: Mapped[datetime] = mapped_column(default_factory=now)
