"""Entries of a table of contents: lines that point to a page, by a page word, by leaders, by a dash."""

import re
from collections.abc import Sequence

from tm.ingest.chunks.shapes import are_labelled, is_tabular, is_titled_list
from tm.ingest.raw.lines import Line
from tm.ingest.words.cases import starts_lower, word_count

_PAGE = r"(?:pages?|p[aá]ginas?|p[aá]gs?\.?|pp?\.)"
_NUMBER = r"[A-Z]?\d{1,3}"
_END = re.compile(
    rf"(?:\b{_PAGE}\s*{_NUMBER}(?:\s*(?:,|y|and|&|e|–|-)\s*{_NUMBER})*|"
    rf"(?:\.\s?\.\s?\.\s?|…|___)\s*{_NUMBER})\W*$",
    re.IGNORECASE,
)
_LEADER = re.compile(rf"[^\W\d_]\W*(?:\.\s?){{4,}}\s*{_NUMBER}$")
_START = re.compile(rf"^\W*{_PAGE}\s*\d+\s*[:—–.|-]", re.IGNORECASE)
_PAGE_ALONE = re.compile(
    rf"^\W*{_PAGE}\s*{_NUMBER}(?:\W{{1,3}}(?:(?:y|and|e)\s)?{_NUMBER})*\W*$", re.IGNORECASE
)
_PAGE_LAST = re.compile(r"[^\W\d_][^\d\s]{0,40}\s+(\d{1,3})$")
_DASHED = re.compile(r"\s[—–-]\s*\d{1,3}$")
_NUMBERED = re.compile(r"^(\d{1,2})\s+[¿¡“‘«]?[^\W\d_]")
_STOP = re.compile(r"[.!?][”’\"'»)]*$")
_BETWEEN = re.compile(r"\s[•·|;▪■◆/]\s|;\s")
_LONGEST_ENTRY, _LONGEST_LAST = 14, 25
_LONGEST_HEAD = 5
_LONGEST_LINE = 60
_FEWEST = 2


def is_contents(lines: Sequence[Line]) -> bool:
    """Whether lines that stand together point to pages as entries of a table of contents do."""
    if not is_tabular(lines) and (_is_numbered(lines) or _is_dashed(lines)):
        return True
    if runs_on(" ".join(line.text for line in lines)):
        return True
    last = lines[-1].text
    entries = sum(ends_entry(line.text) or _START.match(line.text) is not None for line in lines)
    short = len(re.findall(r"\w+", last)) <= _LONGEST_LAST
    return bool(entries) and short and (ends_entry(last) or entries > 1)


def runs_on(text: str) -> bool:
    """Whether a text is several entries in one line: "Inside: Bridge opens, p. 2 • Mill sold, p. 3"."""
    entries = entries_of(text)
    return len(entries) > 1 and all(ends_entry(entry) for entry in entries)


def entries_of(text: str) -> list[str]:
    """The entries that stand one behind the other in a text, with the marks between them left out."""
    return [entry for entry in _BETWEEN.split(text) if entry.strip()]


def ends_entry(text: str) -> bool:
    """Whether a line ends an entry of a table of contents."""
    return _END.search(text) is not None


def has_leader(text: str) -> bool:
    """Whether dots lead from the words of a line to its page."""
    return _LEADER.search(text) is not None


def page_last(text: str) -> int | None:
    """The bare number that a line of words ends with."""
    match = _PAGE_LAST.search(text)
    return int(match[1]) if match else None


def has_bare_pages(lines: Sequence[Line]) -> bool:
    """Whether short lines, below the head of the contents, end with nothing but pages, which never fall."""
    pages = [page for line in lines if (page := page_last(line.text)) is not None]
    return (
        len(pages) > 1
        and pages == sorted(pages)
        and len(pages) * 3 >= len(lines)
        and page_last(lines[-1].text) is not None
        and all(len(line.text) <= _LONGEST_LINE * 2 for line in lines)
    )


def are_entries(lines: Sequence[Line]) -> bool:
    """Whether each of some lines is an entry, or each title has its page right below it."""
    if len(lines) < _FEWEST or any(len(line.text) > _LONGEST_LINE * 2 for line in lines):
        return False
    return has_pages_apart(lines) or _is_dashed(lines) or all(ends_entry(line.text) for line in lines)


def has_pages_apart(lines: Sequence[Line]) -> bool:
    """Whether short lines are titles, each with its page on a line of its own: "BRIDGE OPENS", "PAGE 2"."""
    pages = [_PAGE_ALONE.match(line.text) is not None for line in lines]
    return (
        sum(pages) > 1
        and pages[-1]
        and not pages[0]
        and all(len(line.text) <= _LONGEST_LINE for line in lines)
    )


def is_headed(lines: Sequence[Line]) -> bool:
    """Whether below a few words only entries stand, the first of which does not go on from them.

    They are the heading of a table of contents.
    """
    head, entries = lines[0].text, lines[1:]
    return (
        len(entries) > 1
        and word_count(head) <= _LONGEST_HEAD
        and not ends_entry(head)
        and not starts_lower(entries[0].text)
        and all(ends_entry(line.text) for line in entries)
    )


def heads_list(lines: Sequence[Line]) -> bool:
    """Whether the first of some lines is the title of the list below it, which is no table of contents."""
    entries = lines[1:]
    if not is_titled_list(lines) or is_contents(entries):
        return False
    return are_labelled(entries) or not has_bare_pages(entries)


def _is_dashed(lines: Sequence[Line]) -> bool:
    return len(lines) > 1 and all(_DASHED.search(line.text) and _is_short(line) for line in lines)


def _is_short(line: Line) -> bool:
    return word_count(line.text) <= _LONGEST_ENTRY


def _is_numbered(lines: Sequence[Line]) -> bool:
    """Whether each line opens with a page number and a few words, the numbers never falling."""
    found = [_NUMBERED.match(line.text) for line in lines]
    pages = [int(match[1]) for match in found if match]
    rising = pages == sorted(pages) and pages != list(range(1, len(pages) + 1))
    whole = " ".join(line.text for line in lines)
    return (
        len(pages) == len(found) > 1
        and rising
        and all(_is_short(line) for line in lines)
        and not _STOP.search(whole)
    )
