"""Loose captions: the nearest piece before them, or around them, that names the same person or place."""

import re
from collections.abc import Mapping, Sequence

from tm.document import Doubt, Flag, Kind
from tm.ingest.looks.parts import Role
from tm.ingest.looks.style import Style
from tm.ingest.phrases.credits import is_bare_credit, is_of, without_credit
from tm.ingest.phrases.folios import is_calendar_word
from tm.ingest.phrases.signs import is_credit
from tm.ingest.pieces.piece import Piece
from tm.ingest.roles.evidence import opens_with_place_and_date
from tm.ingest.words.vocabulary import Vocabulary, words_of
from tm.messages import N_

_REACH = 12
_FIGURE = re.compile(r"(?<![\w.,:/-])[1-9]\d{1,2}(?![\w.,:/%-])")
_CUT_WORD = re.compile(r"(?<=[^\W\d_])-\s(?=[^\W\d_A-Z])")
"""The hyphen of a name that a line's end cuts."""
_SHORTEST_NAME = 3
_HOMES = frozenset({Kind.NEWS, Kind.SIDEBAR, Kind.LETTER, Kind.BRIEF})


def names_in(text: str, words: Vocabulary) -> frozenset[str]:
    """The names in a text: words that the dump prints with a capital only."""
    figures = frozenset(_FIGURE.findall(text))
    found = words_of(text.replace("’s", " ").replace("'s", " "))
    if found and words.printed.get(found[0], 0) < 2:
        found = found[1:]  # a capital at the start tells nothing of a word that stands nowhere else
    return figures | frozenset(
        word.casefold()
        for word in found
        if len(word) >= _SHORTEST_NAME
        and word[0].isupper()
        and words.is_name(word)
        and not (len(word) > _SHORTEST_NAME and is_calendar_word(word))
    )


def adopt(pieces: Sequence[Piece], style: Style) -> tuple[list[Piece], list[Flag]]:
    """The pieces with each loose caption inside the one it belongs to, if there is one. Each is a doubt."""
    words = style.words
    flags: list[Flag] = []
    gone: set[int] = set()
    known = _credits_of_captions(pieces)
    named = _Names(pieces, words)
    for index, piece in enumerate(pieces):
        if piece.kind is not Kind.CAPTION:
            continue
        home = _home(pieces, index, style, named)
        line = piece.parts[0].chunk.number
        if home is None:
            piece.parent = None
            flags.append(
                Flag(Doubt.LOOSE_CAPTION, line, N_("no piece nearby shares a name with it; left by itself"))
            )
            continue
        if line not in known and not _is_credit_inside(piece, pieces[home]):
            why = (
                N_("given to the nearest piece that shares a name or place")
                if _shares_name(pieces[home], piece, words)
                else N_("no piece nearby shares a name with it; it stays in the piece where it stands")
            )
            flags.append(Flag(Doubt.LOOSE_CAPTION, line, why))
        _move_in(pieces[home], piece)
        gone.add(index)
    return _without(pieces, gone), flags


def _shares_name(home: Piece, caption: Piece, words: Vocabulary) -> bool:
    """Whether a name in a caption, or who is credited, speaks for the piece that it was given to."""
    said, credit = without_credit(caption.parts[0].text)
    return bool(names_in(said, words) & _piece_names(home, words)) or _signed_by(home, credit)


def _is_credit_inside(caption: Piece, home: Piece) -> bool:
    """Whether a line that only says who took a picture stands inside the piece: there is no other for it."""
    return is_bare_credit(caption.parts[0].text) and _surrounds(caption, home)


def _credits_of_captions(pieces: Sequence[Piece]) -> frozenset[int]:
    """The lines that only say who took a picture and stand beside a caption that says what it shows."""
    parts = sorted((part for piece in pieces for part in piece.parts), key=lambda part: part.chunk.number)
    bare = [is_bare_credit(part.text) for part in parts]
    says = [part.role is Role.CAPTION and not only for part, only in zip(parts, bare, strict=True)]
    beside = [before or after for before, after in zip([False, *says], [*says[1:], False], strict=False)]
    return frozenset(
        part.chunk.number for part, only, close in zip(parts, bare, beside, strict=True) if only and close
    )


