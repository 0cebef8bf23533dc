"""What is printed, in fragments, and what is true of it."""

from dataclasses import dataclass, field

from tm.document import BlockType, Kind
from tm.text import fold


@dataclass(slots=True)
class TrueBlock:
    """A block as a careful reader would name it; its lines are known when all is printed."""

    type: BlockType
    text: str
    lines: list[tuple[int, int]] = field(default_factory=list)


@dataclass(slots=True)
class TrueArticle:
    """A piece as a careful reader would name it."""

    kind: Kind
    language: str
    blocks: list[TrueBlock] = field(default_factory=list)
    place: str | None = None
    date: str | None = None
    signoff: str | None = None
    parent: "TrueArticle | None" = None

    def add(self, type_: BlockType, text: str) -> TrueBlock:
        """A new block at the end."""
        block = TrueBlock(type_, fold(text))
        self.blocks.append(block)
        return block

    def first(self, type_: BlockType) -> TrueBlock | None:
        """The first block of a type."""
        return next((block for block in self.blocks if block.type is type_), None)

    def text(self, type_: BlockType) -> str | None:
        """The text of the first block of a type."""
        block = self.first(type_)
        return block.text if block else None

    @property
    def start_line(self) -> int:
        """The line of the headline, else the first line."""
        block = self.first(BlockType.HEADLINE) or min(self.blocks, key=lambda each: each.lines[0])
        return block.lines[0][0]

    def paragraphs(self) -> list[str]:
        """The texts of the paragraphs."""
        return [block.text for block in self.blocks if block.type is BlockType.PARAGRAPH]


@dataclass(slots=True)
class Fragment:
    """Lines that are printed together: a block, a part of one, or a dateline with the start of its paragraph.

    `role`: "head" (above the text), "para" (begins a paragraph), "rest" (goes on with a cut one), "line" (the
    lines stay as they are). `gap`: blank lines before it, where they are not those of its role.
    """

    blocks: tuple[TrueBlock, ...]
    text: str
    role: str = "para"
    gap: int | None = None
    page_starts: bool = False


Run = list[Fragment]


@dataclass(slots=True)
class Story:
    """An article set in its house style: what stands above the text, and the text."""

    article: TrueArticle
    headline: str
    short: str
    head: Run
    body: Run
    caption: str = ""
    sidebars: "list[Story]" = field(default_factory=list)
    after: list[Run] = field(default_factory=list)
    guests: list[TrueArticle] = field(default_factory=list)

    @property
    def opening(self) -> Fragment:
        """What is printed first."""
        return (self.head or self.body)[0]


@dataclass(frozen=True, slots=True)
class Jump:
    """A piece that goes on elsewhere; `before` and `after` must stand in one article, as one block if cut."""

    article: TrueArticle
    line: str
    head: str
    before: TrueBlock
    after: TrueBlock
