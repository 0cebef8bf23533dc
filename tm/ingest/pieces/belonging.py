"""Which of the paper's own parts go together: a masthead with its lines, a box with what it offers."""

from collections.abc import Mapping

from tm.document import Kind
from tm.ingest.looks.parts import Part, Role
from tm.ingest.pieces.piece import Piece

FURNITURE_KIND: Mapping[Role, Kind] = {
    Role.MASTHEAD: Kind.MASTHEAD,
    Role.VOLUME: Kind.MASTHEAD,
    Role.CONTACT: Kind.BOILERPLATE,
    Role.INDEX_HEAD: Kind.INDEX,
    Role.INDEX_ITEM: Kind.INDEX,
    Role.BOX: Kind.BOX,
    Role.BOILERPLATE: Kind.BOILERPLATE,
}
"""What each of the paper's own parts is a piece of."""


def belongs(last: Piece, part: Part, before: Part | None) -> bool:
    """Whether furniture goes on with the furniture right before it."""
    kind = FURNITURE_KIND[part.role]
    if last.kind is Kind.MASTHEAD:
        return kind is Kind.MASTHEAD or part.role is Role.CONTACT
    if last.kind is Kind.BOX and before and before.role is Role.BOX and part.role is Role.BOX:
        return not _ends_box(before.text) or not before.text
    if last.kind is Kind.INDEX and part.role is Role.INDEX_HEAD:
        return False
    return last.kind is kind and kind is not Kind.BOILERPLATE


def _ends_box(text: str) -> bool:
    return "." in text.rsplit(maxsplit=1)[-1] and not text.rstrip().endswith((":", "."))
