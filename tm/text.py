r"""Inline markup as newspapers use it, in Markdown's spelling, parsed once here and nowhere else.

`*emphasis*`, `**strong**` and `[words](https://…)` may be nested; a lone `*` is text, and so are `\*` and
`\[`, without their backslash. Links go to http, https and mailto only; anything else stays text. Nothing
here trusts its input: `to_html` escapes all, and parsing takes time in proportion to the text, whatever
stands in it.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from html import escape
from typing import Final

_WHITE: Final = re.compile(r"\s+")
_CONTROL: Final = re.compile("[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\ud800-\udfff]")
_TOKEN: Final = re.compile(
    r"\\[*\[]|(?P<stars>\*+)|\[(?P<words>[^\[\]\n]+)\]\((?P<href>(?:https?://|mailto:)[^\s()\[\]<>\"]+)\)",
    re.IGNORECASE,
)
_ESCAPED: Final = re.compile(r"\\([*\[])")
_SAFE_HREF: Final = re.compile(r"(?:https?://|mailto:)[^\s<>\"]+", re.IGNORECASE)
_LONGEST_MARK: Final = 3


@dataclass(frozen=True, slots=True)
class Span:
    """A run of text with the same markup."""

    text: str
    emphasis: bool = False
    strong: bool = False
    href: str | None = None


def fold(text: str) -> str:
    """The text in NFC with every run of white space as one space and none at the ends."""
    return _WHITE.sub(" ", unicodedata.normalize("NFC", text)).strip()


def clean(text: str) -> str:
    """The text without control characters and halves of characters, which not every database keeps.

    White space stays.
    """
    return _CONTROL.sub("", text)


def is_safe_href(href: str) -> bool:
    """Whether a link may be followed: http, https or mailto."""
    return _SAFE_HREF.fullmatch(href) is not None


def parse(text: str) -> tuple[Span, ...]:
    """The spans of a text, in order; joined, they hold every character but the markup's own."""
    if not _may_have_markup(text):
        return (Span(text),) if text else ()
    return tuple(
        replace(span, text=_ESCAPED.sub(r"\1", span.text)) for span in _merged(_spans(text, Span("")))
    )


def plain(text: str) -> str:
    """The text as read aloud, without markup."""
    return "".join(span.text for span in parse(text)) if _may_have_markup(text) else text


def plain_place(text: str, place: int) -> int:
    """Where a place of a text is in its `plain` text."""
    before = (text[start : min(end, place)] for start, end in stretches(text) if start < place)
    return sum(len(_ESCAPED.sub(r"\1", each)) for each in before)


def markup_ranges(text: str) -> tuple[tuple[int, int], ...]:
    """Where the outermost marked-up parts stand, marks included, in order: what must not be cut."""
    if not _may_have_markup(text):
        return ()
    found = [link.span() for link in _TOKEN.finditer(text) if link["href"]]
    opened: list[int] = []
    for mark in _paired(text):
        if mark.side == "opens":
            opened.append(mark.start)
        elif len(opened) > 1:
            opened.pop()
        else:
            found.append((opened.pop(), mark.start + mark.length))
    return tuple(_outermost(sorted(found)))


def stretches(text: str) -> tuple[tuple[int, int], ...]:
    """Where a text is no markup, in order: the slices between stars that mark, brackets and addresses."""
    if not _may_have_markup(text):
        return ((0, len(text)),) if text else ()
    marks = [*sorted(_markup(text, 0)), (len(text), len(text))]
    starts = [0, *(end for _, end in marks)]
    return tuple((start, end) for start, (end, _) in zip(starts, marks, strict=False) if start < end)


def to_html(text: str) -> str:
    """The text as HTML: everything escaped, `<em>`, `<strong>` and safe links, line breaks as `<br>`."""
    return "".join(_span_html(span) for span in parse(text))


def _may_have_markup(text: str) -> bool:
    return "*" in text or "](" in text or "\\[" in text


def _markup(text: str, offset: int) -> Iterator[tuple[int, int]]:
    """Where stars that mark, brackets and addresses stand."""
    for mark in _paired(text):
        yield offset + mark.start, offset + mark.start + mark.length
    for link in _TOKEN.finditer(text):
        if link["href"]:
            yield offset + link.start(), offset + link.start() + 1
            yield from _markup(link["words"], offset + link.start("words"))
            yield offset + link.end("words"), offset + link.end()


