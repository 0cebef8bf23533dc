"""The one way to save a translation: form, script, offline queue and exchange files all come through here.

A change names the version that it started from. If the translation has moved on meanwhile, nothing is
overwritten: the answer carries both texts, and the one that was not stored stays in the history. A change
that comes twice gets the first answer.
"""

from dataclasses import dataclass
from datetime import datetime
from enum import Enum, auto
from functools import partial

from sqlalchemy import ColumnElement, bindparam, func, select
from sqlalchemy.orm import Session, aliased

from tm.document import IssueState, Treatment
from tm.services.checks.checking import errors_stand
from tm.services.remembering import index_translation, remember
from tm.services.talk.questions import Place
from tm.services.translating import working_copies
from tm.services.translating.following_saves import Stood, follow
from tm.services.translating.hands import Hand, hand_of
from tm.services.versions import versioned
from tm.services.versions.answers import Answer, Change, Outcome, answered_once
from tm.storage.history import History, Subject
from tm.storage.inserting import insert_first, insert_row
from tm.storage.issues import Article, Block, Issue
from tm.storage.paper import Edition
from tm.storage.people import Person
from tm.storage.units import Translation, Unit
from tm.workflow.approving import Stance
from tm.workflow.moves import Action, Refusal, State, after, changes_finished

__all__ = ["Answer", "Change", "Outcome", "Way", "save"]


class Way(Enum):
    """How somebody came to save a sentence."""

    TYPED = auto()
    """They typed it: what they had typed before, and saw, is done with."""
    AMONG_MANY = auto()
    """It was changed with others: what they are typing there stays."""
    TAKEN_BACK = auto()
    """As `AMONG_MANY`, and what was approved before needs no second look."""


@dataclass(frozen=True, slots=True)
class _Target:
    """The rows that a change is about."""

    unit: Unit
    block: Block
    article: Article
    edition: Edition
    current: Translation | None
    first_position: int | None
    issue_state: IssueState | None

    @property
    def first_of_block(self) -> bool:
        """Whether there is no unit before it to be joined to."""
        return self.unit.position == self.first_position

    @property
    def state(self) -> State | None:
        row = self.current
        return State(row.text, row.treatment, row.status) if row else None

    @property
    def stood(self) -> Stood | None:
        return Stood(self.state, self.current.version) if self.state and self.current else None


def save(
    session: Session,
    change: Change,
    *,
    person: Person,
    may_approve: bool,
    at: datetime,
    way: Way = Way.TYPED,
) -> Answer:
    """Carry out a change, once, and say what became of it."""
    carry_out = partial(_carry_out, session, change, person=person, may_approve=may_approve, at=at, way=way)
    return answered_once(session, change.change_id, person=person, at=at, carry_out=carry_out)


def _carry_out(
    session: Session, change: Change, *, person: Person, may_approve: bool, at: datetime, way: Way
) -> Answer:
    target = _find(session, change)
    if target is None:
        return _refused(Refusal.NOT_WANTED, None)
    refusal = _not_here(target)
    hand = _hand(session, change, target, person, way) if may_approve else Hand(Stance.MAY_NOT)
    looked_at = refusal is not None or not may_approve or way is Way.TAKEN_BACK
    wanted = refusal or after(
        change.action,
        change.text,
        target.state,
        first_of_block=target.first_of_block,
        stance=hand.stance,
        error_stands=not looked_at and _error_stands(session, change, target, hand.stance),
    )
    if isinstance(wanted, Refusal):
        _keep_text(session, change, target, "refused", person, at)
        return _refused(wanted, target.current)
    basis = _basis(session, change, target.unit)
    if basis is None:
        _keep_text(session, change, target, "refused", person, at)
        return _refused(Refusal.NOT_WANTED, target.current)
    if way is Way.TYPED:
        working_copies.discard(
            session, target.unit, target.edition, person, text=change.text, known=change.known
        )
    if _stands_already(target, wanted, basis):
        return _saved(target.current)
    place, stood = Place(target.article, target.edition, target.unit), target.stood
    stored = _store(session, change, target, wanted, basis, person, at)
    if stored is None:
        return _conflict(session, change, target, person, at)
    typed = way is Way.TYPED
    return follow(session, place, stood, stored, hand, person=person, at=at) if typed else stored


_Sibling = aliased(Unit)
_FIRST_POSITION = (
    select(func.min(_Sibling.position))
    .where(_Sibling.block_id == Unit.block_id, _Sibling.retired_at.is_(None))
    .scalar_subquery()
)
_TARGET = (
    select(Unit, Block, Article, Edition, Translation, _FIRST_POSITION, Issue.state)
    .join(Block, Block.id == Unit.block_id)
    .join(Article, Article.id == Block.article_id)
    .join(Edition, Edition.tag == bindparam("edition"))
    .outerjoin(Issue, Issue.id == Article.issue_id)
    .outerjoin(Translation, (Translation.unit_id == Unit.id) & (Translation.edition_id == Edition.id))
    .where(Unit.public_id == bindparam("unit"))
    .with_for_update(read=True, of=Unit)
    .execution_options(populate_existing=True)
)
"""The rows of a change; built once, since building a query costs more than running it.

Whoever cuts or joins the sentence waits until this is saved, and the other way round.
"""


def _find(session: Session, change: Change) -> _Target | None:
    row = session.execute(_TARGET, {"unit": change.unit, "edition": change.edition}).one_or_none()
    return _Target(*row) if row else None


