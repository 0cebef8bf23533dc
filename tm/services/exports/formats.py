"""The formats of exports."""

from enum import StrEnum


class Format(StrEnum):
    """What an issue can be exported as."""

    TEXT = "text"
    MARKDOWN = "markdown"
    HTML = "html"
    HTML_FRAGMENTS = "html-fragments"
    PO = "po"
