"""What went out word for word, what editions answered to corrections after print, the plan until print."""

from datetime import datetime
from enum import StrEnum

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from tm.storage.base import Base, by_value, now
from tm.workflow.deadlines import Step


class ExportedArticle(Base, kw_only=True):
    """The words of an article in the export in which they went out first.

    A later export of the same edition has a row only if the words are others; an article that is no longer
    in it has one without blocks. What an export held is therefore the newest row of each article until then.
    `blocks` are in order, each `[type, text as printed]`, without layout residue.
    """

    __tablename__ = "exported_article"
    __table_args__ = ({"sqlite_autoincrement": True},)

    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    export_id: Mapped[int] = mapped_column(ForeignKey("export_record.id"), index=True)
    article_id: Mapped[int] = mapped_column(ForeignKey("article.id"), index=True)
    blocks: Mapped[list[list[str]]]


class Answer(StrEnum):
    """What an edition did about a correction made after print."""

    MENDED = "mended"
    FITS = "fits"


class CorrectionAnswer(Base, kw_only=True):
    """That an edition has looked at what others corrected in an article; `mark` is that of those words.

    Rows are added, never changed; an answer holds until somebody corrects the article elsewhere again.
    """

    __tablename__ = "correction_answer"
    __table_args__ = ({"sqlite_autoincrement": True},)

    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    article_id: Mapped[int] = mapped_column(ForeignKey("article.id"), index=True)
    edition_id: Mapped[int] = mapped_column(ForeignKey("edition.id"))
    mark: Mapped[str] = mapped_column(String(32))
    answer: Mapped[Answer] = mapped_column(by_value(Answer))
    word: Mapped[str] = mapped_column(default="")
    person_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"), default=None)
    at: Mapped[datetime] = mapped_column(default_factory=now)


class PlanStep(Base, kw_only=True):
    """How many days before print a step must be done: in the paper, an edition, an issue, or both."""

    __tablename__ = "plan_step"
    __table_args__ = ({"sqlite_autoincrement": True},)

    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    issue_id: Mapped[int | None] = mapped_column(ForeignKey("issue.id"), index=True, default=None)
    edition_id: Mapped[int | None] = mapped_column(ForeignKey("edition.id"), default=None)
    step: Mapped[Step] = mapped_column(by_value(Step))
    days: Mapped[int]
