"""The issue as a text to read: no markup, headings set off, lines that are lines kept.

Captions stand in brackets, boxes are set in, list items have a bullet. A text that is not there yet shows
its original as `[en: …]`.
"""

from tm.document import Article, Block, BlockType, Issue
from tm.export.page import HEAD, EditionPage, front, glue, runs, with_run_in
from tm.languages import direction
from tm.text import Span, parse

_INDENT = "    "
_ISOLATE = "\u2068{}\u2069"
_APART = frozenset({BlockType.SUBHEAD})


def write(issue: Issue, page: EditionPage) -> str:
    """The whole issue, articles in the order given, two empty lines between them."""
    pieces = front(issue, page) + [_article(article, page) for article in issue.articles]
    return "\n\n\n".join(piece for piece in pieces if piece) + "\n"


def _article(article: Article, page: EditionPage) -> str:
    written = "[Web]\n" if article.id in page.web_only else ""
    before: BlockType | None = None
    for dateline, block in with_run_in(article.blocks):
        if before is not None:
            written += _between(before, block.type)
        lead = _block(dateline, page) if dateline else ""
        written += (lead + glue(lead) if lead else "") + _block(block, page)
        before = block.type
    return written


def _between(before: BlockType, now: BlockType) -> str:
    """A line's end within a head or a list, an empty line elsewhere, two above a sub-head."""
    if (before in HEAD and now in HEAD) or (before is now is BlockType.LIST):
        return "\n"
    return "\n\n\n" if now in _APART else "\n\n"


def _block(block: Block, page: EditionPage) -> str:
    text = "".join(_run(run.text, run.language, page) for run in runs(block))
    match block.type:
        case BlockType.CAPTION:
            return f"[{text}]"
        case BlockType.LIST:
            return f"• {text}"
        case BlockType.BOX:
            return "\n".join(_INDENT + line for line in text.split("\n"))
        case _:
            return text


def _run(text: str, language: str | None, page: EditionPage) -> str:
    words = "".join(_words(span) for span in parse(text))
    if language is None:
        return words
    gap = f"[{language}: {words.strip()}]"
    inside = gap if direction(language) == page.direction else _ISOLATE.format(gap)
    return words.replace(words.strip(), inside) if words.strip() else words


def _words(span: Span) -> str:
    """A link's words with its address behind them, unless they are the address."""
    address = (span.href or "").removeprefix("mailto:")
    bare = address.split("://", 1)[-1].rstrip("/")
    return span.text if not bare or bare in span.text else f"{span.text} ({address})"
