"""The one way to save a rendering of a standing text; versions, conflicts and answers as for translations."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import TypeAlias

from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import Session

from tm.document import Treatment
from tm.services.versions import versioned
from tm.services.versions.answers import Answer, Outcome, answered_once, check_versions
from tm.storage.history import History, Subject
from tm.storage.inserting import insert_first
from tm.storage.paper import Edition
from tm.storage.people import Person
from tm.storage.standing import StandingRendering, StandingText
from tm.workflow.approving import Stance
from tm.workflow.moves import Action, Refusal, State, after

ACTIONS = frozenset({Action.DRAFT, Action.TRANSLATED, Action.APPROVE, Action.STILL_FITS, Action.CLEAR})
"""What can be asked for; a standing text is neither left out nor joined."""


@dataclass(frozen=True, slots=True)
class RenderingChange:
    """A wish to save a rendering. Without a basis, what was read is the source as it stands.

    `base_version` 0 says that nothing was there; `slots` are the edition's own values.

    Raises:
        ValueError: a version that cannot be.
    """

    change_id: str
    key: str
    edition: str
    base_version: int
    text: str
    slots: Mapping[str, str]
    action: Action
    basis_edition: str | None = None
    basis_version: int | None = None

    def __post_init__(self) -> None:
        """Refuse versions that no row could have."""
        check_versions(self.base_version, self.basis_version or 0)


def save_rendering(
    session: Session, change: RenderingChange, *, person: Person, may_approve: bool, at: datetime
) -> Answer:
    """Carry out a change of a rendering, once, and say what became of it; see `saving.save`."""
    carry_out = partial(_carry_out, session, change, person=person, may_approve=may_approve, at=at)
    return answered_once(session, change.change_id, person=person, at=at, carry_out=carry_out)


def source_of(rows: Mapping[int, StandingRendering]) -> StandingRendering | None:
    """The rendering that is no translation, the oldest if there are several."""
    originals = [row for row in rows.values() if row.basis_edition_id is None]
    return min(originals, key=lambda row: row.id, default=None)


_Basis: TypeAlias = tuple[int | None, int | None]
"""Edition and version that were read; two Nones for what was written first."""


@dataclass(frozen=True, slots=True)
class _Target:
    """The rows that a change is about."""

    standing: StandingText
    edition: Edition
    rows: Mapping[int, StandingRendering]

    @property
    def current(self) -> StandingRendering | None:
        return self.rows.get(self.edition.id)

    @property
    def state(self) -> State | None:
        row = self.current
        return State(row.text, Treatment.TEXT, row.status) if row else None


def _carry_out(
    session: Session, change: RenderingChange, *, person: Person, may_approve: bool, at: datetime
) -> Answer:
    target = _find(session, change)
    if target is None or change.action not in ACTIONS:
        return Answer(Outcome.REFUSED, 0, reason=Refusal.NOT_WANTED)
    basis = _basis(session, change, target)
    if basis is None:
        return _refuse(session, change, target, Refusal.NOT_WANTED, person, at)
    stance = Stance.MAY if may_approve else Stance.MAY_NOT
    wanted = after(change.action, change.text, target.state, first_of_block=True, stance=stance)
    if isinstance(wanted, Refusal):
        return _refuse(session, change, target, wanted, person, at)
    if _stands_already(change, target, wanted, basis):
        return _answer(Outcome.SAVED, target.current)
    written = _write(session, change, target, wanted, basis, person, at)
    if not written:
        return _conflict(session, change, target, person, at)
    session.expire_all()
    fresh = _find(session, change)
    return _answer(Outcome.SAVED, fresh.current if fresh else None)


def _refuse(
    session: Session, change: RenderingChange, target: _Target, reason: Refusal, person: Person, at: datetime
) -> Answer:
    """Store nothing but, in the history, what was typed."""
    _keep(session, change, target, "refused", {"text": change.text}, person, at)
    return _answer(Outcome.REFUSED, target.current, reason=reason)


def _find(session: Session, change: RenderingChange) -> _Target | None:
    standing = session.scalar(select(StandingText).where(StandingText.key == change.key))
    edition = session.scalar(select(Edition).where(Edition.tag == change.edition))
    if standing is None or edition is None:
        return None
    query = (
        select(StandingRendering)
        .where(StandingRendering.standing_id == standing.id)
        .execution_options(populate_existing=True)
    )
    return _Target(standing, edition, {row.edition_id: row for row in session.scalars(query)})


def _basis(session: Session, change: RenderingChange, target: _Target) -> _Basis | None:
    """What was read: as the change says, else the source as it stands; the source itself has none.

    None where the change names an edition that does not exist.
    """
    if change.basis_edition is not None:
        edition = session.scalar(select(Edition.id).where(Edition.tag == change.basis_edition))
        return None if edition is None else (edition, change.basis_version)
    source = source_of(target.rows)
    if source is None or source.edition_id == target.edition.id:
        return None, None
    row = target.current
    if row is not None and change.action is not Action.STILL_FITS and change.text == row.text:
        return row.basis_edition_id, row.basis_version
    return source.edition_id, source.version


def _stands_already(change: RenderingChange, target: _Target, wanted: State | None, basis: _Basis) -> bool:
    row = target.current
    if row is None:
        return wanted is None
    same = dict(row.slots) == dict(change.slots) and basis == (row.basis_edition_id, row.basis_version)
    return wanted == target.state and same


def _write(
    session: Session,
    change: RenderingChange,
    target: _Target,
    wanted: State | None,
    basis: _Basis,
    person: Person,
    at: datetime,
) -> bool:
    """Write the wished state if nobody was faster."""
    row = target.current
    if (row.version if row else 0) != change.base_version:
        return False
    version = versioned.next_version(session, row, _past(target))
    values: dict[str, object] = {
        "text": wanted.text if wanted else "",
        "status": wanted.status if wanted else None,
        "version": version,
        "basis_edition_id": basis[0],
        "basis_version": basis[1],
    }
    stored = values | {"slots": dict(change.slots), "person_id": person.id, "saved_at": at}
    done = _store(session, target, row, None if wanted is None else stored)
    if done:
        _keep(session, change, target, change.action.value, values, person, at)
        _remember_slots(target.standing, change.slots)
        session.flush()
    return done


def _store(
    session: Session,
    target: _Target,
    row: StandingRendering | None,
    values: dict[str, object] | None,
) -> bool:
    """Insert, overwrite or, without values, remove the rendering; False where somebody was faster."""
    if row is None:
        new = {"standing_id": target.standing.id, "edition_id": target.edition.id}
        return values is not None and insert_first(session, StandingRendering(**new, **values))  # type: ignore[arg-type]
    if values is None:
        return versioned.remove(session, row, row.version)
    return versioned.overwrite(session, row, row.version, values)


def _remember_slots(standing: StandingText, slots: Mapping[str, str]) -> None:
    new = [name for name in slots if name not in standing.slots]
    if new:
        standing.slots = [*standing.slots, *new]


def _past(target: _Target) -> tuple[ColumnElement[bool], ...]:
    return History.standing_id == target.standing.id, History.edition_id == target.edition.id


def _conflict(
    session: Session, change: RenderingChange, target: _Target, person: Person, at: datetime
) -> Answer:
    _keep(session, change, target, "conflict", {"text": change.text}, person, at)
    session.flush()
    session.expire_all()
    fresh = _find(session, change)
    return versioned.conflict(
        session,
        fresh.current if fresh else None,
        text=change.text,
        base=change.base_version,
        past=_past(target),
    )


def _keep(
    session: Session,
    change: RenderingChange,
    target: _Target,
    action: str,
    values: dict[str, object],
    person: Person,
    at: datetime,
) -> None:
    """A line of history: the state after a save, or what was typed and not stored."""
    session.add(
        History(
            at=at,
            person_id=person.id,
            subject=Subject.STANDING,
            action=action,
            standing_id=target.standing.id,
            edition_id=target.edition.id,
            detail={"slots": dict(change.slots)},
            **values,  # type: ignore[arg-type]
        )
    )


def _answer(outcome: Outcome, row: StandingRendering | None, reason: Refusal | None = None) -> Answer:
    if row is None:
        return Answer(outcome, 0, reason=reason)
    return Answer(outcome, row.version, row.status, Treatment.TEXT, row.text, reason)