@dataclass(frozen=True, slots=True)
class _Mark:
    """One or two stars that open or close."""

    start: int
    length: int
    side: str


@dataclass(slots=True)
class _Openers:
    """Stars seen that may still be closed, by length; what stands inside a closed pair is forgotten."""

    starts: dict[int, list[int]] = field(default_factory=lambda: {1: [], 2: []})

    def innermost(self, lengths: tuple[int, ...]) -> int | None:
        """The length of the last opener among these lengths."""
        present = [length for length in lengths if self.starts[length]]
        return max(present, key=lambda length: self.starts[length][-1], default=None)

    def close(self, length: int) -> int:
        """Take the last opener of a length, and drop those that opened inside it."""
        start = self.starts[length].pop()
        other = self.starts[3 - length]
        while other and other[-1] > start:
            other.pop()
        return start


def _paired(text: str) -> list[_Mark]:
    """All stars that open or close something, in order; the others are text."""
    openers = _Openers()
    marks: list[_Mark] = []
    for run in _TOKEN.finditer(text):
        if run["stars"] and len(run["stars"]) <= _LONGEST_MARK:
            start = _close(text, run, openers, marks)
            _open(text, start, run.end(), openers)
    return sorted(marks, key=lambda mark: mark.start)


def _close(text: str, run: re.Match[str], openers: _Openers, marks: list[_Mark]) -> int:
    """Close what a run of stars can close; gives where its unused stars begin."""
    start, end = run.span()
    lengths = (1, 2) if end - start == _LONGEST_MARK else (end - start,)
    before, after = text[start - 1 : start], text[end : end + 1]
    while start < end and before and not before.isspace():
        possible = tuple(n for n in lengths if n <= end - start and (n == 2 or not _is_word(after)))
        length = openers.innermost(possible)
        if length is None:
            break
        marks.append(_Mark(openers.close(length), length, "opens"))
        marks.append(_Mark(start, length, "closes"))
        start += length
    return start


def _open(text: str, start: int, end: int, openers: _Openers) -> None:
    """Remember the stars from `start` to `end` as openers, if they stand before a word."""
    before, after = text[start - 1 : start] if start else "", text[end : end + 1]
    if start == end or not after or after.isspace():
        return
    if end - start >= 2:
        openers.starts[2].append(start)
    if (end - start) % 2 and not _is_word(before):
        openers.starts[1].append(end - 1)


def _is_word(character: str) -> bool:
    return character.isalnum() or character == "_"


def _outermost(ranges: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    reached = 0
    for start, end in ranges:
        if end > reached:
            yield start, end
            reached = end


def _spans(text: str, outside: Span) -> Iterator[Span]:
    """The runs of text between marks, each with what is open around it."""
    marks = iter([*_paired(text), None])
    mark = next(marks)
    depth = {1: 0, 2: 0}
    at = 0
    for token in [*_TOKEN.finditer(text), None]:
        here = token.start() if token else len(text)
        while mark and mark.start < (token.end() if token else here + 1):
            yield _styled(text[at : mark.start], depth, outside)
            depth[mark.length] += 1 if mark.side == "opens" else -1
            at = mark.start + mark.length
            mark = next(marks)
        if token and token["href"]:
            yield _styled(text[at:here], depth, outside)
            yield from _spans(token["words"], _styled("", depth, replace(outside, href=token["href"])))
            at = token.end()
    yield _styled(text[at:], depth, outside)


def _styled(text: str, depth: dict[int, int], outside: Span) -> Span:
    emphasis, strong = outside.emphasis or depth[1] > 0, outside.strong or depth[2] > 0
    return replace(outside, text=text, emphasis=emphasis, strong=strong)


def _merged(spans: Iterator[Span]) -> Iterator[Span]:
    """Neighbours with the same markup as one, empty ones left out."""
    last = Span("")
    parts: list[str] = []
    for span in spans:
        if not span.text:
            continue
        if parts and replace(span, text="") != last:
            yield replace(last, text="".join(parts))
            parts = []
        last = replace(span, text="")
        parts.append(span.text)
    if parts:
        yield replace(last, text="".join(parts))


def _span_html(span: Span) -> str:
    html = escape(span.text, quote=True).replace("\n", "<br>\n")
    if span.emphasis:
        html = f"<em>{html}</em>"
    if span.strong:
        html = f"<strong>{html}</strong>"
    if span.href and is_safe_href(span.href):
        html = f'<a href="{escape(span.href, quote=True)}">{html}</a>'
    return html
