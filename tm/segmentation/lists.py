"""Items of a list that a block runs together: "1. One 2. Two", "• one • two", an item a line."""

import re
from collections.abc import Iterator
from typing import Final

from tm.segmentation.rules import Ordinals

_BULLETS: Final = "•‣⁃◦▪●"
_FIRST: Final = re.compile(rf"(?P<bullet>[{_BULLETS}])|(?P<item>1|a|A(?=\)))(?P<mark>\.\)|[.)])\s")
_LINE: Final = re.compile(rf"\n[^\S\n]*\n\s*|\n\s*(?=(?:[{_BULLETS}*-]|\d{{1,2}}[.)])\s)")
_LONGEST: Final = 99


def line_cuts(text: str) -> Iterator[tuple[int, int]]:
    """Gaps at empty lines, and before lines that begin with a list's mark."""
    for match in _LINE.finditer(text):
        end = match.start()
        while end and text[end - 1].isspace():
            end -= 1
        if end and match.end() < len(text):
            yield end, match.end()


def list_cuts(text: str, ordinals: Ordinals) -> list[tuple[int, int]]:
    """Gaps before the items of a list that begins with the text, however the items end."""
    if text[0] not in _BULLETS and text[1:2] not in {".", ")"}:
        return []
    first = _FIRST.match(text)
    if first is None:
        return []
    if first["bullet"]:
        return [found.span() for found in re.finditer(rf"\s+(?={first['bullet']})", text)]
    if first["mark"] == "." and ordinals == "with point":
        return []  # "1. Mai" is a day
    items = list(_numbered(text, first))
    return items if first["item"] == "1" or len(items) > 1 else []


def _numbered(text: str, first: re.Match[str]) -> Iterator[tuple[int, int]]:
    item, place = first["item"], first.end()
    for _ in range(_LONGEST):
        item = str(int(item) + 1) if item.isdigit() else chr(ord(item) + 1)
        found = re.compile(rf"\s+(?={item}{re.escape(first['mark'])}\s)").search(text, place)
        if found is None:
            return
        yield found.span()
        place = found.end()
