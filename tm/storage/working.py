"""What people are typing and have not saved, and where they are: passing, and no part of the paper."""

from datetime import datetime

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from tm.storage.base import Base, now


class WorkingCopy(Base, kw_only=True):
    """What a person last typed for a unit in an edition, on top of `base_version`, without saving it.

    `giver_id` is who typed it, where it was handed over with the article; the person themselves, where they
    let the article go and leave it to whoever takes that next.
    """

    __tablename__ = "working_copy"
    __table_args__ = (UniqueConstraint("unit_id", "edition_id", "person_id"), {"sqlite_autoincrement": True})

    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    unit_id: Mapped[int] = mapped_column(ForeignKey("unit.id"))
    edition_id: Mapped[int] = mapped_column(ForeignKey("edition.id"))
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    giver_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"), default=None)
    text: Mapped[str]
    base_version: Mapped[int]
    at: Mapped[datetime] = mapped_column(default_factory=now)


class Presence(Base, kw_only=True):
    """Where a person was last seen: an article in an edition, perhaps with a sentence open."""

    __tablename__ = "presence"
    __table_args__ = ({"sqlite_autoincrement": True},)

    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), unique=True)
    article_id: Mapped[int] = mapped_column(ForeignKey("article.id"), index=True)
    edition_id: Mapped[int] = mapped_column(ForeignKey("edition.id"))
    unit_id: Mapped[int | None] = mapped_column(ForeignKey("unit.id"), default=None)
    at: Mapped[datetime] = mapped_column(default_factory=now)
