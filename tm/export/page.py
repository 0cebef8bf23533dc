"""What an export knows of an edition beside its articles, and how gaps are cut out of a block."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from tm.document import Block, BlockType, Issue, Kind
from tm.languages import Direction


@dataclass(frozen=True, slots=True)
class EditionPage:
    """The edition as its readers meet it. `web_only` holds the ids of articles that are not printed."""

    tag: str
    direction: Direction
    title: str
    volume_line: str | None = None
    dates_line: str | None = None
    web_only: frozenset[str] = frozenset()
    credit_lines: tuple[str, ...] = ()
    """Who is thanked, where an editor wants that printed; no other name of anybody is in an export."""

    @property
    def volume_lines(self) -> str:
        """Volume line and dates, one below the other, as far as they are known."""
        return "\n".join(line for line in (self.volume_line, self.dates_line) if line)


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of a block's text; `language` is set where it still shows the original."""

    text: str
    language: str | None = None


def runs(block: Block) -> Iterator[Run]:
    """The stretches of a block, in order; joined, they are its text."""
    if block.language is None or not block.gaps:
        yield Run(block.text, block.language)
        return
    at = 0
    for start, end in block.gaps:
        if start > at:
            yield Run(block.text[at:start])
        yield Run(block.text[start:end], block.language)
        at = end
    if at < len(block.text):
        yield Run(block.text[at:])


def front(issue: Issue, page: EditionPage) -> list[str]:
    """What stands above the articles, as far as no article says it: title, volume and dates, thanks."""
    named = any(article.kind is Kind.MASTHEAD and article.headline for article in issue.articles)
    lines = ("" if named else page.title, volume_above(issue, page), "\n".join(page.credit_lines))
    return [line for line in lines if line]


def volume_above(issue: Issue, page: EditionPage) -> str:
    """Volume and dates, one below the other, unless a block of the issue prints them."""
    printed = {block.text for article in issue.articles for block in article.blocks}
    return "" if page.volume_lines in printed else page.volume_lines


def with_run_in(blocks: Iterable[Block]) -> Iterator[tuple[Block | None, Block]]:
    """Each block that has words, with the dateline that runs into it if it is the paragraph behind one."""
    dateline: Block | None = None
    for block in blocks:
        if not block.text.strip():
            continue
        if dateline and block.type is not BlockType.PARAGRAPH:
            yield None, dateline
            dateline = None
        if block.type is BlockType.DATELINE:
            dateline = block
        else:
            yield dateline, block
            dateline = None
    if dateline:
        yield None, dateline


def glue(dateline: str) -> str:
    """What comes between a dateline and the paragraph that it runs into: nothing after a dash."""
    return "" if dateline.endswith(("—", "–", "-", "―")) else " "


HEAD = frozenset({BlockType.KICKER, BlockType.HEADLINE, BlockType.DECK, BlockType.BYLINE})
"""Blocks that stand together above a text."""
