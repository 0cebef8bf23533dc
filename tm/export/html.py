"""The issue as HTML: one page that needs nothing else, or one fragment per article for a web poster.

All text is escaped by `tm.text.to_html`; Jinja only sets what is around it.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from tm import resources
from tm.document import FURNITURE, Article, Block, BlockType, Issue, Kind
from tm.export.page import HEAD, EditionPage, glue, runs, volume_above, with_run_in
from tm.languages import direction, script_class
from tm.text import plain, to_html

_SLUG_LENGTH = 60


@dataclass(frozen=True, slots=True)
class Part:
    """A block ready to be set; `lang` is given where the whole of it is in another language."""

    type: BlockType
    html: Markup
    lang: str | None = None
    dir: str | None = None


@dataclass(frozen=True, slots=True)
class Group:
    """Neighbouring parts that make one element: a head, a list, a box, or one part alone."""

    name: str
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class Piece:
    """An article ready to be set; `title` is its short title in plain words, `name` its file name."""

    anchor: str
    name: str
    kind: Kind
    element: str
    title: str
    page: int | None
    web_only: bool
    groups: tuple[Group, ...]

    @property
    def listed(self) -> bool:
        """Whether the table of contents names it."""
        return bool(self.title) and self.kind not in FURNITURE


def write(issue: Issue, page: EditionPage) -> str:
    """One HTML page with the whole issue, a table of contents first."""
    pieces = _pieces(issue, page)
    heading = pieces[0] if pieces and pieces[0].kind is Kind.MASTHEAD and pieces[0].title else None
    return _render(
        "issue.html",
        page=page,
        volume=_set(volume_above(issue, page)),
        heading=heading,
        pieces=pieces[1:] if heading else pieces,
    )


def write_fragments(issue: Issue, page: EditionPage) -> dict[str, str]:
    """File names and their texts: a fragment per article, in order, and `index.html` that links to them."""
    pieces = _pieces(issue, page)
    files = {piece.name: _render("article.html", page=page, piece=piece) for piece in pieces}
    index = _render("index.html", page=page, volume=_set(page.volume_lines), pieces=pieces)
    return {"index.html": index, **files}


def slug(text: str) -> str:
    """A title as a part of a file name: ASCII letters, figures and hyphens; perhaps nothing."""
    bare = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    words = re.sub(r"[^a-z0-9]+", "-", bare).strip("-")
    return words if len(words) <= _SLUG_LENGTH else words[:_SLUG_LENGTH].rsplit("-", 1)[0]


def _pieces(issue: Issue, page: EditionPage) -> list[Piece]:
    width = max(2, len(str(len(issue.articles))))
    return [_piece(article, page, order, width) for order, article in enumerate(issue.articles, start=1)]


def _piece(article: Article, page: EditionPage, order: int, width: int) -> Piece:
    headline = " ".join(plain(article.headline or "").split())
    return Piece(
        anchor=f"a{order}",
        name=f"{order:0{width}}-{slug(headline) or article.kind.value}.html",
        kind=article.kind,
        element="aside" if article.kind in FURNITURE else "article",
        title=plain(article.short_title) if article.short_title else headline,
        page=article.page,
        web_only=article.id in page.web_only,
        groups=tuple(_groups(_parts(article.blocks))),
    )


def _parts(blocks: Iterable[Block]) -> Iterator[Part]:
    """Each block set, a dateline at the beginning of the paragraph behind it."""
    for dateline, block in with_run_in(blocks):
        part = _part(block)
        if dateline:
            lead = _in_language(_part(dateline))
            run_in = Markup('<span class="dateline">{}</span>').format(lead) + glue(dateline.text)
            part = Part(block.type, run_in + _in_language(part))
        yield part


def _part(block: Block) -> Part:
    if block.language and not block.gaps:
        return Part(block.type, _set(block.text), block.language, direction(block.language))
    stretches = (Part(block.type, _set(run.text), run.language) for run in runs(block))
    return Part(block.type, Markup().join(_in_language(stretch) for stretch in stretches))


def _set(text: str) -> Markup:
    return Markup(to_html(text))  # noqa: S704 - to_html escapes


def _in_language(part: Part) -> Markup:
    if part.lang is None:
        return part.html
    span = Markup('<span lang="{}" dir="{}">{}</span>')
    return span.format(part.lang, direction(part.lang), part.html)


def _groups(parts: Iterable[Part]) -> Iterator[Group]:
    """Parts that stand together in one element."""
    together: list[Part] = []
    name = ""
    for part in parts:
        now = _group_name(part.type)
        if together and (now != name or now == "single"):
            yield Group(name, tuple(together))
            together = []
        together.append(part)
        name = now
    if together:
        yield Group(name, tuple(together))


def _group_name(type_: BlockType) -> str:
    if type_ in HEAD:
        return "head"
    return {BlockType.LIST: "list", BlockType.BOX: "box"}.get(type_, "single")


@lru_cache(maxsize=1)
def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(resources.templates() / "export"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["script_class"] = script_class
    return environment


def _render(template: str, **values: object) -> str:
    return _environment().get_template(template).render(**values)
