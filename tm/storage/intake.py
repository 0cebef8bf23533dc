"""What is known of articles on their way in: those promised, and those that came printed."""

from datetime import date, datetime

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from tm.storage.base import Base


class Announcement(Base, kw_only=True):
    """An article that somebody promised: until `arrived_at` it has a title and no text."""

    __tablename__ = "announcement"
    __table_args__ = (UniqueConstraint("article_id"), {"sqlite_autoincrement": True})

    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    article_id: Mapped[int] = mapped_column(ForeignKey("article.id"))
    title: Mapped[str]
    words: Mapped[int | None] = mapped_column(default=None)
    writer: Mapped[str] = mapped_column(default="")
    expected_on: Mapped[date | None] = mapped_column(default=None)
    arrived_at: Mapped[datetime | None] = mapped_column(default=None)


class Recognition(Base, kw_only=True):
    """That a piece of a laid-out issue is an article of the desk.

    `printed_id` is the piece with the words that came, `article_id` the article that it is: as its original,
    or, with `edition_id`, as that edition's translation. `settled_at`: somebody has looked at the words in
    which the two differ.
    """

    __tablename__ = "recognition"
    __table_args__ = ({"sqlite_autoincrement": True},)

    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    printed_id: Mapped[int] = mapped_column(ForeignKey("article.id"), index=True)
    article_id: Mapped[int] = mapped_column(ForeignKey("article.id"), index=True)
    edition_id: Mapped[int | None] = mapped_column(ForeignKey("edition.id"), default=None)
    settled_at: Mapped[datetime | None] = mapped_column(default=None)
    withdrawn_at: Mapped[datetime | None] = mapped_column(default=None)
