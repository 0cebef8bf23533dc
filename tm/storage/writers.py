"""Links by which writers read one article without an account, and say what they think of it."""

from datetime import datetime

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from tm.storage.base import Base, now, public_id


class WriterLink(Base, kw_only=True):
    """A link to one article in one edition. Only the hash of its token is kept.

    What its reader writes stands in one question, from the first word on.
    """

    __tablename__ = "writer_link"
    __table_args__ = ({"sqlite_autoincrement": True},)

    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    public_id: Mapped[str] = mapped_column(String(32), unique=True, default_factory=public_id)
    article_id: Mapped[int] = mapped_column(ForeignKey("article.id"), index=True)
    edition_id: Mapped[int] = mapped_column(ForeignKey("edition.id"))
    token_hash: Mapped[str] = mapped_column(String(64), unique=True)
    question_id: Mapped[int | None] = mapped_column(ForeignKey("question.id"), default=None)
    created_by_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    created_at: Mapped[datetime] = mapped_column(default_factory=now)
    expires_at: Mapped[datetime]
    revoked_at: Mapped[datetime | None] = mapped_column(default=None)
