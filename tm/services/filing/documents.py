"""Documents that come in: what each is read as, by its bytes and its name.

A document is read into paragraphs (`tm.formats.paragraphs`), and these into articles: what its styles say
counts, and what they leave open is read like pasted text. `text_of` is what the lines of repairs, doubts and
blocks refer to.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import accumulate
from typing import Final

from tm import document, languages
from tm.document import Block, BlockType, Doubt, Flag, Issue, IssueFacts, LineRange, Rule
from tm.errors import N_, TmError
from tm.formats import light_markup, office, web_page
from tm.formats.paragraphs import Paragraph, Role, as_text
from tm.ingest import decode, read_alone, read_issue, settle_languages
from tm.text import clean, fold
from tm.words import count

_MARKDOWN: Final = (".md", ".markdown", ".mdown")
_WEB: Final = (".html", ".htm", ".xhtml")
_TYPES: Final = {
    Role.TITLE: BlockType.HEADLINE,
    Role.SUBTITLE: BlockType.DECK,
    Role.HEADING: BlockType.SUBHEAD,
    Role.ITEM: BlockType.LIST,
    Role.CAPTION: BlockType.CAPTION,
    Role.NOTE: BlockType.FOOTNOTE,
}
_LONGEST_HEAD: Final = 17
"""Words of the longest line in bold that is taken for a sub-head."""
_JOINS: Final = frozenset({Rule.JOIN, Rule.JOIN_OVER_JUMP, Rule.JOIN_OVER_PAGE})
_OF_DUMPS: Final = frozenset({Doubt.DOUBTFUL_JOIN, Doubt.TEXT_MISSING, Doubt.DOUBTFUL_SPLIT})
"""Doubts about paragraphs that a layout has cut; a document has whole ones."""


@dataclass(frozen=True, slots=True)
class Document:
    """The paragraphs of a document, and the lines of its text on which each stands."""

    paragraphs: tuple[Paragraph, ...]

    @property
    def text(self) -> str:
        """The words, an empty line between paragraphs."""
        return as_text(self.paragraphs)

    @property
    def lines(self) -> list[LineRange]:
        """The first and last line of each paragraph."""
        heights = [each.text.count("\n") + 1 for each in self.paragraphs]
        firsts = accumulate((height + 1 for height in heights[:-1]), initial=1)
        return [(first, first + height - 1) for first, height in zip(firsts, heights, strict=True)]


def read(raw: bytes, name: str) -> Document | None:
    """The document, if it is one: of Word, LibreOffice, the web or in Markdown. None: plain text, or a dump.

    Raises:
        TmError: it is a document that cannot be read, or holds no text.
    """
    found = _paragraphs(raw, name)
    if found is not None and not found:
        raise TmError(N_("There is no text in it; look whether it is the right one."))
    return None if found is None else Document(found)


def text_of(raw: bytes, name: str) -> str:
    """The text to which the lines of what came of it refer; of a dump its own.

    Raises:
        TmError: it cannot be read.
    """
    found = read(raw, name)
    return decode(raw).text if found is None else found.text


def read_one(raw: bytes, name: str, *, language: str) -> Issue:
    """All of a document, or of a text, as one article, with repairs and doubts.

    Raises:
        TmError: it cannot be read, or there is no text in it.
    """
    found = read(raw, name)
    if found is None:
        return read_alone(decode(raw).text, language=language)
    return _one(found, language)


def read_all(raw: bytes, name: str, *, language: str) -> Issue:
    """A whole issue: of a dump as it is laid out, of a document by its headings.

    Raises:
        TmError: it cannot be read, or there is no text in it.
    """
    found = read(raw, name)
    if found is None:
        return read_issue(raw, language=language)
    facts = read_issue(found.text.encode(), language=language).facts
    parts = _parts(found.paragraphs)
    if not parts:
        return read_issue(found.text.encode(), language=language)
    whole = _one(found, language) if len(parts) == 1 else _several(found, parts, language)
    articles, doubts = settle_languages(whole.articles, languages.normalize_tag(language))
    warnings = sorted([*whole.warnings, *doubts], key=lambda doubt: doubt.line)
    return replace(whole, facts=facts, articles=tuple(articles), warnings=tuple(warnings))


@lru_cache(maxsize=4)
def _paragraphs(raw: bytes, name: str) -> tuple[Paragraph, ...] | None:
    if office.is_document(raw):
        return _cleaned(office.read(raw))
    ending = name.casefold()
    if ending.endswith(_WEB):
        return _cleaned(web_page.read(decode(raw).text))
    if raw[:1] in {b"<", b"#", b"-", b"\xef", b" ", b"\n"} or ending.endswith(_MARKDOWN):
        text = decode(raw).text
        if web_page.looks_like(text):
            return _cleaned(web_page.read(text))
        if light_markup.looks_like(text):
            return _cleaned(light_markup.read(text))
    return None


def _cleaned(paragraphs: Sequence[Paragraph]) -> tuple[Paragraph, ...]:
    cleaned = (replace(each, text=_clean(each.text)) for each in paragraphs)
    return tuple(each for each in cleaned if any(map(str.isalnum, each.text)))


def _clean(text: str) -> str:
    return "\n".join(filter(None, map(fold, clean(text).split("\n"))))


def _parts(paragraphs: Sequence[Paragraph]) -> list[int]:
    """Where articles begin: at the titles, else at the highest headings of which there are several.

    A heading that stands alone above those is that of the whole, unless a text follows it: then it is that of
    the one article, and the others are sub-heads of it.
    """
    titles = [place for place, each in enumerate(paragraphs) if each.role is Role.TITLE]
    if len(titles) > 1:
        return titles
    heads = [(each.level, place) for place, each in enumerate(paragraphs) if each.role is Role.HEADING]
    if titles and not (heads and _is_bare(paragraphs[titles[0] + 1 : heads[0][1]])):
        return titles
    for level in sorted({level for level, _ in heads}):
        here = [place for its, place in heads if its == level]
        above = [place for its, place in heads if its < level]
        if len(here) > 1 and (not above or _is_bare(paragraphs[above[0] + 1 : here[0]])):
            return here
    return [place for _, place in heads][:1]


def _is_bare(paragraphs: Sequence[Paragraph]) -> bool:
    """Whether nothing is told between two headings."""
    return all(each.role is not Role.TEXT or count(each.text) <= _LONGEST_HEAD for each in paragraphs)


def _several(found: Document, begins: Sequence[int], language: str) -> Issue:
    places = [0, *begins] if begins[0] else list(begins)
    articles: list[document.Article] = []
    repairs: list[document.Repair] = []
    doubts: list[Flag] = []
    lines = found.lines
    for first, last in zip(places, [*places[1:], len(found.paragraphs)], strict=True):
        one = _one(Document(found.paragraphs[first:last]), language)
        shift = lines[first][0] - 1
        articles += [_shifted(article, shift) for article in one.articles]
        repairs += [replace(each, line=each.line + shift) for each in one.repairs]
        doubts += [replace(each, line=each.line + shift) for each in one.warnings]
    return Issue(IssueFacts(), tuple(articles), tuple(repairs), tuple(doubts))


def _shifted(article: document.Article, shift: int) -> document.Article:
    blocks = tuple(
        replace(block, lines=tuple((first + shift, last + shift) for first, last in block.lines))
        for block in article.blocks
    )
    return replace(article, blocks=blocks, start_line=article.start_line + shift)


def _one(found: Document, language: str) -> Issue:
    """The paragraphs as one article; where styles say nothing, what reading them as pasted text says."""
    read_as = read_alone(found.text, language=languages.normalize_tag(language))
    article = read_as.articles[0]
    blocks: list[Block] = []
    for place, (paragraph, lines) in enumerate(zip(found.paragraphs, found.lines, strict=True)):
        own = [block for block in article.blocks if block.lines and _inside(block.lines, lines)]
        type_ = _type(found.paragraphs, place, blocks)
        blocks += _blocks(paragraph, lines, own, type_, headed=_has(blocks, BlockType.HEADLINE))
    return replace(
        read_as,
        articles=(replace(article, blocks=tuple(blocks), start_line=_begins(blocks)),),
        repairs=tuple(each for each in read_as.repairs if each.rule not in _JOINS),
        warnings=tuple(each for each in read_as.warnings if each.code not in _OF_DUMPS),
    )


def _begins(blocks: Sequence[Block]) -> int:
    """The line of the headline, else the first."""
    head = next((block for block in blocks if block.type is BlockType.HEADLINE), blocks[0])
    return head.lines[0][0]


def _type(paragraphs: Sequence[Paragraph], place: int, before: Sequence[Block]) -> BlockType | None:
    """What a paragraph's style says that it is; None: nothing."""
    paragraph = paragraphs[place]
    top = not any(block.type in {BlockType.PARAGRAPH, BlockType.LIST} for block in before)
    if paragraph.role is Role.TITLE or (paragraph.role is Role.HEADING and top):
        return BlockType.SUBHEAD if _has(before, BlockType.HEADLINE) else BlockType.HEADLINE
    if paragraph.role is not Role.TEXT:
        return _TYPES[paragraph.role]
    bold = paragraph.strong and count(paragraph.text) <= _LONGEST_HEAD and place + 1 < len(paragraphs)
    return BlockType.SUBHEAD if bold and not top else None


def _blocks(
    paragraph: Paragraph, lines: LineRange, own: Sequence[Block], type_: BlockType | None, *, headed: bool
) -> list[Block]:
    """The blocks of one paragraph: what it was read as, unless a style or the rest of the text speaks."""
    text = fold(paragraph.text)
    if type_ is not None:
        return [Block(type_, own[0].text if len(own) == 1 and own[0].type is type_ else text, (lines,))]
    if not own:
        return [Block(BlockType.PARAGRAPH, text, (lines,))]
    if headed and own[0].type in {BlockType.HEADLINE, BlockType.KICKER}:
        return [replace(own[0], type=BlockType.SUBHEAD)]
    if own[0].type is BlockType.CAPTION:
        return [replace(own[0], type=BlockType.PARAGRAPH)]  # a document says itself what is a caption
    return list(own)


def _inside(lines: Sequence[LineRange], around: LineRange) -> bool:
    return all(around[0] <= first and last <= around[1] for first, last in lines)


def _has(blocks: Sequence[Block], type_: BlockType) -> bool:
    return any(block.type is type_ for block in blocks)
