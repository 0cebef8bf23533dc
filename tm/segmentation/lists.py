"""Items of a list that a block runs together: "1. One 2. Two", "(a) one (b) two", "• one • two", or lines."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from tm.segmentation.rules import Ordinals

_BULLETS: Final = "•‣⁃◦▪●"
_LETTERS: Final = tuple(
    row.split()
    for row in (
        "a b c d e f g h i j k l m n o p q r s t u v w x y z",
        "A B C D E F G H I J K L M N O P Q R S T U V W X Y Z",
        "أ ب ج د ه و ز ح ط ي ك ل",
        "ا ب ج د ه و ز ح ط ي ك ل",
        "أ ب ت ث ج ح خ د ذ ر ز س",
        "الف ب پ ت ث ج چ ح خ د",
        "الف ب ج د ہ و ز ح ط",
        "الف ب ج د ه و ز ح ط",
        "क ख ग घ ङ च छ ज झ",
        "अ ब स द",
        "அ ஆ இ ஈ உ ஊ எ ஏ ஐ",
        "க ங ச ஞ ட",
        "а б в г д е ж з",
    )
)
_FIRST_LETTERS: Final = "|".join(sorted({row[0] for row in _LETTERS} - {"A"}, key=len, reverse=True))
_FIRST: Final = re.compile(
    rf"(?P<bullet>[{_BULLETS}])"
    rf"|(?P<open>\(?)(?P<item>\d|A(?=\.?\))|{_FIRST_LETTERS})(?P<mark>\.[)-]|[.)۔]|\s?[-–ـ](?!\s\d))\s"
)
_COLON: Final = re.compile(r":\s+(?=\(?[1١۱१௧][.)۔-]\s)")
_WITHIN: Final = frozenset(",;،؛")
_DASHES: Final = frozenset("-–ـ")
_MARKS: Final = frozenset(".)۔-–ـ ")
_LINE: Final = re.compile(rf"\n[^\S\n]*\n\s*|\n\s*(?=(?:[{_BULLETS}*-]|\d{{1,2}}[.)۔-])\s)")
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
    """Gaps before the items of a list that begins with the text or behind a colon, however the items end."""
    first = _FIRST.match(text) if _may_begin_list(text) else _introduced(text)
    if first is None:
        return []
    if first["bullet"]:
        return [found.span() for found in re.finditer(rf"\s+(?={first['bullet']})", text)]
    if first["mark"] == "." and ordinals == "with point":
        return []  # "1. Mai" is a day
    if first["item"].isdigit() and int(first["item"]) != 1:
        return []
    found = max((list(_items(text, first, row)) for row in _rows(first["item"])), key=len)
    if first.start() and any(text[end - 1] in _WITHIN for end, _ in found):
        return []  # two things are clear: 1) this; 2) that
    return found if len(found) >= _fewest(first) else []


def _may_begin_list(text: str) -> bool:
    return text[0] in _BULLETS or text[0] == "(" or text[1:2] in _MARKS or text.startswith("الف")


def _introduced(text: str) -> re.Match[str] | None:
    """The first item of a numbered list behind a colon; what introduces it stays with it."""
    colon = _COLON.search(text)
    return _FIRST.match(text, colon.end()) if colon else None


def _fewest(first: re.Match[str]) -> int:
    """How many items behind the first make a list of it: letters with points may be initials."""
    if first["mark"] == ")" or first["item"].isdigit():
        return 1
    return 2


def _rows(item: str) -> list[Sequence[str]]:
    """What may number the items behind the first: figures of its script, or rows of letters."""
    if item.isdigit():
        zero = ord(item) - 1
        return [["".join(chr(zero + int(figure)) for figure in str(n)) for n in range(1, _LONGEST + 1)]]
    return [row for row in _LETTERS if row[0] == item]


def _items(text: str, first: re.Match[str], row: Sequence[str]) -> Iterator[tuple[int, int]]:
    place = first.end()
    opening, mark = re.escape(first["open"]), re.escape(first["mark"])
    unscored = r"(?!\s\d)" if first["mark"].strip() in _DASHES else ""  # "1 - 0" is a score
    for item in row[1:]:
        found = re.compile(rf"\s+(?={opening}{item}{mark}{unscored}\s)").search(text, place)
        if found is None:
            return
        yield found.span()
        place = found.end()
