"""What happened: one append-only sequence, the answers to saved changes, and the log of structure."""

from datetime import datetime
from enum import StrEnum

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from tm.document import Status, Treatment
from tm.storage.base import Base, by_value, now

FIRST_RENDERING = "import"
"""The action by which the first rendering of a standing text is told."""


class Subject(StrEnum):
    """What a line of history is about."""

    TRANSLATION = "translation"
    STANDING = "standing"
    SOURCE = "source"
    STRUCTURE = "structure"
    PLACEMENT = "placement"
    ASSIGNMENT = "assignment"
    ISSUE = "issue"
    PAPER = "paper"
    PERSON = "person"
    NOTE = "note"
    QUESTION = "question"
    NAME = "name"


class History(Base, kw_only=True):
    """One thing that happened. Rows are added, never changed or taken away; `seq` only grows.

    `action` is what was asked for (`save`, `approve`, `conflict`, `take`, `open` …). For a translation the
    row holds the whole state after it; for a conflict the text that was not stored as the translation.
    """

    __tablename__ = "history"
    __table_args__ = (
        Index(None, "unit_id", "edition_id", "seq"),
        Index(None, "standing_id", "edition_id", "seq"),
        Index(None, "person_id", "seq"),
        {"sqlite_autoincrement": True},
    )

    seq: Mapped[int] = mapped_column(primary_key=True, init=False)
    at: Mapped[datetime] = mapped_column(default_factory=now)
    person_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    subject: Mapped[Subject] = mapped_column(by_value(Subject))
    action: Mapped[str] = mapped_column(String(24))
    issue_id: Mapped[int | None] = mapped_column(ForeignKey("issue.id"), default=None)
    article_id: Mapped[int | None] = mapped_column(ForeignKey("article.id"), index=True, default=None)
    unit_id: Mapped[int | None] = mapped_column(ForeignKey("unit.id"), default=None)
    standing_id: Mapped[int | None] = mapped_column(ForeignKey("standing_text.id"), default=None)
    edition_id: Mapped[int | None] = mapped_column(ForeignKey("edition.id"), default=None)
    version: Mapped[int | None] = mapped_column(default=None)
    text: Mapped[str | None] = mapped_column(default=None)
    treatment: Mapped[Treatment | None] = mapped_column(by_value(Treatment), default=None)
    status: Mapped[Status | None] = mapped_column(by_value(Status), default=None)
    basis_edition_id: Mapped[int | None] = mapped_column(ForeignKey("edition.id"), default=None)
    basis_version: Mapped[int | None] = mapped_column(default=None)
    detail: Mapped[dict[str, object]] = mapped_column(default_factory=dict)


class ChangeAnswer(Base, kw_only=True):
    """The first answer to a change, given again when the same change comes again."""

    __tablename__ = "change_answer"

    change_id: Mapped[str] = mapped_column(String(64), primary_key=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    answer: Mapped[dict[str, object]]
    at: Mapped[datetime] = mapped_column(default_factory=now)


class Operation(Base, kw_only=True):
    """One undoable change of structure, the import first of all.

    `changes` lists what it did to rows: `{"table", "id" (public), "before": {…} | null, "after": {…}}`;
    `before` is null where the row was created. Undoing sets the befores again, last first, and retires
    what was created; it is refused where a row has changed since. What changes hold beside columns stands
    in `tm.services.structure.row_changes`.
    """

    __tablename__ = "operation"
    __table_args__ = ({"sqlite_autoincrement": True},)

    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    issue_id: Mapped[int | None] = mapped_column(ForeignKey("issue.id"), index=True)
    kind: Mapped[str] = mapped_column(String(24))
    arguments: Mapped[dict[str, object]]
    changes: Mapped[list[dict[str, object]]]
    person_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    done_at: Mapped[datetime] = mapped_column(default_factory=now)
    undone_at: Mapped[datetime | None] = mapped_column(default=None)
    undone_by_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"), default=None)
