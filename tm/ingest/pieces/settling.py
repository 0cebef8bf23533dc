"""What the pieces are, once all of them are known: letters, sidebars and briefs told from news."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import takewhile

from tm.document import Kind
from tm.ingest.looks.parts import Part, Role
from tm.ingest.looks.style import Style
from tm.ingest.phrases.datelines import split_dateline
from tm.ingest.phrases.formulas import greets
from tm.ingest.phrases.sections import Section, section_of
from tm.ingest.phrases.signs import is_byline
from tm.ingest.pieces.piece import Piece
from tm.ingest.words.cases import word_count
from tm.ingest.words.cohesion import all_stems, shared, stems

_SHARED_BY_A_SIDEBAR = 3
_SIGNED_MOSTLY = 0.5
_LONGEST_NAME = 6
_OF_LETTERS = frozenset({Role.TEXT, Role.SIGNOFF, Role.FOLIO, Role.LIST, Role.LIST_LEAD})


def settle(pieces: Sequence[Piece], style: Style) -> list[Piece]:
    """The pieces with every kind known."""
    everywhere = all_stems(style.words)
    _name_authors(pieces)
    _name_letters_pages(pieces)
    for piece in pieces:
        _settle_kind(piece, pieces, style, everywhere)
    return list(pieces)


def _name_authors(pieces: Sequence[Piece]) -> None:
    """What opens a piece as a kicker does and names who wrote it is its byline."""
    for piece in pieces:
        piece.parts[:] = [
            replace(part, role=Role.BYLINE) if part.role is Role.KICKER and is_byline(part.text) else part
            for part in piece.parts
        ]


def _name_letters_pages(pieces: Sequence[Piece]) -> None:
    """The one heading above several letters that have none of their own is the name of their page."""
    for index, piece in enumerate(pieces):
        first = piece.parts[0]
        if first.role is not Role.HEADLINE or word_count(first.text) > _LONGEST_NAME:
            continue
        if [part.role for part in piece.parts if part.role not in _OF_LETTERS] != [Role.HEADLINE]:
            continue
        bare = list(takewhile(_is_bare_letter, pieces[index + 1 :]))
        if not _is_signed_letter(piece) or not bare or _is_below_letter(pieces, index):
            continue
        if len(bare) > 1 or _greets(bare[0]) or section_of(first.text) is Section.LETTERS:
            piece.parts[0] = replace(first, role=Role.KICKER)


def _is_below_letter(pieces: Sequence[Piece], index: int) -> bool:
    """Whether the last text above a piece is a signed letter below its own head: so is this one."""
    above = (pieces[at] for at in range(index - 1, -1, -1))
    last = next((piece for piece in above if any(part.role is Role.TEXT for part in piece.parts)), None)
    return (
        last is not None
        and _is_signed_letter(last)
        and any(part.role is Role.HEADLINE for part in last.parts)
    )


def _is_signed_letter(piece: Piece) -> bool:
    """Whether a piece is running text with a signature behind all of it."""
    roles = [part.role for part in piece.parts if part.role in {Role.TEXT, Role.SIGNOFF}]
    return (
        roles[:1] == [Role.TEXT]
        and roles[-1] is Role.SIGNOFF
        and not any(part.dateline for part in piece.parts)
    )


def _is_bare_letter(piece: Piece) -> bool:
    """Whether a piece is a letter without anything above it."""
    return _is_signed_letter(piece) and all(part.role in _OF_LETTERS for part in piece.parts)


def settle_lone_texts(pieces: Sequence[Piece], style: Style) -> None:
    """A lone paragraph behind a wide gap, without headline or dateline, goes with a picture that is lost."""
    for piece in pieces:
        if piece.kind is not Kind.BRIEF or piece.headline or len(piece.parts) != 1:
            continue
        (part,) = piece.parts
        if part.role is Role.TEXT and part.chunk.gap > max(style.layout.gap, 1):
            piece.kind, piece.parts = Kind.CAPTION, [replace(part, role=Role.CAPTION)]


def _stems_of(parts: Sequence[Part]) -> Counter[str]:
    return stems(_texts(parts, Role.TEXT, Role.HEADLINE, Role.SUBHEAD, Role.DECK, Role.KICKER))


def _texts(parts: Sequence[Part], *roles: Role) -> str:
    return " ".join(part.text for part in parts if part.role in (roles or (Role.TEXT,)))


def _settle_kind(piece: Piece, pieces: Sequence[Piece], style: Style, everywhere: Mapping[str, int]) -> None:
    if piece.kind not in {Kind.NEWS, Kind.BRIEF}:
        return
    dated = any(part.dateline for part in piece.parts)
    by = any(part.role is Role.BYLINE for part in piece.parts)
    if is_letter(piece) and not dated and not by:
        piece.kind, piece.parent = Kind.LETTER, None
    elif piece.parent is not None and not dated and not by:
        piece.kind = Kind.SIDEBAR
    elif (
        not dated
        and not by
        and style.signed >= _SIGNED_MOSTLY
        and _is_inside(piece, pieces, style, everywhere)
    ):
        piece.kind, piece.parent = Kind.SIDEBAR, piece.follows
    else:
        piece.parent = None


def is_letter(piece: Piece) -> bool:
    """Whether a piece is a letter: signed at its end, or it greets."""
    return any(part.role is Role.SIGNOFF for part in piece.parts) or _greets(piece)


def _greets(piece: Piece) -> bool:
    return any(greets(part.text) for part in piece.texts[:1])


def _is_inside(piece: Piece, pieces: Sequence[Piece], style: Style, everywhere: Mapping[str, int]) -> bool:
    """Whether an unsigned piece belongs to the one around it: no wider gap, and the same subject."""
    if piece.follows is None or pieces[piece.follows].kind is not Kind.NEWS or not piece.headline:
        return False
    if piece.parts[0].chunk.gap > style.layout.gap or piece.parts[0].chunk.new_page:
        return False
    around = pieces[piece.follows]
    dateline = next((part.text[: part.dateline] for part in around.parts if part.dateline), "")
    name = split_dateline(dateline)[0].split(",")[0].split("(")[0].strip().casefold()
    opening = " ".join(part.text for part in piece.parts[:2]).casefold()
    if name and re.search(rf"(?<!\w){re.escape(name)}(?!\w)", opening):
        return True
    return shared(_stems_of(piece.parts), _stems_of(around.parts), everywhere) >= _SHARED_BY_A_SIDEBAR
