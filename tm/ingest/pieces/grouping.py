"""The typed parts in groups, as a reader would name them, with what goes on elsewhere brought home."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from tm.document import Doubt, Flag, Kind
from tm.ingest.cuts.jumps import title_words
from tm.ingest.looks.parts import Part, Role
from tm.ingest.looks.style import Style
from tm.ingest.phrases.headings import is_bold
from tm.ingest.phrases.signs import is_label
from tm.ingest.pieces.belonging import FURNITURE_KIND, belongs
from tm.ingest.pieces.continuations import bring_home, keep_together
from tm.ingest.pieces.piece import Piece
from tm.ingest.words.cases import starts_lower, word_count
from tm.ingest.words.names import is_name_and_place
from tm.messages import N_

_OPENING = frozenset({Role.HEADLINE, Role.KICKER, Role.DECK, Role.BYLINE})
_OWN = frozenset({Role.SIGNOFF, Role.BYLINE, Role.JUMP_ON, Role.JUMP_FROM})
"""What a box inside another piece does not have."""
_LONGEST_DECK = 25
_WEB_WORDS = ("web", "online", "on line", "sitio", "internet", "digital")


@dataclass(slots=True)
class _Desk:
    """The pieces found so far and where the next part belongs."""

    style: Style
    links: dict[int, int]
    pieces: list[Piece] = field(default_factory=list)
    current: int | None = None
    closed: bool = True
    title: Part | None = None
    sent: dict[int, int] = field(default_factory=dict)
    interrupted: list[int] = field(default_factory=list)
    flags: list[Flag] = field(default_factory=list)

    @property
    def piece(self) -> Piece | None:
        """The piece that is open."""
        return self.pieces[self.current] if self.current is not None else None


def group(parts: Sequence[Part], style: Style, pages: dict[int, int]) -> tuple[list[Piece], list[Flag]]:
    """All pieces in the order of the dump, furniture among them, and the doubts about where they begin.

    `pages` gives the page of each line where it is known.
    """
    desk = _Desk(style, bring_home(parts, style, pages))
    parts = keep_together(parts, desk.links)
    for index, part in enumerate(parts):
        if part.role is Role.JUMP_ON:
            _jump_on(desk, part, index)
        elif index in desk.links:
            _come_home(desk, part, desk.sent.pop(desk.links[index], None))
        else:
            _place(desk, part, parts[index - 1] if index else None, parts[index + 1 : index + 2])
    _settle_interruption(desk)
    for index in desk.sent:
        line = parts[index].chunk.number
        desk.flags.append(Flag(Doubt.UNMATCHED_JUMP, line, N_("no text was found that goes on from here")))
    return desk.pieces, desk.flags


def _place(desk: _Desk, part: Part, before: Part | None, after: Sequence[Part]) -> None:
    if part.role in FURNITURE_KIND:
        _furniture(desk, part, before)
    elif part.role in {Role.LIST_LEAD, Role.LIST}:
        _list(desk, part, before)
    elif part.role is Role.JUMP_FROM:
        _come_home(desk, part, None)
    elif part.role is Role.JUMP_TITLE:
        _jump_title(desk, part, after)
    elif part.role in _OPENING:
        _opening(desk, part, before)
    elif part.role in {Role.FOLIO, Role.SEPARATOR}:
        _residue(desk, part)
    elif part.role is Role.CAPTION:
        _caption(desk, part)
    elif part.role is Role.FOOTNOTE and desk.piece:
        desk.piece.parts.append(part)
    elif part.role is Role.SIGNOFF and desk.piece:
        desk.closed = not desk.piece.is_epigraph
        desk.piece.parts.append(part)
    else:
        _text(desk, part)


def _open(desk: _Desk, kind: Kind, parent: int | None = None) -> Piece:
    desk.pieces.append(Piece(kind, parent=parent, follows=None if desk.closed else desk.current))
    desk.current = len(desk.pieces) - 1
    desk.closed = False
    return desk.pieces[-1]


def _aside(desk: _Desk, part: Part, kind: Kind, parent: int | None = None) -> Piece:
    """A piece that does not end the one that is open."""
    piece = Piece(kind, [part], parent)
    desk.pieces.append(piece)
    return piece


def _furniture(desk: _Desk, part: Part, before: Part | None) -> None:
    kind = FURNITURE_KIND[part.role]
    if part.role is Role.CONTACT and len(part.chunk.lines) > 2:
        kind = Kind.MASTHEAD
    last = desk.pieces[-1] if desk.pieces else None
    together = last is not None and before is not None and last.parts and last.parts[-1] is before
    if together and last and belongs(last, part, before):
        last.parts.append(part)
    else:
        inside = kind is Kind.BOX and (is_label(part.text) or is_bold(part.chunk.text))
        _aside(desk, part, kind, desk.current if inside else None)
    if kind is not Kind.BOX and not (desk.piece and desk.piece.is_cut):
        desk.closed = True


def _list(desk: _Desk, part: Part, before: Part | None) -> None:
    """A list belongs to its piece; a lead-in that sends readers to the web opens a piece of its own."""
    last = desk.pieces[-1] if desk.pieces else None
    if part.role is Role.LIST and last and last.kind is Kind.INDEX and before in last.parts[-1:]:
        last.parts.append(part)
        return
    lead, text = part.role is Role.LIST_LEAD, part.text.casefold()
    sent = desk.piece is not None and desk.piece.parts[-1].role is Role.JUMP_ON
    if sent or (lead and (desk.closed or desk.piece is None or any(word in text for word in _WEB_WORDS))):
        _aside(desk, part, Kind.INDEX)
        desk.closed = True
        return
    (desk.piece or _open(desk, Kind.NEWS)).parts.append(part)


def _residue(desk: _Desk, part: Part) -> None:
    if not desk.pieces:
        _aside(desk, part, Kind.MASTHEAD)
        return
    piece = desk.piece or desk.pieces[-1]
    piece.parts.append(part)
    if part.role is Role.SEPARATOR and not piece.is_cut:
        desk.closed = True


def _caption(desk: _Desk, part: Part) -> None:
    _aside(desk, part, Kind.CAPTION, desk.current)


def _opening(desk: _Desk, part: Part, before: Part | None) -> None:
    """A headline with its kicker, deck and byline; the first of them opens the piece."""
    piece = desk.piece
    if piece and not desk.closed and (_is_below_head(piece, part) or _touches_head(piece, before)):
        piece.parts.append(part)
        return
    if part.role is Role.BYLINE and piece and not desk.closed:
        desk.closed = piece.parts[-1].role is Role.TEXT and not piece.is_cut
        piece.parts.append(part)
        return
    parent = None
    if piece and not desk.closed and piece.is_cut:
        parent = desk.current
    _settle_interruption(desk)
    if parent is not None:
        desk.interrupted.append(parent)
    _open(desk, Kind.NEWS, parent).parts.append(part)


def _touches_head(piece: Piece, before: Part | None) -> bool:
    return before is not None and before.role in _OPENING and piece.parts[-1] is before


def _is_below_head(piece: Piece, part: Part) -> bool:
    """Whether a piece has nothing but its head yet: a picture or a line of the page may stand in it."""
    has_headline = any(each.role is Role.HEADLINE for each in piece.parts)
    return has_headline != (part.role in {Role.HEADLINE, Role.KICKER}) and not piece.texts


def _text(desk: _Desk, part: Part) -> None:
    """Running text, a sub-head: it goes on with the open piece, with one that was cut, or opens a piece."""
    home = _cut_piece(desk, part)
    if home is not None:
        desk.current, desk.closed = home, False
        desk.interrupted.clear()
        desk.pieces[home].parts.append(part)
        return
    piece = desk.piece
    if piece and part.dateline:
        _raise_deck(piece)
    unannounced = bool(part.dateline and piece and piece.texts)
    if piece is None or desk.closed or unannounced:
        if unannounced and not desk.closed:
            desk.flags.append(
                Flag(
                    Doubt.DOUBTFUL_SPLIT,
                    part.chunk.number,
                    N_("a dateline without a headline: a piece of its own?"),
                )
            )
        _settle_interruption(desk)
        piece = _open(desk, Kind.NEWS if part.dateline or part.role is Role.SUBHEAD else Kind.BRIEF)
        if part.role is not Role.SUBHEAD:
            desk.flags.append(Flag(Doubt.NO_HEADLINE, part.chunk.number, N_("this piece has no headline")))
    piece.parts.append(part)


def _raise_deck(piece: Piece) -> None:
    """A short text between headline and dateline is what stands below the headline."""
    if len(piece.texts) == 1 and word_count(piece.texts[0].text) <= _LONGEST_DECK:
        at = piece.parts.index(piece.texts[0])
        if at and at == len(piece.parts) - 1 and piece.parts[at - 1].role is Role.HEADLINE:
            piece.parts[at] = replace(piece.parts[at], role=Role.DECK)


def _cut_piece(desk: _Desk, part: Part) -> int | None:
    """The interrupted piece that a text in mid-sentence goes on with, if the open one is whole."""
    if part.role is not Role.TEXT or not starts_lower(part.text):
        return None
    piece = desk.piece
    if piece and piece.is_cut:
        return desk.current if desk.closed else None
    for index in reversed(desk.interrupted):
        if desk.pieces[index].is_cut and index != desk.current:
            return index
    return None


def _settle_interruption(desk: _Desk) -> None:
    """Behind a box inside a cut sentence stands the end of that piece: its last paragraph at least."""
    piece = desk.piece
    if piece is None or not desk.interrupted or piece.parent != desk.interrupted[-1]:
        desk.interrupted.clear()
        return
    parent = desk.pieces[desk.interrupted.pop()]
    signed = any(part.role in _OWN or part.dateline for part in piece.parts)
    if parent.is_cut and len(piece.texts) > 2 and not signed:
        last = piece.texts[-1]
        piece.parts.remove(last)
        parent.parts.append(last)
        message = N_("after a box inside a cut sentence: taken as the end of the piece around the box")
        desk.flags.append(Flag(Doubt.DOUBTFUL_SPLIT, last.chunk.number, message))
    desk.interrupted.clear()


def _jump_title(desk: _Desk, part: Part, after: Sequence[Part]) -> None:
    """The name of a piece above "from page 1" goes home with it; a signature there ends what stands above."""
    piece = desk.piece
    if piece and piece.parts[-1].role is Role.JUMP_FROM:
        piece.parts.append(part)
        return
    if (
        piece
        and not desk.closed
        and is_name_and_place([line.text for line in part.chunk.lines], desk.style.words)
    ):
        _place(desk, replace(part, role=Role.SIGNOFF), None, after)
        return
    desk.title = part


def _come_home(desk: _Desk, part: Part, home: int | None) -> None:
    """A text from another page goes on with the piece that was sent on, or one that is cut; or is a piece."""
    title, desk.title = desk.title, None
    head = part if part.role is Role.JUMP_FROM else replace(part, role=Role.JUMP_TITLE)
    if home is None:
        home = _cut_by_title(desk, f"{title.text if title else ''} {part.jump.title if part.jump else ''}")
    _settle_interruption(desk)
    if home is None:
        desk.flags.append(
            Flag(Doubt.UNMATCHED_JUMP, part.chunk.number, N_("no piece was found that goes on here"))
        )
        home = len(desk.pieces)
        _open(desk, Kind.NEWS)
    desk.current, desk.closed = home, False
    desk.pieces[home].parts += [title, head] if title else [head]


def _jump_on(desk: _Desk, part: Part, index: int) -> None:
    piece = desk.piece
    if piece is None or part.jump is None:
        _aside(desk, part, Kind.BRIEF)
        return
    piece.parts.append(part)
    desk.sent[index] = desk.current or 0
    desk.closed = True


def _cut_by_title(desk: _Desk, title: str) -> int | None:
    """A piece whose text stops inside a sentence and whose headline shares most words of a jump head."""
    words = title_words(title)
    for index in range(len(desk.pieces) - 1 if words else -1, -1, -1):
        piece = desk.pieces[index]
        if len(words & title_words(piece.headline)) * 2 >= len(words) and piece.is_cut:
            return index
    return None
