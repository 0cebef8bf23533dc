"""Everything between an issue and its print, in one list: for "what is missing?" and before an export.

A constant number of queries, but for the checks of an edition in which something has changed since they
were last looked at (`tm.services.board.known_findings`).
"""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from math import inf

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from tm.document import LAYOUT_RESIDUE, WANTED, BlockType, Destination
from tm.services.board import gaps, known_findings, progress
from tm.services.board.boards import BoardView
from tm.services.exports import corrections
from tm.services.incoming.announcing import promises
from tm.services.readiness import foreign_addresses
from tm.services.talk import threads
from tm.services.talk.threads import Thread
from tm.storage.issues import Article, Block, Issue, Placement
from tm.storage.paper import Edition
from tm.storage.people import Person
from tm.storage.queries.headlines import headlines
from tm.storage.queries.holding import held_back
from tm.storage.queries.wanted import goes_out
from tm.storage.talk import QuestionKind
from tm.storage.units import Unit
from tm.workflow.readiness import Gap, Missing, Who, taking_turns, worst_first

_JUMPS = LAYOUT_RESIDUE - {BlockType.FOLIO}


def open_things(
    session: Session,
    issue: Issue,
    editions: Sequence[Edition],
    *,
    at: datetime,
    board: BoardView | None = None,
    patience: float = inf,
) -> list[Missing]:
    """All that is open in these editions of an issue, the worst first, each with its people.

    Whoever has the issue's board already gives it along: it takes a while. The checks of a whole issue may
    take longer than a page may: after so many seconds (`patience`) what they have not looked at is a line.
    """
    if not editions:
        return []
    board = board or progress.board(session, issue, at=at)
    lines = [
        *_texts(session, issue, editions),
        *_announced(session, issue, editions),
        *_questions(session, issue, editions),
        *_errors(session, issue, editions, board, patience),
        *_short_titles(session, issue, editions),
        *foreign_addresses.lines(session, issue, editions),
        *_too_long(board, editions),
        *corrections.lines(session, issue, editions),
        *_held(session, issue, editions, at),
    ]
    return worst_first(_with_people(session, issue, editions, lines, at))


def _texts(session: Session, issue: Issue, editions: Sequence[Edition]) -> Iterator[Missing]:
    found = gaps.missing_in(session, issue, editions)
    for edition in editions:
        yield from (replace(line, edition=edition.tag) for line in found[edition.id])


def _announced(session: Session, issue: Issue, editions: Sequence[Edition]) -> Iterator[Missing]:
    """The pieces that were promised and have not come: a matter of the whole issue, each once."""
    wanted = select(Placement.article_id).where(
        Placement.edition_id.in_([edition.id for edition in editions]), Placement.destination.in_(WANTED)
    )
    awaited = promises(session, (Article.issue_id == issue.id) & Article.id.in_(wanted))
    for article, each in awaited.items():
        yield Missing(Gap.ANNOUNCED, each.title, each.writer, each.words or 0, article=article)


def _questions(session: Session, issue: Issue, editions: Sequence[Edition]) -> Iterator[Missing]:
    """The open questions, each a line, with those who should answer."""
    tags = {edition.tag for edition in editions}
    open_ = [
        each for each in threads.open_threads(session) if each.issue == issue.slug and each.edition in tags
    ]
    people = _people(session, {id_ for each in open_ for id_ in _asked(each)})
    for each in open_:
        yield Missing(
            Gap.LAYOUT if each.kind is QuestionKind.LAYOUT else Gap.QUESTION,
            each.headline,
            each.words or each.proposal or each.unit_text or "",
            article=each.article,
            question=each.key,
            edition=each.edition,
            people=tuple(people[id_] for id_ in _asked(each) if id_ in people),
        )


def _asked(thread: Thread) -> list[int]:
    """Whose turn it is with a question, by number; nobody's in particular where nobody was asked."""
    if thread.answered and thread.asker_id is not None:
        return [thread.asker_id]
    return sorted(thread.asked_ids)


