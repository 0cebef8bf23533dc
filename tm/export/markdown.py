r"""The issue as Markdown that comes back as the same texts: the writer; `markdown_reading` reads it.

The convention, made for people first:

- The first line is `<!-- pliego: es-419; volume: 16; number: 2; from: 2025-01-29; to: 2025-02-19 -->`. What
  stands between it and the first article (the paper's name, its dates) is for people and not read back.
- Each article begins with `<!-- article: news; language: en; page: 1 -->`; also `id`, `inside: 2` (a sidebar
  of the second article of the file) and `only: web`.
- Blocks are divided by empty lines: `# ` headline, `## ` sub-head, `- ` list item, a bare paragraph, and
  for all others a word in front: `kicker:`, `deck:`, `byline:`, `dateline:`, `caption:`, `box:`,
  `boilerplate:`, `signoff:`, `footnote:`, `jump line:`, `jump head:`; `short:` is the short title.
- A line's end inside a block is a backslash before the line's end. Emphasis and links are Markdown's, all
  other characters with a meaning there have a backslash; stars and brackets that would be read as markup
  by others are written as numbers (`&#42;`). `<span lang="en">…</span>` is a text still in the original.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from tm.document import Article, Block, BlockType, Issue
from tm.export.page import EditionPage, front, runs
from tm.text import stretches

WORDS = {
    BlockType.KICKER: "kicker",
    BlockType.DECK: "deck",
    BlockType.BYLINE: "byline",
    BlockType.DATELINE: "dateline",
    BlockType.CAPTION: "caption",
    BlockType.BOX: "box",
    BlockType.BOILERPLATE: "boilerplate",
    BlockType.SIGNOFF: "signoff",
    BlockType.FOOTNOTE: "footnote",
    BlockType.JUMP_LINE: "jump line",
    BlockType.JUMP_HEAD: "jump head",
    BlockType.FOLIO: "folio",
}
"""The words in front of blocks."""
SIGNS = {BlockType.HEADLINE: "# ", BlockType.SUBHEAD: "## ", BlockType.LIST: "- "}
"""The signs in front of blocks."""
SHORT = "short"
"""The word in front of an article's short title."""

_LABELS = "|".join([*WORDS.values(), SHORT])
_LABEL = re.compile(rf"({_LABELS}):")
_NUMBERED = re.compile(r"(\d{1,9})([.)])(?=\s|$)")
_ENTITY = re.compile(r"&(?:#[xX]?[0-9a-fA-F]+|\w+);")
_SPECIAL = re.compile(r"[_`<~|$\\&!*\]]")
_CONTROL = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029]")
_BREAKS_COMMENT = re.compile(r"[;<>\s]+|--+")
_LINE_START = re.compile(r"[#>+\-=]")


def write(issue: Issue, page: EditionPage) -> str:
    """The whole issue, articles in the order given."""
    places = {article.start_line: place for place, article in enumerate(issue.articles, start=1)}
    pieces = [_heading(issue, page), *(encoded(line) for line in front(issue, page))]
    for article in issue.articles:
        pieces.append(_article_heading(article, page, places))
        pieces.extend(_short(article))
        pieces.extend(_blocks(article))
    return "\n\n".join(pieces) + "\n"


def encoded(text: str, *, one_line: bool = False) -> str:
    """A text with its own emphasis and links, everything else literal to any reader of Markdown."""
    return _lines(_inline(text), one_line=one_line)


def _inline(text: str) -> str:
    lone = text.count("*") == 1
    written: list[str] = []
    at = 0
    for start, end in stretches(text):
        written += [_markup(text[at:start]), *_literal(text, start, end, lone=lone)]
        at = end
    return "".join([*written, _markup(text[at:])])


def _heading(issue: Issue, page: EditionPage) -> str:
    facts = issue.facts
    pairs = {
        "volume": facts.volume,
        "number": facts.number,
        "from": facts.date_from.isoformat() if facts.date_from else None,
        "to": facts.date_to.isoformat() if facts.date_to else None,
    }
    return _comment("pliego", page.tag, pairs)


