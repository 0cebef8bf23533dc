"""Texts as HTML in which words of the other direction stand alone, each in its own order.

A Latin name, an address, a handle or a figure in an Arabic text keeps its order and does not pull the marks
around it along; so does an Arabic word in an English text. The texts themselves are not touched.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import accumulate, groupby, pairwise
from typing import Final, NamedTuple

from markupsafe import Markup, escape

_RIGHT: Final = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001eeff"
"""Letters and marks of Hebrew, Arabic, Syriac, Thaana, N'Ko and the like."""
_LEFT: Final = "A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02af\u0370-\u052f\u0900-\u0df9\u1e00-\u1fff"
"""Letters of Latin, Greek, Cyrillic and the scripts of India."""
_HAS_RIGHT: Final = re.compile(f"[{_RIGHT}]")
_HAS_LEFT: Final = re.compile(f"[{_LEFT}]")
_LEFT_RUN: Final = re.compile(
    rf"(?P<words>[@#]?(?:\d[\d.,]*-?)?[{_LEFT}](?:[^{_RIGHT}\n]*[{_LEFT}\d])?[%°+#/]*)"
    r"|\+\d[\d ()-]*\d|\d+(?:-\d+){2,}"
    r"|(?:(?<!\w)[-+−])?[$€£¥]?\d+(?:[.,:/]\d+)*[%°]?"
)
"""Words with all that stands between them, numbers of telephones, figures with their signs."""
_RIGHT_RUN: Final = re.compile(rf"[{_RIGHT}](?:[^{_LEFT}\n]*[{_RIGHT}])?")
_NEARLY_ALL: Final = 3
_CLOSES: Final = {")": "(", "]": "[", "”": "“", "»": "«"}


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a text and the HTML around it; `whole`: it cannot be cut in two."""

    text: str
    before: str = ""
    after: str = ""
    whole: bool = False


class Island(NamedTuple):
    """Words of one direction: where they begin and end, "ltr" or "rtl"."""

    start: int
    end: int
    direction: str


def is_mixed(text: str) -> bool:
    """Whether anything in a text has to be isolated."""
    return not text.isascii() and bool(islands(text))


@lru_cache(maxsize=2048)
def islands(text: str) -> tuple[Island, ...]:
    """What is to be isolated, in order, side by side at most.

    That is whatever reads from left to right and, where that is nearly all of the text, what does not.
    """
    if text.isascii() or not _HAS_RIGHT.search(text):
        return ()
    return tuple(_side_by_side(_found(text)))


def _found(text: str) -> list[Island]:
    found = [Island(*_closed(text, match), "ltr") for match in _LEFT_RUN.finditer(text) if _needs_it(match)]
    if found and _NEARLY_ALL * len(_HAS_RIGHT.findall(text)) < len(_HAS_LEFT.findall(text)):
        found += [Island(*match.span(), "rtl") for match in _RIGHT_RUN.finditer(text)]
    return found


def _side_by_side(found: Iterable[Island]) -> Iterator[Island]:
    end = 0
    for island in sorted(found):
        if island.start >= end:
            yield island
            end = island.end


def isolated(parts: Sequence[Part]) -> Markup:
    """The parts as HTML, one after the other; an island may go over several of them."""
    html: list[str] = []
    for island, pieces in groupby(_pieces(parts, _islands_of(parts)), key=lambda each: each[0]):
        inside = [_framed(piece, island) for _, piece in pieces]
        html += [f'<bdi dir="{island.direction}">', *inside, "</bdi>"] if island else inside
    return Markup("".join(html))  # noqa: S704 - all that was text is escaped


def isolate(text: str) -> Markup:
    """A plain text as HTML."""
    return isolated([Part(text)]) if is_mixed(text) else lined(text)


def lined(text: str) -> Markup:
    """A plain text as HTML, its lines apart."""
    return escape(text).replace("\n", Markup("<br>\n"))


def _islands_of(parts: Sequence[Part]) -> list[Island]:
    """The islands of all parts together; inside what cannot be cut there are none, over its edges none go."""
    found = list(islands("".join(part.text for part in parts)))
    for start, part in _placed(parts):
        if part.whole:
            found = [rest for island in found for rest in _beside(island, start, start + len(part.text))]
    return found


def _beside(island: Island, start: int, end: int) -> Iterator[Island]:
    """What is left of an island beside a part that cannot be cut; all of it where it holds the part."""
    if island.start <= start and end <= island.end:
        yield island
        return
    if island.start < min(start, island.end):
        yield island._replace(end=min(start, island.end))
    if max(end, island.start) < island.end:
        yield island._replace(start=max(end, island.start))


def _pieces(parts: Sequence[Part], found: Sequence[Island]) -> Iterator[tuple[Island | None, Part]]:
    """The parts, cut where an island begins or ends, each with the island that it is in."""
    edges = sorted({edge for island in found for edge in island[:2]})
    for start, part in _placed(parts):
        end = start + len(part.text)
        cuts = [start, *(edge for edge in edges if start < edge < end and not part.whole), end]
        for first, last in pairwise(cuts):
            island = next((each for each in found if each.start <= first and last <= each.end), None)
            yield island, replace(part, text=part.text[first - start : last - start])


def _placed(parts: Sequence[Part]) -> Iterator[tuple[int, Part]]:
    starts = accumulate((len(part.text) for part in parts), initial=0)
    return zip(starts, parts, strict=False)


def _framed(part: Part, island: Island | None) -> str:
    """A piece as HTML; what cannot be cut may have islands inside."""
    inside = isolate(part.text) if part.whole and not island else lined(part.text)
    return f"{part.before}{inside}{part.after}"


def _needs_it(match: re.Match[str]) -> bool:
    """Plain figures need nothing."""
    return bool(match["words"]) or not match[0].isdecimal()


def _closed(text: str, match: re.Match[str]) -> tuple[int, int]:
    """Where a run begins and ends, with the bracket behind it that closes one of its own."""
    start, end = match.span()
    opens = _CLOSES.get(text[end : end + 1])
    if opens and match[0].count(opens) > match[0].count(text[end]):
        end += 1
    return start, end