def _not_here(target: _Target) -> Refusal | None:
    """Why this unit is not translated in this edition at all, if so."""
    block = target.block
    if target.unit.retired_at or block.retired_at or target.article.archived_at:
        return Refusal.RETIRED
    if target.issue_state is IssueState.ARCHIVED:
        return Refusal.PUT_AWAY
    other = block.edition_id is not None and block.edition_id != target.edition.id
    original = target.article.home_edition_id == target.edition.id
    return Refusal.NOT_WANTED if other or original or block.by_rule else None


def _hand(session: Session, change: Change, target: _Target, person: Person, way: Way) -> Hand:
    """How a person who may approve stands to the text; looked up only where it makes a difference.

    Approved words that are replaced among many stay approved, whoever wrote them.
    """
    as_it_stands = target.current is None or target.current.text == change.text
    looks = way is Way.TYPED or (way is Way.AMONG_MANY and as_it_stands)
    approves = change.action is Action.APPROVE and looks
    if approves or (way is Way.TYPED and changes_finished(change.action, change.text, target.state)):
        return hand_of(session, target.unit, target.edition, target.current, person, approves=approves)
    return Hand(Stance.MAY)


def _error_stands(session: Session, change: Change, target: _Target, stance: Stance) -> bool:
    """Whether what is to be approved has an error that nobody has passed."""
    is_text = change.action is Action.APPROVE and (
        target.current is None or target.current.treatment is Treatment.TEXT
    )
    reads = change.action is Action.TRANSLATED and stance is Stance.READS
    return (is_text or reads) and errors_stand(session, target.unit, target.edition, change.text)


def _basis(session: Session, change: Change, unit: Unit) -> tuple[int | None, int] | None:
    """What was read, no newer than what there is; None where there is no such edition."""
    if change.basis_edition is None:
        return None, min(change.basis_version, unit.version)
    query = (
        select(Edition.id, Translation.version)
        .outerjoin(Translation, (Translation.edition_id == Edition.id) & (Translation.unit_id == unit.id))
        .where(Edition.tag == change.basis_edition)
    )
    row = session.execute(query).one_or_none()
    if row is None:
        return None
    newest = change.basis_version if row[1] is None else row[1]
    return row[0], min(change.basis_version, newest)


def _stands_already(target: _Target, wanted: State | None, basis: tuple[int | None, int]) -> bool:
    """Whether the translation is as wished, so that two people who type the same never disagree."""
    row = target.current
    if row is None:
        return wanted is None
    return wanted == target.state and (row.basis_edition_id, row.basis_version) == basis


def _store(
    session: Session,
    change: Change,
    target: _Target,
    wanted: State | None,
    basis: tuple[int | None, int],
    person: Person,
    at: datetime,
) -> Answer | None:
    """Write the wished state if nobody was faster; None if somebody was."""
    if (target.current is None) != (change.base_version == 0):
        return None
    version = versioned.next_version(session, target.current, _past(target))
    values = {
        "text": wanted.text if wanted else "",
        "treatment": wanted.treatment if wanted else None,
        "status": wanted.status if wanted else None,
        "basis_edition_id": basis[0],
        "basis_version": basis[1],
        "version": version,
        "person_id": person.id,
    }
    if not _write(session, change, target, None if wanted is None else {**values, "saved_at": at}):
        return None
    insert_row(session, History(**_about(target), **values, action=change.action.value, at=at))  # type: ignore[arg-type]
    remember(session, target.unit, target.edition.id)
    if wanted is None:
        return Answer(Outcome.SAVED, 0)
    index_translation(session, target.unit.id, target.edition, version, wanted.text)
    return Answer(Outcome.SAVED, version, wanted.status, wanted.treatment, wanted.text)


def _write(session: Session, change: Change, target: _Target, values: dict[str, object] | None) -> bool:
    """Insert, overwrite or, without values, remove the translation; False where somebody was faster."""
    if target.current is None:
        new = {"unit_id": target.unit.id, "edition_id": target.edition.id}
        return values is not None and insert_first(session, Translation(**new, **values))  # type: ignore[arg-type]
    if values is None:
        return versioned.remove(session, target.current, change.base_version)
    return versioned.overwrite(session, target.current, change.base_version, values)


def _past(target: _Target) -> tuple[ColumnElement[bool], ...]:
    return History.unit_id == target.unit.id, History.edition_id == target.edition.id


def _conflict(session: Session, change: Change, target: _Target, person: Person, at: datetime) -> Answer:
    _keep_text(session, change, target, "conflict", person, at)
    session.expire_all()
    fresh = _find(session, change)
    return versioned.conflict(
        session,
        fresh.current if fresh else None,
        text=change.text,
        base=change.base_version,
        past=_past(target),
    )


def _keep_text(
    session: Session, change: Change, target: _Target, action: str, person: Person, at: datetime
) -> None:
    """Keep in the history what was typed but not stored: nothing typed is ever lost."""
    if change.text.strip():
        about = _about(target)
        session.add(History(**about, action=action, text=change.text, person_id=person.id, at=at))  # type: ignore[arg-type]


def _about(target: _Target) -> dict[str, object]:
    return {
        "subject": Subject.TRANSLATION,
        "issue_id": target.article.issue_id,
        "article_id": target.article.id,
        "unit_id": target.unit.id,
        "edition_id": target.edition.id,
    }


def _saved(row: Translation | None) -> Answer:
    if row is None:
        return Answer(Outcome.SAVED, 0)
    return Answer(Outcome.SAVED, row.version, row.status, row.treatment, row.text)


def _refused(reason: Refusal, row: Translation | None) -> Answer:
    now = _saved(row)
    return Answer(Outcome.REFUSED, now.version, now.status, now.treatment, now.text, reason)
