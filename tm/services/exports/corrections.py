"""What was mended in an issue after it was closed: old and new words per edition, and who has looked.

Nothing is stored of it but the answers: the words that were printed are those of the last export before the
issue was closed, what is mended is what differs from them now.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from tm.document import WANTED
from tm.errors import N_, TmError
from tm.services.exports import exported_words
from tm.services.exports.exported_words import Export
from tm.services.history.telling import tell
from tm.services.placements import editions_of
from tm.services.printed.composing import composed_words
from tm.storage.going_out import Answer, CorrectionAnswer
from tm.storage.history import History, Subject
from tm.storage.issues import Article, Issue, Placement
from tm.storage.paper import Edition
from tm.storage.people import Person
from tm.storage.queries.headlines import headlines
from tm.workflow.corrections import Corrected, corrected
from tm.workflow.readiness import Gap, Missing
from tm.workflow.retyping import ArticleChange, Printed, changes
from tm.workflow.states import OVER

LONGEST = 500


@dataclass(frozen=True, slots=True)
class Answered:
    """What an edition answered to what others mended."""

    answer: Answer
    word: str
    person: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Correction:
    """An article that was mended after print; `answers` by edition (its tag), as far as they still hold.

    `headline` is the original's, which all editions know; `outdated` are the editions that mended their words
    and have not gone out with them since.
    """

    what: Corrected
    headline: str
    answers: Mapping[str, Answered]
    outdated: frozenset[str]

    @property
    def open(self) -> tuple[str, ...]:
        """The editions that have not looked at it yet."""
        return tuple(tag for tag in self.what.asked if tag not in self.answers)


def corrections(session: Session, issue: Issue, editions: Sequence[Edition]) -> list[Correction]:
    """What was mended after print, in the order in which the articles stand; of an open issue nothing."""
    if issue.state not in OVER:
        return []
    closed_at = _closed_at(session, issue)
    gone_out = exported_words.exports(session, issue)
    told: dict[str, list[ArticleChange]] = {}
    not_out: dict[str, set[str]] = {}
    for edition in editions:
        known = [each for each in gone_out.get(edition.id, ()) if each.known]
        if known:
            now = exported_words.printed(composed_words(session, issue, edition, at=None))
            told[edition.tag] = _since(session, issue, edition, _print_of(known, closed_at), now)
            last = _since(session, issue, edition, known[0], now)
            not_out[edition.tag] = {change.article for change in last}
    found = corrected(told, _carriers(session, issue))
    articles = [each.article for each in found]
    called, answers = _called(session, articles), _answers(session, articles)
    return [
        Correction(
            each,
            called[each.article],
            {tag: answers[each.article, tag, mark] for tag, mark in each.asked.items()
             if (each.article, tag, mark) in answers},
            frozenset(m.edition for m in each.mended if each.article in not_out[m.edition]),
        )
        for each in found
    ]  # fmt: skip


def lines(session: Session, issue: Issue, editions: Sequence[Edition]) -> Iterator[Missing]:
    """What editions still have to look at, a line for each article and edition."""
    if issue.state not in OVER:
        return
    tags = {edition.tag for edition in editions}
    for each in corrections(session, issue, editions_of(session)):
        for tag in each.open:
            if tag in tags:
                mended = next(other for other in each.what.mended if other.edition != tag)
                said = mended.change.blocks[0].after or mended.change.blocks[0].before
                yield Missing(Gap.CORRECTION, each.headline, said, article=each.what.article, edition=tag)


def answer(
    session: Session,
    article: Article,
    edition: Edition,
    mark: str,
    said: Answer,
    *,
    word: str,
    person: Person,
    at: datetime,
) -> None:
    """Say what an edition did about what others mended; `mark` is that of the words that were looked at.

    Raises:
        TmError: the word is far too long.
    """
    if len(word) > LONGEST:
        raise TmError(N_("This is too long: write at most %(count)s letters."), count=LONGEST)
    session.add(
        CorrectionAnswer(
            article_id=article.id,
            edition_id=edition.id,
            mark=mark[:32],
            answer=said,
            word=word.strip(),
            person_id=person.id,
            at=at,
        )
    )
    detail = {"answer": said.value, "word": word.strip()}
    tell(
        session,
        Subject.PLACEMENT,
        "correction",
        detail,
        article=article,
        edition=edition,
        person=person,
        at=at,
    )


def _since(
    session: Session, issue: Issue, edition: Edition, export: Export, now: Mapping[str, Sequence[Printed]]
) -> list[ArticleChange]:
    return changes(exported_words.words_of(session, issue.id, edition.id, until=export.id), now)


def _print_of(known: Sequence[Export], closed_at: datetime | None) -> Export:
    """The export that was printed: the last before the issue was closed, else the first."""
    before = (each for each in known if closed_at is None or each.at <= closed_at)
    return next(before, known[-1])


def _closed_at(session: Session, issue: Issue) -> datetime | None:
    """When the issue was closed last, after which nothing in it goes to print any more."""
    query = (
        select(History)
        .where(
            History.issue_id == issue.id,
            History.subject == Subject.ISSUE,
            History.action.in_([state.value for state in OVER]),
        )
        .order_by(History.seq.desc())
    )
    rows = session.scalars(query)
    return next((row.at for row in rows if row.detail.get("before") not in OVER), None)


def _carriers(session: Session, issue: Issue) -> dict[str, list[str]]:
    """The editions in which each article goes out, by public id and tag."""
    query = (
        select(Article.public_id, Edition.tag)
        .join(Placement, Placement.article_id == Article.id)
        .join(Edition, Edition.id == Placement.edition_id)
        .where(
            Article.issue_id == issue.id,
            Article.archived_at.is_(None),
            Placement.destination.in_(WANTED),
        )
        .order_by(Article.id, Edition.position)
    )
    found: dict[str, list[str]] = {}
    for article, tag in session.execute(query):
        found.setdefault(article, []).append(tag)
    return found


def _called(session: Session, articles: Sequence[str]) -> dict[str, str]:
    """What articles (public ids) are called in the desk."""
    query = select(Article.public_id, Article.id).where(Article.public_id.in_(articles))
    ids = dict(iter(session.execute(query)))
    names = headlines(session, ids.values())
    return {article: names[number] for article, number in ids.items()}


def _answers(session: Session, articles: Sequence[str]) -> dict[tuple[str, str, str], Answered]:
    """The last answer to each mark, by article, edition and mark."""
    query = (
        select(Article.public_id, Edition.tag, CorrectionAnswer, Person.display_name)
        .join(CorrectionAnswer, CorrectionAnswer.article_id == Article.id)
        .join(Edition, Edition.id == CorrectionAnswer.edition_id)
        .outerjoin(Person, Person.id == CorrectionAnswer.person_id)
        .where(Article.public_id.in_(articles))
        .order_by(CorrectionAnswer.id)
    )
    rows = session.execute(query).all() if articles else []
    return {
        (article, tag, row.mark): Answered(row.answer, row.word, name or "", row.at)
        for article, tag, row, name in rows
    }
