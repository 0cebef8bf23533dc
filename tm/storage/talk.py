"""What people tell and ask each other about a text: notes for translators, questions with their answers."""

from datetime import datetime
from enum import StrEnum

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from tm.storage.base import Base, by_value, now, public_id


class Speaker(StrEnum):
    """Who speaks in a text, as far as grammar asks for it."""

    WOMAN = "woman"
    MAN = "man"
    UNKNOWN = "unknown"


class Address(StrEnum):
    """How a text speaks to its readers; which words that asks for depends on the language."""

    FAMILIAR = "familiar"
    RESPECTFUL = "respectful"
    SEVERAL = "several"


class ArticleNote(Base, kw_only=True):
    """What translators of an article should know. What is empty is as the parent's note has it."""

    __tablename__ = "article_note"

    article_id: Mapped[int] = mapped_column(ForeignKey("article.id"), primary_key=True)
    version: Mapped[int]
    speaker: Mapped[Speaker | None] = mapped_column(by_value(Speaker), default=None)
    country: Mapped[str] = mapped_column(String(120), default="")
    address: Mapped[Address | None] = mapped_column(by_value(Address), default=None)
    tone: Mapped[str] = mapped_column(String(200), default="")
    words: Mapped[str] = mapped_column(default="")
    person_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"), default=None)
    saved_at: Mapped[datetime] = mapped_column(default_factory=now)


class QuestionKind(StrEnum):
    """What is asked."""

    QUESTION = "question"
    MISTAKE = "mistake"
    """The original looks wrong."""
    WORDING = "wording"
    """Approved words were changed: is it the wording only, or does the sentence say something else?"""
    MEANING = "meaning"
    """A sentence says something else in another edition: should it here?"""
    LAYOUT = "layout"
    """Something was found on the laid-out page."""
    WRITER = "writer"
    """What a writer says of their article."""


class QuestionState(StrEnum):
    """Whether somebody still has to do something; a mistake is mended or stays, a question is resolved."""

    OPEN = "open"
    RESOLVED = "resolved"
    ACCEPTED = "accepted"
    DECLINED = "declined"


class Step(StrEnum):
    """What somebody did with a question."""

    ASK = "ask"
    ANSWER = "answer"
    RESOLVE = "resolve"
    REOPEN = "reopen"
    ACCEPT = "accept"
    DECLINE = "decline"
    WORDING_ONLY = "wording_only"
    MEANING_CHANGED = "meaning_changed"


class Question(Base, kw_only=True):
    """A question about an article or one of its sentences, asked by somebody who works on an edition.

    Of a mistake, `proposal` is what the sentence should say, proposed when it was at `unit_version`; of one
    that was mended, `operation_id` is the change of structure that did it. Of changed words, `before` and
    `proposal` are the old and the new ones in the edition `words_tag`, and `unit_version` is the version that
    its translation had before. Of what was found on the page, `before` is what the edition had there.
    """

    __tablename__ = "question"
    __table_args__ = ({"sqlite_autoincrement": True},)

    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    public_id: Mapped[str] = mapped_column(String(32), unique=True, default_factory=public_id)
    article_id: Mapped[int] = mapped_column(ForeignKey("article.id"), index=True)
    unit_id: Mapped[int | None] = mapped_column(ForeignKey("unit.id"), default=None)
    unit_version: Mapped[int | None] = mapped_column(default=None)
    edition_id: Mapped[int] = mapped_column(ForeignKey("edition.id"))
    kind: Mapped[QuestionKind] = mapped_column(by_value(QuestionKind))
    state: Mapped[QuestionState] = mapped_column(
        by_value(QuestionState), default=QuestionState.OPEN, index=True
    )
    proposal: Mapped[str | None] = mapped_column(default=None)
    before: Mapped[str | None] = mapped_column(default=None)
    words_tag: Mapped[str | None] = mapped_column(String(35), default=None)
    operation_id: Mapped[int | None] = mapped_column(ForeignKey("operation.id"), default=None)
    person_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    created_at: Mapped[datetime] = mapped_column(default_factory=now)


class QuestionPost(Base, kw_only=True):
    """One thing that was said or done, the question itself first. Rows are added, never changed."""

    __tablename__ = "question_post"
    __table_args__ = ({"sqlite_autoincrement": True},)

    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    question_id: Mapped[int] = mapped_column(ForeignKey("question.id"), index=True)
    person_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    step: Mapped[Step] = mapped_column(by_value(Step))
    text: Mapped[str]
    at: Mapped[datetime] = mapped_column(default_factory=now)


class QuestionAsked(Base, kw_only=True):
    """That somebody was asked by name."""

    __tablename__ = "question_asked"

    question_id: Mapped[int] = mapped_column(ForeignKey("question.id"), primary_key=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), primary_key=True, index=True)