class _Names(dict[int, frozenset[str]]):
    """The names in each piece, by its number; looked up when first asked."""

    def __init__(self, pieces: Sequence[Piece], words: Vocabulary) -> None:
        self._pieces, self._words = pieces, words

    def __missing__(self, index: int) -> frozenset[str]:
        self[index] = _piece_names(self._pieces[index], self._words)
        return self[index]


def _home(
    pieces: Sequence[Piece], index: int, style: Style, named: Mapping[int, frozenset[str]]
) -> int | None:
    """The piece that a caption goes with; a place and a date of its own say that it may go with none."""
    caption = pieces[index]
    open_piece = caption.parent
    text = caption.parts[0].text
    if open_piece is not None and is_credit(text):
        return open_piece
    said, credit = without_credit(text)
    names = names_in(said, style.words)
    order = _nearest(pieces, index)
    for home in order:
        if names & named[home]:
            return home
    taken_by = next((home for home in order if _signed_by(pieces[home], credit)), None)
    if taken_by is not None or open_piece is None:
        return taken_by
    foreign = bool(names) and opens_with_place_and_date(text, style.language)
    return None if foreign and not _surrounds(caption, pieces[open_piece]) else open_piece


def _signed_by(piece: Piece, credit: str) -> bool:
    """Whether the piece's byline names who took the picture."""
    return is_of(credit, " ".join(part.text for part in piece.parts if part.role is Role.BYLINE))


def _surrounds(caption: Piece, piece: Piece) -> bool:
    """Whether the piece stands on both sides of the caption."""
    line = caption.parts[0].chunk.number
    return any(part.chunk.number > line and part.role is Role.TEXT for part in piece.parts)


def _nearest(pieces: Sequence[Piece], index: int) -> list[int]:
    """Pieces to try: the one that was open, those before; a sidebar's parent before the sidebar."""
    tried: list[int] = []
    open_piece = pieces[index].parent
    before = [at for at in range(index - 1, -1, -1) if pieces[at].kind in _HOMES][:_REACH]
    for at in ([open_piece] if open_piece is not None else []) + before:
        parent = pieces[at].parent
        if parent is not None and pieces[at].kind is Kind.SIDEBAR:
            tried.append(parent)
        tried.append(at)
    return list(dict.fromkeys(tried))


def _piece_names(piece: Piece, words: Vocabulary) -> frozenset[str]:
    found: frozenset[str] = frozenset()
    for part in piece.parts:
        if part.role in {Role.TEXT, Role.HEADLINE}:
            whole = _CUT_WORD.sub("", part.text)
            found |= names_in(whole, words) | _caps_names(whole)
    return found


def _caps_names(text: str) -> frozenset[str]:
    """Words in capitals may be names too: a dateline's place, a headline's."""
    return frozenset(
        word.casefold() for word in words_of(text[:200]) if len(word) > _SHORTEST_NAME and word.isupper()
    )


def _move_in(home: Piece, caption: Piece) -> None:
    """Put the caption where it stands in the dump."""
    line = caption.parts[0].chunk.number
    after = [at for at, part in enumerate(home.parts) if part.chunk.number > line]
    home.parts[after[0] if after else len(home.parts) : after[0] if after else len(home.parts)] = (
        caption.parts
    )


def _without(pieces: Sequence[Piece], gone: set[int]) -> list[Piece]:
    """The pieces that stay, their parents counted anew."""
    moved = {old: new for new, old in enumerate(at for at in range(len(pieces)) if at not in gone)}
    kept = [piece for at, piece in enumerate(pieces) if at not in gone]
    for piece in kept:
        piece.parent = moved.get(piece.parent) if piece.parent is not None else None
    return kept
