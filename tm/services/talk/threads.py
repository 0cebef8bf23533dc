"""Questions as people read them: with what was said, who asked whom, and for whom they wait."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import TypeAlias

from sqlalchemy import ColumnElement, Row, and_, or_, select
from sqlalchemy.orm import Session

from tm.services.history.past import descent, heirs
from tm.storage.history import Operation
from tm.storage.issues import Article, Issue
from tm.storage.paper import Edition
from tm.storage.people import Person
from tm.storage.queries.headlines import headlines
from tm.storage.talk import Question, QuestionAsked, QuestionKind, QuestionPost, QuestionState, Step
from tm.storage.units import Translation, Unit

_OF_WORDS = {QuestionKind.WORDING, QuestionKind.MEANING}  # their version is the translation's


class Waits(StrEnum):
    """Why a question waits for somebody."""

    ASKED = "asked"
    ANSWERED = "answered"
    NOBODY = "nobody"
    MISTAKE = "mistake"


@dataclass(frozen=True, slots=True)
class Said:
    """One thing that was said or done; `person` is empty where the person is not known."""

    step: Step
    person_id: int | None
    person: str
    text: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Thread:
    """A question with all that was said. `unit_text` is the sentence as it is now, without one None.

    `places` are the sentences where it belongs: those that came of its own where that was cut or joined.
    `taken_back` says that the mend of an accepted proposal was undone. Of changed words, `before` are the old
    ones, `after` the new ones, both in the language `words_tag`; of what was found on the laid-out page, what
    stood there and what the edition has now.
    """

    key: str
    kind: QuestionKind
    state: QuestionState
    article: str
    headline: str
    language: str
    home_id: int | None
    issue: str | None
    edition: str
    edition_id: int
    unit: str | None
    places: tuple[str, ...]
    unit_text: str | None
    unit_version: int
    changed: bool
    retired: bool
    proposal: str | None
    before: str | None
    after: str | None
    words_tag: str | None
    operation: int | None
    taken_back: bool
    asker_id: int | None
    asked: tuple[str, ...]
    asked_ids: frozenset[int]
    said: tuple[Said, ...]

    @property
    def open(self) -> bool:
        """Whether somebody still has to do something."""
        return self.state is QuestionState.OPEN

    @property
    def answered(self) -> bool:
        """Whether somebody else has said something since the asker spoke last."""
        return self.open and self.said[-1].person_id != self.asker_id

    @property
    def words(self) -> str:
        """What was asked."""
        return self.said[0].text


@dataclass(frozen=True, slots=True)
class Reader:
    """Who looks at a list: their number, the editions where they approve, those whose originals they edit.

    `edits_all` says that they edit the originals of every edition and of none.
    """

    person_id: int
    approves: frozenset[int]
    edits: frozenset[int]
    edits_all: bool = False


@dataclass(frozen=True, slots=True)
class _Around:
    """What belongs to questions: what was said and who was asked (by question), articles' names."""

    posts: Mapping[int, Sequence[Said]]
    asked: Mapping[int, Sequence[tuple[int, str]]]
    names: Mapping[int, str]
    heirs: Mapping[int, Sequence[Unit]]
    """Where retired sentences stood."""


_Found: TypeAlias = Row[Question, Article, Edition, str, Unit, datetime | None, str | None]


def waits_for(thread: Thread, reader: Reader) -> Waits | None:
    """Why an open question waits for this person, if it does."""
    if not thread.open:
        return None
    spoke_last = thread.said[-1].person_id == reader.person_id
    if reader.person_id in thread.asked_ids and not spoke_last:
        return Waits.ASKED
    if thread.asker_id == reader.person_id:
        return Waits.ANSWERED if thread.answered else None
    if thread.kind is QuestionKind.MISTAKE:
        return Waits.MISTAKE if reader.edits_all or thread.home_id in reader.edits else None
    unheard = not thread.asked_ids and not thread.answered
    return Waits.NOBODY if unheard and thread.edition_id in reader.approves else None


def waiting(session: Session, reader: Reader) -> list[tuple[Thread, Waits]]:
    """The open questions that wait for this person, the oldest first."""
    found = [(thread, waits_for(thread, reader)) for thread in open_threads(session)]
    return [(thread, why) for thread, why in found if why is not None]


def open_threads(session: Session) -> list[Thread]:
    """All open questions about texts that are not put away, the oldest first."""
    return _threads(session, Question.state == QuestionState.OPEN, Article.archived_at.is_(None))


def settled_threads(session: Session, *, limit: int) -> list[Thread]:
    """Those that were settled, the latest asked first."""
    newest = (
        select(Question.id)
        .where(Question.state != QuestionState.OPEN)
        .order_by(Question.id.desc())
        .limit(limit)
    )
    return _threads(session, Question.id.in_(newest))[::-1]


