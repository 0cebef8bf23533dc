"""Pages: form feeds and folios say them; jumps and the table of contents let them be inferred."""

import itertools
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from tm.document import Kind
from tm.ingest.chunks.contents import ends_entry
from tm.ingest.cuts.jumps import title_words
from tm.ingest.cuts.jumpwords import Direction
from tm.ingest.looks.parts import Part, Role
from tm.ingest.phrases.folios import page_of
from tm.ingest.phrases.web_pages import is_web_residue
from tm.ingest.pieces.piece import Piece

_FIGURES = re.compile(r"\d{1,3}")
_FIRST_OF_LIST = re.compile(r"(\d{1,3})(?:\s*(?:,|y|and|&|e|–|-)\s*\d{1,3})*\W*$")


def printed_pages(parts: Sequence[Part]) -> dict[int, int]:
    """The page of each line, where form feeds or page numbers tell it; empty where they do not."""
    times = Counter(part.text for part in parts if part.role is Role.FOLIO)
    read = [replace(part, role=Role.BOILERPLATE) if times[part.text] > 1 else part for part in parts]
    if any(part.chunk.new_page for part in parts[1:]):
        return _by_form_feed(read)
    return _by_folio(read)


def _by_form_feed(parts: Sequence[Part]) -> dict[int, int]:
    sheets: list[list[Part]] = [[]]
    for index, part in enumerate(parts):
        if part.chunk.new_page and index:
            sheets.append([])
        sheets[-1].append(part)
    pages: dict[int, int] = {}
    page = 0
    for sheet in sheets:
        printed = [number for part in sheet if (number := _folio(part)) is not None]
        page = printed[0] if printed and printed[0] > page else page + 1
        pages |= dict.fromkeys((line.number for part in sheet for line in part.chunk.lines), page)
    return pages


def _by_folio(parts: Sequence[Part]) -> dict[int, int]:
    """Page numbers stand at the foot where the first text comes before a 1, else at the head."""
    folios = [(index, number) for index, part in enumerate(parts) if (number := _folio(part)) is not None]
    if len(folios) < 2 or any(b[1] < a[1] for a, b in itertools.pairwise(folios)):
        return {}
    at_foot = folios[0][1] == 1 and any(part.role is Role.TEXT for part in parts[: folios[0][0]])
    pages: dict[int, int] = {}
    page = 1
    for index, part in enumerate(parts):
        number = _folio(part)
        if number is not None and not at_foot:
            page = number
        pages |= dict.fromkeys((line.number for line in part.chunk.lines), page)
        if number is not None and at_foot:
            page = number + 1
        del index
    return pages


def _folio(part: Part) -> int | None:
    if part.role is not Role.FOLIO or is_web_residue(part.text):
        return None
    figures = [int(figure) for figure in _FIGURES.findall(part.text) if int(figure) < 200]
    page = page_of(part.text)
    return page if page is not None else figures[0] if len(figures) == 1 else None


def infer_pages(pieces: Sequence[Piece], printed: dict[int, int]) -> list[int | None]:
    """The page on which each piece begins; None where nothing tells."""
    if printed:
        return [printed.get(piece.start) for piece in pieces]
    anchors = _anchors(pieces)
    return [_between(anchors, piece.start) for piece in pieces]


def _anchors(pieces: Sequence[Piece]) -> list[tuple[int, int]]:
    """Lines whose page is told by a jump or by the table of contents, in order and never falling."""
    found: list[tuple[int, int]] = []
    for piece in pieces:
        target: int | None = None
        for part in piece.parts:
            if part.jump and part.jump.direction is Direction.ON:
                target = part.jump.page
            elif part.role is Role.JUMP_FROM and part.jump:
                if target is not None:
                    found.append((part.chunk.number, target))
                if part.jump.page is not None and not any(line == piece.start for line, _ in found):
                    found.append((piece.start, part.jump.page))
    found += _from_contents(pieces)
    rising: list[tuple[int, int]] = []
    for line, page in sorted(set(found)):
        if not rising or page >= rising[-1][1]:
            rising.append((line, page))
    return rising


def _from_contents(pieces: Sequence[Piece]) -> list[tuple[int, int]]:
    parts = [part for piece in pieces if piece.kind is Kind.INDEX for part in piece.parts]
    entries = [entry for part in parts for entry in _entries(part)]
    heads = [(piece, title_words(_titles(piece))) for piece in pieces if piece.headline]
    found: list[tuple[int, int]] = []
    for entry in entries:
        page = _FIRST_OF_LIST.search(entry)
        words = title_words(entry)
        best = max(heads, key=lambda head: len(words & head[1]), default=None)
        if page and best and len(words & best[1]) >= 2:
            found.append((best[0].start, int(page[1])))
    return found


def _entries(part: Part) -> list[str]:
    """The lines of a table of contents if each is an entry, else the whole part."""
    lines = [line.text for line in part.chunk.lines]
    return lines if sum(ends_entry(line) for line in lines) > 1 else [part.text]


def _titles(piece: Piece) -> str:
    return " ".join(part.text for part in piece.parts if part.role in {Role.HEADLINE, Role.KICKER, Role.DECK})


def _between(anchors: Sequence[tuple[int, int]], line: int) -> int | None:
    """The page at a line: that of the anchor before it, if the next one is at most a page on."""
    before = [page for at, page in anchors if at <= line]
    after = [page for at, page in anchors if at > line]
    if not anchors:
        return None
    here = before[-1] if before else 1
    if after and after[0] - here > 1:
        return here if any(at == line for at, _ in anchors) else None
    return here
