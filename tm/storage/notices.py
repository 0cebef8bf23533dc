"""What the desk tells a person that others did with what is theirs."""

from datetime import datetime
from enum import StrEnum

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from tm.storage.base import Base, by_value, now


class NoticeKind(StrEnum):
    """What happened."""

    ASSIGNED = "assigned"
    PASSED_ON = "passed_on"
    TAKEN_OVER = "taken_over"
    SENT_BACK = "sent_back"
    QUESTION = "question"
    ANSWERED = "answered"
    CHANGED_BY_READER = "changed_by_reader"
    APPROVED = "approved"
    STILL_ON_IT = "still_on_it"
    FREE_AGAIN = "free_again"
    ORIGINAL_CHANGED = "original_changed"


class Notice(Base, kw_only=True):
    """One thing that a person should know. `by_id` is who did it; None: nobody, or somebody outside.

    Of a kind that comes often there is one unread notice per article, edition and person who did it: its
    time moves on, and `times` counts.
    """

    __tablename__ = "notice"
    __table_args__ = (Index(None, "person_id", "read_at"), {"sqlite_autoincrement": True})

    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    kind: Mapped[NoticeKind] = mapped_column(by_value(NoticeKind))
    by_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"), default=None)
    article_id: Mapped[int | None] = mapped_column(ForeignKey("article.id"), default=None)
    edition_id: Mapped[int | None] = mapped_column(ForeignKey("edition.id"), default=None)
    question_id: Mapped[int | None] = mapped_column(ForeignKey("question.id"), default=None)
    detail: Mapped[dict[str, str]] = mapped_column(default_factory=dict)
    """What was said with it: `note`, `until`, as far as the kind has them."""
    times: Mapped[int] = mapped_column(default=1)
    at: Mapped[datetime] = mapped_column(default_factory=now)
    read_at: Mapped[datetime | None] = mapped_column(default=None)
