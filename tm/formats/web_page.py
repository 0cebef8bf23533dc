"""A saved web page: the words of its article as paragraphs; scripts, menus and forms are left out.

Nothing is fetched and nothing is run. Tags say what is what; where a page marks its article as one, only
that is read.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import Final

from tm.formats.paragraphs import PLAIN, Marks, Paragraph, Role, marked
from tm.text import fold, is_safe_href

_SILENT: Final = frozenset(
    {"script", "style", "noscript", "template", "svg", "math", "iframe", "object", "select", "textarea",
     "head", "nav", "form", "button", "menu", "dialog", "canvas", "audio", "video", "map"}
)  # fmt: skip
"""What is no text of an article, with all that stands in it."""
_VOID: Final = frozenset(
    {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track",
     "wbr"}
)  # fmt: skip
_BLOCKS: Final = frozenset(
    {"address", "article", "aside", "blockquote", "body", "center", "dd", "details", "div", "dl", "dt",
     "figcaption", "figure", "footer", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "html", "li",
     "main", "ol", "p", "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr",
     "ul", "caption"}
)  # fmt: skip
_ROLES: Final[Mapping[str, Role]] = {
    "li": Role.ITEM,
    "dd": Role.ITEM,
    "dt": Role.ITEM,
    "figcaption": Role.CAPTION,
    "caption": Role.CAPTION,
}
_EMPHASIS: Final = frozenset({"em", "i", "cite", "dfn"})
_STRONG: Final = frozenset({"strong", "b"})
_HEADING: Final = re.compile(r"h([1-6])")
_LOOKS: Final = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body|article|main|section|div|h[1-6]|p)\b",
    re.IGNORECASE | re.DOTALL,
)
_ASIDE: Final = re.compile(
    r"sharedaddy|sd-sharing.*|(?:social|share|sharing)-?(?:buttons?|links?|icons?)|.*relatedposts|related-posts|"
    r"printfriendly|screen-reader-text|visually-hidden|skip-link|post-navigation|comments-area|breadcrumbs?"
)
"""What the usual programs call their buttons and links around an article."""
_PARTS: Final = ("article", "main")
_DEEPEST: Final = 300
"""Elements inside each other, beyond which a page is read as if they were not."""


@dataclass(slots=True)
class _Place:
    """An element that is open: its name, what it says of the words in it, where its paragraphs begin."""

    tag: str
    marks: Marks
    first: int
    href: str = ""
    begins: int = 0
    """The piece of the paragraph with which a link begins."""


@dataclass(slots=True)
class _Run:
    """A paragraph that is being read."""

    pieces: list[tuple[str, Marks]] = field(default_factory=list)


def looks_like(text: str) -> bool:
    """Whether a text is a web page, or a piece of one."""
    return _LOOKS.match(text) is not None and "</" in text


def read(text: str) -> tuple[Paragraph, ...]:
    """The paragraphs of a page that have words."""
    page = _Page()
    page.feed(text)
    page.close()
    page.end()
    return tuple(page.chosen())


class _Page(HTMLParser):
    """Elements in, paragraphs out."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.paragraphs: list[Paragraph] = []
        self._open: list[_Place] = []
        self._run = _Run()
        self._silent = 0
        self._parts: dict[str, list[tuple[int, int]]] = {tag: [] for tag in _PARTS}

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """An element begins."""
        attributes = dict(attrs)
        if tag in _VOID:
            self._void(tag)
            return
        if len(self._open) > _DEEPEST:
            return
        if tag in _SILENT or self._silent or _is_hidden(attributes):
            self._silent += 1
        elif tag in _BLOCKS:
            self.end()
        emphasis, strong = self._open[-1].marks if self._open else PLAIN
        marks = (emphasis or tag in _EMPHASIS, strong or tag in _STRONG)
        if tag in _BLOCKS:
            marks = PLAIN
        place = _Place(tag, marks, len(self.paragraphs))
        if tag == "a" and is_safe_href(attributes.get("href") or ""):
            place.href, place.begins = attributes.get("href") or "", len(self._run.pieces)
        self._open.append(place)

    def handle_endtag(self, tag: str) -> None:
        """An element ends, and with it what was left open inside it."""
        if tag not in {place.tag for place in self._open}:
            return
        while self._open:
            place = self._open[-1]
            self._leave(place)
            self._open.pop()
            if place.tag == tag:
                return

    def handle_data(self, data: str) -> None:
        """Words."""
        if self._silent:
            return
        words = data if any(place.tag == "pre" for place in self._open) else re.sub(r"\s+", " ", data)
        words = words.replace("*", r"\*") if "*" in words else words
        self._run.pieces.append((words, self._open[-1].marks if self._open else PLAIN))

    def end(self) -> None:
        """The paragraph that was being read is whole."""
        text, marks = marked(self._run.pieces)
        self._run = _Run()
        text = "\n".join(line for line in map(fold, text.split("\n")) if line)
        if text:
            role, level = self._role()
            self.paragraphs.append(Paragraph(text, role, level, marks[1]))

    def chosen(self) -> Sequence[Paragraph]:
        """The paragraphs of what the page marks as its article or its main part, else all."""
        for tag in _PARTS:
            spans = [(first, last) for first, last in self._parts[tag] if last > first]
            if spans:
                inside = {place for first, last in spans for place in range(first, last)}
                return [each for place, each in enumerate(self.paragraphs) if place in inside]
        return self.paragraphs

    def _leave(self, place: _Place) -> None:
        if place.tag in _BLOCKS:
            self.end()
        if place.href and not self._silent:
            self._link(place)
        if self._silent:
            self._silent -= 1
        if place.tag in self._parts:
            self._parts[place.tag].append((place.first, len(self.paragraphs)))

    def _link(self, place: _Place) -> None:
        """The words of a link with its address, if they are plain words of one paragraph."""
        words = "".join(text for text, _ in self._run.pieces[place.begins :])
        if words.strip() and not set("[]*\n") & set(words) and not set("()[]") & set(place.href):
            link = f"{words[: len(words) - len(words.lstrip())]}[{words.strip()}]({place.href})"
            self._run.pieces[place.begins :] = [(link, place.marks)]

    def _void(self, tag: str) -> None:
        if self._silent:
            return
        if tag == "br":
            self._run.pieces.append(("\n", self._open[-1].marks if self._open else PLAIN))
        elif tag == "hr":
            self.end()

    def _role(self) -> tuple[Role, int]:
        for place in reversed(self._open):
            found = _HEADING.fullmatch(place.tag)
            if found:
                return Role.HEADING, int(found[1])
            if place.tag in _ROLES:
                return _ROLES[place.tag], 0
        return Role.TEXT, 0


def _is_hidden(attributes: Mapping[str, str | None]) -> bool:
    classes = (attributes.get("class") or "").casefold().split()
    aside = any(_ASIDE.fullmatch(each) for each in classes)
    return aside or "hidden" in attributes or attributes.get("aria-hidden") == "true"
