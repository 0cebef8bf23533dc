"""Inline markup as newspapers use it, in Markdown's spelling, parsed once here and nowhere else.

`*emphasis*`, `**strong**` and `[words](https://…)` may be nested; a lone `*` is text. Links go to http,
https and mailto only; anything else stays text. Nothing here trusts its input: `to_html` escapes all.
"""

import re
import unicodedata
from dataclasses import dataclass, replace
from html import escape

_WHITE = re.compile(r"\s+")
_LINK = re.compile(r"\[([^\[\]\n]+)\]\(((?:https?://|mailto:)[^\s()<>\"]+)\)", re.IGNORECASE)
_EMPHASIS = re.compile(r"(?<![*\w])(\*\*?)(?![\s*])([^*]+?)(?<![\s*])\1(?![*\w])|(?<!\*)(\*\*)(?![\s*])(.+?)(?<!\s)\3(?!\*)")
_SAFE_HREF = re.compile(r"(?:https?://|mailto:)[^\s<>\"]+", re.IGNORECASE)


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


def is_safe_href(href: str) -> bool:
    """Whether a link may be followed: http, https or mailto."""
    return _SAFE_HREF.fullmatch(href) is not None


def parse(text: str) -> tuple[Span, ...]:
    """The spans of a text, in order; joined, they hold every character but the markup's own."""
    return tuple(_merged(_spans(text, Span(""))))


def plain(text: str) -> str:
    """The text as read aloud, without markup."""
    return "".join(span.text for span in parse(text))


def to_html(text: str) -> str:
    """The text as HTML: everything escaped, `<em>`, `<strong>` and safe links, line breaks as `<br>`."""
    return "".join(_span_html(span) for span in parse(text))


def _spans(text: str, style: Span) -> list[Span]:
    """Cut at the first link or emphasis and go on inside and behind it."""
    link = _LINK.search(text) if style.href is None else None
    mark = _EMPHASIS.search(text)
    if link and (mark is None or link.start() <= mark.start()):
        return _around(text, link.span(), link[1], replace(style, href=link[2]), style)
    if mark:
        stars, inner = (mark[1], mark[2]) if mark[1] else (mark[3], mark[4])
        inside = replace(style, strong=True) if stars == "**" else replace(style, emphasis=True)
        return _around(text, mark.span(), inner, inside, style)
    return [replace(style, text=text)] if text else []


def _around(text: str, span: tuple[int, int], inner: str, inside: Span, outside: Span) -> list[Span]:
    before = [replace(outside, text=text[: span[0]])] if span[0] else []
    return [*before, *_spans(inner, inside), *_spans(text[span[1] :], outside)]


def _merged(spans: list[Span]) -> list[Span]:
    merged: list[Span] = []
    for span in spans:
        if merged and replace(merged[-1], text="") == replace(span, text=""):
            merged[-1] = replace(span, text=merged[-1].text + span.text)
        else:
            merged.append(span)
    return merged


def _span_html(span: Span) -> str:
    html = escape(span.text, quote=True).replace("\n", "<br>\n")
    if span.emphasis:
        html = f"<em>{html}</em>"
    if span.strong:
        html = f"<strong>{html}</strong>"
    if span.href and is_safe_href(span.href):
        html = f'<a href="{escape(span.href, quote=True)}">{html}</a>'
    return html