def threads_of_article(session: Session, article: Article) -> list[Thread]:
    """All questions about an article and its sentences, in all editions, the oldest first."""
    return _threads(session, Question.article_id == article.id)


def threads_of_unit(session: Session, unit: Unit) -> list[Thread]:
    """All questions about a sentence and those that it came of, in all editions, the oldest first."""
    return _threads(session, Question.unit_id.in_(descent(unit)))


def thread(session: Session, question: Question) -> Thread:
    """One question."""
    return _threads(session, Question.id == question.id)[0]


_WORDS_NOW = and_(
    or_(
        and_(Question.kind == QuestionKind.WORDING, Question.state == QuestionState.OPEN),
        Question.kind == QuestionKind.LAYOUT,
    ),
    Translation.unit_id == Question.unit_id,
    Translation.edition_id == Question.edition_id,
)


def _threads(session: Session, *where: ColumnElement[bool]) -> list[Thread]:
    """Questions with what belongs to them, in a constant number of queries."""
    query = (
        select(Question, Article, Edition, Issue.slug, Unit, Operation.undone_at, Translation.text)
        .join(Article, Article.id == Question.article_id)
        .join(Edition, Edition.id == Question.edition_id)
        .outerjoin(Issue, Issue.id == Article.issue_id)
        .outerjoin(Unit, Unit.id == Question.unit_id)
        .outerjoin(Operation, Operation.id == Question.operation_id)
        .outerjoin(Translation, _WORDS_NOW)
        .where(*where)
        .order_by(Question.id)
    )
    rows = session.execute(query).all()
    if not rows:
        return []
    keys = [row[0].id for row in rows]
    around = _Around(
        posts=_posts(session, keys),
        asked=_asked(session, keys),
        names=headlines(session, {row[1].id for row in rows}),
        heirs=heirs(session, {row[4].id for row in rows if row[4] and row[4].retired_at}),
    )
    return [_thread(row, around) for row in rows]


def _thread(row: _Found, around: _Around) -> Thread:
    question, article, edition, undone_at = row[0], row[1], row[2], row[5]
    slug: str | None = row[3]
    unit: Unit | None = row[4]
    people = around.asked.get(question.id, ())
    on_page = question.kind is QuestionKind.LAYOUT
    now = row[6] if row[6] is not None or unit is None else unit.text
    return Thread(
        key=question.public_id,
        kind=question.kind,
        state=question.state,
        article=article.public_id,
        headline=around.names.get(article.id, ""),
        language=article.language,
        home_id=article.home_edition_id,
        issue=slug,
        edition=edition.tag,
        edition_id=edition.id,
        unit=unit.public_id if unit else None,
        places=_places(unit, around),
        unit_text=unit.text if unit else None,
        unit_version=unit.version if unit else 0,
        changed=unit is not None and question.kind not in _OF_WORDS and unit.version != question.unit_version,
        retired=unit is not None and unit.retired_at is not None,
        proposal=question.proposal if question.before is None or on_page else None,
        before=question.before,
        after=(row[6] if row[6] is not None else question.proposal) if not on_page else now,
        words_tag=question.words_tag,
        operation=question.operation_id,
        taken_back=undone_at is not None,
        asker_id=question.person_id,
        asked=tuple(name for _id, name in people),
        asked_ids=frozenset(id_ for id_, _name in people),
        said=tuple(around.posts[question.id]),
    )


def _places(unit: Unit | None, around: _Around) -> tuple[str, ...]:
    if unit is None:
        return ()
    return tuple(each.public_id for each in (around.heirs.get(unit.id, ()) if unit.retired_at else [unit]))


def _posts(session: Session, keys: Collection[int]) -> dict[int, list[Said]]:
    query = (
        select(QuestionPost, Person.display_name)
        .outerjoin(Person, Person.id == QuestionPost.person_id)
        .where(QuestionPost.question_id.in_(keys))
        .order_by(QuestionPost.id)
    )
    found: dict[int, list[Said]] = defaultdict(list)
    for row, name in session.execute(query):
        found[row.question_id].append(Said(row.step, row.person_id, name or "", row.text, row.at))
    return found


def _asked(session: Session, keys: Collection[int]) -> dict[int, list[tuple[int, str]]]:
    query = (
        select(QuestionAsked.question_id, Person.id, Person.display_name)
        .join(Person, Person.id == QuestionAsked.person_id)
        .where(QuestionAsked.question_id.in_(keys))
        .order_by(Person.display_name)
    )
    return _grouped((key, (id_, name)) for key, id_, name in session.execute(query))


def _grouped(pairs: Iterable[tuple[int, tuple[int, str]]]) -> dict[int, list[tuple[int, str]]]:
    found: dict[int, list[tuple[int, str]]] = defaultdict(list)
    for key, value in pairs:
        found[key].append(value)
    return found