def _people(session: Session, ids: Collection[int]) -> dict[int, Who]:
    query = select(Person.id, Person.public_id, Person.display_name).where(Person.id.in_(ids))
    return {id_: Who(key, name) for id_, key, name in session.execute(query)} if ids else {}


def _errors(
    session: Session, issue: Issue, editions: Sequence[Edition], board: BoardView, patience: float
) -> Iterator[Missing]:
    """What the checks found grave and nobody has passed, a line for each article."""
    looked = known_findings.look(session, issue, board, editions, patience=patience)
    for edition in editions:
        if edition.tag not in looked:
            yield Missing(Gap.UNCHECKED, "", "", edition=edition.tag)
    for tag, articles in looked.items():
        for article in articles:
            grave = [
                (sentence, found)
                for sentence in article.sentences
                for found in sentence.observations
                if found.stands_in_the_way
            ]
            if grave:
                yield Missing(
                    Gap.ERROR,
                    article.headline,
                    grave[0][0].pair.target,
                    article=article.id,
                    units=tuple(dict.fromkeys(sentence.unit for sentence, _ in grave)),
                    edition=tag,
                    count=len(grave),
                )


def _short_titles(session: Session, issue: Issue, editions: Sequence[Edition]) -> Iterator[Missing]:
    """The pieces that go on on another page and whose edition has no short title for the jump."""
    tags = {edition.id: edition.tag for edition in editions}
    query = (
        select(Article.id, Article.public_id, Placement.edition_id)
        .join(Placement, Placement.article_id == Article.id)
        .join(Block, Block.article_id == Article.id)
        .join(Unit, Unit.block_id == Block.id)
        .where(
            Article.issue_id == issue.id,
            goes_out(),
            Placement.destination == Destination.PRINT,
            Placement.edition_id.in_(tags),
            Article.home_edition_id.is_distinct_from(Placement.edition_id),
            or_(Placement.short_title.is_(None), Placement.short_title == ""),
            Block.type.in_(_JUMPS),
            Block.retired_at.is_(None),
            Unit.retired_at.is_(None),
        )
        .distinct()
        .order_by(Placement.edition_id, Article.id)
    )
    rows = session.execute(query).all()
    names = headlines(session, {article for article, _, _ in rows}) if rows else {}
    for article, key, edition in rows:
        yield Missing(Gap.SHORT_TITLE, names[article], names[article], article=key, edition=tags[edition])


def _too_long(board: BoardView, editions: Sequence[Edition]) -> Iterator[Missing]:
    """The pieces whose words are more than the layout has room for; `words` says by how many."""
    for row in board.rows:
        for edition in editions:
            cell = row.cells.get(edition.tag)
            if cell and cell.over:
                yield Missing(
                    Gap.OVER,
                    row.headline,
                    row.headline,
                    cell.over,
                    article=row.id,
                    edition=edition.tag,
                )


def _held(session: Session, issue: Issue, editions: Sequence[Edition], at: datetime) -> Iterator[Missing]:
    """The pieces that an editor holds back, or that may not go out yet."""
    tags = {edition.id: edition.tag for edition in editions}
    query = (
        select(Article.id, Article.public_id, Placement)
        .join(Placement, Placement.article_id == Article.id)
        .where(
            Article.issue_id == issue.id,
            goes_out(),
            Placement.edition_id.in_(tags),
            held_back(at),
        )
        .order_by(Placement.edition_id, Article.id)
    )
    rows = session.execute(query).all()
    names = headlines(session, {article for article, _, _ in rows}) if rows else {}
    for article, key, placement in rows:
        reason = placement.held_reason or ""
        yield Missing(Gap.HELD, names[article], reason, article=key, edition=tags[placement.edition_id])


def _with_people(
    session: Session, issue: Issue, editions: Sequence[Edition], lines: Sequence[Missing], at: datetime
) -> Iterator[Missing]:
    """The lines about texts with those who have the article in the edition."""
    ids = {edition.tag: edition.id for edition in editions}
    holders = gaps.holders(session, issue, at)
    for line in lines:
        if line.question is None and line.article is not None and line.edition is not None:
            have = holders.get((line.article, ids[line.edition]), ())
            yield replace(line, people=taking_turns(line, have))
        else:
            yield line
