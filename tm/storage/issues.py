"""Issues, the raw documents they came from, their articles and blocks, and where each article goes."""

from datetime import date, datetime

from sqlalchemy import ForeignKey, LargeBinary, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from tm.document import LAYOUT_RESIDUE, BlockType, Destination, Doubt, IssueState, Kind, Pattern, Rule
from tm.storage.base import Base, by_value, now, public_id


class Issue(Base, kw_only=True):
    """One number of the paper. `public_id` stands in the header of every exchange file.

    `print_at` is when it goes to the printer, as far as that is known.
    """

    __tablename__ = "issue"
    __table_args__ = ({"sqlite_autoincrement": True},)

    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    public_id: Mapped[str] = mapped_column(String(32), unique=True, default_factory=public_id)
    slug: Mapped[str] = mapped_column(String(80), unique=True)
    volume: Mapped[str | None] = mapped_column(default=None)
    number: Mapped[str | None] = mapped_column(default=None)
    date_from: Mapped[date | None] = mapped_column(default=None)
    date_to: Mapped[date | None] = mapped_column(default=None)
    state: Mapped[IssueState] = mapped_column(by_value(IssueState), default=IssueState.ARRIVING)
    print_at: Mapped[datetime | None] = mapped_column(default=None)
    created_at: Mapped[datetime] = mapped_column(default_factory=now)


class RawDocument(Base, kw_only=True):
    """The bytes of an import, kept for ever. Without `issue_id` it is an article pasted into the pool."""

    __tablename__ = "raw_document"
    __table_args__ = ({"sqlite_autoincrement": True},)

    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    public_id: Mapped[str] = mapped_column(String(32), unique=True, default_factory=public_id)
    issue_id: Mapped[int | None] = mapped_column(ForeignKey("issue.id"), index=True)
    name: Mapped[str]
    language: Mapped[str] = mapped_column(String(35))
    sha256: Mapped[str] = mapped_column(String(64), index=True)
    content: Mapped[bytes] = mapped_column(LargeBinary, repr=False, deferred=True)
    person_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"), default=None)
    imported_at: Mapped[datetime] = mapped_column(default_factory=now)


class Article(Base, kw_only=True):
    """One piece of an issue, or of the pool. `archived_at` takes it out of everything but the archive.

    `copied_from_id` is the article that is run again as this one.
    """

    __tablename__ = "article"
    __table_args__ = ({"sqlite_autoincrement": True},)

    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    public_id: Mapped[str] = mapped_column(String(32), unique=True, default_factory=public_id)
    issue_id: Mapped[int | None] = mapped_column(ForeignKey("issue.id"), index=True)
    parent_id: Mapped[int | None] = mapped_column(ForeignKey("article.id"), default=None)
    raw_id: Mapped[int | None] = mapped_column(ForeignKey("raw_document.id"), default=None)
    kind: Mapped[Kind] = mapped_column(by_value(Kind))
    language: Mapped[str] = mapped_column(String(35))
    home_edition_id: Mapped[int | None] = mapped_column(ForeignKey("edition.id"), default=None)
    page: Mapped[int | None] = mapped_column(default=None)
    position: Mapped[int]
    start_line: Mapped[int | None] = mapped_column(default=None)
    created_at: Mapped[datetime] = mapped_column(default_factory=now)
    archived_at: Mapped[datetime | None] = mapped_column(default=None)
    inside_only_at: Mapped[datetime | None] = mapped_column(default=None)
    """Since when no service outside the desk may see its text, in any edition; None: they may."""
    copied_from_id: Mapped[int | None] = mapped_column(ForeignKey("article.id"), default=None)


class Placement(Base, kw_only=True):
    """Where an article goes in one edition. No row: not here. Page and order default to the article's."""

    __tablename__ = "placement"
    __table_args__ = (UniqueConstraint("article_id", "edition_id"), {"sqlite_autoincrement": True})

    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    article_id: Mapped[int] = mapped_column(ForeignKey("article.id"))
    edition_id: Mapped[int] = mapped_column(ForeignKey("edition.id"), index=True)
    destination: Mapped[Destination] = mapped_column(by_value(Destination), default=Destination.PRINT)
    page: Mapped[int | None] = mapped_column(default=None)
    position: Mapped[int | None] = mapped_column(default=None)
    short_title: Mapped[str | None] = mapped_column(default=None)
    budget: Mapped[int | None] = mapped_column(default=None)
    """How many words the layout has room for."""
    held_at: Mapped[datetime | None] = mapped_column(default=None)
    """Since when an editor holds it back: it is translated, but goes out in no export; None: not held."""
    held_reason: Mapped[str | None] = mapped_column(default=None)
    embargo_until: Mapped[datetime | None] = mapped_column(default=None)
    """Until when it goes out in no export; the embargo ends by itself."""
    only_here: Mapped[str | None] = mapped_column(default=None)
    """In the home edition: why the piece is its own and no other edition is asked for it; None: it is not."""
    approved_at: Mapped[datetime | None] = mapped_column(default=None)
    placed_at: Mapped[datetime | None] = mapped_column(default=None)
    published_at: Mapped[datetime | None] = mapped_column(default=None)


