"""What translations are made from where that is another edition's text: what changed in it, who reads it."""

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import exists, select
from sqlalchemy.orm import Session, aliased

from tm.document import Status, Treatment
from tm.services.views import ArticleView
from tm.storage.history import History, Subject
from tm.storage.issues import Article
from tm.storage.paper import Edition
from tm.storage.people import Person
from tm.storage.units import Translation, Unit
from tm.workflow.moves import Action


@dataclass(frozen=True, slots=True)
class ReadBefore:
    """The text of the edition `tag` that was read, and the one that stands there now, with its version."""

    tag: str
    before: str
    now: str
    version: int


def read_before(session: Session, view: ArticleView, edition: Edition) -> Mapping[str, ReadBefore]:
    """By sentence (public id): what changed in another edition's text since it was translated from."""
    outdated = [each.id for each in view.units if each.outdated and each.basis_edition is not None]
    if not outdated:
        return {}
    own, read = aliased(Translation), aliased(Translation)
    query = (
        select(Unit.public_id, Edition.tag, History.text, read.text, read.version)
        .join(own, (own.unit_id == Unit.id) & (own.edition_id == edition.id))
        .join(Edition, Edition.id == own.basis_edition_id)
        .join(read, (read.unit_id == Unit.id) & (read.edition_id == own.basis_edition_id))
        .join(
            History,
            (History.unit_id == Unit.id)
            & (History.edition_id == own.basis_edition_id)
            & (History.version == own.basis_version)
            & (History.subject == Subject.TRANSLATION),
        )
        .where(Unit.public_id.in_(outdated))
    )
    return {
        unit: ReadBefore(tag, before, now, version)
        for unit, tag, before, now, version in session.execute(query)
        if before is not None
    }


def read_last(session: Session, article: Article, edition: Edition, person: Person) -> int | None:
    """The edition (its key) from which the person translates this article; None: from the original.

    Sentences that the edition has not finished are made from the original in between: they do not count.
    """
    typed = (
        select(History.seq, History.basis_edition_id)
        .where(History.article_id == article.id, History.edition_id == edition.id)
        .where(History.person_id == person.id, History.subject == Subject.TRANSLATION)
        .where(History.action.in_((Action.DRAFT, Action.TRANSLATED)), History.version.is_not(None))
    )
    last = session.execute(
        typed.where(History.basis_edition_id.is_not(None)).order_by(History.seq.desc()).limit(1)
    ).one_or_none()
    if last is None:
        return None
    could_be_read = exists().where(
        Translation.unit_id == History.unit_id,
        Translation.edition_id == last.basis_edition_id,
        Translation.treatment == Treatment.TEXT,
        Translation.status != Status.DRAFT,
    )
    since = typed.where(History.seq > last.seq, History.basis_edition_id.is_(None), could_be_read)
    return None if session.execute(since.limit(1)).first() else last.basis_edition_id
