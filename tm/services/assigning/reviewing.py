"""The second reading: a whole article approved at once, or sent back with a word."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from tm.document import Status
from tm.errors import N_, TmError
from tm.services.history.notices import About as NoticeAbout
from tm.services.history.notices import notify
from tm.services.loading import load_article
from tm.services.people.newcomers import is_newcomer
from tm.services.talk import questions
from tm.services.talk.questions import Asked, Place
from tm.services.translating import batches
from tm.services.translating.batches import About, Batch, Kind
from tm.services.translating.hands import own_sentences, own_work, writers_of
from tm.services.versions.answers import Change
from tm.services.views import ArticleView, UnitView
from tm.storage.issues import Article
from tm.storage.notices import NoticeKind
from tm.storage.paper import Edition
from tm.storage.people import Person
from tm.workflow.approving import waits_for_others
from tm.workflow.moves import Action


@dataclass(frozen=True, slots=True)
class Approval:
    """What came of approving an article: the batch, and how many sentences are not approved yet.

    `own` of these are the reader's own work and wait for somebody else.
    """

    batch: Batch
    open: int
    own: int = 0


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
    own = waiting_for_others(session, article, edition, unapproved, person)
    if done.saved:
        to = writers_of(session, article, edition)
        notify(session, NoticeKind.APPROVED, NoticeAbout(article, edition), to=to, by=person, at=at)
    return Approval(done, len(unapproved), len(own))


def waiting_for_others(
    session: Session, article: Article, edition: Edition, units: Sequence[UnitView], person: Person
) -> set[str]:
    """Which of these sentences are the person's own work and wait for somebody else, as the paper has it."""
    finished = {unit.id for unit in units if unit.status is Status.TRANSLATED}
    if not finished or not waits_for_others(own_work(session), is_newcomer=is_newcomer(person)):
        return set()
    return finished & own_sentences(session, article, edition, person)


def send_back(
    session: Session, article: Article, edition: Edition, word: str, *, person: Person, at: datetime
) -> Asked:
    """Give an article back with a word to those who translated it; it stands among their questions.

    Raises:
        TmError: there is no word.
    """
    if not word.strip():
        raise TmError(N_("Say in a few words what should be looked at again."))
    wrote = writers_of(session, article, edition) - {person.id}
    query = select(Person).where(Person.id.in_(wrote), Person.deactivated_at.is_(None)).order_by(Person.id)
    to = list(session.scalars(query))
    sent = NoticeKind.SENT_BACK
    return questions.ask(session, Place(article, edition), word, person=person, at=at, to=to, notice=sent)