def _article_heading(article: Article, page: EditionPage, places: dict[int, int]) -> str:
    inside = places.get(article.sidebar_of) if article.sidebar_of is not None else None
    pairs = {
        "language": article.language,
        "page": None if article.page is None else str(article.page),
        "id": article.id,
        "inside": None if inside is None else str(inside),
        "only": "web" if article.id in page.web_only else None,
    }
    return _comment("article", article.kind.value, pairs)


def _comment(name: str, value: str, pairs: dict[str, str | None]) -> str:
    """A line that shows nowhere; its values are kept from ending it."""
    said = {name: value, **{key: value for key, value in pairs.items() if value}}
    safe = {key: _BREAKS_COMMENT.sub("-", value) for key, value in said.items()}
    return f"<!-- {'; '.join(f'{key}: {value}' for key, value in safe.items())} -->"


def _short(article: Article) -> Iterator[str]:
    if article.short_title:
        yield f"{SHORT}: {encoded(article.short_title, one_line=True)}"


def _blocks(article: Article) -> Iterator[str]:
    """The article's blocks; neighbouring list items stand together."""
    items: list[str] = []
    for block in article.blocks:
        if block.type is BlockType.LIST and block.text:
            items.append(_block(block))
            continue
        if items:
            yield "\n".join(items)
            items = []
        if block.text:
            yield _block(block)
    if items:
        yield "\n".join(items)


def _block(block: Block) -> str:
    inline = "".join(
        f'<span lang="{run.language}">{_inline(run.text)}</span>' if run.language else _inline(run.text)
        for run in runs(block)
    )
    text = _lines(inline, one_line=block.type in {BlockType.HEADLINE, BlockType.SUBHEAD})
    word = WORDS.get(block.type)
    return f"{word}: {text}" if word else SIGNS.get(block.type, "") + text


def _markup(text: str) -> str:
    """Stars, brackets and addresses as they are."""
    return _ENTITY.sub(lambda entity: "\\" + entity[0], text.replace("\\", "\\\\"))


def _literal(text: str, start: int, end: int, *, lone: bool) -> Iterator[str]:
    at = start
    while special := _SPECIAL.search(text, at, end):
        sign, place = special[0], special.start()
        following = text[place + 1 : place + 2]
        yield text[at:place]
        at = place + 1
        if sign == "\\" and following in {"*", "["} and at < end:
            yield sign + following
            at += 1
        else:
            yield _sign(sign, following, lone=lone, entity=_ENTITY.match(text, place) is not None)
    yield text[at:end]


def _sign(sign: str, following: str, *, lone: bool, entity: bool) -> str:
    match sign:
        case "*":
            return sign if lone else "&#42;"
        case "]":
            return "&#93;" if following in {"(", "[", ":"} and following else sign
        case "!":
            return "\\!" if following == "[" else sign
        case "&":
            return "\\&" if entity else sign
        case _:
            return "\\" + sign


def _lines(text: str, *, one_line: bool) -> str:
    """Lines joined by hard breaks; no line is empty, begins with a block's sign or ends in white space."""
    lines = text.split("\n")
    joined = [_line(lines[0])]
    for before, line in pairwise(lines):
        joined += ["\\\n" if before and line and not one_line else "&#10;", _line(line)]
    return "".join(joined)


def _line(line: str) -> str:
    line = _LABEL.sub(r"\1\\:", line, count=1) if _LABEL.match(line) else line
    line = _NUMBERED.sub(r"\1\\\2", line, count=1) if _NUMBERED.match(line) else line
    if _LINE_START.match(line):
        line = "\\" + line
    if line.startswith("*") and line[1:2].isspace():
        line = "&#42;" + line[1:]
    bare = line.strip()
    if bare != line:
        at = len(line) - len(line.lstrip())
        line = _numbers(line[:at]) + bare + _numbers(line[at + len(bare) :])
    return _CONTROL.sub(lambda control: _numbers(control[0]), line)


def _numbers(signs: str) -> str:
    return "".join(f"&#{ord(sign)};" for sign in signs)