class Block(Base, kw_only=True):
    """One part of an article. Its text is `lead`, its units with their gaps, and `tail`.

    `lead` holds a sign-off's dash; `tail` a dateline's date and dash. `edition_id` is set where the block
    belongs to one edition only. A block linked to a standing text keeps its printed words in one unit
    that no edition wants; neighbours linked to the same standing text are rendered once.
    """

    __tablename__ = "block"
    __table_args__ = ({"sqlite_autoincrement": True},)

    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    public_id: Mapped[str] = mapped_column(String(32), unique=True, default_factory=public_id)
    article_id: Mapped[int] = mapped_column(ForeignKey("article.id"), index=True)
    type: Mapped[BlockType] = mapped_column(by_value(BlockType))
    position: Mapped[int]
    lead: Mapped[str] = mapped_column(default="")
    tail: Mapped[str] = mapped_column(default="")
    lines: Mapped[list[list[int]]] = mapped_column(default_factory=list)
    edition_id: Mapped[int | None] = mapped_column(ForeignKey("edition.id"), default=None)
    standing_id: Mapped[int | None] = mapped_column(ForeignKey("standing_text.id"), default=None)
    pattern: Mapped[Pattern | None] = mapped_column(by_value(Pattern), default=None)
    retired_at: Mapped[datetime | None] = mapped_column(default=None)

    @property
    def by_rule(self) -> bool:
        """Whether nobody translates its words: layout residue, a standing text, an edition's pattern."""
        return self.type in LAYOUT_RESIDUE or self.standing_id is not None or self.pattern is not None


class Repair(Base, kw_only=True):
    """What import or a person did to the raw text, with the place in the block that came of it."""

    __tablename__ = "repair"
    __table_args__ = ({"sqlite_autoincrement": True},)

    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    raw_id: Mapped[int] = mapped_column(ForeignKey("raw_document.id"), index=True)
    block_id: Mapped[int | None] = mapped_column(ForeignKey("block.id"), default=None)
    rule: Mapped[Rule] = mapped_column(by_value(Rule))
    line: Mapped[int]
    before: Mapped[str]
    after: Mapped[str]
    confidence: Mapped[float]
    span_start: Mapped[int | None] = mapped_column(default=None)
    span_end: Mapped[int | None] = mapped_column(default=None)
    undone_at: Mapped[datetime | None] = mapped_column(default=None)


class ImportDoubt(Base, kw_only=True):
    """A doubt that the import left, until a person settles it; `message` has blanks for the values."""

    __tablename__ = "import_doubt"
    __table_args__ = ({"sqlite_autoincrement": True},)

    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    raw_id: Mapped[int] = mapped_column(ForeignKey("raw_document.id"), index=True)
    block_id: Mapped[int | None] = mapped_column(ForeignKey("block.id"), default=None)
    code: Mapped[Doubt] = mapped_column(by_value(Doubt))
    line: Mapped[int]
    message: Mapped[str]
    message_values: Mapped[dict[str, str]] = mapped_column(default_factory=dict)
    settled_at: Mapped[datetime | None] = mapped_column(default=None)
    settled_by_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"), default=None)


class ExportRecord(Base, kw_only=True):
    """That an edition of an issue went out, with which version of each standing text, and what was open.

    `still_open` counts that by kind; `reason` is why an editor let it go out all the same.
    """

    __tablename__ = "export_record"
    __table_args__ = ({"sqlite_autoincrement": True},)

    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    issue_id: Mapped[int] = mapped_column(ForeignKey("issue.id"), index=True)
    edition_id: Mapped[int] = mapped_column(ForeignKey("edition.id"))
    format: Mapped[str] = mapped_column(String(16))
    standing_versions: Mapped[dict[str, int]] = mapped_column(default_factory=dict)
    still_open: Mapped[dict[str, int] | None] = mapped_column(default=None)
    reason: Mapped[str | None] = mapped_column(default=None)
    person_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"), default=None)
    exported_at: Mapped[datetime] = mapped_column(default_factory=now)
