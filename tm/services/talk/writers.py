"""Writers without an account: a link to read one article and to answer, for a fortnight, until it is revoked.

What a writer says is a question that waits for whoever reads the edition; what the desk answers, the writer
sees behind the same link. Names of the desk's people stay inside.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from tm.errors import N_, TmError
from tm.services.history.telling import tell
from tm.services.people import passwords
from tm.services.people.links import LinkNotValid
from tm.services.talk import questions
from tm.services.talk.questions import Place
from tm.storage.history import Subject
from tm.storage.issues import Article
from tm.storage.paper import Edition
from tm.storage.people import Person
from tm.storage.talk import Question, QuestionKind, QuestionPost, QuestionState, Step
from tm.storage.writers import WriterLink

LIFE = timedelta(days=14)
MOST = 30
"""Contributions by one link: enough for a conversation, too few for a flood."""


@dataclass(frozen=True, slots=True)
class Word:
    """One thing that was said; `by_writer`: by whoever has the link."""

    text: str
    at: datetime
    by_writer: bool


def make_link(session: Session, article: Article, edition: Edition, *, person: Person, at: datetime) -> str:
    """A new link's token, of which only the hash is kept."""
    token = passwords.make_token()
    session.add(
        WriterLink(
            article_id=article.id,
            edition_id=edition.id,
            token_hash=passwords.token_hash(token),
            created_by_id=person.id,
            created_at=at,
            expires_at=at + LIFE,
        )
    )
    tell(session, Subject.NOTE, "writer_link", {}, article=article, edition=edition, person=person, at=at)
    return token


def links_of(session: Session, article: Article, *, at: datetime) -> Sequence[WriterLink]:
    """The links of an article that hold, the newest first."""
    holds = (WriterLink.revoked_at.is_(None), WriterLink.expires_at > at)
    query = select(WriterLink).where(WriterLink.article_id == article.id, *holds)
    return session.scalars(query.order_by(WriterLink.id.desc())).all()


def revoke(session: Session, link: WriterLink, *, person: Person, at: datetime) -> None:
    """End a link; what was said by it stays."""
    if link.revoked_at is None:
        link.revoked_at = at
        article = session.get_one(Article, link.article_id)
        tell(session, Subject.NOTE, "writer_link_ends", {}, article=article, person=person, at=at)


def find(session: Session, token: str, *, at: datetime) -> WriterLink:
    """The link of a token.

    Raises:
        LinkNotValid: there is none, it was revoked or is too old, or the article was put away.
    """
    query = (
        select(WriterLink)
        .join(Article, Article.id == WriterLink.article_id)
        .where(WriterLink.token_hash == passwords.token_hash(token), Article.archived_at.is_(None))
    )
    link = session.scalars(query).one_or_none()
    if link is None or link.revoked_at is not None or link.expires_at <= at:
        raise LinkNotValid(N_("This link does not hold any more: ask the paper for a new one."))
    return link


def answer(session: Session, link: WriterLink, text: str, *, at: datetime) -> None:
    """Tell the desk what the writer says; a conversation that was settled is open again.

    Raises:
        TmError: there are no words, far too many, or the link was used very often.
    """
    words = questions.said(text, TmError(N_("Write something first.")))
    if link.question_id is None:
        link.question_id = _begin(session, link, at).id
    elif _said_so_far(session, link) >= MOST:
        raise TmError(N_("This link was used very often: ask the paper for a new one."))
    question = session.get_one(Question, link.question_id)
    first = question.state is QuestionState.OPEN and not _said_so_far(session, link)
    question.state = QuestionState.OPEN
    questions.post(session, question, Step.ASK if first else Step.ANSWER, words, person=None, at=at)


def conversation(session: Session, link: WriterLink) -> list[Word]:
    """What the writer and the desk have said, in its order."""
    query = select(QuestionPost).where(QuestionPost.question_id == link.question_id, QuestionPost.text != "")
    posts = session.scalars(query.order_by(QuestionPost.id))
    return [Word(post.text, post.at, post.person_id is None) for post in posts]


def _begin(session: Session, link: WriterLink, at: datetime) -> Question:
    article = session.get_one(Article, link.article_id)
    edition = session.get_one(Edition, link.edition_id)
    return questions.new_question(session, Place(article, edition), QuestionKind.WRITER, None, at)


def _said_so_far(session: Session, link: WriterLink) -> int:
    query = select(func.count()).where(
        QuestionPost.question_id == link.question_id, QuestionPost.person_id.is_(None)
    )
    return session.scalar(query) or 0
