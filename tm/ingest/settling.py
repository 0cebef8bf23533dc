"""What the pieces are, once all of them are known: letters, sidebars and briefs told from news."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from tm.document import Doubt, Flag, Kind
from tm.ingest.cases import word_count
from tm.ingest.cohesion import all_stems, shared, spread, stems, subject
from tm.ingest.datelines import split_dateline
from tm.ingest.looks import Part, Role
from tm.ingest.pieces import Piece
from tm.ingest.signs import is_salutation
from tm.ingest.style import Style
from tm.messages import N_

_FEWEST_WORDS_OF_A_STORY = 80
_FEWEST_WORDS_OF_A_BRIEF = 15
_SHARED_BY_A_SIDEBAR = 3
_LEAST_SHARED = 0.08
_SIGNED_MOSTLY = 0.5


def settle(pieces: Sequence[Piece], style: Style) -> tuple[list[Piece], list[Flag]]:
    """The pieces with letters and briefs parted from the news before them, and every kind known."""
    everywhere = all_stems(style.words)
    spreads = spread(_texts(piece.parts) for piece in pieces if piece.texts)
    common = _Spread(spreads, sum(bool(piece.texts) for piece in pieces), everywhere)
    settled: list[Piece] = []
    flags: list[Flag] = []
    place: dict[int, int] = {}
    for index, piece in enumerate(pieces):
        place[index] = len(settled)
        parted = _parted(piece, common, uniform=style.uniform)
        settled += parted
        flags += [
            Flag(
                Doubt.DOUBTFUL_SPLIT,
                each.start,
                N_("a heading without signature: taken as a piece of its own"),
            )
            for each in parted[1:]
            if each.kind is not Kind.LETTER
        ]
    for piece in settled:
        piece.parent = place[piece.parent] if piece.parent is not None else None
        piece.follows = place[piece.follows] if piece.follows is not None else None
    for piece in settled:
        _settle_kind(piece, settled, style, everywhere)
    return settled, flags


@dataclass(frozen=True, slots=True)
class _Spread:
    """In how many pieces each stem stands, and how many pieces there are."""

    stems: Mapping[str, int]
    pieces: int
    everywhere: Mapping[str, int]


def settle_lone_texts(pieces: Sequence[Piece], style: Style) -> None:
    """A lone paragraph behind a wide gap, without headline or dateline, goes with a picture that is lost."""
    for piece in pieces:
        if piece.kind is not Kind.BRIEF or piece.headline or len(piece.parts) != 1:
            continue
        (part,) = piece.parts
        if part.role is Role.TEXT and part.chunk.gap > max(style.layout.gap, 1):
            piece.kind, piece.parts = Kind.CAPTION, [replace(part, role=Role.CAPTION)]


def _parted(piece: Piece, common: _Spread, *, uniform: bool) -> list[Piece]:
    """The piece, and those that follow it under a heading that looked like one of its sub-heads."""
    if piece.kind not in {Kind.NEWS, Kind.BRIEF}:
        return [piece]
    start = _letter_start(piece)
    if start is not None:
        return [*_parted(_cut_off(piece, start, Kind.LETTER), common, uniform=uniform), piece.rest.pop()]
    if uniform:
        return _by_subject(piece, common)
    briefs: list[Piece] = []
    start = _brief_start(piece, common)
    while start is not None:
        paragraphs = sum(part.role is Role.TEXT for part in piece.parts[start:])
        _cut_off(piece, start, Kind.BRIEF if paragraphs == 1 else Kind.NEWS)
        briefs.insert(0, piece.rest.pop())
        start = _brief_start(piece, common)
    return [piece, *briefs]


def _by_subject(piece: Piece, common: _Spread) -> list[Piece]:
    """The piece cut at every heading whose text has nothing of the subject of the text before it."""
    heads = [index for index, part in enumerate(piece.parts) if part.role is Role.SUBHEAD]
    starts = [0]
    for index, end in zip(heads, [*heads[1:], len(piece.parts)], strict=False):
        story, section = piece.parts[starts[-1] : index], piece.parts[index:end]
        if _texts(story) and not _goes_on(story, section, common):
            starts.append(index)
    pieces = [piece]
    for start in reversed(starts[1:]):
        _cut_off(piece, start, Kind.NEWS)
        pieces.insert(1, piece.rest.pop())
    return pieces


def _goes_on(story: Sequence[Part], section: Sequence[Part], common: _Spread) -> bool:
    """Whether a section speaks of what the text before it is about."""
    if any(part.role in {Role.JUMP_FROM, Role.JUMP_ON} for part in section):
        return True
    head = _texts(story, Role.HEADLINE, Role.SUBHEAD)
    weights = subject(stems(_texts(story)), stems(head), common.stems, common.pieces)
    own = _stems_of(section)
    said = sum(weights.get(stem, 0.0) for stem in own)
    return said >= 1 and shared(own, _stems_of(story), common.everywhere) >= _LEAST_SHARED / 2 * len(own)


def _cut_off(piece: Piece, start: int, kind: Kind) -> Piece:
    """The piece without its parts from `start` on, which become a piece of their own in its `rest`."""
    head, *others = piece.parts[start:]
    piece.rest.append(Piece(kind, [replace(head, role=Role.HEADLINE), *others]))
    del piece.parts[start:]
    return piece


def _letter_start(piece: Piece) -> int | None:
    """The last sub-head of a signed report that ends with a sign-off: there a letter begins."""
    dated = any(part.dateline or part.role is Role.BYLINE for part in piece.parts)
    signed = [index for index, part in enumerate(piece.parts) if part.role is Role.SIGNOFF]
    if not dated or not signed:
        return None
    heads = [index for index, part in enumerate(piece.parts[: signed[0]]) if part.role is Role.SUBHEAD]
    return heads[-1] if heads and _texts(piece.parts[: heads[-1]]) else None


def _brief_start(piece: Piece, common: _Spread) -> int | None:
    """The last sub-head, if what stands under it has nothing of the rest of the piece's subject."""
    heads = [index for index, part in enumerate(piece.parts) if part.role is Role.SUBHEAD]
    if not heads:
        return None
    before, section = piece.parts[: heads[-1]], piece.parts[heads[-1] :]
    story, brief = _texts(before), _texts(section)
    if word_count(story) < _FEWEST_WORDS_OF_A_STORY or word_count(brief) < _FEWEST_WORDS_OF_A_BRIEF:
        return None
    if any(part.role in {Role.JUMP_FROM, Role.JUMP_ON, Role.SIGNOFF} for part in section):
        return None
    weights = subject(stems(story), stems(piece.headline), common.stems, common.pieces)
    said = sum(weights.get(stem, 0.0) for stem in _stems_of(section))
    if said >= 1:
        return None
    if sum(part.role is Role.TEXT for part in section) == 1:
        return heads[-1]
    own = _stems_of(section)
    return heads[-1] if shared(own, _stems_of(before), common.everywhere) < _LEAST_SHARED * len(own) else None


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
    signed = any(part.role is Role.SIGNOFF for part in piece.parts)
    return signed or any(is_salutation(part.text) for part in piece.texts[:1])


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
