"""The characters of an edition that keyboards lack, to be had with one touch."""

from collections.abc import Mapping
from typing import Final

from tm.languages import base, quotes

_ALSO: Final[Mapping[str, str]] = {
    "es": "¿ ¡ — …",
    "pt": "— … ã õ",
    "fr": "’ — … œ À É",
    "en": "’ — …",
    "de": "– … ß",
    "tr": "’ — … ı İ ğ ş",
    "ar": "؟ ، ؛ …",
    "fa": "؟ ، ؛ …",
    "ur": "؟ ، ۔ …",
    "hi": "। — …",
}


def characters(tag: str) -> tuple[str, ...]:
    """Quotation marks, outer and inner, and the marks that are hard to type in this language."""
    marks = quotes(tag)
    all_ = [marks.open, marks.close, marks.inner_open, marks.inner_close]
    return tuple(dict.fromkeys([*all_, *_ALSO.get(base(tag), "— …").split()]))
