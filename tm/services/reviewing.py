"""The second reading: a whole article approved at once, or sent back with a word."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from tm.document import Status
from tm.errors import N_, TmError
from tm.services import batches, questions
from tm.services.answers import Change
from tm.services.batches import About, Batch, Kind
from tm.services.loading import load_article
from tm.services.questions import Asked, Place
from tm.services.views import ArticleView, UnitView
from tm.storage.issues import Article, Block
from tm.storage.paper import Edition
from tm.storage.people import Person
from tm.storage.units import Translation, Unit
from tm.workflow.moves import Action


@dataclass(frozen=True, slots=True)
class Approval:
    """What came of approving an article: the batch, and how many sentences are not approved yet."""

    batch: Batch
    open: int


def to_approve(view: ArticleView) -> list[UnitView]:
    """The sentences that wait for nothing but a second reader: translated, and the original as it was."""
    return [unit for unit in view.units if unit.status is Status.TRANSLATED and not unit.outdated]


def approve(
    session: Session,
    article: Article,
    edition: Edition,
    seen: Mapping[str, int],
    *,
    token: str,
    person: Person,
    at: datetime,
) -> Approval:
    """Approve all sentences of an article that wait for it and stand as they were seen (unit, version).

    What has an error that nobody passed stays as it is, and so does what somebody changed meanwhile. It can
    be taken back like any batch; the same form sent twice gets the first answer.
    """
    waiting = to_approve(load_article(session, article, edition))
    changes = [
        Change(
            change_id=batches.change_id(token, unit.id, person.public_id, unit.translation),
            unit=unit.id,
            edition=edition.tag,
            base_version=unit.translation_version,
            basis_version=unit.basis_version or unit.version,
            basis_edition=unit.basis_edition,
            text=unit.translation,
            action=Action.APPROVE,
        )
        for unit in waiting
        if seen.get(unit.id) == unit.translation_version
    ]
    about = About(Kind.APPROVE, edition, article.issue_id, article.id)
    done = batches.save_all(session, changes, about, person=person, may_approve=True, at=at, token=token)
    session.flush()
    view = load_article(session, article, edition)
    unapproved = [unit for unit in view.units if unit.status is not Status.APPROVED or unit.outdated]
    return Approval(done, len(unapproved))


def send_back(
    session: Session, article: Article, edition: Edition, word: str, *, person: Person, at: datetime
) -> Asked:
    """Give an article back with a word to those who translated it; it stands among their questions.

    Raises:
        TmError: there is no word.
    """
    if not word.strip():
        raise TmError(N_("Say in a few words what should be looked at again."))
    to = _translators(session, article, edition, person)
    return questions.ask(session, Place(article, edition), word, person=person, at=at, to=to)


def _translators(session: Session, article: Article, edition: Edition, reader: Person) -> list[Person]:
    """Who saved what stands in the article now, but for the reader."""
    wrote = (
        select(Translation.person_id)
        .join(Unit, Unit.id == Translation.unit_id)
        .join(Block, Block.id == Unit.block_id)
        .where(Block.article_id == article.id, Translation.edition_id == edition.id)
    )
    others = (Person.id.in_(wrote), Person.id != reader.id, Person.deactivated_at.is_(None))
    return list(session.scalars(select(Person).where(*others).order_by(Person.id)))
