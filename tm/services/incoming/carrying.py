"""The furniture of one issue made anew in the next: masthead, contact block, letters line, boxes."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import datetime
from itertools import groupby

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from tm import words
from tm.document import FURNITURE, Kind, Pattern
from tm.services.placements import place_defaults
from tm.services.remembering import index_originals
from tm.services.slots import fill_slots
from tm.storage.issues import Article, Block, Issue
from tm.storage.people import Person
from tm.storage.standing import StandingRendering, StandingText
from tm.storage.units import Unit, UnitVersion

_CARRIED = FURNITURE - {Kind.INDEX}


def carry_over(
    session: Session, earlier: Issue, issue: Issue, *, person: Person | None, at: datetime
) -> list[Article]:
    """Make the pieces of standing texts and patterns of an earlier issue anew, each once.

    A piece that is printed several times comes once; a text that was put away does not come.
    """
    blocks = _blocks(session, earlier)
    texts = _printed(session, earlier)
    made: dict[tuple[object, ...], Article] = {}
    for old in _articles(session, earlier):
        parts = _once(blocks[old.id])
        key = tuple((block.standing_id, block.pattern) for block in parts)
        if parts and key not in made:
            made[key] = _copy(session, old, issue, len(made), at)
            _copy_blocks(session, made[key], parts, texts, person, at)
    articles = list(made.values())
    index_originals(session, [article.id for article in articles])
    place_defaults(session, articles)
    return articles


def _articles(session: Session, issue: Issue) -> Sequence[Article]:
    query = (
        select(Article)
        .where(Article.issue_id == issue.id, Article.archived_at.is_(None), Article.kind.in_(_CARRIED))
        .order_by(Article.position, Article.id)
    )
    return session.scalars(query).all()


def _blocks(session: Session, issue: Issue) -> dict[int, list[Block]]:
    """Blocks that are rendered by a standing text in use or by a pattern, by article."""
    query = (
        select(Block)
        .join(Article, Article.id == Block.article_id)
        .outerjoin(StandingText, StandingText.id == Block.standing_id)
        .where(
            Article.issue_id == issue.id,
            Block.retired_at.is_(None),
            StandingText.archived_at.is_(None),
            or_(Block.standing_id.is_not(None), Block.pattern.is_not(None)),
        )
        .order_by(Block.position, Block.id)
    )
    found: dict[int, list[Block]] = defaultdict(list)
    for block in session.scalars(query):
        found[block.article_id].append(block)
    return found


def _once(blocks: Sequence[Block]) -> list[Block]:
    """The first of neighbours that print the same standing text."""

    def key(block: Block) -> tuple[int | None, Pattern | None]:
        return block.standing_id, block.pattern

    return [next(group) for _, group in groupby(blocks, key=key)]


def _printed(session: Session, issue: Issue) -> dict[tuple[int, int], str]:
    """What each edition prints for the standing texts, by (text, edition)."""
    linked = (
        select(Block.standing_id)
        .join(Article, Article.id == Block.article_id)
        .where(Article.issue_id == issue.id, Block.standing_id.is_not(None))
    )
    query = select(StandingRendering).where(StandingRendering.standing_id.in_(linked))
    return {
        (row.standing_id, row.edition_id): fill_slots(row.text, row.slots) for row in session.scalars(query)
    }


def _copy(session: Session, old: Article, issue: Issue, position: int, at: datetime) -> Article:
    article = Article(
        issue_id=issue.id,
        kind=old.kind,
        language=old.language,
        home_edition_id=old.home_edition_id,
        page=old.page,
        position=position,
        created_at=at,
    )
    session.add(article)
    session.flush()
    return article


def _copy_blocks(
    session: Session,
    article: Article,
    parts: Sequence[Block],
    texts: Mapping[tuple[int, int], str],
    person: Person | None,
    at: datetime,
) -> None:
    """The blocks anew; a standing text's block keeps the words of its home edition in its one unit."""
    person_id = None if person is None else person.id
    for position, part in enumerate(parts):
        block = Block(
            article_id=article.id,
            type=part.type,
            position=position,
            standing_id=part.standing_id,
            pattern=part.pattern,
        )
        session.add(block)
        session.flush()
        text = texts.get((part.standing_id or 0, article.home_edition_id or 0))
        if text:
            number = words.count(text)
            unit = Unit(block_id=block.id, position=0, text=text, words=number)
            session.add(unit)
            session.flush()
            version = UnitVersion(unit_id=unit.id, version=1, text=text, words=number, created_at=at)
            version.person_id = person_id
            session.add(version)
