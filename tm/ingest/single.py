"""One pasted article, in any language: all of the text is one piece."""

from dataclasses import replace

from tm.document import Article, Issue, IssueFacts, Kind
from tm.ingest.chunks.cutting import cut
from tm.ingest.chunks.layouts import measure
from tm.ingest.looks.parts import HEADINGS, Part, Role
from tm.ingest.looks.style import learn
from tm.ingest.phrases.formulas import is_formula
from tm.ingest.pieces.building import Ledger, build
from tm.ingest.pieces.piece import Piece
from tm.ingest.pieces.settling import is_letter
from tm.ingest.raw.damage import close_letter_spacing, mend
from tm.ingest.raw.decoding import check
from tm.ingest.raw.lines import read_lines
from tm.ingest.roles.reading import type_parts
from tm.ingest.words.cases import ends_sentence, starts_upper, word_count
from tm.ingest.words.vocabulary import collect

_TOP = frozenset({Role.KICKER, Role.DECK, Role.HEADLINE, Role.BYLINE})
_BODY = frozenset(
    {Role.TEXT, Role.SIGNOFF, Role.FOOTNOTE, Role.LIST, Role.LIST_LEAD, Role.SUBHEAD, Role.CAPTION}
)
_RESIDUE = frozenset({Role.FOLIO, Role.SEPARATOR})
_LONGEST_SUBHEAD = 17


def read_article(text: str, *, language: str) -> Article:
    """The article that somebody pastes or sends, with its headline, kicker, deck, byline and the rest.

    Raises:
        UnreadableDump: there is no text in it that we can read.
    """
    return read_alone(text, language=language).articles[0]


def read_alone(text: str, *, language: str) -> Issue:
    """The same article as all that a dump holds, with every repair and every doubt; no facts of an issue.

    Raises:
        UnreadableDump: there is no text in it that we can read.
    """
    decoded = check(text)
    mended = mend(read_lines(decoded.text))
    words = collect((line.text for line in mended.lines), language)
    closed = close_letter_spacing(mended.lines, words)
    layout = measure(closed.lines)
    chunks = cut(closed.lines, layout, words)
    style, looked = learn(chunks, layout, words, language)
    style = replace(style, folios=frozenset(), repeats=frozenset(), laid_out=False)
    piece = Piece(Kind.NEWS, _one_piece(type_parts(looked, style)))
    if is_letter(piece) and not any(part.dateline or part.role is Role.BYLINE for part in piece.parts):
        piece.kind = Kind.LETTER
    ledger = Ledger()
    article = build(piece, style, ledger, None, None)
    repairs = [*decoded.repairs, *mended.repairs, *closed.repairs, *ledger.repairs]
    flags = [*decoded.flags, *closed.flags, *ledger.flags]
    return Issue(
        IssueFacts(),
        (article,),
        tuple(sorted(repairs, key=lambda repair: repair.line)),
        tuple(sorted(flags, key=lambda flag: flag.line)),
    )


def _one_piece(parts: tuple[Part, ...]) -> list[Part]:
    """The parts as those of one article: one headline, later ones are sub-heads, furniture is text."""
    begun = next(
        (at for at, part in enumerate(parts) if part.role in {Role.TEXT, Role.LIST_LEAD, Role.LIST}),
        len(parts),
    )
    own = [_as_own(part, at, at < begun) for at, part in enumerate(parts)]
    for at in range(1, len(own) - 1):
        if _heads(own[at - 1], own[at], own[at + 1]):
            own[at] = replace(own[at], role=Role.SUBHEAD)
    return own


def _heads(before: Part, part: Part, after: Part) -> bool:
    """Whether a short line is a sub-head: without columns nothing is cut, so what has no end is a heading."""
    if not before.role is part.role is after.role is Role.TEXT or is_formula(part.text):
        return False
    whole = ends_sentence(before.text) and ends_sentence(after.text) and starts_upper(after.text)
    short = word_count(part.text) <= min(_LONGEST_SUBHEAD, word_count(after.text))
    return whole and short and part.text[-1:].isalnum() and part.dateline is None


def _as_own(part: Part, index: int, on_top: bool) -> Part:  # noqa: FBT001 - a place, not a switch
    if part.role in _RESIDUE or (part.role in _BODY and not (on_top and index == 0)):
        return part
    if on_top and part.role in _TOP:
        return part
    if on_top and index == 0 and part.role is not Role.TEXT:
        return replace(part, role=Role.HEADLINE)
    if part.role in HEADINGS:
        return replace(part, role=Role.SUBHEAD)
    return replace(part, role=Role.TEXT, jump=None)
