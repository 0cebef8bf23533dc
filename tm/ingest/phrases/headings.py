"""Headings that marks of their own make known: `#` before them, a rule below them, bold around them."""

import re

_HEADING = re.compile(r"^(#{1,6})\s+(?P<words>\S.*?)\s*#*$")
_BOLD = re.compile(r"^\*\*(?P<words>[^*].*?)\*\*[.:]?$", re.DOTALL)
_RULES = frozenset("=-~—–")
_SHORTEST_RULE, _DOUBLE = 3, "="


def is_rule(text: str) -> bool:
    """Whether a line is nothing but a stroke, as one draws below a title on a typewriter."""
    return len(text) >= _SHORTEST_RULE and text[0] in _RULES and text == text[0] * len(text)


def is_markdown_heading(text: str) -> bool:
    """Whether a line is a heading in Markdown's spelling."""
    return text[:1] == "#" and _HEADING.match(text) is not None


def heading_level(text: str) -> int:
    """How deep a heading with marks is, 0 for other lines; a double rule stands below what opens a piece."""
    match = _HEADING.match(text) if text[:1] == "#" else None
    if match:
        return len(match[1])
    return int(is_underlined(text) and text.endswith(_DOUBLE))


def is_underlined(text: str) -> bool:
    """Whether a rule stands below the words of a heading."""
    return text[-1:] in _RULES and is_rule(text.rsplit(maxsplit=1)[-1]) and not is_rule(text)


def bare_heading(text: str) -> str:
    """The words of a heading, without `#`, without the rule below it and bold marks around all of it."""
    words = text.rsplit(maxsplit=1)[0] if is_underlined(text) else text
    match = _HEADING.match(words) if words[:1] == "#" else None
    words = match["words"] if match else words
    return words.strip("*").strip() if is_bold(words) else words


def is_bold(text: str) -> bool:
    """Whether the whole text is in bold."""
    match = _BOLD.match(text.strip()) if len(text) < 600 else None
    return match is not None and "**" not in match["words"]


def stands_out(text: str) -> bool:
    """Whether all of a heading is in bold, or a rule stands below it."""
    return is_bold(text) or is_underlined(text)
