"""A newspaper issue as values: what import yields, what export takes, and the words both share.

Nothing here knows of a database or of the clock. All classes are frozen; texts are in the inline markup of
`tm.text`, NFC, without line breaks but in blocks whose lines stay lines (contact blocks, boxes).
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import TypeAlias

from tm.messages import filled


class Kind(StrEnum):
    """What sort of piece an article is."""

    NEWS = "news"
    LETTER = "letter"
    SIDEBAR = "sidebar"
    BRIEF = "brief"
    BOX = "box"
    CAPTION = "caption"
    INDEX = "index"
    MASTHEAD = "masthead"
    BOILERPLATE = "boilerplate"


FURNITURE = frozenset({Kind.BOX, Kind.INDEX, Kind.MASTHEAD, Kind.BOILERPLATE})
"""Kinds that belong to the paper, not to a writer; they place themselves where an edition carries all."""


class BlockType(StrEnum):
    """What one part of an article is."""

    HEADLINE = "headline"
    KICKER = "kicker"
    DECK = "deck"
    BYLINE = "byline"
    DATELINE = "dateline"
    SUBHEAD = "subhead"
    PARAGRAPH = "paragraph"
    CAPTION = "caption"
    SIGNOFF = "signoff"
    FOOTNOTE = "footnote"
    LIST = "list"
    BOX = "box"
    BOILERPLATE = "boilerplate"
    JUMP_LINE = "jump_line"
    JUMP_HEAD = "jump_head"
    FOLIO = "folio"


LAYOUT_RESIDUE = frozenset({BlockType.JUMP_LINE, BlockType.JUMP_HEAD, BlockType.FOLIO})
"""Never translated, counted or put in exchange files; exports leave them out."""

SENTENCE_BLOCKS = frozenset({BlockType.PARAGRAPH, BlockType.CAPTION, BlockType.BOX, BlockType.FOOTNOTE})
"""Blocks cut into sentences; any other block is one unit."""


class Status(StrEnum):
    """How far a translation is; where there is none, the unit is *to do*."""

    DRAFT = "draft"
    TRANSLATED = "translated"
    APPROVED = "approved"


class Treatment(StrEnum):
    """What an edition does with a unit that it has dealt with."""

    TEXT = "text"
    LEFT_OUT = "left_out"
    JOINED = "joined"


class Pattern(StrEnum):
    """Blocks that an edition's pattern renders instead of a translation."""

    VOLUME_LINE = "volume_line"


class Destination(StrEnum):
    """Where an article goes in one edition."""

    PRINT = "print"
    WEB = "web"
    LATER = "later"
    NOT_HERE = "not_here"


WANTED = frozenset({Destination.PRINT, Destination.WEB})
"""Destinations whose articles an edition must have translated."""


class IssueState(StrEnum):
    """The life of an issue: being put in order, open to translators, closed, put away."""

    ARRIVING = "arriving"
    OPEN = "open"
    CLOSED = "closed"
    ARCHIVED = "archived"


LineRange: TypeAlias = tuple[int, int]
"""First and last line of the dump, 1-based, both included."""


@dataclass(frozen=True, slots=True)
class Block:
    """One part of an article, in reading order.

    `text` is repaired: hyphens at breaks removed, cut paragraphs joined, emphasis mended, escapes undone.
    A dateline keeps its date and dash (`CHENNAI (India), January 27—`), a sign-off its dash. `lines` says
    which lines of the dump the text comes from. `language` is set where a text is not in the language of
    its article or edition (a gap that still shows the original); `gaps` are the slices of the text of which
    that is true, none meaning the whole.
    """

    type: BlockType
    text: str
    lines: tuple[LineRange, ...] = ()
    language: str | None = None
    gaps: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Dateline:
    """Place and date as printed; the date may be missing."""

    place: str
    date: str | None = None


@dataclass(frozen=True, slots=True)
class Article:
    """One piece of an issue. `sidebar_of` is the `start_line` of its parent."""

    kind: Kind
    language: str
    blocks: tuple[Block, ...]
    start_line: int = 0
    page: int | None = None
    sidebar_of: int | None = None
    dateline: Dateline | None = None
    signoff: str | None = None
    id: str | None = None
    short_title: str | None = None

    def first(self, type_: BlockType) -> str | None:
        """The text of the first block of a type."""
        return next((block.text for block in self.blocks if block.type is type_), None)

    @property
    def headline(self) -> str | None:
        """The headline, if the piece has one."""
        return self.first(BlockType.HEADLINE)


@dataclass(frozen=True, slots=True)
class IssueFacts:
    """What a paper prints about the number itself. `date_to` is None where there is one date."""

    title: str | None = None
    motto: str | None = None
    publisher: str | None = None
    volume: str | None = None
    number: str | None = None
    date_from: date | None = None
    date_to: date | None = None
    website: str | None = None


class Rule(StrEnum):
    """The repairs that an import can make, and that of a person who mends a text by hand."""

    DEHYPHENATE = "dehyphenate"
    KEEP_HYPHEN = "keep-hyphen"
    JOIN = "join"
    JOIN_OVER_JUMP = "join-over-jump"
    JOIN_OVER_PAGE = "join-over-page"
    MEND_EMPHASIS = "mend-emphasis"
    CLOSE_LETTERSPACING = "close-letterspacing"
    UNESCAPE = "unescape"
    LIGATURE = "ligature"
    STRIP_SPACE = "strip-space"
    SOFT_HYPHEN = "soft-hyphen"
    ZERO_WIDTH = "zero-width"
    ENCODING = "encoding"
    HAND = "hand"


class Doubt(StrEnum):
    """The doubts that an import can leave for a person to settle; the last comes of what the desk has."""

    TEXT_MISSING = "text-missing"
    LOOSE_CAPTION = "loose-caption"
    NO_HEADLINE = "no-headline"
    DOUBTFUL_JOIN = "doubtful-join"
    DOUBTFUL_SPLIT = "doubtful-split"
    DOUBTFUL_TYPE = "doubtful-type"
    UNMATCHED_JUMP = "unmatched-jump"
    EMPHASIS = "emphasis"
    LETTERSPACING = "letterspacing"
    ENCODING = "encoding"
    OTHER_LANGUAGE = "other-language"
    KNOWN_PIECE = "known-piece"


@dataclass(frozen=True, slots=True)
class Repair:
    """What import or a person did to the raw text; `|` in `before` marks a line break, confidence: 0 to 1."""

    rule: Rule
    line: int
    before: str
    after: str
    confidence: float


@dataclass(frozen=True, slots=True)
class Flag:
    """A doubt that a person should settle, with its line of the dump.

    `pattern` and `values` are those of a `tm.messages.Message`; values are texts, since they are stored.
    """

    code: Doubt
    line: int
    pattern: str
    values: Mapping[str, str] = field(default_factory=dict, hash=False)

    @property
    def message(self) -> str:
        """The doubt in English."""
        return filled(self.pattern, self.values)


@dataclass(frozen=True, slots=True)
class Issue:
    """One number of the paper, as import found it or as an edition prints it."""

    facts: IssueFacts = field(default_factory=IssueFacts)
    articles: tuple[Article, ...] = ()
    repairs: tuple[Repair, ...] = ()
    warnings: tuple[Flag, ...] = ()


@dataclass(frozen=True, slots=True)
class Sentence:
    """A slice of a block's text and the white space between it and the next slice."""

    text: str
    gap_after: str = ""
