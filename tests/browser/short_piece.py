"""A letter of three sentences that is free in Spanish, the shortest of all; one of them is known."""

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from tests.browser.crossing import Crossing
from tests.builders import make_article, make_block, make_placement, make_unit
from tm.document import BlockType, Kind
from tm.storage.issues import Issue
from tm.storage.paper import Edition
from tm.storage.units import Unit

SENTENCES = ("Thank you.", "We drank in Mohonpur.")
NAME = "Mohonpur"
KNOWN = "Los pozos de Mohonpur tienen hoy cinco metros más de profundidad que el año pasado."


@dataclass(frozen=True, slots=True)
class ShortPiece:
    """Where it is translated, and its sentences; the last one was translated before, elsewhere."""

    path: str
    units: tuple[str, ...]


def lay(session: Session, paper: Crossing) -> ShortPiece:
    """Add the letter to the issue."""
    issue = session.scalars(select(Issue).where(Issue.slug == paper.issue)).one()
    editions = {edition.tag: edition for edition in session.scalars(select(Edition))}
    known = session.scalars(select(Unit.text).where(Unit.public_id == paper.with_history[1])).one()
    article = make_article(session, issue, kind=Kind.LETTER, home=editions["en"], page=8)
    make_placement(session, article, editions["es-419"])
    block = make_block(session, article, BlockType.PARAGRAPH)
    units = [make_unit(session, block, text, gap_after=" ") for text in (*SENTENCES, known)]
    session.flush()
    return ShortPiece(f"/articles/{article.public_id}/es-419", tuple(unit.public_id for unit in units))
