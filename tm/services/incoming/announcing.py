"""Articles that somebody promised: planned like any other, and filled when their text arrives."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import date, datetime

from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import Session

from tm import languages
from tm.document import Kind
from tm.errors import N_, TmError, WrongField
from tm.services import placements, structure
from tm.services.filing import repairs_and_doubts, storing
from tm.services.filing.storing import Filing
from tm.services.incoming.intake import Pasted, keep_pasted
from tm.services.placements import editions_of
from tm.services.structure.articles import next_position
from tm.services.structure.finding import living_blocks
from tm.services.structure.placing import take_in
from tm.services.structure.row_changes import Recorder
from tm.storage.intake import Announcement
from tm.storage.issues import Article, Block, Issue
from tm.storage.paper import Edition
from tm.storage.people import Person
from tm.text import clean, fold

ANNOUNCE = "announce"
"""The kind of the first operation of an announced article."""
PROMISE = "promise"
"""The kind of an operation that says something else of an article that is still awaited."""
ARRIVE = "arrive"
"""The kind of the operation with which its text came."""
MOST_WORDS = 100_000


@dataclass(frozen=True, slots=True)
class Promise:
    """What is said of an article that is not there yet: who writes it is free text, or empty."""

    title: str
    words: int | None = None
    writer: str = ""
    expected_on: date | None = None


def announce(
    session: Session,
    promise: Promise,
    *,
    language: str,
    issue: Issue | None,
    editions: Sequence[Edition] | None,
    person: Person | None,
    at: datetime,
) -> Article:
    """An article without text, at the end of an issue or in the pool, placed like one that is there.

    Raises:
        TmError: it has no title, the number of words cannot be, or there is no such language.
    """
    promise = _checked(promise)
    tag = languages.normalize_tag(language)
    home = storing.home_of(editions_of(session), tag)
    issue_id = None if issue is None else issue.id
    article = Article(
        issue_id=issue_id,
        kind=Kind.NEWS,
        language=tag,
        home_edition_id=None if home is None else home.id,
        position=next_position(session, issue_id),
        created_at=at,
    )
    session.add(article)
    session.flush()
    placements.place_defaults(session, [article])
    if editions is not None:
        placements.want(session, article, editions, person=person, at=at)
    recorder = Recorder(session, person, at)
    recorder.created(article)
    recorder.create(
        Announcement(
            article_id=article.id,
            title=promise.title,
            words=promise.words,
            writer=promise.writer,
            expected_on=promise.expected_on,
        )
    )
    structure.log(session, issue_id, ANNOUNCE, {"article": article.public_id}, recorder)
    return article


def change(
    session: Session, article: Article, promise: Promise, *, person: Person | None, at: datetime
) -> None:
    """Say something else of an article that is still awaited.

    Raises:
        TmError: it has no title, the number of words cannot be, or its text is there already.
    """
    row = _awaited(session, article)
    recorder = Recorder(session, person, at)
    recorder.change(row, **_values(_checked(promise)))
    if recorder.changes:
        structure.log(session, article.issue_id, PROMISE, {"article": article.public_id}, recorder)


def put_text(
    session: Session, article: Article, pasted: Pasted, *, person: Person | None, at: datetime
) -> None:
    """Put the text that arrived into its article, whose placements and assignments stay; it can be undone.

    Raises:
        TmError: the text is there already.
    """
    row = _awaited(session, article)
    raw = keep_pasted(session, pasted, article.issue_id, person=person, at=at)
    target = Filing(article.issue_id, raw, article.position, person, at)
    filed = storing.fill(session, [article], [pasted.article], {}, target)
    repairs_and_doubts.keep(
        session, pasted.repairs, pasted.doubts, filed=filed, pieces=[pasted.article], raw=raw
    )
    recorder = Recorder(session, person, at)
    home = storing.home_of(editions_of(session), pasted.language)
    recorder.change(
        article,
        raw_id=raw.id,
        kind=pasted.article.found.kind,
        language=pasted.language,
        home_edition_id=None if home is None else home.id,
    )
    if home is not None:
        take_in(session, recorder, article, home)
    recorder.change(row, arrived_at=at)
    for block in living_blocks(session, article):
        recorder.created(block)
    structure.log(
        session, article.issue_id, ARRIVE, {"raw": raw.public_id, "article": article.public_id}, recorder
    )


def promise_of(session: Session, article: Article) -> Promise | None:
    """What is said of an article that is still awaited; None: its text is there."""
    return promises(session, Article.id == article.id).get(article.public_id)


def promises(session: Session, which: ColumnElement[bool]) -> Mapping[str, Promise]:
    """What is said of the articles that are still awaited, of those that a condition chooses; one query."""
    query = (
        select(Article.public_id, Announcement)
        .join(Announcement, Announcement.article_id == Article.id)
        .where(which, Announcement.arrived_at.is_(None), Article.archived_at.is_(None))
        .order_by(Announcement.expected_on.is_(None), Announcement.expected_on, Article.position)
    )
    return {article: _promise(row) for article, row in session.execute(query)}


def expected_words(session: Session, articles: Collection[int]) -> Mapping[int, int]:
    """How many words are expected of awaited articles, of these (by number); no query for none."""
    if not articles:
        return {}
    query = select(Announcement.article_id, Announcement.words).where(
        Announcement.article_id.in_(articles),
        Announcement.arrived_at.is_(None),
        Announcement.words.is_not(None),
    )
    return {article: words for article, words in session.execute(query) if words is not None}


def is_awaited() -> ColumnElement[bool]:
    """Whether an article is announced and its text has not come, for queries with articles."""
    query = select(Announcement.id).where(
        Announcement.article_id == Article.id, Announcement.arrived_at.is_(None)
    )
    return query.exists()


def _promise(row: Announcement) -> Promise:
    return Promise(**{each.name: getattr(row, each.name) for each in fields(Promise)})


def _values(promise: Promise) -> dict[str, object]:
    return {each.name: getattr(promise, each.name) for each in fields(promise)}


def _checked(promise: Promise) -> Promise:
    title = fold(clean(promise.title))
    if not title:
        raise WrongField("title", N_("An announced article needs a title; a few words will do."))
    if promise.words is not None and not 1 <= promise.words <= MOST_WORDS:
        raise WrongField(
            "words", N_("The number of words is from 1 to %(most)s, or left empty."), most=MOST_WORDS
        )
    return Promise(title, promise.words, fold(clean(promise.writer)), promise.expected_on)


def _awaited(session: Session, article: Article) -> Announcement:
    query = select(Announcement).where(Announcement.article_id == article.id).with_for_update()
    row = session.scalar(query)
    there = session.scalar(
        select(Block.id).where(Block.article_id == article.id, Block.retired_at.is_(None)).limit(1)
    )
    if row is None or row.arrived_at is not None or there is not None:
        raise TmError(N_("The text of this article is there already; bring in a newer one there instead."))
    return row
