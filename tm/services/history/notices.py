"""What the desk tells people that others did: written where it happens, in the same transaction.

What somebody did themselves is no news to them.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ScalarSelect, func, select, update
from sqlalchemy.orm import InstrumentedAttribute, Session

from tm.storage.issues import Article
from tm.storage.notices import Notice, NoticeKind
from tm.storage.paper import Edition
from tm.storage.people import Person
from tm.storage.queries.headlines import headlines
from tm.storage.talk import Question

SHOWN = 100
"""How many notices a list holds: what is older has been overtaken."""
_COUNTED = frozenset({NoticeKind.CHANGED_BY_READER, NoticeKind.APPROVED, NoticeKind.ORIGINAL_CHANGED})
"""Kinds that come often: while one is unread, the next of the same article only counts."""


@dataclass(frozen=True, slots=True)
class About:
    """What a notice is about."""

    article: Article
    edition: Edition | None = None
    question: Question | None = None


@dataclass(frozen=True, slots=True)
class NoticeView:
    """A notice as its person reads it. `times` is how often it happened since it was last read.

    `by` is empty where nobody did it; `note` and `until` stand there as far as the kind has them.
    """

    key: int
    kind: NoticeKind
    by: str
    article: str
    headline: str
    language: str
    edition: str
    question: str
    note: str
    until: datetime | None
    times: int
    at: datetime
    unread: bool


def notify(
    session: Session,
    kind: NoticeKind,
    about: About,
    *,
    to: Iterable[int],
    by: Person | None,
    at: datetime,
    note: str = "",
    until: datetime | None = None,
) -> None:
    """Tell people (by number) what has happened to what is theirs; whoever did it is not told."""
    for person in sorted(set(to) - {by.id if by else None}):
        if kind in _COUNTED and _counted(session, kind, about, person, by, at):
            continue
        session.add(
            Notice(
                person_id=person,
                kind=kind,
                by_id=by.id if by else None,
                article_id=about.article.id,
                edition_id=about.edition.id if about.edition else None,
                question_id=about.question.id if about.question else None,
                detail=_detail(note, until),
                at=at,
            )
        )
    session.flush()


def withdraw(
    session: Session, kinds: Collection[NoticeKind], about: About, *, of: Person, since: datetime
) -> bool:
    """Take away what a person was told of an article since a time and has not read; whether there was any."""
    query = select(Notice).where(
        Notice.person_id == of.id,
        Notice.read_at.is_(None),
        Notice.kind.in_(kinds),
        Notice.article_id == about.article.id,
        Notice.edition_id == (about.edition.id if about.edition else None),
        Notice.at >= since,
    )
    found = session.scalars(query).all()
    for notice in found:
        session.delete(notice)
    session.flush()
    return bool(found)


def unread_of(person_id: InstrumentedAttribute[int]) -> ScalarSelect[int]:
    """How many notices of a person are unread, as part of a query that runs anyway."""
    return (
        select(func.count())
        .select_from(Notice)
        .where(Notice.person_id == person_id, Notice.read_at.is_(None))
        .scalar_subquery()
    )


def notices_of(session: Session, person: Person) -> list[NoticeView]:
    """The latest notices of a person, the newest first, in a constant number of queries."""
    query = (
        select(Notice, Person.display_name, Article, Edition.tag, Question.public_id)
        .outerjoin(Person, Person.id == Notice.by_id)
        .join(Article, Article.id == Notice.article_id)
        .outerjoin(Edition, Edition.id == Notice.edition_id)
        .outerjoin(Question, Question.id == Notice.question_id)
        .where(Notice.person_id == person.id)
        .order_by(Notice.at.desc(), Notice.id.desc())
        .limit(SHOWN)
    )
    rows = session.execute(query).all()
    names = headlines(session, {article.id for _n, _b, article, _e, _q in rows})
    return [
        NoticeView(
            key=notice.id,
            kind=notice.kind,
            by=by or "",
            article=article.public_id,
            headline=names[article.id],
            language=article.language,
            edition=tag or "",
            question=question or "",
            note=notice.detail.get("note", ""),
            until=_time(notice.detail.get("until")),
            times=notice.times,
            at=notice.at,
            unread=notice.read_at is None,
        )
        for notice, by, article, tag, question in rows
    ]


def notice_of(session: Session, person: Person, key: int) -> NoticeView | None:
    """One of a person's latest notices."""
    return next((each for each in notices_of(session, person) if each.key == key), None)


def read(
    session: Session, person: Person, *, at: datetime, key: int | None = None, shown: datetime | None = None
) -> None:
    """Note that a person has read one of their notices, or all that a page showed: those up to a time."""
    mine = (Notice.person_id == person.id, Notice.read_at.is_(None))
    which = Notice.id == key if shown is None else Notice.at <= shown
    session.execute(update(Notice).where(*mine, which).values(read_at=at))


def _counted(
    session: Session, kind: NoticeKind, about: About, person: int, by: Person | None, at: datetime
) -> bool:
    """Whether an unread notice says the same already; it counts once more then."""
    same = (
        Notice.person_id == person,
        Notice.read_at.is_(None),
        Notice.kind == kind,
        Notice.by_id == by.id if by else Notice.by_id.is_(None),
        Notice.article_id == about.article.id,
        Notice.edition_id == about.edition.id if about.edition else Notice.edition_id.is_(None),
    )
    values = {"times": Notice.times + 1, "at": at}
    return session.connection().execute(update(Notice).where(*same).values(values)).rowcount > 0


def _detail(note: str, until: datetime | None) -> dict[str, str]:
    found = {"note": note, "until": until.isoformat() if until else ""}
    return {name: value for name, value in found.items() if value}


def _time(value: str | None) -> datetime | None:
    return datetime.fromisoformat(value) if value else None
