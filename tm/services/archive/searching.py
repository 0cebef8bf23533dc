"""Where a phrase stands, a page at a time.

The index of words says in which sentences to look, those that came last first, some thousands at a time; of
these the articles stand in the order of their issues, the newest first. All is looked at before it is shown.
"""

from collections.abc import Mapping, Sequence
from itertools import groupby
from typing import Final

from sqlalchemy import bindparam, func, select
from sqlalchemy.orm import Session

from tm.languages import base
from tm.memory import Phrase, sought
from tm.services.archive.texts import pieces_of
from tm.services.archive.values import FIRST, Found, Place, Start
from tm.services.issues import list_issues
from tm.services.placements import editions_of
from tm.services.remembering import LONGEST_PHRASE, keys_of
from tm.storage import word_index
from tm.storage.issues import Article, Block, Issue
from tm.storage.paper import Edition
from tm.storage.queries.wanted import not_by_rule
from tm.storage.units import Unit
from tm.storage.word_index import WordIndex, document, unit_of
from tm.text import fold

PAGE: Final = 20
"""Articles that are shown at a time."""
_PORTION: Final = 2_000
"""Texts that are asked for at a time."""


def search(
    session: Session,
    phrase: str,
    *,
    edition: Edition | None = None,
    issue: Issue | None = None,
    start: Start = FIRST,
) -> Found:
    """The articles in which a phrase stands in any form of its words, in any edition or in one."""
    words = fold(phrase)[:LONGEST_PHRASE]
    languages = [base(edition.tag)] if edition else _languages(session)
    phrases = {each: found for each in languages if (found := Phrase(words, keys_of(each)))}
    while True:
        documents = _documents(session, words, phrases, issue, start)
        places = _places(session, {unit_of(each) for each in documents}, issue)
        shown = places[start.skip : start.skip + PAGE]
        following = _following(start, len(places), documents)
        pieces = pieces_of(session, shown, phrases, edition)
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
    slugs: dict[int | None, str | None] = {} if issue else {None: None}
    slugs |= {each.id: each.slug for each in ([issue] if issue else list_issues(session))}
    rank = {id_: number for number, id_ in enumerate(slugs)}
    rows = [row for row in session.execute(_PLACES, {"units": sorted(units)}) if row.issue_id in rank]
    rows.sort(key=lambda row: (rank[row.issue_id], row.place, row.article, row.block, row.position))
    groups = groupby(rows, key=lambda row: (row.article, row.issue_id))
    return [
        Place(article, slugs[issue_id], tuple(row.unit for row in group))
        for (article, issue_id), group in groups
    ]


_PLACES = (
    select(
        Article.id.label("article"),
        Article.issue_id,
        Article.position.label("place"),
        Block.position.label("block"),
        Unit.position,
        Unit.id.label("unit"),
    )
    .join(Block, Block.article_id == Article.id)
    .join(Unit, Unit.block_id == Block.id)
    .where(
        Unit.id.in_(bindparam("units", expanding=True)),
        Unit.retired_at.is_(None),
        Block.retired_at.is_(None),
        Article.archived_at.is_(None),
        not_by_rule(),
    )
)
