"""Where a phrase stands, a page at a time.

The index of words says in which sentences to look, those that came last first, some hundreds at a time; of
these the articles stand in the order of their issues, the newest first. All is looked at before it is shown.
"""

from collections.abc import Mapping, Sequence
from datetime import datetime
from itertools import groupby
from typing import Final

from sqlalchemy import Row, bindparam, func, or_, select
from sqlalchemy.orm import Session

from tm.languages import base
from tm.memory import Phrase, sought
from tm.services.archive.texts import pieces_of
from tm.services.archive.values import FIRST, Found, Place, Start
from tm.services.placements import editions_of
from tm.services.remembering import LONGEST_PHRASE, keys_of
from tm.storage import word_index
from tm.storage.issues import Article, Block, Issue
from tm.storage.paper import Edition
from tm.storage.queries.undone import undone_imports
from tm.storage.queries.wanted import not_by_rule
from tm.storage.units import Unit
from tm.storage.word_index import WordIndex, document, unit_of
from tm.text import fold

PAGE: Final = 12
"""Articles that are shown at a time."""
_PORTION: Final = 500
"""Texts that are asked for at a time."""


def search(
    session: Session,
    phrase: str,
    *,
    edition: Edition | None = None,
    issue: Issue | None = None,
    start: Start = FIRST,
    at: datetime,
) -> Found:
    """The articles in which a phrase stands in any form of its words, in any edition or in one.

    What is held back at this moment is found too, and says so.
    """
    words = fold(phrase)[:LONGEST_PHRASE]
    languages = [base(edition.tag)] if edition else _languages(session)
    phrases = {each: found for each in languages if (found := Phrase(words, keys_of(each)))}
    while True:
        documents = _documents(session, words, phrases, issue, start)
        places = _places(session, {unit_of(each) for each in documents}, issue)
        shown = places[start.skip : start.skip + PAGE]
        following = _following(start, len(places), documents)
        pieces = pieces_of(session, shown, phrases, edition, at)
        if pieces or following is None:
            return Found(pieces, following)
        start = following


def _following(start: Start, places: int, documents: Sequence[int]) -> Start | None:
    if start.skip + PAGE < places:
        return Start(start.below, start.skip + PAGE)
    return Start(documents[-1]) if len(documents) == _PORTION else None


def _languages(session: Session) -> list[str]:
    """The base languages of all texts there are."""
    tags = {edition.tag for edition in editions_of(session)} | set(
        session.scalars(select(Article.language).distinct())
    )
    return sorted({base(tag) for tag in tags})


def _documents(
    session: Session, words: str, phrases: Mapping[str, Phrase], issue: Issue | None, start: Start
) -> list[int]:
    """The texts that may have the phrase, the last first."""
    wanted = [sought(words, keys_of(language), language) for language in phrases]
    above, below = _bounds(session, issue) if issue else (None, None)
    return word_index.find(
        session, WordIndex.SENTENCES, wanted, limit=_PORTION, above=above, below=start.below or below
    )


def _bounds(session: Session, issue: Issue) -> tuple[int, int]:
    """Between which numbers the texts of an issue stand, perhaps with others."""
    query = (
        select(func.min(Unit.id), func.max(Unit.id))
        .join(Block, Block.id == Unit.block_id)
        .join(Article, Article.id == Block.article_id)
        .where(Article.issue_id == issue.id)
    )
    first, last = session.execute(query).one()
    return (document(first, 0, 0) - 1, document(last + 1, 0, 0)) if first else (0, 1)


def _places(session: Session, units: set[int], issue: Issue | None) -> list[Place]:
    """The articles of these sentences, those of the pool first, then by issue, the newest first."""
    rows = session.execute(_PLACES, {"units": sorted(units)}).all()
    rows = sorted((row for row in rows if issue is None or row.slug == issue.slug), key=_order)
    return [
        Place(*article, tuple(row.unit for row in group))
        for article, group in groupby(rows, key=lambda row: (row.article, row.key, row.slug))
    ]


def _order(row: Row[*tuple[object, ...]]) -> tuple[object, ...]:
    """Issues as everywhere, the newest first; within one, articles and sentences as they stand."""
    age = (row.date_from or row.created_at.date()).toordinal() if row.slug else 0
    return row.slug is not None, -age, -(row.issue or 0), row.place, row.article, row.block, row.position


_PLACES = (
    select(
        Article.id.label("article"),
        Article.public_id.label("key"),
        Issue.id.label("issue"),
        Issue.slug,
        Issue.date_from,
        Issue.created_at,
        Article.position.label("place"),
        Block.position.label("block"),
        Unit.position,
        Unit.id.label("unit"),
    )
    .join(Block, Block.article_id == Article.id)
    .join(Unit, Unit.block_id == Block.id)
    .outerjoin(Issue, Issue.id == Article.issue_id)
    .where(
        or_(Issue.id.is_(None), Issue.id.not_in(undone_imports())),
        Unit.id.in_(bindparam("units", expanding=True, literal_execute=True)),
        Unit.retired_at.is_(None),
        Block.retired_at.is_(None),
        Article.archived_at.is_(None),
        not_by_rule(),
    )
)
