"""The publication and its editions."""

from enum import StrEnum

from sqlalchemy import String
from sqlalchemy.orm import Mapped, mapped_column

from tm.storage.base import Base, by_value, public_id
from tm.workflow.approving import OwnWork


class Carries(StrEnum):
    """What an edition takes by itself."""

    EVERYTHING = "everything"
    CHOSEN = "chosen"


class Publication(Base, kw_only=True):
    """The newspaper; one per database."""

    __tablename__ = "publication"

    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    uuid: Mapped[str] = mapped_column(String(32), default_factory=public_id)
    title: Mapped[str]
    accent: Mapped[str | None] = mapped_column(String(7), default=None)
    """The colour of links and main actions, `#rrggbb`; None for ours."""
    hold_days: Mapped[int | None] = mapped_column(default=None)
    """After how many days somebody who has a piece is asked if they are still on it; None: as shipped."""
    grace_days: Mapped[int | None] = mapped_column(default=None)
    """How many days they have to answer before the piece is free again; None: as shipped."""
    own_work: Mapped[OwnWork | None] = mapped_column(by_value(OwnWork), default=None)
    """Whether readers may approve what they wrote themselves; None: as shipped."""


class Edition(Base, kw_only=True):
    """A language version of the paper. `style` holds what differs from the shipped `EditionStyle`."""

    __tablename__ = "edition"
    __table_args__ = ({"sqlite_autoincrement": True},)

    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    tag: Mapped[str] = mapped_column(String(35), unique=True)
    title: Mapped[str]
    position: Mapped[int]
    carries: Mapped[Carries] = mapped_column(by_value(Carries), default=Carries.CHOSEN)
    style: Mapped[dict[str, str]] = mapped_column(default_factory=dict)
