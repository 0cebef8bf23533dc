"""Pieces that have just come are compared with the desk: what is sure is done, the rest is asked."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from tm.alignment import Said
from tm.document import LAYOUT_RESIDUE, Doubt
from tm.messages import N_
from tm.services import structure
from tm.services.filing.pieces import PieceArticle
from tm.services.placements import editions_of
from tm.services.recognising.candidates import known_to, pieces_of
from tm.services.recognising.matching import matches
from tm.services.recognising.operations import Recognise
from tm.services.recognising.printed import settle_equal
from tm.services.recognising.values import Match, Printed
from tm.services.structure.finding import find_article
from tm.storage.issues import Article, Block, ImportDoubt, Issue
from tm.storage.people import Person


def recognise(
    session: Session, issue: Issue, articles: Sequence[Article], *, person: Person | None, at: datetime
) -> list[Match]:
    """What of these articles, which have just come into an issue, the desk has already.

    Each sure one is an operation that can be taken back; the others are doubts of the import.
    """
    printed = pieces_of(session, articles)
    known = known_to(session, issue, articles) if printed else []
    found = matches(printed, known, [edition.tag for edition in editions_of(session)]) if known else []
    rows = {article.public_id: article for article in articles}
    for match in _parents_first(found, rows):
        if match.sure:
            change = Recognise(match.printed, match.known, match.edition)
            structure.apply(session, change, person=person, at=at)
        else:
            _ask(session, find_article(session, match.printed), match)
    settle_equal(session, issue, at)
    return found


def foresee(session: Session, issue: Issue, pieces: Sequence[PieceArticle]) -> list[Match]:
    """What would be recognised among pieces that are not stored; they are called by their numbers."""
    printed = [
        Printed(str(number), Said(tuple(_sentences(piece)), piece.found.language))
        for number, piece in enumerate(pieces)
    ]
    known = known_to(session, issue, ())
    tags = [edition.tag for edition in editions_of(session)]
    return matches([each for each in printed if each.said.sentences], known, tags)


def _sentences(piece: PieceArticle) -> Iterator[str]:
    return (unit.text for block in piece.blocks if not block.by_rule for unit in block.units)


def _parents_first(found: Sequence[Match], rows: Mapping[str, Article]) -> list[Match]:
    """Sidebars last: they go with the articles as which those are known beside which they stand."""
    return sorted(found, key=lambda match: rows[match.printed].parent_id is not None)


def _ask(session: Session, printed: Article, match: Match) -> None:
    """A doubt at the piece's first words that are read."""
    query = select(Block).where(
        Block.article_id == printed.id, Block.retired_at.is_(None), Block.type.not_in(LAYOUT_RESIDUE)
    )
    block = session.scalars(query.order_by(Block.position, Block.id)).first()
    if block is None or printed.raw_id is None:
        return
    as_original = N_("may be “%(headline)s”, which the desk has already")
    as_translation = N_("may be the translation of “%(headline)s”, which the desk has already")
    session.add(
        ImportDoubt(
            raw_id=printed.raw_id,
            block_id=block.id,
            code=Doubt.KNOWN_PIECE,
            line=block.lines[0][0] if block.lines else 0,
            message=as_original if match.edition is None else as_translation,
            message_values={
                "headline": match.headline,
                "article": match.known,
                "edition": match.edition or "",
            },
        )
    )
    session.flush()
