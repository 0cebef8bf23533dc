"""Standing texts: what a paper prints in every issue, with one maintained rendering per edition."""

from datetime import datetime
from enum import StrEnum

from sqlalchemy import ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from tm.document import Status
from tm.storage.base import Base, by_value, now, public_id


class StandingKind(StrEnum):
    """What sort of standing text it is; says where a new issue places it."""

    NAME = "name"
    MOTTO = "motto"
    PUBLISHER = "publisher"
    CONTACT = "contact"
    LETTERS = "letters"
    BOX = "box"
    OTHER = "other"


class StandingText(Base, kw_only=True):
    """A text with a key that exchange files use (`standing:<key>`) and named slots (`{url}`, `{page}`)."""

    __tablename__ = "standing_text"
    __table_args__ = ({"sqlite_autoincrement": True},)

    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    public_id: Mapped[str] = mapped_column(String(32), unique=True, default_factory=public_id)
    key: Mapped[str] = mapped_column(String(60), unique=True)
    kind: Mapped[StandingKind] = mapped_column(by_value(StandingKind))
    slots: Mapped[list[str]] = mapped_column(default_factory=list)
    created_at: Mapped[datetime] = mapped_column(default_factory=now)
    archived_at: Mapped[datetime | None] = mapped_column(default=None)


class StandingRendering(Base, kw_only=True):
    """What one edition prints for a standing text. `slots` are the edition's own values, e.g. its URL.

    The basis says which edition's rendering, at which version, was read; without one it is an original.
    """

    __tablename__ = "standing_rendering"
    __table_args__ = (UniqueConstraint("standing_id", "edition_id"), {"sqlite_autoincrement": True})

    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    standing_id: Mapped[int] = mapped_column(ForeignKey("standing_text.id"))
    edition_id: Mapped[int] = mapped_column(ForeignKey("edition.id"), index=True)
    text: Mapped[str]
    slots: Mapped[dict[str, str]] = mapped_column(default_factory=dict)
    status: Mapped[Status] = mapped_column(by_value(Status))
    version: Mapped[int] = mapped_column(default=1)
    basis_edition_id: Mapped[int | None] = mapped_column(ForeignKey("edition.id"), default=None)
    basis_version: Mapped[int | None] = mapped_column(default=None)
    person_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"), default=None)
    saved_at: Mapped[datetime] = mapped_column(default_factory=now)
